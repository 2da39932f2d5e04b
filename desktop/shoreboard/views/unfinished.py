"""What stands in open windows and in no document yet: texts being typed, counts, answers."""

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from shoreboard.domain.limits import LONGEST_TEXT
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.i18n import tr
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.parts.fields import ManyLines, OneLine
from shoreboard.views.parts.top_levels import top_level_widgets


@runtime_checkable
class HoldsWork(Protocol):
    """A window with work of its own, which no document has."""

    @property
    def unfinished(self) -> str:
        """All of it, in words; empty where there is none."""
        ...


def unfinished() -> Scenario | None:
    """Return all of it as a document that can be kept and restored: a scene's note a window."""
    found = [
        (window.windowTitle(), words) for window in top_level_widgets() if (words := _words(window))
    ]
    if not found:
        return None
    notes = [
        (title, words[start : start + LONGEST_TEXT])
        for title, words in found
        for start in range(0, len(words), LONGEST_TEXT)
    ]
    scenes = tuple(
        Scene(SceneId(f"s{number}"), title[:LONGEST_TEXT], note=note)
        for number, (title, note) in enumerate(notes, 1)
    )
    words = tr("Not entered yet: {windows}")
    return Scenario(words.format(windows=", ".join(title for title, _ in found)), scenes=scenes)


def _words(window: QWidget) -> str:
    if isinstance(window, HoldsWork):
        return window.unfinished
    if isinstance(window, DialogFrame) and window.isVisible():
        return "\n\n".join(_typed(window))
    return ""


def _typed(dialog: DialogFrame) -> Iterator[str]:
    for line in dialog.findChildren(OneLine):
        if line.isModified() and line.text():
            yield f"{line.accessibleName()}\n{line.text()}"
    for text in dialog.findChildren(ManyLines):
        if text.document().isModified() and text.toPlainText():
            yield f"{text.accessibleName()}\n{text.toPlainText()}"
