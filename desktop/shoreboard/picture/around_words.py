"""The words around the board of a picture: the scene, the company, the caption."""

from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene
from shoreboard.i18n import country_name, tr
from shoreboard.names import short

_LONGEST_CAPTION = 240
"""Characters: in three lines of a wide screen, read from afar, there are not more."""

LONGEST_COMPANY = 60


def scene_title(scenario: Scenario, scene: Scene) -> str:
    """Return the number of a scene and its title."""
    number = scenario.scene_index(scene.id) + 1
    words = tr("{number}  {title}").format(number=number, title=short(scene.title))
    return words.rstrip()


def scene_caption(scene: Scene) -> str:
    """Return the caption of a scene, or the beginning of one that is too long for a class."""
    return short(scene.caption, _LONGEST_CAPTION)


def company_and_home(scenario: Scenario) -> str:
    """Return the name of the company and where its home is."""
    company = short(scenario.company or scenario.title, LONGEST_COMPANY)
    if scenario.home_country is None:
        return company
    home = country_name(scenario.home_country)
    if not company:
        return tr("Home: {country}").format(country=home)
    return tr("{company} · home: {country}").format(company=company, country=home)
