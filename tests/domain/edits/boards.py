"""Scenarios written in a line or two, and what to read off them."""

from collections.abc import Mapping

from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone

HOME, CAPTIVE, VENDOR, OFFSHORE, TRAY = (
    Zone.IN_HOUSE_DOMESTIC,
    Zone.CAPTIVE_OFFSHORING,
    Zone.DOMESTIC_OUTSOURCING,
    Zone.OFFSHORE_OUTSOURCING,
    Zone.NOT_PLACED,
)
S1, S2 = SceneId("s1"), SceneId("s2")


def scenes_of(*boards: Mapping[str, Zone | Placement]) -> Scenario:
    """Return a scenario at home in Germany from the cards of each scene, in their order."""
    scenes = tuple(
        Scene(
            SceneId(f"s{rank}"),
            "",
            placements=Arrangement(
                {
                    ActivityId(card): at if isinstance(at, Placement) else Placement(at)
                    for card, at in board.items()
                }
            ),
        )
        for rank, board in enumerate(boards, start=1)
    )
    ids = [ActivityId(card) for card in boards[0]]
    return Scenario("T", "C", "DE", {i: Activity(i, f"Work {i}") for i in ids}, scenes)


def in_order(*orders: str, zone: Zone = HOME) -> Scenario:
    """Return a scenario whose scenes have these cards in one zone, each in its own order."""
    return scenes_of(*(dict.fromkeys(order, zone) for order in orders))


def ids(cards: str) -> list[ActivityId]:
    return [ActivityId(card) for card in cards]


def where(scenario: Scenario, card: str) -> list[Zone]:
    return [scene.placements[ActivityId(card)].zone for scene in scenario.scenes]


def orders(scenario: Scenario, zone: Zone = HOME) -> list[str]:
    return ["".join(scene.placements.cards(zone)) for scene in scenario.scenes]
