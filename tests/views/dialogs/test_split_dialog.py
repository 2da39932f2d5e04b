"""An activity is split into parts whose shares always make what there is to share."""

from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from shoreboard.actions.questions import PartShare
from shoreboard.domain.activity import Activity, ActivityId, WholeId
from shoreboard.views.dialogs.split_dialog import SharesDialog, SplitDialog
from tests.views.dialogs.filling import button, enter, field, opened, retype, said

CALLS = Activity(ActivityId("a"), "Calls")
NIGHT = Activity(ActivityId("n"), "Night", whole=WholeId("w"), share=5)
TOO_MUCH = "Nothing is left for the last part: all together make 100 %. Lower a share."


def split(qtbot: QtBot, activity: Activity = CALLS, taken: tuple[str, ...] = ()) -> SplitDialog:
    return opened(SplitDialog(activity, "Calls", ["Calls", *taken], None), qtbot)


def share(dialog: QDialog, number: int) -> QSpinBox:
    return field(dialog, QSpinBox, f"Share of part {number}")


def name(dialog: QDialog, number: int) -> QLineEdit:
    return field(dialog, QLineEdit, f"Name of part {number}")


def remove(dialog: QDialog, number: int) -> None:
    field(dialog, QToolButton, f"Remove part {number}").click()
    QApplication.processEvents()


def set_share(dialog: QDialog, number: int, percent: int) -> None:
    box = share(dialog, number)
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, str(percent))


def shares(dialog: SplitDialog) -> list[int]:
    return [part.share for part in dialog.answer()]


def test_two_halves_are_offered(qtbot: QtBot) -> None:
    dialog = split(qtbot)
    assert dialog.answer() == [PartShare("Calls, part 1", 50), PartShare("Calls, part 2", 50)]
    assert dialog.focusWidget() is name(dialog, 1)
    assert name(dialog, 1).selectedText() == "Calls, part 1"
    button(dialog, "Split").click()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_the_last_part_takes_the_rest(qtbot: QtBot) -> None:
    dialog = split(qtbot)
    retype(name(dialog, 1), "Day")
    set_share(dialog, 1, 60)
    assert dialog.answer() == [PartShare("Day", 60), PartShare("Calls, part 2", 40)]
    assert share(dialog, 2).isReadOnly()
    assert share(dialog, 2).accessibleDescription() == "Takes the rest."
    enter(name(dialog, 1))
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_a_part_is_added_with_half_of_what_the_largest_has(qtbot: QtBot) -> None:
    dialog = split(qtbot)
    set_share(dialog, 1, 70)
    button(dialog, "Add part").click()
    assert [*dialog.answer()] == [
        PartShare("Calls, part 1", 35),
        PartShare("Calls, part 2", 30),
        PartShare("Calls, part 3", 35),
    ]
    assert dialog.focusWidget() is name(dialog, 3)
    assert not share(dialog, 2).isReadOnly()
    button(dialog, "Add part").click()
    assert shares(dialog) == [35, 30, 18, 17]


def test_a_part_that_is_removed_leaves_its_share_to_the_last(qtbot: QtBot) -> None:
    dialog = split(qtbot)
    for words in ("Night", "Weekend"):
        button(dialog, "Add part").click()
        retype(name(dialog, len(shares(dialog))), words)
    set_share(dialog, 1, 10)
    set_share(dialog, 2, 20)
    set_share(dialog, 3, 30)
    remove(dialog, 2)
    assert dialog.answer() == [
        PartShare("Calls, part 1", 10),
        PartShare("Night", 30),
        PartShare("Weekend", 60),
    ]
    assert dialog.focusWidget() is name(dialog, 2)
    remove(dialog, 3)
    assert dialog.answer() == [PartShare("Calls, part 1", 10), PartShare("Night", 90)]
    assert dialog.focusWidget() is name(dialog, 2)


def test_two_parts_stay(qtbot: QtBot) -> None:
    dialog = split(qtbot)
    assert not field(dialog, QToolButton, "Remove part 1").isEnabled()
    button(dialog, "Add part").click()
    assert field(dialog, QToolButton, "Remove part 1").isEnabled()
    remove(dialog, 1)
    assert not field(dialog, QToolButton, "Remove part 2").isEnabled()


def test_it_is_said_at_once_where_nothing_is_left(qtbot: QtBot) -> None:
    dialog = split(qtbot)
    button(dialog, "Add part").click()
    set_share(dialog, 1, 80)
    assert said(dialog) == [TOO_MUCH]
    assert shares(dialog)[-1] == 0
    button(dialog, "Split").click()
    assert dialog.isVisible()
    assert dialog.focusWidget() is share(dialog, 1)
    set_share(dialog, 1, 20)
    assert said(dialog) == []
    button(dialog, "Split").click()
    assert sum(shares(dialog)) == 100
    assert dialog.isHidden()


def test_each_part_needs_a_name(qtbot: QtBot) -> None:
    dialog = split(qtbot)
    retype(name(dialog, 2), " ")
    assert said(dialog) == []
    button(dialog, "Split").click()
    assert said(dialog) == ["Part 2 needs a name."]
    assert dialog.focusWidget() is name(dialog, 2)
    retype(name(dialog, 2), "Night")
    assert said(dialog) == []


def test_a_part_shares_what_it_has_of_the_whole(qtbot: QtBot) -> None:
    dialog = split(qtbot, NIGHT, ("Calls, part 1",))
    assert dialog.answer() == [PartShare("Night", 3), PartShare("Calls, part 2", 2)]
    assert share(dialog, 1).maximum() == 4
    adder = button(dialog, "Add part")
    while adder.isEnabled():
        adder.click()
    assert shares(dialog) == [1, 1, 1, 1, 1]


def test_what_has_no_name_is_split_all_the_same(qtbot: QtBot) -> None:
    dialog = opened(SplitDialog(Activity(ActivityId("a"), ""), "", [""], None), qtbot)
    assert [part.name for part in dialog.answer()] == ["Part 1", "Part 2"]


def test_names_are_no_longer_than_a_file_holds(qtbot: QtBot) -> None:
    endless = Activity(ActivityId("a"), "x" * 10_000)
    dialog = opened(SplitDialog(endless, endless.name, [], None), qtbot)
    assert all(len(part.name) < 300 for part in dialog.answer())


def test_tab_goes_row_by_row(qtbot: QtBot) -> None:
    dialog = split(qtbot)
    button(dialog, "Add part").click()
    seen: list[str] = []
    each: QWidget | None = name(dialog, 1)
    assert each is not None
    each.setFocus()
    for _ in range(10):
        each = dialog.focusWidget()
        assert each is not None
        seen.append(each.accessibleName())
        QTest.keyClick(each, Qt.Key.Key_Tab)
    rows = [[f"Name of part {n}", f"Share of part {n}", f"Remove part {n}"] for n in (1, 2, 3)]
    assert seen == [*rows[0], *rows[1], *rows[2], ""]
    assert each is button(dialog, "Add part")


@pytest.mark.parametrize("seed", range(3))
def test_shares_make_the_whole_after_anything(qtbot: QtBot, seed: int) -> None:
    rng, dialog = Random(seed), split(qtbot)
    for _ in range(25):
        match rng.choice(["add", "remove", "share", "share"]):
            case "add":
                button(dialog, "Add part").click()
            case "remove" if len(shares(dialog)) > 2:
                remove(dialog, rng.randint(1, len(shares(dialog))))
            case _:
                number = rng.randrange(len(shares(dialog)) - 1) + 1
                share(dialog, number).setValue(rng.randint(1, 99))
        fits = sum(shares(dialog)[:-1]) < 100
        assert (said(dialog) == []) == fits
        assert not fits or (sum(shares(dialog)), min(shares(dialog)) > 0) == (100, True)


def test_a_part_comes_back_as_a_new_one(qtbot: QtBot) -> None:
    dialog = split(qtbot)
    button(dialog, "Add part").click()
    retype(name(dialog, 3), "Weekend")
    remove(dialog, 3)
    assert not name(dialog, 3).isVisible()
    button(dialog, "Add part").click()
    assert dialog.answer()[2] == PartShare("Calls, part 3", 25)
    assert name(dialog, 3).isVisible()


PARTS = [PartShare("Day", 60), PartShare("Night <b>", 30), PartShare("", 10)]


def shares_dialog(qtbot: QtBot) -> SharesDialog:
    return opened(SharesDialog("Calls", PARTS, None), qtbot)


def type_share(dialog: QDialog, name: str, percent: int) -> None:
    box = field(dialog, QSpinBox, f"Share of {name}")
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, str(percent))


def test_parts_are_named_and_cannot_be_renamed_or_removed(qtbot: QtBot) -> None:
    dialog = shares_dialog(qtbot)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert {"Day", "Night <b>", "Unnamed activity"} <= set(words)
    assert [each for each in dialog.findChildren(QLineEdit) if each.accessibleName()] == []
    seen = [each.text() for each in dialog.findChildren(QPushButton) if each.isVisible()]
    assert seen == ["OK", "Cancel"]
    assert dialog.focusWidget() is field(dialog, QSpinBox, "Share of Day")


def test_shares_come_back_in_their_order(qtbot: QtBot) -> None:
    dialog = shares_dialog(qtbot)
    assert dialog.answer() == [60, 30, 10]
    type_share(dialog, "Day", 25)
    type_share(dialog, "Night <b>", 5)
    assert dialog.answer() == [25, 5, 70]
    button(dialog, "OK").click()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_what_does_not_fit_is_said_and_waits(qtbot: QtBot) -> None:
    dialog = shares_dialog(qtbot)
    type_share(dialog, "Night <b>", 40)
    assert len(said(dialog)) == 1
    button(dialog, "OK").click()
    assert dialog.isVisible()
    assert dialog.focusWidget() is field(dialog, QSpinBox, "Share of Day")
