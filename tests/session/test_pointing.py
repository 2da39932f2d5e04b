"""The tool with which a lecturer points."""

from shoreboard.domain.zone import Zone
from shoreboard.session.pointing import Spot, Tool
from shoreboard.session.session import Session


def test_one_tool_is_in_hand_and_the_same_again_puts_it_away(session: Session) -> None:
    pointing, told = session.pointing, list[Tool | None]()
    pointing.changed.connect(lambda: told.append(pointing.tool))
    assert pointing.tool is None
    pointing.switch(Tool.PEN)
    pointing.switch(Tool.SPOTLIGHT)
    pointing.switch(Tool.SPOTLIGHT)
    pointing.put_away()
    pointing.switch(Tool.POINTER)
    pointing.put_away()
    assert told == [Tool.PEN, Tool.SPOTLIGHT, None, Tool.POINTER, None]


def spot(across: float) -> Spot:
    return Spot(None, Zone.CAPTIVE_OFFSHORING, across, 0.5)


def test_where_it_points_is_told_once(session: Session) -> None:
    pointing, told = session.pointing, list[Spot | None]()
    pointing.moved.connect(lambda: told.append(pointing.spot))
    for at in (None, spot(0.1), spot(0.1), spot(0.2), None):
        pointing.point_at(at)
    assert told == [spot(0.1), spot(0.2), None]


def test_the_pen_draws_a_stroke_until_it_is_lifted_or_put_away(session: Session) -> None:
    pointing = session.pointing
    pointing.lift()
    pointing.switch(Tool.PEN)
    for at in (0.1, 0.2):
        pointing.draw(spot(at))
    pointing.lift()
    pointing.draw(spot(0.3))
    assert [stroke.ended is None for stroke in pointing.strokes] == [False, True]
    pointing.put_away()
    assert [stroke.spots for stroke in pointing.strokes] == [[spot(0.1), spot(0.2)], [spot(0.3)]]
    assert all(stroke.ended is not None for stroke in pointing.strokes)
    pointing.fade(lambda stroke: stroke.spots[0] == spot(0.3))
    assert len(pointing.strokes) == 1
