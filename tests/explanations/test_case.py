"""A case's file is read strictly, and its facts must agree with each other."""

import pytest

from shoreboard.domain.activity import Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.classification import State
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import Zone
from shoreboard.explanations.case import CaseError, Mixup, Trap, read_case, read_translation

WHOLE = """---
company: Acme
kind: call-center
home: US
year: 2009
before: offshore-outsourcing
before country: IN
before place: Pune
before partner: Calls Ltd
before circumstances: home-vendor-foreign-site; shared-ownership
before ownership: 40
before also accepted: captive-offshoring
after: in-house-domestic
after also accepted: captive-offshoring; domestic-outsourcing
move: reshoring-for-insourcing
mixups: coming-home-means-in-house; only-it-is-outsourced
source: https://example.org/a: b
---
# Calls

> Acme takes its calls itself.

Both answers **change**.

More.

## Told

That it is one word.

## Record

That it is two.
"""
WORDS = "# Anrufe\n\n> Acme.\n\nBeides.\n\n## Erzählt\n\nEins.\n\n## Belegt\n\nZwei.\n"


def test_a_case_has_all_that_its_file_says() -> None:
    case = read_case("x", WHOLE)
    assert (case.id, case.company, case.activity) == ("x", "Acme", "Calls")
    assert (case.kind, case.home_country, case.year) == (Kind.CALL_CENTER, "US", 2009)
    marks = (Circumstance.SHARED_OWNERSHIP, Circumstance.HOME_VENDOR_FOREIGN_SITE)
    assert case.before == Placement(Zone.OFFSHORE_OUTSOURCING, "IN", "Pune", "Calls Ltd", marks, 40)
    assert case.after == Placement(Zone.IN_HOUSE_DOMESTIC)
    assert case.prompt == "Acme takes its calls itself."
    assert case.answer == "Both answers **change**.\n\nMore."
    assert case.trap == Trap("That it is one word.", "That it is two.")
    assert case.mixups == (Mixup.COMING_HOME_MEANS_IN_HOUSE, Mixup.ONLY_IT_IS_OUTSOURCED)
    assert case.also_accepted == {Zone.CAPTIVE_OFFSHORING, Zone.DOMESTIC_OUTSOURCING}
    assert case.also_accepted_before == {Zone.CAPTIVE_OFFSHORING}
    assert case.source == "https://example.org/a: b"


def test_state_and_move_follow_from_the_zones() -> None:
    case = read_case("x", WHOLE)
    assert (case.state, case.move.id) == (State.NEITHER, "reshoring-for-insourcing")


def test_what_never_was_at_home_does_not_come_back() -> None:
    text = WHOLE.replace("home-vendor-foreign-site;", "never-at-home-before;")
    case = read_case("x", text.replace("move: reshoring", "move: onshoring"))
    assert case.move.id == "onshoring-for-insourcing"


def test_what_is_not_known_may_be_left_out() -> None:
    short = (
        "---\ncompany: A\nkind: legal\nbefore: not-placed\nafter: offshore-outsourcing\n"
        "move: new-foreign-contract\nsource: S\n---\n# T\n\n> P.\n\nA.\n"
    )
    case = read_case("x", short)
    assert (case.home_country, case.year, case.trap, case.mixups) == (None, None, None, ())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("company: Acme\n", ""),
        ("company: Acme", "company:"),
        ("kind: call-center", "kind: calls"),
        ("home: US", "home: USA"),
        ("year: 2009", "year: about 2009"),
        ("before country: IN", "before country: US"),
        ("after: in-house-domestic", "after: at home"),
        ("move: reshoring-for-insourcing", "move: insourcing"),
        ("mixups: coming", "mixups: going"),
        ("before ownership: 40", "before ownership: less than half"),
        ("before ownership: 40", "before ownership: 400"),
        ("shared-ownership\n", "shared-control\n"),
        ("before also accepted: captive", "before also accepted: not"),
        ("after also accepted: captive-offshoring", "after also accepted: in-house-domestic"),
        ("source: https", "sources: https"),
        ("## Record\n", ""),
        ("That it is two.\n", ""),
    ],
)
def test_what_does_not_fit_is_refused(old: str, new: str) -> None:
    assert old in WHOLE
    with pytest.raises(CaseError):
        read_case("x", WHOLE.replace(old, new))


def test_a_translation_has_the_words_and_none_of_the_facts() -> None:
    english = read_case("x", WHOLE)
    case = read_translation(english, f"---\ncompany: Akme\n---\n{WORDS}")
    assert (case.company, case.activity, case.prompt) == ("Akme", "Anrufe", "Acme.")
    assert (case.answer, case.trap) == ("Beides.", Trap("Eins.", "Zwei."))
    assert (case.before, case.after, case.source) == (english.before, english.after, english.source)
    assert read_translation(english, WORDS).company == "Acme"


@pytest.mark.parametrize("text", [f"---\nyear: 2010\n---\n{WORDS}", "# A\n\n> B.\n\nC.\n"])
def test_a_translation_that_does_not_fit_is_refused(text: str) -> None:
    with pytest.raises(CaseError):
        read_translation(read_case("x", WHOLE), text)
