"""What the panel says where the board is judged by other definitions."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.lenses import Lens, Reason
from shoreboard.domain.moves import Part
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.activity import explain_activity
from shoreboard.explanations.definitions import part_word, reason_sentence
from shoreboard.explanations.explanation import Explanation, SectionId
from shoreboard.explanations.several import explain_several
from tests.explanations.boards import (
    CAPTIVE,
    CARD,
    HOME,
    OFFSHORE,
    TOPICS,
    TRAY,
    VENDOR,
    board,
    last,
    moved,
    section,
)

NEVER_INSIDE = (Circumstance.NEVER_IN_HOUSE_BEFORE,)
NEVER_HOME = (Circumstance.NEVER_AT_HOME_BEFORE,)
MARKET = (Circumstance.SERVES_FOREIGN_MARKET_ONLY,)


def explained(scenario: Scenario, lens: Lens) -> Explanation:
    return explain_activity(replace(scenario, lens=lens), last(scenario), CARD, TOPICS)


def definitions(explanation: Explanation) -> Sequence[str]:
    return section(explanation, SectionId.DEFINITIONS).paragraphs


def answers(explanation: Explanation) -> list[tuple[str, bool | None]]:
    return [(each.words, each.yes) for each in explanation.answers]


def test_the_press_calls_own_staff_abroad_both() -> None:
    told = explained(moved(HOME, CAPTIVE), Lens.PRESS)
    assert told.verdict == "Both at once"
    assert told.summary == "Whatever is sent abroad is called outsourced, even to own staff."
    assert answers(told) == [
        ("Own staff: outsourced, by these definitions.", True),
        ("Abroad, seen from Germany: offshored.", True),
    ]
    assert definitions(told)[-1] == "By the two questions it is captive offshoring."
    assert section(told, SectionId.MEANING).title == "By the two questions: captive offshoring"
    assert section(told, SectionId.LENS).title == "What these definitions say"


@pytest.mark.parametrize(
    ("stops", "word", "name"),
    [
        ((HOME, CAPTIVE), "outsourcing", "its name is captive offshoring"),
        ((VENDOR, OFFSHORE), "outsourcing", "describe it as offshoring of outsourced work"),
        ((OFFSHORE, VENDOR), "reshoring", "its name is outsourced reshoring"),
    ],
)
def test_the_word_of_the_press_stands_beside_the_usual_name(
    stops: tuple[Zone, Zone], word: str, name: str
) -> None:
    since = section(explained(moved(*stops), Lens.PRESS), SectionId.SINCE)
    assert f"The press calls this move {word};" in since.paragraphs[0]
    assert name in since.paragraphs[0]
    assert since.emphasis == word


def test_the_press_has_no_word_of_its_own_for_a_move_within_a_country() -> None:
    since = section(explained(moved(HOME, VENDOR), Lens.PRESS), SectionId.SINCE)
    assert "This move is called domestic outsourcing" in since.paragraphs[0]


@pytest.mark.parametrize(
    ("zone", "state", "who"),
    [
        (VENDOR, "Neither", "Another firm: not outsourced, by these definitions."),
        (OFFSHORE, "Offshoring only", "Another firm: not outsourced, by these definitions."),
    ],
)
def test_what_was_never_in_house_is_bought_in(zone: Zone, state: str, who: str) -> None:
    told = explained(moved(Placement(zone, circumstances=NEVER_INSIDE)), Lens.ARTICLE)
    assert told.verdict == state
    assert told.summary.endswith("it is bought in.")
    assert told.answers[0].words == who


@pytest.mark.parametrize(
    ("zone", "marks", "state"),
    [
        (CAPTIVE, NEVER_HOME, "Neither"),
        (CAPTIVE, MARKET, "Neither"),
        (OFFSHORE, NEVER_HOME, "Outsourcing only"),
    ],
)
def test_what_replaces_no_work_at_home_is_not_offshored(
    zone: Zone, marks: tuple[Circumstance, ...], state: str
) -> None:
    told = explained(moved(Placement(zone, "IN", circumstances=marks)), Lens.STRICT)
    assert told.verdict == state
    assert "replaces no work" in told.summary
    assert told.answers[1].words == "Abroad, in India: not offshored, by these definitions."
    assert told.answers[1].yes is False


def test_a_condition_that_the_scenes_do_not_settle_is_said() -> None:
    told = explained(moved(CAPTIVE), Lens.STRICT)
    assert told.verdict == "Captive offshoring"
    assert told.answers[1].words.endswith("offshored, if it replaced work at home.")
    assert "Offshored, if it replaced work at home; the scenes do not show that." in definitions(
        told
    )
    assert explained(moved(HOME, CAPTIVE), Lens.STRICT).answers[1].words.endswith(": offshored.")


@pytest.mark.parametrize("zone", GRID)
def test_the_default_needs_no_words_about_itself(zone: Zone) -> None:
    ids = {each.id for each in explained(moved(zone), Lens.TWO_AXIS).sections}
    assert ids.isdisjoint({SectionId.DEFINITIONS, SectionId.LENS})


def test_where_they_agree_that_is_said() -> None:
    assert definitions(explained(moved(HOME), Lens.PRESS))[-1] == "Here that makes no difference."


def test_the_tray_is_judged_by_no_definitions() -> None:
    told = explained(moved(TRAY), Lens.PRESS)
    assert told.verdict == "Not placed"
    assert SectionId.DEFINITIONS not in {each.id for each in told.sections}


def test_every_reason_and_every_part_has_its_words() -> None:
    assert len({reason_sentence(each) for each in Reason}) == len(Reason)
    assert {part_word(part) for part in Part} == {str(part) for part in Part}


def several(lens: Lens, **cards: Zone) -> Explanation:
    scenario = replace(board(cards), lens=lens)
    return explain_several(scenario, last(scenario), list(scenario.activities), TOPICS)


def test_several_cards_are_judged_together() -> None:
    told = several(Lens.PRESS, a=CAPTIVE, b=CAPTIVE)
    assert told.verdict == "Both at once"
    assert told.summary == "The two questions would call all of them otherwise."
    assert answers(told) == [
        ("Own staff, for all of them: outsourced.", True),
        ("Abroad, all of them: offshored.", True),
    ]
    told = several(Lens.PRESS, a=CAPTIVE, b=HOME)
    assert told.verdict == "They differ"
    assert told.summary == "The two questions would call one of them otherwise."
    assert answers(told)[0] == ("Own staff, for all of them: some outsourced.", None)
    told = several(Lens.PRESS, a=CAPTIVE, b=VENDOR)
    assert told.verdict == "All outsourced"
    assert answers(told)[0] == ("They differ: own staff for 1 and another firm for 1.", True)
    told = several(Lens.PRESS, a=CAPTIVE, b=TRAY)
    assert told.verdict == "They differ"
