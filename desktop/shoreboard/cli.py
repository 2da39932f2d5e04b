"""The arguments of the command `shoreboard`; answers `--help` and `--version` without Qt."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from shoreboard import __version__

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


class Arguments(NamedTuple):
    """What the user asked for on the command line."""

    files: tuple[Path, ...] = ()
    data_dir: Path | None = None


class ReadingArguments(NamedTuple):
    """How a table is to be read; what is "" or None is guessed."""

    sheet: str = ""
    """The name of a sheet of a workbook."""
    heading_row: int | None = None
    """Counted from 1; 0 says that there are no headings."""
    encoding: str = ""


class ImportArguments(NamedTuple):
    """What the user asked for after `shoreboard import`; no home country is ""."""

    table: Path
    output: Path
    home_country: str = ""
    scene: str = ""
    """The title of the scene for rows that name none; "" is Today."""
    force: bool = False
    reading: ReadingArguments = ReadingArguments()
    quiet: bool = False
    """Whether what was understood is not said."""
    json: bool = False
    """Whether it is said as JSON."""
    keep_rest: bool = False
    """Whether the cells of columns that are not taken go into the notes."""


def parse_import(argv: Sequence[str]) -> ImportArguments:
    """Return what the arguments behind `import` ask for; ends the program as `parse` does."""
    parser = bare_parser(
        "shoreboard import",
        "Make a scenario from a table: CSV, TSV, XLSX or ODS. What the table was understood to say "
        "is written on standard output. The exit code is 0 where every row was taken, 1 where some "
        "were refused, and 2 where nothing was written.",
    )
    parser.add_argument("table", metavar="TABLE", type=a_file, help="the table to read")
    parser.add_argument(
        "-o", "--output", metavar="FILE", type=a_file, required=True, help="the scenario to write"
    )
    _add_home_country(parser)
    parser.add_argument(
        "--scene",
        metavar="TITLE",
        default="",
        help="the scene of rows that name none (Today, if it is not given)",
    )
    parser.add_argument(
        "--keep-rest", action="store_true", help="keep the columns that are not taken in the notes"
    )
    parser.add_argument("--force", action="store_true", help="replace a file that exists")
    _add_reading(parser)
    said = parser.add_mutually_exclusive_group()
    said.add_argument("--quiet", action="store_true", help="do not say what was understood")
    said.add_argument("--json", action="store_true", help="say it as JSON, for programs")
    parsed = parser.parse_args(unmistakable(argv))
    return ImportArguments(
        parsed.table,
        parsed.output,
        parsed.home_country,
        parsed.scene,
        parsed.force,
        _reading(parsed),
        parsed.quiet,
        parsed.json,
        parsed.keep_rest,
    )


class CheckArguments(NamedTuple):
    """What the user asked for after `shoreboard check`; with an output there is one file."""

    files: tuple[Path, ...]
    json: bool = False
    output: Path | None = None
    """Where to save what can be saved of the file."""
    force: bool = False


def parse_check(argv: Sequence[str]) -> CheckArguments:
    """Return what the arguments behind `check` ask for; ends the program as `parse` does."""
    parser = bare_parser(
        "shoreboard check",
        "Say what is wrong with scenario files. The exit code is 0 where nothing is, else 1.",
        "With --repair the code is 0 where FILE was sound, 1 where something of it was mended or "
        "lost, which is said, and 2 where nothing was saved. FILE itself is never written.",
    )
    parser.add_argument("files", metavar="FILE", nargs="+", type=a_file, help="a file to check")
    parser.add_argument("--json", action="store_true", help="say it as JSON, for programs")
    parser.add_argument(
        "--repair", action="store_true", help="save what can be saved of one FILE, into COPY"
    )
    parser.add_argument("-o", "--output", metavar="COPY", type=a_file, help="the file to write")
    parser.add_argument("--force", action="store_true", help="replace a COPY that exists")
    parsed = parser.parse_intermixed_args(unmistakable(argv))
    if not parsed.repair and (parsed.output or parsed.force):
        parser.error("-o and --force go with --repair")
    if parsed.repair and (parsed.output is None or len(parsed.files) > 1):
        parser.error("--repair takes one FILE, and -o COPY")
    return CheckArguments(tuple(parsed.files), parsed.json, parsed.output, parsed.force)


class ClassifyArguments(NamedTuple):
    """What the user asked for after `shoreboard classify`; `format` is "csv" or "json"."""

    table: Path
    format: str = "csv"
    home_country: str = ""
    reading: ReadingArguments = ReadingArguments()
    before: tuple[str, ...] = ()
    """The headings of the columns for who and where before, or of one for both; () is guessed."""
    after: tuple[str, ...] = ()
    quiet: bool = False
    """Whether which columns were taken is not said."""


def parse_classify(argv: Sequence[str]) -> ClassifyArguments:
    """Return what the arguments behind `classify` ask for; ends the program as `parse` does."""
    parser = bare_parser(
        "shoreboard classify",
        "Say what each change in a table is called. The table has the columns activity, "
        "before_who, before_where, after_who, after_where (in-house, third-party or none; "
        "domestic, foreign or none) or others that say the same, such as current vendor and future "
        "country; all its columns are written on standard output, and state, move, parts and why "
        "behind them. Which columns were taken is said on standard error where they are named "
        "otherwise. The exit code is 1 where a row could not be read.",
    )
    parser.add_argument("table", metavar="TABLE", type=a_file, help="the table to read")
    _add_home_country(parser)
    parser.add_argument(
        "--format", choices=("csv", "json"), default="csv", help="what to write (csv)"
    )
    for name in ("before", "after"):
        parser.add_argument(
            f"--{name}",
            metavar="WHO,WHERE",
            type=_headings,
            default=(),
            help=f"the headings of the columns for {name}, or of one column for both questions",
        )
    _add_reading(parser)
    parser.add_argument("--quiet", action="store_true", help="do not say which columns were taken")
    parsed = parser.parse_args(unmistakable(argv))
    if bool(parsed.before) is not bool(parsed.after):
        parser.error("--before and --after go together")
    return ClassifyArguments(
        parsed.table,
        parsed.format,
        parsed.home_country,
        _reading(parsed),
        parsed.before,
        parsed.after,
        parsed.quiet,
    )


def parse(argv: Sequence[str]) -> Arguments:
    """Return what the arguments (without the program's name) ask for.

    Ends the program with code 0 after `--help` and `--version`, and with one line on standard
    error and code 2 for a bad argument. A file that does not exist is no bad argument.
    """
    if all(arg and not arg.startswith("-") for arg in argv):
        return Arguments(tuple(map(Path, argv)))  # argparse alone takes 10 ms
    parsed = _parser().parse_intermixed_args(unmistakable(argv))
    return Arguments(files=tuple(parsed.files), data_dir=parsed.data_dir)


def _parser() -> "ArgumentParser":
    parser = bare_parser(
        "shoreboard",
        "Drag an activity from zone to zone and read what it became.",
        "Without a window: shoreboard import TABLE -o FILE makes a scenario from a table; "
        "shoreboard check FILE says what is wrong with a scenario, and with --repair -o COPY saves "
        "what can be saved of it; shoreboard export FILE -o OUT writes it as a picture; "
        "shoreboard classify TABLE says what each change in a table is called; "
        "shoreboard costs FILE says what its plans cost. Each has its own --help.",
    )
    parser.add_argument(
        "--data-dir",
        metavar="DIR",
        type=_folder,
        help="keep everything that the program writes by itself in this folder",
    )
    parser.add_argument("--version", action="version", version=f"Shoreboard {__version__}")
    parser.add_argument("files", metavar="FILE", nargs="*", type=a_file, help="a scenario to open")
    return parser


def unmistakable(argv: Sequence[str]) -> list[str]:
    """Return the arguments without `--`, and what follows it so that it is a file to any parser.

    Python's own parser loses `--` in some versions, and beside a list of files in all.
    """
    if "--" not in argv:
        return list(argv)
    at = argv.index("--")
    return [*argv[:at], *(f"./{each}" if each.startswith("-") else each for each in argv[at + 1 :])]


def _add_home_country(parser: "ArgumentParser") -> None:
    parser.add_argument(
        "--home-country", metavar="CC", default="", help="a code of ISO 3166-1, such as DE"
    )


def _add_reading(parser: "ArgumentParser") -> None:
    parser.add_argument("--sheet", metavar="NAME", default="", help="the sheet of a workbook")
    parser.add_argument(
        "--heading-row",
        metavar="N",
        type=_row,
        help="the row of the headings, counted from 1 (0: there are none)",
    )
    parser.add_argument(
        "--encoding", metavar="NAME", default="", help="of a text: utf-8, cp1252, cp1251, gb18030 …"
    )


def _reading(parsed: "Namespace") -> ReadingArguments:
    return ReadingArguments(parsed.sheet, parsed.heading_row, parsed.encoding)


def bare_parser(program: str, description: str, epilog: str = "") -> "ArgumentParser":
    """Return a parser without arguments, which says in one line what is wrong."""
    from argparse import ArgumentParser

    from typing_extensions import override

    class Parser(ArgumentParser):
        """Leaves out the usage, which is a `--help` away."""

        @override
        def error(self, message: str) -> NoReturn:
            line = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in message)
            print(f"{self.prog}: {line}. Try {self.prog} --help", file=sys.stderr)
            sys.exit(2)

    return Parser(prog=program, description=description, epilog=epilog, allow_abbrev=False)


def _row(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or len(text) > len("100000"):
        raise _bad(f"{text!r} is no row")
    return int(text)


def _headings(text: str) -> tuple[str, ...]:
    names = tuple(each.strip() for each in text.split(","))
    if not all(names) or len(names) > len(("who", "where")):
        raise _bad("name one heading, or two with a comma between them")
    return names


def a_file(text: str) -> Path:
    """Return the file that an argument names, which argparse refuses where it is empty."""
    if not text:
        raise _bad("the name of a file is empty")
    return Path(text)


def _folder(text: str) -> Path:
    if not text:
        raise _bad("the name of the folder is empty")
    folder = Path(text)
    try:
        nearest = next(each for each in (folder, *folder.absolute().parents) if each.exists())
    except OSError as error:
        raise _bad(f"{folder}: {error.strerror}") from error
    if not nearest.is_dir():
        raise _bad(f"{nearest} is a file, not a folder")
    return folder


def _bad(words: str) -> Exception:
    from argparse import ArgumentTypeError

    return ArgumentTypeError(words)
