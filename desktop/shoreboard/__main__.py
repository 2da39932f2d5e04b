"""The command `shoreboard`, and `python -m shoreboard`."""

import gc
import sys
from collections.abc import Callable, Mapping, Sequence

from shoreboard import cli


def main() -> None:
    """Answer `--help` and `--version` without loading Qt, do a command, or run the program."""
    name, *rest = sys.argv[1:] or [""]
    command = COMMANDS.get(name)
    sys.exit(_window(sys.argv[1:]) if command is None else command(rest))


def _import(argv: Sequence[str]) -> int:
    arguments = cli.parse_import(argv)
    from shoreboard.commands import import_table

    return import_table.run(arguments)


def _check(argv: Sequence[str]) -> int:
    arguments = cli.parse_check(argv)
    from shoreboard.commands import check

    return check.run(arguments)


def _classify(argv: Sequence[str]) -> int:
    arguments = cli.parse_classify(argv)
    from shoreboard.commands import classify

    return classify.run(arguments)


def _window(argv: Sequence[str]) -> int:
    arguments = cli.parse(argv)
    gc.disable()  # nothing is garbage before the window stands; app.run() enables it
    from shoreboard.app import run

    return run(arguments)


COMMANDS: Mapping[str, Callable[[Sequence[str]], int]] = {
    "import": _import,
    "check": _check,
    "classify": _classify,
}
"""What is done without a window; each takes the arguments behind its name, and gives its code."""


if __name__ == "__main__":
    main()
