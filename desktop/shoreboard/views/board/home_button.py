"""The way from "At home" to choosing which country that is."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton
from typing_extensions import override

from shoreboard.i18n import country_name, tr
from shoreboard.session.change import Moment
from shoreboard.session.session import Session
from shoreboard.views.parts.look import grown, look_of
from shoreboard.views.parts.spoken import SpokenWords

_ASIDE = 6
"""Pixels from the words to the outline at either side, with text of the usual size."""
_STANDS_ELSEWHERE = {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide}


class HomeButton(QAbstractButton):
    """Makes a button of the label at the head of the home column, which bears the country's name.

    It lies over the label and is to be seen by its outline, under the pointer and with the focus;
    this stands clear of the words.
    Where no country is said yet, it asks for one.
    """

    def __init__(self, session: Session, label: SpokenWords) -> None:
        super().__init__(label.parentWidget())
        self._session, self._label = session, label
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the cards
        label.installEventFilter(self)
        self._stand()
        session.changed.connect(self._follow)
        self._name()

    @override
    def sizeHint(self) -> QSize:
        return self._label.size()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _STANDS_ELSEWHERE:
            self._stand()
        return False

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        theme, thin = look_of(self).theme, grown(1, self.font())
        if not (self.hasFocus() or self.underMouse() or self.isDown()):
            return
        color, width = (theme.text, 2 * thin) if self.hasFocus() else (theme.edge, thin)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(color), width))
        inset = width / 2
        outline = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(outline, 4 * thin, 4 * thin)
        painter.end()

    def _stand(self) -> None:
        aside = round(_ASIDE * grown(1, self.font()))
        above = aside // 3
        self.setGeometry(self._label.geometry().adjusted(-aside, -above, aside, above))
        self.setVisible(not self._label.isHidden())

    def _follow(self, before: Moment, after: Moment) -> None:
        if before.scenario.home_country != after.scenario.home_country:
            self._name()

    def _name(self) -> None:
        home = self._session.scenario.home_country
        named = country_name(home) if home else tr("not chosen")
        self.setAccessibleName(tr("Home country: {country}").format(country=named))
        self.setToolTip(tr("Choose the home country"))
