"""The lenses, against the table of the subject's section 5, written out by hand."""

from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.classification import state_of
from shoreboard.domain.lenses import (
    Condition,
    History,
    Judgement,
    Lens,
    Reason,
    judge,
    needs_history,
)
from shoreboard.domain.placement import IN_TRAY, Placement
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import GRID, Zone
from tests.helpers.every import every

PLAIN = """
zone                 | two-axis    | article     | strict      | press
in-house-domestic    | neither     | neither     | neither     | neither
domestic-outsourcing | outsourcing | outsourcing | outsourcing | outsourcing
captive-offshoring   | offshoring  | offshoring  | offshoring? | both
offshore-outsourcing | both        | both        | both?       | both
"""
"""A question mark: if it replaced work at home."""

INSIDE, HOME, MARKET = "never-in-house-before", "never-at-home-before", "serves-foreign-market-only"
MARKED = """
domestic-outsourcing | never-in-house-before      | article | neither     | bought-in
offshore-outsourcing | never-in-house-before      | article | offshoring  | bought-in
captive-offshoring   | never-at-home-before       | strict  | neither     | nothing-replaced
captive-offshoring   | serves-foreign-market-only | strict  | neither     | foreign-market
offshore-outsourcing | never-at-home-before       | strict  | outsourcing | nothing-replaced
"""


def cells(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().split("\n")]


HEADINGS, *LINES = cells(PLAIN)
JUDGED = [
    (line[0], lens, judged)
    for line in LINES
    for lens, judged in zip(HEADINGS[1:], line[1:], strict=True)
]
BY_MARK = {(zone, mark, lens): (judged, why) for zone, mark, lens, judged, why in cells(MARKED)}
ONCE = SceneId("s1")


def test_the_tables_are_whole():
    assert len(JUDGED) == 16
    assert {zone for zone, _, _ in JUDGED} == {zone.value for zone in GRID}
    assert HEADINGS[1:] == [lens.value for lens in Lens]


@every(JUDGED)
def test_a_zone_is_what_the_table_says(zone: str, lens: str, judged: str):
    found = judge(Lens(lens), Placement(Zone(zone)))
    assert found.state == judged.rstrip("?")
    assert (found.condition is Condition.REPLACED_WORK_AT_HOME) is judged.endswith("?")
    assert found.reason == ("sent-abroad" if (zone, lens) == (GRID[1], "press") else None)


@every(JUDGED, Circumstance)
def test_a_circumstance_changes_what_the_table_says_and_nothing_else(
    zone: str, lens: str, judged: str, mark: Circumstance
):
    assert judged
    placement = Placement(Zone(zone), circumstances=(mark,))
    found = judge(Lens(lens), placement)
    if (zone, mark.value, lens) in BY_MARK:
        state, reason = BY_MARK[zone, mark.value, lens]
        assert (found.state, found.reason, found.condition) == (state, reason, None)
    else:
        assert found == judge(Lens(lens), Placement(Zone(zone)))


@every(JUDGED)
def test_work_that_a_scene_shows_at_home_was_replaced(zone: str, lens: str, judged: str):
    placement = Placement(Zone(zone))
    found = judge(Lens(lens), placement, History(at_home=ONCE))
    assert found.state == judged.rstrip("?")
    assert found.condition is None


@every(
    [
        ("captive-offshoring", HOME, "strict", History(at_home=ONCE)),
        ("offshore-outsourcing", HOME, "strict", History(at_home=ONCE)),
        ("domestic-outsourcing", INSIDE, "article", History(in_house=ONCE)),
        ("offshore-outsourcing", INSIDE, "article", History(in_house=ONCE)),
    ],
)
def test_what_a_scene_shows_outweighs_a_mark(zone: str, mark: str, lens: str, shown: History):
    placement = Placement(Zone(zone), circumstances=(Circumstance(mark),))
    assert judge(Lens(lens), placement, shown) == Judgement(state_of(Zone(zone)))


def test_serving_the_foreign_market_replaces_nothing_even_if_it_was_at_home():
    placement = Placement(
        Zone.CAPTIVE_OFFSHORING, circumstances=(Circumstance.SERVES_FOREIGN_MARKET_ONLY,)
    )
    found = judge(Lens.STRICT, placement, History(at_home=ONCE))
    assert (found.state, found.reason) == ("neither", Reason.FOREIGN_MARKET)


@every(key for key in BY_MARK if key[1] != MARKET)
def test_a_mark_of_an_earlier_scene_counts_like_one_of_this(zone: str, mark: str, lens: str):
    before = History(never_at_home=mark == HOME, never_in_house=mark == INSIDE)
    found = judge(Lens(lens), Placement(Zone(zone)), before)
    assert (found.state, found.reason) == BY_MARK[zone, mark, lens]


@every(Lens)
def test_in_the_tray_nothing_is_judged(lens: Lens):
    assert judge(lens, IN_TRAY) == Judgement(None)
    assert not judge(lens, IN_TRAY).differs


@every(Lens, Zone, [None, *Circumstance])
def test_a_reason_is_given_exactly_where_the_default_judges_otherwise(
    lens: Lens, zone: Zone, mark: Circumstance | None
):
    marks = () if mark is None or zone is Zone.NOT_PLACED else (mark,)
    found = judge(lens, Placement(zone, circumstances=marks))
    assert found.differs is (found.state is not state_of(zone))


@every(Lens, Zone)
def test_history_is_asked_for_wherever_it_can_matter(lens: Lens, zone: Zone):
    pasts = (
        History(at_home=ONCE, in_house=ONCE),
        History(never_at_home=True),
        History(never_in_house=True),
    )
    plain = judge(lens, Placement(zone))
    matters = any(judge(lens, Placement(zone), past) != plain for past in pasts)
    assert needs_history(lens, zone) is matters
