"""Words that answer who and where, and what follows where they are denied."""

import pytest

from shoreboard.storage.tables.answers import (
    ANSWERS,
    DOMESTIC,
    FOREIGN,
    GROUP,
    IN_HOUSE,
    MIXED_WORDS,
    NOTHING,
    NOTHING_WORDS,
    OPPOSITES,
    THIRD_PARTY,
    CellAnswers,
    fold,
    is_of_group,
    marked,
)


def test_no_word_is_of_two_minds() -> None:
    assert not NOTHING_WORDS & (ANSWERS.keys() | MIXED_WORDS)
    assert MIXED_WORDS & ANSWERS.keys() == {"both"}
    assert all(ANSWERS[word] == IN_HOUSE for word in GROUP)
    assert all(ANSWERS[word].with_those(other) is None for word, other in OPPOSITES.items())
    assert "us" not in ANSWERS, "it is a country in capitals"


@pytest.mark.parametrize(
    ("words", "ticked"),
    [
        ("outsourced", THIRD_PARTY),
        ("domestic in house", IN_HOUSE.with_those(DOMESTIC)),
        ("outside group abroad", THIRD_PARTY.with_those(FOREIGN)),
        ("in house in the country", IN_HOUSE.with_those(DOMESTIC)),
        ("in house outsourced", None),
        ("in", None),
        ("critical", None),
    ],
)
def test_the_words_of_a_heading_answer_together(words: str, ticked: CellAnswers | None) -> None:
    found = marked(words.split())
    assert (found and found.ticked) == ticked


def test_only_what_leaves_one_other_answer_is_told_by_its_denial() -> None:
    for word, other in (("outsourced", IN_HOUSE), ("ausland", DOMESTIC), ("nearshore", NOTHING)):
        found = marked([word])
        assert found is not None
        assert found.denied == other


def test_firms_of_the_group_are_known_within_a_phrase() -> None:
    assert is_of_group(["our", "shared", "service", "center"])
    assert not is_of_group(["own", "staff"])
    assert fold("Intra-group") in GROUP
