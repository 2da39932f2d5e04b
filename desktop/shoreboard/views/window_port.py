"""What handlers may ask of a window, and what that is in Qt."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QDialog, QMainWindow, QWidget

from shoreboard.actions.context import Context
from shoreboard.actions.menus import menus
from shoreboard.actions.registry import Actions
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import Zone
from shoreboard.explanations.topics import Topics
from shoreboard.session.session import Session
from shoreboard.views.board.card_list import CardList
from shoreboard.views.document_view import DocumentView
from shoreboard.views.parts.notices import Notices
from shoreboard.views.presentation.presentation import Presentation

if TYPE_CHECKING:
    from shoreboard.costs.plans import CostPlan
    from shoreboard.exporters.material import Material
    from shoreboard.exporters.options import Options
    from shoreboard.practice.run import Run
    from shoreboard.views.costs_place import CostsPlace
    from shoreboard.views.dialogs.glossary_dialog import GlossaryDialog
    from shoreboard.views.dialogs.guide_dialog import GuideDialog
    from shoreboard.views.errands import Errands


class QtWindowPort(QObject):
    """A window as its handlers see it; `session_asked` and `quit_asked` go beyond it.

    What opens beside the board is imported when it is first asked for, so that the start does not
    wait for it.
    """

    session_asked = Signal(Session)
    """A document wants a window of its own."""
    replacement_asked = Signal(Session)
    """A document wants this window."""
    quit_asked = Signal()

    def __init__(
        self, window: QMainWindow, notices: Notices, presentation: Presentation, topics: Topics
    ) -> None:
        super().__init__(window)
        self._window, self._notices = window, notices
        self._presentation, self._topics = presentation, topics
        self._errands: Errands | None = None
        self._glossary: GlossaryDialog | None = None
        self._guide: GuideDialog | None = None
        self._costs: CostsPlace | None = None
        presentation.turned.connect(self._make_way)

    def wire(self, context: Context, actions: Actions, document: DocumentView) -> None:
        """Take the document that is shown: what handlers work with, can do, and its view."""
        self._context, self._actions, self._document = context, actions, document

    def stand_in(self, column: QBoxLayout) -> None:
        """Take the column in which a document is about to stand, and the costs in its place."""
        self._column = column
        if self._costs is not None:
            self._costs.end()
            self._costs = None

    def _make_way(self) -> None:
        """Show the board while a class is looking at it."""
        if self._presentation.is_on:
            self.show_costs(False)

    def end(self) -> None:
        """Forget what is done for the window, which has closed."""
        if self._errands is not None:
            self._errands.end()

    @property
    def errands(self) -> "Errands":
        """What is done for the window while it goes on."""
        if self._errands is None:
            from shoreboard.views.errands import Errands

            self._errands = Errands(self.run, self._notices, self)
        return self._errands

    @errands.setter
    def errands(self, errands: "Errands") -> None:
        self._errands = errands

    def run(self, handler: Callable[[Context], object]) -> None:
        """Let a handler work with the document that is shown by now."""
        self._actions.run(handler)

    @property
    def is_full_screen(self) -> bool:
        """Tell whether the window fills the screen."""
        return self._window.isFullScreen()

    def toggle_full_screen(self) -> None:
        """Fill the screen with the window, or let it go back."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def open_session(self, session: Session, *, in_place: bool = False) -> None:
        """Show a document here if this window holds nothing of the user's, else in a new one.

        `in_place` shows it here in any case.
        """
        if in_place or not self._context.session.holds_users_work():
            self.replacement_asked.emit(session)
        else:
            self.session_asked.emit(session)

    def show_file(self, path: Path, *, by_name: bool = False) -> bool:
        """Bring the window of a file to the front; tell of any. `by_name` asks no disk."""
        from shoreboard.views.parts.top_levels import show_file

        return show_file(path, by_name=by_name)

    def close(self) -> bool:
        """Close the window unless the user cancels; tell whether it closed."""
        return self._window.close()

    def quit(self) -> None:
        """Close all windows unless the user cancels."""
        self.quit_asked.emit()

    def search(self) -> None:
        """Put the caret into the search field."""
        self.show_costs(False)
        self._document.search()

    def go_to_pane(self, step: int) -> None:
        """Give the keys to the next part of the window (1), or to the one before (-1)."""
        from shoreboard.views.panes import go_to_pane

        if self._costs is not None and self._costs.go_to_part(step):
            return
        go_to_pane(self._document, self._notices, step)

    def focused_zone(self) -> Zone | None:
        """Return the zone, or the tray, whose list of cards has the focus."""
        active = QApplication.activeWindow()
        if active not in (None, self._window) and not isinstance(active, QDialog):
            return None  # the class's window, say
        focused = self._window.focusWidget()  # which the window keeps while a dialog has the keys
        return focused.zone if isinstance(focused, CardList) else None

    def pick_up(self, cards: Sequence[ActivityId]) -> None:
        """Carry cards until the user chooses a zone."""
        self.show_costs(False)
        self._document.place.pick_up(cards)

    def predict(self, card: ActivityId) -> None:
        """Ask a class where a card stands, which is hidden meanwhile."""
        from shoreboard.views.prediction.prediction_window import PredictionWindow

        PredictionWindow(
            card, self._context, self._topics, self._presentation, self._window
        ).arrange()

    def ask_costs(self, plan: "CostPlan") -> None:
        """Ask a class which assumption turns a plan of the scene that is shown."""
        from shoreboard.views.cost_question.cost_question_window import CostQuestionWindow

        CostQuestionWindow(
            plan, self._context, self._topics, self._presentation, self._window
        ).arrange()

    def practice(self, run: "Run") -> None:
        """Let a student train over the cases of a run, in a window of its own."""
        from shoreboard.views.practice.practice_window import PracticeWindow

        PracticeWindow(run, self._context, self._topics, self._window).show()

    def print_pages(self, material: "Material", options: "Options") -> None:
        """Show scenes as they would be printed, and print them where the user wants that."""
        from shoreboard.views.dialogs.print_preview import print_preview

        _open(print_preview(material, options, self._window))

    def find_action(self) -> None:
        """Let the user find an action by some words, and do it when the dialog has gone."""
        from shoreboard.actions.finding import entries_of
        from shoreboard.actions.synonyms import synonyms
        from shoreboard.views.dialogs.find_action_dialog import FindActionDialog

        actions = self._actions
        actions.refresh()
        dialog = FindActionDialog(entries_of(actions, menus(), synonyms()), self._window)
        dialog.chosen.connect(lambda action_id: actions[action_id].trigger())
        _open(dialog)

    @property
    def shows_costs(self) -> bool:
        """Tell whether the costs stand in place of the board."""
        return self._costs is not None and self._costs.is_shown

    def show_costs(self, wanted: bool) -> None:
        """Show the costs in place of the board, or the board again."""
        if self._costs is None:
            if not wanted:
                return
            from shoreboard.views.costs_place import CostsPlace

            self._costs = CostsPlace(self._context.session, self._document, self._column)
            self._costs.topic_asked.connect(self.show_glossary)
        self._costs.show(wanted)
        self._actions.refresh()

    def show_keys(self) -> None:
        """Show which keys do what, over the window that is in use."""
        from shoreboard.views.dialogs.keys_dialog import KeysDialog, key_groups

        self._actions.refresh()
        _open(KeysDialog(key_groups(self._actions), QApplication.activeWindow() or self._window))

    def show_glossary(self, entry_id: str = "") -> None:
        """Bring the glossary to the front, at a term if one is named."""
        if self._glossary is None:
            from shoreboard.explanations.glossary import Glossary
            from shoreboard.views.dialogs.glossary_dialog import GlossaryDialog

            self._glossary = GlossaryDialog(Glossary(self._topics), self._window)
        self._glossary.consult(entry_id)

    def show_guide(self, page_id: str = "", over: QWidget | None = None) -> None:
        """Bring the guide to the front, at a page or at that about the part that has the focus.

        It stands over a dialog that takes all keys, or over the window. Where a topic explains what
        has the focus closer than any page, the glossary shows that instead.
        """
        from shoreboard.views.guide_service import made_guide
        from shoreboard.views.parts.help import page_about, topic_about

        if not page_id and over is None and (topic := topic_about(QApplication.focusWidget())):
            self.show_glossary(topic)
            return
        page_id = page_id or page_about(QApplication.focusWidget())
        if over is None and self._guide is None:
            self._guide = made_guide(self._actions, self._context, self._topics, self._window)
        guide = self._guide
        if over is not None or guide is None:
            guide = made_guide(self._actions, self._context, self._topics, over or self._window)
            guide.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        guide.consult(page_id)

    def show_about(self) -> None:
        """Show what this program is."""
        from shoreboard.views.dialogs.about import AboutDialog

        _open(AboutDialog(self._window))


def _open(dialog: QDialog) -> None:
    """Show a dialog that has no answer, and let it go when it has closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
