"""How many said which zone, as bars in the zones."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.phrases import both_answers
from shoreboard.i18n import tr
from shoreboard.practice.prediction import MOST, Prediction
from shoreboard.practice.prediction_words import count_words, round_words
from shoreboard.views.board.zone_frame import ZoneFrame
from shoreboard.views.parts.direction import visual_rect
from shoreboard.views.parts.look import look_of, strong_font

_PAD = 14
_THICK = 0.9
"""A bar's height, in heights of a line of text."""


class Bars(QWidget):
    """Lies over the zones and draws a bar a round at the foot of each, with its number beside it.

    All bars have one scale. The first round's are outlined and the second's are filled.
    """

    def __init__(self, frames: Mapping[Zone, ZoneFrame], parent: QWidget) -> None:
        super().__init__(parent)
        self._frames = frames
        self._prediction = Prediction()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_counts(self._prediction)

    def show_counts(self, prediction: Prediction) -> None:
        """Show what was counted, and say it to a screen reader."""
        self._prediction = prediction
        words = tr("{answer}: {counts}")
        said = [
            words.format(answer=both_answers(zone), counts=count_words(prediction, zone))
            for zone in GRID
        ]
        self.setAccessibleName(tr("What the class says"))
        self.setAccessibleDescription("; ".join(said))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(strong_font(self.font()))
        for zone, frame in self._frames.items():
            at = self.mapFromGlobal(frame.mapToGlobal(frame.rect().topLeft()))
            self._draw(painter, zone, QRect(at, frame.size()))
        painter.end()

    def _draw(self, painter: QPainter, zone: Zone, frame: QRect) -> None:
        rounds, theme = self._prediction.rounds, look_of(self).theme
        metrics = painter.fontMetrics()
        line, most = metrics.height(), max(1, *(each for r in rounds for each in r.counts))
        labels = [_label(number, each.of(zone)) for number, each in enumerate(rounds, 1)]
        beside = _label_width(metrics, len(rounds)) + _PAD
        for rank, (counts, label) in enumerate(zip(rounds, labels, strict=True)):
            bottom = frame.bottom() - _PAD - (len(rounds) - 1 - rank) * (line + line // 4)
            row = QRect(frame.left() + _PAD, bottom - line, frame.width() - 2 * _PAD, line)
            words = visual_rect(self.layoutDirection(), row, QRect(row.topLeft(), row.size()))
            painter.setPen(QColor(theme.text))
            leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, leading, label)
            length = round((row.width() - beside) * counts.of(zone) / most)
            if length > 0:
                thick = round(line * _THICK)
                bar = QRect(row.left() + beside, row.top() + (line - thick) // 2, length, thick)
                painter.setPen(QPen(QColor(theme.accent), theme.line_strong))
                painter.setBrush(QColor(theme.accent if rank else theme.accent_soft))
                painter.drawRoundedRect(visual_rect(self.layoutDirection(), row, bar), 3, 3)


def _label(number: int, count: int) -> str:
    return tr("{round}: {count}").format(round=round_words(number), count=count)


def _label_width(metrics: QFontMetrics, rounds: int) -> int:
    return max(metrics.horizontalAdvance(_label(each, MOST)) for each in range(1, rounds + 1))
