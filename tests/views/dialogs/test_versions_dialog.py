"""Earlier versions are listed with what has changed since, and chosen with keys."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget
from pytestqt.qtbot import QtBot

from shoreboard.actions.questions import Wanted
from shoreboard.domain import edits
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import Zone
from shoreboard.session import beside
from shoreboard.storage import files
from shoreboard.storage.versions import Version, Versions
from shoreboard.views.dialogs.versions_dialog import VersionsDialog
from tests.explanations.boards import HOME, board
from tests.helpers.waiting_work import DoneWork, WaitingWork
from tests.views.dialogs.filling import button, opened

PRESENT = board(dict.fromkeys("abc", HOME))


def earlier() -> list[Scenario]:
    """The present scenario as it was before one move and, earlier, another title."""
    scene = PRESENT.scenes[-1]
    cards = scene.placements.cards(Zone.IN_HOUSE_DOMESTIC)
    moved = edits.place(PRESENT, scene.id, cards[:2], Zone.OFFSHORE_OUTSOURCING)
    return [moved, edits.set_title(moved, "Another")]


@pytest.fixture
def versions(tmp_path: Path) -> list[Version]:
    now = [datetime(2026, 7, 29, 10, 15, tzinfo=UTC)]
    kept = Versions(tmp_path / "versions", lambda: now[0])
    document = tmp_path / "plan.shoreboard"
    for scenario in reversed(earlier()):
        files.write(document, scenario)
        kept.keep(document)
        now[0] += timedelta(hours=1)
    return list(kept.of(document))


def rows(dialog: VersionsDialog) -> list[list[str]]:
    (rows,) = dialog.findChildren(QListWidget)
    return [rows.item(row).text().split("\n") for row in range(rows.count())]


def test_each_version_says_what_has_changed_since(qtbot: QtBot, versions: list[Version]) -> None:
    dialog = opened(VersionsDialog(PRESENT, versions, None, DoneWork()), qtbot)
    qtbot.waitUntil(lambda: "…" not in [words for _, words in rows(dialog)])
    assert [words for _, words in rows(dialog)] == [
        "2 activities moved",
        "2 activities moved, another title",
    ]
    assert all(time for time, _ in rows(dialog))


@pytest.mark.parametrize(
    ("words", "wanted"),
    [("Show", Wanted.SHOW), ("Open as a copy", Wanted.COPY), ("Restore", Wanted.RESTORE)],
)
def test_one_is_chosen_with_what_to_do(
    qtbot: QtBot, versions: list[Version], words: str, wanted: Wanted
) -> None:
    dialog = opened(VersionsDialog(PRESENT, versions, None, DoneWork()), qtbot)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    button(dialog, words).click()
    assert dialog.result() == VersionsDialog.DialogCode.Accepted
    answer = dialog.answer()
    assert answer is not None
    assert (answer.version, answer.wanted) == (versions[1], wanted)
    assert answer.scenario.title == "Another"


def test_enter_shows_and_escape_cancels(qtbot: QtBot, versions: list[Version]) -> None:
    dialog = opened(VersionsDialog(PRESENT, versions, None, DoneWork()), qtbot)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    answer = dialog.answer()
    assert answer is not None
    assert (answer.version, answer.wanted) == (versions[0], Wanted.SHOW)
    dialog = opened(VersionsDialog(PRESENT, versions, None, DoneWork()), qtbot)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Escape)
    assert dialog.result() == VersionsDialog.DialogCode.Rejected


def test_what_cannot_be_read_is_said_and_cannot_be_chosen(
    qtbot: QtBot, versions: list[Version]
) -> None:
    versions[0].path.write_bytes(b"{")
    dialog = opened(VersionsDialog(PRESENT, versions, None, DoneWork()), qtbot)
    qtbot.waitUntil(lambda: rows(dialog)[0][1] == "It cannot be read.")
    assert not button(dialog, "Restore").isEnabled()
    assert any("is damaged" in label.text() for label in dialog.findChildren(QLabel))
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    assert button(dialog, "Restore").isEnabled()


def test_an_original_is_marked(qtbot: QtBot, tmp_path: Path) -> None:
    document = tmp_path / "plan.shoreboard"
    files.write(document, PRESENT)
    kept = Versions(tmp_path / "versions")
    kept.keep(document, original=True)
    dialog = opened(VersionsDialog(PRESENT, kept.of(document), None, DoneWork()), qtbot)
    assert "the original with all its fields" in rows(dialog)[0][0]


@pytest.fixture
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dialog that waits for nothing before it is shown."""
    monkeypatch.setattr(beside, "PATIENCE_SECONDS", 0)


@pytest.mark.usefixtures("no_patience")
def test_the_list_is_there_while_files_are_read(qtbot: QtBot, versions: list[Version]) -> None:
    work = WaitingWork()
    dialog = opened(VersionsDialog(PRESENT, versions, None, work), qtbot)
    qtbot.waitUntil(lambda: work.count == 2, timeout=60_000)  # the chosen and the first
    assert [words for _, words in rows(dialog)] == ["…", "…"]
    assert not button(dialog, "Restore").isEnabled()
    work.let_go()
    qtbot.waitUntil(lambda: button(dialog, "Restore").isEnabled(), timeout=60_000)
    work.let_go()
    qtbot.waitUntil(lambda: rows(dialog)[0][1] == "2 activities moved", timeout=60_000)


@pytest.mark.usefixtures("no_patience")
def test_what_is_chosen_meanwhile_is_what_counts(qtbot: QtBot, versions: list[Version]) -> None:
    work = WaitingWork()
    dialog = opened(VersionsDialog(PRESENT, versions, None, work), qtbot)
    work.let_go()
    qtbot.waitUntil(lambda: button(dialog, "Restore").isEnabled(), timeout=60_000)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    assert not button(dialog, "Restore").isEnabled()
    while work.count:
        work.let_go()
    qtbot.waitUntil(lambda: button(dialog, "Restore").isEnabled(), timeout=60_000)
    button(dialog, "Restore").click()
    answer = dialog.answer()
    assert answer is not None
    assert answer.scenario.title == "Another"
