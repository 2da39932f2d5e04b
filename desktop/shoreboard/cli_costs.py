"""The arguments of `shoreboard costs`."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from shoreboard.cli import a_file, bare_parser, unmistakable

if TYPE_CHECKING:
    from argparse import ArgumentParser

DRAWS, MOST_DRAWS = 10_000, 1_000_000


class CostsArguments(NamedTuple):
    """What the user asked for after `shoreboard costs`."""

    file: Path
    scene: int | None = None
    """Counted from 1; None is the last one."""
    activity: str = ""
    """A name or an id; "" is all of them."""
    draws: int = DRAWS
    seed: int | None = None
    """None is the file's own."""
    format: str = "text"
    """Or "json", or "csv"."""


def parse_costs(argv: Sequence[str]) -> CostsArguments:
    """Return what the arguments behind `costs` ask for; ends the program as `parse` does."""
    parser = bare_parser(
        "shoreboard costs",
        "Say what the plans of a scene cost, compared with the first scene: what they save, which "
        "assumption turns them, how likely a loss is, and whose jobs they move. The exit code is "
        "0, or 2 where nothing could be said.",
        "Money is as in the file; in JSON and CSV, savings and chances are fractions of 1, and "
        "each layer is what it adds to the saving: together they are the present value. The same "
        "seed draws the same.",
    )
    _add_arguments(parser)
    parsed = parser.parse_args(unmistakable(argv))
    return CostsArguments(
        parsed.file, parsed.scene, parsed.activity, parsed.draws, parsed.seed, parsed.format
    )


def _add_arguments(parser: "ArgumentParser") -> None:
    parser.add_argument("file", metavar="FILE", type=a_file, help="the scenario")
    parser.add_argument(
        "--scene", metavar="N", type=_number(1), help="the plan, counted from 1 (the last scene)"
    )
    parser.add_argument(
        "--activity", metavar="NAME", default="", help="one activity alone, by its name or id"
    )
    parser.add_argument(
        "--draws",
        metavar="N",
        type=_number(0, MOST_DRAWS),
        default=DRAWS,
        help=f"how often all inputs are drawn together ({DRAWS}; 0: never)",
    )
    parser.add_argument(
        "--seed", metavar="N", type=_number(0), help="what to begin drawing with (the file says)"
    )
    said = parser.add_mutually_exclusive_group()
    for name in ("json", "csv"):
        said.add_argument(
            f"--{name}",
            action="store_const",
            const=name,
            default="text",
            dest="format",
            help=f"say it as {name.upper()}, for programs",
        )


def _number(least: int, most: int = 2**31 - 1) -> Callable[[str], int]:
    """Return what reads a whole number within bounds; argparse says "invalid number" of others."""

    def number(text: str) -> int:
        if not (text.isascii() and text.isdigit()) or len(text) > len(str(most)):
            raise ValueError(text)
        if not least <= int(text) <= most:
            raise ValueError(text)
        return int(text)

    return number
