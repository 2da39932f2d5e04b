"""What a plan costs as formulas of a workbook, each beside what it comes to.

Inputs stand on the left of a block, a row each; what follows from them on the right, with a column
for each year. All blocks are alike, so that a row of one means the same in each.
"""

# XlsxWriter brings no types for all of what it takes.
# pyright: reportMissingTypeStubs=false

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from xlsxwriter.utility import xl_rowcol_to_cell

from shoreboard.costs import formulas
from shoreboard.costs.layers import Layer
from shoreboard.costs.numbers import Numbers
from shoreboard.costs.plans import SHARED, CostPlan
from shoreboard.costs.results import LATER_YEAR, CostResult
from shoreboard.domain.activity import FULL_SHARE
from shoreboard.domain.costing import QUANTITIES, CostSubject, Input
from shoreboard.explanations.cost_words import layer_name
from shoreboard.i18n import tr

INPUTS = tuple(each for each in Input if QUANTITIES[each].of is not CostSubject.SCENARIO)
"""What has a row in each block; interest stands once, for all."""
NAME, LOW, LIKELY, HIGH, EVIDENCE, SOURCE, UNKNOWN, _GAP, LABEL, FIRST_YEAR = range(10)
"""The columns of a block."""
HEADS, SHARE, FIRST_INPUT = 1, 2, 3
"""Rows of a block, counted from its title."""
ROWS = FIRST_INPUT + len(INPUTS)
_NOT_NOTHING = {Input.HEADS_RATIO: 1, Input.CURRENCY_LEVEL: 1, Input.SERVICE_LEVEL: 50}
"""What an empty cell stands for where that is not 0; `Numbers` has the same."""


class Live(NamedTuple):
    """A formula without its equals sign, and what it comes to; an empty text is no number."""

    formula: str
    value: float | str


class YearLine(NamedTuple):
    """Something that each year has, from the first one."""

    name: str
    cells: tuple[Live, ...]


class PlanLine(NamedTuple):
    """Something that a plan has once; a part of 1 is shown in percent."""

    id: str
    name: str
    cell: Live
    is_part: bool = False


class CostModel:
    """The formulas of one plan, whose block begins in some row of its sheet.

    `interest` is the cell with the interest. Years after the horizon are there where the saving of
    a later year is told, and in no sum.
    """

    def __init__(self, result: CostResult, top: int, interest: str) -> None:
        self.result = result
        self.plan: CostPlan = result.plan
        self.top = top
        self._interest = interest
        self._known = {each.input for each in self.plan.assumptions}
        self.years = range(1, max(self.plan.years, LATER_YEAR) + 1)
        self._rows = {name: top + 2 + at for at, name in enumerate((*_YEARLY, *_ONCE))}

    @property
    def year_lines(self) -> Iterator[YearLine]:
        """What each year has, in the order of the rows."""
        words, values = _yearly_words(), _values(self.plan.likely, self.years)
        for name in _YEARLY:
            made = (
                Live(self._yearly(name, year), value)
                for year, value in zip(self.years, values[name], strict=True)
            )
            yield YearLine(words[name], tuple(made))

    @property
    def one_lines(self) -> Iterator[PlanLine]:
        """What the plan has once, in the order of the rows."""
        once, words = self._once(), _once_words()
        for name in _ONCE:
            yield PlanLine(name, words[name], once[name], name in _PARTS)

    def cell_of(self, name: str) -> str:
        """Return where something stands that the plan has once: a layer, or one of `_ONCE`."""
        return xl_rowcol_to_cell(self._rows[name], FIRST_YEAR, row_abs=True, col_abs=True)

    def input_cell(self, which: Input) -> str:
        """Return where an input stands as it is likely."""
        row = self.top + FIRST_INPUT + INPUTS.index(which)
        return xl_rowcol_to_cell(row, LIKELY, row_abs=True, col_abs=True)

    def _input(self, which: Input) -> str:
        """Return what is put into formulas for an input."""
        if which is Input.DISCOUNT_RATE:
            return self._interest
        cell = self.input_cell(which)
        if which in SHARED and self.plan.activity.share != FULL_SHARE:
            share = xl_rowcol_to_cell(self.top + SHARE, LIKELY, row_abs=True, col_abs=True)
            return f"({cell}*{share}/100)"
        if which in _NOT_NOTHING and which not in self._known:
            return f'IF({cell}="",{_NOT_NOTHING[which]},{cell})'
        return cell

    def _at(self, name: str, year: int) -> str:
        return xl_rowcol_to_cell(self._rows[name], FIRST_YEAR + year - 1)

    def _row(self, name: str) -> str:
        """Return where something stands in all years of the horizon."""
        return f"{self._at(name, 1)}:{self._at(name, self.plan.years)}"

    def _yearly(self, name: str, year: int) -> str:
        i = {each.value: self._input(each) for each in Input}
        at = {each: self._at(each, year) for each in _YEARLY}
        number = xl_rowcol_to_cell(self.top + HEADS, FIRST_YEAR + year - 1, row_abs=True)
        before = self._at("total", year - 1) if year > 1 else f"-{self.cell_of('once')}"
        first = self._at("stay", 1)
        return {
            "stay": f"{i['heads']}*{i['loaded_cost']}*(1+{i['pay_growth_home']}/100)^({number}-1)"
            f"+{i['avoidable_overhead']}",
            "exchange": f"{i['currency_level']}*(1+{i['currency_drift']}/100)^({number}-1)",
            "run": f"{i['heads']}*{i['heads_ratio']}*{i['pay_there']}"
            f"*(1+{i['pay_growth_there']}/100)^({number}-1)*{at['exchange']}",
            "goods": f"{i['goods_value']}*{at['exchange']}",
            "on_top": f"{at['goods']}*((1+{i['freight']}/100)*(1+{i['insurance']}/100)"
            f"*(1+{i['duty']}/100)-1)",
            "stock": f"({i['lead_time']}*{i['demand_per_day']}+NORMSINV({i['service_level']}/100)"
            f"*SQRT({i['lead_time']}*{i['demand_spread']}^2"
            f"+({i['demand_per_day']}*{i['lead_time_spread']})^2))"
            f"*{i['unit_cost']}*({i['holding_rate']}+{i['obsolescence']})/100",
            "steered": f"{at['run']}*{i['governance']}/100+{at['stay']}*{i['stranded']}/100",
            "double": f"{i['transfer_months']}/12*{i['double_running']}/100*{first}"
            if year == 1
            else "0",
            "outages": f"{i['disruptions']}*{i['days_out']}*{i['loss_per_day']}",
            "go": f"SUM({at['run']}:{at['outages']})",
            "saved": f"{at['stay']}-{at['go']}",
            "worth": f"1/(1+{i['discount_rate']}/100)^{number}",
            "total": f"{before}+{at['saved']}",
            "back": f'IF(AND({before}<0,{at["total"]}>=0),{number}-1-({before})/{at["saved"]},"")',
        }[name]

    def _once(self) -> dict[str, Live]:
        n, result, i, last = self.plan.likely, self.result, self._input, self.plan.years
        severance = f"{i(Input.SEVERANCE)}*{i(Input.HEADS_CUT)}"
        chance = f"{i(Input.RETURN_CHANCE)}/100*{i(Input.RETURN_COST)}/100"
        stay, go = self._at("stay", LATER_YEAR), self._at("go", LATER_YEAR)
        value = f"SUM({self.cell_of(Layer.PRICE)}:{self.cell_of(Layer.RISK)})"
        return self._layers() | {
            "once": Live(f"{i(Input.ONE_OFF)}+{severance}", formulas.once(n)),
            "return": Live(f"{chance}*{self._at('stay', last)}", formulas.back(n, last)),
            "value": Live(value, result.present_value),
            "payback": self._payback(),
            "simple": Live(self._simple(), _or_empty(result.simple_saving)),
            "later": Live(f'IF({stay}=0,"",1-{go}/{stay})', _or_empty(result.year3_saving)),
        }

    def _layers(self) -> dict[str, Live]:
        worth = self._row("worth")
        of = {each: f"SUMPRODUCT({self._row(each)},{worth})" for each in _YEARLY}
        once, back = self.cell_of("once"), self.cell_of("return")
        change = f"-{once}-{of['double']}-{back}*{self._at('worth', self.plan.years)}"
        made = (
            f"{of['stay']}-{of['run']}-{of['goods']}",
            f"-{of['on_top']}-{of['stock']}",
            f"-{of['steered']}",
            change,
            f"-{of['outages']}",
        )
        layers = zip(Layer, made, self.result.layers, strict=True)
        return {layer.value: Live(formula, value) for layer, formula, value in layers}

    def _payback(self) -> Live:
        back, total = self._row("back"), self._row("total")
        never = tr("not within the horizon")
        said = never.replace('"', '""')
        formula = (
            f'IF(COUNT({back})>0,MIN({back}),IF(MIN(-{self.cell_of("once")},{total})<0,"{said}",0))'
        )
        years = self.result.payback_years
        return Live(formula, never if years is None else years)

    def _simple(self) -> str:
        goods, price = self._input(Input.GOODS_VALUE), self._input(Input.PAY_THERE)
        ratio, here = self._input(Input.HEADS_RATIO), self._input(Input.LOADED_COST)
        stay = self._at("stay", 1)
        return (
            f"IF(AND({goods}<>0,OR({ratio}=0,{price}=0)),"
            f'IF({stay}=0,"",1-{goods}/{stay}),IF({here}=0,"",1-{price}/{here}))'
        )


_YEARLY = (
    *("stay", "exchange", "run", "goods", "on_top", "stock", "steered", "double", "outages"),
    *("go", "saved", "worth", "total", "back"),
)
_ONCE = ("once", "return", *(each.value for each in Layer), "value", "payback", "simple", "later")
_PARTS = {"simple", "later"}
"""What is a part of 1."""


def _values(n: Numbers, years: Sequence[int]) -> dict[str, list[float | str]]:
    """Return what each line comes to in each year."""
    saved = [formulas.stay(n, year) - formulas.go(n, year) for year in years]
    totals = list(accumulate(saved, initial=-formulas.once(n)))
    of_year: dict[str, Callable[[int], float | str]] = {
        "stay": lambda year: formulas.stay(n, year),
        "exchange": lambda year: formulas.exchange(n, year),
        "run": lambda year: formulas.run(n, year),
        "goods": lambda year: formulas.goods(n, year),
        "on_top": lambda year: formulas.cif(n, year) * (1 + n.duty / 100) - formulas.goods(n, year),
        "stock": lambda _year: formulas.stock(n),
        "steered": lambda year: (
            formulas.run(n, year) * n.governance / 100 + formulas.stay(n, year) * n.stranded / 100
        ),
        "double": lambda year: formulas.double_running(n) if year == 1 else 0,
        "outages": lambda _year: formulas.risk(n),
        "go": lambda year: formulas.go(n, year),
        "saved": lambda year: saved[year - 1],
        "worth": lambda year: 1 / (1 + n.discount_rate / 100) ** year,
        "total": lambda year: totals[year],
        "back": lambda year: (
            year - 1 - totals[year - 1] / saved[year - 1]
            if totals[year - 1] < 0 <= totals[year]
            else ""
        ),
    }
    return {name: [value(year) for year in years] for name, value in of_year.items()}


def _or_empty(value: float | None) -> float | str:
    return "" if value is None else value


def _yearly_words() -> dict[str, str]:
    return {
        "stay": tr("Staying"),
        "exchange": tr("Currency, 1 is today"),
        "run": tr("Heads there"),
        "goods": tr("Goods"),
        "on_top": tr("Freight, insurance and duty"),
        "stock": tr("Stock"),
        "steered": tr("Governance and stranded cost"),
        "double": tr("Double running"),
        "outages": tr("Disruptions"),
        "go": tr("Going"),
        "saved": tr("Saved"),
        "worth": tr("What 1 is worth today"),
        "total": tr("Saved so far, less what is paid once"),
        "back": tr("Paid back after years"),
    }


def layer_saving(layer: Layer) -> str:
    """Return what the saving by a layer is called."""
    return tr("Saved by {layer}").format(layer=layer_name(layer))


def _once_words() -> dict[str, str]:
    return {
        "once": tr("Paid once"),
        "return": tr("Coming back, times its chance"),
        **{each.value: layer_saving(each) for each in Layer},
        "value": tr("Present value"),
        "payback": tr("Pay-back in years"),
        "simple": tr("Simple saving"),
        "later": tr("Saving in year {year}").format(year=LATER_YEAR),
    }
