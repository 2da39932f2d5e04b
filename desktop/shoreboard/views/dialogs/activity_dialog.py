"""The forms of an activity, and of one that is split as a whole."""

from dataclasses import replace

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from shoreboard.actions.questions import ActivityDetails
from shoreboard.domain.activity import Whole
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import Where, Who, Zone
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import country_name, tr
from shoreboard.names import short
from shoreboard.views.dialogs.circumstances_field import CircumstancesField
from shoreboard.views.dialogs.country_field import CountryField
from shoreboard.views.dialogs.form import Form
from shoreboard.views.dialogs.kind_field import KindField
from shoreboard.views.parts.fields import Field, ManyLines, OneLine, plain, soft
from shoreboard.views.parts.look import strong_font

_LONGEST_TITLE = 60


class ActivityDialog(Form):
    """Edits name, kind and note, and in one scene country, place, partner and circumstances."""

    guide_page = "add-activities"

    def __init__(
        self,
        details: ActivityDetails,
        scene_title: str,
        home_country: str | None,
        topics: Topics,
        parent: QWidget | None,
    ) -> None:
        super().__init__(tr("Activity"), parent)
        self._details, self._home = details, home_country
        activity = details.activity
        self._name = OneLine(activity.name, needed=tr("An activity needs a name."))
        self._kind = KindField(activity.kind, topics)
        self._note = ManyLines(activity.note)
        self.add_text(tr("&Name"), self._name)
        self.add_field(Field(tr("&Kind of work"), self._kind))
        self.add_text(tr("N&ote"), self._note)
        self._country = self._country_field(details.placement)
        self._place = OneLine(details.placement.place)
        self._partner = OneLine(details.placement.partner)
        self._circumstances = CircumstancesField(details.placement, topics)
        self._add_placement(scene_title)
        self.add_ok_and_cancel()
        self._name.selectAll()

    def answer(self) -> ActivityDetails:
        """Return what the fields make; what nobody touched is as it was."""
        activity = replace(
            self._details.activity,
            name=self._name.value(),
            kind=self._kind.kind(),
            note=self._note.value(),
        )
        return ActivityDetails(activity, self._placement())

    def _placement(self) -> Placement:
        given = self._details.placement
        if given.zone is Zone.NOT_PLACED:
            return given
        code = self._country.code() if isinstance(self._country, CountryField) else given.country
        return replace(
            given,
            country=code,
            place=self._place.value(),
            partner=self._partner.value(),
            circumstances=self._circumstances.circumstances(),
            ownership=self._circumstances.ownership(),
        )

    def _country_field(self, placement: Placement) -> QWidget:
        """Return a choice of countries abroad, and elsewhere a field that cannot be changed."""
        if placement.zone.where is Where.FOREIGN:
            return CountryField(placement.country, left_out=self._home)
        home = self._home if placement.zone.where is Where.DOMESTIC else None
        fixed = OneLine(country_name(home) if home else "")
        fixed.setEnabled(False)
        return fixed

    def _add_placement(self, scene_title: str) -> None:
        """Add the group for this scene; where the activity is not placed, it only says so."""
        zone = self._details.placement.zone
        words = tr("In “{scene}”").format(scene=short(scene_title, _LONGEST_TITLE))
        group, column = _group(words)
        self.column.addSpacing(4)
        self.column.addWidget(group)
        if zone is Zone.NOT_PLACED:
            column.addWidget(soft(tr("Not placed in this scene. Put it on the board first.")))
        home = zone.where is Where.DOMESTIC
        hint = tr("The home country, because it is done at home.") if home else ""
        problem = self._country.problem if isinstance(self._country, CountryField) else str
        country = Field(tr("&Country"), self._country, hint=hint, problem=problem)
        if isinstance(self._country, CountryField):
            self._country.currentTextChanged.connect(country.recheck)
            self._country.left.connect(country.is_wrong)
        self.add_field(country, column)
        self.add_field(Field(tr("&Place"), self._place), column)
        partner = Field(tr("P&artner firm"), self._partner)
        partner.setVisible(zone.who is Who.THIRD_PARTY)
        self.add_field(partner, column)
        column.addWidget(self._circumstances)
        group.setEnabled(zone is not Zone.NOT_PLACED)


def _group(title: str) -> tuple[QFrame, QVBoxLayout]:
    """Return a frame with a heading that wraps, and the column in it."""
    group = QFrame()
    group.setAccessibleName(title)
    column = QVBoxLayout(group)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setForegroundRole(QPalette.ColorRole.Mid)
    heading: QLabel = plain(title)
    heading.setFont(strong_font(heading.font()))
    column.addWidget(line)
    column.addWidget(heading)
    return group, column


class WholeDialog(Form):
    """Edits name, kind and note of the whole, and says that its parts keep theirs."""

    def __init__(self, whole: Whole, topics: Topics, parent: QWidget | None) -> None:
        super().__init__(tr("Whole activity"), parent)
        self._whole = whole
        self._name = OneLine(whole.name, needed=tr("An activity needs a name."))
        self._kind = KindField(whole.kind, topics)
        self._note = ManyLines(whole.note)
        words = tr("The parts keep their own names. Merging them brings the whole back.")
        self.column.addWidget(plain(words))
        self.add_text(tr("&Name"), self._name)
        self.add_field(Field(tr("&Kind of work"), self._kind))
        self.add_text(tr("N&ote"), self._note)
        self.add_ok_and_cancel()
        self._name.setFocus()
        self._name.selectAll()

    def answer(self) -> Whole:
        """Return what the fields make; what nobody touched is as it was."""
        return replace(
            self._whole,
            name=self._name.value(),
            kind=self._kind.kind(),
            note=self._note.value(),
        )
