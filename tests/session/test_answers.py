"""Hiding and revealing answers: by card, by zone and by scene."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from shoreboard.session.answers import Answers, Cover
from shoreboard.session.session import Session
from tests.domain.strategies import scenarios
from tests.session.doing import CAPTIVE, HOME, OFFSHORE, PLAN, TODAY, A, B, move

Step = Callable[[Cover, Scenario], Cover]
TRAY = Zone.NOT_PLACED


@st.composite
def steps(draw: st.DrawFn) -> Step:
    """Draw one thing that a lecturer reveals, for any scenario."""
    rank, zone = draw(st.integers(0, 9)), draw(st.sampled_from(Zone))
    chosen = draw(st.sets(st.integers(0, 5)))

    def cards(scenario: Scenario) -> Sequence[ActivityId]:
        return [card for number, card in enumerate(scenario.activities) if number in chosen]

    made: Sequence[Step] = (
        lambda cover, world: cover.revealing(world.scenes[rank % len(world.scenes)], cards(world)),
        lambda cover, world: cover.revealing_zones(
            world.scenes[rank % len(world.scenes)].id, [zone]
        ),
        lambda cover, world: cover.revealing_next(
            world.scenes[rank % len(world.scenes)], cards(world)
        ),
        lambda cover, world: cover.revealing_all(world.scenes[rank % len(world.scenes)].id),
    )
    return draw(st.sampled_from(made))


def told(cover: Cover, scenario: Scenario) -> set[tuple[SceneId, Zone | ActivityId]]:
    """Return everything that is told: of zones, and of cards where they stand."""
    zones: set[tuple[SceneId, Zone | ActivityId]] = {
        (scene.id, zone)
        for scene in scenario.scenes
        for zone in Zone
        if cover.told(scene.id).of_zone(zone)
    }
    cards = {
        (scene.id, card)
        for scene in scenario.scenes
        for card, at in scene.placements.items()
        if cover.told(scene.id).of_card(card, at.zone)
    }
    return zones | cards


@given(scenarios(), st.lists(steps(), max_size=6))
def test_revealing_tells_more_and_never_less(scenario: Scenario, path: list[Step]) -> None:
    cover = Cover(hides=True)
    for step in path:
        after = step(cover, scenario)
        assert told(cover, scenario) <= told(after, scenario)
        cover = after


@given(scenarios(), st.lists(steps(), max_size=6))
def test_where_nothing_is_hidden_everything_is_told_and_nothing_to_reveal(
    scenario: Scenario, path: list[Step]
) -> None:
    cover = Cover()
    assert all(cover.told(scene.id).everything for scene in scenario.scenes)
    assert all(step(cover, scenario) == cover for step in path)


@given(scenarios(max_scenes=4), st.lists(steps(), max_size=6))
def test_what_is_revealed_in_one_scene_stays_a_question_in_the_others(
    scenario: Scenario, path: list[Step]
) -> None:
    cover = Cover(hides=True)
    for step in path:
        after = step(cover, scenario)
        differing = [
            scene.id for scene in scenario.scenes if cover.told(scene.id) != after.told(scene.id)
        ]
        assert len(differing) <= 1
        cover = after


@given(scenarios(), st.lists(steps(), max_size=6))
def test_a_hidden_board_tells_of_the_tray_alone(scenario: Scenario, path: list[Step]) -> None:
    assert told(Cover(hides=True), scenario) == {(scene.id, TRAY) for scene in scenario.scenes}
    cover = Cover(hides=True)
    for step in path:
        cover = step(cover, scenario)
    assert all(zone is not TRAY for each in cover.revealed.values() for _, zone in each.cards)


@given(scenarios(min_activities=1), st.lists(steps(), max_size=6))
def test_what_bears_the_id_of_something_gone_was_never_revealed(
    scenario: Scenario, path: list[Step]
) -> None:
    cover = Cover(hides=True)
    for step in path:
        cover = step(cover, scenario)
    gone = next(iter(scenario.activities))
    smaller = edits.remove_activities(scenario, [gone])
    kept = cover.within(smaller)
    assert told(kept, smaller) == told(cover, smaller)
    assert all(card != gone for each in kept.revealed.values() for card, _ in each.cards)
    assert cover.within(scenario) == cover


@pytest.fixture
def answers(session: Session) -> Answers:
    """The answers of the document, hidden."""
    session.answers.hide()
    return session.answers


def of_card(session: Session, card: ActivityId) -> bool:
    told = session.answers.cover.told(session.scene_id)
    return told.of_card(card, session.placement(card).zone)


def test_a_document_opens_with_its_answers(session: Session) -> None:
    assert not session.answers.hidden
    assert of_card(session, A)


def test_a_card_that_is_moved_is_a_question_again(session: Session, answers: Answers) -> None:
    assert answers.reveal_cards(session.scene, [A])
    assert of_card(session, A)
    assert not of_card(session, B)
    move(session, A, to=OFFSHORE)
    assert not of_card(session, A)
    session.undo_stack.undo()
    assert of_card(session, A)


def test_a_zone_tells_of_the_cards_that_stand_in_it_and_come_to_it(
    session: Session, answers: Answers
) -> None:
    assert answers.reveal_zone(PLAN, CAPTIVE)
    assert not of_card(session, A)
    move(session, A, to=CAPTIVE)
    assert of_card(session, A)


def test_what_is_revealed_again_reveals_its_zone(session: Session, answers: Answers) -> None:
    assert answers.reveal_next(session.scene, [A])
    assert not answers.cover.told(PLAN).of_zone(HOME)
    assert answers.reveal_next(session.scene, [A])
    assert answers.cover.told(PLAN).of_zone(HOME)
    assert of_card(session, B)
    assert not answers.reveal_next(session.scene, [A])


def test_a_card_in_the_tray_has_nothing_to_reveal(session: Session, answers: Answers) -> None:
    move(session, A, to=TRAY)
    assert not answers.reveal_next(session.scene, [A])
    assert not of_card(session, A)
    answers.reveal_all(PLAN)
    assert of_card(session, A)


def test_the_next_scene_starts_hidden_and_the_one_before_keeps_what_was_revealed(
    session: Session, answers: Answers
) -> None:
    session.show_scene(TODAY)
    answers.reveal_all(TODAY)
    session.show_scene(PLAN)
    assert not of_card(session, A)
    session.show_scene(TODAY)
    assert of_card(session, A)


def test_hiding_again_hides_what_was_revealed(session: Session, answers: Answers) -> None:
    answers.reveal_all(PLAN)
    answers.hide()
    assert answers.hidden
    assert not of_card(session, A)
    answers.show()
    assert not answers.hidden
    answers.hide()
    assert not of_card(session, A)


def test_only_what_changes_is_told(session: Session) -> None:
    told: list[bool] = []
    answers = session.answers
    answers.changed.connect(lambda: told.append(answers.hidden))
    answers.show()
    answers.hide()
    answers.hide()
    answers.reveal_cards(session.scene, [A])
    answers.reveal_cards(session.scene, [A])
    answers.show()
    assert told == [True, True, False]


def test_the_session_forgets_what_is_gone(session: Session, answers: Answers) -> None:
    answers.reveal_cards(session.scene, [A])
    session.apply("Remove", edits.remove_activities, [A])
    session.undo_stack.undo()
    assert not of_card(session, A)


def test_what_is_sealed_cannot_be_revealed_until_all_is_shown(session: Session) -> None:
    answers, scene = session.answers, session.scene
    answers.seal()
    assert answers.hidden
    assert not answers.reveal_all(scene.id)
    assert not answers.reveal_zone(scene.id, HOME)
    assert not answers.reveal_cards(scene, scene.placements)
    assert not answers.cover.told(scene.id).everything
    answers.show()
    assert answers.cover.told(scene.id).everything
    answers.hide()
    assert answers.reveal_all(scene.id)


@given(scenarios(), st.lists(steps(), max_size=6))
def test_nothing_is_told_of_what_is_sealed(scenario: Scenario, taken: list[Step]) -> None:
    cover = Cover(hides=True, sealed=True)
    for step in taken:
        cover = step(cover, scenario).within(scenario)
    assert cover == Cover(hides=True, sealed=True)
