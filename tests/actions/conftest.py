"""The desk that the tests of actions begin at."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication

from shoreboard.actions.questions import SaveFile
from tests.actions.desk import Desk
from tests.explanations.boards import HOME, board


@pytest.fixture
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Desk:
    """A desk with a, b and c at home in "Today" and in "Plan", which is shown."""
    request.getfixturevalue("qapp")
    return Desk(board(dict.fromkeys("abc", HOME), dict.fromkeys("abc", HOME)), tmp_path)


@pytest.fixture
def lesson(desk: Desk) -> Path:
    """A file that holds what the desk holds."""
    path = desk.folder / "lesson.shoreboard"
    desk.ask.answers[SaveFile] = path
    desk.do("save")
    desk.ask.asked.clear()
    desk.ask.answers[SaveFile] = None
    return path


@pytest.fixture
def clipboard() -> Iterator[QClipboard]:
    """The clipboard, empty before and after."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    yield clipboard
    clipboard.clear()
