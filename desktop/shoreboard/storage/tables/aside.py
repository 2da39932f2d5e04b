"""Names of rows that are no activities: totals, and what is said of the table below it."""

import re

from shoreboard.storage.tables.answers import fold

_TOTALS = frozenset(
    map(
        fold,
        """total; totals; subtotal; subtotals; sub total; grand total; overall total; sum; summe;
        gesamt; gesamtsumme; insgesamt; zwischensumme; somme; total general; sous total; suma;
        subtotale; totale; totale generale; totaal; subtotaal; som; average; mean; durchschnitt;
        moyenne; media; gemiddelde""".split(";"),
    )
)
_SUMMING = frozenset("total totals subtotal gesamt summe zwischensumme totale totaal sum".split())
_SUBTOTALS = frozenset("subtotal subtotals zwischensumme subtotale subtotaal".split())
_SUMMED = frozenset(
    """fte ftes cost costs spend budget headcount heads hours days count number of all the in rows
    activities processes services functions vendors suppliers eur usd gbp kosten anzahl stunden
    aller alle prozesse leistungen""".split()
)
"""What a total is of where it is no name: "Total rewards" is work, "Total FTE" is none."""
_SAID = re.compile(
    r"""(?: sources? | quellen? | fuentes? | fonti? | fontes? | bron(?:nen)? | notes? | notas?
    | hinweise? | anmerkung(?:en)? | bemerkung(?:en)? | remarks? | remarques? | comments?
    | legende? | disclaimer | stand | as\ of | status | datum | date | author | autor | auteur
    | prepared\ by | created\ by | created | erstellt(?:\ von|\ am)? | updated | last\ updated?
    | last\ changed | printed | exported | export | version | page | seite )\s*:"""
    r"""| (?: as\ of | prepared\ by | created\ by | last\ updated? | updated\ on
    | erstellt\ (?:von|am) | page\ \d+ | seite\ \d+ | stand\ \d | (?:confidential|vertraulich)\Z
    | copyright | © )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_FOOTNOTE = re.compile(r"(?:\*+|[†‡¹²³⁴]|\(?\d{1,2}\)|\[\d{1,2}\])\s*(.+)")
_MAY_BE = re.compile(
    r"\W|\d|tot|sub|sou|som|sum|su[bm]|gra|ges|ins|ove|zwi|ave|mea|dur|moy|med|gem|sour|que|fue|fon"
    r"|bro|not|hin|anm|bem|rem|com|leg|dis|sta|as |dat|aut|pre|cre|ers|upd|las|pri|exp|ver|pag|sei"
    r"|con|cop",
    re.IGNORECASE,
)
"""How such names begin; most names of work do not, and are passed quickly."""
_LONGEST = 400
"""Characters of a name that can be a sum's or a remark; a longer one is not looked at."""
_BRACKETS = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"[^\W_]+")


def is_aside(name: str, *, is_alone: bool = False) -> bool:
    """Tell whether a name is no activity's; where it is `alone`, without other cells, a sum's."""
    if len(name) > _LONGEST or _MAY_BE.match(name) is None:
        return False
    return is_total(name) or (not is_alone and is_remark(name))


def is_total(name: str) -> bool:
    """Tell whether a name is that of a sum: "Total (2)", "Subtotal Finance", "Total FTE"."""
    bare = _BRACKETS.sub(" ", name)
    if fold(bare) in _TOTALS:
        return True
    first, *rest = [fold(each) for each in _WORD.findall(bare)] or [""]
    if first in _SUBTOTALS or (first == "sub" and rest[:1] == ["total"]):
        return True
    return first in _SUMMING and bool(rest) and set(rest) <= _SUMMED


def is_remark(name: str) -> bool:
    """Tell whether a name says something of the table: "Source: HR", "* estimated"."""
    words = name.strip()
    return _SAID.match(words) is not None or _FOOTNOTE.fullmatch(words) is not None
