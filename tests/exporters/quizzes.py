"""Questions to write: those of a small board, and whatever is asked of any other."""

from pathlib import Path

from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.exporters.quiz import Quiz
from shoreboard.exporters.quiz_items import quiz_of
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TRAY, VENDOR, board
from tests.exporters.boards import material
from tests.practice.cases import LIBRARY

GOLDEN = Path(__file__).parent / "golden"
ARGUABLE = "C109"
"""A case with two right answers."""


def small() -> Quiz:
    """Return what is asked of a card in each zone, and of a case."""
    places = {
        "Shop": Placement(HOME, "DE", "Bonn"),
        "Helpdesk": Placement(OFFSHORE, "IN", "Pune", "Acme & Co."),
        "Plant": Placement(CAPTIVE, "PL"),
        "Cleaning": Placement(VENDOR),
        "Design": Placement(TRAY),
    }
    return asked_of(board(places, company="Muster AG"), "C083")


def asked_of(scenario: Scenario, *cases: str) -> Quiz:
    """Return what all scenes of a scenario ask, and cases."""
    given = material(scenario)
    return quiz_of(given._replace(cases=tuple(LIBRARY[each] for each in cases)))


def golden(name: str) -> str:
    """Return what a file is expected to hold."""
    return (GOLDEN / name).read_text("utf-8")
