"""Rows to press: a choice with what it would make, and a heading that folds what is below it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from shoreboard.explanations.explanation import Offer
from shoreboard.picture import icons
from shoreboard.views.parts.breaks import breakable
from shoreboard.views.parts.direction import leading, visual_rect
from shoreboard.views.parts.interfaces import FOLDS
from shoreboard.views.parts.look import grown, look_of, strong_font

SIDE, ABOVE, BETWEEN = 12, 8, 16
FOLD_ABOVE, FOLD_BLEED = 6, 4
RADIUS = 6


class PanelRow(QPushButton):
    """A flat button over the full width that wraps its words and paints itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)

    @override
    def sizeHint(self) -> QSize:
        return self.size()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paint_ground(self, painter: QPainter, ground: str | None, edge: str | None) -> None:
        """Paint the row's shape: hovered, pressed and focused rows can be told apart."""
        theme = look_of(self).theme
        focused = self.hasFocus()
        if self.isDown() or self.underMouse():
            ground = theme.hover
        width = theme.line_strong if focused else theme.line
        color = theme.text if focused or self.isDown() else edge
        inset = width / 2
        shape = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(color), width) if color else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        radius = grown(RADIUS, self.font())
        painter.drawRoundedRect(shape, radius, radius)

    def mirrored(self, rect: QRect) -> QRect:
        """Return where a part of a row lies in a layout that may run from right to left."""
        return visual_rect(self.layoutDirection(), self.rect(), rect)

    def draw(self, painter: QPainter, rect: QRect, text: str) -> None:
        """Draw wrapped text that starts where reading begins."""
        aligned = leading(self.layoutDirection())
        flags = int(aligned.value) | Qt.TextFlag.TextWordWrap.value
        painter.drawText(self.mirrored(rect), flags, text)


class ChoiceRow(PanelRow):
    """Something the reader may do, with what it would make: beside it, or below when narrow."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("Choice")
        self.choice: Offer | None = None
        self._group: Sequence[Offer] = ()
        self._label = self._result = ""
        self._label_rect = self._result_rect = QRect()

    def offer(self, choice: Offer, group: Sequence[Offer]) -> None:
        """Take on another choice, one of a group that is set alike."""
        self.choice, self._group = choice, group
        self.setAccessibleName(choice.sentence)
        self.update()

    def fit(self, width: int) -> int:
        """Place the words in a width and return the height that this takes, both in px."""
        if self.choice is None:
            return 0
        inner = width - 2 * SIDE
        bold, plain = QFontMetrics(strong_font(self.font())), QFontMetrics(self.font())
        self._label = breakable(self.choice.label, strong_font(self.font()), inner)
        self._result = breakable(self.choice.result_title, self.font(), inner)
        label, result = _box(bold, self._label, inner), _box(plain, self._result, inner)
        self._label_rect = label.translated(SIDE, ABOVE)
        if all(_beside(bold, plain, choice) <= inner for choice in self._group):
            left = width - SIDE - result.width()
            self._result_rect = QRect(left, ABOVE, result.width(), label.height())
            return label.height() + 2 * ABOVE
        self._result_rect = result.translated(SIDE, ABOVE + label.height())
        return label.height() + result.height() + 2 * ABOVE

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = look_of(self).theme
        painter = QPainter(self)
        edge = theme.edge if theme.ground == theme.surface else None
        self.paint_ground(painter, theme.ground, edge)
        painter.setFont(strong_font(self.font()))
        painter.setPen(QColor(theme.accent))
        self.draw(painter, self._label_rect, self._label)
        painter.setFont(self.font())
        painter.setPen(QColor(theme.text_soft))
        self.draw(painter, self._result_rect, self._result)


class FoldRow(PanelRow):
    """The heading of a section that may be folded away; checked while it is open.

    It reaches `FOLD_BLEED` px out of its column on both sides, which leaves room for its outline.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("Fold")
        self.setCheckable(True)
        self.setProperty(FOLDS, True)
        self._title = self._shown = ""
        self._rect = QRect()

    def head(self, title: str, opened: bool) -> None:
        """Take on a title, and show whether what is below it is open."""
        self._title = title
        self.setChecked(opened)
        self.setAccessibleName(title)
        self.update()

    def fit(self, width: int) -> int:
        """Place the words in a width and return the height that this takes, both in px."""
        metrics = QFontMetrics(strong_font(self.font()))
        indent = FOLD_BLEED + metrics.height() + ABOVE
        inner = max(1, width - indent - FOLD_BLEED)
        self._shown = breakable(self._title, strong_font(self.font()), inner)
        self._rect = _box(metrics, self._shown, inner).translated(indent, FOLD_ABOVE)
        return self._rect.height() + 2 * FOLD_ABOVE

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = look_of(self).theme
        painter = QPainter(self)
        self.paint_ground(painter, None, None)
        font = strong_font(self.font())
        size = QFontMetrics(font).height()
        arrow = icons.pixmap("chevron-down", theme.text_soft, size, self.devicePixelRatioF())
        spot = self.mirrored(QRect(FOLD_BLEED, FOLD_ABOVE, size, size))
        painter.save()
        painter.translate(QRectF(spot).center())
        if not self.isChecked():
            right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            painter.rotate(90 if right_to_left else -90)
        painter.drawPixmap(-size // 2, -size // 2, arrow)
        painter.restore()
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        self.draw(painter, self._rect, self._shown)


def _beside(bold: QFontMetrics, plain: QFontMetrics, choice: Offer) -> int:
    """Return the width of a choice whose result stands beside its label."""
    words = bold.horizontalAdvance(choice.label) + plain.horizontalAdvance(choice.result_title)
    return words + BETWEEN + 2  # what _box adds to each


def _box(metrics: QFontMetrics, text: str, width: int) -> QRect:
    """Return the size of wrapped text, at the origin."""
    bounds = metrics.boundingRect(QRect(0, 0, width, 1 << 20), Qt.TextFlag.TextWordWrap, text)
    return QRect(0, 0, min(bounds.width() + 1, width), bounds.height())
