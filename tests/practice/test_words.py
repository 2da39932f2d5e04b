import pytest

from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.case import Case
from shoreboard.practice.marking import Question
from shoreboard.practice.run import Attempt, Run, Training, answered, gone_on
from shoreboard.practice.summary import summary_of
from shoreboard.practice.words import (
    facts_words,
    progress_words,
    reasons,
    summary_parts,
    summary_text,
    verdict_lines,
)
from tests.practice.cases import LIBRARY, TOPICS, made_up

HOME, CAPTIVE, PARTNER, BOTH = GRID
ADIDAS, DYSON = LIBRARY["C095"], LIBRARY["C030"]


def one(case: Case, *questions: Question) -> Run:
    return Run(Training(questions=frozenset(questions or Question)), (case,), (case,))


def latest(run: Run) -> Attempt:
    attempt = run.latest
    assert attempt is not None
    return attempt


def said(run: Run) -> list[tuple[bool | None, str]]:
    return [(line.right, line.words) for line in verdict_lines(run, latest(run))]


def test_each_question_is_told_apart_with_what_is_on_record() -> None:
    assert said(answered(one(ADIDAS), HOME)) == [
        (True, "Where: right. At home, in Ansbach, Germany: not offshored."),
        (False, "Who: no. Oechsler, another firm: outsourced."),
    ]


def test_what_can_be_defended_is_told_with_the_record() -> None:
    run = answered(one(DYSON), BOTH)
    assert said(run)[1] == (
        True, "Who: this can be defended. On record: Own staff: not outsourced.",
    )  # fmt: skip
    parts = {part.title: part.lines for part in reasons(latest(run), TOPICS)}
    assert parts["More than one answer can be defended"] == (
        "Offshore outsourcing: the record leaves room for it.",
    )


def test_a_question_that_does_not_count_is_told_without_a_mark() -> None:
    right, words = said(answered(one(ADIDAS, Question.WHERE), HOME))[1]
    assert (right, words) == (None, "Who: Oechsler, another firm: outsourced.")


@pytest.mark.parametrize(
    ("marks", "beginning"),
    [
        (Circumstance.AGENCY_STAFF, "Domestic outsourcing: agency"),
        (Circumstance.NEVER_IN_HOUSE_BEFORE, "Domestic outsourcing: never"),
    ],
)
def test_a_circumstance_is_named_where_it_defends_another_answer(
    marks: Circumstance, beginning: str
) -> None:
    run = answered(one(made_up(HOME, HOME, marks)), HOME)
    lines = [line for part in reasons(latest(run), TOPICS) for line in part.lines]
    assert any(line.startswith(beginning) for line in lines)


def test_a_lens_is_named_where_it_defends_another_answer() -> None:
    run = answered(one(LIBRARY["C004"]), PARTNER)
    lines = [line for part in reasons(latest(run), TOPICS) for line in part.lines]
    assert any("by the definitions" in line for line in lines)


def test_the_mixup_is_named_with_its_explanation() -> None:
    run = answered(one(ADIDAS), HOME)
    titles = [part.title for part in reasons(latest(run), TOPICS)]
    assert "Often mixed up: “Coming home means in-house.”" in titles
    right = answered(one(ADIDAS), PARTNER)
    assert not any("mixed up" in part.title for part in reasons(latest(right), TOPICS))


def test_no_reason_has_marks_of_markdown() -> None:
    for case in LIBRARY:
        for zone in GRID:
            for part in reasons(latest(answered(one(case), zone)), TOPICS):
                assert "**" not in "".join(part.lines)


def test_progress_says_which_case_and_whether_it_comes_back() -> None:
    first, second = made_up(BOTH, name="a"), made_up(BOTH, name="b")
    run = Run(Training(), (first, second), (first, second))
    assert progress_words(run) == "Case 1 of 2"
    run = gone_on(answered(run, HOME))
    run = gone_on(answered(run, BOTH))
    assert progress_words(run) == "Case 1 of 2, once more"


def test_facts_give_nothing_away() -> None:
    assert facts_words(one(ADIDAS)) == "2016, home: Germany"
    assert facts_words(one(made_up(BOTH))) == ""
    assert facts_words(gone_on(answered(one(ADIDAS), PARTNER))) == ""


def test_a_summary_tells_of_questions_moves_and_mixups() -> None:
    text = summary_text(summary_of(answered(one(ADIDAS), HOME)), TOPICS, "May 1")
    assert text.startswith("Practice with Shoreboard, May 1\n\nRight at the first answer: 0 of 1\n")
    assert "By question\nWho: 0 of 1\nWhere: 1 of 1\n" in text
    assert "By move\nOutsourced reshoring: 0 of 1\n" in text
    assert "“Coming home means in-house.” 1 answer" in text
    assert "To look at again\nAdidas: Shoe production. " in text
    assert text.endswith("\n")


def test_a_faultless_summary_has_nothing_to_look_at_again() -> None:
    titles = [
        part.title for part in summary_parts(summary_of(answered(one(ADIDAS), PARTNER)), TOPICS)
    ]
    assert titles == ["", "By question", "By move", "By mix-up"]


def test_a_summary_of_nothing_says_so() -> None:
    (part,) = summary_parts(summary_of(one(made_up(Zone.OFFSHORE_OUTSOURCING))), TOPICS)
    assert part.lines == ("No case has been answered.",)
