"""What each input of the costs means, in one sentence, beside its field."""

from shoreboard.domain.costing import Input
from shoreboard.i18n import tr


def input_meaning(which: Input) -> str:
    """Return what an input means, and of what it is a share, in one sentence."""
    return (_of_people() | _of_change() | _of_goods())[which]


def _of_people() -> dict[Input, str]:
    return {
        Input.HEADS: tr("Full-time jobs that do this work now."),
        Input.LOADED_COST: tr("Pay for a head and all that comes with it, a year: not the wage."),
        Input.AVOIDABLE_OVERHEAD: tr("Overhead a year that really ends, not what is allocated."),
        Input.PAY_GROWTH_HOME: tr("How much dearer a head here becomes each year."),
        Input.HEADS_RATIO: tr("How many heads there do the work of one here."),
        Input.PAY_THERE: tr("What a head there costs a year: staff's pay, or the firm's price."),
        Input.PAY_GROWTH_THERE: tr("How much dearer a head there becomes each year."),
        Input.CURRENCY_LEVEL: tr(
            "1 is today's rate; at 1.1 all that is paid there is 10 % dearer."
        ),
        Input.CURRENCY_DRIFT: tr("How much dearer the money there becomes each year."),
        Input.GOVERNANCE: tr("Contracts, travel and checking, as a share of what is paid there."),
        Input.STRANDED: tr("The share of today's cost that goes on here all the same."),
        Input.DISCOUNT_RATE: tr("How much less money is worth when it comes a year later."),
    }


def _of_change() -> dict[Input, str]:
    return {
        Input.TRANSFER_MONTHS: tr("How long both places work until the new one can."),
        Input.DOUBLE_RUNNING: tr("The share of today's cost that is paid twice in these months."),
        Input.ONE_OFF: tr("Paid once: choosing a firm, lawyers, moving, training."),
        Input.SEVERANCE: tr("Paid once to each head that is cut."),
        Input.HEADS_CUT: tr("How many of the heads here leave this work."),
        Input.RETURN_CHANCE: tr("How likely it is that the work comes back within these years."),
        Input.RETURN_COST: tr("What coming back costs, as a share of a year's cost here."),
        Input.DISRUPTIONS: tr("How often a year the work fails; 0.25 is once in four years."),
        Input.DAYS_OUT: tr("How many days each disruption takes."),
        Input.LOSS_PER_DAY: tr("What a day without the work costs."),
    }


def _of_goods() -> dict[Input, str]:
    return {
        Input.GOODS_VALUE: tr("What the goods of a year cost where they are shipped (FOB)."),
        Input.FREIGHT: tr("As a share of the goods' value."),
        Input.INSURANCE: tr("As a share of goods and freight."),
        Input.DUTY: tr("As a share of goods, freight and insurance (CIF)."),
        Input.LEAD_TIME: tr("How many days from an order to the goods."),
        Input.LEAD_TIME_SPREAD: tr("How far these days are usually off (standard deviation)."),
        Input.DEMAND_PER_DAY: tr("How many pieces are needed a day."),
        Input.DEMAND_SPREAD: tr("How far these pieces are usually off (standard deviation)."),
        Input.UNIT_COST: tr("What a piece in stock has cost."),
        Input.SERVICE_LEVEL: tr("How often the stock is enough until new goods come."),
        Input.HOLDING_RATE: tr("What a year in stock costs, as a share of a piece's cost."),
        Input.OBSOLESCENCE: tr("What loses all worth in a year in stock, as a share of its cost."),
    }
