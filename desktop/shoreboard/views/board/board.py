"""The board: two axes written on its edges and the four zones between them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from shoreboard.domain.zone import GRID, Where, Who, Zone
from shoreboard.explanations.judged import lens_line, written_lens
from shoreboard.explanations.phrases import called
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import country_name, tr
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.change import Moment
from shoreboard.session.session import Session
from shoreboard.views.board.axis import AxisLabel
from shoreboard.views.board.cards import Cards
from shoreboard.views.board.home_button import HomeButton
from shoreboard.views.board.zone_frame import ZoneFrame
from shoreboard.views.parts.look import Styled, grown

_APART = 8
"""The space between two zones."""
_MOST_OF_WIDTH = 8
"""The words on the left edge stand upright while they take at most one part in this many."""


class Board(Styled, QWidget):
    """Shows the four zones of the scene and says what a drop on each would make.

    It tells what the answer view lets it tell. With `names_home`, the axis says which country home
    is.
    """

    def __init__(
        self,
        session: Session,
        cards: Cards,
        topics: Topics,
        answer_view: AnswerView,
        *,
        names_home: bool = True,
    ) -> None:
        super().__init__()
        self._session, self._topics = session, topics
        self._answer_view = answer_view
        self.setAccessibleName(tr("Board"))
        self._columns = {
            Where.DOMESTIC: AxisLabel(tr("At home"), left_edge=False),
            Where.FOREIGN: AxisLabel(tr("Abroad"), left_edge=False),
        }
        self._rows = {
            Who.IN_HOUSE: AxisLabel(tr("Our own staff"), left_edge=True),
            Who.THIRD_PARTY: AxisLabel(tr("Another firm"), left_edge=True),
        }
        self._frames = {zone: ZoneFrame(cards[zone], topics.state(zone)) for zone in GRID}
        self._lens = _lens_label()
        self._lay_out()
        for frame in self._frames.values():
            frame.reveal_asked.connect(self._revealer(frame.zone))
        self._names_home, self._asks_home = names_home, False
        session.changed.connect(self._follow)
        self._answer_view.changed.connect(self._tell)
        self._name_lens()
        self._tell()
        self._name_home()
        self.find_look()

    def offer_home(self) -> HomeButton:
        """Return a button in place of the home column's label, for choosing the home country."""
        self._asks_home = True
        self._name_home()
        return HomeButton(self._session, self._columns[Where.DOMESTIC])

    @property
    def frames(self) -> Mapping[Zone, ZoneFrame]:
        """The four zones as they are shown."""
        return self._frames

    @override
    def restyle(self) -> None:
        self._grid.setSpacing(round(grown(_APART, self.font())))
        self._fit_axes()

    def called(self, zone: Zone) -> str:
        """Return what a zone, or the tray, is called here as far as that is told."""
        return called(zone, self._topics, told=self._answer_view.told.of_zone(zone))

    def aim(self, zone: Zone | None, held: str) -> None:
        """Light up the zone that a pick-up aims at; None puts all lights out."""
        for frame in self._frames.values():
            frame.invite(held if frame.zone is zone else "")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_axes()

    def _lay_out(self) -> None:
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self._lens, 0, 1, 1, len(self._columns))
        for column, label in enumerate(self._columns.values(), 1):
            grid.addWidget(label, 1, column)
            grid.setColumnStretch(column, 1)
        for row, label in enumerate(self._rows.values(), 2):
            grid.addWidget(label, row, 0)
            grid.setRowStretch(row, 1)
        for rank, frame in enumerate(self._frames.values()):
            grid.addWidget(frame, 2 + rank // 2, 1 + rank % 2)

    def _fit_axes(self) -> None:
        widest = max(label.upright_width() for label in self._rows.values())
        for label in self._rows.values():
            label.set_turned(widest > self.width() // _MOST_OF_WIDTH)

    def _revealer(self, zone: Zone) -> Callable[[], object]:
        return lambda: self._session.answers.reveal_zone(self._session.scene_id, zone)

    def _follow(self, before: Moment, after: Moment) -> None:
        if before.scenario.lens is not after.scenario.lens:
            self._name_lens()
        if before.scenario.home_country != after.scenario.home_country:
            self._name_home()
        if before.scene_id != after.scene_id:
            self._tell()

    def _tell(self) -> None:
        """Name the zones that may be named."""
        told = self._answer_view.told
        for frame in self._frames.values():
            frame.tell(told.of_zone(frame.zone))

    def _name_lens(self) -> None:
        """Say by which definitions the board is judged, where everybody can read it."""
        lens = self._session.scenario.lens
        self.setAccessibleDescription(lens_line(lens, self._topics))
        self._lens.setText(written_lens(lens, self._topics))
        self._lens.setVisible(bool(self._lens.text()))

    def _name_home(self) -> None:
        home = self._session.scenario.home_country if self._names_home else None
        asked = tr("Which country?") if self._asks_home else ""
        named = country_name(home) if home else asked
        self._columns[Where.DOMESTIC].set_detail(named)
        self._columns[Where.FOREIGN].set_detail(tr("any other country") if home else "")


def _lens_label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
