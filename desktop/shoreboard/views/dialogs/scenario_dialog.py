"""The forms of a scenario's and a scene's words."""

from PySide6.QtWidgets import QWidget

from shoreboard.actions.questions import HomeCountry, ScenarioWords, SceneTexts
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene
from shoreboard.i18n import tr
from shoreboard.views.dialogs.country_field import CountryField
from shoreboard.views.dialogs.form import Form
from shoreboard.views.parts.fields import Field, ManyLines, OneLine


class ScenarioDialog(Form):
    """Edits the title, the company and its home country."""

    def __init__(self, scenario: Scenario, parent: QWidget | None) -> None:
        super().__init__(tr("Scenario"), parent)
        self._title = OneLine(scenario.title)
        self._company = OneLine(scenario.company)
        self._home = CountryField(scenario.home_country)
        self.add_field(Field(tr("&Title"), self._title))
        self.add_field(Field(tr("&Company"), self._company))
        self.add_field(_home_field(self._home))
        self.add_ok_and_cancel()
        self._title.selectAll()

    def answer(self) -> ScenarioWords:
        """Return what the fields make; what nobody touched is as it was."""
        return ScenarioWords(self._title.value(), self._company.value(), self._home.code())


class SceneDialog(Form):
    """Edits a scene's title, its caption for the class and its note for the lecturer alone."""

    guide_page = "scenes"

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

    def answer(self) -> SceneTexts:
        """Return what the fields make; what nobody touched is as it was."""
        return SceneTexts(self._title.value(), self._caption.value(), self._note.value())


class HomeDialog(Form):
    """Asks which country is home."""

    def __init__(self, country: str | None, parent: QWidget | None) -> None:
        super().__init__(tr("Where is home?"), parent)
        self._home = CountryField(country)
        self.add_field(_home_field(self._home))
        self.add_ok_and_cancel()

    def answer(self) -> HomeCountry:
        """Return the country that is chosen."""
        return HomeCountry(self._home.code())


def _home_field(country: CountryField) -> Field:
    home = Field(
        tr("&Home country"),
        country,
        hint=tr("Home and abroad are seen from here. The cards keep their zones."),
        problem=country.problem,
    )
    country.currentTextChanged.connect(home.recheck)
    country.left.connect(home.is_wrong)
    return home
