"""Real enter, move, leave and drop events above the board."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QUrl
from PySide6.QtWidgets import QLabel

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import GRID, Zone
from shoreboard.session.documents import save_document
from shoreboard.session.session import Session
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TRAY, VENDOR, board
from tests.helpers.dragging import Drag, ahead_of, drag_of, drop_cards
from tests.helpers.showing import Shown
from tests.views.board.conftest import Show


def invitation(shown: Shown, zone: Zone) -> str:
    """Return what a zone says of a drop on it, as far as that can be seen."""
    frame = shown.window.document.board.frames[zone]
    own = [each for each in frame.findChildren(QLabel) if each.parent() is frame]
    return "".join(each.text() for each in own if each.isVisible() and ": " in each.text())


def invitations(shown: Shown) -> dict[Zone, str]:
    return {zone: words for zone in GRID if (words := invitation(shown, zone))}


def test_a_card_goes_where_it_is_dropped(shown: Shown) -> None:
    for zone in (CAPTIVE, VENDOR, OFFSHORE, TRAY):
        assert drop_cards(shown, "b", zone)
        assert shown.zone("b") is zone
        assert shown.order(zone)[-1] == "b"
        assert shown.order(HOME) == "ac"
        assert shown.selected() == "b", zone
        shown.do("undo")
        assert shown.order(HOME) == "abc", zone


def test_a_card_goes_ahead_of_the_card_it_is_dropped_before(shown: Shown) -> None:
    drop_cards(shown, "a", OFFSHORE, 0)
    drop_cards(shown, "b", OFFSHORE, 1)
    assert shown.order(OFFSHORE) == "abo"


def test_a_card_comes_out_of_the_tray_and_returns(shown: Shown) -> None:
    drop_cards(shown, "t", VENDOR)
    assert shown.order(VENDOR) == "vt"
    drop_cards(shown, "t", TRAY)
    assert (shown.order(VENDOR), shown.order(TRAY)) == ("v", "t")


@pytest.mark.parametrize("mirrored", [False, True])
def test_within_a_zone_a_card_goes_to_every_place(show: Show, mirrored: bool) -> None:
    names = "abcdefg"
    shown = show(board(dict.fromkeys(names, HOME)), mirrored=mirrored)
    lines = {shown.card_rect(card).top() for card in names}
    assert len(lines) > 1, "the cards wrap"
    for row in range(8):
        drop_cards(shown, "c", HOME, row)
        expected = [*names[:row], "C", *names[row:]]
        expected.remove("c")
        assert shown.order(HOME) == "".join(expected).lower()
        if shown.order(HOME) != names:
            shown.do("undo")


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_card_goes_where_it_is_dropped_however_wide_the_zone_is(
    show: Show, mirrored: bool
) -> None:
    names = "abcdefg"
    shown = show(board(dict.fromkeys(names, HOME)), mirrored=mirrored)
    columns: set[int] = set()
    for width in range(780, 2_100, 60):
        shown.window.resize(width, 900)
        shown.settle()
        each = shown.list(HOME)
        places = [each.row_at(ahead_of(shown, HOME, row)) for row in range(8)]
        assert places == list(range(8)), width
        columns.add(len({shown.card_rect(card).left() for card in names}))
    assert {1, 2, 3} <= columns


def test_the_empty_ground_below_the_cards_is_the_end(shown: Shown) -> None:
    ground = shown.list(HOME).viewport().rect().bottomLeft() + QPoint(4, -4)
    assert drag_of(shown, "a").drop(shown.list(HOME).viewport(), ground)
    assert shown.order(HOME) == "bca"


def test_several_cards_from_several_zones_move_together(shown: Shown) -> None:
    shown.select("avt")
    assert set(shown.list(HOME).dragged) == set("avt")
    drop_cards(shown, "atv", OFFSHORE, 0)
    assert shown.order(OFFSHORE) == "atvo"
    assert shown.session.undo_stack.count() == 1
    assert shown.selected() == "atv"
    shown.do("undo")
    assert (shown.order(HOME), shown.order(VENDOR), shown.order(TRAY)) == ("abc", "v", "t")


def test_a_drop_where_the_card_stands_is_no_step(shown: Shown) -> None:
    assert drop_cards(shown, "b", HOME, 1)
    assert drop_cards(shown, "b", HOME, 2)
    assert shown.order(HOME) == "abc"
    assert shown.session.undo_stack.count() == 0


def test_the_zone_under_the_pointer_says_what_a_drop_would_make(shown: Shown) -> None:
    drag = drag_of(shown, "b")
    assert invitations(shown) == {}
    for zone, words in [
        (OFFSHORE, "b: Offshore outsourcing"),
        (CAPTIVE, "b: Captive offshoring"),
        (VENDOR, "b: Domestic outsourcing"),
    ]:
        assert drag.hold(shown.list(zone).viewport(), ahead_of(shown, zone, 0))
        assert invitations(shown) == {zone: words}
    drag.leave()
    assert invitations(shown) == {}
    assert shown.session.undo_stack.count() == 0


def test_the_invitation_goes_with_the_drop(shown: Shown) -> None:
    drop_cards(shown, "b", OFFSHORE)
    assert invitations(shown) == {}


def test_several_cards_are_invited_by_their_number(shown: Shown) -> None:
    drag_of(shown, "abv").hold(shown.list(OFFSHORE).viewport(), QPoint(20, 20))
    assert invitation(shown, OFFSHORE).endswith("activities: Offshore outsourcing")
    assert invitation(shown, OFFSHORE).startswith("3 ")


def test_a_name_without_end_makes_an_invitation_of_one_line(show: Show) -> None:
    name = "x\n" * 2_000
    shown = show(board({name: HOME, "b": HOME}))
    data = shown.list(HOME).cards_model.mime_of([ActivityId(name)])
    Drag(data).hold(shown.list(OFFSHORE).viewport(), QPoint(20, 20))
    words = invitation(shown, OFFSHORE)
    assert "\n" not in words
    assert len(words) < 80


def test_a_drop_on_the_heading_is_a_drop_on_the_zone(shown: Shown) -> None:
    frame = shown.window.document.board.frames[OFFSHORE]
    drag = drag_of(shown, "b")
    assert drag.hold(frame, QPoint(30, 15))
    assert invitations(shown) == {OFFSHORE: "b: Offshore outsourcing"}
    assert drag.hold(shown.list(OFFSHORE).viewport(), QPoint(20, 20))
    assert invitations(shown) == {OFFSHORE: "b: Offshore outsourcing"}
    assert drag.drop(frame, QPoint(30, 15))
    assert invitations(shown) == {}
    assert shown.order(OFFSHORE) == "ob"


def test_a_drop_on_the_heading_of_the_tray_is_a_drop_on_the_tray(shown: Shown) -> None:
    assert drag_of(shown, "b").drop(shown.window.document.tray, QPoint(30, 15))
    assert shown.order(TRAY) == "tb"


def test_a_drop_on_the_search_changes_nothing(shown: Shown) -> None:
    search = shown.window.document.tray.search
    drag_of(shown, "b").drop(search, search.rect().center())
    assert search.text() == ""


def test_a_drop_elsewhere_changes_nothing(shown: Shown) -> None:
    document = shown.window.document
    for widget in (document.panel, document.strip, document.board, shown.window):
        assert not drag_of(shown, "b").drop(widget, QPoint(3, 3))
    assert shown.session.undo_stack.count() == 0


def test_lines_of_text_become_activities_where_they_are_dropped(shown: Shown) -> None:
    data = QMimeData()
    data.setText("Payroll\n<b>Legal</b>")
    assert Drag(data).drop(shown.list(HOME).viewport(), ahead_of(shown, HOME, 1))
    names = [shown.session.activity(card).name for card in shown.list(HOME).cards_model.cards]
    assert names == ["a", "Payroll", "<b>Legal</b>", "b", "c"]


def test_what_makes_no_card_is_not_welcome(shown: Shown) -> None:
    data = QMimeData()
    data.setData("image/png", QByteArray(b"\x89PNG"))
    for widget in (shown.list(HOME).viewport(), shown.window.document.board.frames[HOME]):
        assert not Drag(data).drop(widget, QPoint(20, 20))
    assert invitations(shown) == {}


@pytest.mark.parametrize("on_a_zone", [True, False])
def test_a_scenario_file_that_is_dropped_anywhere_is_opened(
    shown: Shown, tmp_path: Path, on_a_zone: bool
) -> None:
    path = tmp_path / "lesson.shoreboard"
    save_document(Session(board({"z": VENDOR})), path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    target = shown.list(HOME).viewport() if on_a_zone else shown.window
    assert Drag(data).drop(target, QPoint(20, 20))
    shown.settle()
    assert shown.session.path == path
    assert shown.order(VENDOR) == "z"


def test_the_place_of_the_drop_is_marked_and_the_mark_goes(shown: Shown) -> None:
    viewport = shown.list(HOME).viewport()
    before = viewport.grab().toImage()
    drag = drag_of(shown, "o")
    drag.hold(viewport, ahead_of(shown, HOME, 1))
    marked = viewport.grab().toImage()
    drag.hold(viewport, ahead_of(shown, HOME, 2))
    assert before != marked != viewport.grab().toImage()
    drag.leave()
    assert viewport.grab().toImage() == before


def test_cards_keep_their_places_while_something_is_held_above_them(shown: Shown) -> None:
    places = [shown.card_rect(card) for card in "abcxvot"]
    drag = drag_of(shown, "b")
    for zone in Zone:
        drag.hold(shown.list(zone).viewport(), QPoint(10, 10))
        shown.settle()
        assert [shown.card_rect(card) for card in "abcxvot"] == places
