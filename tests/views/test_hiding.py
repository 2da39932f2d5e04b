"""While answers are hidden, nothing in a window gives one away; what is revealed is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shoreboard.domain.lenses import Lens
from shoreboard.layout.layout import Layout
from shoreboard.picture.brush import q_rect
from shoreboard.picture.palettes import LIGHT
from shoreboard.views.board.question_mark import QuestionMark
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TRAY, VENDOR, board
from tests.helpers.dragging import drag_of, drop_cards
from tests.helpers.given_away import given_away, is_blended, tints
from tests.helpers.said import said
from tests.helpers.showing import CONTROL, LEFT, NONE, SHIFT, Shown
from tests.helpers.waiting import DEADLINE_MS

Key = Qt.Key
TODAY = {"a": HOME, "b": HOME, "x": HOME, "v": HOME, "o": VENDOR, "t": OFFSHORE}
PLAN = {"a": HOME, "b": HOME, "x": CAPTIVE, "v": VENDOR, "o": OFFSHORE, "t": TRAY}


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    """A window in which every answer is given once and every question has moved, all hidden."""
    made = Shown(qtbot, board(TODAY, PLAN), tmp_path, show_moves=True)
    made.press(Key.Key_H, modifiers=CONTROL)
    return made


def panel_says(shown: Shown) -> str:
    return " | ".join(each.text for each in said(shown.window.document.panel))


def test_the_answers_are_there_to_be_hidden(shown: Shown) -> None:
    shown.press(Key.Key_H, modifiers=CONTROL)
    assert len(given_away(shown.window)) > 30
    assert tints(shown.window, LIGHT) >= {
        LIGHT.set_out_ground,
        LIGHT.set_off_ground,
    }


def test_whatever_is_selected_nothing_is_given_away(shown: Shown) -> None:
    for selected in ("", "a", "x", "v", "o", "t", "ab", "xvo", "at"):
        if selected:
            shown.select(selected)
        assert given_away(shown.window) == [], selected
        assert tints(shown.window, LIGHT) == set(), selected


def test_nor_after_the_panel_has_told_it(shown: Shown) -> None:
    shown.press(Key.Key_H, modifiers=CONTROL)
    shown.select("o")
    assert "Offshore outsourcing" in panel_says(shown)
    shown.press(Key.Key_H, modifiers=CONTROL)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert given_away(shown.window) == []


def test_dragging_says_the_two_answers_of_the_axes_alone(shown: Shown) -> None:
    drag, frame = drag_of(shown, "a"), shown.window.document.board.frames[OFFSHORE]
    assert drag.hold(frame.cards.viewport(), QPoint(20, 20))
    assert "a: Another firm, abroad" in [each.text for each in said(shown.window)]
    assert given_away(shown.window) == []
    assert tints(shown.window, LIGHT) == set()
    drag.drop(frame.cards.viewport(), QPoint(20, 20))
    shown.settle()
    assert given_away(shown.window) == []


def test_carrying_says_no_more_even_where_the_answers_are_hidden_meanwhile(shown: Shown) -> None:
    shown.press(Key.Key_H, modifiers=CONTROL)
    shown.select("a")
    shown.press(Key.Key_Return, Key.Key_4)
    assert "a: Offshore outsourcing" in [each.text for each in said(shown.window)]
    shown.press(Key.Key_H, modifiers=CONTROL)
    assert "a: Another firm, abroad" in [each.text for each in said(shown.window)]
    assert given_away(shown.window) == []
    shown.press(Key.Key_Return)
    assert shown.zone("a") is OFFSHORE
    assert given_away(shown.window) == []


def test_cards_from_and_to_the_tray_give_nothing_away(shown: Shown) -> None:
    drop_cards(shown, "t", CAPTIVE)
    assert given_away(shown.window) == []
    drop_cards(shown, "o", TRAY)
    assert given_away(shown.window) == []
    shown.do("undo")
    assert given_away(shown.window) == []


def test_the_keys_give_nothing_away(shown: Shown) -> None:
    shown.window.port.show_keys()
    dialog = QApplication.activeModalWidget() or QApplication.activeWindow()
    assert dialog is not None
    assert given_away(dialog) == []
    dialog.close()


def test_whatever_the_definitions_nothing_is_given_away(shown: Shown) -> None:
    for lens in Lens:
        shown.do(f"lens-{lens}")
        assert given_away(shown.window) == [], lens
        assert tints(shown.window, LIGHT) == set(), lens
        shown.select("x")
        assert given_away(shown.window) == [], lens
        shown.press(Key.Key_H, modifiers=CONTROL)
        shown.press(Key.Key_H, modifiers=CONTROL)
        assert given_away(shown.window) == [], lens
        assert tints(shown.window, LIGHT) == set(), lens
        shown.session.select([])


def test_the_definitions_themselves_are_no_secret(shown: Shown) -> None:
    shown.do("lens-press")
    assert "Definitions: everyday press" in [each.text for each in said(shown.window)]


def test_a_revealed_card_is_told_as_it_is_judged(shown: Shown) -> None:
    shown.do("lens-press")
    shown.select("x")
    shown.press(Key.Key_R, modifiers=CONTROL)
    assert "Both at once" in panel_says(shown)
    (card,) = [shown.list(CAPTIVE).cards_model.card(0)]
    assert (card.answer, card.covered) == ("Both at once", False)


def test_the_class_can_count_but_is_not_told(shown: Shown) -> None:
    assert "6 activities · answers hidden" in [each.text for each in said(shown.window)]


def laid_out(shown: Shown) -> Layout:
    layout = shown.window.document.board.laid_out
    assert layout is not None
    return layout


def test_ctrl_r_reveals_the_selected_card_and_then_its_zone(shown: Shown) -> None:
    shown.select("o")
    before = given_away(shown.window.document.board)
    assert before == []
    shown.press(Key.Key_R, modifiers=CONTROL)
    told = given_away(shown.window.document.board)
    assert told
    assert all("Offshore outsourcing" in text for text in told)
    assert "Offshore outsourcing" in panel_says(shown)
    (card,) = laid_out(shown).zones[OFFSHORE].cards
    assert card.answer is not None
    assert card.answer.lines == ("Offshore outsourcing",)
    assert tints(shown.list(CAPTIVE), LIGHT) == set()
    board_ = shown.window.document.board
    frame = board_.frames[OFFSHORE]
    assert not is_blended(board_, frame, LIGHT)
    shown.press(Key.Key_R, modifiers=CONTROL)
    assert is_blended(board_, frame, LIGHT)
    assert frame.cards.accessibleName() == "Offshore outsourcing"
    assert tints(shown.list(VENDOR), LIGHT) == set()


def test_a_revealed_card_names_no_other_state_as_a_step(shown: Shown) -> None:
    shown.select("v")
    shown.press(Key.Key_R, modifiers=CONTROL)
    assert "Domestic outsourcing" in panel_says(shown)
    assert "captive offshoring" not in panel_says(shown)
    assert "Move it abroad" in panel_says(shown)


def test_ctrl_r_reveals_the_zone_that_has_the_keys(shown: Shown) -> None:
    shown.session.select([])
    shown.list(CAPTIVE).setFocus()
    shown.press(Key.Key_R, modifiers=CONTROL)
    assert shown.list(CAPTIVE).accessibleName() == "Captive offshoring"
    assert shown.list(VENDOR).accessibleName() == "Another firm, at home"


def test_ctrl_shift_r_reveals_all_of_the_scene_and_of_no_other(shown: Shown) -> None:
    shown.press(Key.Key_R, modifiers=CONTROL | SHIFT)
    assert len(given_away(shown.window)) > 30
    shown.do("previous-scene")
    assert given_away(shown.window) == []
    assert tints(shown.window, LIGHT) == set()
    shown.do("next-scene")
    assert len(given_away(shown.window)) > 30


def test_a_click_on_a_question_mark_reveals_the_card(shown: Shown) -> None:
    viewport = shown.list(CAPTIVE).viewport()
    (question,) = (card.question for card in laid_out(shown).zones[CAPTIVE].cards)
    assert question is not None
    mark = viewport.mapFrom(shown.window.document.board, q_rect(question).center())
    shown.click("x")
    assert given_away(shown.window.document.board) == []
    QTest.mouseClick(viewport, LEFT, NONE, mark)
    shown.settle()
    assert all("Captive offshoring" in each for each in given_away(shown.window.document.board))
    assert given_away(shown.window.document.board)
    assert shown.selected() == "x"


def test_a_click_on_a_question_mark_reveals_the_zone(shown: Shown) -> None:
    frame = shown.window.document.board.frames[CAPTIVE]
    mark = frame.findChild(QuestionMark)
    assert isinstance(mark, QuestionMark)
    shown.click_on(mark)
    assert frame.cards.accessibleName() == "Captive offshoring"
    assert not mark.isVisible()


def test_the_cards_stay_where_they_are_when_a_zone_is_revealed(shown: Shown) -> None:
    tops = [frame.cards.geometry() for frame in shown.window.document.board.frames.values()]
    shown.press(Key.Key_R, modifiers=CONTROL | SHIFT)
    after = [frame.cards.geometry() for frame in shown.window.document.board.frames.values()]
    assert after == tops


def test_a_revealed_card_that_is_moved_is_a_question_again(shown: Shown) -> None:
    shown.select("a")
    shown.press(Key.Key_R, modifiers=CONTROL)
    drop_cards(shown, "a", OFFSHORE)
    assert given_away(shown.window) == []


def test_the_panel_reveals_too(shown: Shown) -> None:
    shown.select("o")
    panel = shown.window.document.panel
    question = panel.explanation().sections[0].reveal
    assert question is not None
    assert question.sentence == "Reveal"
    panel.chosen.emit(question)
    shown.settle()
    assert "Offshore outsourcing" in panel_says(shown)


def test_the_lecturers_own_view_may_tell_what_the_class_is_not_told(shown: Shown) -> None:
    shown.window.document.answer_view.set_unhindered(True)
    shown.settle()
    assert shown.session.answers.hidden
    assert len(given_away(shown.window.document)) > 20
    assert tints(shown.window, LIGHT) >= {LIGHT.set_out_ground, LIGHT.set_off_ground}


def test_letters_are_for_the_text_field_that_has_the_keys(shown: Shown) -> None:
    shown.window.port.search()
    shown.press(Key.Key_H, Key.Key_R)
    assert shown.window.document.tray.search.text() == "hr"
    assert shown.session.answers.hidden
    assert given_away(shown.window) == []


@pytest.fixture
def unhurried_typing(qtbot: QtBot) -> Iterator[None]:
    """Take letters for those of one name, however late they come."""
    assert qtbot
    before = QApplication.keyboardInputInterval()
    QApplication.setKeyboardInputInterval(DEADLINE_MS)
    yield
    QApplication.setKeyboardInputInterval(before)


@pytest.mark.usefixtures("unhurried_typing")
def test_a_letter_goes_on_with_a_name_that_is_being_typed(qtbot: QtBot, tmp_path: Path) -> None:
    shown = Shown(qtbot, board(dict.fromkeys(["Sales", "Shipping", "x"], HOME)), tmp_path)
    shown.select(["x"])
    QTest.keyClick(shown.list(HOME), Key.Key_S)
    QTest.keyClick(shown.list(HOME), Key.Key_H)
    assert shown.selected() == "Shipping"
    assert not shown.session.answers.hidden


def test_hiding_is_no_change_of_the_document(shown: Shown) -> None:
    shown.press(Key.Key_R, modifiers=CONTROL | SHIFT)
    assert not shown.session.is_modified
    assert not shown.session.undo_stack.canUndo()
