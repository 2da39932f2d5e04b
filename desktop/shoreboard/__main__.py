"""The command `shoreboard`, and `python -m shoreboard`."""

import builtins
import gc
import importlib
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from shoreboard import cli


def main() -> None:
    """Answer `--help` and `--version` without loading Qt, do a command, or run the program."""
    name, *rest = sys.argv[1:] or [""]
    command = COMMANDS.get(name)
    sys.exit(_window(sys.argv[1:]) if command is None else _without_a_window(command, rest))


def _import(argv: Sequence[str]) -> int:
    arguments = cli.parse_import(argv)
    from shoreboard.commands import import_table

    return import_table.run(arguments)


def _check(argv: Sequence[str]) -> int:
    arguments = cli.parse_check(argv)
    if arguments.output is not None:
        from shoreboard.commands import repair_file

        return repair_file.run(arguments)
    from shoreboard.commands import check

    return check.run(arguments)


def _classify(argv: Sequence[str]) -> int:
    arguments = cli.parse_classify(argv)
    from shoreboard.commands import classify

    return classify.run(arguments)


def _export(argv: Sequence[str]) -> int:
    from shoreboard.cli_export import parse_export

    arguments = parse_export(argv)
    from shoreboard.commands import export

    return export.run(arguments)


def _costs(argv: Sequence[str]) -> int:
    from shoreboard.cli_costs import parse_costs

    arguments = parse_costs(argv)
    from shoreboard.commands import costs

    return costs.run(arguments)


def _without_a_window(command: Callable[[Sequence[str]], int], argv: Sequence[str]) -> int:
    try:
        return command(argv)
    except KeyboardInterrupt:  # what was being written is tidied up by now
        from shoreboard import signals

        signals.die_of(signal.SIGINT)


def _window(argv: Sequence[str]) -> int:
    arguments = cli.parse(argv)
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # until the window stands, nothing is lost
    gc.disable()  # nothing is garbage before the window stands; a collector searches then
    from shoreboard.paths import Paths

    import_plainly(Paths.of(arguments.data_dir).cache)
    from shoreboard.app import run

    return run(arguments)


def import_plainly(cache: Path | None = None) -> None:
    """Load PySide, and let the import statement be Python's own again.

    PySide takes its place, to look for `__feature__` in the source of every module that is imported
    from then on. Here is none, and the search takes 25 ms and 5 MiB of each start. What an earlier
    run left in `cache` need not be compiled.
    """
    if cache is not None:
        from shoreboard import pyside_support

        pyside_support.load(cache)
    importlib.import_module("PySide6.QtCore")
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


COMMANDS: Mapping[str, Callable[[Sequence[str]], int]] = {
    "import": _import,
    "check": _check,
    "classify": _classify,
    "export": _export,
    "costs": _costs,
}
"""What is done without a window; each takes the arguments behind its name, and gives its code."""


if __name__ == "__main__":
    main()
