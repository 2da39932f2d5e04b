"""What is hidden, and what of it has been revealed, as a value."""

from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.hidden_answers import HiddenAnswers
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from tests.domain.strategies import scenarios

Step = Callable[[HiddenAnswers, Scenario], HiddenAnswers]
TRAY = Zone.NOT_PLACED


@st.composite
def steps(draw: st.DrawFn) -> Step:
    """Draw one thing that a lecturer reveals, for any scenario."""
    rank, zone = draw(st.integers(0, 9)), draw(st.sampled_from(Zone))
    chosen = draw(st.sets(st.integers(0, 5)))

    def cards(scenario: Scenario) -> Sequence[ActivityId]:
        return [card for number, card in enumerate(scenario.activities) if number in chosen]

    made: Sequence[Step] = (
        lambda hidden_answers, world: hidden_answers.revealing(
            world.scenes[rank % len(world.scenes)], cards(world)
        ),
        lambda hidden_answers, world: hidden_answers.revealing_zones(
            world.scenes[rank % len(world.scenes)].id, [zone]
        ),
        lambda hidden_answers, world: hidden_answers.revealing_next(
            world.scenes[rank % len(world.scenes)], cards(world)
        ),
        lambda hidden_answers, world: hidden_answers.revealing_all(
            world.scenes[rank % len(world.scenes)].id
        ),
    )
    return draw(st.sampled_from(made))


def told(
    hidden_answers: HiddenAnswers, scenario: Scenario
) -> set[tuple[SceneId, Zone | ActivityId]]:
    """Return everything that is told: of zones, and of cards where they stand."""
    zones: set[tuple[SceneId, Zone | ActivityId]] = {
        (scene.id, zone)
        for scene in scenario.scenes
        for zone in Zone
        if hidden_answers.told(scene.id).of_zone(zone)
    }
    cards = {
        (scene.id, card)
        for scene in scenario.scenes
        for card, at in scene.placements.items()
        if hidden_answers.told(scene.id).of_card(card, at.zone)
    }
    return zones | cards


@given(scenarios(), st.lists(steps(), max_size=6))
def test_revealing_tells_more_and_never_less(scenario: Scenario, path: list[Step]) -> None:
    hidden_answers = HiddenAnswers(hides=True)
    for step in path:
        after = step(hidden_answers, scenario)
        assert told(hidden_answers, scenario) <= told(after, scenario)
        hidden_answers = after


@given(scenarios(), st.lists(steps(), max_size=6))
def test_where_nothing_is_hidden_everything_is_told_and_nothing_to_reveal(
    scenario: Scenario, path: list[Step]
) -> None:
    hidden_answers = HiddenAnswers()
    assert all(hidden_answers.told(scene.id).everything for scene in scenario.scenes)
    assert all(step(hidden_answers, scenario) == hidden_answers for step in path)


@given(scenarios(max_scenes=4), st.lists(steps(), max_size=6))
def test_what_is_revealed_in_one_scene_stays_a_question_in_the_others(
    scenario: Scenario, path: list[Step]
) -> None:
    hidden_answers = HiddenAnswers(hides=True)
    for step in path:
        after = step(hidden_answers, scenario)
        differing = [
            scene.id
            for scene in scenario.scenes
            if hidden_answers.told(scene.id) != after.told(scene.id)
        ]
        assert len(differing) <= 1
        hidden_answers = after


@given(scenarios(), st.lists(steps(), max_size=6))
def test_a_hidden_board_tells_of_the_tray_alone(scenario: Scenario, path: list[Step]) -> None:
    assert told(HiddenAnswers(hides=True), scenario) == {
        (scene.id, TRAY) for scene in scenario.scenes
    }
    hidden_answers = HiddenAnswers(hides=True)
    for step in path:
        hidden_answers = step(hidden_answers, scenario)
    assert all(
        zone is not TRAY for each in hidden_answers.revealed.values() for _, zone in each.cards
    )


@given(scenarios(min_activities=1), st.lists(steps(), max_size=6))
def test_what_bears_the_id_of_something_gone_was_never_revealed(
    scenario: Scenario, path: list[Step]
) -> None:
    hidden_answers = HiddenAnswers(hides=True)
    for step in path:
        hidden_answers = step(hidden_answers, scenario)
    gone = next(iter(scenario.activities))
    smaller = edits.remove_activities(scenario, [gone])
    kept = hidden_answers.within(smaller)
    assert told(kept, smaller) == told(hidden_answers, smaller)
    assert all(card != gone for each in kept.revealed.values() for card, _ in each.cards)
    assert hidden_answers.within(scenario) == hidden_answers


@given(scenarios(), st.lists(steps(), max_size=6))
def test_nothing_is_told_of_what_is_sealed(scenario: Scenario, taken: list[Step]) -> None:
    hidden_answers = HiddenAnswers(hides=True, sealed=True)
    for step in taken:
        hidden_answers = step(hidden_answers, scenario).within(scenario)
    assert hidden_answers == HiddenAnswers(hides=True, sealed=True)
