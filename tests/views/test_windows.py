"""All windows: where they open, what they remember, one look for all, and the end."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from shoreboard.actions.questions import KeepChanges, Unsaved
from shoreboard.domain import edits
from shoreboard.picture.palettes import DARK, PROJECTOR
from shoreboard.session.preferences import Preferences
from shoreboard.session.session import Session
from shoreboard.settings import SettingsFile
from shoreboard.views.main_window import MainWindow
from shoreboard.views.parts.notices import Notices
from shoreboard.views.parts.screens import fitted
from shoreboard.views.theme.apply import stylesheet
from shoreboard.views.window_services import WindowServices
from shoreboard.views.windows import Windows
from tests.explanations.boards import HOME, TOPICS, board
from tests.helpers.ports import CASES, RecordingAsk

rects = st.builds(
    QRect,
    st.integers(-8_000, 8_000),
    st.integers(-8_000, 8_000),
    st.integers(1, 9_000),
    st.integers(1, 9_000),
)


class Program:
    """Windows over one settings file."""

    def __init__(self, settings: Path) -> None:
        self.preferences = Preferences(SettingsFile(settings), lambda: False)
        self.ask = RecordingAsk({KeepChanges: Unsaved.DISCARD})
        self.windows = Windows(
            WindowServices(TOPICS, self.preferences, lambda _: self.ask, lambda: CASES)
        )

    def open(self) -> MainWindow:
        window = self.windows.open(Session(board({"a": HOME}, {"a": HOME})))
        QApplication.processEvents()
        return window


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


@pytest.fixture
def program(qapp: QApplication, settings: Path) -> Iterator[Program]:
    """A program without windows; the font and the palette of the tests come back at its end."""
    font, palette = QFont(qapp.font()), QPalette(qapp.palette())
    made = Program(settings)
    yield made
    made.windows.quit()
    assert list(made.windows) == []
    qapp.setFont(font)
    qapp.setPalette(palette)


@given(rects, st.lists(rects, min_size=1, max_size=4))
def test_a_window_never_reopens_off_screen(wanted: QRect, screens: list[QRect]) -> None:
    made = fitted(wanted, screens)
    assert any(screen.contains(made) for screen in screens)
    assert made.width() <= wanted.width()
    assert made.height() <= wanted.height()


@given(rects, st.lists(rects, max_size=3), st.data())
def test_a_window_that_fits_stays_where_it_was(
    screen: QRect, others: list[QRect], data: st.DataObject
) -> None:
    width = data.draw(st.integers(1, screen.width()))
    height = data.draw(st.integers(1, screen.height()))
    left = data.draw(st.integers(screen.left(), screen.right() + 1 - width))
    top = data.draw(st.integers(screen.top(), screen.bottom() + 1 - height))
    wanted = QRect(left, top, width, height)
    apart = [other for other in others if not other.intersects(screen)]
    assert fitted(wanted, [*apart, screen]) == wanted


def test_a_window_goes_to_the_screen_that_shows_most_of_it() -> None:
    left, right = QRect(0, 0, 1_000, 800), QRect(1_000, 0, 1_000, 800)
    assert fitted(QRect(900, 100, 500, 400), [left, right]) == QRect(1_000, 100, 500, 400)
    assert fitted(QRect(600, 100, 500, 400), [left, right]) == QRect(500, 100, 500, 400)
    assert fitted(QRect(5_000, 5_000, 500, 400), [left]) == QRect(500, 400, 500, 400)


def test_the_first_window_lies_on_the_screen(program: Program) -> None:
    window = program.open()
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.contains(window.geometry())


def test_the_first_window_of_a_new_user_has_all_of_the_screen(
    settings: Path, program: Program
) -> None:
    first, second = program.open(), program.open()
    assert first.isMaximized()
    assert not second.isMaximized()
    first.showNormal()
    first.setGeometry(40, 30, 700, 640)
    program.windows.quit()
    again = Program(settings)
    assert not again.open().isMaximized()
    again.windows.quit()


def test_windows_that_open_later_do_not_hide_the_earlier_ones(program: Program) -> None:
    first, second = program.open(), program.open()
    first.resize(300, 300)
    assert first.pos() != second.pos()
    assert len(list(program.windows)) == 2


def test_a_window_reopens_where_and_as_large_as_it_was(settings: Path, program: Program) -> None:
    window = program.open()
    window.setGeometry(40, 30, 700, 640)
    sizes = window.document.workspace.wide_sizes()
    window.close()
    again = Program(settings)
    other = again.open()
    assert other.geometry() == QRect(40, 30, 700, 640)
    assert list(again.preferences.now.splitter_sizes) == sizes
    again.windows.quit()


@pytest.mark.parametrize("geometry", [b"", b"\xff" * 50, b"\0", b"x" * 10_000])
def test_a_place_that_cannot_be_is_the_usual_one(program: Program, geometry: bytes) -> None:
    usual = program.open().size()
    program.windows.quit()
    program.preferences.remember(geometry=geometry)
    assert program.open().size() == usual != QSize(0, 0)


def test_every_window_takes_on_the_palette_and_the_text_size(program: Program) -> None:
    first, second = program.open(), program.open()
    height = first.fontMetrics().height()
    program.preferences.change(theme="projector")
    program.preferences.change(text_size=200)
    QApplication.processEvents()
    for window in (first, second):
        assert PROJECTOR.text in window.styleSheet()
        assert window.document.cards[HOME].look.theme == PROJECTOR
        assert window.document.board.fontMetrics().height() >= 1.8 * height
        assert window.styleSheet() == stylesheet(PROJECTOR, window.fontMetrics().height())
    program.preferences.change(theme="dark")
    assert DARK.text in first.styleSheet()
    assert program.open().document.cards[HOME].look.theme == DARK


def test_an_unknown_palette_is_the_light_one(program: Program) -> None:
    program.preferences.change(theme="no such palette")
    assert program.open().document.cards[HOME].look.theme.id == "light"


def test_a_window_that_has_closed_is_forgotten(program: Program) -> None:
    first, second = program.open(), program.open()
    assert first.close()
    assert list(program.windows) == [second]


def test_quitting_closes_every_window_and_asks_for_each_that_is_unsaved(program: Program) -> None:
    for _ in range(2):
        program.open().session.apply("Rename", edits.set_title, "Other")
    program.open()
    program.windows.quit()
    assert list(program.windows) == []
    assert [type(asked) for asked in program.ask.asked] == [KeepChanges, KeepChanges]


def test_quitting_stops_where_the_user_cancels(program: Program) -> None:
    kept = program.open()
    kept.session.apply("Rename", edits.set_title, "Other")
    program.open()
    program.ask.answers[KeepChanges] = None
    kept.actions_by_id["quit"].trigger()
    assert list(program.windows) == [kept]
    assert kept.isVisible()
    program.ask.answers[KeepChanges] = Unsaved.DISCARD


def test_a_document_opens_in_a_window_of_its_own_beside_the_users_work(program: Program) -> None:
    window = program.open()
    window.actions_by_id["new"].trigger()
    assert len(list(program.windows)) == 1
    window.session.apply("Rename", edits.set_title, "Mine")
    window.actions_by_id["new"].trigger()
    assert len(list(program.windows)) == 2
    assert window.session.scenario.title == "Mine"


def test_settings_that_cannot_be_kept_are_said_once_until_they_can(
    program: Program, settings: Path
) -> None:
    window = program.open()
    settings.mkdir()  # in the place of the file, so that nothing can be written there
    program.preferences.change(text_size=110)
    notices = window.findChild(Notices)
    assert isinstance(notices, Notices)
    assert notices.text.startswith("Settings cannot be kept: ")
    assert program.preferences.now.text_size == 110
    notices.problem("Another")
    program.preferences.change(text_size=125)
    assert notices.text.count("Settings") == 1
    settings.rmdir()
    program.preferences.change(text_size=150)
    assert notices.text == "Another"
    settings.unlink()
    settings.mkdir()
    program.preferences.change(text_size=175)
    assert notices.text.startswith("Settings cannot be kept: what is there is a folder. ")
