"""Small boards to explain, and the topics that ship."""

from collections.abc import Mapping, Sequence

from shoreboard import resources
from shoreboard.domain.activity import Activity, ActivityId, Kind
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone
from shoreboard.explanations.explanation import Explanation, Section, SectionId
from shoreboard.explanations.topics import Topics

HOME, CAPTIVE = Zone.IN_HOUSE_DOMESTIC, Zone.CAPTIVE_OFFSHORING
VENDOR, OFFSHORE = Zone.DOMESTIC_OUTSOURCING, Zone.OFFSHORE_OUTSOURCING
TRAY = Zone.NOT_PLACED

CARD = ActivityId("Call center")
TITLES = ("2022", "Today", "Plan")

TOPICS = Topics(resources.root(), "en")


def board(
    *scenes: Mapping[str, Zone | Placement],
    home: str | None = "DE",
    company: str = "Acme",
    kinds: Mapping[str, Kind] | None = None,
    titles: Sequence[str] = (),
) -> Scenario:
    """Return a scenario whose cards bear their names as ids, and whose last scene is "Plan"."""
    titles = titles or TITLES[-len(scenes) :]
    names = list(scenes[0])
    return Scenario(
        "A scenario",
        company,
        home,
        {
            ActivityId(name): Activity(ActivityId(name), name, (kinds or {}).get(name, Kind.CUSTOM))
            for name in names
        },
        tuple(
            Scene(SceneId(title), title, placements=Arrangement(_placements(cards)))
            for title, cards in zip(titles, scenes, strict=True)
        ),
    )


def moved(*stops: Zone | Placement, home: str | None = "DE", name: str = CARD) -> Scenario:
    """Return a scenario with one card, and where it stands in the last scenes up to "Plan"."""
    return board(*({name: stop} for stop in stops), home=home)


def last(scenario: Scenario) -> SceneId:
    """Return the id of the last scene."""
    return scenario.scenes[-1].id


def section(explanation: Explanation, section_id: SectionId) -> Section:
    """Return the section with this id; fails where there is none."""
    found = [each for each in explanation.sections if each.id is section_id]
    assert len(found) == 1, f"{section_id} in {[each.id for each in explanation.sections]}"
    return found[0]


def _placements(cards: Mapping[str, Zone | Placement]) -> dict[ActivityId, Placement]:
    return {
        ActivityId(name): stop if isinstance(stop, Placement) else Placement(stop)
        for name, stop in cards.items()
    }
