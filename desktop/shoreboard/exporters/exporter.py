"""A format as a value: what it is called, what it makes, and what it takes of the options."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options


class Choice(StrEnum):
    """What may be chosen about an export, beside its scenes and whether it tells the answers."""

    PALETTE = "palette"
    PAGE = "page"
    RESOLUTION = "resolution"
    TRANSPARENT = "transparent"
    MOVES = "moves"
    CAPTION = "caption"
    VERDICT = "verdict"
    SCENARIO = "scenario"


PICTURE = frozenset(
    {
        Choice.PALETTE, Choice.PAGE, Choice.MOVES, Choice.CAPTION, Choice.VERDICT,
        Choice.SCENARIO,
    }
)  # fmt: skip
"""What may be chosen about every picture of scenes."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format. `make` works beside the interface: it touches no document and no window.

    It returns the same bytes for the same material and options, and raises MemoryError.
    """

    id: str
    """As a command names it."""
    suffix: str
    title: Callable[[], str]
    make: Callable[[Material, Options], bytes]
    choices: frozenset[Choice] = frozenset()
    one_scene: bool = False
    """Whether a file holds one scene, so that several scenes make several files."""
