"""Lists that scroll while a drag is held near an edge, up, down and to the sides."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QListView, QScrollBar
from pytestqt.qtbot import QtBot

from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.models.scene_model import SceneModel
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.session import Session
from shoreboard.views.board.card_list import CardList
from shoreboard.views.parts.drop_list import DropList
from shoreboard.views.scenes.scene_list import SceneList
from tests.explanations.boards import HOME, board
from tests.helpers.dragging import Drag
from tests.helpers.following import zone_models

MakeList = Callable[..., DropList]
SIZE = 400


@pytest.fixture
def make_list(qtbot: QtBot) -> MakeList:
    """Show the cards of a zone or, sideways, of the scenes: more than fit."""

    def make(*, sideways: bool, mirrored: bool = False) -> DropList:
        if sideways:
            scenes = (Scene(SceneId(f"s{n}"), f"Scene {n}") for n in range(30))
            session = Session(Scenario("T", scenes=tuple(scenes)))
            model, view = SceneModel(session, session), AnswerView(session)
            made: DropList = SceneList(session, model, view)
        else:
            session = Session(board({f"card {number}": HOME for number in range(100)}))
            made = CardList(zone_models(session, session)[HOME])
        session.setParent(made)
        qtbot.addWidget(made)
        if mirrored:
            made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        made.resize(SIZE, SIZE)
        with qtbot.waitExposed(made):
            made.show()
        made.executeDelayedItemsLayout()
        return made

    return make


def hold(each: DropList, share: float, *, sideways: bool) -> Drag:
    """Hold the first card above a point at this share of the list's length."""
    view = each.viewport().rect()
    at = QPoint(view.center())
    if sideways:
        at.setX(round(share * (view.width() - 1)))
    else:
        at.setY(round(share * (view.height() - 1)))
    drag = Drag(each.model().mimeData([each.model().index(0, 0)]))
    assert drag.hold(each.viewport(), at)
    return drag


def bar(each: QListView, *, sideways: bool) -> QScrollBar:
    return each.horizontalScrollBar() if sideways else each.verticalScrollBar()


@pytest.mark.parametrize("sideways", [False, True])
@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("share", [0.0, 1.0])
def test_near_an_edge_the_list_scrolls_to_what_lies_beyond(
    qtbot: QtBot, make_list: MakeList, share: float, mirrored: bool, sideways: bool
) -> None:
    each = make_list(sideways=sideways, mirrored=mirrored)
    scroll = bar(each, sideways=sideways)
    start = scroll.maximum() // 2
    scroll.setValue(start)
    hold(each, share, sideways=sideways)
    forward = (share > 0.5) is not (sideways and mirrored)
    qtbot.waitUntil(lambda: abs(scroll.value() - start) > 20)
    assert (scroll.value() > start) is forward


@pytest.mark.parametrize("sideways", [False, True])
def test_the_marked_place_stays_below_the_pointer(
    qtbot: QtBot, make_list: MakeList, sideways: bool
) -> None:
    each = make_list(sideways=sideways)
    bar(each, sideways=sideways).setValue(0)
    hold(each, 1.0, sideways=sideways)
    before = each.drop_row
    assert before is not None
    qtbot.waitUntil(lambda: each.drop_row is not None and each.drop_row > before)


def test_at_the_end_the_scrolling_ends(qtbot: QtBot, make_list: MakeList) -> None:
    each = make_list(sideways=False)
    scroll = bar(each, sideways=False)
    scroll.setValue(scroll.maximum() - 10)
    hold(each, 1.0, sideways=False)
    qtbot.waitUntil(lambda: scroll.value() == scroll.maximum())


@pytest.mark.parametrize("how", ["drop", "leave", "away"])
def test_the_scrolling_ends_with_the_drag(qtbot: QtBot, make_list: MakeList, how: str) -> None:
    each, other = make_list(sideways=False), make_list(sideways=False)
    scroll = bar(each, sideways=False)
    drag = hold(each, 1.0, sideways=False)
    qtbot.waitUntil(lambda: scroll.value() > 0)
    if how == "drop":
        drag.drop(each.viewport(), QPoint(20, SIZE - 5))
    elif how == "leave":
        drag.leave()
    else:
        drag.hold(each.viewport(), each.viewport().rect().center())
    stopped = scroll.value()
    hold(other, 1.0, sideways=False)  # which goes on meanwhile
    qtbot.waitUntil(lambda: bar(other, sideways=False).value() > 100)
    assert scroll.value() == stopped


def test_in_the_middle_nothing_scrolls(qtbot: QtBot, make_list: MakeList) -> None:
    each, other = make_list(sideways=False), make_list(sideways=False)
    bar(each, sideways=False).setValue(500)
    hold(each, 0.5, sideways=False)
    hold(other, 1.0, sideways=False)
    qtbot.waitUntil(lambda: bar(other, sideways=False).value() > 100)
    assert bar(each, sideways=False).value() == 500
