"""Words about the subject have one form: title, sentence, body."""

import pytest

from shoreboard.explanations.form import (
    FormError,
    TopicForm,
    read_form,
    read_front_matter,
)


def test_each_part_is_where_it_belongs() -> None:
    text = "\n# Title\n\n> Sentence.\n\nBody.\n\nMore.\n"
    assert read_form(iter(text.splitlines())) == TopicForm("Title", "Sentence.", "Body.\n\nMore.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "title"),
        ("> S.\n\n# T\n\nB.", "title"),
        ("# T\n\nB.", "quoted sentence"),
        ("# T\n\n> S.", "may not be empty"),
        ("# \n\n> S.\n\nB.", "may not be empty"),
    ],
)
def test_what_is_wrong_is_said(text: str, words: str) -> None:
    with pytest.raises(FormError, match=words):
        read_form(iter(text.splitlines()))


def test_front_matter_is_read_up_to_its_end() -> None:
    lines = iter(
        ["claims: S1; D2", "asks: Who; and where?", "sources: A 2004;B 2013", "---", "# T"]
    )
    assert read_front_matter(lines) == {
        "claims": ("S1", "D2"),
        "asks": ("Who; and where?",),
        "sources": ("A 2004", "B 2013"),
    }
    assert next(lines) == "# T"


def test_there_may_be_nothing_in_it() -> None:
    assert read_front_matter(iter(["---"])) == {}


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("claims", "S24; D7"),
        ("cases", "C106; C018"),
        ("applies", "states/not-placed; kinds/legal + moves/insourcing"),
        ("traits", "goods; on-site"),
        ("reasons", "lower-cost"),
        ("role", "motive"),
        ("outsourcing", "less"),
        ("offshoring", "more"),
        ("only", "moved"),
        ("foremost", "calls; data"),
        ("back", "watch"),
    ],
)
def test_facts_have_their_form(key: str, words: str) -> None:
    assert read_front_matter(iter([f"{key}: {words}", "---"])) == {key: tuple(words.split("; "))}
    with pytest.raises(match=f"{key} cannot be"):
        read_front_matter(iter([f"{key}: {words}; Nonsense!", "---"]))


@pytest.mark.parametrize("claim", ["S0", "S25", "D8", "S01", "s1"])
def test_a_claim_is_one_that_was_made(claim: str) -> None:
    with pytest.raises(match=claim):
        read_front_matter(iter([f"claims: {claim}", "---"]))


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["claims: S1"],
        ["claims: S1", "claims: S2", "---"],
        ["claim: S1", "---"],
        ["claims", "---"],
        ["claims:", "---"],
        ["asks:", "---"],
        ["sources: ;", "---"],
    ],
)
def test_damage_is_refused(lines: list[str]) -> None:
    with pytest.raises(FormError):
        read_front_matter(iter(lines))
