"""A presentation on the only screen: what the class sees, the keys, the end, the next class."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.actions.presenter import Blank
from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId
from shoreboard.picture.palettes import PROJECTOR
from shoreboard.session.session import Session
from shoreboard.session.steps import move_cards
from tests.explanations.boards import HOME, VENDOR, board
from tests.helpers.given_away import given_away, tints
from tests.helpers.said import said
from tests.views.presentation.classroom import Classroom
from tests.views.presentation.conftest import NOTE

Key = Qt.Key


def move(room: Classroom, card: str) -> None:
    move_cards(room.session, [ActivityId(card)], VENDOR)
    room.settle()


def test_the_class_sees_the_scene_the_board_and_the_caption(room: Classroom) -> None:
    window = room.begin()
    assert window.size() == window.screen().size()
    words = room.words()
    assert "2  Plan" in words
    assert "Acme · home: Germany" in words
    assert "What do we call that?" in words
    assert "Captive offshoring" in words


def test_neither_note_nor_tool_nor_notice_reaches_the_class(room: Classroom) -> None:
    window = room.begin()
    room.shown.window.notices.tell("Quux-notice")
    room.shown.window.notices.problem("Quux-problem")
    texts = [each.text for each in said(window.view)]
    assert texts
    for unwanted in (NOTE, "Quux", "Search", "Save", "New activity", "Undo"):
        assert [text for text in texts if unwanted in text] == []


def test_nothing_is_brought_out_by_a_pointer_that_rests(room: Classroom) -> None:
    window = room.begin()
    with_tips = [each for each in window.view.findChildren(QWidget) if each.toolTip()]
    viewports = [each.viewport() for each in window.view.cards]
    for part in (*with_tips, *viewports):
        at = part.rect().center()
        asked = QHelpEvent(QHelpEvent.Type.ToolTip, at, part.mapToGlobal(at))
        QApplication.sendEvent(part, asked)
        assert not QToolTip.isVisible()


def test_a_class_is_told_no_answer_that_is_hidden(room: Classroom) -> None:
    room.shown.do("show-moves")
    window = room.begin()
    assert given_away(window)
    assert tints(window.view, PROJECTOR)
    room.press(Key.Key_H)
    room.session.select([ActivityId("a")])
    room.settle()
    assert given_away(window) == []
    assert tints(window.view, PROJECTOR) == set()
    assert room.panel.words == "The class sees the board without answers."
    room.press(Key.Key_R)
    assert "another firm does it" in room.view.strip.accessibleName()
    room.press(Key.Key_R, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert room.panel.words == "The class sees the board."
    room.press(Key.Key_Left)
    assert given_away(window) == []


def test_keys_go_through_the_scenes_and_back(room: Classroom) -> None:
    room.begin()
    for key, scene in (
        (Key.Key_Left, "1  Today"), (Key.Key_Space, "2  Plan"), (Key.Key_Up, "1  Today"),
        (Key.Key_Right, "2  Plan"), (Key.Key_Backspace, "1  Today"), (Key.Key_Down, "2  Plan"),
        (Key.Key_Down, "2  Plan"),
    ):  # fmt: skip
        room.press(key)
        assert scene in room.words()


def test_keys_tell_the_story_whatever_was_clicked(room: Classroom) -> None:
    room.begin()
    room.session.answers.hide()
    room.click("b")
    room.press(Key.Key_R)
    assert room.session.answers.hidden_answers.told(room.session.scene_id).cards
    room.press(Key.Key_B)
    assert room.shown.window.presenter.seen.blank is Blank.BLACK
    room.press(Key.Key_R, Key.Key_B)
    assert room.shown.window.presenter.seen.blank is None
    assert room.session.answers.asked
    room.press(Key.Key_V)
    assert not room.session.answers.asked
    room.press(Key.Key_Left)
    assert "1  Today" in room.words()
    room.press(Key.Key_Space)
    assert "2  Plan" in room.words()
    room.press(Key.Key_Escape)
    assert not room.is_on


def test_keys_tell_the_story_after_a_card_was_dragged(room: Classroom) -> None:
    room.begin()
    room.click("b")
    move(room, "b")
    assert room.view.card_has_focus()
    room.press(Key.Key_B, Key.Key_W, Key.Key_W, Key.Key_Left)
    assert "1  Today" in room.words()


def test_a_card_that_was_reached_with_keys_has_the_arrows_until_esc(room: Classroom) -> None:
    room.begin()
    room.press(Key.Key_Tab)
    assert room.view.card_has_focus()
    room.press(Key.Key_Left)
    assert "2  Plan" in room.words()
    room.press(Key.Key_B)
    assert room.shown.window.presenter.seen.blank is Blank.BLACK
    room.press(Key.Key_B)
    room.press(Key.Key_Escape)
    assert room.is_on
    assert not room.view.card_has_focus()
    room.press(Key.Key_Left)
    assert "1  Today" in room.words()
    room.press(Key.Key_Escape)
    assert not room.is_on


def test_a_click_beside_the_cards_leaves_the_keys_to_the_story(room: Classroom) -> None:
    room.begin()
    room.click("b")
    viewport = room.view.cards[HOME].viewport()
    at = viewport.rect().bottomRight()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    room.settle()
    assert room.session.selection == ()
    assert not room.view.card_has_focus()


def test_the_lecturers_window_keeps_its_palette_and_its_text(room: Classroom) -> None:
    before = room.shown.window.palette(), room.shown.window.font()
    window = room.begin()
    assert window.view.palette().window().color().name() == "#ffffff"
    assert window.view.font().pointSizeF() != before[1].pointSizeF()
    assert (room.shown.window.palette(), room.shown.window.font()) == before
    room.press(Key.Key_Escape)
    assert (room.shown.window.palette(), room.shown.window.font()) == before


def test_without_a_change_nothing_is_asked_at_the_end(room: Classroom) -> None:
    room.begin()
    room.press(Key.Key_Left, Key.Key_Escape)
    assert room.notice() == ""
    assert not room.shown.window.presenter.can_reset


def test_changes_are_kept(room: Classroom) -> None:
    room.begin()
    move(room, "b")
    room.press(Key.Key_Escape)
    assert "changed" in room.notice()
    room.answer("Keep the changes")
    assert room.shown.zone("b") is VENDOR
    assert not room.shown.window.presenter.can_reset
    assert room.notice() == ""


def test_what_was_prepared_comes_back_as_one_step(room: Classroom) -> None:
    prepared = room.session.scenario
    room.begin()
    move(room, "b")
    move(room, "a")
    changed = room.session.scenario
    room.press(Key.Key_Left)
    room.press(Key.Key_Escape)
    room.answer("Start over")
    assert room.session.scenario == prepared
    assert room.session.scene.title == "Plan"
    room.session.undo_stack.undo()
    assert room.session.scenario is changed


def test_what_was_prepared_comes_back_later_as_well(room: Classroom) -> None:
    prepared = room.session.scenario
    room.begin()
    move(room, "b")
    room.press(Key.Key_Escape)
    room.answer("Not now")
    room.begin()
    move(room, "a")
    room.press(Key.Key_Escape)
    room.shown.do("reset-for-class")
    assert room.session.scenario == prepared
    assert room.notice().startswith("The board is as it was prepared.")


def test_answers_start_over_as_well(room: Classroom) -> None:
    room.session.answers.hide()
    hidden = room.session.answers.hidden_answers
    room.begin()
    room.session.answers.reveal_all(room.session.scene_id)
    room.press(Key.Key_Left, Key.Key_Escape)
    assert room.notice() == "The answers are not as they were before the class."
    room.answer("Start over")
    assert room.session.answers.hidden_answers == hidden
    assert room.session.scene.title == "Plan"
    assert room.session.undo_stack.count() == 0
    assert not room.shown.window.presenter.can_reset


def test_f5_starts_the_story_at_its_first_scene_and_shift_f5_at_the_one_shown(
    room: Classroom,
) -> None:
    room.begin()
    assert "2  Plan" in room.words()
    room.press(Key.Key_Escape)
    room.shown.do("present")
    room.settle()
    assert "1  Today" in room.words()


def test_the_last_step_says_that_it_is_the_last(room: Classroom) -> None:
    room.begin()
    last = "This is the last scene. Esc ends the presentation."
    room.press(Key.Key_Left, Key.Key_Right)
    assert not room.bar.hint.isVisible()
    room.press(Key.Key_Right)
    assert room.bar.hint.isVisible()
    assert room.bar.hint.text() == last
    room.press(Key.Key_Left)
    assert not room.bar.hint.isVisible()


def test_the_tray_is_shown_to_a_class_only_where_that_is_wanted(room: Classroom) -> None:
    room.begin()
    room.press(Key.Key_Left)
    assert not room.view.tray.isVisible()
    room.shown.do("class-tray")
    room.settle()
    assert room.view.tray.isVisible()


def test_the_board_is_reset_while_the_class_is_looking(room: Classroom) -> None:
    prepared = room.session.scenario
    room.begin()
    move(room, "b")
    room.shown.do("reset-for-class")
    assert room.is_on
    assert room.session.scenario == prepared
    room.press(Key.Key_Escape)
    assert room.notice() == ""


def test_another_document_ends_the_presentation(room: Classroom) -> None:
    room.begin()
    move(room, "b")
    room.shown.window.show_session(Session(board({"z": HOME})))
    assert not room.is_on
    assert not room.shown.window.presenter.can_reset


def test_closing_the_window_ends_the_presentation(room: Classroom) -> None:
    window = room.begin()
    room.shown.window.close()
    assert not room.is_on
    assert not window.isVisible()


def test_scenes_that_are_removed_meanwhile_are_gone_for_the_class(room: Classroom) -> None:
    room.begin()
    room.session.apply("Remove", edits.remove_scene, room.session.scene_id)
    room.settle()
    assert "1  Today" in room.words()


def test_a_class_looks_at_one_document(room: Classroom, qtbot: QtBot, tmp_path: Path) -> None:
    room.begin()
    other = Classroom(qtbot, board({"z": HOME}), tmp_path)
    other.begin()
    assert not room.is_on
    assert other.is_on
    other.press(Key.Key_Escape)
