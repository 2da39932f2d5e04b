"""The program in a language that is longer, accented, in brackets and from right to left."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import chain, product
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolBar

from shoreboard import resources
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import GRID, Where, Who, Zone
from shoreboard.explanations.explanation import as_text
from shoreboard.explanations.hidden import explain
from shoreboard.explanations.topics import Topics, parse_topic
from shoreboard.session.documents import save_document
from shoreboard.session.examples import example_names, example_title, lesson_names, lesson_title
from shoreboard.session.session import Session
from shoreboard.views.main_window import MainWindow
from shoreboard.views.panel.rows import FoldRow
from tests.explanations.boards import board
from tests.helpers.clipped import clipped
from tests.helpers.said import Said, plain_words, said
from tests.views.conftest import SIZE, first_window, speaking

NARROW = (520, 860)
SOUGHT = "call"
KEYS = "Ctrl Alt Shift Enter Return Esc Del Ins PgUp PgDown F1 F2 F5 F6 F7 F8 F9 F11"


@pytest.fixture(scope="module")
def spoken(
    qapp: QApplication, language_root: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Topics]:
    with speaking(qapp, language_root, tmp_path_factory.mktemp("language")) as topics:
        yield topics


@pytest.fixture(scope="module")
def lasting(
    qapp: QApplication, spoken: Topics, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    """One window for all states that can be undone."""
    with first_window(qapp, spoken, tmp_path_factory.mktemp("window")) as made:
        yield made


def put_back(window: MainWindow) -> None:
    """Undo what a state did to the window."""
    QTest.keyClick(window, Qt.Key.Key_Escape)
    window.document.tray.search.clear()
    window.session.undo_stack.setIndex(0)
    window.session.select([])
    window.actions_by_id["text-normal"].trigger()
    window.resize(*SIZE)
    settle()


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def users_own(scenario: Scenario) -> Iterator[str]:
    """Every text that the user wrote, and the names of the keys."""
    yield from (scenario.title, scenario.company, KEYS)
    for activity in scenario.activities.values():
        yield from (activity.name, activity.note)
    for scene in scenario.scenes:
        yield from (scene.title, scene.caption, scene.note)
        for placement in (scene.placements[card] for card in scene.placements):
            yield from (placement.place, placement.partner)


@cache
def sources() -> Sequence[str]:
    """The titles of books and tables, and names of companies, which are never translated."""
    paths = (resources.root() / "explanations" / "en").rglob("*.md")
    topics = [parse_topic(path.stem, path.read_text("utf-8")) for path in paths]
    return [*chain.from_iterable((*t.sources, *t.facts.get("companies", ())) for t in topics)]


def left_behind(window: MainWindow, *more: str) -> list[Said]:
    settle()
    return plain_words(said(window), [*users_own(window.session.scenario), *more])


# Every text can be translated.


def choose(*names: str) -> Callable[[MainWindow], None]:
    def choose_in(window: MainWindow) -> None:
        cards = window.session.scenario.activities.values()
        window.session.select([card.id for card in cards if card.name in names])
        settle()
        for fold in window.findChildren(FoldRow):
            if fold.isVisible() and not fold.isChecked():
                fold.click()

    return choose_in


def trigger(*actions: str) -> Callable[[MainWindow], None]:
    def trigger_in(window: MainWindow) -> None:
        choose("Call center")(window)
        for action in actions:
            settle()
            assert window.actions_by_id[action].isEnabled(), action
            window.actions_by_id[action].trigger()

    return trigger_in


def aim(window: MainWindow) -> None:
    trigger("pick-up")(window)
    QTest.keyClick(window, Qt.Key.Key_4)


def seek(window: MainWindow) -> None:
    window.document.tray.search.setText(SOUGHT)


def narrow(window: MainWindow) -> None:
    window.resize(*NARROW)


STATES: dict[str, Callable[[MainWindow], None]] = {
    "nothing chosen": choose(),
    "a card": choose("Call center"),
    "a card that moved": choose("Shipping"),
    "a card in the tray": choose("Payroll"),
    "two cards": choose("Call center", "Shipping"),
    "cards picked up": aim,
    "cards sought": seek,
    "narrow": narrow,
    "moved": trigger("place-offshore-outsourcing"),
    "undone": trigger("place-offshore-outsourcing", "undo"),
    "duplicated": trigger("select-all", "duplicate"),
    "removed": trigger("remove"),
    "all removed": trigger("select-all", "remove"),
    "all in the tray": trigger("clear-scene"),
    "scenes added": trigger("add-scene", "duplicate-scene", "scene-earlier"),
    "a scene removed": trigger("remove-scene"),
    "larger text": trigger("text-larger"),
}


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_left_behind_or_clipped(lasting: MainWindow, state: str) -> None:
    put_back(lasting)
    wrote = [*users_own(lasting.session.scenario)]
    STATES[state](lasting)
    assert left_behind(lasting, SOUGHT, *wrote, *sources()) == []
    assert clipped(lasting) == []


def test_all_tools_have_room(lasting: MainWindow) -> None:
    put_back(lasting)
    (bar,) = lasting.findChildren(QToolBar)
    tools = [bar.widgetForAction(action) for action in bar.actions()]
    assert all(tool.isVisible() for tool in tools)


def test_nothing_in_a_saved_document_is_left_behind(window: MainWindow, tmp_path: Path) -> None:
    save_document(window.session, tmp_path / "Plan.shoreboard")
    assert left_behind(window) == []


def test_nothing_in_the_menus_that_fill_themselves_is_left_behind(window: MainWindow) -> None:
    for menu in window.findChildren(QMenu):
        menu.aboutToShow.emit()
    titles = (*map(example_title, example_names()), *map(lesson_title, lesson_names()))
    assert left_behind(window, *titles) == []


def test_nothing_in_the_context_menus_is_left_behind(window: MainWindow) -> None:
    document = window.document
    center = document.panel.rect().center()
    asking = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, center, center)
    for ask in (
        lambda: document.cards.menu_asked.emit(QPoint()),
        lambda: document.strip.list.menu_asked.emit(window.session.scene_id, QPoint()),
        lambda: QApplication.sendEvent(document.panel, asking),
    ):
        ask()
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert plain_words(said(menu), users_own(window.session.scenario)) == []
        menu.close()


def test_nothing_in_the_explanations_is_left_behind(spoken: Topics) -> None:
    known = ["Shop", "Acme", "Today", "Plan", "Here", "There", "This firm", "That firm"]
    known += sources()
    found: list[Said] = []
    for before, after in product(places("Here", "This firm"), places("There", "That firm")):
        scenario = board({"Shop": before}, {"Shop": after})
        for chosen in ([], list(scenario.activities)):
            explanation = explain(scenario, scenario.scenes[-1].id, chosen, spoken)
            found.append(Said(f"{before} to {after}", as_text(explanation)))
    assert plain_words(found, known) == []


def places(place: str, partner: str) -> Iterator[Placement]:
    """Every zone, with as many details as it may have."""
    for zone in Zone:
        country = {Where.DOMESTIC: "DE", Where.FOREIGN: "IN", None: None}[zone.where]
        yield Placement(
            zone, country, place if country else "", partner if zone.who is Who.THIRD_PARTY else ""
        )


def test_the_place_that_a_card_left_is_outlined_where_it_stood(window: MainWindow) -> None:
    window.show_session(Session(board({"Shop": GRID[0]}, {"Shop": GRID[1]})))
    window.session.show_scene(window.session.scenario.scenes[-1].id)
    settle()
    layout = window.document.board.laid_out
    assert layout is not None
    zone = layout.zones[GRID[0]]
    (ghost,) = zone.ghosts
    assert ghost.rect.right == zone.grid.rect.right
