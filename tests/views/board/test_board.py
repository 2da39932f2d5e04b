"""The board stands as its layout says, and paints what lies between the cards."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import GRID
from shoreboard.layout.layout import Layout
from shoreboard.picture.brush import q_rect
from shoreboard.picture.palettes import LIGHT
from shoreboard.session.steps import move_cards
from shoreboard.views.main_window import MainWindow
from shoreboard.views.parts.look import Look
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TRAY, VENDOR, board
from tests.helpers.showing import Shown
from tests.views.board.conftest import Show

ALL_AT_HOME = dict.fromkeys("abc", HOME)
ACCENT = QColor(LIGHT.accent).rgb()


def laid_out(shown: Shown) -> Layout:
    layout = shown.window.document.board.laid_out
    assert layout is not None
    return layout


def on_board(shown: Shown, card: str) -> QRect:
    """Return where a card is drawn, in the coordinates of the board."""
    each = shown.window.document.cards.list_of(ActivityId(card))
    rect = shown.card_rect(card)
    return QRect(each.viewport().mapTo(shown.window.document.board, rect.topLeft()), rect.size())


def ground(shown: Shown) -> QImage:
    """Return a picture of the board and the cards on it."""
    shown.settle()
    picture = shown.window.document.board.grab().toImage()
    return picture.convertToFormat(QImage.Format.Format_RGB32)


def strong_ink(shown: Shown, within: QRect | None = None) -> int:
    """Count the pixels in the color of what is selected or moved."""
    picture = ground(shown)
    if within is not None:
        picture = picture.copy(within)
    pixels = memoryview(picture.constBits()).cast("I")
    return sum(pixel == ACCENT for pixel in pixels)


class Painted(QObject):
    """Gathers where a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def test_a_drop_paints_the_two_zones_anew_that_it_changes(show: Show) -> None:
    shown = show(board({f"card {rank}": GRID[rank % 4] for rank in range(240)}))
    drawn = shown.window.document.board
    move_cards(shown.session, [ActivityId("card 0")], TRAY)  # the hint for beginners goes
    shown.select(["card 1"])
    shown.settle()
    painted = Painted(drawn)
    model = shown.list(HOME).cards_model
    held = shown.list(CAPTIVE).cards_model.mime_of([ActivityId("card 1")])
    assert model.dropMimeData(held, Qt.DropAction.MoveAction, -1, -1, QModelIndex())
    shown.settle()
    assert {
        zone for zone, frame in drawn.frames.items() if painted.region.intersects(frame.geometry())
    } == {HOME, CAPTIVE}
    in_part, laid_out = ground(shown), drawn.laid_out
    drawn.fit(anew=True)
    assert drawn.laid_out == laid_out
    assert ground(shown) == in_part


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("count", [1, 5, 23, 120])
def test_cards_stand_where_the_layout_has_them(show: Show, count: int, mirrored: bool) -> None:
    names = [f"card {number}" for number in range(count)]
    zones = {name: GRID[rank % 3] for rank, name in enumerate(names)}
    shown = show(board({**zones, "go": HOME}, {**zones, "go": OFFSHORE}), mirrored=mirrored)
    placed = {card.id: card for zone in laid_out(shown).zones.values() for card in zone.cards}
    assert len(placed) > min(count, 20)
    assert {card: on_board(shown, card) for card in placed} == {
        card: q_rect(each.rect) for card, each in placed.items()
    }


def test_around_the_zones_the_window_is_seen(shown: Shown) -> None:
    board = shown.window.document.board
    image = shown.window.grab().toImage()
    for corner in (board.rect().topLeft(), board.rect().bottomLeft()):
        at = board.mapTo(shown.window, corner) * image.devicePixelRatio()
        assert image.pixelColor(at) == shown.window.palette().window().color()


def test_cards_without_room_are_scrolled_to(show: Show) -> None:
    shown = show(board({f"card {number}": HOME for number in range(300)}))
    crowded, empty = shown.list(HOME), shown.list(VENDOR)
    assert crowded.verticalScrollBar().maximum() > 0
    assert empty.verticalScrollBar().maximum() == 0
    shown.select(["card 299"])
    assert crowded.viewport().rect().contains(shown.card_rect("card 299"))


def test_what_fits_does_not_scroll(show: Show) -> None:
    shown = show(board({f"card {number}": GRID[number % 4] for number in range(40)}))
    assert laid_out(shown).is_whole
    assert [shown.list(zone).verticalScrollBar().maximum() for zone in GRID] == [0] * 4


def test_a_zone_that_grew_stays_so_at_the_next_drop(show: Show) -> None:
    names = [f"card {number}" for number in range(34)]
    shown = show(board({**dict.fromkeys(names, HOME), "a": CAPTIVE}))
    before = laid_out(shown).shares
    assert before != (0.5, 0.5)
    assert laid_out(shown).is_whole
    for name in names[:4]:
        move_cards(shown.session, [ActivityId(name)], CAPTIVE)
        shown.settle()
    assert laid_out(shown).shares == before


def test_larger_text_makes_cards_larger_until_they_would_have_to_be_scrolled_to(
    show: Show, grown: Callable[[int], None]
) -> None:
    few, crowd = show(board(ALL_AT_HOME)), show(board({f"card {each}": HOME for each in range(50)}))
    before = laid_out(few).label
    assert laid_out(crowd).label <= before
    grown(150)
    for shown in (few, crowd):
        shown.window.set_look(Look(LIGHT, motion=False))
        shown.settle()
    assert laid_out(few).label == pytest.approx(before * 1.5, abs=2)
    assert before * 0.75 < laid_out(crowd).label < laid_out(few).label


@pytest.mark.parametrize("mirrored", [False, True])
def test_moves_are_shown_on_wish(show: Show, mirrored: bool) -> None:
    shown = show(board(ALL_AT_HOME, {**ALL_AT_HOME, "a": OFFSHORE}), mirrored=mirrored)
    without = ground(shown)
    assert laid_out(shown).arrows == {}
    shown.do("show-moves")
    assert set(laid_out(shown).arrows) == {"a"}
    assert ground(shown) != without
    shown.do("show-moves")
    assert ground(shown) == without


def test_the_arrow_of_a_selected_card_is_strong_and_ends_beside_it(show: Show) -> None:
    shown = show(board(ALL_AT_HOME, {**ALL_AT_HOME, "a": CAPTIVE}), show_moves=True)
    head = laid_out(shown).arrows[ActivityId("a")].head
    middle = QPoint(
        round(sum(corner.x for corner in head) / 3), round(sum(corner.y for corner in head) / 3)
    )
    around = on_board(shown, "a")
    assert around.adjusted(-10, -10, 10, 10).contains(middle)
    assert not around.contains(middle)
    assert ground(shown).pixel(middle) != ACCENT
    shown.select("a")
    assert ground(shown).pixel(middle) == ACCENT


def ghosts(shown: Shown) -> list[ActivityId]:
    return [ghost.id for place in laid_out(shown).zones.values() for ghost in place.ghosts]


def test_with_many_moves_only_that_of_the_selected_card_is_shown(show: Show) -> None:
    names = [f"card {number}" for number in range(14)]
    shown = show(board(dict.fromkeys(names, HOME), dict.fromkeys(names, CAPTIVE)), show_moves=True)
    assert ghosts(shown) == []
    shown.select(["card 3"])
    assert ghosts(shown) == ["card 3"]


def test_a_selection_that_shows_no_other_ghost_lays_nothing_out(show: Show) -> None:
    moved, stay = [f"card {number}" for number in range(14)], {"a": HOME, "b": VENDOR}
    before, after = dict.fromkeys(moved, HOME) | stay, dict.fromkeys(moved, CAPTIVE) | stay
    shown = show(board(before, after), show_moves=True)
    placed: list[bool] = []
    shown.window.document.board.placed.connect(lambda: placed.append(True))
    shown.session.select([ActivityId("a")])
    shown.session.select([ActivityId("b")])
    assert placed == []
    shown.session.select([ActivityId("card 3")])
    assert placed
    shown.session.select([ActivityId("card 3"), ActivityId("a")])
    assert placed


def test_cards_from_and_to_the_tray_have_no_arrow(show: Show) -> None:
    shown = show(board({"a": TRAY, "b": HOME}, {"a": HOME, "b": TRAY}), show_moves=True)
    assert laid_out(shown).arrows == {}


def test_scrolled_away_a_card_has_no_arrow(show: Show) -> None:
    crowd = {f"card {number}": OFFSHORE for number in range(300)}
    shown = show(board({"a": HOME, **crowd}, {"a": OFFSHORE, **crowd}), show_moves=True)
    shown.select("a")
    (ghost,) = laid_out(shown).zones[HOME].ghosts
    beside = q_rect(ghost.rect).adjusted(-20, -20, 20, 20)
    assert strong_ink(shown, beside) > 0
    bar = shown.list(OFFSHORE).verticalScrollBar()
    bar.setValue(bar.maximum())
    assert strong_ink(shown, beside) == 0


def test_all_follows_when_the_board_is_laid_out_anew(window: MainWindow) -> None:
    """What is on the screen is what would be there if all were painted anew."""
    window.actions_by_id["text-larger"].trigger()
    for _ in range(4):
        QApplication.processEvents()
    on_screen = window.screen().grabWindow(window.winId()).toImage()
    rgb = QImage.Format.Format_RGB32
    assert on_screen.convertToFormat(rgb) == window.grab().toImage().convertToFormat(rgb)


def test_a_press_on_the_ground_chooses_nothing(shown: Shown) -> None:
    shown.select("v")
    frame = shown.window.document.board.frames[VENDOR]
    shown.click_on(frame, frame.rect().bottomRight() - QPoint(3, 3))
    assert shown.selected() == ""
    assert shown.focused_zone() is VENDOR


def test_what_is_lit_says_what_a_drop_would_make(shown: Shown) -> None:
    document = shown.window.document
    document.board.aim(CAPTIVE, "Payroll")
    shown.settle()
    frame = q_rect(laid_out(shown).zones[CAPTIVE].rect)
    assert strong_ink(shown, frame.adjusted(0, 40, -frame.width() + 4, -40)) > 100
    document.board.aim(None, "")
    assert strong_ink(shown, frame) == 0


@pytest.mark.parametrize("count", [12, 240])
def test_a_list_is_painted_where_its_selection_changes(show: Show, count: int) -> None:
    shown = show(board(dict.fromkeys((f"card {rank}" for rank in range(count)), HOME)))
    home = shown.list(HOME)
    seen = home.visible_rows()
    painted = Painted(home.viewport())
    shown.session.select(home.cards_model.cards)
    shown.settle()
    rects = [home.visualRect(home.cards_model.index(row)) for row in seen]
    in_sight = [rect for rect in rects if home.viewport().rect().intersects(rect)]
    assert in_sight
    assert all(painted.region.intersects(rect) for rect in in_sight)


def test_nothing_is_placed_again_while_all_is_as_it_was(show: Show) -> None:
    shown = show(board(ALL_AT_HOME, ALL_AT_HOME))
    drawn, placed = shown.window.document.board, list[Layout]()
    drawn.placed.connect(lambda: placed.append(laid_out(shown)))
    drawn.fit(anew=True)
    placed.clear()
    drawn.fit()
    drawn.fit(anew=True)
    assert placed == []
    move_cards(shown.session, [ActivityId("a")], OFFSHORE)
    assert placed
