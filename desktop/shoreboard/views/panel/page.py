"""An explanation set as a page: which words stand where, and how far apart."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from typing_extensions import override

from shoreboard.explanations.explanation import Explanation, Offer, Section, SectionId
from shoreboard.explanations.glossary import Glossary
from shoreboard.names import short
from shoreboard.picture import icons
from shoreboard.views.panel.column import PanelColumn, PiecePlace, PieceStyle
from shoreboard.views.panel.rows import ChoiceRow
from shoreboard.views.panel.words import PanelWords

OPEN_AT_FIRST = frozenset({SectionId.MEANING})

_TIGHT, _NEAR, _BETWEEN, _APART, _BLOCK = 4, 8, 12, 16, 24
_ICON = 1.2
"""The edge of the picture beside the title, in heights of a line."""
_HEAD, _ANSWERS, _SECTIONS = 0, 1, 2
_HEADING, _PARAGRAPH, _BODY, _TABLE, _CHOICE = range(5)
_RANKS = {section: _SECTIONS + rank for rank, section in enumerate(SectionId)}


def opened_sections(names: Collection[str] | None) -> set[SectionId]:
    """Return which sections are open, by what is kept of that; None: nothing is kept yet."""
    return {each for each in SectionId if each in (OPEN_AT_FIRST if names is None else names)}


class Head(PanelColumn):
    """The verdict on what is selected: its name, what it is, and why in a sentence."""

    def __init__(self) -> None:
        self._pictured: PanelWords | None = None
        self._icon = ""
        super().__init__()

    @override
    def clear(self) -> None:
        super().clear()
        self._pictured = None

    def show_verdict(self, explanation: Explanation) -> None:
        """Take on an explanation; `arrange` then sets it."""
        self.clear()
        self.stand_head(explanation)

    def stand_head(self, explanation: Explanation) -> None:
        """Stand the title, the verdict, the two marks and the reason, with a line below."""
        title = self._pictured = self.text(PiecePlace(_HEAD, 0), PieceStyle.TITLE)
        self._icon = explanation.icon
        title.setIndent(self._icon_size() + _NEAR if self._icon else 0)
        title.say(short(explanation.title))
        self.stand(title, 0)
        verdict = self.text(PiecePlace(_HEAD, 1), PieceStyle.VERDICT)
        verdict.say(explanation.verdict)
        self.stand(verdict, _TIGHT)
        if explanation.answers:
            chips = self.chips(PiecePlace(_HEAD, 2))
            chips.show_answers(explanation.answers)
            self.stand(chips, _NEAR)
        gap = _BETWEEN
        for rank, (said, style) in enumerate(
            ((explanation.because, PieceStyle.TEXT), (explanation.summary, PieceStyle.SOFT)), 3
        ):
            if said:
                words = self.text(PiecePlace(_HEAD, rank), style)
                words.say(said)
                self.stand(words, gap)
                gap = _TIGHT
        self.stand(self.rule(PiecePlace(_HEAD, 5)), _APART)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._pictured is None or not self._icon or not self._pictured.isVisible():
            return
        size, around = self._icon_size(), self._pictured.geometry()
        left = around.right() + 1 - size if self.isRightToLeft() else around.left()
        painter = QPainter(self)
        color, ratio = self.look.theme.text, self.devicePixelRatioF()
        painter.drawPixmap(left, around.top(), icons.pixmap(self._icon, color, size, ratio))
        painter.end()

    def _icon_size(self) -> int:
        return round(self.fontMetrics().height() * _ICON)


class Page(Head):
    """Shows an explanation; the choices and headings in it can be pressed."""

    chosen = Signal(object)
    """The offer that the reader made."""
    folding_changed = Signal(object)
    """The ids of the open sections, of which there are others now."""
    refolded = Signal()
    """The reader opened or folded a section: the page must be arranged again."""

    def __init__(self, open_sections: set[SectionId], glossary: Glossary) -> None:
        super().__init__()
        self._glossary = glossary
        self._open = open_sections
        self._explanation: Explanation | None = None
        self._with_head = False
        self._bodies: dict[str, int] = {}

    def show_explanation(self, explanation: Explanation, *, with_head: bool) -> None:
        """Take on an explanation, with its head or without; `arrange` then sets it."""
        self._explanation, self._with_head = explanation, with_head
        self.clear()
        if with_head:
            self.stand_head(explanation)
        gap = 0
        if explanation.answers and not explanation.because:
            self._stand_answers(explanation)
            gap = _BLOCK
        for section in explanation.sections:
            self._stand_section(section, gap)
            gap = self._gap_below(section)

    def _stand_answers(self, explanation: Explanation) -> None:
        for index, answer in enumerate(explanation.answers):
            question = self.text(PiecePlace(_ANSWERS, 0, 2 * index), PieceStyle.HEADING)
            question.say(answer.question)
            self.stand(question, _APART if index == 0 else _BETWEEN)
            words = self.text(PiecePlace(_ANSWERS, 0, 2 * index + 1), PieceStyle.TEXT)
            words.say(answer.words)
            self.stand(words, _TIGHT)

    def _gap_below(self, section: Section) -> int:
        if not section.background:
            return _BLOCK
        return _NEAR if section.id in self._open else _TIGHT

    def _stand_section(self, section: Section, gap: int) -> None:
        rank = _RANKS[section.id]
        if section.background:
            fold = self.fold(
                PiecePlace(rank, _HEADING), lambda opened: self._refold(section.id, opened)
            )
            fold.head(section.title, section.id in self._open)
            self.stand(fold, gap)
        else:
            heading = self.text(PiecePlace(rank, _HEADING), PieceStyle.HEADING)
            heading.say(section.title)
            self.stand(heading, gap)
        if not section.background or section.id in self._open:
            self._stand_content(section, rank)

    def _stand_content(self, section: Section, rank: int) -> None:
        emphasis = section.emphasis
        for index, paragraph in enumerate(section.paragraphs):
            words = self.text(PiecePlace(rank, _PARAGRAPH, index), PieceStyle.TEXT)
            words.say(paragraph, emphasis)
            self.stand(words, _TIGHT)
            emphasis = "" if emphasis in paragraph else emphasis
        if section.body:
            # Each body keeps a text of its own, since laying out Markdown is slow.
            number = self._bodies.setdefault(section.body, len(self._bodies))
            body = self.text(PiecePlace(rank, _BODY, number), PieceStyle.TEXT)
            body.say_markdown(section.body, self._glossary.links(section.body))
            self.stand(body, _TIGHT)
        if section.table is not None:
            table = self.table(PiecePlace(rank, _TABLE))
            table.show_table(section.table, section.title)
            self.stand(table, _NEAR)
        revealing = () if section.reveal is None else (section.reveal,)
        offers: tuple[Offer, ...] = (*section.choices, *revealing, *section.cases)
        for index, offer in enumerate(offers):
            row = self.choice(PiecePlace(rank, _CHOICE, index), self._choose)
            row.offer(offer, offers)
            self.stand(row, _NEAR)

    def _choose(self, row: ChoiceRow) -> None:
        if row.choice is not None:
            self.chosen.emit(row.choice)

    def _refold(self, section: SectionId, opened: bool) -> None:
        (self._open.add if opened else self._open.discard)(section)
        self.folding_changed.emit(tuple(sorted(map(str, self._open))))
        if self._explanation is not None:
            self.show_explanation(self._explanation, with_head=self._with_head)
            self.refolded.emit()
