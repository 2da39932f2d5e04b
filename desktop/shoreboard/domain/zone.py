"""The two questions and the four zones (and the tray) that their answers make."""

from enum import StrEnum


class Who(StrEnum):
    """The answer to "who does the work?"."""

    IN_HOUSE = "in-house"
    THIRD_PARTY = "third-party"


class Where(StrEnum):
    """The answer to "where is it done?", seen from the company's home country."""

    DOMESTIC = "domestic"
    FOREIGN = "foreign"


class Zone(StrEnum):
    """A place where a card can stand; its value is its id in files, commands and topics.

    The four zones come in reading order: own staff first, home first.
    """

    IN_HOUSE_DOMESTIC = "in-house-domestic"
    CAPTIVE_OFFSHORING = "captive-offshoring"
    DOMESTIC_OUTSOURCING = "domestic-outsourcing"
    OFFSHORE_OUTSOURCING = "offshore-outsourcing"
    NOT_PLACED = "not-placed"

    @property
    def who(self) -> Who | None:
        """Who does the work here; None in the tray, where the board does not say."""
        return _ANSWERS[self][0] if self in _ANSWERS else None

    @property
    def where(self) -> Where | None:
        """Where the work is done; None in the tray."""
        return _ANSWERS[self][1] if self in _ANSWERS else None


_ANSWERS = {
    Zone.IN_HOUSE_DOMESTIC: (Who.IN_HOUSE, Where.DOMESTIC),
    Zone.CAPTIVE_OFFSHORING: (Who.IN_HOUSE, Where.FOREIGN),
    Zone.DOMESTIC_OUTSOURCING: (Who.THIRD_PARTY, Where.DOMESTIC),
    Zone.OFFSHORE_OUTSOURCING: (Who.THIRD_PARTY, Where.FOREIGN),
}
_ZONES = {answers: zone for zone, answers in _ANSWERS.items()}

GRID: tuple[Zone, ...] = tuple(_ANSWERS)
"""The four zones of the board in reading order, without the tray."""


def zone_of(who: Who, where: Where) -> Zone:
    """Return the zone that two answers make."""
    return _ZONES[who, where]


def other_who(zone: Zone) -> Zone:
    """Return the neighbor of a placed zone that differs in who does the work."""
    who, where = _ANSWERS[zone]
    return zone_of(Who.THIRD_PARTY if who is Who.IN_HOUSE else Who.IN_HOUSE, where)


def other_where(zone: Zone) -> Zone:
    """Return the neighbor of a placed zone that differs in where the work is done."""
    who, where = _ANSWERS[zone]
    return zone_of(who, Where.FOREIGN if where is Where.DOMESTIC else Where.DOMESTIC)
