"""The words around the board that a class sees: the scene, the company, the caption."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from shoreboard.domain.scenario import Scenario
from shoreboard.i18n import country_name, tr
from shoreboard.names import short
from shoreboard.session.session import Session
from shoreboard.views.parts.look import Look, heading_font, strong_font

_LONGEST_CAPTION = 240
"""Characters: in three lines of a wide screen, read from afar, there are not more."""

_LONGEST_COMPANY = 60


class SceneHeading(QWidget):
    """Names the scene at one end of a line, and the company and its home at the other."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self._scene, self._company = wrapping_label(), wrapping_label()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._scene, 1)
        row.addWidget(self._company, 1)
        self._company.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignBottom)
        session.changed.connect(self._refresh)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Take on a look and the text size of the moment."""
        self._scene.setFont(heading_font(self.font()))
        self._company.setFont(self.font())
        self._company.setStyleSheet(f"color: {look.theme.text_soft}")
        self._refresh()

    def _refresh(self) -> None:
        scenario, scene = self._session.scenario, self._session.scene
        number = scenario.scene_index(scene.id) + 1
        words = tr("{number}  {title}").format(number=number, title=short(scene.title))
        self._scene.setText(words.rstrip())
        self._company.setText(_company(scenario))


class ClassCaption(QLabel):
    """The caption of the scene, large; it keeps its place while one of the scenes has one."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._wanted = True
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        session.changed.connect(self._refresh)

    def take_font(self) -> None:
        """Take on the text size of the moment."""
        around = self.parentWidget()
        if around is not None:
            self.setFont(strong_font(around.font()))
        self._refresh()

    def show_captions(self, wanted: bool) -> None:
        """Show captions, or not."""
        self._wanted = wanted
        self._refresh()

    def _refresh(self) -> None:
        self.setText(short(self._session.scene.caption, _LONGEST_CAPTION))
        some = any(scene.caption for scene in self._session.scenario.scenes)
        self.setVisible(self._wanted and some)


def wrapping_label() -> QLabel:
    """Return a label for anybody's words, which wrap in whatever width there is."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


def _company(scenario: Scenario) -> str:
    company = short(scenario.company or scenario.title, _LONGEST_COMPANY)
    if scenario.home_country is None:
        return company
    home = country_name(scenario.home_country)
    if not company:
        return tr("Home: {country}").format(country=home)
    return tr("{company} · home: {country}").format(company=company, country=home)
