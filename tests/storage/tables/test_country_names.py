"""Countries by the names that people write."""

import pytest
from babel import Locale

from shoreboard.domain.country import COUNTRIES
from shoreboard.storage.tables.country_names import (
    country_of,
    is_code,
    is_state,
    name_key,
    region_of,
)

NAMES = """
KP: Korea, Democratic People's Republic of; Democratic People's Republic of Korea; North Korea
CD: Congo (Kinshasa); Congo, The Democratic Republic of the; DR Congo
CG: Congo; Congo, Republic of; Congo, Rep.
MD: Moldova, Republic of; Republic of Moldova
FM: Micronesia (Federated States of)
GM: Gambia, The; The Gambia
LC: St. Lucia; Saint Lucia
VC: Saint Vincent & the Grenadines
RU: Russland; Russie; Rusia; Russian Federation
DE: Deutschland; Allemagne; Alemania; Federal Republic of Germany; DEU; DE
US: Vereinigte Staaten; États-Unis; Estados Unidos; United States of America (the); USA
IN: India*; India 1); Indien; Inde; Pune, India; India (Pune)
GB: Great Britain (UK); London, UK; England
VE: Venezuela, RB
XK: Kosovo; XK
DO: Dominican Republic
DM: Dominica
NE: Niger
GW: Guinea-Bissau
GQ: Equatorial Guinea
"""


@pytest.mark.parametrize("line", NAMES.strip().splitlines())
def test_countries_go_by_usual_names(line: str) -> None:
    code, names = line.split(": ")
    for name in names.split("; "):
        bare = name.removesuffix(" 1)")
        assert country_of(bare, {}, codes=True) == code, name


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "pt", "nl"])
def test_every_name_of_cldr_is_known(language: str) -> None:
    territories = Locale.parse(language).territories
    wrong = {
        name: country_of(name, {}, codes=True)
        for code, name in territories.items()
        if code in COUNTRIES and country_of(name, {}, codes=True) != code
    }
    assert wrong == {}


@pytest.mark.parametrize(
    "words",
    ["", "no", "in", "us", "by", "it", "London", "Asia", "Gary, IN", "Atlanta, Georgia", "Unicorn",
     "Luxembourg, Germany, Ireland", "India, Poland", "Korean", "East Germany"],
)  # fmt: skip
def test_what_is_no_single_country_is_none(words: str) -> None:
    assert country_of(words, {}, codes=True, states=True) is None


def test_codes_count_in_capitals_and_only_where_they_may() -> None:
    assert country_of("IN", {}) is None
    assert country_of("IN", {}, codes=True) == "IN"
    assert country_of("in", {}, codes=True) is None
    assert (is_code("NO"), is_code("No")) == (True, False)


def test_states_of_the_usa_name_it() -> None:
    for name in ("California", "TX", "Austin, TX", "New York", "Austin, Texas, USA"):
        assert country_of(name, {}, codes=True, states=True) == "US"
    assert country_of("Georgia", {}, codes=True, states=True) is None
    assert country_of("Georgia", {}, codes=True) == "GE"
    assert is_state("CA")
    assert is_state("Ohio")


def test_regions_are_no_countries() -> None:
    for name in ("EU", "Asia", "Worldwide", "EMEA", "Europe", "Lateinamerika", "Asie"):
        assert region_of(name)
        assert country_of(name, {}, codes=True) is None
    assert not region_of("India")


def test_the_order_of_words_does_not_matter() -> None:
    assert name_key("Korea, Republic of") == name_key("the Republic of Korea")
    assert name_key("Antigua & Barbuda") == name_key("ANTIGUA and BARBUDA")
