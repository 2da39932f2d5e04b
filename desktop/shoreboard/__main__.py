"""The command `shoreboard`, and `python -m shoreboard`."""

import sys

from shoreboard import cli


def main() -> None:
    """Answer `--help` and `--version` without loading Qt, or run the program."""
    arguments = cli.parse(sys.argv[1:])
    from shoreboard.app import run

    sys.exit(run(arguments))


if __name__ == "__main__":
    main()
