"""What people write."""

import pytest

from shoreboard.domain.activity import Kind
from shoreboard.domain.country import COUNTRIES
from shoreboard.domain.zone import Where, Who, Zone
from shoreboard.storage.tables.answers import NOTHING, CellAnswers
from shoreboard.storage.tables.words import Vocabulary, is_nothing

OWN, OTHER = Who.IN_HOUSE, Who.THIRD_PARTY
HOME, ABROAD = Where.DOMESTIC, Where.FOREIGN
WORDS = Vocabulary.of([("Help line", Kind.CALL_CENTER)], [("Élsewhere", Zone.CAPTIVE_OFFSHORING)])


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        *((w, CellAnswers(OWN)) for w in
          ("in-house", "inhouse", "IN HOUSE", "own", "captive", "insourced")),
        *((w, CellAnswers(OTHER)) for w in
          ("third party", "3rd-party", "vendor", "outsourced", "external")),
        *((w, CellAnswers(where=HOME)) for w in
          ("domestic", "home", "at home", "onshore", "on-shore")),
        *((w, CellAnswers(where=ABROAD)) for w in
          ("foreign", "abroad", "off-shore", "Overseas", "nearshore", "near shore")),
        ("captive offshoring", CellAnswers(OWN, ABROAD)),
        ("Domestic Outsourcing", CellAnswers(OTHER, HOME)),
        ("offshore-outsourcing", CellAnswers(OTHER, ABROAD)),
        ("in-house, at home", CellAnswers(OWN, HOME)),
        ("another firm (abroad)", CellAnswers(OTHER, ABROAD)),
        ("outsourced to India", CellAnswers(OTHER, country="IN")),
        ("BY VENDOR", CellAnswers(OTHER)),
        ("DONE BY OWN STAFF, IN GERMANY", CellAnswers(OWN, country="DE")),
        ("Österreich", CellAnswers(country="AT")),
        ("U.S.", CellAnswers(country="US")),
        ("elsewhere", CellAnswers(OWN, ABROAD)),
        ("not placed", CellAnswers(is_tray=True)),
        ("both", CellAnswers(OTHER, ABROAD)),
    ],
)  # fmt: skip
def test_words_are_understood(words: str, answers: CellAnswers) -> None:
    assert WORDS.answers(words) == answers


@pytest.mark.parametrize(
    "words",
    [
        "",
        "-",
        "no",
        "yes",
        "in",
        "Pune",
        "own vendor",
        "home abroad",
        "vendor in Pune",
        "IT vendor",
        "vendor / PL",
        "NO",
        "by us",
        "x " * 5000,
    ],
)
def test_other_words_are_not(words: str) -> None:
    assert WORDS.answers(words) is None


def test_every_zone_is_known_by_its_id() -> None:
    for zone in Zone:
        answers = WORDS.answers(zone.value)
        assert answers == CellAnswers(zone.who, zone.where, is_tray=zone is Zone.NOT_PLACED)


def test_kinds_go_by_id_and_by_any_name_given() -> None:
    assert WORDS.kind("HELP-LINE") is Kind.CALL_CENTER
    assert all(WORDS.kind(kind.value.replace("-", " ").upper()) is kind for kind in Kind)
    assert WORDS.kind("juggling") is None


def test_every_country_goes_by_its_code_in_capitals() -> None:
    assert all(WORDS.country(code) == code for code in COUNTRIES)
    assert not any(WORDS.country(code.lower()) for code in COUNTRIES)
    assert Vocabulary.of(countries=[("Ruritania", "FI")]).country("RURITANIA") == "FI"


@pytest.mark.parametrize(
    "words",
    ["", " ", "-", "–", "—", "?", "*", "...", "n/a", "N.A.", "NA", "na", "none", "Nil", "unknown",
     "TBC", "tbd", "not applicable", "k.A."],
)  # fmt: skip
def test_nothing_words_say_nothing(words: str) -> None:
    assert is_nothing(words)


@pytest.mark.parametrize("words", ["no", "x", "✓", "IT", "0", "open", "\N{SHRUG}"])
def test_other_short_words_say_something(words: str) -> None:
    assert not is_nothing(words)


def test_answers_that_contradict_each_other_are_not_put_together() -> None:
    assert CellAnswers(OWN).with_those(CellAnswers(where=HOME)) == CellAnswers(OWN, HOME)
    assert CellAnswers(OWN).with_those(CellAnswers(OTHER)) is None
    assert CellAnswers(OWN).with_those(CellAnswers(is_tray=True)) is None
    assert NOTHING.with_those(CellAnswers(is_tray=True)) == CellAnswers(is_tray=True)
