"""Small tables are read at once, large ones beside the interface, and the newest order wins."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from typing_extensions import override

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.edits.importing import import_arrivals
from shoreboard.domain.scenario import new_scenario
from shoreboard.domain.zone import Zone
from shoreboard.storage.tables.plan import Plan, Target
from shoreboard.storage.tables.reading import read_any, read_text
from shoreboard.storage.tables.table import TableError, TableFault, TableReading
from shoreboard.storage.tables.words import Vocabulary
from shoreboard.views.dialogs.import_worker import ImportWorker, Order
from tests.helpers.waiting_work import WaitingWork
from tests.storage.tables.workbooks import xlsx

SCENARIO = new_scenario("T", "Today", "Plan")
TARGET = Target(SCENARIO, SCENARIO.scenes[0].id, Vocabulary.of())
LARGE = "\n".join(f"Activity {n};own;home" for n in range(5_000))


class Made:
    """Keeps what the worker tells."""

    def __init__(self, content: bytes | str, executor: Executor | None = None) -> None:
        self.owner = QObject()
        self.worker = ImportWorker(content, self.owner, executor)
        self.begun: list[int] = []
        self.plans: list[Plan] = []
        self.errors: list[TableError] = []
        self.worker.begun.connect(lambda: self.begun.append(1))
        self.worker.planned.connect(self.plans.append)
        self.worker.failed.connect(self.errors.append)
        self.progress: list[tuple[int, int]] = []
        self.worker.progressed.connect(lambda done, of: self.progress.append((done, of)))


def test_a_small_table_is_there_at_once(qtbot: QtBot) -> None:
    assert qtbot
    made = Made("IT;own\nHR;vendor")
    made.worker.work_out(Order(TableReading(separator=";"), TARGET))
    assert [plan.table.width for plan in made.plans] == [2]
    assert made.begun == []


def test_a_table_that_was_read_is_not_read_again(qtbot: QtBot) -> None:
    assert qtbot
    made, table = Made("IT;own"), read_any("Other")
    made.worker.work_out(Order(TableReading(), TARGET, table))
    assert made.plans[0].table is table


def test_why_there_is_none_is_told(qtbot: QtBot) -> None:
    assert qtbot
    made = Made(b"")
    made.worker.work_out(Order(TableReading(), TARGET))
    assert [error.fault for error in made.errors] == [TableFault.EMPTY]


def test_of_the_orders_that_wait_the_newest_is_told_alone(qtbot: QtBot) -> None:
    work = WaitingWork()
    made = Made(LARGE, work)
    for separator in (",", "|", ";"):
        made.worker.work_out(Order(TableReading(separator=separator), TARGET))
    work.let_go()
    qtbot.waitUntil(lambda: work.count == 1)
    assert made.plans == []
    work.let_go()
    qtbot.waitUntil(lambda: bool(made.plans))
    assert [plan.table.reading.separator for plan in made.plans] == [";"]
    assert len(made.begun) == 3


def test_nothing_is_told_after_the_end(qtbot: QtBot) -> None:
    work = WaitingWork()
    made = Made(LARGE, work)
    made.worker.work_out(Order(TableReading(), TARGET))
    work.let_go()
    made.worker.end()  # it is done, and nobody has looked yet
    other = Made(LARGE)
    other.worker.work_out(Order(TableReading(), TARGET))
    qtbot.waitUntil(lambda: bool(other.plans))
    assert made.plans == []


def test_a_workbook_of_some_bytes_is_read_beside_whatever_it_holds(qtbot: QtBot) -> None:
    assert qtbot
    work = WaitingWork()
    made = Made(xlsx("<row><c><v>1</v></c></row>"), work)
    made.worker.work_out(Order(TableReading(), TARGET))
    assert (made.begun, made.plans, work.count) == ([1], [], 1)


def test_what_becomes_of_many_rows_is_worked_out_beside(qtbot: QtBot) -> None:
    assert qtbot
    work = WaitingWork()
    made, table = Made("IT", work), read_any(LARGE)
    made.worker.work_out(Order(TableReading(), TARGET, table))
    assert (made.begun, made.plans, work.count) == ([1], [], 1)


class RememberedWork(WaitingWork):
    """Remembers what each piece of work was."""

    def __init__(self) -> None:
        super().__init__()
        self.futures: list[Future[object]] = []

    @override
    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.futures.append(super().submit(fn, *args, **kwargs))
        return self.futures[-1]


class UntoldWork(WaitingWork):
    """Does what is submitted at once, and says only when it is let go that it is done."""

    @override
    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        made = fn(*args, **kwargs)
        return super().submit(lambda: made)


def test_how_far_it_is_is_told(qtbot: QtBot) -> None:
    work = UntoldWork()
    made = Made(LARGE, work)
    made.worker.work_out(Order(TableReading(separator=";"), TARGET))
    qtbot.waitUntil(lambda: bool(made.progress), timeout=30_000)
    assert made.progress[0] == (5_000, 5_000)
    assert made.plans == []
    made.worker.end()


def test_the_scenario_that_a_plan_makes_comes_with_it(qtbot: QtBot) -> None:
    made = Made(LARGE)
    made.worker.work_out(Order(TableReading(separator=";"), TARGET))
    qtbot.waitUntil(lambda: bool(made.plans), timeout=30_000)
    (plan,) = made.plans
    after = import_arrivals(SCENARIO, plan.arrivals)
    assert plan.after == after
    assert len(after.activities) == 5_000


def test_what_no_file_could_hold_has_a_plan_all_the_same(qtbot: QtBot) -> None:
    rows = "\n".join(f"Working {n};{'🙂' * 9_900}" for n in range(1_750))
    made, table = Made(""), read_text(f"Activity;Note\n{rows}")
    made.worker.work_out(Order(table.reading, TARGET, table))
    qtbot.waitUntil(lambda: bool(made.plans), timeout=60_000)
    assert made.plans[0].after is None


def test_a_small_table_for_a_large_scenario_is_planned_beside(qtbot: QtBot) -> None:
    assert qtbot
    cards = [Activity(ActivityId(f"a{n}"), f"Card {n}") for n in range(2_001)]
    large = edits.add_activities(SCENARIO, TARGET.scene_id, cards, Zone.NOT_PLACED)
    work = WaitingWork()
    made = Made("IT;own", work)
    made.worker.work_out(Order(TableReading(), replace(TARGET, scenario=large)))
    assert (made.begun, made.plans, work.count) == ([1], [], 1)


def test_what_nobody_waits_for_ends_at_its_next_step(qtbot: QtBot) -> None:
    assert qtbot
    work = RememberedWork()
    made = Made(LARGE, work)
    made.worker.work_out(Order(TableReading(separator=","), TARGET))
    made.worker.work_out(Order(TableReading(separator=";"), TARGET))
    work.let_go()
    assert work.futures[0].result() is None  # a newer order came
    qtbot.waitUntil(lambda: work.count == 1, timeout=30_000)
    made.worker.end()
    work.let_go()
    assert work.futures[1].result() is None  # the dialog was left
    assert made.plans == []
