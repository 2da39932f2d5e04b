"""Parts of sentences: names of cards and scenes, lists with an end, countries, both answers."""

from collections.abc import Iterable
from itertools import islice

from shoreboard.domain.activity import Activity
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene
from shoreboard.domain.zone import Where, Who, Zone
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import country_name, enumerated, listed, tr
from shoreboard.names import short

MOST_NAMES = 12


def activity_name(activity: Activity) -> str:
    """Return an activity's name for a sentence."""
    return short(activity.name) or tr("Unnamed activity")


def scene_name(scenario: Scenario, scene: Scene) -> str:
    """Return a scene's title in quotation marks, or its number where it has none."""
    title = short(scene.title)
    if title:
        return tr("“{scene}”").format(scene=title)
    return tr("scene {number}").format(number=scenario.scene_index(scene.id) + 1)


def named(names: Iterable[str], count: int) -> str:
    """Return the first of `count` names as a list in a sentence, and how many more there are."""
    if count <= MOST_NAMES:
        return listed(list(names))
    shown = enumerated(islice(names, MOST_NAMES))
    return tr("{names} and {count} more").format(names=shown, count=count - MOST_NAMES)


def country(code: str) -> str:
    """Return a country's name as it stands inside a sentence: "India", "the Netherlands"."""
    name = country_name(code)
    if code in _WITH_ARTICLE:
        return tr("the {country}", "a country named with an article").format(country=name)
    return name


def spot(placement: Placement) -> str:
    """Return place and country as far as they are known: "Cluj, Romania"."""
    known = [short(placement.place), country(placement.country) if placement.country else ""]
    return enumerated(word for word in known if word)


def who_question() -> str:
    """Return the question of which outsourcing is the one answer."""
    return tr("Who does the work?")


def where_question() -> str:
    """Return the question of which offshoring is the one answer."""
    return tr("Where is it done?")


def both_answers(zone: Zone) -> str:
    """Return the answers to the two questions in a zone other than the tray, and no name."""
    if zone.who is Who.IN_HOUSE:
        return tr("Own staff, abroad") if zone.where is Where.FOREIGN else tr("Own staff, at home")
    return (
        tr("Another firm, abroad") if zone.where is Where.FOREIGN else tr("Another firm, at home")
    )


def who_answer(zone: Zone) -> str:
    """Return who does the work in a zone; empty for the tray."""
    if zone.who is None:
        return ""
    return tr("Own staff") if zone.who is Who.IN_HOUSE else tr("Another firm")


def where_answer(zone: Zone) -> str:
    """Return where the work is done in a zone; empty for the tray."""
    if zone.where is None:
        return ""
    return tr("At home") if zone.where is Where.DOMESTIC else tr("Abroad")


def called(zone: Zone, topics: Topics, *, told: bool) -> str:
    """Return what a zone is called: its state's title or, where that is hidden, its answers."""
    return topics.state(zone).title if told else both_answers(zone)


_WITH_ARTICLE = frozenset(
    """
    AE AX BQ BS CC CF CK DO FK FO GB GM IM IO KM KY MH MP MV NL PH PN PS SB SC TC TF UM US VG VI
    """.split()
)
"""ISO 3166-1 codes of the countries that English names with "the" inside a sentence."""
