"""A country is known by its name, however it is written."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from shoreboard.domain.country import COUNTRIES
from shoreboard.i18n import countries_by_name
from shoreboard.views.dialogs.country_field import CountryField, country_called
from tests.helpers.typing import type_in


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Germany", "DE"),
        ("  gErMaNy ", "DE"),
        ("cote d'ivoire", "CI"),
        ("Curacao", "CW"),
        ("US", "US"),
        ("Germ", None),
        ("no", None),
        ("", None),
        ("Germany Germany", None),
    ],
)
def test_a_country_is_called(words: str, code: str | None) -> None:
    assert country_called(words) == code


def test_every_country_is_known_by_its_name() -> None:
    assert {country_called(name) for name, _ in countries_by_name()} == COUNTRIES


def test_a_field_gives_back_what_it_was_given(qtbot: QtBot) -> None:
    for code in [*sorted(COUNTRIES), None]:
        field = CountryField(code, left_out="ZZ")
        qtbot.addWidget(field)
        assert field.code() == code
        assert field.problem() == ""


@pytest.mark.parametrize(
    ("words", "code"), [("lovak", "SK"), ("COTE D'IV", "CI"), ("Côte d", "CI"), ("reunio", "RE")]
)
def test_typing_completes_from_within_the_name(qtbot: QtBot, words: str, code: str) -> None:
    field = CountryField(None)
    qtbot.addWidget(field)
    field.show()
    typed = field.lineEdit()
    assert typed is not None
    type_in(typed, words)
    completer = field.completer()
    assert completer is not None
    assert completer.completionCount() == 1
    popup = completer.popup()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert field.code() == code


def test_an_emptied_field_says_no_country(qtbot: QtBot) -> None:
    field = CountryField("DE")
    qtbot.addWidget(field)
    field.setEditText("  ")
    assert (field.code(), field.problem()) == (None, "")


def test_a_long_wrong_name_is_told_in_short(qtbot: QtBot) -> None:
    field = CountryField(None)
    qtbot.addWidget(field)
    field.setEditText("x" * 9000)
    assert len(field.problem()) < 120
