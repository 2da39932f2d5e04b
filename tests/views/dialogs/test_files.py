"""Files are asked for with the suffix, and never replaced without a word."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.domain.scenario import new_scenario
from shoreboard.session.documents import save_document
from shoreboard.session.session import Session
from shoreboard.storage.tables.table import OTHER_SUFFIXES, SUFFIXES
from shoreboard.storage.versions import LIMITS, Versions
from shoreboard.views.dialogs.files import (
    ReplaceDialog,
    file_to_open,
    file_to_save,
    open_dialog,
    save_dialog,
    table_dialog,
    text_to_save,
    with_suffix,
)
from tests.views.dialogs.filling import button, enter


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("plan", "plan.shoreboard"),
        ("plan.", "plan.shoreboard"),
        ("plan.v2", "plan.v2.shoreboard"),
        ("plan.shoreboard", "plan.shoreboard"),
        ("PLAN.SHOREBOARD", "PLAN.SHOREBOARD"),
        (".shoreboard", ".shoreboard"),
    ],
)
def test_a_name_has_the_suffix_once(name: str, full: str) -> None:
    assert with_suffix(Path("folder") / name) == Path("folder") / full


def test_opening_begins_near_the_last_file(qtbot: QtBot, tmp_path: Path) -> None:
    for near in (tmp_path, tmp_path / "a.shoreboard"):
        dialog = open_dialog(near, None)
        qtbot.addWidget(dialog)
        assert Path(dialog.directory().absolutePath()) == tmp_path
        assert dialog.nameFilters()[0] == "Shoreboard scenarios (*.shoreboard)"


@pytest.mark.parametrize("ask", [open_dialog, table_dialog])
def test_every_table_that_is_read_or_recognized_can_be_chosen(
    ask: Callable[[Path | None, QWidget | None], QFileDialog], qtbot: QtBot
) -> None:
    dialog = ask(None, None)
    qtbot.addWidget(dialog)
    (tables,) = (each for each in dialog.nameFilters() if "*.csv" in each)
    offered = re.findall(r"\*(\.\w+)", tables)
    assert offered == [*SUFFIXES, *OTHER_SUFFIXES]
    assert {".xls", ".xlsb", ".html", ".rtf", ".pdf", ".json"} <= set(offered)


def test_saving_suggests_a_name(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = save_dialog(tmp_path / "My plan.shoreboard", None)
    qtbot.addWidget(dialog)
    assert [Path(name) for name in dialog.selectedFiles()] == [tmp_path / "My plan.shoreboard"]


def typed(name: str) -> None:
    """Type a name into the file dialog that is open, and press Enter."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(line, QLineEdit)
    line.setText(name)
    enter(line)


def pressed(words: str) -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReplaceDialog)
    button(dialog, words).click()


def canceled() -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.reject()


def in_turn(*steps: Callable[[], None]) -> None:
    """Take each step in the loop of another dialog, as soon as that one is open."""
    seen: list[QWidget] = []

    def take() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or (seen and dialog is seen[-1]):
            QTimer.singleShot(1, take)
            return
        seen.append(dialog)
        if len(seen) < len(steps):
            QTimer.singleShot(1, take)
        steps[len(seen) - 1]()

    QTimer.singleShot(0, take)


@pytest.mark.usefixtures("qapp")
def test_a_file_is_opened(tmp_path: Path) -> None:
    (tmp_path / "a.shoreboard").write_text("{}")
    in_turn(lambda: typed("a.shoreboard"))
    assert file_to_open(tmp_path, None) == tmp_path / "a.shoreboard"
    in_turn(canceled)
    assert file_to_open(tmp_path, None) is None


@pytest.mark.usefixtures("qapp")
def test_a_free_name_gets_the_suffix(tmp_path: Path) -> None:
    in_turn(lambda: typed("plan.v2"))
    assert file_to_save(tmp_path / "x.shoreboard", None) == tmp_path / "plan.v2.shoreboard"


@pytest.mark.usefixtures("qapp")
def test_a_name_that_its_suffix_makes_too_long_is_for_the_saving_to_tell(tmp_path: Path) -> None:
    in_turn(lambda: typed("x" * 250))
    assert file_to_save(tmp_path / "x.shoreboard", None) == tmp_path / f"{'x' * 250}.shoreboard"


@pytest.mark.usefixtures("qapp")
def test_a_name_that_is_taken_with_its_suffix_is_asked_about(tmp_path: Path) -> None:
    (tmp_path / "plan.shoreboard").write_text("{}")
    in_turn(
        lambda: typed("plan"),
        lambda: pressed("Choose another name"),
        lambda: typed("plan"),
        lambda: pressed("Replace"),
    )
    assert file_to_save(tmp_path / "x.shoreboard", None) == tmp_path / "plan.shoreboard"
    in_turn(lambda: typed("plan"), lambda: pressed("Choose another name"), canceled)
    assert file_to_save(tmp_path / "x.shoreboard", None) is None


def test_no_button_of_the_dialogs_is_without_words(qtbot: QtBot) -> None:
    dialog = ReplaceDialog(Path("x.shoreboard"), None)
    qtbot.addWidget(dialog)
    assert all(each.text() for each in dialog.findChildren(QPushButton))


@pytest.mark.parametrize(
    ("name", "size", "words"),
    [
        ("plan.shoreboard", 2, "goes among its earlier versions"),
        ("PLAN.Shoreboard", LIMITS.largest, "goes among its earlier versions"),
        ("plan.shoreboard", LIMITS.largest + 1, "will be gone"),
        ("Practice.txt", 2, "will be gone"),
    ],
)
def test_a_dialog_promises_to_keep_only_what_is_kept(
    name: str, size: int, words: str, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(size)
    dialog = ReplaceDialog(path, None)
    qtbot.addWidget(dialog)
    assert words in "".join(label.text() for label in dialog.findChildren(QLabel))


@pytest.mark.parametrize(("size", "kept"), [(2, True), (LIMITS.largest + 1, False)])
def test_what_is_saved_over_is_kept_as_the_dialog_says(
    size: int, kept: bool, tmp_path: Path
) -> None:
    path, versions = tmp_path / "plan.shoreboard", Versions(tmp_path / "versions")
    with path.open("wb") as file:
        file.truncate(size)
    save_document(Session(new_scenario("Mine", "Today", "Plan")), path, versions)
    assert [each.size for each in versions.of(path)] == [size] * kept


@pytest.mark.usefixtures("qapp")
def test_a_summary_is_saved_as_text(tmp_path: Path) -> None:
    in_turn(lambda: typed("mine"))
    assert text_to_save(tmp_path / "Practice.txt", None) == tmp_path / "mine.txt"
