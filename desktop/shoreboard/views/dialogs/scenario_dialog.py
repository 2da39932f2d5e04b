"""The form of a scenario's own fields."""

from PySide6.QtWidgets import QWidget

from shoreboard.actions.questions import ScenarioWords
from shoreboard.domain.scenario import Scenario
from shoreboard.i18n import tr
from shoreboard.views.dialogs.country_field import CountryField
from shoreboard.views.dialogs.fields import Field, OneLine
from shoreboard.views.dialogs.form import Form


class ScenarioDialog(Form):
    """Edits the title, the company and its home country."""

    def __init__(self, scenario: Scenario, parent: QWidget | None) -> None:
        super().__init__(tr("Scenario"), parent)
        self._title = OneLine(scenario.title)
        self._company = OneLine(scenario.company)
        self._home = CountryField(scenario.home_country)
        self.add_field(Field(tr("&Title"), self._title))
        self.add_field(Field(tr("&Company"), self._company))
        home = Field(
            tr("&Home country"),
            self._home,
            hint=tr("Home and abroad are seen from here. The cards keep their zones."),
            problem=self._home.problem,
        )
        self._home.currentTextChanged.connect(home.recheck)
        self._home.left.connect(home.is_wrong)
        self.add_field(home)
        self.add_ok_and_cancel()
        self._title.selectAll()

    def answer(self) -> ScenarioWords:
        """Return what the fields make; what nobody touched is as it was."""
        return ScenarioWords(self._title.value(), self._company.value(), self._home.code())
