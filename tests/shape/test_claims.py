"""Every claim and every question about the subject is met in a topic."""

from shoreboard.domain.lenses import Lens
from shoreboard.explanations import topic_ids
from tests.shape.source import TOPICS
from tests.shape.test_topics import every_topic

CLAIMS = {f"S{number}" for number in range(1, 25)} | {f"D{number}" for number in range(1, 8)}


def test_no_claim_is_missing() -> None:
    assert {claim for topic in every_topic("en") for claim in topic.claims} == CLAIMS


def test_what_is_asked_of_a_class_is_asked_in_a_question() -> None:
    asked = {
        claim
        for topic in every_topic("en")
        if topic.id in topic_ids.QUESTIONS
        for claim in topic.claims
    }
    assert {claim for claim in CLAIMS if claim.startswith("D")} <= asked


def test_the_house_builder_is_read_in_both_ways() -> None:
    text = (TOPICS / "en" / "questions" / "house-builder.md").read_text("utf-8")
    assert text.count("- **") == 2


def test_a_topic_that_follows_the_article_says_so() -> None:
    """S1 to S24 are the article's: a lens, a mix-up or a dispute that reports them names it."""
    silent = [
        topic.id
        for topic in every_topic("en")
        if topic.id in (*Lens, *topic_ids.DISPUTES)
        and any(claim in {"S1", "S2", "S3", "S9", "S13"} for claim in topic.claims)
        and "an introductory article on outsourcing and offshoring" not in topic.sources
    ]
    assert silent == []
