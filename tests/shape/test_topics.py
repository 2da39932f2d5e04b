"""Everything that has a name on the board has its words, in every language, and a picture."""

import re
from pathlib import Path

import pytest

from shoreboard import resources
from shoreboard.domain.activity import Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.lenses import Lens
from shoreboard.domain.moves import MOVES
from shoreboard.domain.zone import Zone
from shoreboard.explanations import topic_ids
from shoreboard.explanations.case import Mixup
from shoreboard.explanations.cases import Cases
from shoreboard.explanations.cost_topics import cost_topics
from shoreboard.explanations.topics import Topic, parse_topic
from tests.shape.source import ICONS, TOPICS

IDS = {
    "states": {zone.value for zone in Zone},
    "moves": {move.id for move in MOVES},
    "kinds": {kind.value for kind in Kind},
    "circumstances": {each.value for each in Circumstance},
    "lenses": {lens.value for lens in Lens},
    "factors": {*topic_ids.FACTORS},
    "mixups": {each.value for each in Mixup},
    "questions": {*topic_ids.QUESTIONS},
    "disputes": {*topic_ids.DISPUTES},
    "glossary": {*topic_ids.GLOSSARY},
    "costs": {link.removeprefix("costs/") for link in cost_topics()},
}
LANGUAGES = sorted(path.name for path in TOPICS.iterdir())
MARKS = {"house", "handshake", "globe", "tray"}


def test_english_is_there() -> None:
    assert "en" in LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("shelf", IDS)
def test_each_id_has_its_topic_and_each_topic_its_id(language: str, shelf: str) -> None:
    topics = {path.name for path in (TOPICS / language / shelf).iterdir()}
    assert topics == {f"{topic}.md" for topic in IDS[shelf]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_stands_on_a_known_shelf(language: str) -> None:
    files = [path for path in (TOPICS / language).rglob("*") if path.is_file()]
    assert {path.relative_to(TOPICS / language).parent for path in files} == set(map(Path, IDS))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_topic_leads_to_one_that_is_not_there(language: str) -> None:
    there = {f"{shelf}/{topic}" for shelf, topics in IDS.items() for topic in topics}
    there |= {case.id for case in Cases(resources.root(), "en")}
    dead = [
        (topic.id, link)
        for topic in every_topic(language)
        for link in [
            *topic.facts.get("cases", ()),
            *topic.facts.get("see also", ()),
            *(f"factors/{each}" for each in topic.facts.get("reasons", ())),
            *(each for words in topic.facts.get("applies", ()) for each in words.split(" + ")),
            *re.findall(r"\]\(([^)]*)\)", topic.body),
        ]
        if link not in there
    ]
    assert dead == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_topics_are_marked_up_in_ways_that_copied_text_knows(language: str) -> None:
    """Bold, lists and paragraphs alone: what else there was would be copied with its signs."""
    odd = [
        topic.id
        for topic in every_topic(language)
        if re.search(r"[_`#<]", topic.body) or "*" in topic.body.replace("**", "")
    ]
    assert odd == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_facts_are_those_of_the_english_topic(language: str) -> None:
    """Words are translated, facts are not."""
    assert [facts(topic) for topic in every_topic(language)] == [
        facts(topic) for topic in every_topic("en")
    ]


def every_topic(language: str) -> list[Topic]:
    paths = sorted((TOPICS / language).rglob("*.md"))
    return [parse_topic(path.stem, path.read_text("utf-8")) for path in paths]


def facts(topic: Topic) -> dict[str, tuple[str, ...]]:
    words = {"other names", "sources", "in a sentence", "asks"}
    return {key: fact for key, fact in topic.facts.items() if key not in words}


def test_every_kind_and_every_answer_has_its_icon() -> None:
    icons = {path.stem for path in ICONS.glob("*.svg")}
    assert IDS["kinds"] | MARKS <= icons
