"""The form of a scene's words."""

from PySide6.QtWidgets import QWidget

from shoreboard.actions.questions import SceneWords
from shoreboard.domain.scene import Scene
from shoreboard.i18n import tr
from shoreboard.views.dialogs.fields import ManyLines, OneLine
from shoreboard.views.dialogs.form import Form


class SceneDialog(Form):
    """Edits a scene's title, its caption for the class and its note for the lecturer alone."""

    def __init__(self, scene: Scene, parent: QWidget | None) -> None:
        super().__init__(tr("Scene"), parent)
        self._title = OneLine(scene.title)
        self._caption = ManyLines(scene.caption, lines=2)
        self._note = ManyLines(scene.note, lines=4)
        self.add_text(tr("&Title"), self._title)
        self.add_text(tr("&Caption"), self._caption, tr("Shown to the class."))
        self.add_text(tr("&Note"), self._note, tr("For you alone; the class never sees it."))
        self.add_ok_and_cancel()
        self._title.selectAll()

    def answer(self) -> SceneWords:
        """Return what the fields make; what nobody touched is as it was."""
        return SceneWords(self._title.value(), self._caption.value(), self._note.value())
