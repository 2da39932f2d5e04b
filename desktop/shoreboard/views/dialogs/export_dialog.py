"""Asks what to export, and how."""

from collections.abc import Iterable

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from shoreboard.actions.export_choice import ExportChoice
from shoreboard.actions.problems import answers_needed
from shoreboard.actions.questions import ExportScenario
from shoreboard.exporters.exporter import ExportOption
from shoreboard.exporters.options import PAGES
from shoreboard.exporters.registry import EXPORTERS
from shoreboard.i18n import tr
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.parts.fields import Field, soft
from shoreboard.views.parts.flow_grid import FlowGrid

_LINES = 11
"""The least width of a field, in heights of a line of text."""


class ExportDialog(DialogFrame):
    """Begins with what was chosen last; what means nothing to the format cannot be chosen."""

    guide_page = "report"

    lines_wide = 30

    def __init__(self, asked: ExportScenario, parent: QWidget | None) -> None:
        super().__init__(tr("Export"), parent)
        self._asked, last = asked, asked.last
        titles = [(each.title(), each.id) for each in EXPORTERS]
        self._format = _choice(titles, last.format)
        every = tr("All scenes (%n)", "", asked.scenes)
        scenes = [(asked.scene, ""), (every, "all")]
        self._scenes = _choice(scenes, "all" if last.all_scenes else "")
        pages = [(name, name) for name in ("16:9", "4:3")]
        pages += [("A4", "a4"), (tr("Letter"), "letter")]
        self._page = _choice([each for each in pages if each[1] in PAGES], last.page)
        palettes = [(tr("Light"), "light"), (tr("Dark"), "dark"), (tr("Projector"), "projector")]
        palettes.append((tr("High contrast"), "contrast"))
        self._palette = _choice(palettes, last.palette)
        dots = [(tr("As on the screen"), "1x"), (tr("Twice as fine"), "2x")]
        dots.append((tr("For print (300 dpi)"), "300dpi"))
        self._resolution = _choice(dots, last.resolution)
        self._add_fields()
        self._answers = QCheckBox(tr("&Answers"))
        self._moves = QCheckBox(tr("&Moves"))
        self._caption = QCheckBox(tr("&Caption"))
        self._verdict = QCheckBox(tr("&Verdict of the selected card"))
        self._transparent = QCheckBox(tr("&Transparent ground"))
        self._scenario = QCheckBox(tr("The scenario &within, so that the file opens again here"))
        self._cards = QCheckBox(tr("Cards to c&ut out"))
        self._told = soft("")
        for box, on in zip(self._boxes(), self._checked(last), strict=True):
            box.setChecked(on)
            self.column.addWidget(box)
        self.column.addWidget(self._told)
        self._export = self.add_main_button(tr("&Export…"))
        self.add_cancel_button(tr("Cancel"))
        self._format.currentIndexChanged.connect(self._look)
        self._answers.toggled.connect(self._look)
        self._scenario.toggled.connect(self._look)
        self._look()
        self._format.setFocus()

    def answer(self) -> ExportChoice:
        """Return what is chosen."""
        answers, moves, caption, verdict, transparent, scenario, cards = (
            each.isChecked() for each in self._boxes()
        )
        return ExportChoice(
            self._format.currentData(),
            bool(self._scenes.currentData()),
            self._page.currentData(),
            self._palette.currentData(),
            self._resolution.currentData(),
            transparent,
            answers,
            moves,
            caption,
            verdict,
            scenario,
            cards,
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
        grid = FlowGrid(fields, _LINES * self.fontMetrics().height())
        for label, field in (
            (tr("&Format"), self._format),
            (tr("&Scenes"), self._scenes),
            (tr("S&ize"), self._page),
            (tr("&Palette"), self._palette),
            (tr("&Resolution"), self._resolution),
        ):
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
        }
        for field, on in offered.items():
            field.setEnabled(on)
        lacks_answers = exporter.needs_answers and not answers
        self._export.setEnabled(not lacks_answers)
        words = self._words(goes_along=offered[self._scenario])
        self._told.setText(answers_needed() if lacks_answers else words)

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
    return box
