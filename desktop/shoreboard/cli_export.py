"""The arguments of `shoreboard export`, which needs no Qt to answer `--help`."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from shoreboard.cli import a_file, bare_parser, unmistakable

if TYPE_CHECKING:
    from argparse import ArgumentParser


class ExportArguments(NamedTuple):
    """What the user asked for after `shoreboard export`; what is "" is chosen by the program."""

    files: tuple[Path, ...] = ()
    output: Path | None = None
    """None asks for the list of formats alone."""
    format: str = ""
    scene: str = ""
    """A number, counted from 1, or "all"."""
    palette: str = "light"
    size: str = "16:9"
    resolution: str = "1x"
    language: str = ""
    cases: str = ""
    """Ids or words of cases about which questions are asked, with commas; or "all"."""
    cards: str = "cut"
    """How a work sheet has its cards: "cut" is to be cut out, "list" is a list."""
    transparent: bool = False
    hide_answers: bool = False
    no_moves: bool = False
    no_caption: bool = False
    no_scenario: bool = False
    force: bool = False


def parse_export(argv: Sequence[str]) -> ExportArguments:
    """Return what the arguments behind `export` ask for; ends the program as `parse` does."""
    parser = bare_parser(
        "shoreboard export",
        "Write scenarios in the formats of other programs. The name of each file that is written "
        "is said on standard output. The exit code is 0 where all was written, 1 where something "
        "could not be, which is said, and 2 where nothing was tried.",
        "A picture holds one scene: without --scene it is the one on which the scenario opens, and "
        "with --scene all there is a file for each, with its number in its name. Other files hold "
        "all scenes. Files of questions hold the answers, and can be made of cases without a FILE. "
        "The same scenario makes the same bytes: the date in them is that of its "
        "FILE, or SOURCE_DATE_EPOCH.",
    )
    _add_arguments(parser)
    parsed: dict[str, Any] = vars(parser.parse_intermixed_args(unmistakable(argv)))
    if parsed.pop("list_formats"):
        return ExportArguments()
    if not (parsed["files"] or parsed["cases"]) or parsed["output"] is None:
        parser.error("name a FILE, and -o OUT")
    parsed["files"] = tuple(parsed["files"])
    return ExportArguments(**parsed)


def _add_arguments(parser: "ArgumentParser") -> None:
    parser.add_argument("files", metavar="FILE", nargs="*", type=a_file, help="a scenario")
    parser.add_argument(
        "-o", "--output", metavar="OUT", type=a_file,
        help="the file to write, or a folder for it, as for several FILEs",
    )  # fmt: skip
    for name, metavar, words in (
        ("format", "F", "one of --list-formats (as OUT ends)"),
        ("scene", "N", "the number of a scene, or all"),
        ("palette", "P", "light, dark, projector or contrast (light)"),
        ("size", "SIZE", "16:9, 4:3, a4, letter or WIDTHxHEIGHT in pixels (16:9)"),
        ("resolution", "R", "of a picture in pixels: 1x, 2x or 300dpi (1x)"),
        ("cards", "C", "of a work sheet: cut, to cut them out, or list (cut)"),
        ("cases", "CASES", "ask about cases as well: their ids or words, with commas, or all"),
        ("language", "L", "the language of its words, such as en"),
    ):
        default = {"palette": "light", "size": "16:9", "resolution": "1x", "cards": "cut"}.get(
            name, ""
        )
        parser.add_argument(f"--{name}", metavar=metavar, default=default, help=words)
    for name, words in (
        ("hide-answers", "tell no answers, nowhere in the file"),
        ("no-moves", "show no moves"),
        ("no-caption", "show no captions"),
        ("no-scenario", "leave the scenario out of the file, which then opens as a picture alone"),
        ("transparent", "leave out the ground of a picture"),
        ("force", "replace files that exist"),
        ("list-formats", "say which formats there are"),
    ):
        parser.add_argument(f"--{name}", action="store_true", help=words)
