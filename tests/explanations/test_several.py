import pytest

from shoreboard.domain.zone import Zone
from shoreboard.explanations.explanation import Explanation, SectionId
from shoreboard.explanations.several import explain_several
from tests.explanations.boards import (
    CAPTIVE,
    HOME,
    OFFSHORE,
    TOPICS,
    TRAY,
    VENDOR,
    board,
    last,
    section,
)


def explained(**cards: Zone) -> Explanation:
    scenario = board(cards)
    return explain_several(scenario, last(scenario), [*scenario.activities], TOPICS)


def answers(explanation: Explanation) -> list[tuple[str, bool | None]]:
    return [(answer.words, answer.yes) for answer in explanation.answers]


def test_the_title_counts_them() -> None:
    assert explained(IT=HOME).title == "One activity"
    assert explained(IT=HOME, Legal=HOME).title == "2 activities"


def test_in_one_zone_they_share_the_state() -> None:
    explanation = explained(IT=OFFSHORE, Legal=OFFSHORE)
    assert explanation.verdict == "Offshore outsourcing"
    assert explanation.summary == TOPICS.state(OFFSHORE).summary
    assert answers(explanation) == [
        ("Another firm, for all of them: outsourced.", True),
        ("Abroad, all of them: offshored.", True),
    ]


@pytest.mark.parametrize(
    ("one", "other", "verdict", "yes"),
    [
        (VENDOR, OFFSHORE, "All outsourced", [True, None]),
        (HOME, CAPTIVE, "None outsourced", [False, None]),
        (CAPTIVE, OFFSHORE, "All offshored", [None, True]),
        (HOME, VENDOR, "None offshored", [None, False]),
        (HOME, OFFSHORE, "They differ", [None, None]),
        (VENDOR, CAPTIVE, "They differ", [None, None]),
    ],
)
def test_in_two_zones_they_share_one_answer_or_none(
    one: Zone, other: Zone, verdict: str, yes: list[bool | None]
) -> None:
    explanation = explained(IT=one, Legal=other)
    assert explanation.verdict == verdict
    assert [answer.yes for answer in explanation.answers] == yes


def test_where_they_differ_they_are_counted() -> None:
    explanation = explained(IT=HOME, Legal=CAPTIVE, Payroll=OFFSHORE)
    assert answers(explanation) == [
        ("They differ: own staff for 2 and another firm for 1.", None),
        ("They differ: at home for 1 and abroad for 2.", None),
    ]


def test_a_card_in_the_tray_answers_nothing() -> None:
    explanation = explained(IT=HOME, Legal=TRAY)
    assert explanation.verdict == "They differ"
    assert answers(explanation)[0] == ("They differ: own staff for 1 and not said for 1.", None)


def test_in_the_tray_there_is_nothing_to_answer() -> None:
    explanation = explained(IT=TRAY, Legal=TRAY)
    assert explanation.verdict == "Not placed"
    assert explanation.answers == ()


def test_they_are_named_by_zone() -> None:
    explanation = explained(Payroll=OFFSHORE, IT=HOME, Legal=HOME)
    assert section(explanation, SectionId.STANDING).paragraphs == (
        "In-house, at home: IT and Legal.",
        "Offshore outsourcing: Payroll.",
    )


def test_many_are_named_in_part() -> None:
    explanation = explained(**{f"n{number}": HOME for number in range(17)})
    assert section(explanation, SectionId.STANDING).paragraphs[0].endswith("n11 and 5 more.")
