"""What was left unsaved is told in words, and each copy gets its own answer."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGroupBox, QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from shoreboard.actions.problems import moment_words
from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.differences import Differences, differences
from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from shoreboard.session.recovered import Origin, Recovered
from shoreboard.storage.snapshot import Copy, Snapshot
from shoreboard.views.dialogs.recovery_dialog import RecoveryChoice, RecoveryDialog
from tests.views.dialogs.filling import button, opened

PLAN = SceneId("s2")
WHEN = datetime(2026, 11, 24, 1, 49, tzinfo=UTC)
FILE = Path("folder") / "plan.shoreboard"


def recovered(
    title: str,
    origin: Origin = Origin.NONE,
    found: Differences | None = None,
    path: Path | None = None,
) -> Recovered:
    copy = Copy(Path("copy"), WHEN, Snapshot(three_cards(title), PLAN, path))
    return Recovered(copy, origin, found)


def three_cards(title: str) -> Scenario:
    scenario = new_scenario(title, "Today", "Plan")
    for name in "abc":
        scenario = edits.add_activity(scenario, PLAN, Activity(ActivityId(name), name))
    return scenario


class Shown:
    """A dialog that is shown, and what was chosen in it."""

    def __init__(self, qtbot: QtBot, *found: Recovered) -> None:
        self.dialog = opened(RecoveryDialog(found, None), qtbot)
        self.chosen: list[Sequence[RecoveryChoice]] = []
        self.dialog.chosen.connect(self.chosen.append)

    def words(self) -> str:
        return "\n".join(label.text() for label in self.dialog.findChildren(QLabel))

    def press(self, key: Qt.Key) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)

    def choose(self, title: str, words: str) -> None:
        (box,) = [b for b in self.dialog.findChildren(QGroupBox) if b.accessibleName() == title]
        (radio,) = [r for r in box.findChildren(QRadioButton) if r.text() == words]
        radio.click()


def test_enter_restores_and_escape_keeps(qtbot: QtBot) -> None:
    entered = Shown(qtbot, recovered("One"), recovered("Two"))
    entered.press(Qt.Key.Key_Return)
    assert entered.chosen == [[RecoveryChoice.RESTORE, RecoveryChoice.RESTORE]]
    escaped = Shown(qtbot, recovered("One"))
    escaped.press(Qt.Key.Key_Escape)
    assert escaped.chosen == []
    assert escaped.dialog.isHidden()


@pytest.mark.parametrize(
    ("downs", "choice"),
    [(0, RecoveryChoice.RESTORE), (1, RecoveryChoice.KEEP), (2, RecoveryChoice.DISCARD)],
)
def test_the_arrows_choose(qtbot: QtBot, downs: int, choice: RecoveryChoice) -> None:
    shown = Shown(qtbot, recovered("One"))
    for _ in range(downs):
        shown.press(Qt.Key.Key_Down)
    shown.press(Qt.Key.Key_Return)
    assert shown.chosen == [[choice]]


def test_each_copy_has_its_own_answer(qtbot: QtBot) -> None:
    shown = Shown(qtbot, recovered("One"), recovered("Two"), recovered("Three"))
    shown.choose("Two", "Discard")
    shown.choose("Three", "Keep for later")
    button(shown.dialog, "Continue").click()
    assert shown.chosen == [[RecoveryChoice.RESTORE, RecoveryChoice.DISCARD, RecoveryChoice.KEEP]]


def test_deciding_later_chooses_nothing(qtbot: QtBot) -> None:
    shown = Shown(qtbot, recovered("One"))
    shown.choose("One", "Discard")
    button(shown.dialog, "Decide later").click()
    assert shown.chosen == []


def test_the_differences_are_told_in_words(qtbot: QtBot) -> None:
    before = three_cards("Nokia")
    after = edits.place(before, PLAN, list(before.activities), Zone.CAPTIVE_OFFSHORING)
    after = edits.add_activity(after, PLAN, Activity(ActivityId("d"), "d"))
    found = differences(before, after)
    words = Shown(qtbot, recovered("Nokia", Origin.AS_IT_WAS, found, FILE)).words()
    assert "Nokia" in words
    assert moment_words(WHEN) in words
    assert "Compared with plan.shoreboard: 3 activities moved, 1 added." in words


@pytest.mark.parametrize(
    ("origin", "path", "words"),
    [
        (Origin.NONE, None, "It was never saved. It has 3 activities."),
        (Origin.GONE, FILE, "plan.shoreboard is no longer there. It has 3 activities."),
        (Origin.UNREADABLE, FILE, "plan.shoreboard cannot be opened now."),
        (Origin.CHANGED, FILE, "Somebody changed plan.shoreboard meanwhile"),
    ],
)
def test_what_became_of_its_file_is_told(
    qtbot: QtBot, origin: Origin, path: Path | None, words: str
) -> None:
    assert words in Shown(qtbot, recovered("Nokia", origin, None, path)).words()


def test_a_reader_hears_which_document_an_answer_is_for(qtbot: QtBot) -> None:
    shown = Shown(qtbot, recovered("One"), recovered("Two"))
    focused = QApplication.focusWidget()
    assert isinstance(focused, QRadioButton)
    assert focused.text() == "Restore"
    assert focused.accessibleDescription().startswith("One. ")
    boxes = shown.dialog.findChildren(QGroupBox)
    assert [box.accessibleName() for box in boxes] == ["One", "Two"]
    assert "3 activities" in boxes[1].accessibleDescription()


def test_a_strangers_words_are_no_markup(qtbot: QtBot) -> None:
    path = Path("<b>folder</b>") / "<i>plan</i>.shoreboard"
    title = "<img src=x>&copy" + "w" * 500
    shown = Shown(qtbot, recovered(title, Origin.GONE, None, path), recovered(""))
    for label in shown.dialog.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
    box = shown.dialog.findChildren(QGroupBox)[0]
    assert "&lt;b&gt;" in box.toolTip()
    assert "Untitled scenario" in shown.words()
    assert shown.dialog.width() < 1000
