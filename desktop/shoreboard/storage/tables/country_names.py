"""Countries and regions by the names that people write; the names are CLDR's, as Babel has them.

What Babel does not know stands here: former and short names, and forms of the UN and the World
Bank that are not the usual name in another order. Babel is loaded when the first name is sought.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import cast

from shoreboard.domain.country import COUNTRIES
from shoreboard.folding import folded

_LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl")
_MORE_NAMES = """
AE UAE; Emirates
AL Shqipëria
AT Österr.
BN Brunei Darussalam
BQ Bonaire; Bonaire, Sint Eustatius and Saba
BA Bosnia
BY Byelorussia; Weißrussland; Biélorussie
CD DRC; DR Congo; Democratic Republic of Congo; Congo, Dem. Rep.; Congo-Kinshasa; Zaire
CG Congo; Republic of the Congo; Congo, Rep.; Congo-Brazzaville
CH Swiss Confederation
CI Ivory Coast; Elfenbeinküste
CN PRC; Mainland China; P.R. China; People’s Republic of China
CV Cape Verde; Cabo Verde
CZ Czech Republic; Česko; Tschechei; Tschechische Republik; République tchèque; República Checa
CZ Repubblica Ceca; Cechia
DE BRD; Federal Republic of Germany
FK Falkland Islands (Malvinas)
FM Micronesia, Fed. Sts.
FR French Republic
GB UK; Great Britain; Britain; England; Scotland; Wales; Northern Ireland; Großbritannien
GB United Kingdom of Great Britain and Northern Ireland; Grande-Bretagne; Gran Bretaña
GR Hellenic Republic; Hellas
HK Hong Kong; Hongkong; Hong Kong, China
IE Eire; Republic of Ireland
KG Kyrgyz Republic
KP DPRK; Korea, Dem. People’s Rep.; Democratic People’s Republic of Korea; Korea, North
KR Korea; Korea, Rep.; Republic of Korea; South Korea; S. Korea
LA Lao PDR; Lao People’s Democratic Republic; Lao
MD Moldawien; Rep. Moldau
MF Saint Martin (French part)
MK Macedonia; The former Yugoslav Republic of Macedonia; FYROM
MM Burma; Myanmar
MO Macao; Macau; Macao, China; Macau, China
NL Holland; The Netherlands
PS Palestine; State of Palestine; West Bank and Gaza; Occupied Palestinian Territory
RU Russian Federation; Russia
SA KSA
SK Slovak Republic
SX Sint Maarten (Dutch part)
SY Syrian Arab Republic
SZ Swaziland; Eswatini
TL East Timor; Timor-Leste
TR Turkey
TT Trinidad
TW Republic of China; Taiwan; Taiwan, China; Taiwan, Province of China; Chinese Taipei
US USA; US; United States of America; America; The States
VA Holy See; Vatican; Vatican City State
VE Venezuela, RB
VG British Virgin Islands; Virgin Islands, British
VI Virgin Islands (U.S.); U.S. Virgin Islands
VN Viet Nam; Vietnam
ZA RSA
"""
_STATES = """
AL Alabama; AK Alaska; AZ Arizona; AR Arkansas; CA California; CO Colorado; CT Connecticut;
DE Delaware; DC District of Columbia; FL Florida; HI Hawaii; ID Idaho; IL Illinois; IN Indiana;
IA Iowa; KS Kansas; KY Kentucky; LA Louisiana; ME Maine; MD Maryland; MA Massachusetts; MI Michigan;
MN Minnesota; MS Mississippi; MO Missouri; MT Montana; NE Nebraska; NV Nevada; NH New Hampshire;
NJ New Jersey; NM New Mexico; NY New York; NC North Carolina; ND North Dakota; OH Ohio; OK Oklahoma;
OR Oregon; PA Pennsylvania; RI Rhode Island; SC South Carolina; SD South Dakota; TN Tennessee;
TX Texas; UT Utah; VT Vermont; VA Virginia; WA Washington; WV West Virginia; WI Wisconsin;
WY Wyoming; GA Georgia
"""
_REGIONS = """
worldwide; global; globally; international; emea; apac; asia pacific; latam; mena; middle east; cee;
eea; eu; european union; eurozone; nordics; scandinavia; benelux; dach; asean; row;
rest of the world; various countries; multiple countries; several countries; non-eu; outside eu;
outside the eu; weltweit; mundial; monde entier; north america; south america; latin america; asia;
africa; europe; oceania; baltics; balkans; third country; third countries
"""

_CODE, _ALPHA_3, _SHORT = 2, 3, 3
_WORD = re.compile(r"[^\W_]+")
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*")
_TAIL_NOTE = re.compile(r"(?:\s*[*†‡]+|\s+\d{1,2}|\s*/\d)+$")
_SAME = {
    "st": "saint",
    "rep": "republic",
    "dem": "democratic",
    "is": "islands",
    "peoples": "people",
}
_POINTS = {"n": "north", "s": "south", "e": "east", "w": "west"}
_DROPPED = frozenset(
    "the and of in la le les el los las der die das de du des del d l et und y e i".split()
)
_FORMAL = frozenset(
    """republic state states kingdom federal federation federated islamic plurinational bolivarian
    arab democratic people socialist cooperative commonwealth grand duchy principality sultanate
    hashemite sar special administrative region united sovereign union
    republik republique republica konigreich royaume reino bundesrepublik""".split()
)
_NOT_INFORMAL = frozenset(("congo", "korea", "china", "guinea", "virgin", "american", "german"))
"""Countries that only their formal words tell apart."""


def country_of(
    text: str, more: Mapping[str, str], *, codes: bool = False, states: bool = False
) -> str | None:
    """Return the code of the country that a name names, or where `codes`, a code in capitals.

    `more` are names by their keys (see `name_key`) on top of those that are known in any case.
    Where codes count, a state of the USA names the USA; where `states`, what is a state and a
    country, such as Georgia, names none.
    """
    how = codes, states
    found = _one(text, more, how)
    if found is None and (bare := _TAIL_NOTE.sub("", _BRACKETS.sub(" ", text)).strip()) != text:
        found = _one(bare, more, how) if bare else None
    if found is None and codes and "," in text:
        found = _of_city(*text.rsplit(",", 1), more=more)
    return found


def region_of(text: str) -> bool:
    """Tell whether a name is that of a part of the world with several countries."""
    return name_key(_BRACKETS.sub(" ", text)) in _regions()


def is_state(text: str) -> bool:
    """Tell whether a name or a code in capitals is that of a state of the USA."""
    return text.strip() in _state_codes() or name_key(text) in _state_names()


def is_code(text: str) -> bool:
    """Tell whether a cell is two capital letters that are a country's code."""
    return text.strip() in COUNTRIES


@lru_cache(maxsize=1)
def words_of_names() -> frozenset[str]:
    """Return the single words of all names of countries, states and parts of the world."""
    names = (name for name, _ in _territories())
    ours = (_MORE_NAMES, _REGIONS, _STATES, *_SAME, *_POINTS, *_POINTS.values(), *_FORMAL)
    return frozenset(_WORD.findall(folded(" ".join((*names, *ours)))))


def name_key(text: str) -> str:
    """Return what is equal for a name's usual forms: order, articles, "St." and "&" do not count.

    "Korea, Republic of" and "the Republic of Korea" are one.
    """
    plain = folded(text).replace(".", " ").replace("'s ", "s ")
    found: list[str] = _WORD.findall(plain)
    words = [_SAME.get(each, each) for each in found]
    if all(len(each) == 1 for each in words):
        return "".join(words)
    if words and words[0] in _POINTS and len(words) > 1:
        words[0] = _POINTS[words[0]]
    return " ".join(sorted(each for each in words if each not in _DROPPED)) or " ".join(words)


def _one(text: str, more: Mapping[str, str], how: tuple[bool, bool]) -> str | None:
    codes, states = how
    cell = text.strip()
    if len(cell) <= _SHORT and cell.isalpha() and cell.isascii():
        return _short(cell, codes=codes)
    key = name_key(cell)
    if codes and key in _state_names() and (states or key not in _names()):
        return None if key in _names() else "US"
    found = more.get(key) or _names().get(key)
    if found is None and (informal := _informal(key)) != key:
        found = more.get(informal) or _names().get(informal)
    return found


def _short(cell: str, *, codes: bool) -> str | None:
    """Return what two or three letters mean: "USA" is a name, "us" a pronoun, and IN a code."""
    if not cell.isupper() and cell != "uk":
        return None if len(cell) <= _CODE else _names().get(name_key(cell))
    known = _names().get(name_key(cell))
    if known is not None or not codes:
        return known
    if cell in _state_codes() and cell not in COUNTRIES:
        return "US"
    return cell if cell in COUNTRIES else _alpha_3().get(cell)


def _of_city(before: str, rest: str, *, more: Mapping[str, str]) -> str | None:
    """Return the country of "Pune, India" and of "Austin, TX"; "Gary, IN" may be in two."""
    last = rest.strip()
    if last in _state_codes():
        return None if last in COUNTRIES else "US"
    if name_key(last) in _state_names() and name_key(last) in _names():
        return None
    found = _one(last, more, (True, True))
    for part in before.split(","):
        if found == "US" and is_state(part):
            continue
        if _one(part, more, (False, False)) not in (None, found):
            return None
    return found


def _informal(key: str) -> str:
    words = [each for each in key.split() if each not in _FORMAL]
    return key if not words or _NOT_INFORMAL & set(words) else " ".join(words)


@lru_cache(maxsize=1)
def _names() -> Mapping[str, str]:
    """Return the code of each name's key."""
    names = {
        name_key(name): line[:_CODE]
        for line in _MORE_NAMES.strip().splitlines()
        for name in line[_CODE:].split(";")
    }
    for name, code in _territories():
        if code in COUNTRIES:
            names.setdefault(name_key(name), code)
            names.setdefault(name_key(_BRACKETS.sub(" ", name)), code)
    return names


@lru_cache(maxsize=1)
def _regions() -> frozenset[str]:
    ours = {name_key(each) for each in _REGIONS.split(";")}
    ours |= {name_key(name) for name, code in _territories() if code not in COUNTRIES}
    return frozenset(ours - _names().keys())


def _territories() -> Sequence[tuple[str, str]]:
    """Return (name, code) of all countries and parts of the world in some languages."""
    from babel import Locale

    known = (Locale.parse(language).territories for language in _LANGUAGES)
    named = cast("list[Mapping[str, str]]", [*known])
    return [(name, code) for territories in named for code, name in territories.items()]


@lru_cache(maxsize=1)
def _alpha_3() -> Mapping[str, str]:
    from babel.core import get_global

    aliases = get_global("territory_aliases")
    return {
        code: new[0]
        for code, new in aliases.items()
        if len(code) == _ALPHA_3 and code.isalpha() and len(new) == 1 and new[0] in COUNTRIES
    } | {"XKX": "XK"}


@lru_cache(maxsize=1)
def _state_names() -> frozenset[str]:
    return frozenset(name_key(each.split(maxsplit=1)[1]) for each in _STATES.split(";"))


@lru_cache(maxsize=1)
def _state_codes() -> frozenset[str]:
    return frozenset(each.split()[0] for each in _STATES.split(";"))
