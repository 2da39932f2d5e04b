"""What a column may be by its heading: the meanings that the words of the heading propose."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from shoreboard.folding import folded
from shoreboard.storage.tables.words import ANSWERS, fold


class TableColumn(StrEnum):
    """What a column of a table says about an activity."""

    ACTIVITY = "activity"
    WHO = "who"
    WHERE = "where"
    STATE = "state"
    """Who and where in one: "captive offshoring"."""
    KIND = "kind"
    NOTE = "note"
    SCENE = "scene"
    COUNTRY = "country"
    PLACE = "place"
    PARTNER = "partner"
    WHO_AFTER = "who-after"
    """What the later of two scenes says, where each row tells a change."""
    WHERE_AFTER = "where-after"
    STATE_AFTER = "state-after"
    COUNTRY_AFTER = "country-after"
    PARTNER_AFTER = "partner-after"


AFTER: Mapping[TableColumn, TableColumn] = {
    TableColumn.WHO: TableColumn.WHO_AFTER,
    TableColumn.WHERE: TableColumn.WHERE_AFTER,
    TableColumn.STATE: TableColumn.STATE_AFTER,
    TableColumn.COUNTRY: TableColumn.COUNTRY_AFTER,
    TableColumn.PARTNER: TableColumn.PARTNER_AFTER,
}
"""What may be told of a second scene, and how that is called there."""


class Era(StrEnum):
    """Which of two scenes a heading speaks of."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A meaning that a heading proposes; the least weight is the surest."""

    column: TableColumn
    weight: int
    era: Era | None = None
    era_words: str = ""


_HEADINGS = {
    TableColumn.ACTIVITY: """activity; activities; task; tasks; work; business activity; process;
        business process; sub process; subprocess; outsourced function; business function; function;
        service; outsourced service; outsourced activity; work package; piece of work; application;
        card; job; capability; activity description; function description; service description;
        process description; task description; department; name; title; item; description; team;
        area;
        tatigkeit; aktivitat; aufgabe; prozess; geschaftsprozess; funktion; leistung;
        dienstleistung; anwendung; bezeichnung; activite; tache; processus; fonction; prestation;
        actividad; tarea; proceso; funcion; servicio; attivita; processo""",
    TableColumn.WHO: """who; who does it; who does the work; done by; performed by; delivered by;
        executed by; carried out by; run by; provided by; sourcing; sourcing type; sourcing model;
        sourcing status; sourcing strategy; sourcing mode; make or buy; make buy; provider type;
        supplier type; vendor type; delivery model; delivery type; operating model; inhouse vendor;
        owned by; ownership; control; staff; resource; resourcing; owner;
        wer; wer macht es; durchgefuhrt von; erbracht von; ausgefuhrt von; beschaffung; bezugsart;
        eigen oder fremd; eigen fremd; eigenleistung fremdleistung; intern extern; qui;
        realise par; effectue par; mode de realisation; interne externe; quien; realizado por;
        ejecutado por; interno externo; quien lo hace; qui le fait""",
    TableColumn.WHERE: """where; where is it done; where is the work done; shore; shoring; onshore
        offshore; home or abroad; domestic or foreign; done in; performed in; delivered from;
        delivery location; work location; service location; location of service; location;
        place of performance; place of work; place of delivery; performance location; geography;
        wo; ort; leistungsort; erbringungsort; standort; inland ausland; ou; lieu; localisation;
        lieu d execution; lieu de prestation; emplacement; donde; lugar; ubicacion;
        lugar de ejecucion; localizacion""",
    TableColumn.STATE: """state; zone; quadrant; arrangement; placement; classification; model;
        sourcing arrangement; delivery model; operating model; sourcing model; sourcing; status;
        who and where; zustand; modell; modele; modelo; estado""",
    TableColumn.KIND: """kind; kind of work; kind of activity; activity type; type of activity;
        type; category; art; kategorie; categorie; tipo; categoria""",
    TableColumn.NOTE: """note; notes; activity description; function description;
        service description; process description; task description; comment; comments; remark;
        remarks; description; notiz; bemerkung; bemerkungen; kommentar; beschreibung;
        remarque; commentaire; nota; notas;
        comentario; observaciones""",
    TableColumn.SCENE: """scene; scenes; scenario; phase; stage; slide; step; year; date; time;
        period; as of; szene; jahr; datum; stand; zeitpunkt; annee; date d effet; etape; ano; fecha;
        escena; fase""",
    TableColumn.COUNTRY: """country; countries; country of service; country of performance;
        service country; delivery country; country of delivery; country region; country code;
        country name; country or region; iso; iso code; iso country code; iso 2; iso 3; nation;
        land; lander; pays; pais; paises; paese""",
    TableColumn.PLACE: """city; town; place; site; location; delivery site; delivery center; office;
        state; province; stadt; ort; standort; ville; site de production; ciudad; sitio""",
    TableColumn.PARTNER: """partner; partner firm; vendor; service provider; supplier; provider;
        contractor; subcontractor; third party; third party provider; outsourcing partner; msp;
        outsourcer; vendor partner; counterparty; firm; company; dienstleister; anbieter;
        lieferant; auftragnehmer; leistungserbringer; partnerfirma; firma; fournisseur; prestataire;
        sous traitant; partenaire; proveedor; prestador; contratista; socio; fornitore""",
}
_NAMES_TOO = frozenset(
    fold(each)
    for each in """who; who does it; who does the work; done by; performed by; delivered by;
        executed by; carried out by; run by; provided by; sourcing; wer; durchgefuhrt von;
        erbracht von; ausgefuhrt von; qui; realise par; effectue par; quien; realizado por;
        ejecutado por""".split(";")
)
"""Headings over who-words, or over the names of those who do the work."""
_BEFORE = """current; currently; today; today's; as is; asis; now; before; present; existing;
    baseline; from; old; ist; heute; aktuell; derzeit; vorher; actuel; actuelle; aujourd hui; avant;
    actual; hoy; antes"""
_AFTER = """future; target; to be; tobe; planned; plan; after; proposed; tomorrow; next; new; goal;
    soll; ziel; kunftig; zukunft; geplant; nachher; futur; future state; cible; apres; futuro;
    objetivo; despues; to"""
_NEVER = frozenset(
    """id ids code codes number no nr num ref reference key cost costs fte ftes heads headcount
    email mail phone contact manager approver approved critical criticality risk level score rating
    start end expiry renewal budget spend price amount lei url link version backup incorporation
    registration registered headquarters hq parent law legal residence origin customer client
    nationality sponsor reviewer auditor intragroup substitutability""".split()
)
"""What a heading speaks of that says nothing about who does the work and where."""
_ASKING = frozenset("is it the share percent pct".split())
_NAMED = frozenset("name names nom noms nombre namen".split())
_OF = frozenset("of for de du des del der von d della di".split())
EXACT = 100
"""Of less weight is what a whole heading proposes, and of more what its head word does."""
_LATE = frozenset({TableColumn.PLACE, TableColumn.STATE, TableColumn.NOTE})
"""What a column is only where its cells do not bear out anything else."""
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]?")
_NUMBERING = re.compile(r"^\s*(?:[A-Za-z]?_?\d+[.\d_]*[a-z]?[.):]?\s+)(?=\D)")
_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"(?:19|20)\d\d")


@lru_cache(maxsize=1024)
def proposals(heading: str) -> tuple[Proposal, ...]:
    """Return what a column may be by its heading, the surest meaning first."""
    era, era_words, words = _era(_words(heading))
    if not words:
        states = (TableColumn.STATE,) if era_words else ()
        return tuple(Proposal(column, EXACT, era, era_words) for column in states)
    found: dict[TableColumn, int] = {}
    for extra, phrase in _phrases(words):
        for column, weight in _BY_PHRASE.get(phrase, ()):
            found.setdefault(column, weight + extra)
        if found:
            break
    made = (Proposal(column, weight, era, era_words) for column, weight in found.items())
    return tuple(sorted(made, key=lambda each: each.weight))


def is_foreign_to_us(heading: str) -> bool:
    """Tell whether a heading speaks of something else: an id, a cost, a contact, a law."""
    words = _words(heading)
    return bool(words) and not _NEVER.isdisjoint(words) and not proposals(heading)


def answer_of(heading: str) -> str:
    """Return the folded answer that a heading is, such as "outsourced" of "Outsourced? (y/n)"."""
    words = [each for each in _words(heading) if each not in _ASKING]
    whole = "".join(words)
    return whole if whole in ANSWERS and _NEVER.isdisjoint(words) else ""


def _words(heading: str) -> list[str]:
    text = _NUMBERING.sub("", folded(_BRACKETS.sub(_era_in_brackets, heading)))
    return _WORD.findall(text.replace("'", " "))


def _era_in_brackets(found: "re.Match[str]") -> str:
    """Return the words in brackets where they say of which scene a column speaks: "Who (today)"."""
    inner = _WORD.findall(folded(found[0]))
    return f" {' '.join(inner)} " if _era_of(inner) else " "


def _era_of(words: list[str]) -> Era | None:
    return _ERAS.get("".join(words))


def _era(words: list[str]) -> tuple[Era | None, str, list[str]]:
    """Return of which scene words speak, how they say it, and the other words."""
    for size in (2, 1):
        for start in {0, len(words) - size} if len(words) >= size else ():
            part = words[start : start + size]
            era = _era_of(part)
            rest = words[:start] + words[start + size :]
            if era and (not rest or _is_known(rest)):
                return era, " ".join(part), [each for each in rest if each != "state"] or rest
    for at in (0, -1):
        rest = words[1:] if at == 0 else words[:-1]
        if words and _YEAR.fullmatch(words[at]) and (not rest or _is_known(rest)):
            return None, words[at], rest
    return None, "", words


def _is_known(words: list[str]) -> bool:
    return any(phrase in _BY_PHRASE for _, phrase in _phrases(words))


def _phrases(words: list[str]) -> Iterator[tuple[int, str]]:
    """Give the phrases by which a heading may be known, and how much less sure each is."""
    yield 0, "".join(words)
    if len(words) > 1 and not _NAMED.isdisjoint(words):
        words = [each for each in words if each not in _NAMED]
        if words and words[0] in _OF:
            words = [each for each in words if each not in ("of", "the")]
        yield 1, "".join(words)
    if not _NEVER.isdisjoint(words):
        return
    sides = [each for each in words if each not in ("or", "vs", "versus", "and", "oder", "ou", "o")]
    if len(sides) > 1 and (side := _side(sides)):
        yield 0, side
    at = next((at for at, each in enumerate(words) if each in _OF), 0)
    if at:
        yield EXACT, "".join(words[:at])
        yield EXACT, "".join(each for each in words[at + 1 :] if each != "the")
        return
    for start in range(1, len(words)):
        yield EXACT + start, "".join(words[start:])


def _side(sides: list[str]) -> str:
    """Return which question the words of "In-house / Outsourced" answer, as a heading says it."""
    half = range(1, len(sides))
    pairs = (("".join(sides[:at]), "".join(sides[at:])) for at in half)
    for one, other in pairs:
        if one in ANSWERS and other in ANSWERS:
            answers = ANSWERS[one], ANSWERS[other]
            if all(each.who and not each.where for each in answers):
                return "who"
            if all(each.where and not each.who for each in answers):
                return "where"
    return ""


def _by_phrase() -> Mapping[str, list[tuple[TableColumn, int]]]:
    found: dict[str, list[tuple[TableColumn, int]]] = {}
    for column, row in _HEADINGS.items():
        later = EXACT // 2 if column in _LATE else 0
        for weight, phrase in enumerate(row.split(";"), later):
            found.setdefault(fold(phrase), []).append((column, weight))
    for phrase in _NAMES_TOO:
        found[phrase].append((TableColumn.PARTNER, EXACT - 1))
    return found


_BY_PHRASE = _by_phrase()
_ERAS = {fold(w): Era.BEFORE for w in _BEFORE.split(";")} | {
    fold(w): Era.AFTER for w in _AFTER.split(";")
}
