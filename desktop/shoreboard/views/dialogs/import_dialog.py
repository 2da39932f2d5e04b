"""A table before it is taken in: what becomes of each row, and how the table is read."""

from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import replace

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from shoreboard.actions.questions import TableSource, WantedRows
from shoreboard.actions.reading_words import gap_sentences, left_out, reading_sentences
from shoreboard.actions.table_words import counted, outcome_word, table_sentence, vocabulary_of
from shoreboard.domain import edits
from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.names import file_name, short
from shoreboard.storage.tables.headings import AFTER, TableColumn
from shoreboard.storage.tables.plan import Outcome, Plan, Target
from shoreboard.storage.tables.table import TableError
from shoreboard.views.dialogs.country_field import CountryField
from shoreboard.views.dialogs.fitting_grid import FittingGrid
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.dialogs.import_fields import ChoiceField, ColumnFields, ReadingFields
from shoreboard.views.dialogs.import_rows import RowsView
from shoreboard.views.dialogs.import_worker import ImportWorker, Order
from shoreboard.views.parts.fields import Field, plain
from shoreboard.views.parts.look import heading_font, strong_font
from shoreboard.views.parts.notices import announce

_CELL = 8.5
"""The least width of a field, in lines of text."""
_MOST_NAMED = 8
"""Columns that are not taken, of which so many are named."""
_TAKEN = (Outcome.ADDED, Outcome.UPDATED, Outcome.KEPT)


class ImportDialog(DialogFrame):
    """Shows what becomes of the rows, and corrects separator, encoding, headings and columns.

    A large table is read in `executor`, or else in a thread of its own.
    """

    guide_page = "import-a-table"

    lines_wide = 60

    def __init__(
        self,
        source: TableSource,
        scenario: Scenario,
        scene_id: SceneId,
        topics: Topics,
        parent: QWidget | None,
        executor: Executor | None = None,
    ) -> None:
        name = file_name(source.name)
        super().__init__(tr("Import {name}").format(name=name) if name else tr("Paste"), parent)
        self._present = self._target = Target(scenario, scene_id, vocabulary_of(topics))
        self._fresh = replace(self._target, **_new(source.name))
        self._plan: Plan | None = None
        self._worker = self._follow(ImportWorker(source.content, self, executor))
        self._reading = ReadingFields(source.table, self, is_file=bool(source.name))
        self._reading.changed.connect(self._read)
        self._columns = ColumnFields(self)
        self._columns.changed.connect(self._take_columns)
        self._into = ChoiceField(
            [
                (short(scenario.title) or tr("This scenario"), self._present),
                (tr("A new scenario"), self._fresh),
            ]
        )
        if source.apart:
            self._target = self._fresh
            self._into.choose(self._fresh)
        self._into.activated.connect(self._take_scenario)
        self._scene = ChoiceField()
        self._scene.activated.connect(self._take_scene)
        self._offer_scenes()
        self._country = CountryField(self._target.scenario.home_country)
        self._country.setMinimumContentsLength(self._into.minimumContentsLength())
        self._country.currentTextChanged.connect(self._take_country)
        self._lay_out(topics)
        self._main = self.add_main_button(tr("&Import"))
        self.add_cancel_button(tr("Cancel")).setAutoDefault(False)
        self._worker.work_out(Order(source.table.reading, self._target, source.table))
        self._rows.setFocus()

    def answer(self) -> WantedRows | None:
        """Return what the table is to bring, or None where it brings nothing."""
        if self._plan is None:
            return None
        scenario = self._target.scenario
        fresh = scenario if self._into.value() is self._fresh else None
        return WantedRows(self._plan, scenario.home_country, fresh)

    @override
    def accept(self) -> None:
        if self._main.isEnabled():
            super().accept()

    def _follow(self, worker: ImportWorker) -> ImportWorker:
        worker.begun.connect(self._wait)
        worker.progressed.connect(self._say_progress)
        worker.planned.connect(self._show)
        worker.failed.connect(self._say_failed)
        self.finished.connect(worker.end)
        return worker

    def _lay_out(self, topics: Topics) -> None:
        self._counts = plain("")
        self._counts.setFont(heading_font(self.font()))
        self._rows = RowsView(topics)
        self._rows.setAccessibleName(tr("What becomes of each row"))
        self._row = plain("")
        self._rows.told.connect(self._row.setText)
        self._said = plain("")
        self._filter = ChoiceField()
        self._filter.activated.connect(self._fill)
        self._home = Field(tr("Ho&me country"), self._country)
        self._home.setEnabled(self._target.scenario.home_country is None)
        fields = (
            Field(tr("Sho&w"), self._filter),
            Field(tr("&Goes into"), self._into),
            Field(tr("Scene, where n&one is named"), self._scene),
            self._home,
        )
        self.column.addWidget(self._counts)
        self.column.addWidget(self._rows, 1)
        self.column.addWidget(self._row)
        self.column.addWidget(self._said)
        self.column.addWidget(FittingGrid((*fields, *self._reading.fields), _CELL))
        self.column.addWidget(_heading(tr("Which column says what")))
        self._rest = ChoiceField([(tr("Leave out"), False), (tr("Keep in the note"), True)])
        self._rest.activated.connect(self._take_columns)
        fields = (*self._columns.fields, Field(tr("Other co&lumns"), self._rest))
        self.column.addWidget(FittingGrid(fields, _CELL))
        self._later = FittingGrid(self._columns.later_fields, _CELL)
        self.column.addWidget(self._later)

    def _offer_scenes(self) -> None:
        """Offer the scenes of the scenario for rows that name none."""
        scenario = self._target.scenario
        self._scene.offer([(_scene_choice(scenario, each), each.id) for each in scenario.scenes])
        self._scene.choose(self._target.scene_id)

    def _read(self) -> None:
        """Read the table anew, and guess its columns."""
        keep = bool(self._rest.value())
        self._worker.work_out(Order(self._reading.reading(), self._target, keep_rest=keep))

    def _take_columns(self) -> None:
        if self._plan is not None:
            table = self._plan.table
            columns = self._columns.columns()
            keep = bool(self._rest.value())
            self._worker.work_out(Order(table.reading, self._target, table, columns, keep))

    def _take_scenario(self) -> None:
        """Let the rows go into the scenario that is chosen, which may have a home country."""
        chosen = self._into.value()
        if not isinstance(chosen, Target):
            return
        self._target = chosen
        code = chosen.scenario.home_country
        self._home.setEnabled(code is None)
        self._country.blockSignals(True)
        self._country.setCurrentIndex(max(0, self._country.findData(code)))
        self._country.blockSignals(False)
        self._offer_scenes()
        self._take_columns()

    def _take_scene(self) -> None:
        """Let rows that name no scene go into the one that is chosen."""
        scene_id = SceneId(str(self._scene.value()))
        if scene_id != self._target.scene_id:
            self._target = replace(self._target, scene_id=scene_id)
            self._take_columns()

    def _take_country(self) -> None:
        """Understand the table from another home country, once a whole name stands there."""
        code, chosen = self._country.code(), self._into.value()
        if code == self._target.scenario.home_country or not isinstance(chosen, Target):
            return
        scenario = edits.set_home_country(chosen.scenario, code)
        self._target = replace(self._target, scenario=scenario)
        self._take_columns()

    def _wait(self) -> None:
        self._counts.setText(tr("Reading the table…"))
        self._main.setEnabled(False)

    def _say_progress(self, done: int, of: int) -> None:
        words = tr("Reading the table… {done} cells so far")
        if of:
            words = tr("Reading the table… {done} of {rows} rows")
        numbers = {"done": self.locale().toString(done), "rows": self.locale().toString(of)}
        self._counts.setText(words.format(**numbers))

    def _say_failed(self, error: TableError) -> None:
        self._plan = None
        self._say(table_sentence(error))
        self._said.setText("")
        self._rows.show_rows((), scenes=False)
        self._main.setEnabled(False)

    def _show(self, plan: Plan) -> None:
        self._plan = plan
        self._reading.show(plan.table)
        self._columns.show(plan.table, plan.guess)
        self._later.setVisible(any(each in plan.columns for each in AFTER.values()))
        said = (*reading_sentences(plan), *gap_sentences(plan), left_out(plan, _MOST_NAMED))
        self._said.setText(" ".join(filter(None, said)))
        self._offer_outcomes(plan)
        self._fill()
        wanted = sum(plan.numbers.get(each, 0) for each in _TAKEN)
        self._main.setEnabled(wanted > 0)
        self._main.setText(tr("&Import %n rows", "", wanted) if wanted else tr("&Import"))
        self._say(counted(plan.numbers) or tr("No rows"))

    def _say(self, words: str) -> None:
        self._counts.setText(words)
        announce(self, words)

    def _offer_outcomes(self, plan: Plan) -> None:
        """Let the user choose which rows to look at; what was chosen stays where it can."""
        words = tr("{outcome} ({number})")
        offered: list[tuple[str, object]] = [
            (words.format(outcome=tr("All rows"), number=len(plan.rows)), None)
        ]
        offered += [
            (words.format(outcome=outcome_word(outcome), number=number), outcome)
            for outcome, number in plan.numbers.items()
        ]
        chosen = self._filter.value()
        self._filter.offer(offered)
        self._filter.choose(chosen)

    def _fill(self) -> None:
        if self._plan is None:
            return
        rows, chosen = self._plan.rows, self._filter.value()
        shown: Sequence = rows if chosen is None else [r for r in rows if r.outcome is chosen]
        self._rows.show_rows(shown, scenes=TableColumn.SCENE in self._plan.columns)


def _scene_choice(scenario: Scenario, scene: Scene) -> str:
    """Return a scene's number and title."""
    number = scenario.scene_index(scene.id) + 1
    words = tr("{number}  {title}").format(number=number, title=short(scene.title))
    return words.rstrip()


def _new(file_name: str) -> dict[str, object]:
    """Return a new scenario for what is in a file, and the scene that it begins with."""
    title = file_name.rpartition(".")[0] or tr("New scenario")
    scenario = new_scenario(title, tr("Today"), tr("Plan"))
    return {"scenario": scenario, "scene_id": scenario.scenes[0].id}


def _heading(words: str) -> QWidget:
    label = plain(words)
    label.setFont(strong_font(label.font()))
    return label
