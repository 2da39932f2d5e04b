"""The words around a board: questions, answers, the names of the sets, title and caption.

What they take from the board's width grows with the surface's width alone, and what they take from
its height with its height alone, so that a larger surface always has a larger board.
"""

from dataclasses import dataclass
from math import ceil, floor
from typing import NamedTuple

from shoreboard.domain.zone import Where, Who
from shoreboard.layout.contents import SceneWords, TextWish
from shoreboard.layout.demand import Metrics
from shoreboard.layout.fitting import Room
from shoreboard.layout.geometry import Rect, Size
from shoreboard.layout.layout import Align, TextBlock
from shoreboard.layout.text import Ruler, Text, line_count, narrowest
from shoreboard.layout.writing import TextStyle, written

ANSWER = 1.25
"""How much larger answers are than questions."""
TAB_ICON, TAB_GAP, TAB_END, TAB_HEIGHT = 1.2, 0.4, 0.6, 1.7
"""Of the tab of a set, in ems of its name."""
_BESIDE = 0.8
"""Ems between the words beside the board and the board."""
_WIDEST = 13.0
_CAPTION, _CAPTION_LINES, _CAPTION_SPACE = 1.2, 3, 0.9
_VERDICT = 0.26
_SIDE, _END = 1 / 56, 1 / 60
"""Which part of a surface its margins are."""
_MOST_SECOND = 0.45


class WordColumn(NamedTuple):
    """The column of words beside the board, in ems of the questions in it."""

    width: float
    who: float
    """How high the question is; the answers below, without and with the tab."""
    own: float
    other: float


@dataclass(frozen=True, slots=True)
class Frame:
    """The room that the words around a board take, and leave to it."""

    words: SceneWords
    size: Size
    wish: TextWish
    ruler: Ruler
    beside: WordColumn
    second: float

    def room(self, lengths: Metrics) -> Room:
        """Return what is left to the board at a size of labels, at least."""
        width, height = self.size
        across, down = self.wish.across, self.wish.down
        side, end = self.edges
        sides = 2 * width * side + (self.beside.width + _BESIDE) * across + 2 * lengths.outer
        bands = (self.title_band + self.answers_band) * down + 2 * height * end
        below = self.tray(lengths) + self.caption(lengths) + 2 * lengths.outer
        return Room(
            width - sides,
            height - bands - below - self.verdict * height,
            (self.beside.who + self.beside.own) * down,
            self.beside.other * down,
            self.second,
        )

    @property
    def question(self) -> int:
        """Pixels of the questions and of the names of the sets."""
        return max(1, floor(min(self.wish.across, self.wish.down)))

    @property
    def answer(self) -> int:
        """Pixels of the answers and of the title, at most."""
        return max(self.question, floor(self.wish.down * ANSWER))

    @property
    def title_band(self) -> float:
        """The height of the title's line, in ems of what the height allows."""
        shown = self.words.title or self.words.subtitle
        return ANSWER * self.ruler.line + 0.3 if shown else 0.0

    @property
    def answers_band(self) -> float:
        """The height of the line of answers above the board."""
        return max(2 * self.ruler.line, TAB_HEIGHT) + 0.3

    @property
    def verdict(self) -> float:
        """Which part of the height a verdict takes."""
        return _VERDICT if self.words.verdict else 0.0

    @property
    def margin(self) -> Size:
        """The free space at the edges."""
        side, end = self.edges
        return Size(int(self.size.width * side), int(self.size.height * end))

    @property
    def edges(self) -> tuple[float, float]:
        """Which parts of width and height the margins are; at a desk, others stand around."""
        return (0.0, 0.0) if self.wish.scrolls else (_SIDE, _END)

    @property
    def column(self) -> int:
        """How wide the words beside the board stand."""
        return floor(self.beside.width * min(self.question, self.wish.across))

    def board_left(self, lengths: Metrics) -> int:
        """Return where the zones begin."""
        beside = floor((self.beside.width + _BESIDE) * self.question)
        return self.margin.width + beside + lengths.outer

    def tray(self, lengths: Metrics) -> int:
        """Return the height of the tray's rows, with the space above them; slim if it is empty."""
        tray = self.words.tray
        if tray is None:
            return 0
        inside = lengths.line
        if tray.cards:
            rows = self.words.tray_rows
            inside = rows * (lengths.card(1, dense=True) + lengths.gap) - lengths.gap
        return inside + 2 * self.tray_pad(lengths) + lengths.gap

    def tray_pad(self, lengths: Metrics) -> int:
        """Return the space in the tray's row above and below its cards."""
        return ceil(lengths.label * 0.3)

    def caption_pixels(self, lengths: Metrics) -> int:
        """Return how large the caption is: larger than labels."""
        return ceil(lengths.label * _CAPTION)

    def caption(self, lengths: Metrics) -> int:
        """Return the height of the caption, with the space above it."""
        if not self.words.caption or self.words.verdict:
            return 0
        pixels = self.caption_pixels(lengths)
        text = self.ruler.text(self.words.caption, bold=True)
        lines = line_count(text, self.size.width * (1 - 2 * self.edges[0]) / pixels)
        space = ceil(lengths.label * _CAPTION_SPACE)
        return min(_CAPTION_LINES, lines) * ceil(pixels * self.ruler.line) + space

    def title(self, room: Rect) -> tuple[TextBlock | None, TextBlock | None]:
        """Return the title at the beginning of a line, and what belongs to it at its end."""
        words, pixels = self.words, self.answer
        half = (room.width - pixels) // 2
        title = TextStyle(pixels, self.question, bold=True)
        subtitle = TextStyle(self.question, self.question, align=Align.END)
        if not words.subtitle:
            return written(self.ruler, words.title, room, title), None
        if not words.title:
            return None, written(self.ruler, words.subtitle, room, subtitle)
        behind = ceil(self.ruler.width(words.subtitle, bold=False) * self.question) + 1
        before = ceil(self.ruler.width(words.title, bold=True) * pixels) + 1
        first = min(before, max(half, room.width - pixels - behind))
        rest = room.width - first - pixels
        return (
            written(self.ruler, words.title, Rect(room.x, room.y, first, room.height), title),
            written(
                self.ruler,
                words.subtitle,
                Rect(room.right - rest, room.y, rest, room.height),
                subtitle,
            ),
        )


def frame_of(words: SceneWords, size: Size, wish: TextWish, ruler: Ruler) -> Frame:
    """Return what the words around a board take, as narrow as they can be."""
    axes, line = words.axes, ruler.line
    own = ruler.text(axes.answers[Who.IN_HOUSE], bold=True)
    other = ruler.text(axes.answers[Who.THIRD_PARTY], bold=True)
    questions = [ruler.text(each, bold=False) for each in (axes.where, axes.who)]
    tab = tab_width(ruler.text(axes.outsourcing, bold=True))
    wide = max(tab, *(text.halved for text in questions))
    answers = max(_answer_width(own, wide), _answer_width(other, wide))
    width = min(_WIDEST, max(wide, answers))

    def high(text: Text, size: float) -> float:
        return min(3, line_count(text, width / size + 0.01)) * size * line

    beside = WordColumn(
        width,
        high(questions[1], 1.0) + 0.5,
        high(own, ANSWER) + 0.5,
        high(other, ANSWER) + TAB_HEIGHT + 0.8,
    )
    above = ruler.width(axes.answers[Where.FOREIGN], bold=True) + 1.5
    above += tab_width(ruler.text(axes.offshoring, bold=True))
    board = (
        1
        - (0 if wish.scrolls else 2 * _SIDE)
        - (width + _BESIDE) * wish.across / max(1, size.width)
    )
    second = min(_MOST_SECOND, above * wish.across / max(1, size.width) / max(0.1, board))
    return Frame(words, size, wish, ruler, beside, second)


def tab_width(name: Text) -> float:
    """Return how wide the tab of a set is, in ems of its name."""
    return 2 * TAB_END + TAB_ICON + TAB_GAP + name.width + 0.2  # what rounding takes


def _answer_width(text: Text, wide: float) -> float:
    """Return how wide an answer stands: on two lines, or three where two are too wide."""
    two = ANSWER * narrowest(text, 2)
    return two if two <= wide else ANSWER * narrowest(text, 3)
