from dataclasses import replace

from shoreboard.domain.activity import Kind
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import Zone
from shoreboard.practice.misreading import MisreadWork
from shoreboard.practice.prediction import Prediction, Round, compare
from shoreboard.practice.prediction_words import (
    comparison_parts,
    count_words,
    note_words,
    percent,
    question_words,
    score_lines,
    twin_words,
)
from tests.practice.cases import LIBRARY, TOPICS, made_up

WORK = MisreadWork(Placement(Zone.CAPTIVE_OFFSHORING), Zone.IN_HOUSE_DOMESTIC, Kind.CALL_CENTER)
ONE, TWO = Round((1, 3, 0, 6)), Round((0, 9, 0, 1))
TWICE = Prediction((ONE, TWO))


def test_the_commonest_mixup_comes_with_its_explanation() -> None:
    parts = [*comparison_parts(compare(TWICE, WORK), TOPICS)]
    assert parts[1].title == "The commonest mix-up: “Offshoring means another firm.”"
    assert "Texas Instruments" in parts[1].lines[1]


def test_where_nobody_was_counted_that_is_said() -> None:
    (part,) = comparison_parts(compare(Prediction(), WORK), TOPICS)
    assert part.lines == ("Nobody was counted.",)


def test_a_zone_tells_its_counts() -> None:
    assert count_words(TWICE, Zone.CAPTIVE_OFFSHORING) == "Round 1: 3, Round 2: 9"


def test_a_note_keeps_counts_shares_and_the_mixup() -> None:
    lines = note_words("Calls", TWICE, compare(TWICE, WORK), TOPICS).splitlines()
    assert lines[0] == "What the class said of Calls"
    assert lines[1].startswith("Round 1: Own staff, at home: 1; Own staff, abroad: 3; ")
    assert lines[3].startswith("Round 1: 4 of 10 had “who” right · ")
    assert lines[4].startswith("Round 2: 9 of 10")
    assert lines[5].startswith("The commonest mix-up: “Offshoring means another firm.” 7 answer")


def test_percents_are_whole() -> None:
    assert percent(1 / 3) == "33 %"
    assert percent(2 / 3) == "67 %"


def test_of_each_round_it_is_told_how_many_were_right() -> None:
    (once,) = score_lines(compare(Prediction((ONE,)), WORK))
    assert once == "4 of 10 had “who” right · 9 of 10 had “where” right · 3 both"
    twice = [*score_lines(compare(TWICE, WORK))]
    assert twice[1] == "Round 2: 9 of 10 had “who” right · 10 of 10 had “where” right · 9 both"


def test_the_question_is_the_lecturers_the_twins_or_the_usual_one() -> None:
    twin = LIBRARY["C083"]
    assert question_words("Calls", Round()).startswith("Where does Calls stand?")
    assert question_words("Calls", Round(question="Whose calls?")) == "Whose calls?"
    assert question_words("Calls", Round(question="Well?")) == "Calls: Well?"
    assert question_words("E", Round(question="Well?")) == "E: Well?"
    assert (
        question_words("Calls", Round(question="Well?", twin=made_up(Zone.CAPTIVE_OFFSHORING)))
        == "Acme: Toys: Well?"
    )
    words = question_words("Calls", Round(twin=twin))
    assert twin.company in words
    assert twin.activity in words


def test_a_twin_is_named_by_company_work_and_year() -> None:
    assert twin_words(replace(made_up(Zone.CAPTIVE_OFFSHORING), year=1997)) == "Acme: Toys (1997)"
    assert twin_words(made_up(Zone.CAPTIVE_OFFSHORING)) == "Acme: Toys"


def test_a_note_keeps_the_question_and_the_twin() -> None:
    twin = made_up(Zone.CAPTIVE_OFFSHORING)
    prediction = Prediction((replace(ONE, question="Well?"), replace(TWO, twin=twin)))
    lines = note_words("Calls", prediction, compare(prediction, WORK), TOPICS).splitlines()
    assert lines[1] == "Round 1 asked: Well?"
    assert lines[3] == "Round 2 asked about Acme: Toys"
