"""A table as a value: headings, and lines of short cells; every cell can be read alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from shoreboard.i18n import enumerated, tr


class Sign(StrEnum):
    """A picture that stands for a heading where its words have no room."""

    OUTSOURCED = "outsourced"
    OFFSHORED = "offshored"
    BOTH = "both"
    NEITHER = "neither"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class OverviewHeading:
    """What a column or a line is about; shown as its sign where it has one and words do not fit."""

    words: str
    sign: Sign | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A number, and softer below it what it is of all."""

    words: str
    detail: str = ""

    @property
    def text(self) -> str:
        """The cell in one line."""
        return (
            tr("{count} ({share})").format(count=self.words, share=self.detail)
            if (self.detail)
            else self.words
        )


@dataclass(frozen=True, slots=True)
class OverviewLine:
    """A heading and a cell for each column but the first."""

    heading: OverviewHeading
    cells: tuple[Cell, ...]
    current: bool = False
    """Whether it is about what is shown now."""


@dataclass(frozen=True, slots=True)
class OverviewTable:
    """Headings, of which the first is that of the lines, and lines with as many cells."""

    headings: tuple[OverviewHeading, ...]
    lines: tuple[OverviewLine, ...]

    def rows(self) -> Iterator[str]:
        """Yield the table as text, with tabs between the columns."""
        yield "\t".join(_plain(heading.words) for heading in self.headings)
        for line in self.lines:
            cells = (cell.text for cell in line.cells)
            yield "\t".join(map(_plain, (line.heading.words, *cells)))

    def spoken(self, row: int, column: int) -> str:
        """Return a cell as one reads it aloud, with what it is about; rows count from 0."""
        line = self.lines[row]
        if column == 0:
            return line.heading.words
        return tr("{label}: {result}").format(
            label=enumerated([line.heading.words, self.headings[column].words]),
            result=line.cells[column - 1].text,
        )


def _plain(words: str) -> str:
    """Return words without what would be taken for another column or line."""
    return " ".join(words.split())
