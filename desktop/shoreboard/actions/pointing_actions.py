"""Pointing at the board: a large pointer, a spotlight, a pen."""

from collections.abc import Callable

from shoreboard.actions.context import Context
from shoreboard.actions.spec import ActionSpec
from shoreboard.i18n import tr
from shoreboard.session.pointing import Tool

POINTING = ("large-pointer", "spotlight", "pen", "put-away")
"""Their place in the Present menu."""


def pointing_actions() -> tuple[ActionSpec, ...]:
    """Return the actions that take a tool, and the one that puts it away."""
    return (
        _switch(Tool.POINTER, tr("&Large pointer"), "F6"),
        _switch(Tool.SPOTLIGHT, tr("Sp&otlight"), "F7"),
        _switch(Tool.PEN, tr("Pe&n"), "F8"),
        ActionSpec(
            "put-away", tr("P&ut the tool away"),
            lambda context: context.session.pointing.put_away(), ("Esc",), "",
            lambda context: context.session.pointing.tool is not None,
        ),
    )  # fmt: skip


def _switch(tool: Tool, text: str, key: str) -> ActionSpec:
    return ActionSpec(
        tool.value, text, switcher(tool), (key,),
        checked=lambda context: context.session.pointing.tool is tool,
    )  # fmt: skip


def switcher(tool: Tool) -> Callable[[Context], None]:
    """Return the handler that takes a tool, or puts it away when it is in hand."""
    return lambda context: context.session.pointing.switch(tool)
