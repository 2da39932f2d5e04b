"""The words that tables are understood by, in the language of the topics."""

from shoreboard.domain.activity import Kind
from shoreboard.domain.zone import Zone
from shoreboard.explanations.topics import Topic, Topics
from shoreboard.i18n import countries_by_name
from shoreboard.storage.tables.words import Vocabulary


def vocabulary_of(topics: Topics) -> Vocabulary:
    """Return the titles and other names of all kinds and states, and the names of countries."""
    return Vocabulary.of(
        [(name, kind) for kind in Kind for name in _names(topics.kind(kind))],
        [(name, zone) for zone in Zone for name in _names(topics.state(zone))],
        countries_by_name(),
    )


def _names(topic: Topic) -> tuple[str, ...]:
    return topic.title, *topic.other_names
