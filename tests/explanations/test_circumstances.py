import pytest

from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.placement import Placement
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.circumstances import circumstance_sections
from shoreboard.explanations.explanation import Section, SectionId
from tests.explanations.boards import CAPTIVE, CARD, HOME, OFFSHORE, TOPICS, VENDOR, moved

SCENE = SceneId("Plan")


def sections(
    zone: Zone, *circumstances: Circumstance, ownership: int | None = None
) -> tuple[Section, ...]:
    placement = Placement(zone, circumstances=circumstances, ownership=ownership)
    return circumstance_sections(moved(placement), SCENE, CARD, TOPICS)


def offers(zone: Zone, circumstance: Circumstance, ownership: int | None = None) -> dict[str, Zone]:
    special, _ = sections(zone, circumstance, ownership=ownership)
    return {choice.label: choice.zone for choice in special.choices}


@pytest.mark.parametrize("circumstance", Circumstance)
def test_each_adds_its_note_its_question_and_its_readings(circumstance: Circumstance) -> None:
    topic = TOPICS.circumstance(circumstance)
    special, readings = sections(OFFSHORE, circumstance)
    assert special.paragraphs == (f"{topic.title}: {topic.summary}", topic.question)
    assert topic.question.endswith("?")
    assert not special.background
    assert readings.body == topic.body
    assert readings.background


def test_a_card_without_any_has_no_section() -> None:
    assert sections(OFFSHORE) == ()


def test_several_are_told_apart() -> None:
    marks = (Circumstance.FREE_TRADE_ZONE, Circumstance.CLOUD_SERVICE)
    special, readings = sections(OFFSHORE, *marks)
    assert len(special.paragraphs) == 4
    for each in marks:
        assert f"**{TOPICS.circumstance(each).title}**" in readings.body


def test_of_several_each_choice_says_to_which_it_belongs() -> None:
    marks = (Circumstance.FOREIGN_OWNED_VENDOR, Circumstance.CLOUD_SERVICE)
    special, _ = sections(CAPTIVE, *marks)
    assert [choice.label for choice in special.choices] == [
        f"As it is usually read ({TOPICS.circumstance(each).term})" for each in marks
    ]


@pytest.mark.parametrize(("percent", "words"), [(51, "more than half"), (50, "not more than")])
def test_a_known_share_answers_its_question(percent: int, words: str) -> None:
    special, _ = sections(CAPTIVE, Circumstance.SHARED_OWNERSHIP, ownership=percent)
    assert f"It owns {percent} %: {words}" in special.paragraphs[1]


def test_another_zone_is_offered_and_what_it_would_be() -> None:
    special, _ = sections(CAPTIVE, Circumstance.FOREIGN_OWNED_VENDOR)
    (choice,) = special.choices
    assert choice.sentence == "As it is usually read: domestic outsourcing"
    assert (choice.zone, choice.scene_id, choice.activity_ids) == (VENDOR, SCENE, (CARD,))


def test_both_readings_are_offered_where_sources_disagree() -> None:
    shared, record = Circumstance.SHARED_OWNERSHIP, Circumstance.EMPLOYER_OF_RECORD
    assert offers(OFFSHORE, shared) == {"If it owns more than half": CAPTIVE}
    assert offers(CAPTIVE, shared) == {"If it owns half or less": OFFSHORE}
    assert offers(CAPTIVE, shared, 60) == {}
    assert offers(CAPTIVE, shared, 40) == {"As it is usually read": OFFSHORE}
    assert offers(CAPTIVE, record) == {"By who employs the people": OFFSHORE}
    assert offers(OFFSHORE, record) == {"By who runs the work": CAPTIVE}
    assert offers(HOME, Circumstance.AGENCY_STAFF) == {"By who employs the people": VENDOR}


def test_what_never_was_in_house_is_bought_in_unless_it_was_taken_inside_since() -> None:
    never = Placement(HOME, circumstances=(Circumstance.NEVER_IN_HOUSE_BEFORE,))
    for stops, offered in (
        ((never,), [VENDOR]),
        ((HOME, never), [VENDOR]),
        ((VENDOR, never), []),
        ((OFFSHORE, never, never), []),
    ):
        special, _ = circumstance_sections(moved(*stops), SCENE, CARD, TOPICS)
        assert [choice.zone for choice in special.choices] == offered


def test_a_franchise_is_outside_the_grid() -> None:
    for zone in GRID:
        assert offers(zone, Circumstance.FRANCHISE_OR_LICENSE) == {
            "Take it off the board": Zone.NOT_PLACED
        }


def test_the_ids_are_in_the_order_in_which_they_are_shown() -> None:
    ids = [each.id for each in sections(HOME, Circumstance.AGENCY_STAFF)]
    assert ids == [SectionId.CIRCUMSTANCES, SectionId.READINGS]
