"""What an export shall show and how; each format takes from it what means something there."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from shoreboard.domain.activity import ActivityId
from shoreboard.layout.geometry import Size

LEAST_EDGE, MOST_EDGE = 320, 4000
"""Pixels of an edge of a picture, as it can be asked for."""
_MM_A_PIXEL = 25.4 / 144
_MEASURES = re.compile(r"(\d{1,6})\s*[x×]\s*(\d{1,6})", re.IGNORECASE)


class PageSize(NamedTuple):
    """The surface that a scene is laid out for, in pixels, and its size on paper."""

    size: Size
    width_mm: float
    height_mm: float


PAGES: Mapping[str, PageSize] = {
    "16:9": PageSize(Size(1920, 1080), 338.667, 190.5),
    "4:3": PageSize(Size(1440, 1080), 254.0, 190.5),
    "a4": PageSize(Size(1920, 1358), 297.0, 210.0),
    "letter": PageSize(Size(1920, 1484), 279.4, 215.9),
}
"""The sizes that have names: those of slides, and sheets of paper that lie on their sides."""


def page_of(words: str) -> PageSize | None:
    """Return the page that "a4" or "1280x720" (in pixels) means; None where it means none.

    An edge has from LEAST_EDGE to MOST_EDGE pixels.
    """
    named = PAGES.get(words.strip().lower())
    if named is not None:
        return named
    found = _MEASURES.fullmatch(words.strip())
    if found is None:
        return None
    size = Size(int(found[1]), int(found[2]))
    if min(size) < LEAST_EDGE or max(size) > MOST_EDGE:
        return None
    return PageSize(size, size.width * _MM_A_PIXEL, size.height * _MM_A_PIXEL)


def paper(width_mm: float, height_mm: float) -> PageSize:
    """Return the page of a sheet of paper, or of what of it can be printed on."""
    across = PAGES["a4"].size.width
    return PageSize(Size(across, round(across * height_mm / width_mm)), width_mm, height_mm)


class Resolution(StrEnum):
    """How many pixels a picture has: those of its page, twice as many, or as many as print asks."""

    PLAIN = "1x"
    DOUBLE = "2x"
    PRINT = "300dpi"


@dataclass(frozen=True, slots=True)
class Options:
    """What an export shall show; whatever a format has no use for, it passes over."""

    palette: str = "light"
    """The id of one of the THEMES."""
    page: PageSize = PAGES["16:9"]
    resolution: Resolution = Resolution.PLAIN
    transparent: bool = False
    answers: bool = True
    """Whether it tells the answers; else they are nowhere in it, and no scenario either."""
    moves: bool = True
    caption: bool = True
    verdict: tuple[ActivityId, ...] = ()
    """The cards of which something is said large; none, or cards that are alike."""
    carries_scenario: bool = True
    """Whether the scenario itself is within, so that the file opens again as the board."""
    cards_to_cut: bool = True
    """Whether cards of a work sheet are to be cut out; else they are a list."""

    @property
    def carries(self) -> bool:
        """Tell whether the scenario goes along: never where its answers are hidden."""
        return self.carries_scenario and self.answers

    @property
    def sheet(self) -> PageSize:
        """The upright page of a text: Letter where pages are, else A4; its units are 0.1 mm."""
        if self.page == PAGES["letter"]:
            return PageSize(Size(2159, 2794), 215.9, 279.4)
        return PageSize(Size(2100, 2970), 210.0, 297.0)
