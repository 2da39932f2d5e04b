"""What a run of practice came to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.practice.summary import PracticeSummary
from shoreboard.practice.words import summary_parts
from shoreboard.views.parts.fields import plain
from shoreboard.views.parts.look import Styled, heading_font
from shoreboard.views.parts.verdict import PracticeVerdict

_WIDEST = 60
"""Heights of a line of text: longer lines are hard to read."""


class SummaryPage(Styled, QScrollArea):
    """Shows a summary, which scrolls where it is long; arrow keys scroll it."""

    def __init__(self, topics: Topics) -> None:
        super().__init__()
        self._topics = topics
        self._title, self._words, self._content = plain(""), PracticeVerdict(), QWidget()
        self._title.setText(tr("What this practice came to"))
        self._words.setAccessibleName("")  # it has the name of the page
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.addWidget(self._title)
        self._column.addWidget(self._words)
        self._column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self._title.text())
        self.setWidget(self._content)
        self.find_look()

    @property
    def words(self) -> str:
        """All that is said, line by line."""
        return self._words.words

    def show_summary(self, summary: PracticeSummary) -> None:
        """Show what a run came to."""
        self._words.say((), summary_parts(summary, self._topics))
        self.verticalScrollBar().setValue(0)

    @override
    def restyle(self) -> None:
        self._title.setFont(heading_font(self.font()))
        self._content.setMaximumWidth(_WIDEST * self.fontMetrics().height())
