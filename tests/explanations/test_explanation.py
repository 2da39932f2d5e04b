from shoreboard.explanations.activity import explain_activity
from shoreboard.explanations.explanation import (
    Answer,
    Choice,
    Explanation,
    Mark,
    Section,
    SectionId,
    as_text,
    plain,
)
from tests.explanations.boards import CAPTIVE, CARD, HOME, OFFSHORE, TOPICS, last, moved


def test_a_choice_is_read_with_its_result() -> None:
    scene = last(moved(CAPTIVE))
    choice = Choice("Take it in-house", "captive offshoring", CAPTIVE, scene, (CARD,))
    assert choice.sentence == "Take it in-house: captive offshoring"


def test_each_mark_has_its_name() -> None:
    assert [mark.name_in_words for mark in Mark] == ["Outsourcing", "Offshoring"]


def test_an_explanation_reads_from_top_to_bottom() -> None:
    explanation = Explanation(
        "Call center",
        "Offshore outsourcing",
        "Both at once.",
        (Answer("Who does the work?", "Another firm.", True, Mark.OUTSOURCING),),
        (Section(SectionId.MEANING, "What it means", ("One.", "Two."), body="It is **both**."),),
    )
    assert as_text(explanation) == (
        "Call center\nOffshore outsourcing\nBoth at once.\n\n"
        "Who does the work? Another firm.\n\n"
        "What it means\nOne.\nTwo.\nIt is both."
    )


def test_choices_are_a_list() -> None:
    scenario = moved(HOME, OFFSHORE)
    text = as_text(explain_activity(scenario, last(scenario), CARD, TOPICS))
    assert "One step away\n- Take it in-house: captive offshoring\n- Bring it home" in text


def test_without_answers_no_gap_is_left() -> None:
    assert as_text(Explanation("a", "b", "c")) == "a\nb\nc"


def test_the_users_words_stay_as_they_are() -> None:
    scenario = moved(HOME, name="**<b>x</b>**")
    (card,) = scenario.activities
    text = as_text(explain_activity(scenario, last(scenario), card, TOPICS))
    assert text.startswith("**<b>x</b>**\nIn-house, at home\n")


def test_bold_words_lose_their_asterisks() -> None:
    assert plain("**not** a **word** * left\n- a list") == "not a word * left\n- a list"
