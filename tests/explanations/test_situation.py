import pytest

from shoreboard.domain.activity import Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.zone import Zone
from shoreboard.explanations.explanation import Mark
from shoreboard.explanations.situation import fit, fitting
from shoreboard.explanations.topics import Topic, parse_topic
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TRAY, VENDOR
from tests.explanations.situations import situation

OUT, OFF = Mark.OUTSOURCING, Mark.OFFSHORING


def topic(topic_id: str, applies: str) -> Topic:
    return parse_topic(topic_id, f"---\napplies: {applies}\n---\n# T\n\n> S.\n\nB.\n")


@pytest.mark.parametrize(
    ("zones", "taken", "left"),
    [
        ((HOME,), set(), {OUT, OFF}),
        ((VENDOR,), {OUT}, set()),
        ((OFFSHORE,), {OUT, OFF}, set()),
        ((TRAY,), set(), set()),
        ((CAPTIVE, CAPTIVE), {OFF}, set()),
        ((TRAY, OFFSHORE), {OUT, OFF}, set()),
        ((HOME, VENDOR), {OUT}, set()),
        ((CAPTIVE, OFFSHORE), {OUT}, set()),
        ((OFFSHORE, CAPTIVE), set(), {OUT}),
        ((OFFSHORE, HOME), set(), {OUT, OFF}),
        ((VENDOR, CAPTIVE), {OFF}, {OUT}),
        ((CAPTIVE, VENDOR), {OUT}, {OFF}),
        ((OFFSHORE, TRAY), set(), set()),
    ],
)
def test_a_move_tells_what_was_taken_and_left(
    zones: tuple[Zone, ...], taken: set[Mark], left: set[Mark]
) -> None:
    there = situation(*zones)
    assert there.taken == taken
    assert there.left == left


def test_onshoring_leaves_what_reshoring_leaves() -> None:
    never = (Circumstance.NEVER_AT_HOME_BEFORE,)
    there = situation(CAPTIVE, HOME, circumstances=never)
    assert there.move is not None
    assert there.move.id == "in-house-onshoring"
    assert there.left == {OFF}


def test_what_is_named_together_must_be_true_together() -> None:
    only_it = topic("x", "kinds/it-services + states/domestic-outsourcing; moves/insourcing")
    assert fit(only_it, situation(VENDOR, kind=Kind.IT_SERVICES))
    assert fit(only_it, situation(VENDOR, HOME))
    assert not fit(only_it, situation(HOME, kind=Kind.IT_SERVICES))
    assert not fit(only_it, situation(VENDOR, kind=Kind.LEGAL))


def test_what_says_nothing_fits_nothing() -> None:
    assert fit(parse_topic("x", "# T\n\n> S.\n\nB.\n"), situation(HOME)) == 0


def test_the_closest_come_first_and_else_their_order_stands() -> None:
    shelf = [
        topic("state", "states/domestic-outsourcing"),
        topic("another state", "states/domestic-outsourcing"),
        topic("kind", "kinds/legal"),
        topic("move", "moves/domestic-outsourcing"),
        topic("circumstance", "circumstances/foreign-owned-vendor"),
        topic("nothing", "moves/insourcing"),
    ]
    marks = (Circumstance.FOREIGN_OWNED_VENDOR,)
    there = situation(HOME, VENDOR, kind=Kind.LEGAL, circumstances=marks)
    found = ["circumstance", "move", "kind", "state", "another state"]
    assert [each.id for each in fitting(shelf, there, 9)] == found
    assert [each.id for each in fitting(shelf, there, 2)] == found[:2]
