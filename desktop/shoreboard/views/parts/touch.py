"""Touching a window: what fingers do there is loaded when the first one comes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from shoreboard.views.parts.fingers import Fingers

_TOUCHES = {
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
}


class Touch(QObject):
    """Takes what fingers do anywhere in a widget, for as long as that is there.

    A tap is a click, also where the finger wobbles; a swipe scrolls; a finger that rests opens the
    context menu or, once it goes on, drags a card; two fingers that part or meet want other text.
    """

    sized = Signal(int)
    """The text is wanted larger (1) or smaller (-1)."""

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self._root = root
        self._fingers: Fingers | None = None
        root.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        root.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _TOUCHES and kind != QEvent.Type.NativeGesture:
            return False
        if self._fingers is None:
            from shoreboard.views.parts.fingers import Fingers

            self._fingers = Fingers(self._root)
            self._fingers.sized.connect(self.sized)
        return self._fingers.take(event)
