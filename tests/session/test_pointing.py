"""The tool with which a lecturer points."""

from shoreboard.session.pointing import Tool
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
