"""What stands among the costs is explained, and what a text leads to is there."""

import pytest

from shoreboard import resources
from shoreboard.costs.layers import Layer
from shoreboard.costs.mistakes import Mistake
from shoreboard.domain.costing import Input
from shoreboard.explanations.cost_topics import (
    cost_topics,
    input_topic,
    layer_topic,
    mistake_topic,
    result_links,
)
from shoreboard.explanations.glossary import Glossary
from shoreboard.explanations.topics import Topics

TOPICS = Topics(resources.root(), "en")


def test_each_input_layer_and_mistake_has_a_topic_of_its_own() -> None:
    links = [*map(input_topic, Input), *map(layer_topic, Layer), *map(mistake_topic, Mistake)]
    topics = [TOPICS.term(link) for link in links]
    assert len({topic.title for topic in topics}) == len(links)
    assert all(topic.summary and topic.body and topic.see_also for topic in topics)
    assert {*links} <= {*cost_topics()}


def test_no_topic_is_named_twice_and_what_results_lead_to_is_there() -> None:
    links = [*cost_topics()]
    assert len(links) == len({*links})
    assert {link for link, _ in result_links()} <= {*links}


@pytest.mark.parametrize(
    ("words", "link"),
    [
        ("cost that stays", "costs/stranded"),
        ("double running", "costs/double-running"),
        ("PERT", "costs/chance-of-loss"),
        ("Oldenski", "costs/jobs"),
    ],
)
def test_the_glossary_finds_them(words: str, link: str) -> None:
    assert link in [entry.id for entry in Glossary(TOPICS).find(words)]


def test_no_text_is_full_of_links_to_prices_and_risks() -> None:
    assert Glossary(TOPICS).links("The price of freight is a risk, and so is duty.") == []
