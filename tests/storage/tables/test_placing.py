"""Where a row says that its activity stands."""

import pytest

from shoreboard.domain.placement import IN_TRAY, Placement
from shoreboard.domain.zone import Where, Who, Zone
from shoreboard.storage.tables.answers import CellAnswers
from shoreboard.storage.tables.placing import Refusal, RefusedError, Said, placement_of

OWN, OTHER = Who.IN_HOUSE, Who.THIRD_PARTY
HOME, ABROAD = Where.DOMESTIC, Where.FOREIGN
BOTH = Zone.OFFSHORE_OUTSOURCING
IN_PUNE = Placement(BOTH, "IN", "Pune", "Acme")


@pytest.mark.parametrize(
    ("said", "base", "placement"),
    [
        (Said(), IN_PUNE, None),
        (Said(CellAnswers(is_tray=True)), IN_PUNE, IN_TRAY),
        (Said(CellAnswers(OTHER, ABROAD, "IN"), "Pune", "Acme"), IN_TRAY, IN_PUNE),
        (Said(CellAnswers(OTHER, country="IN")), IN_TRAY, Placement(BOTH, "IN")),
        (Said(CellAnswers(OWN, country="DE")), IN_TRAY, Placement(Zone.IN_HOUSE_DOMESTIC)),
        (Said(CellAnswers(where=ABROAD), "", "Acme"), IN_TRAY, Placement(BOTH, None, "", "Acme")),
        (Said(CellAnswers(OWN)), IN_PUNE, Placement(Zone.CAPTIVE_OFFSHORING, "IN", "Pune")),
        (Said(CellAnswers(country="RO")), IN_PUNE, Placement(BOTH, "RO", "", "Acme")),
        (Said(partner="Bolt"), IN_PUNE, Placement(BOTH, "IN", "Pune", "Bolt")),
    ],
)
def test_placements(said: Said, base: Placement, placement: Placement | None) -> None:
    assert placement_of(said, base, "DE") == placement


@pytest.mark.parametrize(
    ("said", "home", "refusal"),
    [
        (Said(CellAnswers(OWN)), "DE", Refusal.NO_WHERE),
        (Said(CellAnswers(where=HOME)), "DE", Refusal.NO_WHO),
        (Said(place="Pune"), "DE", Refusal.NO_BASIS),
        (Said(CellAnswers(OWN, country="IN")), None, Refusal.NO_HOME),
        (Said(CellAnswers(OWN, HOME, "IN")), None, Refusal.NO_HOME),
        (Said(CellAnswers(OWN, HOME, "IN")), "DE", Refusal.NOT_HOME),
        (Said(CellAnswers(OWN, ABROAD, "DE")), "DE", Refusal.IS_HOME),
        (Said(CellAnswers(OWN, HOME), partner="Acme"), "DE", Refusal.PARTNER_IN_HOUSE),
        (Said(CellAnswers(is_tray=True), place="Pune"), "DE", Refusal.NOT_PLACED),
    ],
)
def test_refusals(said: Said, home: str | None, refusal: Refusal) -> None:
    with pytest.raises(RefusedError) as refused:
        placement_of(said, IN_TRAY, home)
    assert refused.value.refusal is refusal


def test_abroad_with_a_country_needs_no_home() -> None:
    said = Said(CellAnswers(OWN, ABROAD, "IN"))
    assert placement_of(said, IN_TRAY, None) == Placement(Zone.CAPTIVE_OFFSHORING, "IN")
