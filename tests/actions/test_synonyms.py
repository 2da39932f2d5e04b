"""What users call actions is said of actions that are there, and of most of them."""

from shoreboard.actions.synonyms import synonyms
from tests.actions.desk import all_specs


def test_they_are_those_of_actions() -> None:
    assert set(synonyms()) <= {spec.id for spec in all_specs()}


def test_few_actions_are_found_by_their_names_alone() -> None:
    without = {spec.id for spec in all_specs()} - set(synonyms())
    assert len(without) * 4 < len(all_specs()), sorted(without)


def test_none_is_empty_and_none_is_there_twice() -> None:
    for action_id, called in synonyms().items():
        names = [name.strip().casefold() for name in called.split(",")]
        assert all(names), action_id
        assert len(names) == len(set(names)), action_id
