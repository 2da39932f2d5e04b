"""The board: the two questions, the two sets and the four zones, as a layout places them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import (
    QFontDatabase,
    QFontInfo,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import GRID, Where, Who, Zone
from shoreboard.explanations.judged import lens_line, written_lens
from shoreboard.explanations.phrases import called
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import country_name, tr
from shoreboard.layout.contents import MANY_GHOSTS, TextWish, editor_text
from shoreboard.layout.geometry import Size
from shoreboard.layout.layout import Layout
from shoreboard.layout.scene_layout import lay_out
from shoreboard.picture.font_measure import ruler_of
from shoreboard.picture.scene_words import Around, LayoutInputs, moves_of
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.change import Moment
from shoreboard.session.session import Session
from shoreboard.views.board.board_picture import BoardPicture
from shoreboard.views.board.card_list import LABEL
from shoreboard.views.board.cards import Cards
from shoreboard.views.board.home_button import HomeButton
from shoreboard.views.board.zone_frame import ZoneFrame
from shoreboard.views.parts.look import Styled
from shoreboard.views.parts.spoken import SpokenWords

_LEAST = QSize(20, 14)
"""The least that a board needs, in heights of a line."""


class Surface(NamedTuple):
    """On what a board is shown: what stands around it, and how large its text shall be."""

    around: Callable[[], Around]
    wish: Callable[[Size], TextWish]


class Board(Styled, QWidget):
    """Shows the four zones of the scene and says what a drop on each would make.

    It tells what the answer view lets it tell. Without a surface it is there to be worked on.
    `placed` tells that everything may stand elsewhere.
    """

    placed = Signal()

    def __init__(
        self,
        session: Session,
        cards: Cards,
        topics: Topics,
        answer_view: AnswerView,
        surface: Surface | None = None,
    ) -> None:
        super().__init__()
        self._session, self._topics = session, topics
        self._cards, self._answer_view = cards, answer_view
        self._surface = surface or Surface(self._nothing_around, self._at_a_desk)
        self._shows_moves = self._asks_home = False
        self._moves: tuple[ActivityId, ...] = ()
        self._laid_out: Layout | None = None
        self._inputs: LayoutInputs | None = None
        self._is_anew = False
        """What the layout was made from, and whether from nothing before it."""
        self._picture = BoardPicture(self, self._is_in_place)
        self.setAccessibleName(tr("Board"))
        self._said = {each: SpokenWords(self) for each in (*Where, *Who)}
        self._around = (SpokenWords(self), SpokenWords(self), SpokenWords(self))
        self._frames = {zone: ZoneFrame(cards[zone], topics.state(zone)) for zone in GRID}
        for zone, frame in self._frames.items():
            frame.setParent(self)
            frame.reveal_asked.connect(self._revealer(zone))
            frame.more.chosen.connect(lambda card: session.select([ActivityId(card)]))
            frame.cards.verticalScrollBar().valueChanged.connect(self._follow_scrolling)
        session.changed.connect(self._follow)
        self._answer_view.changed.connect(self._tell)
        self._tell()
        self._name_axes()
        self.find_look()

    def offer_home(self) -> HomeButton:
        """Return a button in place of the home column's words, for choosing the home country."""
        self._asks_home = True
        self._name_axes()
        self.fit()
        button = HomeButton(self._session, self._said[Where.DOMESTIC])
        button.stackUnder(self._said[Where.FOREIGN])  # where a screen reader meets it, too
        return button

    def show_moves(self, wanted: bool) -> None:
        """Show ghosts where cards were in the scene before, and arrows from there, or not."""
        if wanted is not self._shows_moves:
            self._shows_moves = wanted
            self.fit()

    def draw_arrows(self, done: float) -> None:
        """Draw so much of each arrow's way, from 0 to 1; later changes keep to that."""
        was, self._picture.arrows_done = self._picture.arrows_done, done
        if (was < 1) is (done < 1):
            self.update()
        else:
            self._picture.forget()

    @property
    def frames(self) -> Mapping[Zone, ZoneFrame]:
        """The four zones as they are shown."""
        return self._frames

    @property
    def laid_out(self) -> Layout | None:
        """Where everything stands; None until it was shown."""
        return self._laid_out

    def called(self, zone: Zone) -> str:
        """Return what a zone, or the tray, is called here as far as that is told."""
        return called(zone, self._topics, told=self._answer_view.told.of_zone(zone))

    def aim(self, zone: Zone | None, held: str) -> None:
        """Light up the zone that a pick-up aims at; None puts all lights out."""
        for frame in self._frames.values():
            frame.invite(held if frame.zone is zone else "")

    def fit(self, *, anew: bool = False) -> None:
        """Give everything its place; as near as can be to where it was, unless `anew`.

        A drop may change the height, by the tray or a notice; in another width it is anew, too.
        """
        if not self.isVisible():
            self._laid_out = None
            return
        inputs, was, before = self._take_inputs(), self._laid_out, None
        if not anew and was is not None and was.size.width == inputs.size.width:
            before = replace(was, size=inputs.size)
        if was is not None and inputs.is_like(self._inputs) and (self._is_anew or not anew):
            return
        self._inputs, self._is_anew = inputs, before is None
        words = inputs.words
        self._laid_out = layout = lay_out(words, inputs.size, inputs.wish, inputs.ruler, before)
        for zone, frame in self._frames.items():
            frame.stand(layout.zones[zone], layout.label, scrolls=inputs.wish.scrolls)
        for each, block in layout.axes.answers.items():
            self._said[each].stand(block)
        blocks = layout.title, layout.subtitle, layout.caption
        texts = words.title, words.subtitle, words.caption
        for spoken, block, text in zip(self._around, blocks, texts, strict=True):
            spoken.say(text)
            spoken.stand(block)
        self._picture.follow(None if anew else was, layout)
        self.placed.emit()

    def _take_inputs(self) -> LayoutInputs:
        """Return what a layout is made from now."""
        size = Size(max(1, self.width()), max(1, self.height()))
        self._moves = moves_of(self._cards.shown) if self._shows_moves else ()
        return LayoutInputs(
            self._cards.shown,
            self._surface.around(),
            self._moves,
            self._moved_in(self._session.selection),
            self.isRightToLeft(),
            size,
            self._surface.wish(size),
            ruler_of(self.font()),
        )

    @override
    def restyle(self) -> None:
        self.fit(anew=True)
        self._picture.forget()

    @override
    def minimumSizeHint(self) -> QSize:
        return _LEAST * self.fontMetrics().height()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._laid_out is None:
            self.fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.takes_on():
            self.fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.fit(anew=True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._laid_out is not None:
            activities = self._session.scenario.activities
            self._picture.paint(self._laid_out, activities, self._session.selection)

    def _is_in_place(self, card: ActivityId) -> bool:
        """Tell whether a card stands where the layout has it, and is not scrolled away."""
        return self._cards.list_of(card).verticalScrollBar().value() == 0

    def _follow_scrolling(self) -> None:
        """Draw the arrows of cards alone that are where the layout has them."""
        if self._laid_out is not None and self._laid_out.arrows:
            self._picture.forget()

    def _nothing_around(self) -> Around:
        lens = written_lens(self._session.scenario.lens, self._topics)
        return Around(subtitle=lens, asks_home=self._asks_home)

    def _at_a_desk(self, size: Size) -> TextWish:
        usual = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        label, least = (ceil(QFontInfo(font).pixelSize() * LABEL) for font in (self.font(), usual))
        bar = self._frames[GRID[0]].cards.verticalScrollBar().sizeHint().width()
        return editor_text(size, label, least, bar)

    def _revealer(self, zone: Zone) -> Callable[[], object]:
        return lambda: self._session.answers.reveal_zone(self._session.scene_id, zone)

    def _follow(self, before: Moment, after: Moment) -> None:
        if before.same_board(after):
            if len(self._moves) >= MANY_GHOSTS and not self._shows_ghost_of(after.selection):
                self.fit()
            elif self._laid_out is not None and self._laid_out.arrows:
                self._picture.forget()  # only arrows show what is selected
            return
        if before.scenario is not after.scenario:
            self._name_axes()
        if before.scene_id != after.scene_id:
            self._name_zones()
        self.fit()

    def _moved_in(self, selection: Sequence[ActivityId]) -> ActivityId | None:
        """Return the first selected card that has a ghost to be shown."""
        moves = frozenset(self._moves)
        return next((card for card in selection if card in moves), None)

    def _shows_ghost_of(self, selection: Sequence[ActivityId]) -> bool:
        """Tell whether, of many ghosts, that of a selected card is shown already, or none is."""
        zones = self._laid_out.zones.values() if self._laid_out is not None else ()
        shown = [ghost.id for place in zones for ghost in place.ghosts]
        wanted = self._moved_in(selection)
        return shown == ([] if wanted is None else [wanted])

    def _tell(self) -> None:
        """Name the zones that may be named."""
        self._name_zones()
        self.fit()

    def _name_zones(self) -> None:
        told = self._answer_view.told
        for frame in self._frames.values():
            frame.tell(told.of_zone(frame.zone))

    def _name_axes(self) -> None:
        """Say the answers to both questions, and by which definitions the board is judged."""
        scenario = self._session.scenario
        self.setAccessibleDescription(lens_line(scenario.lens, self._topics))
        home = scenario.home_country
        asked = tr("Which country?") if self._asks_home else ""
        named = country_name(home) if home else asked
        self._said[Where.DOMESTIC].say(tr("At home"), named)
        self._said[Where.FOREIGN].say(tr("Abroad"), tr("any other country") if home else "")
        self._said[Who.IN_HOUSE].say(tr("Our own staff"))
        self._said[Who.THIRD_PARTY].say(tr("Another firm"))
