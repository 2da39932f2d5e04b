"""The command `shoreboard`, and `python -m shoreboard`."""

import gc
import sys

from shoreboard import cli


def main() -> None:
    """Answer `--help` and `--version` without loading Qt, do a command, or run the program."""
    if sys.argv[1:2] == ["import"]:
        from shoreboard.commands import import_table

        sys.exit(import_table.run(cli.parse_import(sys.argv[2:])))
    arguments = cli.parse(sys.argv[1:])
    gc.disable()  # nothing is garbage before the window stands; app.run() enables it
    from shoreboard.app import run

    sys.exit(run(arguments))


if __name__ == "__main__":
    main()
