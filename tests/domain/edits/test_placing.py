"""Placing cards and giving details, case by case."""

import pytest

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.edits import clear_scene, give_details, place, shift
from shoreboard.domain.errors import (
    CountryError,
    DetailError,
    UnknownActivityError,
    UnknownSceneError,
)
from shoreboard.domain.placement import Placement
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from tests.domain.edits.boards import (
    CAPTIVE,
    HOME,
    OFFSHORE,
    S1,
    S2,
    TRAY,
    VENDOR,
    ids,
    in_order,
    orders,
    scenes_of,
    where,
)


def test_card_dropped_on_a_zone_stands_there_from_this_scene_on():
    start = scenes_of({"a": TRAY}, {"a": TRAY}, {"a": TRAY})
    assert where(place(start, S2, ids("a"), OFFSHORE), "a") == [TRAY, OFFSHORE, OFFSHORE]


def test_change_stops_at_the_first_scene_with_its_own_arrangement():
    start = scenes_of({"a": HOME}, {"a": HOME}, {"a": VENDOR}, {"a": HOME})
    assert where(place(start, S1, ids("a"), CAPTIVE), "a") == [CAPTIVE, CAPTIVE, VENDOR, HOME]


def test_scene_with_other_details_has_its_own_arrangement():
    elsewhere = Placement(CAPTIVE, "RO")
    start = scenes_of({"a": CAPTIVE}, {"a": elsewhere}, {"a": CAPTIVE})
    assert where(place(start, S1, ids("a"), HOME), "a") == [HOME, CAPTIVE, CAPTIVE]


def test_several_cards_carry_forward_each_for_itself():
    start = scenes_of({"a": HOME, "b": HOME}, {"a": HOME, "b": CAPTIVE}, {"a": HOME, "b": HOME})
    after = place(start, S1, ids("ba"), OFFSHORE)
    assert where(after, "a") == [OFFSHORE, OFFSHORE, OFFSHORE]
    assert where(after, "b") == [OFFSHORE, CAPTIVE, HOME]
    assert orders(after, OFFSHORE) == ["ba", "a", "a"]


def test_scene_that_agrees_by_chance_with_the_new_place_stops_the_change():
    start = scenes_of({"a": HOME}, {"a": CAPTIVE}, {"a": HOME})
    assert where(place(start, S1, ids("a"), CAPTIVE), "a") == [CAPTIVE, CAPTIVE, HOME]


@pytest.mark.parametrize(
    ("before_edit", "moving", "before", "after_edit"),
    [
        (["abc", "abc", "abc"], "c", "a", ["cab", "cab", "cab"]),
        (["abc", "bac", "bac"], "c", "a", ["cab", "bac", "bac"]),
        (["abc", "abc", "bac", "abc"], "c", "a", ["cab", "cab", "bac", "abc"]),
        (["abc", "bac", "abc"], "a", None, ["bca", "bac", "abc"]),
        (["abcd", "abcd"], "db", "b", ["adbc", "adbc"]),
    ],
)
def test_reordering_stops_at_the_first_scene_with_its_own_order(
    before_edit: list[str], moving: str, before: str | None, after_edit: list[str]
):
    anchor = None if before is None else ActivityId(before)
    after = place(in_order(*before_edit), S1, ids(moving), HOME, anchor)
    assert orders(after) == after_edit


def test_order_of_a_zone_carries_forward_where_only_details_differ():
    own = Placement(HOME, "DE", "Bochum")
    start = scenes_of({"a": HOME, "b": HOME}, {"a": HOME, "b": own})
    after = place(start, S1, ids("b"), HOME, ActivityId("a"))
    assert orders(after) == ["ba", "ba"]
    assert after.scenes[1].placements[ActivityId("b")] == own
    assert place(start, S1, ids("ab"), HOME) is start


def test_card_arrives_ahead_of_the_given_one_also_in_scenes_with_another_order():
    start = scenes_of(
        {"x": TRAY, "a": HOME, "b": HOME},
        {"x": TRAY, "b": HOME, "a": HOME},
        {"x": TRAY, "b": HOME, "a": VENDOR},
    )
    after = place(start, S1, ids("x"), HOME, ActivityId("a"))
    assert orders(after) == ["xab", "bxa", "bx"]


def test_reordered_and_arriving_cards_at_once():
    start = scenes_of({"x": TRAY, "a": HOME, "b": HOME}, {"x": TRAY, "b": HOME, "a": HOME})
    after = place(start, S1, ids("bx"), HOME, ActivityId("a"))
    assert orders(after) == ["bxa", "bxa"]
    after = place(start, S1, ids("xb"), HOME, ActivityId("a"))
    assert orders(after) == ["xba", "bxa"]


def test_arriving_cards_go_on_where_reordered_ones_have_stopped():
    start = scenes_of(
        {"x": TRAY, "a": HOME, "b": HOME},
        {"x": TRAY, "b": HOME, "a": HOME},
        {"x": TRAY, "a": HOME, "b": HOME},
    )
    after = place(start, S1, ids("bx"), HOME, ActivityId("a"))
    assert orders(after) == ["bxa", "bxa", "xab"]


def test_details_that_are_no_longer_true_are_dropped_when_a_card_moves():
    start = scenes_of(*[{"a": Placement(VENDOR, "DE", "Bochum", "Acme")}] * 2)
    after = place(start, S1, ids("a"), OFFSHORE)
    assert [scene.placements[ActivityId("a")] for scene in after.scenes] == [
        Placement(OFFSHORE, partner="Acme")
    ] * 2


def test_reordering_keeps_the_details():
    full = Placement(OFFSHORE, "IN", "Pune", "Acme")
    after = place(scenes_of({"a": full, "b": OFFSHORE}), S1, ids("a"), OFFSHORE)
    assert orders(after, OFFSHORE) == ["ba"]
    assert after.scenes[0].placements[ActivityId("a")] == full


@pytest.mark.parametrize(
    ("moving", "before"),
    [("", None), ("c", None), ("bc", None), ("a", "a"), ("a", "b"), ("ab", "c"), ("abc", "b")],
)
def test_drop_that_changes_nothing_returns_the_very_scenario(moving: str, before: str | None):
    start = in_order("abc", "acb")
    anchor = None if before is None else ActivityId(before)
    assert place(start, S1, ids(moving), HOME, anchor) is start


def test_clearing_returns_all_cards_to_the_tray_behind_those_that_are_there():
    start = scenes_of(
        {"z": TRAY, "o": OFFSHORE, "h": HOME, "c": CAPTIVE, "g": HOME},
        {"z": TRAY, "o": VENDOR, "h": HOME, "c": CAPTIVE, "g": HOME},
    )
    after = clear_scene(start, S1)
    assert orders(after, TRAY) == ["zhgco", "zhgc"]
    assert where(after, "o") == [TRAY, VENDOR]
    assert clear_scene(after, S1) is after


def test_details_are_given_from_this_scene_on_until_one_has_its_own():
    own = Placement(CAPTIVE, "IN")
    start = scenes_of({"a": CAPTIVE}, {"a": CAPTIVE}, {"a": CAPTIVE}, {"a": own}, {"a": CAPTIVE})
    new = Placement(CAPTIVE, "RO", "Cluj")
    after = give_details(start, S2, {ActivityId("a"): new})
    assert [scene.placements[ActivityId("a")] for scene in after.scenes] == [
        *(Placement(CAPTIVE), new, new, own, Placement(CAPTIVE))
    ]
    assert after.scenes[0] is start.scenes[0]
    assert give_details(after, S2, {ActivityId("a"): new}) is after
    assert give_details(after, S2, {}) is after


def test_circumstances_are_given_with_the_details_and_carried_forward_like_them():
    shared = Placement(CAPTIVE, circumstances=(Circumstance.SHARED_OWNERSHIP,), ownership=60)
    own = Placement(CAPTIVE, circumstances=(Circumstance.FREE_TRADE_ZONE,))
    start = scenes_of({"a": CAPTIVE}, {"a": CAPTIVE}, {"a": own}, {"a": CAPTIVE})
    after = give_details(start, S1, {ActivityId("a"): shared})
    assert [scene.placements[ActivityId("a")] for scene in after.scenes] == [
        *(shared, shared, own, Placement(CAPTIVE))
    ]
    assert where(after, "a") == [CAPTIVE] * 4


@pytest.mark.parametrize(
    ("zone", "country"),
    [(HOME, "FI"), (VENDOR, "FI"), (CAPTIVE, "DE"), (OFFSHORE, "DE")]
    + [(zone, code) for zone in (HOME, CAPTIVE) for code in ("ZZ", "", "de", "Germany")],
)
def test_country_that_is_unknown_or_contradicts_the_zone_is_refused(zone: Zone, country: str):
    start = scenes_of({"a": zone})
    with pytest.raises(CountryError):
        give_details(start, S1, {ActivityId("a"): Placement(zone, country)})


@pytest.mark.parametrize(
    "placement",
    [
        Placement(HOME, partner="Ox"),
        Placement(TRAY, place="Ur"),
        Placement(TRAY, circumstances=(Circumstance.CLOUD_SERVICE,)),
        Placement(CAPTIVE, ownership=60),
        Placement(CAPTIVE, circumstances=(Circumstance.SHARED_OWNERSHIP,), ownership=101),
        Placement(CAPTIVE, circumstances=(Circumstance.CLOUD_SERVICE,) * 2),
    ],
)
def test_detail_that_the_zone_rules_out_is_refused(placement: Placement):
    start = scenes_of({"a": placement.zone})
    with pytest.raises(DetailError):
        give_details(start, S1, {ActivityId("a"): placement})


def test_details_of_another_zone_are_refused():
    with pytest.raises(ValueError, match="revised"):
        give_details(scenes_of({"a": HOME}), S1, {ActivityId("a"): Placement(CAPTIVE)})


def test_unknown_scene_or_activity_is_refused():
    start = scenes_of({"a": HOME})
    nobody, nowhere = ActivityId("nobody"), SceneId("nowhere")
    with pytest.raises(UnknownActivityError):
        place(start, S1, [ActivityId("a"), nobody], CAPTIVE)
    with pytest.raises(UnknownActivityError):
        give_details(start, S1, {nobody: Placement(HOME)})
    with pytest.raises(UnknownSceneError):
        place(start, nowhere, ids("a"), CAPTIVE)
    with pytest.raises(UnknownSceneError):
        give_details(start, nowhere, {ActivityId("a"): Placement(HOME)})
    with pytest.raises(UnknownSceneError):
        clear_scene(start, nowhere)


@pytest.mark.parametrize(
    ("moved", "step", "order"),
    [
        ("c", -1, "acbd"), ("b", 1, "acbd"), ("bc", -1, "bcad"), ("bc", 1, "adbc"),
        ("ac", -1, "acbd"), ("bd", 1, "acbd"), ("ab", -1, "abcd"), ("d", 1, "abcd"),
    ],
)  # fmt: skip
def test_cards_change_places_with_their_neighbors(moved: str, step: int, order: str):
    start = in_order("abcd", "abcd", "dcba")
    assert orders(shift(start, S1, ids(moved), step)) == [order, order, "dcba"]


def test_cards_of_several_zones_each_stay_in_their_own():
    start = scenes_of({"a": HOME, "b": HOME, "x": CAPTIVE, "y": CAPTIVE})
    after = shift(start, S1, ids("by"), -1)
    assert (orders(after), orders(after, CAPTIVE)) == (["ba"], ["yx"])


def test_at_the_end_of_a_zone_nothing_changes():
    start = in_order("abc")
    assert shift(start, S1, ids("a"), -1) is start
    assert shift(start, S1, ids("c"), 1) is start
