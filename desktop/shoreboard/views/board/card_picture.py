"""How a card is drawn: icon, name on up to two lines, and marks where it moved or is special.

A hidden answer is a question mark; one that was revealed on the card stands below the name.
"""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from shoreboard.domain.activity import FULL_SHARE, Kind
from shoreboard.domain.classification import State
from shoreboard.layout.bearing import IN_PLACE, Bearing, bearing
from shoreboard.models.shown import Card
from shoreboard.views.board.card_name import (
    LONGEST_DRAWN,
    fitting_font,
    fold_name,
    share_width,
    with_share,
)
from shoreboard.views.board.card_signs import draw_signs
from shoreboard.views.board.question_mark import draw_question
from shoreboard.views.parts import icons
from shoreboard.views.parts.look import Look, grown, strong_font
from shoreboard.views.parts.marks import marks_of, tints_of

NAME_LINES = 2
RADIUS = 6
_FADED = 0.35
_SHADOW = 2
"""How far a card's shadow reaches below it, in px."""


class CardMetrics(NamedTuple):
    """Sizes in logical pixels, all from the height of a line of text."""

    line: int
    tight: bool = False
    """Whether cards are lower and stand closer, so that more of them have room."""

    @classmethod
    @lru_cache(maxsize=16)
    def of(cls, font: QFont, tight: bool = False) -> "CardMetrics":
        """Return the sizes for a text size; asked for by each card in each layout."""
        return cls(QFontMetrics(strong_font(font)).height(), tight)

    @property
    def pad(self) -> int:
        """The space between a card's edge and what stands in it."""
        return round(self.line * 0.6)

    @property
    def gap(self) -> int:
        """The space between two cards."""
        return max(8, round(self.line * (0.25 if self.tight else 0.5)))

    @property
    def icon(self) -> int:
        """The edge of a card's icon."""
        return round(self.line * 1.35)

    @property
    def sign(self) -> int:
        """The edge of the icons at a card's end."""
        return round(self.icon * 0.8)

    @property
    def height(self) -> int:
        """A card's height: two lines of its name."""
        around = self.pad // 2 if self.tight else 2 * self.pad - self.pad // 2
        return NAME_LINES * self.line + around

    def width(self, available: int) -> int:
        """Return a card's width so that as many stand side by side as is comfortable."""
        least = self.line * 10
        columns = max(1, (available - self.gap) // (least + self.gap))
        share = (available - self.gap) // columns - self.gap
        return max(min(share, round(least * 1.25)), min(least, available - 2 * self.gap))


class CardState(NamedTuple):
    """How a picture is seen: pixels to a logical pixel, and the direction of reading."""

    ratio: float
    direction: Qt.LayoutDirection

    @classmethod
    def on(cls, widget: QWidget) -> "CardState":
        """Return how a widget's pictures are seen."""
        return cls(widget.devicePixelRatioF(), widget.layoutDirection())


class Face(NamedTuple):
    """All that can be seen of a card: cards with the same face look the same."""

    name: str
    kind: Kind
    moved: Bearing | None = None
    """Which way it went since the scene before."""
    selected: bool = False
    focused: bool = False
    faded: bool = False
    covered: bool = False
    """Whether a question mark stands for what the card became."""
    answer: tuple[State | None, str] | None = None
    """What the card is, where the card says so itself."""
    special: bool = False
    """Whether circumstances make its answers arguable."""
    judged: bool = False
    """Whether it says what it is since it is judged otherwise than its zone says."""
    share: int = FULL_SHARE
    """What it has of the activity of which it is a part, in percent."""

    @property
    def signs(self) -> tuple[str, ...]:
        """The icons at the end of the card; the long name of a zone needs the room of a move's."""
        room = self.answer is None or self.judged
        moved = self.moved is not None and not self.covered and room
        mark = "changed" if self.moved == IN_PLACE else "moved"
        return ("circumstance",) * self.special + (mark,) * moved

    @classmethod
    def of(
        cls, card: Card, *, selected: bool = False, focused: bool = False, faded: bool = False
    ) -> "Face":
        """Return the face of a card in some state."""
        name, kind = card.activity.name[:LONGEST_DRAWN], card.activity.kind
        moved = bearing(card.before, card.placement)
        return cls(
            name, kind, moved, selected, focused, faded, card.covered,
            answer=(card.state, card.answer) if card.answer else None,
            special=bool(card.circumstances),
            judged=bool(card.why),
            share=card.activity.share,
        )  # fmt: skip


def name_rect(rect: QRect, face: Face, font: QFont) -> QRect:
    """Return where a name stands, in a layout from left to right."""
    metrics = CardMetrics.of(font)
    if face.answer is None:
        start = metrics.pad + max(metrics.icon, share_width(face.share, font)) + metrics.pad - 3
    else:
        start = metrics.icon + metrics.pad + metrics.pad // 2 - 1
    end = question_rect(rect, metrics).left() - 2 if face.covered else rect.right() - metrics.pad
    if face.signs:
        end -= metrics.sign - 2
    left = rect.left() + start
    return QRect(left, rect.top(), max(0, end - left), rect.height())


@lru_cache(maxsize=256)
def face_picture(face: Face, size: QSize, font: QFont, look: Look, seen: CardState) -> QPixmap:
    """Return a picture of a face, made once: cards are painted far more often than they change."""
    picture = QPixmap(size * seen.ratio)
    picture.setDevicePixelRatio(seen.ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setLayoutDirection(seen.direction)
    _draw_face(painter, QRect(QPoint(0, 0), size), face, font, look)
    painter.end()
    return picture


def _draw_face(painter: QPainter, rect: QRect, face: Face, font: QFont, look: Look) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if face.faded:
        painter.setOpacity(_FADED)
    metrics = CardMetrics.of(font)
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    inner = rect.adjusted(metrics.pad, 0, -metrics.pad, 0)
    ratio = painter.device().devicePixelRatioF()
    at = QRect(inner.left(), 0, max(metrics.icon, share_width(face.share, font)), metrics.icon)
    at.moveTop(rect.center().y() - metrics.icon // 2 + 1)
    radius = grown(RADIUS, font)
    _draw_ground(painter, rect, look, radius)
    if face.answer is None and face.share < FULL_SHARE:
        from shoreboard.views.board.card_share import draw_share  # nothing is split at first

        block = _placed(QRect(at.left(), rect.top(), at.width(), rect.height()), rect, mirrored)
        draw_share(painter, block, face.kind.value, face.share, font, look)
    elif face.answer is None:
        picture = icons.pixmap(face.kind.value, look.theme.text, metrics.icon, ratio)
        painter.drawPixmap(_placed(at, rect, mirrored).topLeft(), picture)
    else:
        block = QRect(rect.left(), rect.top(), metrics.icon + metrics.pad, rect.height())
        _draw_marks(painter, _placed(block, rect, mirrored), rect, face.answer[0], look, radius)
    _draw_frame(painter, rect, face, look, radius)
    if face.covered:
        draw_question(painter, _placed(question_rect(rect, metrics), rect, mirrored), look.theme)
    words = name_rect(rect, face, font)
    if face.signs:
        top = rect.center().y() - len(face.signs) * metrics.sign // 2 + 1
        first = QRect(words.right() + 3, top, metrics.sign, metrics.sign)
        draw_signs(painter, _placed(first, rect, mirrored), face.signs, face.moved, look)
    _draw_name(painter, _placed(words, rect, mirrored), face, font, look)


def question_rect(rect: QRect, metrics: CardMetrics) -> QRect:
    """Return where the question mark of a card stands, in a layout from left to right."""
    size = metrics.icon
    left = rect.right() - metrics.pad - size + 4
    return QRect(left, rect.center().y() - size // 2 + 1, size, size)


def _draw_marks(
    painter: QPainter, block: QRect, rect: QRect, state: State | None, look: Look, radius: float
) -> None:
    """Fill the beginning of a card with the marks of an answer, each on its own tint."""
    theme = look.theme
    within = QPainterPath()
    inset = theme.line
    inner = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    within.addRoundedRect(inner, radius - inset / 2, radius - inset / 2)
    painter.save()
    painter.setClipPath(within)
    marks, tints = marks_of(state, theme), tints_of(state, theme)
    share = block.height() / len(marks)
    size = min(round(block.width() * 0.6), round(share * 0.8))
    ratio = painter.device().devicePixelRatioF()
    for rank, ((name, color), tint) in enumerate(zip(marks, tints, strict=True)):
        part = QRectF(block.left(), block.top() + rank * share, block.width(), share)
        painter.fillRect(part, QColor(tint))
        corner = part.center() - QPointF(size / 2, size / 2)
        painter.drawPixmap(corner.toPoint(), icons.pixmap(name, color, size, ratio))
    painter.restore()


def frame_rect(rect: QRect, width: float) -> QRectF:
    """Return where the middle of an outline of this width lies so that it stays inside `rect`."""
    inset = width / 2
    return QRectF(rect).adjusted(inset, inset, -inset, -inset)


def _draw_ground(painter: QPainter, rect: QRect, look: Look, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    face = frame_rect(rect.adjusted(0, 0, 0, -_SHADOW), look.theme.line)
    for color, below in ((look.theme.shadow, _SHADOW), (look.theme.surface, 0)):
        painter.setBrush(QColor(color))
        painter.drawRoundedRect(face.translated(0, below), radius, radius)


def _draw_frame(painter: QPainter, rect: QRect, state: Face, look: Look, radius: float) -> None:
    theme = look.theme
    width = theme.line_strong if state.selected else theme.line
    painter.setPen(QPen(QColor(theme.accent if state.selected else theme.edge), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    rect = rect.adjusted(0, 0, 0, -_SHADOW)
    painter.drawRoundedRect(frame_rect(rect, width), radius, radius)
    if state.focused:
        inset = round(theme.line_strong) + 2
        painter.setPen(QPen(QColor(theme.text), theme.line))
        inner = frame_rect(rect.adjusted(inset, inset, -inset, -inset), 1)
        painter.drawRoundedRect(inner, radius - 2, radius - 2)


def _draw_name(painter: QPainter, rect: QRect, face: Face, font: QFont, look: Look) -> None:
    strong = strong_font(font)
    painter.setFont(strong)
    painter.setPen(QColor(look.theme.text))
    metrics = QFontMetrics(strong)
    lines = fold_name(face.name, rect.width(), strong)
    if face.answer is not None:
        lines = (with_share(" ".join(face.name.split()), face.share), face.answer[1])
    top = rect.center().y() - len(lines) * metrics.height() // 2 + 1
    for row, line in enumerate(lines):
        at = QRect(rect.left(), top + row * metrics.height(), rect.width(), metrics.height())
        aligned = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        if row and face.answer is not None:
            painter.setFont(fitting_font(font, line, rect.width()))
        elided = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(at, int(aligned | Qt.TextFlag.TextSingleLine), elided)


def _placed(rect: QRect, within: QRect, mirrored: bool) -> QRect:
    left = within.left() + within.right() - rect.right() if mirrored else rect.left()
    return QRect(QPoint(left, rect.top()), rect.size())
