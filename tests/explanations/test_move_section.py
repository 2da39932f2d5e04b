import pytest

from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import Zone
from shoreboard.explanations.explanation import Section
from shoreboard.explanations.move_section import move_topic, since_section
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
)


def since(scenario: Scenario) -> Section:
    section = since_section(scenario, last(scenario), CARD, TOPICS)
    assert section is not None
    return section


def words(scenario: Scenario) -> str:
    return " ".join(since(scenario).paragraphs)


def test_the_first_scene_has_nothing_before_it() -> None:
    scenario = moved(HOME)
    assert since_section(scenario, last(scenario), CARD, TOPICS) is None
    assert move_topic(scenario, last(scenario), CARD, TOPICS) is None


def test_the_heading_names_the_scene_before() -> None:
    assert since(moved(HOME, OFFSHORE)).title == "Since “Today”"
    untitled = board({CARD: HOME}, {CARD: VENDOR}, titles=("", "Plan"))
    assert since(untitled).title == "Since scene 1"


def test_a_settled_name_is_what_the_move_is_called() -> None:
    section = since(moved(HOME, OFFSHORE))
    assert section.paragraphs[0] == (
        "Was in-house, at home. This move is called offshore outsourcing: both answers changed."
    )
    assert section.emphasis == "offshore outsourcing"


def test_a_description_is_said_to_be_one() -> None:
    section = since(moved(CAPTIVE, OFFSHORE))
    assert section.paragraphs[0] == (
        "Was captive offshoring. This move has no settled name; we describe it as"
        " outsourcing abroad: only who does it changed."
    )
    assert section.emphasis == "outsourcing abroad"


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (HOME, VENDOR, "only who does it changed"),
        (VENDOR, HOME, "only who does it changed"),
        (HOME, CAPTIVE, "only where it is done changed"),
        (OFFSHORE, VENDOR, "only where it is done changed"),
        (VENDOR, CAPTIVE, "both answers changed"),
        (OFFSHORE, HOME, "both answers changed"),
    ],
)
def test_it_says_which_answers_changed(before: Zone, after: Zone, change: str) -> None:
    assert since(moved(before, after)).paragraphs[0].endswith(f": {change}.")


@pytest.mark.parametrize(
    ("before", "after", "parts"),
    [
        (HOME, OFFSHORE, "outsourcing (to another firm) and offshoring (abroad)"),
        (OFFSHORE, HOME, "insourcing (to own staff) and reshoring (home)"),
        (VENDOR, CAPTIVE, "insourcing (to own staff) and offshoring (abroad)"),
        (CAPTIVE, VENDOR, "outsourcing (to another firm) and reshoring (home)"),
    ],
)
def test_a_diagonal_move_names_both_its_parts(before: Zone, after: Zone, parts: str) -> None:
    assert f"Its two parts: {parts}." in since(moved(before, after)).paragraphs


def test_a_straight_move_has_no_parts_to_name() -> None:
    assert "parts" not in words(moved(HOME, CAPTIVE))


def test_reshoring_stands_under_a_condition_while_the_scenes_do_not_tell() -> None:
    assert "Reshoring, if it was at home before" in words(moved(CAPTIVE, HOME))


def test_reshoring_is_certain_once_a_scene_shows_it_at_home() -> None:
    assert words(moved(VENDOR, CAPTIVE, HOME)).endswith(
        "“2022” shows it at home: so it is reshoring."
    )


def test_backsourcing_stands_under_a_condition_while_the_scenes_do_not_tell() -> None:
    assert words(moved(VENDOR, HOME)).endswith("Backsourcing too, if it was in-house before.")


def test_it_is_backsourcing_once_a_scene_shows_it_in_house() -> None:
    assert words(moved(HOME, VENDOR, HOME)).endswith(
        "“2022” shows it in-house: so it is backsourcing too."
    )


def test_history_may_rest_on_a_scene_without_a_title() -> None:
    cards: list[dict[str, Zone | Placement]] = [{CARD: zone} for zone in (HOME, VENDOR, HOME)]
    scenario = board(*cards, titles=("", "Today", "Plan"))
    assert "Scene 1 shows it in-house" in words(scenario)


def test_going_out_rests_on_no_history() -> None:
    assert len(since(moved(HOME, VENDOR)).paragraphs) == 1


def test_nothing_changed() -> None:
    assert words(moved(HOME, HOME)) == "Still in-house, at home: no change."


def test_a_relocation_is_named_with_both_spots() -> None:
    scenario = moved(
        Placement(CAPTIVE, "DE", "Bochum"), Placement(CAPTIVE, "RO", "Cluj"), home="FI"
    )
    assert words(scenario) == (
        "Still captive offshoring. It is a relocation from Bochum, Germany to Cluj, Romania."
    )


def test_within_a_country_the_places_are_enough() -> None:
    scenario = moved(Placement(HOME, "DE", "Bochum"), Placement(HOME, "DE", "Ulm"))
    assert words(scenario).endswith("It is a relocation from Bochum to Ulm.")


def test_a_change_of_supplier_is_named() -> None:
    scenario = moved(Placement(VENDOR, partner="Acme"), Placement(VENDOR, partner="Globex"))
    assert words(scenario).endswith("It is a change of supplier from Acme to Globex.")


def test_from_the_tray_it_may_be_new_work() -> None:
    section = since(moved(TRAY, OFFSHORE))
    assert section.paragraphs[0] == (
        "Not on the board then; if it is new work, this is a new foreign contract."
    )
    assert section.emphasis == "new foreign contract"


def test_from_the_tray_it_can_be_put_where_it_was_in_the_scene_before() -> None:
    scenario = moved(TRAY, OFFSHORE)
    choices = since(scenario).choices
    assert [choice.sentence for choice in choices] == [
        "It was in-house, at home: offshore outsourcing",
        "It was captive offshoring: outsourcing abroad",
        "It was domestic outsourcing: offshoring of outsourced work",
        "It was the same: no change",
    ]
    assert [choice.zone for choice in choices] == [HOME, CAPTIVE, VENDOR, OFFSHORE]
    assert {choice.scene_id for choice in choices} == {scenario.scenes[0].id}
    assert {choice.activity_ids for choice in choices} == {(CARD,)}


def test_into_the_tray_the_board_says_no_more() -> None:
    assert words(moved(VENDOR, TRAY)) == (
        "Was domestic outsourcing. Now the board does not say who does it, or where."
    )


def test_twice_in_the_tray() -> None:
    assert words(moved(TRAY, TRAY)) == "Not on the board then either."


def test_why_a_move_is_called_so_is_its_topic() -> None:
    scenario = moved(HOME, OFFSHORE)
    topic = move_topic(scenario, last(scenario), CARD, TOPICS)
    assert topic is TOPICS.move("offshore-outsourcing")


def test_what_stayed_has_no_move_to_explain() -> None:
    scenario = moved(HOME, HOME)
    assert move_topic(scenario, last(scenario), CARD, TOPICS) is None


def test_what_never_was_at_home_is_onshored_and_not_reshored() -> None:
    marks = (Circumstance.NEVER_IN_HOUSE_BEFORE, Circumstance.NEVER_AT_HOME_BEFORE)
    said = words(moved(Placement(OFFSHORE, circumstances=marks), HOME))
    assert "we describe it as onshoring for insourcing: both answers changed" in said
    assert "insourcing (to own staff) and onshoring (home, for the first time)" in said
    assert "Never done in-house before: so it is not backsourcing." in said
    assert said.endswith("Never done at home before: so it is onshoring, not reshoring.")


def test_where_it_may_have_been_before_reckons_with_what_never_was() -> None:
    never = Placement(HOME, circumstances=(Circumstance.NEVER_AT_HOME_BEFORE,))
    choices = since(moved(TRAY, never)).choices
    assert "It was captive offshoring: in-house onshoring" in [each.sentence for each in choices]
