"""The words of the topics in tables."""

from shoreboard.actions.vocabulary import vocabulary_of
from shoreboard.domain.activity import Kind
from shoreboard.domain.zone import Zone
from tests.explanations.boards import TOPICS

WORDS = vocabulary_of(TOPICS)


def test_kinds_and_states_go_by_their_titles_and_other_names() -> None:
    for kind in Kind:
        topic = TOPICS.kind(kind)
        assert {WORDS.kind(name) for name in (topic.title, *topic.other_names)} == {kind}
    for zone in Zone:
        topic = TOPICS.state(zone)
        for name in (topic.title, *topic.other_names):
            answers = WORDS.answers(name)
            assert answers is not None
            assert (answers.who, answers.where) == (zone.who, zone.where)


def test_countries_go_by_the_names_that_the_program_shows() -> None:
    assert WORDS.country("germany") == "DE"
