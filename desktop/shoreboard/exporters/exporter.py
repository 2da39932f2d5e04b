"""A format as a value: what it is called, what it makes, and what it takes of the options."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options


class ExportOption(StrEnum):
    """What may be chosen about an export, beside its scenes and whether it tells the answers."""

    PALETTE = "palette"
    PAGE = "page"
    RESOLUTION = "resolution"
    TRANSPARENT = "transparent"
    MOVES = "moves"
    CAPTION = "caption"
    VERDICT = "verdict"
    SCENARIO = "scenario"
    CARDS = "cards"
    CASES = "cases"


PICTURE = frozenset(
    {
        ExportOption.PALETTE,
        ExportOption.PAGE,
        ExportOption.MOVES,
        ExportOption.CAPTION,
        ExportOption.VERDICT,
        ExportOption.SCENARIO,
    }
)
"""What may be chosen about every picture of scenes."""


QUESTIONS = frozenset({ExportOption.CASES})
"""What may be chosen about every file of questions."""


class AnswersNeededError(Exception):
    """What holds the answers by its nature was asked for without them."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format. `make` works beside the interface: it touches no document and no window.

    It returns the same bytes for the same material and options, and raises MemoryError, and
    AnswersNeededError where `needs_answers` and they are hidden.
    """

    id: str
    """As a command names it."""
    suffix: str
    title: Callable[[], str]
    make: Callable[[Material, Options], bytes]
    choices: frozenset[ExportOption] = frozenset()
    one_scene: bool = False
    """Whether a file holds one scene, so that several scenes make several files."""
    needs_answers: bool = False
    """Whether it cannot be made with hidden answers, since a key is a part of it."""
    caution: Callable[[Material], str] = lambda _material: ""
    """What is to be said of a file, such as that words in it are cut; empty where nothing is."""
    hint: Callable[[], str] = str
    """What is said of it to whoever chooses it; "" is nothing."""
