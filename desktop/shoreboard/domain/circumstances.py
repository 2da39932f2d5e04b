"""Circumstances: marks on a placement that make an answer arguable.

A mark never moves a card. Its usual answer is kept here as data, so that where this is another
zone than the card's, the move can be offered. Sources of the answers: UNCTAD, World Investment
Report 2004 (control, place of work); IMF, Balance of Payments Manual, sixth edition (over half of
the votes is control).
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from shoreboard.domain.zone import GRID, Where, Who, Zone, zone_of


class Circumstance(StrEnum):
    """What is special about a placement; its value is its id in files and topics."""

    NEVER_IN_HOUSE_BEFORE = "never-in-house-before"
    NEVER_AT_HOME_BEFORE = "never-at-home-before"
    SHARED_OWNERSHIP = "shared-ownership"
    HOME_SUPPLIER_SUBCONTRACTS_ABROAD = "home-supplier-subcontracts-abroad"
    FOREIGN_STAFF_ON_SITE = "foreign-staff-on-site"
    FOREIGN_OWNED_VENDOR = "foreign-owned-vendor"
    HOME_VENDOR_FOREIGN_SITE = "home-vendor-foreign-site"
    REMOTE_EMPLOYEE_ABROAD = "remote-employee-abroad"
    EMPLOYER_OF_RECORD = "employer-of-record"
    AGENCY_STAFF = "agency-staff"
    FREE_TRADE_ZONE = "free-trade-zone"
    SERVES_FOREIGN_MARKET_ONLY = "serves-foreign-market-only"
    CLOUD_SERVICE = "cloud-service"
    FRANCHISE_OR_LICENSE = "franchise-or-license"
    BUILD_OPERATE_TRANSFER = "build-operate-transfer"
    SHARED_SERVICE_CENTER = "shared-service-center"


PAST = frozenset({Circumstance.NEVER_IN_HOUSE_BEFORE, Circumstance.NEVER_AT_HOME_BEFORE})
"""Those that say what was before: no move makes them untrue."""

CONTROL_ABOVE = 50
"""Percent of a unit that a company owns, above which it controls the unit."""


class Basis(StrEnum):
    """What a reading goes by, where sources disagree."""

    MAJORITY = "majority"
    """The company owns more than half, as far as is known."""
    MINORITY = "minority"
    CONTROL = "control"
    """Whoever runs the work and answers for the result."""
    EMPLOYER = "employer"
    """Whoever employs the people in law."""


class Reading(NamedTuple):
    """A zone in which a card may be held to stand, and what that goes by if others differ."""

    zone: Zone
    basis: Basis | None = None


class _Usual(NamedTuple):
    """The usual answers to the two questions; None: as the card is placed."""

    who: Who | None = None
    where: Where | None = None
    basis: Basis | None = None


_OWN, _OTHER = Who.IN_HOUSE, Who.THIRD_PARTY
_HOME, _ABROAD = Where.DOMESTIC, Where.FOREIGN
_MAJORITY, _MINORITY = _Usual(_OWN, basis=Basis.MAJORITY), _Usual(_OTHER, basis=Basis.MINORITY)

_USUAL: Mapping[Circumstance, tuple[_Usual, ...]] = {
    Circumstance.NEVER_IN_HOUSE_BEFORE: (_Usual(_OTHER),),
    Circumstance.NEVER_AT_HOME_BEFORE: (_Usual(),),
    Circumstance.SHARED_OWNERSHIP: (_MAJORITY, _MINORITY),
    Circumstance.HOME_SUPPLIER_SUBCONTRACTS_ABROAD: (_Usual(_OTHER, _ABROAD),),
    Circumstance.FOREIGN_STAFF_ON_SITE: (_Usual(_OTHER, _HOME),),
    Circumstance.FOREIGN_OWNED_VENDOR: (_Usual(_OTHER, _HOME),),
    Circumstance.HOME_VENDOR_FOREIGN_SITE: (_Usual(_OTHER, _ABROAD),),
    Circumstance.REMOTE_EMPLOYEE_ABROAD: (_Usual(_OWN, _ABROAD),),
    Circumstance.EMPLOYER_OF_RECORD: (
        _Usual(_OWN, _ABROAD, Basis.CONTROL),
        _Usual(_OTHER, _ABROAD, Basis.EMPLOYER),
    ),
    Circumstance.AGENCY_STAFF: (
        _Usual(_OWN, basis=Basis.CONTROL),
        _Usual(_OTHER, basis=Basis.EMPLOYER),
    ),
    Circumstance.FREE_TRADE_ZONE: (_Usual(),),
    Circumstance.SERVES_FOREIGN_MARKET_ONLY: (_Usual(_OWN, _ABROAD),),
    Circumstance.CLOUD_SERVICE: (_Usual(_OTHER),),
    Circumstance.FRANCHISE_OR_LICENSE: (),
    Circumstance.BUILD_OPERATE_TRANSFER: (_Usual(_OTHER),),
    Circumstance.SHARED_SERVICE_CENTER: (_Usual(_OWN),),
}
"""None at all: outside the grid."""


def in_order(circumstances: Iterable[Circumstance]) -> tuple[Circumstance, ...]:
    """Return circumstances once each and in their order, as a placement has them."""
    chosen = set(circumstances)
    return tuple(each for each in Circumstance if each in chosen) if chosen else ()


def readings(
    circumstance: Circumstance,
    zone: Zone,
    ownership: int | None = None,
    *,
    was_bought: bool = False,
) -> tuple[Reading, ...]:
    """Return how a card in a zone may be read under a circumstance, the usual reading first.

    There are several where sources disagree, or where a share in ownership (whole percent) is not
    known. A franchise is outside the grid, which is the tray. In the tray the board says nothing,
    and nothing is read. "Never done in-house before" is read as another firm's work, unless this
    `was_bought` before: then it has been taken inside since, and stands where it is placed.
    """
    if zone not in GRID:
        return ()
    if circumstance is Circumstance.FRANCHISE_OR_LICENSE:
        return (Reading(Zone.NOT_PLACED),)
    usual = _USUAL[circumstance]
    if circumstance is Circumstance.SHARED_OWNERSHIP and ownership is not None:
        usual = (_MAJORITY if ownership > CONTROL_ABOVE else _MINORITY,)
    if circumstance is Circumstance.NEVER_IN_HOUSE_BEFORE and was_bought:
        usual = (_Usual(),)
    return tuple(Reading(_placed(each, zone), each.basis) for each in usual)


def usual_zones(
    circumstance: Circumstance,
    zone: Zone,
    ownership: int | None = None,
    *,
    was_bought: bool = False,
) -> tuple[Zone, ...]:
    """Return the zones that `readings` gives: where they lack the card's own, a move is offered."""
    known = readings(circumstance, zone, ownership, was_bought=was_bought)
    return tuple(reading.zone for reading in known)


def contradicts(circumstance: Circumstance, zone: Zone, ownership: int | None = None) -> bool:
    """Tell whether the usual answer is another zone than the one that a card stands in."""
    usual = usual_zones(circumstance, zone, ownership)
    return bool(usual) and zone not in usual


def _placed(usual: _Usual, zone: Zone) -> Zone:
    who, where = usual.who or zone.who, usual.where or zone.where
    return zone if who is None or where is None else zone_of(who, where)
