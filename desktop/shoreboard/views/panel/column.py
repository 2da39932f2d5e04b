"""A column of texts, rows and lines that are kept and used again, so that a change is quick."""

from collections.abc import Callable, Iterable
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple, TypeAlias, TypeVar

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from shoreboard.views.panel.chips import Chips
from shoreboard.views.panel.rows import FOLD_BLEED, ChoiceRow, FoldRow
from shoreboard.views.panel.table_box import TableBox
from shoreboard.views.panel.words import LargeWords, PanelWords
from shoreboard.views.parts.look import Styled, look_of, strong_font
from shoreboard.views.theme.apply import qt_palette


class PieceStyle(Enum):
    """How a text is set."""

    TITLE = auto()
    VERDICT = auto()
    HEADING = auto()
    TEXT = auto()
    SOFT = auto()


class PiecePlace(NamedTuple):
    """Where a piece stands; places sort from the top of the column to its end."""

    block: int
    role: int = 0
    rank: int = 0


class Rule(QWidget):
    """A line between blocks."""

    def fit(self, _width: int) -> int:
        """Return how thick the line is, in px."""
        return round(look_of(self).theme.line)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(look_of(self).theme.hairline))
        painter.end()


Piece: TypeAlias = PanelWords | Chips | Rule | ChoiceRow | FoldRow | TableBox
_Made = TypeVar("_Made", bound=Piece)


class PanelColumn(Styled, QWidget):
    """Stands its pieces below each other and resizes itself to them.

    A piece is made when its place is first asked for, and used again. The order of the children,
    which screen readers and the Tab key follow, is the order of the places.
    """

    term_asked = Signal(str)
    """The reader followed a link to this term."""

    def __init__(self) -> None:
        super().__init__()
        self._pieces: dict[PiecePlace, Piece] = {}
        self._styles: dict[PiecePlace, PieceStyle] = {}
        self._standing: list[tuple[Piece, int]] = []
        self._unordered = False
        self._ahead: list[QWidget] = []
        self.setAutoFillBackground(True)
        self.find_look()

    def follow(self, ahead: QWidget) -> None:
        """Let the Tab key go from another widget to the first piece."""
        self._ahead = [ahead]

    def clear(self) -> None:
        """Begin again: nothing stands in the column."""
        self._standing = []

    def stand(self, piece: Piece, gap: int) -> None:
        """Stand a piece `gap` px below the one before it."""
        self._standing.append((piece, gap))

    def forget(self) -> None:
        """Let go of the pieces that do not stand here any more, and of what they say."""
        standing = {piece for piece, _ in self._standing}
        for place, piece in list(self._pieces.items()):
            if piece not in standing:
                del self._pieces[place]
                piece.hide()
                piece.setParent(None)
                piece.deleteLater()

    def text(self, place: PiecePlace, style: PieceStyle) -> PanelWords:
        """Return the text at a place, which keeps the style that it got first."""
        self._styles.setdefault(place, style)
        kind = LargeWords if style is PieceStyle.VERDICT else PanelWords

        def make() -> PanelWords:
            words = kind(self)
            words.linkActivated.connect(self.term_asked)
            return words

        return self._piece(place, kind, make)

    def chips(self, place: PiecePlace) -> Chips:
        """Return the two marks at a place."""
        return self._piece(place, Chips, lambda: Chips(self))

    def rule(self, place: PiecePlace) -> Rule:
        """Return the line at a place."""
        return self._piece(place, Rule, lambda: Rule(self))

    def table(self, place: PiecePlace) -> TableBox:
        """Return the table at a place."""
        return self._piece(place, TableBox, lambda: TableBox(self))

    def choice(self, place: PiecePlace, pressed: Callable[[ChoiceRow], None]) -> ChoiceRow:
        """Return the choice at a place; `pressed` is called with it from then on."""

        def make() -> ChoiceRow:
            row = ChoiceRow(self)
            row.clicked.connect(lambda: pressed(row))
            return row

        return self._piece(place, ChoiceRow, make)

    def fold(self, place: PiecePlace, toggled: Callable[[bool], None]) -> FoldRow:
        """Return the folding heading at a place; `toggled` hears whether the user opened it."""

        def make() -> FoldRow:
            row = FoldRow(self)
            row.clicked.connect(toggled)
            return row

        return self._piece(place, FoldRow, make)

    def arrange(self, width: int, margins: QMargins) -> int:
        """Place what stands here in a width and return the height that it takes, both in px."""
        self._order()
        inner = max(1, width - margins.left() - margins.right())
        top = margins.top()
        for piece, gap in self._standing:
            top += gap
            bleed = FOLD_BLEED if isinstance(piece, FoldRow) else 0
            height = piece.fit(inner + 2 * bleed)
            piece.setGeometry(margins.left() - bleed, top, inner + 2 * bleed, height)
            top += height
        standing = {piece for piece, _ in self._standing}
        for piece in self._pieces.values():
            piece.setVisible(piece in standing)
        self.resize(width, top + margins.bottom())
        return self.height()

    def apply_font(self, base: QFont) -> None:
        """Take on the size of the text."""
        self.setFont(base)
        self.find_look()

    def _piece(self, place: PiecePlace, kind: type[_Made], make: Callable[[], _Made]) -> _Made:
        piece = self._pieces.get(place)
        if isinstance(piece, kind):
            return piece
        made = self._pieces[place] = make()
        self._unordered = True
        self._restyle_pieces([place])
        return made

    def _order(self) -> None:
        if not self._unordered:
            return
        self._unordered = False
        ordered = [self._pieces[place] for place in sorted(self._pieces)]
        for piece in ordered:
            piece.raise_()
        focusable = [p for p in ordered if p.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for one, following in pairwise([*self._ahead, *focusable]):
            QWidget.setTabOrder(one, following)

    @override
    def restyle(self) -> None:
        palette = qt_palette(self.look.theme)
        palette.setColor(QPalette.ColorRole.Window, QColor(self.look.theme.surface))
        self.setPalette(palette)
        self._restyle_pieces(self._pieces)

    def _restyle_pieces(self, places: Iterable[PiecePlace]) -> None:
        # Each piece gets font and palette itself: below a style sheet they are not inherited.
        base, plain, soft = self.font(), self.palette(), QPalette(self.palette())
        soft.setColor(QPalette.ColorRole.WindowText, QColor(self.look.theme.text_soft))
        strong = strong_font(base)
        for place in places:
            piece = self._pieces[place]
            if isinstance(piece, PanelWords):
                style = self._styles[place]
                piece.setPalette(soft if style in (PieceStyle.TITLE, PieceStyle.SOFT) else plain)
                if isinstance(piece, LargeWords):
                    piece.set_base(base)
                else:
                    piece.setFont(
                        strong if style in (PieceStyle.TITLE, PieceStyle.HEADING) else base
                    )
            else:
                piece.setFont(base)
                piece.setPalette(plain)
