"""The two questions, and what answers them: who does the work, and where it is done."""

from shoreboard.domain.classification import State, is_offshored, is_outsourced, state_of
from shoreboard.domain.lenses import Condition, Judgement
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import Where, Who
from shoreboard.explanations.explanation import Answer, Mark
from shoreboard.explanations.phrases import country, spot, where_question, who_question
from shoreboard.i18n import tr
from shoreboard.names import short


def who_answer(placement: Placement, judged: Judgement | None = None) -> Answer:
    """Return who does the work and what that is judged to be. The placement is not in the tray."""
    partner, state = short(placement.partner), _judged_state(placement, judged)
    yes = state in (State.OUTSOURCING, State.BOTH)
    if placement.zone.who is Who.IN_HOUSE:
        who = tr("Own staff")
    elif partner:
        who = tr("{partner}, another firm").format(partner=partner)
    else:
        who = tr("Another firm")
    result = tr("outsourced.") if yes else tr("not outsourced.")
    if yes is not is_outsourced(placement.zone):
        by_these = tr("outsourced, by these definitions.")
        result = by_these if yes else tr("not outsourced, by these definitions.")
    words = tr("{label}: {result}").format(label=who, result=result)
    return Answer(who_question(), words, yes, Mark.OUTSOURCING)


def where_answer(placement: Placement, home: str | None, judged: Judgement | None = None) -> Answer:
    """Return where the work is done, seen from home, and what that is judged to be.

    The placement is not in the tray.
    """
    yes = _judged_state(placement, judged) in (State.OFFSHORING, State.BOTH)
    if placement.zone.where is Where.FOREIGN:
        where = _abroad(spot(placement), home)
    else:
        where = _at_home(placement, home)
    result = tr("offshored.") if yes else tr("not offshored.")
    if yes is not is_offshored(placement.zone):
        result = tr("not offshored, by these definitions.")
    elif judged is not None and judged.condition is Condition.REPLACED_WORK_AT_HOME:
        result = tr("offshored, if it replaced work at home.")
    words = tr("{label}: {result}").format(label=where, result=result)
    return Answer(where_question(), words, yes, Mark.OFFSHORING)


def because(placement: Placement, home: str | None) -> str:
    """Return in one sentence who does the work and where. The placement is not in the tray."""
    partner = short(placement.partner)
    if placement.zone.who is Who.IN_HOUSE:
        who = tr("Because own staff does it")
    elif partner:
        who = tr("Because {partner}, another firm, does it").format(partner=partner)
    else:
        who = tr("Because another firm does it")
    if placement.zone.where is Where.DOMESTIC:
        where = spot(Placement(placement.zone, home, placement.place))
        there = tr("at home, in {where}").format(where=where) if where else tr("at home")
    elif where := spot(placement):
        there = tr("abroad, in {where}").format(where=where)
    else:
        there = tr("abroad, seen from {home}").format(home=country(home)) if home else tr("abroad")
    return tr("{who}, {where}.").format(who=who, where=there)


def _judged_state(placement: Placement, judged: Judgement | None) -> State | None:
    return state_of(placement.zone) if judged is None else judged.state


def _abroad(where: str, home: str | None) -> str:
    if where:
        return tr("Abroad, in {where}").format(where=where)
    if home:
        return tr("Abroad, seen from {home}").format(home=country(home))
    return tr("Abroad")


def _at_home(placement: Placement, home: str | None) -> str:
    where = spot(Placement(placement.zone, home, placement.place))
    return tr("At home, in {where}").format(where=where) if where else tr("At home")
