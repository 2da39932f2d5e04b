"""Many activities at once."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId, Whole, WholeId
from shoreboard.domain.edits.importing import Arrival, NewScene, import_arrivals
from shoreboard.domain.errors import (
    CountryError,
    DetailError,
    ShareError,
    TakenIdError,
    UnknownSceneError,
)
from shoreboard.domain.placement import IN_TRAY, Placement
from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from tests.domain.strategies import scenarios

S1, S2, S3 = map(SceneId, ("s1", "s2", "s3"))
IT = Activity(ActivityId("it"), "IT")
HOME, BOTH = Placement(Zone.IN_HOUSE_DOMESTIC), Placement(Zone.OFFSHORE_OUTSOURCING, "IN")
EMPTY = new_scenario("T", "Today", "Plan")


def where(scenario: Scenario, activity: Activity = IT) -> list[Placement]:
    return [scene.placements[activity.id] for scene in scenario.scenes]


def test_a_new_activity_stands_in_its_scene_and_the_later_ones() -> None:
    assert where(import_arrivals(EMPTY, [Arrival(IT, S1, HOME)])) == [HOME, HOME]
    assert where(import_arrivals(EMPTY, [Arrival(IT, S2, HOME)])) == [IN_TRAY, HOME]


def test_the_order_of_rows_does_not_matter_to_the_scenes() -> None:
    rows = [Arrival(IT, S2, IN_TRAY), Arrival(IT, S1, BOTH)]
    assert where(import_arrivals(EMPTY, rows)) == [BOTH, IN_TRAY]
    assert import_arrivals(EMPTY, rows) == import_arrivals(EMPTY, rows[::-1])


def test_a_new_scene_comes_at_the_end_and_begins_like_the_one_before() -> None:
    law = Activity(ActivityId("law"), "Legal")
    rows = [Arrival(IT, S1, HOME), Arrival(law, S3, BOTH)]
    after = import_arrivals(EMPTY, rows, [NewScene(S3, "Later", "What now?", "Ask")])
    assert [scene.title for scene in after.scenes] == ["Today", "Plan", "Later"]
    assert (after.scenes[-1].caption, after.scenes[-1].note) == ("What now?", "Ask")
    assert where(after) == [HOME, HOME, HOME]
    assert where(after, law) == [IN_TRAY, IN_TRAY, BOTH]


def test_what_does_not_fit_is_refused() -> None:
    with pytest.raises(UnknownSceneError):
        import_arrivals(EMPTY, [Arrival(IT, S3)])
    with pytest.raises(TakenIdError):
        import_arrivals(EMPTY, [], [NewScene(S2, "Again")])
    with pytest.raises(CountryError):
        import_arrivals(EMPTY, [Arrival(IT, S1, Placement(Zone.CAPTIVE_OFFSHORING, "XX"))])
    with pytest.raises(DetailError):
        import_arrivals(EMPTY, [Arrival(IT, S1, Placement(Zone.CAPTIVE_OFFSHORING, partner="A"))])


@given(scenarios(min_activities=1), st.data())
def test_one_arrival_does_what_placing_does(scenario: Scenario, data: st.DataObject) -> None:
    card = data.draw(st.sampled_from(sorted(scenario.activities)))
    scene = data.draw(st.sampled_from(scenario.scenes))
    zone = data.draw(st.sampled_from(Zone))
    to = scene.placements[card].moved_to(zone)
    after = import_arrivals(scenario, [Arrival(scenario.activities[card], scene.id, to)])
    if scene.placements[card].zone is zone:
        assert after is scenario
    else:
        assert after == edits.place(scenario, scene.id, [card], zone)


def test_new_parts_arrive_with_their_whole() -> None:
    whole = Whole(WholeId("w1"), "IT")
    own = Arrival(Activity(ActivityId("a"), "Own", whole=whole.id, share=60), S1, HOME, whole)
    firm = Arrival(
        Activity(ActivityId("b"), "IT (firm)", whole=whole.id, share=40), S2, BOTH, whole
    )
    after = import_arrivals(EMPTY, [own, firm])
    assert after.parts(whole.id) == (own.activity, firm.activity)
    assert after.wholes == {whole.id: whole}
    assert where(after, firm.activity) == [IN_TRAY, BOTH]
    with pytest.raises(ShareError):
        import_arrivals(EMPTY, [own])
    with pytest.raises(TakenIdError):
        import_arrivals(after, [replace(firm, activity=replace(firm.activity, id=ActivityId("c")))])
    alone = import_arrivals(EMPTY, [replace(own, whole=None)])
    assert alone.activities[ActivityId("a")] == Activity(ActivityId("a"), "Own")
