"""With what the lecturer points at the board of one document; it is not in the file."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal


class Tool(StrEnum):
    """What can be used to point."""

    POINTER = "large-pointer"
    SPOTLIGHT = "spotlight"
    PEN = "pen"


class Pointing(QObject):
    """The tool in hand, if any; `changed` follows every change of it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tool: Tool | None = None

    @property
    def tool(self) -> Tool | None:
        """The tool in hand."""
        return self._tool

    def switch(self, tool: Tool) -> None:
        """Take a tool in place of any other, or put it away when it is in hand."""
        self._take(None if self._tool is tool else tool)

    def put_away(self) -> None:
        """Point with nothing."""
        self._take(None)

    def _take(self, tool: Tool | None) -> None:
        if tool is not self._tool:
            self._tool = tool
            self.changed.emit()
