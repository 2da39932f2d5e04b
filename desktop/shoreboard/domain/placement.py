"""Where one activity stands in one scene."""

from dataclasses import dataclass, replace

from shoreboard.domain.zone import Where, Who, Zone


@dataclass(frozen=True, slots=True)
class Placement:
    """A zone and, where wanted, the country (ISO 3166-1 alpha-2), the place and the partner firm.

    A placement at home has the home country or none; one abroad never has the home country;
    one in the tray has no details at all. `partner` belongs to third-party zones.
    """

    zone: Zone
    country: str | None = None
    place: str = ""
    partner: str = ""

    def moved_to(self, zone: Zone) -> "Placement":
        """Return this placement in another zone with the details that are still true there.

        Country and place hold while the answer to "where?" is the same, the partner while another
        firm does the work.
        """
        if zone is self.zone:
            return self
        stays = zone.where is self.zone.where
        return Placement(
            zone,
            country=self.country if stays else None,
            place=self.place if stays else "",
            partner=self.partner if zone.who is Who.THIRD_PARTY else "",
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
        return country_fits and (not self.partner or self.zone.who is Who.THIRD_PARTY)


IN_TRAY = Placement(Zone.NOT_PLACED)
