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
from shoreboard.explanations.topics import (
    DamagedTopicError,
    MissingTopicError,
    TopicError,
    Topics,
    parse_topic,
)

WHOLE = """---
other names: contracting out; onshore outsourcing
sources: Somebody 2004; Somebody else 2013
---
# Domestic outsourcing

> Outsourcing only.

Another firm does the work.

- at **home**
"""
SHORT = "# IT services\n\n> Computers.\n\nA body.\n"


def put(root: Path, language: str, name: str, text: str) -> None:
    path = root / "explanations" / language / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))


def test_a_topic_has_all_that_its_file_says() -> None:
    topic = parse_topic("x", WHOLE)
    assert (topic.id, topic.title, topic.summary) == (
        "x",
        "Domestic outsourcing",
        "Outsourcing only.",
    )
    assert topic.body == "Another firm does the work.\n\n- at **home**"
    assert topic.other_names == ("contracting out", "onshore outsourcing")
    assert topic.sources == ("Somebody 2004", "Somebody else 2013")


def test_front_matter_may_be_left_out() -> None:
    topic = parse_topic("x", SHORT)
    assert (topic.other_names, topic.sources) == ((), ())


def test_inside_a_sentence_a_title_begins_small() -> None:
    assert parse_topic("x", WHOLE).term == "domestic outsourcing"


def test_an_abbreviation_stays_as_it_is() -> None:
    assert parse_topic("x", SHORT).term == "IT services"


def test_a_topic_has_its_facts(tmp_path: Path) -> None:
    topic = parse_topic("x", f"---\nasks: Who; where?\nclaims: S1; D7\n---\n{SHORT}")
    assert topic.question == "Who; where?"
    assert topic.claims == topic.facts["claims"] == ("S1", "D7")
    assert parse_topic("x", SHORT).question == ""
    put(tmp_path, "en", "disputes/x", f"---\nclaims: S25\n---\n{SHORT}")
    with pytest.raises(DamagedTopicError, match="claims cannot be 'S25'"):
        Topics(tmp_path, "en").dispute("x")


def test_a_topic_may_say_how_its_title_stands_in_a_sentence() -> None:
    text = f"---\nin a sentence: Auslagerung ins Ausland\n---\n{SHORT}"
    assert parse_topic("x", text).term == "Auslagerung ins Ausland"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Title only\n",
        "> A sentence first.\n\n# Title\n\nBody.\n",
        "# Title\n\nNo quoted sentence.\n",
        "# Title\n\n> A sentence.\n",
        "# \n\n> A sentence.\n\nBody.\n",
        "---\nother names: a\n# Title\n\n> A sentence.\n\nBody.\n",
        "---\nother names: a\n",
        "---\nothernames: a\n---\n# Title\n\n> A sentence.\n\nBody.\n",
        "---\nsources: a\nsources: b\n---\n# Title\n\n> A sentence.\n\nBody.\n",
    ],
)
def test_a_damaged_topic_is_refused(text: str) -> None:
    with pytest.raises(DamagedTopicError):
        parse_topic("x", text)


def test_topics_come_in_the_language_that_was_asked_for(tmp_path: Path) -> None:
    put(tmp_path, "en", "kinds/legal", SHORT)
    put(tmp_path, "de", "kinds/legal", "# Recht\n\n> Satz.\n\nText.\n")
    assert Topics(tmp_path, "de").kind(Kind.LEGAL).title == "Recht"
    assert Topics(tmp_path, "de_AT").kind(Kind.LEGAL).title == "Recht"


def test_what_a_language_lacks_comes_in_english(tmp_path: Path) -> None:
    put(tmp_path, "en", "moves/insourcing", SHORT)
    put(tmp_path, "de", "kinds/legal", SHORT)
    assert Topics(tmp_path, "de").move("insourcing").title == "IT services"
    assert Topics(tmp_path, "fr").move("insourcing").title == "IT services"


def test_a_missing_topic_says_which(tmp_path: Path) -> None:
    with pytest.raises(MissingTopicError, match="states/not-placed"):
        Topics(tmp_path, "en").state(Zone.NOT_PLACED)


@pytest.mark.parametrize("damage", [b"# No sentence\n", b"# \xff\xfe\n\n> A.\n\nB.\n"])
def test_a_damaged_topic_says_which(tmp_path: Path, damage: bytes) -> None:
    put(tmp_path, "en", "kinds/legal", SHORT)
    path = tmp_path / "explanations" / "en" / "kinds" / "legal.md"
    path.write_bytes(damage)
    with pytest.raises(DamagedTopicError, match="legal"):
        Topics(tmp_path, "en").kind(Kind.LEGAL)


def test_only_what_is_asked_for_is_read_and_read_once(tmp_path: Path) -> None:
    put(tmp_path, "en", "kinds/legal", SHORT)
    put(tmp_path, "en", "kinds/marketing", "damaged")
    topics = Topics(tmp_path, "en")
    first = topics.kind(Kind.LEGAL)
    put(tmp_path, "en", "kinds/legal", "damaged")
    assert topics.kind(Kind.LEGAL) is first


@pytest.mark.parametrize(
    "language", sorted(p.name for p in (resources.root() / "explanations").iterdir())
)
def test_every_topic_that_ships_can_be_read(language: str) -> None:
    topics = Topics(resources.root(), language)
    read = [
        *map(topics.state, Zone),
        *map(topics.kind, Kind),
        *(topics.move(move.id) for move in MOVES),
        *map(topics.lens, Lens),
        *map(topics.circumstance, Circumstance),
        *map(topics.factor, topic_ids.FACTORS),
        *map(topics.mixup, Mixup),
        *map(topics.class_question, topic_ids.QUESTIONS),
        *map(topics.dispute, topic_ids.DISPUTES),
    ]
    assert {topic.id for topic in read} >= {zone.value for zone in Zone}


def test_both_errors_are_topic_errors() -> None:
    assert issubclass(MissingTopicError, TopicError)
    assert issubclass(DamagedTopicError, TopicError)
