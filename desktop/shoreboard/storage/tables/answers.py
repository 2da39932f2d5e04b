"""Which words answer who does the work and where, and which of them say nothing or several things.

English first, then German, French, Spanish, Italian, Dutch and Portuguese.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from shoreboard.domain.zone import Where, Who
from shoreboard.folding import folded


@dataclass(frozen=True, slots=True)
class CellAnswers:
    """What some words answer: who, where, in which country; or that the board does not say."""

    who: Who | None = None
    where: Where | None = None
    country: str | None = None
    is_tray: bool = False

    def with_those(self, other: "CellAnswers") -> "CellAnswers | None":
        """Return both answers as one, or None where they contradict each other."""
        if other is NOTHING or self is NOTHING:
            return self if other is NOTHING else other
        if self.is_tray != other.is_tray and NOTHING not in (self, other):
            return None
        pairs = (
            (self.who, other.who),
            (self.where, other.where),
            (self.country, other.country),
        )
        if any(one and two and one != two for one, two in pairs):
            return None
        return CellAnswers(
            self.who or other.who,
            self.where or other.where,
            self.country or other.country,
            self.is_tray or other.is_tray,
        )


NOTHING = CellAnswers()
IN_HOUSE, THIRD_PARTY = CellAnswers(Who.IN_HOUSE), CellAnswers(Who.THIRD_PARTY)
DOMESTIC, FOREIGN = CellAnswers(where=Where.DOMESTIC), CellAnswers(where=Where.FOREIGN)

_OF_THE_GROUP = """
    captive; captives; captive center; captive centre; captive unit; subsidiary; subsidiaries;
    own subsidiary; affiliate; affiliates; affiliated company; intra-group; intragroup; group;
    group company; group companies; group entity; group internal; within group; within the group;
    inside the group; part of the group; group member; affiliated; intragroup provider;
    intragroup outsourcing; internal outsourcing; parent company; sister company;
    wholly owned; wholly owned subsidiary;
    shared service; shared services; shared service center; shared service centre;
    shared services center; shared services centre; ssc; gic; gcc; gbs; global business services;
    capability center; capability centre; global capability center; global capability centre;
    global in-house center; global in-house centre; global inhouse center;
    konzern; konzernintern; konzerngesellschaft; konzernunternehmen; gruppenintern; tochter;
    tochtergesellschaft; tochterunternehmen; tochterfirma; eigene tochter; muttergesellschaft;
    intra-groupe; filiale; maison mere; societe du groupe; intragrupo; filial; empresa del grupo;
    infragruppo; societa controllata; controllata; dochter; dochteronderneming; dochterbedrijf"""
_WORDS = {
    IN_HOUSE: """
        in-house; house; internal; internally; internal team; internal staff; internal resources;
        internal resource; internal department; internal unit; internal provider; internals; own;
        our own; own staff; own employees; own team; own people; own company; own firm;
        own resources; own personnel; own unit; own workforce; ourselves; self; self performed;
        self delivered; we; insourced; insourcing; insource; backsourced; backsourcing;
        company; employee; employees; staff; permanent staff; permanent employees; in-house staff;
        in-house team; in enterprise; within the enterprise; within the company;
        make; not outsourced; not subcontracted; not external; non-outsourced;
        inherently governmental; government employees;
        intern; eigen; eigenes personal; eigenleistung; eigenbetrieb; eigenfertigung; eigenregie;
        in eigenregie; inhouse; hausintern; im haus; im hause; selbst; selbst erbracht;
        eigene mitarbeiter; mitarbeiter; eigenes team; eigene abteilung; eigene leute;
        eigene firma; eigene krafte; wir selbst; nicht ausgelagert;
        interne; internes; en interne; salaries; personnel propre; personnel interne; en propre;
        equipe interne; equipes internes; nous memes; internalise; internalisee; non externalise;
        interno; interna; internos; internas; propio; propia; personal propio; personal interno;
        equipo propio; equipo interno; medios propios; recursos propios; empleados propios;
        internamente; no externalizado; no subcontratado;
        interni; personale interno; personale proprio; dipendenti; in proprio; non esternalizzato;
        eigen personeel; eigen medewerkers; eigen team; eigen beheer; in eigen beheer; zelf;
        in huis; medewerkers; niet uitbesteed;
        proprio; equipe propria; equipa propria; pessoal proprio; internalizado""",
    THIRD_PARTY: """
        third party; third parties; 3rd party; 3rd parties; 3p; third party vendor;
        third party provider; third party supplier; third party company; third party contractor;
        third party firm; another firm; another company; other firm; other company; other firms;
        vendor; vendors; outsourced; outsourcing; outsource; outsourcer; outsourced vendor;
        outsourcing provider; outsourcing partner; outsourcing vendor; outside; outside firm;
        outside vendor; outside provider; outside supplier; outside contractor; outside company;
        outside group; outside the group; outside the company; external; externally;
        external vendor; external provider; external supplier; external firm; external company;
        external partner; external party; external contractor; external agency;
        external consultant; external service provider; external staff; external resources;
        externals; supplier; suppliers; contractor; contractors; subcontractor; subcontractors;
        subcontracted; subcontracting; contracted; contracted out; contracting out; contract;
        contract out; contract staff; provider; providers; service provider; service providers;
        partner; partners; partner firm; agency; agencies; temp agency; freelancer; freelancers;
        consultant; consultants; consultancy; bpo; bpo provider; bpo vendor; bpo partner; kpo; ito;
        msp; managed service; managed services; managed service provider;
        managed services provider; commercial; buy; bought; bought in; purchased;
        purchased service; procured; not in-house; not internal; not insourced; vendor managed;
        extern; fremd; fremdvergabe; fremdvergeben; fremdleistung; fremdbezug; fremdfirma;
        fremdfirmen; dienstleister; ausgelagert; auslagerung; ausgegliedert; outgesourct;
        outgesourced; externe firma; externer dienstleister; externe dienstleister;
        externer anbieter; externer partner; externer lieferant; drittfirma; drittanbieter;
        dritte; dritter; lieferant; lieferanten; zulieferer; auftragnehmer; subunternehmer;
        nachunternehmer; zukauf; zugekauft; freiberufler; zeitarbeit; nicht intern;
        externe; externes; externalise; externalisee; sous traite; sous traitee; prestataire;
        prestataires; prestataire externe; fournisseur; fournisseurs; fournisseur externe;
        sous traitant; sous traitants; sous traitance; tiers; infogerance; infogere;
        externo; externa; externos; externas; externalizado; externalizada; externalizacion;
        subcontratado; subcontratada; subcontratacion; tercerizado; tercerizada; tercerizacion;
        proveedor; proveedores; proveedor externo; tercero; terceros; empresa externa;
        subcontratista; contratista; contratistas;
        esterno; esterna; esterni; esterne; esternalizzato; esternalizzata; esternalizzazione;
        fornitore; fornitori; fornitore esterno; appalto; appaltato; subappalto; terzi;
        terze parti; ditta esterna; azienda esterna; appaltatore;
        uitbesteed; uitbesteding; externe partij; externe leverancier; leverancier; leveranciers;
        aannemer; onderaannemer; dienstverlener; ingehuurd; derden; derde partij;
        terceirizado; terceirizada; terceirizacao; terceiros; fornecedor; prestador""",
    DOMESTIC: """
        domestic; domestically; home; at home; home country; onshore; onshored; onshoring; local;
        locally; national; nationally; inland; in-country; in the country; within the country;
        same country; homeshoring; homeshored; reshored; reshoring; backshored; backshoring;
        not offshored; not offshore; not abroad;
        im inland; inlandisch; nicht im ausland; domestique; nationale; sur le territoire;
        nacional; domestico; en el pais; nazionale; in patria;
        binnenland; in het binnenland; nationaal; no pais""",
    FOREIGN: """
        foreign; abroad; foreign country; another country; other country; outside the country;
        out of country; offshore; offshored; offshoring; overseas; nearshore; nearshored;
        nearshoring; near shore; farshore; farshored; farshoring; friendshored; friendshoring;
        international; internationally; off-shore; non-domestic; not domestic; not at home;
        ausland; im ausland; auslandisch; nicht im inland; a l etranger; etranger; extranjero;
        en el extranjero; en el exterior; estero; all'estero;
        buitenland; in het buitenland; estrangeiro; no exterior; no estrangeiro""",
    CellAnswers(Who.IN_HOUSE, Where.DOMESTIC): "neither; neither of both; neither nor",
    CellAnswers(
        Who.THIRD_PARTY, Where.DOMESTIC
    ): "outsourcing only; only outsourcing; only outsourced",
    CellAnswers(Who.IN_HOUSE, Where.FOREIGN): "offshoring only; only offshoring; only offshored",
    CellAnswers(Who.THIRD_PARTY, Where.FOREIGN): "both; both at once",
    CellAnswers(is_tray=True): "not placed; unplaced; tray; in the tray; undecided; open",
}
_BLANK = """
    n/a; na; none; nil; null; nothing; not applicable; not available; not known; unknown; tbc; tbd;
    tba; to be confirmed; to be decided; to be determined; unclear; k a; keine angabe; keine;
    unbekannt; entfallt; inconnu; aucun; aucune; ninguno; ninguna; desconocido; sin datos;
    no aplica; s/o; nessuno; nessuna; sconosciuto; geen; onbekend; n.v.t.; nvt; nenhum; n.d."""
_MIXED = """
    both; mixed; mix; mostly; mainly; hybrid; blended; partly; partially; partial; part; co-sourced;
    cosourced; cosourcing; various; multiple; several; partly outsourced; partially outsourced;
    gemischt; teils; teilweise; teils teils; sowohl als auch;
    mixte; partiel; partiellement; en partie; mixto; parcial; parcialmente; en parte;
    misto; parziale; parzialmente; gemengd; deels; gedeeltelijk"""
_EXHAUSTING = """
    in-house; internal; internally; own staff; insourced; own; inhouse; intern; interno; interne;
    outsourced; outsourcing; outsource; external; externally; third party; vendor; contracted out;
    ausgelagert; extern; fremdvergeben; fremdvergabe; externalise; externalisee; sous traite;
    externo; externalizado; externalizada; subcontratado; esterno; esternalizzato; uitbesteed;
    terceirizado; domestic; onshore; home; at home; inland; im inland;
    offshore; offshored; abroad; foreign; overseas; ausland; im ausland; etranger; a l etranger;
    extranjero; en el extranjero; estero; all'estero; buitenland; in het buitenland"""
"""Words that leave one other answer where they are denied: what is not nearshore may be both."""
_FILLERS = frozenset("in at to by with from the of and is done".split())
_LONGEST_GROUP = 4
"""Words of the longest phrase for a firm of the group."""
_NO_WORD = re.compile("[^0-9A-Za-z]+")
_NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Marked:
    """What is so where a heading that is an answer is ticked, and where it is denied."""

    ticked: CellAnswers
    denied: CellAnswers = NOTHING
    is_group: bool = False
    """It speaks of firms of one's own group."""


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return the letters and digits of a text without case and accents: "In-house" is "inhouse"."""
    if text.isascii():  # several times as fast, and most cells are
        return _NO_WORD.sub("", text.replace("&", "and")).lower()
    return _NO_LETTER.sub("", folded(text))


def _folded(words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split(";")))


PHRASES = (_OF_THE_GROUP, *_WORDS.values())
"""All words that answer something, as they are written, between semicolons."""
GROUP = _folded(_OF_THE_GROUP)
"""Folded words for firms of one's own group, which have names and are no partners."""
ANSWERS: Mapping[str, CellAnswers] = {
    **{fold(word): answers for answers, row in _WORDS.items() for word in row.split(";")},
    **dict.fromkeys(GROUP, IN_HOUSE),
}
"""Folded words and what they answer."""
_OTHER = {IN_HOUSE: THIRD_PARTY, THIRD_PARTY: IN_HOUSE, DOMESTIC: FOREIGN, FOREIGN: DOMESTIC}
OPPOSITES: Mapping[str, CellAnswers] = {w: _OTHER[ANSWERS[w]] for w in _folded(_EXHAUSTING)}
"""What is so where such a word, folded, is denied."""
NOTHING_WORDS = _folded(_BLANK)
MIXED_WORDS = _folded(_MIXED)


def marked(words: Sequence[str]) -> Marked | None:
    """Return what single words of a heading answer together: "domestic", "in", "house"."""
    whole = "".join(words)
    if whole in ANSWERS:
        return Marked(ANSWERS[whole], OPPOSITES.get(whole, NOTHING), whole in GROUP)
    found, is_group, start = NOTHING, False, 0
    while start < len(words):
        for end in range(len(words), start, -1):
            phrase = "".join(words[start:end])
            if phrase in ANSWERS:
                break
        else:
            if words[start] not in _FILLERS:
                return None
            phrase, end = "", start + 1
        both = found.with_those(ANSWERS.get(phrase, NOTHING))
        if both is None:
            return None
        found, is_group, start = both, is_group or phrase in GROUP, end
    return None if found == NOTHING else Marked(found, is_group=is_group)


def is_of_group(words: Sequence[str]) -> bool:
    """Tell whether any words in a row speak of a firm of one's own group."""
    folds = [fold(each) for each in words]
    spans = range(1, _LONGEST_GROUP + 1)
    return any("".join(folds[at : at + n]) in GROUP for at in range(len(folds)) for n in spans)
