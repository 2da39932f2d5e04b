"""Sentences below the toolbar: what stays, what goes, and where the keys are."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from shoreboard.actions.context import Context, NoticeAnswer
from shoreboard.i18n import tr
from shoreboard.picture.palettes import THEMES, Theme
from shoreboard.views.parts.notice import Notice
from shoreboard.views.parts.notices import MOST, Notices, reading_ms
from shoreboard.views.theme.apply import stylesheet


class Window(QWidget):
    """A field where the keys are, and notices above it."""

    def __init__(self, lasting_ms: int = 600_000) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.notices = Notices(self._lasting)
        self._lasting_ms = lasting_ms
        self.field = QLineEdit()
        self.handlers: list[object] = []
        self.notices.answered.connect(self.handlers.append)
        column = QVBoxLayout(self)
        column.addWidget(self.notices)
        column.addWidget(self.field)
        self.resize(1000, 400)

    def _lasting(self, text: str) -> int:
        self.asked.append(text)
        return self._lasting_ms

    def buttons(self) -> list[str]:
        return [each.text() for each in self.findChildren(QPushButton) if each.isVisible()]

    def press(self, words: str) -> None:
        QApplication.processEvents()
        found = self.findChildren(QPushButton)
        (button,) = [each for each in found if each.text() == words and each.isVisible()]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    window.field.setFocus()
    QApplication.processEvents()
    assert window.focusWidget() is window.field
    return window


def nothing(_context: Context) -> None:
    """Do nothing."""


def more(number: int) -> str:
    """How the number of what has no room is said; its singular is in the catalog."""
    return tr("%n more messages", "", number)


ONE, TWO = NoticeAnswer("One", nothing), NoticeAnswer("Two", nothing)


def test_a_notice_takes_no_keys(window: Window) -> None:
    window.notices.tell("lesson.shoreboard was saved.")
    assert window.notices.text == "lesson.shoreboard was saved."
    assert window.focusWidget() is window.field
    assert window.buttons() == []


def test_a_notice_goes_by_itself(qtbot: QtBot) -> None:
    window = Window(lasting_ms=100)
    qtbot.addWidget(window)
    window.show()
    window.notices.tell("Saved.")
    assert window.notices.text == "Saved."
    qtbot.waitUntil(lambda: window.notices.text == "")
    assert window.notices.isHidden()


def test_a_notice_does_not_go_while_the_user_is_in_another_window(qtbot: QtBot) -> None:
    window, other, rounds = Window(lasting_ms=20), QWidget(), 3
    for each in (window, other):
        qtbot.addWidget(each)
    window.show()
    window.notices.tell("Saved.")
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    qtbot.waitUntil(lambda: len(window.asked) > rounds)  # it would have gone, each time
    assert window.notices.text == "Saved."
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.waitUntil(lambda: window.notices.text == "")


def test_a_notice_stays_as_long_as_it_takes_to_read_it(window: Window) -> None:
    window.notices.tell("Saved.")
    assert window.asked == ["Saved."]
    assert reading_ms("Saved.") == 6_000
    assert reading_ms("word " * 100) == 60_000


def test_a_later_notice_takes_the_place_of_an_earlier_one(window: Window) -> None:
    window.notices.tell("First")
    window.notices.tell("Second")
    assert window.notices.text == "Second"


def test_a_problem_stays_takes_the_keys_and_gives_them_back(window: Window) -> None:
    window.notices.problem("It failed.")
    window.notices.tell("By the way")
    assert window.notices.text == "It failed.\nBy the way"
    assert window.focusWidget() is not window.field
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert window.notices.text == "By the way"
    assert window.focusWidget() is window.field


def test_what_goes_by_itself_goes_whatever_stays(qtbot: QtBot) -> None:
    window = Window(lasting_ms=100)
    qtbot.addWidget(window)
    window.show()
    window.notices.tell("Saved.")
    window.notices.problem("It failed.")
    window.notices.offer("A file changed.", [ONE], "content")
    assert window.notices.text == "It failed.\nA file changed.\nSaved."
    qtbot.waitUntil(lambda: window.notices.text == "It failed.\nA file changed.")


def test_a_problem_goes_when_what_it_is_about_is_in_order(window: Window) -> None:
    window.notices.problem("It could not be saved.", [ONE], "saving")
    window.notices.problem("It could not be opened.", (), "opening")
    assert window.notices.text == "It could not be opened.\nIt could not be saved."
    window.notices.withdraw("opening")
    assert window.notices.text == "It could not be saved."
    assert window.focusWidget() is window.field
    window.notices.problem("The disk is full.", (), "saving")
    assert window.notices.text == "The disk is full."
    window.notices.withdraw("saving")
    assert window.notices.isHidden()
    assert window.focusWidget() is window.field


def test_a_problem_with_something_to_do_about_it(window: Window) -> None:
    window.notices.problem("It failed.", [ONE, TWO])
    assert window.buttons() == ["One", "Two", "Not now"]
    window.press("Two")
    assert window.handlers == [nothing]
    assert window.notices.text == ""
    assert window.focusWidget() is window.field


def test_the_same_problem_is_said_once(window: Window) -> None:
    window.notices.problem("It failed.")
    window.notices.problem("It failed.")
    assert window.notices.text == "It failed."
    window.press("Got it")
    assert window.focusWidget() is window.field


def test_an_offer_leaves_the_keys_where_they_are(window: Window) -> None:
    window.notices.offer("A file changed.", [ONE], "content")
    assert window.focusWidget() is window.field
    assert window.buttons() == ["One", "Not now"]
    window.press("Not now")
    assert window.handlers == []
    assert window.notices.isHidden()


def test_an_offer_about_the_same_takes_the_place_of_the_one_before(window: Window) -> None:
    window.notices.offer("It changed.", [ONE], "content")
    window.notices.offer("Ada has it.", [], "holder")
    window.notices.offer("It is gone.", [TWO], "content")
    assert window.notices.text == "Ada has it.\nIt is gone."
    window.notices.withdraw("content")
    assert window.notices.text == "Ada has it."
    window.notices.withdraw("content")
    window.notices.withdraw("")
    assert window.notices.text == "Ada has it."


def test_more_than_a_few_wait_for_their_turn_and_a_problem_does_not(window: Window) -> None:
    for number in range(MOST + 1):
        window.notices.offer(f"Offer {number}", [], f"{number}")
    assert window.notices.text == f"Offer 0\nOffer 1\nOffer 2\n{more(1)}"
    window.notices.problem("It failed.")
    assert window.notices.text == f"It failed.\nOffer 0\nOffer 1\n{more(2)}"
    window.resize(1000, 1000)
    window.notices.tell("By the way")
    assert window.notices.text == f"It failed.\nOffer 0\nOffer 1\nBy the way\n{more(2)}"
    window.notices.tell("Something else")
    assert "\nSomething else\n" in window.notices.text
    assert "By the way" not in window.notices.text
    window.notices.withdraw("0")
    window.notices.withdraw("1")
    assert window.notices.text == "It failed.\nOffer 2\nOffer 3\nSomething else"


def test_a_strangers_words_are_no_markup(window: Window) -> None:
    window.notices.problem("<b>x</b> & y")
    assert window.notices.text == "<b>x</b> & y"


@pytest.mark.parametrize("width", [1000, 420, 260])
@pytest.mark.parametrize("size", [11, 44])
def test_every_button_stays_within_the_window(window: Window, width: int, size: int) -> None:
    font = window.font()
    font.setPointSize(size if width == 1000 else 11)
    window.setFont(font)
    words: Callable[[str], NoticeAnswer] = lambda text: NoticeAnswer(text, nothing)  # noqa: E731
    window.notices.offer(
        "Somebody else changed plan.shoreboard.",
        [words("Reload"), words("Keep mine"), words("Save mine as a copy…")],
        "content",
    )
    window.resize(width, 900)
    QApplication.processEvents()
    assert window.width() == width
    for button in window.findChildren(QPushButton):
        at = button.mapTo(window, button.rect().topLeft())
        assert at.x() >= 0
        assert at.x() + button.width() <= window.width()
        assert button.width() >= button.sizeHint().width()
        assert button.height() >= button.sizeHint().height()


def test_large_text_leaves_most_of_the_window_to_the_board(window: Window) -> None:
    font = window.font()
    font.setPointSize(44)
    window.setFont(font)
    for number in range(MOST):
        window.notices.offer(f"Offer {number}", [ONE, TWO], f"{number}")
    assert window.notices.text == f"Offer 0\n{more(2)}"
    window.notices.withdraw("0")
    assert window.notices.text == f"Offer 1\n{more(1)}"
    window.notices.tell("By the way")
    assert window.notices.text == f"Offer 1\nBy the way\n{more(1)}"


def test_text_that_grows_while_notices_come_and_go_takes_no_row_of_buttons_away(
    window: Window,
) -> None:
    """Qt may be laying the buttons out just then, and crashed over a row that was gone."""
    window.notices.problem("It failed.", (), "one")
    window.notices.problem("Something else failed.", [ONE], "two")
    window.notices.offer("Somebody else changed plan.shoreboard.", [ONE, TWO], "content")
    window.notices.offer(
        "Somebody has it.", [NoticeAnswer("Save mine as a copy", nothing), TWO], "x"
    )
    rows = window.findChildren(QHBoxLayout)
    for size in (44, 11, 30, 60, 11):
        font = window.font()
        font.setPointSize(size)
        window.setFont(font)
        window.resize(600, 900)
        QApplication.processEvents()
        window.resize(1000, 400)
        QApplication.processEvents()
    assert set(rows) <= set(window.findChildren(QHBoxLayout))


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_a_problem_stands_out_in_every_palette(window: Window, theme: Theme) -> None:
    window.setStyleSheet(stylesheet(theme, 16))
    window.notices.tell("Saved.")
    window.notices.problem("The file is gone.")
    QApplication.processEvents()
    problem, notice = window.notices.findChildren(Notice)
    if problem.geometry().top() > notice.geometry().top():
        problem, notice = notice, problem
    for line, ground, edge in (
        (problem, theme.surface, theme.warning),
        (notice, theme.hover, theme.hairline),
    ):
        picture = line.grab().toImage()
        assert picture.pixelColor(4, 4).name() == ground
        assert picture.pixelColor(4, line.height() - 1).name() == edge
    (words,) = problem.findChildren(QLabel)
    assert words.palette().color(QPalette.ColorRole.WindowText).name() == theme.warning
