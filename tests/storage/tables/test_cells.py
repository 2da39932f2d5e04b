"""What single cells say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.zone import Where, Who
from shoreboard.storage.tables.answers import CellAnswers
from shoreboard.storage.tables.cells import partner_cell, state_cell, who_cell
from shoreboard.storage.tables.meaning import BLANK, CellMeaning
from shoreboard.storage.tables.places import where_cell
from shoreboard.storage.tables.placing import Refusal
from shoreboard.storage.tables.words import Vocabulary

WORDS = Vocabulary.of()
OWN, OTHER = CellAnswers(Who.IN_HOUSE), CellAnswers(Who.THIRD_PARTY)
HOME, ABROAD = CellAnswers(where=Where.DOMESTIC), CellAnswers(where=Where.FOREIGN)
NOTHINGS = ["n/a", "NA", "None", "nil", "-", "–", "?", "unknown", "TBC", "tbd", "*", "", " "]


@given(st.sampled_from(NOTHINGS), st.sampled_from([who_cell, state_cell, where_cell, partner_cell]))
def test_nothing_words_mean_nothing_in_every_column(words: str, read) -> None:
    assert read(WORDS, words) == BLANK


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        *((w, OWN) for w in
          ("insourced", "In-sourced", "GIC", "GCC", "capability center", "captive",
           "shared services", "Shared Service Center", "SSC", "intra-group", "wholly owned",
           "subsidiary", "Own", "Internal")),
        *((w, OTHER) for w in
          ("managed service", "MSP", "contracted out", "subcontracted", "commercial", "BPO",
           "IT vendor"[3:], "By vendor", "External", "Ausgelagert", "externe")),
        *((w, HOME) for w in ("reshored", "backshored", "onshore")),
        *((w, ABROAD) for w in ("offshored", "nearshore", "overseas")),
    ],
)  # fmt: skip
def test_who_words_and_where_words(words: str, answers: CellAnswers) -> None:
    read = who_cell if answers.who else where_cell
    for each in (words, words.upper(), f" {words} ", words.replace("-", " ")):
        found = read(WORDS, each)
        assert (found.answers, found.gap) == (answers, None)


def test_both_is_one_answer_only_where_who_and_where_are_told_in_one() -> None:
    assert state_cell(WORDS, "both").answers == CellAnswers(Who.THIRD_PARTY, Where.FOREIGN)
    assert who_cell(WORDS, "both").gap is Refusal.SEVERAL


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("Acme  Ltd", CellMeaning(partner="Acme Ltd")),
        ("In-house", CellMeaning(OWN)),
        ("Third party", CellMeaning(OTHER)),
        ("Yes", BLANK),
        ("Finance team", CellMeaning(gap=Refusal.UNKNOWN_ANSWER)),
        ("unsere Leute", CellMeaning(OWN)),
        ("12", CellMeaning(gap=Refusal.UNKNOWN_ANSWER)),
        ("India Services SA", CellMeaning(partner="India Services SA")),
    ],
)
def test_firms(words: str, meaning: CellMeaning) -> None:
    assert partner_cell(WORDS, words) == meaning
