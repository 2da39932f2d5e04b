"""Why a move is called what it is called, in one sentence and without a board."""

from shoreboard.domain.zone import Where, Who, Zone
from shoreboard.i18n import tr


def reason(before: Zone, after: Zone) -> str:
    """Return one sentence that says which of the two answers changed, and what each is called."""
    if before is after is Zone.NOT_PLACED:
        return tr("Neither before nor after is it said who does it, or where.")
    if after is Zone.NOT_PLACED:
        words = tr("{state}; now it is not said who does it, or where.")
        return words.format(state=_as_before(before))
    if before is Zone.NOT_PLACED:
        words = tr("{state}; where it was before is not said, so it counts as new.")
        return words.format(state=_as_now(after))
    if before is after:
        words = tr("{state}, as before: neither answer changed.")
        return words.format(state=_as_now(after))
    return tr("{who}, {where}.").format(who=_who(before, after), where=_where(before, after))


def _as_now(zone: Zone) -> str:
    return {
        Zone.IN_HOUSE_DOMESTIC: tr("Own staff does it at home"),
        Zone.CAPTIVE_OFFSHORING: tr("Own staff does it abroad"),
        Zone.DOMESTIC_OUTSOURCING: tr("Another firm does it at home"),
        Zone.OFFSHORE_OUTSOURCING: tr("Another firm does it abroad"),
    }[zone]


def _as_before(zone: Zone) -> str:
    return {
        Zone.IN_HOUSE_DOMESTIC: tr("Own staff did it at home"),
        Zone.CAPTIVE_OFFSHORING: tr("Own staff did it abroad"),
        Zone.DOMESTIC_OUTSOURCING: tr("Another firm did it at home"),
        Zone.OFFSHORE_OUTSOURCING: tr("Another firm did it abroad"),
    }[zone]


def _who(before: Zone, after: Zone) -> str:
    own = after.who is Who.IN_HOUSE
    if before.who is after.who:
        return tr("Own staff does it as before") if own else tr("Another firm does it as before")
    if own:
        return tr("Own staff does it instead of another firm (insourcing)")
    return tr("Another firm does it instead of own staff (outsourcing)")


def _where(before: Zone, after: Zone) -> str:
    home = after.where is Where.DOMESTIC
    if before.where is after.where:
        return tr("at home as before") if home else tr("abroad as before")
    if home:
        return tr("at home instead of abroad (reshoring)")
    return tr("abroad instead of at home (offshoring)")
