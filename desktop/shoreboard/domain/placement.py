"""Where one activity stands in one scene."""

from dataclasses import dataclass, replace

from shoreboard.domain.circumstances import PAST, Circumstance, contradicts, in_order
from shoreboard.domain.costing import Costs
from shoreboard.domain.zone import Where, Who, Zone


@dataclass(frozen=True, slots=True)
class Placement:
    """A zone and, where wanted, the country (ISO 3166-1 alpha-2), the place, the partner, marks.

    A placement at home has the home country or none; one abroad never has the home country;
    one in the tray has no details at all. `partner` belongs to third-party zones. `circumstances`
    stand in the order of their enum, each once (see `in_order`); `ownership`, the company's share
    in whole percent from 0 to 100, belongs to shared ownership. `costs` say what it costs to go
    here and be here, compared with the first scene.
    """

    zone: Zone
    country: str | None = None
    place: str = ""
    partner: str = ""
    circumstances: tuple[Circumstance, ...] = ()
    ownership: int | None = None
    costs: Costs = ()

    def moved_to(self, zone: Zone) -> "Placement":
        """Return this placement in another zone with the details that are still true there.

        Country and place hold while the answer to "where?" is the same, the partner while another
        firm does the work, and a circumstance unless its usual answer was the zone that the card
        leaves and is not the one that it goes to. What never was before holds in every zone. Costs
        were typed with care and stay: that another zone costs otherwise is for people to say.
        """
        if zone is self.zone:
            return self
        if zone is Zone.NOT_PLACED:
            return IN_TRAY
        stays = zone.where is self.zone.where
        holding = tuple(each for each in self.circumstances if self._holds(each, zone))
        return Placement(
            zone,
            country=self.country if stays else None,
            place=self.place if stays else "",
            partner=self.partner if zone.who is Who.THIRD_PARTY else "",
            circumstances=holding,
            ownership=self.ownership if Circumstance.SHARED_OWNERSHIP in holding else None,
            costs=self.costs,
        )

    def _holds(self, circumstance: Circumstance, zone: Zone) -> bool:
        return (
            circumstance in PAST
            or contradicts(circumstance, self.zone, self.ownership)
            or not contradicts(circumstance, zone, self.ownership)
        )

    def with_home(self, old_home: str | None, new_home: str | None) -> "Placement":
        """Return this placement seen from another home country: the zone stays, the country fits.

        At home the home country follows; abroad a country that has become the home country is
        dropped, since the board says "abroad". A place goes with the country that it lies in.
        """
        if new_home == old_home:
            return self
        if self.zone.where is Where.DOMESTIC:
            country = None if self.country is None else new_home
            return replace(self, country=country, place=self.place if old_home is None else "")
        if self.zone.where is Where.FOREIGN and self.country == new_home and new_home is not None:
            return replace(self, country=None, place="")
        return self

    def fits(self, home: str | None) -> bool:
        """Tell whether the details agree with the zone, seen from the home country."""
        match self.zone.where:
            case None:
                return self == IN_TRAY
            case Where.DOMESTIC:
                country_fits = self.country in (None, home)
            case Where.FOREIGN:
                country_fits = self.country is None or self.country != home
        partner_fits = not self.partner or self.zone.who is Who.THIRD_PARTY
        return country_fits and partner_fits and self._marks_fit()

    def _marks_fit(self) -> bool:
        if self.circumstances and self.circumstances != in_order(self.circumstances):
            return False
        if self.ownership is None:
            return True
        shared = Circumstance.SHARED_OWNERSHIP in self.circumstances
        return shared and self.ownership in _PERCENT


_PERCENT = range(101)
IN_TRAY = Placement(Zone.NOT_PLACED)
