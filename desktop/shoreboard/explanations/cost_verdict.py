"""What is said of a plan's costs in sentences: what it saves, and what must be true for that."""

from collections.abc import Iterator

from shoreboard.costs.board import CostTotal
from shoreboard.costs.draws import Drawn
from shoreboard.costs.jobs import Jobs
from shoreboard.costs.layers import Layer
from shoreboard.costs.plans import CostPlan, LeftOut, Omission
from shoreboard.costs.results import LATER_YEAR, CostResult
from shoreboard.costs.turning import Swing, value_with
from shoreboard.domain.costing import Costing, Input, Opinion, assumed
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene
from shoreboard.explanations.cost_numbers import amount_words, percent_words
from shoreboard.explanations.cost_words import input_name, layer_name, value_words
from shoreboard.explanations.phrases import named
from shoreboard.i18n import enumerated, tr
from shoreboard.names import short

_MUCH_SOFT = 1 / 3
"""Where more of the swing rests on guesses and illustrations, it is said."""


def basis_words(scenario: Scenario, scene: Scene) -> str:
    """Return what is compared in a scene, over how many years and in which money."""
    costing, first = scenario.costing or Costing(), scenario.scenes[0]
    words = tr("{plan} compared with {today}: horizon in years {years}, money in {currency}.")
    years, currency = costing.horizon_years, costing.currency
    return words.format(plan=scene.title, today=first.title, years=years, currency=currency)


def headline(result: CostResult | CostTotal) -> str:
    """Return what a plan, or all of them, save over the horizon, in one sentence."""
    value, payback = result.present_value, result.payback_years
    amount = amount_words(abs(value))
    if not value:
        return tr("Saves nothing and costs nothing.")
    if value < 0:
        return tr("Costs {amount} more.").format(amount=amount)
    if not payback:
        words = tr("Saves {amount}, from the start.")
        return (words if payback == 0 else tr("Saves {amount}.")).format(amount=amount)
    years = amount_words(payback)
    return tr("Saves {amount}, pays back after {years} years.").format(amount=amount, years=years)


def gap_words(result: CostResult) -> str:
    """Return what becomes of the saving that a first spreadsheet shows; empty without any."""
    simple, later = result.simple_saving, result.year3_saving
    if simple is None or later is None:
        return ""
    is_goods = assumed(result.plan.assumptions, Input.GOODS_VALUE) is not None
    if simple <= 0:
        words = tr("The price there is no lower.") if is_goods else tr("Pay there is no lower.")
    elif later >= 0:
        words = (
            tr("A price gap of {gap} % becomes {saving} % in year {year}.")
            if is_goods
            else tr("A pay gap of {gap} % becomes {saving} % in year {year}.")
        )
    else:
        words = (
            tr("A price gap of {gap} % becomes a loss of {saving} % in year {year}.")
            if is_goods
            else tr("A pay gap of {gap} % becomes a loss of {saving} % in year {year}.")
        )
    gap, saving = percent_words(simple), percent_words(abs(later))
    return words.format(gap=gap, saving=saving, year=LATER_YEAR)


def layer_words(result: CostResult | CostTotal) -> str:
    """Return up to which layer a plan that loses is cheaper; empty for one that saves."""
    layer = result.layers.ends_with()
    if layer is None:
        return ""
    if layer is Layer.PRICE:
        return tr("It is dearer by its price alone.")
    return tr("It is cheaper until {layer} is counted.").format(layer=layer_name(layer))


def chance_words(chance_of_loss: float) -> str:
    """Return in how many draws a plan loses."""
    count = percent_words(chance_of_loss)
    return tr("With these ranges it loses in {count} of 100 draws.").format(count=count)


def spread_words(drawn: Drawn) -> str:
    """Return in how many draws plans lose, and how wide what they bring spreads."""
    words = tr("10 of 100 draws bring less than {p10}, 50 less than {p50}, 90 less than {p90}.")
    p10, p50, p90 = (amount_words(each, signed=True) for each in (drawn.p10, drawn.p50, drawn.p90))
    return f"{chance_words(drawn.chance_of_loss)} {words.format(p10=p10, p50=p50, p90=p90)}"


def cost_sentences(result: CostResult | CostTotal, drawn: Drawn) -> Iterator[str]:
    """Yield what plans save, what becomes of the first saving, and what came of draws."""
    yield headline(result)
    gap = gap_words(result) if isinstance(result, CostResult) else ""
    if more := " ".join(filter(None, (gap, layer_words(result)))):
        yield more
    yield spread_words(drawn)


def unsure_words(result: CostResult) -> Iterator[str]:
    """Yield what is not known, and how much rests on what nobody stands up for."""
    if result.missing:
        who = result.plan.goes.zone.who
        names = named([input_name(each, who) for each in result.missing], len(result.missing))
        yield tr("Not known, and not counted: {names}.").format(names=names)
    if result.soft_share > _MUCH_SOFT:
        share = percent_words(result.soft_share)
        yield tr("{share} % of the swing rests on guesses and illustrations.").format(share=share)


def jobs_words(jobs: Jobs) -> str:
    """Return what becomes of the heads."""
    words = tr(
        "Jobs: {leave} leave home, {change} change employer, {arise} arise abroad, {stay} stay."
    )
    if jobs.arise_home:
        words = tr(
            "Jobs: {leave} leave home, {change} change employer, {arise} arise abroad, "
            "{home} arise at home, {stay} stay."
        )
    leave, change, arise, home, stay = map(amount_words, jobs)
    return words.format(leave=leave, change=change, arise=arise, home=home, stay=stay)


def must_be_true(result: CostResult, swing: Swing) -> str:
    """Return what must be true of an input for the plan to pay, the others being likely."""
    which = swing.input
    name = input_name(which, result.plan.goes.zone.who)
    at, known = result.switching.get(which), assumed(result.plan.assumptions, which)
    if at is None or known is None:
        words = (
            tr("It pays whatever this is within its range: {name}.")
            if result.present_value > 0
            else tr("It does not pay whatever this is within its range: {name}.")
        )
        return words.format(name=name)
    words = (
        tr("It pays if this is below {value}: {name}. Likely is {likely}.")
        if swing.low > swing.high
        else tr("It pays if this is above {value}: {name}. Likely is {likely}.")
    )
    likely = value_words(which, known.likely, exact=True)
    return words.format(value=value_words(which, at), name=name, likely=likely)


def opinion_words(plan: CostPlan) -> Iterator[str]:
    """Yield, for each input of which others say something else, what a plan comes to with that."""
    for each in plan.assumptions:
        if said := "; ".join(opinions_of(plan, each.input)):
            name = input_name(each.input, plan.goes.zone.who)
            yield tr("{name}: {opinions}.").format(name=name, opinions=said)


def opinions_of(plan: CostPlan, which: Input) -> Iterator[str]:
    """Yield who holds an input to be what, and what a plan comes to with that."""
    known = assumed(plan.assumptions, which)
    for opinion in () if known is None else known.opinions:
        yield _opinion_words(plan, which, opinion)


def _opinion_words(plan: CostPlan, which: Input, opinion: Opinion) -> str:
    value = value_with(plan, which, opinion.value)
    words = (
        tr("{who} says {number} (saves {amount})")
        if value >= 0
        else tr("{who} says {number} (costs {amount} more)")
    )
    who = short(opinion.who) or tr("somebody")
    number, amount = value_words(which, opinion.value, exact=True), amount_words(abs(value))
    return words.format(who=who, number=number, amount=amount)


def omission_words(left: LeftOut) -> str:
    """Return why an activity is left out of the sums, in a sentence."""
    words = {
        Omission.SAME: tr("It stands as in the first scene."),
        Omission.NOT_PLACED: tr("It is not placed."),
        Omission.NO_NUMBERS: tr("It has no numbers."),
        Omission.INCOMPLETE: tr("These numbers are missing: {names}."),
    }[left.why]
    return words.format(names=enumerated(input_name(each) for each in left.missing))
