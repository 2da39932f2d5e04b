import pytest

from shoreboard.domain.activity import ActivityId, Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.errors import UnknownSceneError
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.activity import explain_activity
from shoreboard.explanations.explanation import Explanation, SectionId
from shoreboard.explanations.factor_sections import watch_section, why_section
from shoreboard.explanations.teaching_sections import mixup_section, question_section
from tests.explanations.boards import (
    CAPTIVE,
    CARD,
    HOME,
    OFFSHORE,
    TOPICS,
    TRAY,
    board,
    last,
    moved,
    section,
)
from tests.explanations.situations import situation


def explained(scenario: Scenario) -> Explanation:
    return explain_activity(scenario, last(scenario), CARD, TOPICS)


def ids(explanation: Explanation) -> list[SectionId]:
    return [each.id for each in explanation.sections]


@pytest.mark.parametrize(
    ("zone", "verdict", "yes"),
    [
        (GRID[0], "In-house, at home", [False, False]),
        (GRID[1], "Captive offshoring", [False, True]),
        (GRID[2], "Domestic outsourcing", [True, False]),
        (GRID[3], "Offshore outsourcing", [True, True]),
    ],
)
def test_the_verdict_is_the_state_and_rests_on_two_answers(
    zone: Zone, verdict: str, yes: list[bool]
) -> None:
    explanation = explained(moved(zone))
    assert explanation.title == "Call center"
    assert explanation.verdict == verdict
    assert explanation.summary == TOPICS.state(zone).summary
    assert [answer.yes for answer in explanation.answers] == yes


def test_answers_use_the_details_of_the_placement() -> None:
    explanation = explained(moved(Placement(OFFSHORE, "IN", "Pune", "Globex")))
    assert [answer.words for answer in explanation.answers] == [
        "Globex, another firm: outsourced.",
        "Abroad, in Pune, India: offshored.",
    ]


def test_a_placed_card_shows_its_move_its_steps_and_what_it_means() -> None:
    explanation = explained(moved(HOME, OFFSHORE))
    assert ids(explanation) == [
        SectionId.SINCE,
        SectionId.STEPS,
        SectionId.WHY,
        SectionId.WATCH,
        SectionId.MIXUP,
        SectionId.QUESTION,
        SectionId.MEANING,
        SectionId.MOVE,
        SectionId.KIND,
        SectionId.NAMES,
        SectionId.DISPUTE,
        SectionId.SOURCES,
    ]
    assert section(explanation, SectionId.MEANING).body == TOPICS.state(OFFSHORE).body
    assert section(explanation, SectionId.MOVE).body == TOPICS.move("offshore-outsourcing").body


def test_the_first_scene_has_no_move() -> None:
    shown = ids(explained(moved(HOME)))
    assert SectionId.SINCE not in shown
    assert SectionId.MOVE not in shown


def test_a_card_that_stayed_has_no_move_to_explain() -> None:
    shown = ids(explained(moved(HOME, HOME)))
    assert SectionId.SINCE in shown
    assert SectionId.MOVE not in shown


def test_a_card_in_the_tray_has_no_answers_and_four_places_to_go() -> None:
    explanation = explained(moved(TRAY))
    assert explanation.verdict == "Not placed"
    assert explanation.answers == ()
    assert len(section(explanation, SectionId.PLACE).choices) == 4
    assert section(explanation, SectionId.MEANING).body == TOPICS.state(TRAY).body
    assert SectionId.STEPS not in ids(explanation)


def test_the_kind_of_work_is_explained() -> None:
    scenario = board({CARD: HOME}, kinds={CARD: Kind.CALL_CENTER})
    kind = section(explained(scenario), SectionId.KIND)
    assert kind.title == "This kind of work: call center"
    assert kind.body == TOPICS.kind(Kind.CALL_CENTER).body


def test_a_kind_of_ones_own_is_any_kind() -> None:
    assert section(explained(moved(HOME)), SectionId.KIND).title == "Any kind of work"


def test_other_names_are_those_of_state_and_move() -> None:
    explanation = explained(moved(CAPTIVE, OFFSHORE))
    assert section(explanation, SectionId.NAMES).paragraphs == (
        "The state is also called international outsourcing and contract manufacturing abroad.",
        "The move is also called divested captive.",
    )


def test_a_source_is_named_once() -> None:
    (sources,) = section(explained(moved(HOME, OFFSHORE)), SectionId.SOURCES).paragraphs
    assert sources.count("UNCTAD") == 1
    (sources,) = section(explained(moved(CAPTIVE, HOME)), SectionId.SOURCES).paragraphs
    assert "UNCTAD" in sources
    assert "Gray" in sources


def test_what_is_for_reading_on_may_be_folded() -> None:
    shown = [each.id for each in explained(moved(HOME, OFFSHORE)).sections if not each.background]
    assert shown == [SectionId.SINCE, SectionId.STEPS]


def test_sections_stand_in_the_order_of_their_ids() -> None:
    """Screen readers and the Tab key follow that order."""
    marks = (Circumstance.EMPLOYER_OF_RECORD,)
    for stop in (Placement(OFFSHORE, circumstances=marks), Placement(TRAY)):
        shown = [each for each in ids(explained(moved(HOME, stop))) if each is not SectionId.PLACE]
        assert shown == [each for each in SectionId if each in shown]


def test_a_card_that_only_stood_there_raises_the_questions_of_its_state() -> None:
    stayed = section(explained(moved(CAPTIVE, CAPTIVE)), SectionId.QUESTION)
    assert stayed == section(explained(moved(CAPTIVE)), SectionId.QUESTION)
    relocated = moved(Placement(CAPTIVE, "PL"), Placement(CAPTIVE, "RO"))
    assert "What may have changed" in section(explained(relocated), SectionId.QUESTION).body


def test_circumstances_are_told_ahead_of_reasons() -> None:
    scenario = moved(Placement(CAPTIVE, circumstances=(Circumstance.SHARED_OWNERSHIP,)))
    shown = ids(explained(scenario))
    start = shown.index(SectionId.CIRCUMSTANCES)
    assert shown[start : start + 3] == [
        SectionId.CIRCUMSTANCES,
        SectionId.READINGS,
        SectionId.WHY,
    ]


def test_what_is_told_depends_on_kind_move_and_circumstances() -> None:
    card: dict[str, Placement] = {
        CARD: Placement(OFFSHORE, circumstances=(Circumstance.CLOUD_SERVICE,))
    }
    for kind in (Kind.MANUFACTURING, Kind.LEGAL):
        explanation = explained(board({CARD: CAPTIVE}, card, kinds={CARD: kind}))
        marks = (Circumstance.CLOUD_SERVICE,)
        there = situation(CAPTIVE, OFFSHORE, kind=kind, circumstances=marks)
        for section_id, expected in [
            (SectionId.WHY, why_section(there, TOPICS)),
            (SectionId.WATCH, watch_section(there, TOPICS)),
            (SectionId.MIXUP, mixup_section(there, TOPICS)),
            (SectionId.QUESTION, question_section(there, TOPICS)),
        ]:
            assert section(explanation, section_id) == expected


def test_the_name_is_whole_and_untouched() -> None:
    name = "<b>" + "x" * 10_000
    scenario = moved(HOME, name=name)
    assert explain_activity(scenario, last(scenario), ActivityId(name), TOPICS).title == name


def test_unknown_ids_are_refused() -> None:
    scenario = moved(HOME)
    with pytest.raises(KeyError):
        explain_activity(scenario, last(scenario), ActivityId("nobody"), TOPICS)
    with pytest.raises(UnknownSceneError):
        explain_activity(scenario, SceneId("nowhere"), CARD, TOPICS)
