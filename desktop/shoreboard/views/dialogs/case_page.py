"""What is known of one case: what the company did and, when it is asked for, the answer."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from shoreboard.domain.zone import Zone
from shoreboard.explanations.case import Case
from shoreboard.explanations.explanation import plain as without_markup
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import listed, tr
from shoreboard.models.case_model import facts_line
from shoreboard.views.parts.fields import plain, soft
from shoreboard.views.parts.look import strong_font
from shoreboard.views.parts.notices import announce


class CasePage(QWidget):
    """Shows a case; its answer is hidden again with every case that is shown."""

    revealed = Signal(QWidget)
    """The answer is shown; this is where it begins."""

    def __init__(self, topics: Topics) -> None:
        super().__init__()
        self._topics = topics
        self._case: Case | None = None
        self._company, self._facts, self._prompt = _words(), soft(""), _words()
        self._company.setFont(strong_font(self.font()))
        self.button = QPushButton()
        self.button.setAutoDefault(False)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(lambda: self._reveal(self._answer.isHidden()))
        self._verdict = _words()
        self._verdict.setFont(strong_font(self.font()))
        self._answer = QWidget()
        self._paragraphs = QVBoxLayout(self._answer)
        self._paragraphs.setContentsMargins(0, 0, 0, 0)
        self._paragraphs.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._company)
        column.addWidget(self._facts)
        column.addSpacing(8)
        column.addWidget(self._prompt)
        column.addSpacing(8)
        column.addWidget(self.button)
        column.addSpacing(8)
        column.addWidget(self._verdict)
        column.addSpacing(4)
        column.addWidget(self._answer)
        column.addStretch(1)

    def show_case(self, case: Case | None) -> None:
        """Show another case, or none, without its answer."""
        self._case = case
        self.button.setVisible(case is not None)
        self._reveal(False)
        self._company.setText(case.company if case else "")
        self._facts.setText(facts_line(case) if case else "")
        self._prompt.setText(case.prompt if case else "")

    def _reveal(self, shown: bool) -> None:
        while (item := self._paragraphs.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._verdict.setVisible(shown)
        self._answer.setVisible(shown)
        self.button.setText(tr("Hide the &answer") if shown else tr("Show the &answer"))
        if not shown or self._case is None:
            return
        paragraphs = [*_answer(self._case, self._topics)]
        self._verdict.setText(paragraphs[0][0])
        for words, strong in paragraphs[1:]:
            label = _words(words)
            if strong:
                label.setFont(strong_font(self.font()))
            self._paragraphs.addWidget(label)
        self.revealed.emit(self._verdict)
        announce(self, "\n".join(words for words, _ in paragraphs))


def _answer(case: Case, topics: Topics) -> Iterator[tuple[str, bool]]:
    """Yield the paragraphs of an answer, and whether each is strong."""
    if case.before.zone is Zone.NOT_PLACED:
        state = topics.state(case.after.zone).title
    else:
        state = tr("{before} → {after}").format(
            before=topics.state(case.before.zone).title, after=topics.state(case.after.zone).title
        )
    yield state, True
    yield tr("The move: {move}").format(move=topics.move(case.move.id).term), True
    yield without_markup(case.answer), False
    if case.also_accepted:
        also = listed([topics.state(zone).term for zone in sorted(case.also_accepted)])
        yield tr("It can be defended as {states} too.").format(states=also), False
    if case.trap is not None:
        yield tr("What is commonly told"), True
        yield without_markup(case.trap.told), False
        yield tr("What is on record"), True
        yield without_markup(case.trap.record), False
    yield tr("Source: {source}").format(source=case.source), False


def _words(text: str = "") -> QLabel:
    """Return a label whose words can be copied."""
    label = plain(text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
