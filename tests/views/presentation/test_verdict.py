"""The answer lands: a class is told the verdict of the card that was asked about."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from shoreboard.domain.activity import ActivityId
from shoreboard.picture.brush import q_rect
from tests.explanations.boards import HOME, OFFSHORE
from tests.views.presentation.classroom import NONE, Classroom
from tests.views.presentation.conftest import Open, lesson

Key = Qt.Key
A, B = ActivityId("a"), ActivityId("b")


@pytest.fixture
def class_room(room: Classroom) -> Classroom:
    """A class that sees "Plan", in which a stands elsewhere, with its answers hidden."""
    room.begin()
    room.press(Key.Key_H)
    return room


def verdict(room: Classroom) -> str:
    """Return what is said large to the class, for eyes and readers; empty for nothing."""
    strip, layout = room.view.strip, room.view.laid_out
    assert layout is not None
    assert strip.isVisible() is (layout.verdict is not None)
    if layout.verdict is None:
        return ""
    assert strip.geometry() == q_rect(layout.verdict.rect)
    return strip.accessibleName()


def caption(room: Classroom) -> bool:
    layout = room.view.laid_out
    assert layout is not None
    return layout.caption is not None


A_IS = (
    "a: Offshore outsourcing. Outsourcing: yes, another firm does it. Offshoring: yes, done"
    " abroad. Offshore outsourcing: it was with own staff at home."
)


def test_r_on_the_asked_card_brings_its_verdict_up_in_place_of_the_caption(
    class_room: Classroom,
) -> None:
    assert caption(class_room)
    class_room.click("a")
    assert verdict(class_room) == ""
    class_room.press(Key.Key_R)
    assert verdict(class_room) == A_IS
    assert not caption(class_room)


def test_a_click_on_its_question_mark_does_the_same(class_room: Classroom) -> None:
    layout = class_room.view.laid_out
    assert layout is not None
    (card,) = layout.zones[OFFSHORE].cards
    assert card.question is not None
    viewport = class_room.view.cards[OFFSHORE].viewport()
    at = viewport.mapFrom(class_room.view.board, q_rect(card.question).center())
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, NONE, at)
    class_room.settle()
    assert verdict(class_room) == A_IS
    assert class_room.session.selection == (A,)


def test_what_was_told_before_needs_r_alone(class_room: Classroom) -> None:
    class_room.press(Key.Key_H)
    class_room.click("b")
    assert verdict(class_room) == ""
    class_room.press(Key.Key_R)
    assert verdict(class_room).startswith("b: In-house, at home.")


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_Escape, Key.Key_V])
def test_it_stays_until_the_next_step_and_then_the_caption_is_back(
    class_room: Classroom, key: Key
) -> None:
    class_room.click("a")
    class_room.press(Key.Key_R, Key.Key_C, Key.Key_C, Key.Key_B, Key.Key_B)
    assert verdict(class_room) == A_IS
    class_room.press(key)
    assert verdict(class_room) == ""
    assert caption(class_room)
    assert class_room.is_on


def test_without_a_verdict_esc_ends(class_room: Classroom) -> None:
    class_room.click("a")
    class_room.press(Key.Key_R, Key.Key_Escape)
    assert class_room.is_on
    class_room.press(Key.Key_Escape)
    assert not class_room.is_on


def test_v_puts_it_away_and_brings_it_back(class_room: Classroom) -> None:
    class_room.click("a")
    class_room.press(Key.Key_R, Key.Key_V)
    assert verdict(class_room) == ""
    class_room.press(Key.Key_V)
    assert verdict(class_room) == A_IS


def test_with_nothing_asked_r_goes_on_in_reading_order(class_room: Classroom) -> None:
    for card in "btva":
        class_room.session.select([])
        class_room.press(Key.Key_R)
        assert class_room.session.selection == (ActivityId(card),)
        assert verdict(class_room) == ""
        class_room.press(Key.Key_R)
        assert verdict(class_room).startswith(f"{card}: ") or card == "t"


def test_it_waits_for_no_class_that_comes_later(room: Classroom) -> None:
    room.session.answers.hide()
    room.session.answers.reveal_cards(room.session.scene, [A])
    room.begin()
    assert verdict(room) == ""


def test_several_that_are_alike_share_one_and_others_have_none(class_room: Classroom) -> None:
    class_room.press(Key.Key_H, Key.Key_Left)
    class_room.session.select([A, B])
    class_room.press(Key.Key_R)
    assert verdict(class_room).startswith("2 activities: In-house, at home.")
    class_room.session.select([A, ActivityId("v")])
    class_room.press(Key.Key_R)
    assert verdict(class_room) == ""


def test_of_each_hidden_card_and_zone_one_question_is_asked(class_room: Classroom) -> None:
    layout = class_room.view.laid_out
    assert layout is not None
    marks = [card.question for zone in layout.zones.values() for card in zone.cards]
    assert len(marks) == 4
    assert None not in marks
    assert all(zone.heading.question for zone in layout.zones.values())
    class_room.click("b")
    class_room.press(Key.Key_R, Key.Key_R)
    layout = class_room.view.laid_out
    assert layout is not None
    assert layout.zones[HOME].heading.question is None
    assert [card.question for card in layout.zones[HOME].cards] == [None]


def test_where_things_move_the_board_has_its_place_at_once(open_room: Open) -> None:
    room = open_room(lesson(), motion=True)
    room.begin()
    room.session.select([A])
    room.press(Key.Key_R)
    layout = room.view.laid_out
    assert layout is not None
    assert layout.verdict is not None
    assert room.view.strip.isVisible()
    assert layout.board.bottom <= layout.verdict.rect.y


class HeldKeys(QObject):
    """Holds the keys of a window until they are let go, as an assistive program does."""

    def __init__(self) -> None:
        super().__init__()
        self._held: list[tuple[QObject, QEvent]] = []
        application().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        holds = isinstance(watched, QWindow) and event.type() == QEvent.Type.KeyPress
        if holds:
            self._held.append((watched, event.clone()))
        return holds

    def let_go(self) -> None:
        application().removeEventFilter(self)
        for watched, event in self._held:
            QApplication.sendEvent(watched, event)


def test_keys_that_an_assistive_program_holds_keep_their_order(class_room: Classroom) -> None:
    class_room.press(Key.Key_H)
    class_room.click("a")
    held = HeldKeys()
    class_room.press(Key.Key_Left, Key.Key_Right, Key.Key_R)
    held.let_go()
    class_room.settle()
    assert verdict(class_room) == A_IS


def test_keys_without_a_pause_keep_their_order(class_room: Classroom) -> None:
    class_room.press(Key.Key_H)
    class_room.click("a")
    for key in (Key.Key_Left, Key.Key_Right, Key.Key_R):
        QTest.keyClick(class_room.window.windowHandle(), key)
    class_room.settle()
    assert verdict(class_room) == A_IS


def application() -> QApplication:
    running = QApplication.instance()
    assert isinstance(running, QApplication)
    return running
