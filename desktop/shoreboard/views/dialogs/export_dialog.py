"""Asks what to export, and how."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QWidget

from shoreboard.actions.export_choice import BOTH, CASES, SCENARIO, ExportChoice
from shoreboard.actions.problems import answers_needed
from shoreboard.actions.questions import ExportScenario
from shoreboard.explanations.case import Case
from shoreboard.exporters.exporter import ExportOption
from shoreboard.exporters.options import page_of
from shoreboard.exporters.registry import EXPORTERS
from shoreboard.i18n import tr
from shoreboard.names import tooltip
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.parts.fields import Field, soft
from shoreboard.views.parts.flow_grid import FlowGrid

_LINES = 11
"""The least width of a field, in heights of a line of text."""


class ExportDialog(DialogFrame):
    """Begins with what was chosen last; what means nothing to the format cannot be chosen."""

    guide_page = "report"

    lines_wide = 48

    def __init__(
        self,
        asked: ExportScenario,
        cases: Callable[[], Iterable[Case]],
        parent: QWidget | None,
    ) -> None:
        super().__init__(tr("Export"), parent)
        self._asked, self._cases, last = asked, cases, asked.last
        self._chosen = frozenset(filter(None, last.cases.split(",")))
        titles = [(each.title(), each.id) for each in EXPORTERS]
        self._format = _choice(titles, last.format)
        every = tr("All scenes (%n)", "", asked.scenes)
        scenes = [(asked.scene, ""), (every, "all")]
        self._scenes = _choice(scenes, "all" if last.all_scenes else "")
        self._page = _size_choice(last.page)
        self._subject = _choice(_subjects(), last.asked)
        self._choose_cases = QPushButton("")
        self._palette = _choice(_palettes(), last.palette)
        self._resolution = _choice(_resolutions(), last.resolution)
        self._add_fields()
        self._answers = QCheckBox(tr("&Answers"))
        self._moves = QCheckBox(tr("&Moves"))
        self._caption = QCheckBox(tr("&Caption"))
        self._verdict = QCheckBox(tr("&Verdict of the selected card"))
        self._transparent = QCheckBox(tr("&Transparent ground"))
        self._scenario = QCheckBox(tr("The scenario &within"))
        reason = tr("The file opens again here, as the board.")
        self._scenario.setToolTip(tooltip(reason))
        self._scenario.setAccessibleDescription(reason)
        self._cards = QCheckBox(tr("Cards to c&ut out"))
        self._told = soft("")
        for box, on in zip(self._boxes(), self._checked(last), strict=True):
            box.setChecked(on)
            self.column.addWidget(box)
        self.column.addWidget(self._told)
        self._export = self.add_main_button(tr("&Export…"))
        self.add_cancel_button(tr("Cancel"))
        self._follow()
        self._look()
        self._format.setFocus()

    def _follow(self) -> None:
        """Look anew at what is offered whenever that may change it."""
        for choice in (self._format, self._subject):
            choice.currentIndexChanged.connect(self._look)
        for box in (self._answers, self._scenario):
            box.toggled.connect(self._look)
        self._page.editTextChanged.connect(self._look)
        self._choose_cases.clicked.connect(self._ask_for_cases)

    def answer(self) -> ExportChoice:
        """Return what is chosen."""
        answers, moves, caption, verdict, transparent, scenario, cards = (
            each.isChecked() for each in self._boxes()
        )
        return ExportChoice(
            self._format.currentData(),
            bool(self._scenes.currentData()),
            self._page_words(),
            self._palette.currentData(),
            self._resolution.currentData(),
            transparent,
            answers,
            moves,
            caption,
            verdict,
            scenario,
            cards,
            self._subject.currentData(),
            ",".join(sorted(self._chosen)),
        )

    def _boxes(self) -> tuple[QCheckBox, ...]:
        return (
            self._answers, self._moves, self._caption, self._verdict, self._transparent,
            self._scenario, self._cards,
        )  # fmt: skip

    def _checked(self, last: ExportChoice) -> tuple[bool, ...]:
        return (
            last.answers, last.moves, last.caption, last.verdict, last.transparent, last.scenario,
            last.cards_to_cut,
        )  # fmt: skip

    def _add_fields(self) -> None:
        fields = QWidget()
        named = (
            (tr("&Format"), self._format),
            (tr("&Scenes"), self._scenes),
            (tr("S&ize"), self._page),
            (tr("&Palette"), self._palette),
            (tr("&Resolution"), self._resolution),
            (tr("&Questions about"), self._subject),
            (tr("C&hosen cases"), self._choose_cases),
        )
        least = max(field.minimumSizeHint().width() for _, field in named)
        grid = FlowGrid(fields, max(least, _LINES * self.fontMetrics().height()))
        for label, field in named:
            grid.addWidget(Field(label, field))
        self.column.addWidget(fields)

    def _look(self) -> None:
        """Offer what means something now, and say what goes along."""
        exporter = EXPORTERS[self._format.currentIndex()]
        answers = self._answers.isChecked()
        offered = {
            self._scenes: exporter.one_scene and self._asked.scenes > 1,
            self._page: ExportOption.PAGE in exporter.choices,
            self._palette: ExportOption.PALETTE in exporter.choices,
            self._resolution: ExportOption.RESOLUTION in exporter.choices,
            self._moves: answers and ExportOption.MOVES in exporter.choices,
            self._caption: ExportOption.CAPTION in exporter.choices,
            self._verdict: answers
            and self._asked.has_selection
            and ExportOption.VERDICT in exporter.choices,
            self._transparent: ExportOption.TRANSPARENT in exporter.choices,
            self._scenario: answers and ExportOption.SCENARIO in exporter.choices,
            self._cards: ExportOption.CARDS in exporter.choices,
            self._subject: ExportOption.CASES in exporter.choices,
            self._choose_cases: self._asks_about_cases(),
        }
        for field, on in offered.items():
            field.setEnabled(on)
        chosen = len(self._chosen)
        self._choose_cases.setText(tr("%n cases…", "", chosen) if chosen else tr("Choose…"))
        problem = self._problem()
        self._export.setEnabled(not problem)
        self._told.setText(problem or self._words(goes_along=offered[self._scenario]))

    def _problem(self) -> str:
        """Say why this cannot be exported, or nothing."""
        exporter = EXPORTERS[self._format.currentIndex()]
        if exporter.needs_answers and not self._answers.isChecked():
            return answers_needed()
        if ExportOption.PAGE in exporter.choices and page_of(self._page_words()) is None:
            return tr("A size is one of the list, or pixels such as 1280x720, from 320 to 4000.")
        if self._asks_about_cases() and not self._chosen:
            return tr("Choose the cases that are asked about.")
        return ""

    def _asks_about_cases(self) -> bool:
        exporter = EXPORTERS[self._format.currentIndex()]
        return ExportOption.CASES in exporter.choices and self._subject.currentData() != SCENARIO

    def _page_words(self) -> str:
        """Return the name of a page or the pixels that are wanted, as they were typed."""
        words = self._page.currentText().strip()
        at = self._page.findText(words)
        return words if at < 0 else self._page.itemData(at)

    def _ask_for_cases(self) -> None:
        from shoreboard.views.dialogs.asked_cases_dialog import AskedCasesDialog

        dialog = AskedCasesDialog(self._cases(), self._chosen, self)
        if dialog.exec() == AskedCasesDialog.DialogCode.Accepted:
            self._chosen = dialog.answer()
            self._look()
        dialog.deleteLater()

    def _words(self, *, goes_along: bool) -> str:
        if not self._answers.isChecked():
            return tr("No answer and no scenario is in the file.")
        said = [EXPORTERS[self._format.currentIndex()].hint()]
        if goes_along and self._scenario.isChecked():
            said.append(
                tr(
                    "Your notes go along with the scenario. Chats and websites may take it out: "
                    "send the scenario's own file as well."
                )
            )
        return " ".join(filter(None, said))


def _choice(choices: Iterable[tuple[str, str]], chosen: str) -> QComboBox:
    box = QComboBox()
    for words, value in choices:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.setMinimumWidth(1)  # else that of its longest choice, wider than a screen at 400 %
    return box


def _size_choice(chosen: str) -> QComboBox:
    """Return a choice of named sizes, in which pixels can be typed too."""
    pages = [("16:9", "16:9"), ("4:3", "4:3"), ("A4", "a4"), (tr("Letter"), "letter")]
    box = _choice(pages, chosen)
    box.setEditable(True)
    if box.findData(chosen) < 0 and page_of(chosen) is not None:
        box.setEditText(chosen)
    return box


def _subjects() -> Iterable[tuple[str, str]]:
    yield tr("The scenario"), SCENARIO
    yield tr("Cases"), CASES
    yield tr("The scenario and cases"), BOTH


def _palettes() -> Iterable[tuple[str, str]]:
    yield tr("Light"), "light"
    yield tr("Dark"), "dark"
    yield tr("Projector"), "projector"
    yield tr("High contrast"), "contrast"


def _resolutions() -> Iterable[tuple[str, str]]:
    yield tr("As on the screen"), "1x"
    yield tr("Twice as fine"), "2x"
    yield tr("For print (300 dpi)"), "300dpi"
