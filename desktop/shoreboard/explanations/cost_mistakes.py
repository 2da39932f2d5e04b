"""What plans often forget, said in one sentence each."""

from shoreboard.costs.mistakes import Mistake, mistakes
from shoreboard.costs.plans import CostPlan
from shoreboard.i18n import tr


def look_again(plan: CostPlan) -> tuple[str, ...]:
    """Return lines that say what of a plan is worth another look; none where nothing is."""
    found = mistakes(plan)
    if not found:
        return ()
    return tr("Look again:"), *(tr("• {sentence}").format(sentence=said(each)) for each in found)


def said(mistake: Mistake) -> str:
    """Return what a plan forgets, in one sentence."""
    return {
        Mistake.NO_RANGE: tr("No number has a range: one point is no forecast."),
        Mistake.SAME_PRODUCTIVITY: tr("One head there does as much as one here."),
        Mistake.NO_PAY_GROWTH: tr("Pay does not grow, here or there."),
        Mistake.NO_CURRENCY_RANGE: tr("The currency has no range."),
        Mistake.NO_STOCK: tr("Freight is counted, and stock is not."),
        Mistake.NOTHING_STAYS: tr("Heads stay here, yet they cost nothing."),
        Mistake.OVERHEAD_IN_FULL: tr("All overhead is counted as saved: does all of it stop?"),
        Mistake.NO_TRANSFER: tr("No time is counted for the transfer."),
        Mistake.SEVERANCE_FOR_NOBODY: tr("Severance is said, and no heads are cut."),
        Mistake.NO_SEVERANCE: tr("Heads are cut, and no severance is counted."),
        Mistake.FREE_RETURN: tr("Nothing is counted for coming back."),
        Mistake.HARMLESS_DISRUPTIONS: tr("Disruptions are counted, yet they cost nothing."),
    }[mistake]
