"""The order of the cards in their zones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.placement import IN_TRAY, Placement
from shoreboard.domain.zone import Zone

HOME, CAPTIVE, TRAY = Zone.IN_HOUSE_DOMESTIC, Zone.CAPTIVE_OFFSHORING, Zone.NOT_PLACED
CARDS = [ActivityId(letter) for letter in "abcdefgh"]


def board(**zones: str) -> Arrangement:
    """Return a board from zone names and the letters that stand there."""
    return Arrangement(
        {
            ActivityId(card): Placement(Zone(name.replace("_", "-")))
            for name, cards in zones.items()
            for card in cards
        }
    )


def to(zone: Zone, cards: str) -> dict[ActivityId, Placement]:
    return {ActivityId(card): Placement(zone) for card in cards}


def order(arrangement: Arrangement, zone: Zone) -> str:
    return "".join(arrangement.cards(zone))


@st.composite
def arrangements(draw: st.DrawFn) -> Arrangement:
    cards = draw(st.lists(st.sampled_from(CARDS), unique=True))
    return Arrangement({card: Placement(draw(st.sampled_from(Zone))) for card in cards})


def test_iterates_zone_by_zone_in_reading_order_the_tray_last():
    mixed = Arrangement(
        {
            ActivityId("t"): IN_TRAY,
            ActivityId("o"): Placement(Zone.OFFSHORE_OUTSOURCING),
            ActivityId("v"): Placement(Zone.DOMESTIC_OUTSOURCING),
            ActivityId("z"): Placement(HOME),
            ActivityId("c"): Placement(CAPTIVE),
            ActivityId("a"): Placement(HOME),
        }
    )
    assert "".join(mixed) == "zacvot"
    assert "".join(mixed.keys()) == "zacvot"
    assert [placement.zone for placement in mixed.values()] == [
        *(HOME, HOME, CAPTIVE, Zone.DOMESTIC_OUTSOURCING, Zone.OFFSHORE_OUTSOURCING, TRAY)
    ]
    assert len(mixed) == 6


@pytest.mark.parametrize(
    ("moving", "before", "result"),
    [
        ("d", "a", "dabc"),  # to the front
        ("a", None, "bcda"),  # to the end
        ("a", "d", "bcad"),
        ("ca", "d", "bcad"),  # in the order given
        ("ac", "d", "bacd"),
        ("b", "b", "abcd"),  # ahead of itself: stays
        ("bc", "b", "abcd"),  # ahead of the first of those that move: ahead of what follows them
        ("bc", "c", "abcd"),
        ("bd", "b", "abdc"),
        ("cd", "c", "abcd"),  # nothing follows them: the end
        ("ad", "d", "bcad"),
        ("dcba", "c", "dcba"),  # all of them move
        ("a", "x", "bcda"),  # a card of another zone
        ("a", "nobody", "bcda"),
    ],
)
def test_cards_come_ahead_of_the_given_one(moving: str, before: str | None, result: str):
    here = board(in_house_domestic="abcd", captive_offshoring="x")
    after = here.put(to(HOME, moving), None if before is None else ActivityId(before))
    assert order(after, HOME) == result
    assert order(after, CAPTIVE) == "x"


@pytest.mark.parametrize(
    ("moving", "before", "home", "captive"),
    [
        ("a", "y", "bcd", "xayz"),
        ("a", None, "bcd", "xyza"),
        ("a", "x", "bcd", "axyz"),
        ("a", "c", "bcd", "xyza"),  # the card to come ahead of stands in the zone that is left
        ("cyb", "z", "ad", "xcybz"),  # one of them stands there already
        ("ay", "y", "bcd", "xayz"),
        ("az", "z", "bcd", "xyaz"),
        ("dcba", "y", "", "xdcbayz"),
        ("n", "y", "abcd", "xnyz"),  # a card that is new
    ],
)
def test_cards_arrive_from_other_zones(moving: str, before: str | None, home: str, captive: str):
    here = board(in_house_domestic="abcd", captive_offshoring="xyz")
    after = here.put(to(CAPTIVE, moving), None if before is None else ActivityId(before))
    assert (order(after, HOME), order(after, CAPTIVE)) == (home, captive)


def test_cards_for_several_zones_come_ahead_of_the_given_one_in_its_zone_alone():
    here = board(in_house_domestic="ab", captive_offshoring="xy")
    after = here.put(to(HOME, "n") | to(CAPTIVE, "m"), ActivityId("y"))
    assert (order(after, HOME), order(after, CAPTIVE)) == ("abn", "xmy")


@given(arrangements(), st.lists(st.sampled_from(CARDS), unique=True), st.data())
def test_put_is_removing_the_cards_and_inserting_them_again(
    here: Arrangement, moving: list[ActivityId], data: st.DataObject
):
    zone = data.draw(st.sampled_from(Zone))
    before = data.draw(st.sampled_from([None, *CARDS]))
    after = here.put(dict.fromkeys(moving, Placement(zone)), before)
    for each in Zone:
        cards: list[ActivityId | None] = list(here.cards(each))
        if each is zone:
            cards.insert(cards.index(before) if before in cards else len(cards), None)
        left = [card for card in cards if card not in moving]
        at = left.index(None) if None in left else 0
        if each is zone:
            left[at : at + 1] = moving
        assert list(after.cards(each)) == left
    assert all(after[card] == Placement(zone) for card in moving)
    assert all(after[card] is here[card] for card in here if card not in moving)


@given(arrangements(), st.lists(st.sampled_from(CARDS), unique=True), st.sampled_from(Zone))
def test_zones_that_a_change_leaves_alone_keep_their_very_tuples(
    here: Arrangement, moving: list[ActivityId], zone: Zone
):
    touched = {here[card].zone for card in moving if card in here} | ({zone} if moving else set())
    after = here.put(dict.fromkeys(moving, Placement(zone)))
    assert all(after.cards(z) is here.cards(z) for z in Zone if z not in touched)
    present = [card for card in moving if card in here]
    less = here.without(present)
    left = {here[card].zone for card in present}
    assert all(less.cards(z) is here.cards(z) for z in Zone if z not in left)


def test_new_details_keep_zone_rank_and_every_tuple():
    here = board(in_house_domestic="ab", captive_offshoring="xy")
    after = here.revised({ActivityId("x"): Placement(CAPTIVE, "RO", "Cluj")})
    assert after["x"] == Placement(CAPTIVE, "RO", "Cluj")  # type: ignore[index]
    assert here["x"] == Placement(CAPTIVE)  # type: ignore[index]
    assert all(after.cards(zone) is here.cards(zone) for zone in Zone)
    assert after != here


def test_new_details_do_not_change_a_zone():
    with pytest.raises(ValueError, match="revised"):
        board(in_house_domestic="ab").revised(to(CAPTIVE, "a"))


def test_without_takes_the_cards_away_and_keeps_the_order_of_the_others():
    here = board(in_house_domestic="abcd", captive_offshoring="xyz")
    less = here.without([ActivityId("y"), ActivityId("a"), ActivityId("c")])
    assert (order(less, HOME), order(less, CAPTIVE)) == ("bd", "xz")
    assert "a" not in less
    assert len(less) == 4


def test_equality_minds_the_order_within_a_zone_but_not_between_zones():
    assert board(in_house_domestic="ab") != board(in_house_domestic="ba")
    assert board(in_house_domestic="ab") == board(in_house_domestic="ab")
    assert hash(board(in_house_domestic="ab")) == hash(board(in_house_domestic="ab"))
    one = Arrangement({CARDS[0]: Placement(HOME), CARDS[1]: Placement(CAPTIVE)})
    other = Arrangement({CARDS[1]: Placement(CAPTIVE), CARDS[0]: Placement(HOME)})
    assert one == other
    assert hash(one) == hash(other)
    assert one != dict(one)
    assert one != board(in_house_domestic="a", captive_offshoring="b").revised(
        {CARDS[1]: Placement(CAPTIVE, "RO")}
    )


@given(arrangements(), arrangements())
def test_differing_are_the_cards_that_stand_otherwise_or_are_not_there(
    one: Arrangement, other: Arrangement
):
    theirs = dict(other)
    assert one.differing(other) == {c for c in one if c not in theirs or theirs[c] != one[c]}
    assert one.differing(one) == frozenset()


def test_order_alone_makes_no_card_differ_and_details_do():
    here, card = board(in_house_domestic="ab"), CARDS[0]
    assert here.differing(board(in_house_domestic="ba")) == frozenset()
    detailed = here.revised({card: Placement(HOME, place="Cluj")})
    assert here.differing(detailed) == {card}


@given(arrangements(), st.lists(st.sampled_from(CARDS), unique=True), st.sampled_from(Zone))
def test_changing_leaves_the_arrangement_itself_as_it_was(
    here: Arrangement, moving: list[ActivityId], zone: Zone
):
    items, zones = dict(here), {z: here.cards(z) for z in Zone}
    here.put(dict.fromkeys(moving, Placement(zone)))
    here.without([card for card in moving if card in here])
    here.revised({card: Placement(here[card].zone, place="Cluj") for card in here})
    assert dict(here) == items
    assert all(here.cards(z) is zones[z] for z in Zone)


def test_arrangement_keeps_no_hold_of_the_mapping_it_was_made_from():
    source = to(HOME, "ab")
    here = Arrangement(source)
    source.clear()
    assert "".join(here) == "ab"


@given(arrangements())
def test_arrangement_made_from_its_own_items_is_equal(here: Arrangement):
    assert Arrangement(dict(here.items())) == here


def test_a_copy_stands_right_behind_its_card_and_alike():
    new = {ActivityId("a"): [ActivityId("A")], ActivityId("c"): [ActivityId("C"), ActivityId("D")]}
    copied = board(in_house_domestic="abc", captive_offshoring="d").with_copies(new)
    assert order(copied, HOME) == "aAbcCD"
    assert order(copied, CAPTIVE) == "d"
    assert copied == board(in_house_domestic="aAbcCD", captive_offshoring="d")


def test_it_knows_which_placements_bear_circumstances() -> None:
    marked = Placement(HOME, circumstances=(Circumstance.CLOUD_SERVICE,))
    before = board(in_house_domestic="ab")
    after = before.put({ActivityId("a"): marked})
    assert (before.marked, after.marked) == (frozenset(), {ActivityId("a")})
    assert after.revised({ActivityId("a"): Placement(HOME)}).marked == frozenset()
    assert after.with_copies({ActivityId("a"): [ActivityId("c")]}).marked == {"a", "c"}
    assert after.without([ActivityId("a")]).marked == frozenset()


@given(arrangements(), st.lists(st.sampled_from(CARDS)))
def test_any_of_its_cards_come_in_its_order(here: Arrangement, wanted: list[ActivityId]) -> None:
    assert here.in_order(wanted) == tuple(card for card in here if card in wanted)
