"""What the class sees of a document, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scene import Scene
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.judged import written_lens
from shoreboard.explanations.topics import Topic, Topics
from shoreboard.i18n import tr
from shoreboard.layout.contents import SceneWords, TextWish, class_text
from shoreboard.layout.geometry import Size
from shoreboard.layout.layout import Layout
from shoreboard.models.shown import Shown
from shoreboard.picture.around_words import company_and_home, scene_caption, scene_title
from shoreboard.picture.scene_words import Around, moves_of, scene_words
from shoreboard.picture.verdict_painting import verdict_words
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.preferences import Preferences
from shoreboard.session.session import Session
from shoreboard.views.board.board import Board, Surface
from shoreboard.views.board.cards import Cards
from shoreboard.views.board.keyboard_move_view import KeyboardMoveView
from shoreboard.views.board.overlay import Overlay
from shoreboard.views.board.pointing_sheet import PointingSheet
from shoreboard.views.board.tray_ground import TrayGround
from shoreboard.views.parts.look import Look, hold_look
from shoreboard.views.presentation.class_verdict import ClassVerdict
from shoreboard.views.presentation.story_motion import StoryMotion
from shoreboard.views.presentation.verdict_strip import VerdictStrip
from shoreboard.views.theme.apply import qt_palette

_BY_KEYS = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}


class ClassView(QWidget):
    """The scene with its board and caption, and where wanted the tray and the verdict.

    Cards are dragged, picked up and chosen here as everywhere. `bar_wanted` tells of Tab that has
    gone through everything here.
    """

    bar_wanted = Signal()

    def __init__(self, session: Session, topics: Topics, preferences: Preferences) -> None:
        super().__init__()
        self._session, self._preferences = session, preferences
        self.setObjectName("ClassView")
        self.setAccessibleName(tr("What the class sees"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        self._topics, self._steps = topics, 0
        answer_view = AnswerView(session, self)
        self.cards = Cards(session, topics, self, answer_view)
        # Ahead of the board, which finds in it what to leave room for.
        self.verdict = ClassVerdict(session, topics, preferences, answer_view, self)
        surface = Surface(self._around, self._text)
        self.board = Board(session, self.cards, topics, answer_view, surface)
        self.tray = ClassTray(self.cards, topics.state(Zone.NOT_PLACED))
        self.strip = VerdictStrip(self)
        self._reached = False  # a card, with keys
        self.overlay = Overlay(session, self.cards, self)
        StoryMotion(session, self.board, self.overlay)
        self.pointing = PointingSheet(session, self.cards, self.board, self)
        self.keyboard_move = KeyboardMoveView(session, self, self.cards, self.board, self.tray)
        for part in (self.board, self.tray, self.strip, self.overlay, self.pointing):
            part.setParent(self)
        self.cards.pick_up_asked.connect(self._pick_up)
        self.verdict.changed.connect(self.board.fit)
        self.board.placed.connect(self._settle)
        session.changed.connect(self._cover)
        for part in self.findChildren(QWidget):
            part.installEventFilter(self)

    def dress(self, look: Look, font: QFont) -> None:
        """Take on a look and a font of its own, whatever the program's windows have."""
        self.setPalette(qt_palette(look.theme))
        self.setFont(font)
        hold_look(self, look)
        self.refresh()

    def take_steps(self, steps: int) -> None:
        """Ask for text so many steps larger, or smaller, than it began."""
        self._steps = steps
        self.board.fit(anew=True)

    def refresh(self) -> None:
        """Show what the preferences want shown."""
        self.board.show_moves(self._preferences.now.show_moves)
        self.board.fit()

    @property
    def laid_out(self) -> Layout | None:
        """Where everything stands; None until it was shown."""
        return self.board.laid_out

    def picture_of(self, scene: Scene) -> tuple[Shown, SceneWords]:
        """Return what a class would see in any scene, told as much of the answers as it is now."""
        told = self._session.answers.hidden_answers.told(scene.id)
        shown = Shown.in_scene(self._session.scenario, scene.id, self._topics, told)
        moves = moves_of(shown) if self._preferences.now.show_moves else ()
        rtl = self.isRightToLeft()
        return shown, scene_words(shown, self._around_in(scene), moves, is_right_to_left=rtl)

    def unseen(self) -> Iterator[ActivityId]:
        """Yield the cards that cannot be seen, or whose names are cut."""
        if self.laid_out is None:
            return
        for zone, place in self.laid_out.zones.items():
            yield from self.cards[zone].cards_model.cards[len(place.cards) :]
            yield from (card.id for card in place.cards if card.name.is_cut)

    def card_has_focus(self) -> bool:
        """Tell whether the keys are a card's."""
        return self.cards.focused() is not None

    def was_clicked(self) -> bool:
        """Tell whether a card has the keys only because the pointer met it."""
        return self.card_has_focus() and not self._reached

    def take_keys(self) -> None:
        """Take the keys from whatever card has them."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.board.setGeometry(self.rect())

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        last = self.cards[GRID[-1]].hasFocus() if next else self.hasFocus()
        if last:
            self.bar_wanted.emit()
            if not (self.hasFocus() or self.card_has_focus()):
                return True
        return super().focusNextPrevChild(next)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the keys where they are when a click meets no card."""
        if event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            if event.reason() != Qt.FocusReason.OtherFocusReason:  # it went along with its card
                self._reached = event.reason() in _BY_KEYS
        elif event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            at = event.position().toPoint()
            if not any(
                cards.viewport() is watched and cards.indexAt(at).isValid() for cards in self.cards
            ):
                self.take_keys()
        return event.type() == QEvent.Type.ToolTip

    def _around(self) -> Around:
        """Return what stands around the board."""
        around = self._around_in(self._session.scene)
        said = self.verdict.now
        return replace(around, verdict=verdict_words(said)) if said else around

    def _around_in(self, scene: Scene) -> Around:
        wanted, scenario = self._preferences.now, self._session.scenario
        lens = written_lens(scenario.lens, self._topics)
        return Around(
            scene_title(scenario, scene),
            " · ".join(filter(None, (company_and_home(scenario), lens))),
            scene_caption(scene) if wanted.class_caption else "",
            tray=wanted.class_tray and bool(scene.placements.cards(Zone.NOT_PLACED)),
        )

    def _text(self, size: Size) -> TextWish:
        return class_text(size, self._steps)

    def _settle(self) -> None:
        """Give what stands beside the board its place at once, so that nothing glides elsewhere."""
        layout = self.laid_out
        if layout is None:
            return
        self.tray.setVisible(layout.tray is not None)
        if layout.tray is not None:
            self.tray.stand(layout.tray, layout.label, scrolls=False)
        self.strip.show_verdict(layout.verdict, self.verdict.now)
        self._cover()

    def _cover(self) -> None:
        """Lay what is drawn on top over everything but a verdict."""
        layout, bottom = self.laid_out, self.height()
        if layout is not None and layout.verdict is not None:
            bottom = layout.verdict.rect.y
        self.overlay.setGeometry(self.rect())
        self.pointing.setGeometry(0, 0, self.width(), bottom)
        for sheet in (self.overlay, self.strip, self.pointing):
            sheet.raise_()

    def _pick_up(self) -> None:
        self.keyboard_move.pick_up(self._session.selection)


class ClassTray(TrayGround):
    """Shows the cards that are not placed in a row below the board, which writes its name."""

    def __init__(self, cards: Cards, topic: Topic) -> None:
        super().__init__(cards, topic, QBoxLayout.Direction.LeftToRight)
        self.box.removeWidget(self.cards)
        self.title.hide()
        self.find_look()

    @override
    def restyle(self) -> None:
        """Leave the cards to the layout."""
