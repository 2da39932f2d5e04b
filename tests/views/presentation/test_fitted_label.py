"""A line of words between two sizes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from shoreboard.views.presentation.fitted_label import FittedLabel

LARGEST, LEAST = 30.0, 15.0


@pytest.fixture
def label(qtbot: QtBot) -> FittedLabel:
    made = FittedLabel()
    qtbot.addWidget(made)
    font = QFont(made.font())
    font.setPointSizeF(LARGEST)
    made.resize(600, 60)
    made.dress(font, LEAST)
    made.show()
    return made


def test_few_words_are_as_large_as_they_may_be(label: FittedLabel) -> None:
    label.say("Few words")
    assert label.font().pointSizeF() == LARGEST
    assert label.text() == "Few words"


def test_more_words_are_smaller_until_they_fit(label: FittedLabel) -> None:
    label.say("These words are too many for one line")
    assert LEAST <= label.font().pointSizeF() < LARGEST
    assert label.text() == "These words are too many for one line"
    assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()


def test_too_many_words_are_cut_off_and_told_to_readers(label: FittedLabel) -> None:
    words = "word " * 60
    label.say(words)
    assert label.font().pointSizeF() == LEAST
    assert label.text().endswith("…")
    assert label.accessibleName() == words


def test_they_grow_again_where_there_is_room(label: FittedLabel) -> None:
    label.say("These words are too many for one line")
    label.resize(3_000, 60)
    assert label.font().pointSizeF() == LARGEST


def test_names_stand_at_the_side_at_which_reading_begins(label: FittedLabel) -> None:
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    label.say("Call center")
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
