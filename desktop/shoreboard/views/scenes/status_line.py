"""At the end of the scenes: the board in numbers, and what is saved."""

from PySide6.QtCore import QLocale, Qt, QTime, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from shoreboard.domain.summary import Count, Summary, summarize
from shoreboard.i18n import tr
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.change import Moment
from shoreboard.session.session import Session

_ASIDE = 8
"""The space before the words, in pixels."""


class StatusLine(QWidget):
    """Counts the cards of the scene and says truthfully what lies on disk.

    It tells what the answer view lets it tell.
    """

    def __init__(self, session: Session, answer_view: AnswerView) -> None:
        super().__init__()
        self._answer_view = answer_view
        self._session = session
        self._saved_at = ""
        self._counts, self._saved = QLabel(), QLabel()
        for label in (self._counts, self._saved):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(_ASIDE, 0, 0, 0)
        lines.setSpacing(0)
        lines.addStretch(1)
        for label in (self._counts, self._saved):
            lines.addWidget(label)
        lines.addStretch(1)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._refresh)
        session.changed.connect(self._follow)
        self._answer_view.changed.connect(self._refresh)
        session.file_changed.connect(self._refresh)
        session.saved.connect(self._note_saving)
        self._refresh()

    def width_on_one_line(self) -> int:
        """Return how wide it is with the counts on one line, whether or not they stand so now."""
        labels = (self._counts, self._saved)
        return (
            _ASIDE + max(each.fontMetrics().horizontalAdvance(each.text()) for each in labels) + 2
        )

    def wrap(self, width: int | None) -> None:
        """Break the counts into lines for a width of the whole, or keep them on one line."""
        if self._counts.wordWrap() is not (width is not None):
            self._counts.setWordWrap(width is not None)
        lines = 0 if width is None else self._counts.heightForWidth(max(1, width - _ASIDE))
        self._counts.setMinimumHeight(lines)

    def _follow(self, before: Moment, after: Moment) -> None:
        if not before.same_board(after):
            self._soon.start()

    def _note_saving(self) -> None:
        now = QTime.currentTime()
        self._saved_at = QLocale().toString(now, QLocale.FormatType.ShortFormat)

    def _refresh(self) -> None:
        self._counts.setText(counted(self._summary(), told=self._answer_view.told.everything))
        self._counts.setToolTip(self._counts.text())
        self._saved.setText(self._saved_words())
        self._saved.setVisible(bool(self._saved.text()))

    def _summary(self) -> Summary:
        scenario = self._session.scenario
        return summarize(scenario, self._session.scene_id, scenario.lens)

    def _saved_words(self) -> str:
        if self._session.is_modified:
            return tr("Changes not saved")
        if self._session.path is None:
            return ""
        if not self._saved_at:
            return tr("Saved")
        return tr("Saved {time}").format(time=self._saved_at)


def counted(summary: Summary, *, told: bool = True) -> str:
    """Return a board in one line: "6 activities · 2 outsourced · 2 offshored · 1 both".

    What only some parts of an activity are is told behind it: "2 outsourced, 1 in part". What is
    not told is not counted.
    """
    parts = [tr("%n activities", "", summary.total)]
    if told:
        parts += [
            _with_parts(tr("%n outsourced", "", summary.outsourced.wholly), summary.outsourced),
            _with_parts(tr("%n offshored", "", summary.offshored.wholly), summary.offshored),
            _with_parts(tr("%n both", "", summary.both.wholly), summary.both),
        ]
    else:
        parts.append(tr("answers hidden"))
    return " · ".join(parts)


def _with_parts(words: str, count: Count) -> str:
    if not count.partly:
        return words
    return tr("{words}, %n in part", "", count.partly).format(words=words)
