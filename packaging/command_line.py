"""What a terminal is told of the command `shoreboard`: manual pages, and completion in shells.

Both are made from the parsers that the program itself uses, and cannot say anything else.
"""

import re
from argparse import Action, ArgumentParser
from collections.abc import Callable, Iterator, Mapping, Sequence
from unittest.mock import patch

import shtab
from argparse_manpage.manpage import Manpage  # pyright: ignore[reportMissingTypeStubs]

from shoreboard import __version__, cli
from shoreboard.__main__ import COMMANDS

NAME = "shoreboard"
SHELLS = {
    "bash": "bash-completion/completions/shoreboard",
    "fish": "fish/vendor_completions.d/shoreboard.fish",
    "zsh": "zsh/vendor-completions/_shoreboard",
}
"""Where each shell looks for completions, below /usr/share."""

FILES = ("FILE", "TABLE", "COPY", "OUT")
"""What the parsers call an argument that is a file."""


class _MetError(Exception):
    """Says which parser was about to read arguments."""

    def __init__(self, parser: ArgumentParser) -> None:
        super().__init__()
        self.parser = parser


def parsers() -> Mapping[str, ArgumentParser]:
    """Return the parser of every command by its name; that of the window has the name ""."""
    commands = {name: _parser_behind(command) for name, command in COMMANDS.items()}
    return {"": _parser_behind(cli.parse), **commands}


def _parser_behind(command: Callable[[Sequence[str]], object]) -> ArgumentParser:
    """Return the parser that a command hands its arguments to."""

    def meet(parser: ArgumentParser, *_: object) -> None:
        raise _MetError(parser)

    with patch.object(ArgumentParser, "parse_known_args", meet):
        try:
            command(["--help"])
        except _MetError as met:
            return met.parser
    raise TypeError(command)  # it read no arguments


# --- completion ---


def completions() -> Iterator[tuple[str, str]]:
    """Yield what completes the command in each shell, with its place below /usr/share."""
    for shell, place in SHELLS.items():
        yield place, _with_files(shell, shtab.complete(_whole_parser(shell), shell))


def _with_files(shell: str, script: str) -> str:
    """Let files stand where a command may stand; shtab offers either, but in fish."""
    commands = f"  _describe '{NAME} commands' _commands\n"
    before, after = {
        "bash": ("complete -o bashdefault ", "complete -o bashdefault -o default "),
        "fish": ("", ""),
        "zsh": (commands, f"{commands}  _files\n"),
    }[shell]
    return script.replace(before, after) if before else script


def _whole_parser(shell: str) -> ArgumentParser:
    """Return one parser with all commands, for completion alone."""
    known = parsers()
    window = _arguments(_completing(known[""]))
    whole = ArgumentParser(NAME, add_help=False)
    for action in window:
        if action.option_strings or shell == "fish":
            whole._add_action(action)  # by `parents`, all would come
    commands = whole.add_subparsers()
    for name in COMMANDS:
        parser = _completing(known[name])
        words = _first_sentence(parser)
        commands.add_parser(name, parents=[parser], add_help=False, help=words)
    return whole


def _completing(parser: ArgumentParser) -> ArgumentParser:
    """Tell for each argument of a parser whether it is a file or a folder."""
    for action in _arguments(parser):
        if action.metavar in FILES:
            vars(action)["complete"] = shtab.FILE
        elif action.metavar == "DIR":
            vars(action)["complete"] = shtab.DIRECTORY
    return parser


def _arguments(parser: ArgumentParser) -> Sequence[Action]:
    return parser._actions  # argparse has no other door to them


def _first_sentence(parser: ArgumentParser) -> str:
    return re.split(r"[.:] ", parser.description or "")[0].rstrip(".")


# --- manual pages ---


def manual_pages() -> Iterator[tuple[str, str]]:
    """Yield a manual page for each command, with its place below /usr/share."""
    known = parsers()
    names = [_page_name(parser) for parser in known.values()]
    for name, parser in zip(names, known.values(), strict=True):
        others = ", ".join(f"\\fB{each}\\fR(1)" for each in names if each != name)
        page = Manpage(parser, {"manual_title": "Shoreboard", "project_name": "shoreboard"})
        page.prog, page.date = name, ""
        page.source, page.description = f"Shoreboard {__version__}", _first_sentence(parser)
        text = str(page).replace(".SH COMMENTS", ".SH NOTES")
        yield f"man/man1/{name}.1", f"{text}\n.SH SEE ALSO\n{others}\n"


def _page_name(parser: ArgumentParser) -> str:
    return parser.prog.replace(" ", "-")
