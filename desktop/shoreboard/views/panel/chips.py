"""Two marks: outsourcing or not, offshoring or not; in picture, word and sign, then in color."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from shoreboard.explanations.explanation import Answer, Mark
from shoreboard.i18n import tr
from shoreboard.picture import icons
from shoreboard.picture.palettes import Theme
from shoreboard.views.parts.direction import leading, visual_rect
from shoreboard.views.parts.look import look_of, strong_font

SIDE, ABOVE, NEAR, BETWEEN = 10, 7, 6, 8
MARGINS = 2 * SIDE + 2 * NEAR
SMALLEST, STEP = 0.85, 0.25
"""How far text may shrink so that both stand beside each other; and in which steps, in points."""
_ICONS = {Mark.OUTSOURCING: "handshake", Mark.OFFSHORING: "globe"}


class Chip(QWidget):
    """One mark: its icon, its name, and a check or a cross (or a word, where cards differ)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._answer: Answer | None = None
        self._font = self._plain = QFont()

    def show_answer(self, answer: Answer) -> None:
        """Take on an answer."""
        self._answer = answer
        self.setAccessibleName(
            tr("{label}: {result}").format(label=answer.mark.name_in_words, result=_sign(answer))
        )
        self.update()

    def fit(self, font: QFont) -> int:
        """Take the font of the text and return the width in px that the chip needs with it."""
        self._font, self._plain = QFont(font), QFont(font)
        self._plain.setWeight(QFont.Weight.Normal)
        if self._answer is None:
            return 0
        return MARGINS + self._words_width(self._answer)

    def line(self) -> int:
        """Return the height of the text in px."""
        return QFontMetrics(self._font).height()

    def _words_width(self, answer: Answer) -> int:
        name = QFontMetrics(self._font).horizontalAdvance(answer.mark.name_in_words)
        if answer.yes is None:
            return self.line() + name + QFontMetrics(self._plain).horizontalAdvance(_sign(answer))
        return self.line() + name + self.line()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._answer is None:
            return
        theme, answer = look_of(self).theme, self._answer
        ground, mark = _colors(theme, answer)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = theme.line * 1.5
        shape = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(QColor(mark), width))
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
        self._paint_words(painter, answer, mark, theme)

    def _paint_words(self, painter: QPainter, answer: Answer, mark: str, theme: Theme) -> None:
        line = self.line()
        painter.setFont(self._font)
        metrics = QFontMetrics(self._font)
        word = answer.mark.name_in_words
        wide = metrics.horizontalAdvance(word)
        self._paint_icon(painter, _ICONS[answer.mark], mark, SIDE, line)
        painter.setPen(QColor(theme.text if answer.yes else theme.text_soft))
        left = SIDE + line + NEAR
        self._paint_word(painter, QRect(left, ABOVE, wide, line), word)
        left += wide + NEAR
        if answer.yes is None:
            painter.setFont(self._plain)
            self._paint_word(painter, QRect(left, ABOVE, self.width() - left, line), _sign(answer))
        else:
            self._paint_icon(painter, "check" if answer.yes else "cross", mark, left, line)

    def _paint_word(self, painter: QPainter, rect: QRect, word: str) -> None:
        seen = visual_rect(self.layoutDirection(), self.rect(), rect)
        side = leading(self.layoutDirection())
        painter.drawText(seen, int(side.value) | Qt.TextFlag.TextDontClip.value, word)

    def _paint_icon(self, painter: QPainter, name: str, color: str, left: int, size: int) -> None:
        rect = QRect(left, ABOVE, size, size)
        seen = visual_rect(self.layoutDirection(), self.rect(), rect)
        painter.drawPixmap(seen, icons.pixmap(name, color, size, self.devicePixelRatioF()))


class Chips(QWidget):
    """Both marks, beside each other or, where that is too wide, below each other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._chips = (Chip(self), Chip(self))

    def show_answers(self, answers: Sequence[Answer]) -> None:
        """Take on the two answers."""
        for chip, answer in zip(self._chips, answers, strict=True):
            chip.show_answer(answer)

    def fit(self, width: int) -> int:
        """Place both chips in a width and return the height that this takes, both in px."""
        font = strong_font(self.font())
        wide = [chip.fit(font) for chip in self._chips]
        beside = sum(wide) - 2 * MARGINS <= (width - BETWEEN - 2 * MARGINS) / SMALLEST
        while _taken(wide, beside) > width and font.pointSizeF() > 1:
            font.setPointSizeF(font.pointSizeF() - STEP)
            wide = [chip.fit(font) for chip in self._chips]
        left = top = 0
        for chip, across in zip(self._chips, wide, strict=True):
            high = chip.line() + 2 * ABOVE
            rect, whole = QRect(left, top, across, high), QRect(0, 0, width, high)
            chip.setGeometry(visual_rect(self.layoutDirection(), whole, rect))
            if beside:
                left += across + BETWEEN
            else:
                top += high + BETWEEN
        return self._chips[-1].geometry().bottom() + 1


def _taken(wide: Sequence[int], beside: bool) -> int:
    """Return the width that chips of these widths take."""
    return sum(wide) + BETWEEN if beside else max(wide)


def _colors(theme: Theme, answer: Answer) -> tuple[str | None, str]:
    """Return ground and line of a chip; plain where the answer is no."""
    if not answer.yes:
        return None, theme.mark_neither
    if answer.mark is Mark.OUTSOURCING:
        return theme.set_out_ground, theme.mark_outsourcing
    return theme.set_off_ground, theme.mark_offshoring


def _sign(answer: Answer) -> str:
    match answer.yes:
        case True:
            return tr("yes")
        case False:
            return tr("no")
        case None:
            return tr("some")
