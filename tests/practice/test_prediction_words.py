from shoreboard.domain.activity import Kind
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import Zone
from shoreboard.practice.misreading import MisreadWork
from shoreboard.practice.prediction import Prediction, Round, compare
from shoreboard.practice.prediction_words import (
    comparison_lines,
    comparison_parts,
    count_words,
    note_words,
    percent,
)
from shoreboard.practice.summary import Score
from tests.practice.cases import TOPICS

WORK = MisreadWork(Placement(Zone.CAPTIVE_OFFSHORING), Zone.IN_HOUSE_DOMESTIC, Kind.CALL_CENTER)
ONE, TWO = Round((1, 3, 0, 6)), Round((0, 9, 0, 1))
TWICE = Prediction((ONE, TWO))


def test_one_round_is_told_in_percent() -> None:
    lines = [*comparison_lines(compare(Prediction((ONE,)), WORK))]
    assert lines == ["“Who” was right for 40 %.", "“Where” was right for 90 %."]


def test_two_rounds_are_told_one_after_the_other() -> None:
    lines = [*comparison_lines(compare(TWICE, WORK))]
    assert lines == [
        "“Who” was right for 40 %, then for 90 %.",
        "“Where” was right for 90 %, then for 100 %.",
    ]


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
    assert lines[3] == "“Who” was right for 40 %, then for 90 %."
    assert lines[5].startswith("The commonest mix-up: “Offshoring means another firm.” 7 answer")


def test_percents_are_whole() -> None:
    assert percent(Score(1, 3)) == "33 %"
    assert percent(Score(2, 3)) == "67 %"
