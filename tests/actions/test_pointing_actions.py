"""Taking a tool to point with, by menu and key."""

from pathlib import Path

import pytest

from shoreboard.session.pointing import Tool
from tests.actions.desk import Desk
from tests.explanations.boards import HOME, board

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("tool", list(Tool))
def test_a_tool_is_taken_and_put_away(tmp_path: Path, tool: Tool) -> None:
    desk = Desk(board({"a": HOME}), tmp_path)
    assert not desk.can("put-away")
    desk.do(tool.value)
    assert desk.session.pointing.tool is tool
    assert desk.action(tool.value).isChecked()
    desk.do("put-away")
    assert desk.session.pointing.tool is None
    desk.do(tool.value)
    desk.do(tool.value)
    assert not desk.action(tool.value).isChecked()
