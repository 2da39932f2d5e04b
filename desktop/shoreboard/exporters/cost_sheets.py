"""What plans cost, in sheets of a workbook that reckons it anew when a number is changed."""

# XlsxWriter brings no types for all of what it takes.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Any, NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from shoreboard.costs.board import BoardCosts, board_costs
from shoreboard.costs.draws import Drawn, draws_of
from shoreboard.costs.layers import Layer
from shoreboard.costs.plans import Omission
from shoreboard.costs.results import LATER_YEAR
from shoreboard.domain.activity import FULL_SHARE
from shoreboard.domain.costing import Assumption, Costing, Input, assumed
from shoreboard.explanations.cost_verdict import omission_words
from shoreboard.explanations.cost_words import evidence_name, labeled
from shoreboard.exporters.cost_model import (
    EVIDENCE,
    FIRST_INPUT,
    FIRST_YEAR,
    HEADS,
    HIGH,
    INPUTS,
    LABEL,
    LIKELY,
    LOW,
    NAME,
    ROWS,
    SHARE,
    SOURCE,
    UNKNOWN,
    CostModel,
    Live,
    layer_saving,
)
from shoreboard.exporters.material import Material
from shoreboard.i18n import tr
from shoreboard.names import one_line
from shoreboard.picture.around_words import scene_title

_A4 = 9
_NUMBER_WIDTH, _TWO_LINES = 16, 32
"""Letters across, and points of height."""
_MONEY, _YEARS, _PART = "#,##0.00", "0.00", "0.0%"
_DRAWN = 4
"""So many columns at the end of the table tell what came of draws."""
_INTEREST, _FIRST_BLOCK = 1, 6
"""Rows of the model."""


class _Looks(NamedTuple):
    """How cells look; `given` are those that somebody may change."""

    head: Format
    title: Format
    body: Format
    given: Format
    money: Format
    years: Format
    part: Format


class _CostScene(NamedTuple):
    """A scene, what its plans cost, and a block for each of them."""

    title: str
    board: BoardCosts
    blocks: Sequence[CostModel]


def add_costs(book: Workbook, material: Material, head: Format, body: Format) -> None:
    """Add a table of all plans of the scenes, and their formulas; nothing where none has numbers.

    Each result is a formula that follows from cells with the assumptions, and holds what it comes
    to, so that it is right before anything is reckoned again.
    """
    boards = [board_costs(material.scenario, scene.id) for scene in material.scenes]
    if not any(each.results for each in boards):
        return
    made = (
        book.add_format({"num_format": each, "valign": "top"}) for each in (_MONEY, _YEARS, _PART)
    )
    given = book.add_format({"bg_color": "#FFF6D6", "valign": "top", "border": 4})
    looks = _Looks(head, book.add_format({"bold": True}), body, given, *made)
    table = book.add_worksheet(tr("Costs"))
    model = book.add_worksheet(_model_name())
    for sheet in (table, model):
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
    interest = _add_costing(model, material.scenario.costing or Costing(), looks)
    tops = count(_FIRST_BLOCK, ROWS + 1)
    scenes = [
        _CostScene(
            one_line(scene_title(material.scenario, scene)),
            board,
            [CostModel(each, next(tops), interest) for each in board.results],
        )
        for scene, board in zip(material.scenes, boards, strict=True)
    ]
    for scene in scenes:
        for block in scene.blocks:
            _add_block(model, block, scene.title, looks)
    _add_table(table, material, scenes, looks)


def _model_name() -> str:
    return tr("Cost model")


def _add_costing(model: Worksheet, costing: Costing, looks: _Looks) -> str:
    """Write what all plans are reckoned with; the cell with the interest."""
    for column, width in ((NAME, 30), (EVIDENCE, 14), (SOURCE, 40), (UNKNOWN, 12), (LABEL, 36)):
        model.set_column(column, column, width)
    years = max(costing.horizon_years, LATER_YEAR)
    model.set_column(FIRST_YEAR, FIRST_YEAR + years - 1, _NUMBER_WIDTH)
    _add_headings(model, 0, looks)
    interest = xl_rowcol_to_cell(_INTEREST, LIKELY, row_abs=True, col_abs=True)
    _add_input(model, _INTEREST, labeled(Input.DISCOUNT_RATE), looks)
    if costing.discount_rate is None:
        _put(model, _INTEREST, UNKNOWN, _unknown(interest), looks.body)
    else:
        _add_assumption(model, _INTEREST, costing.discount_rate, looks)
    model.write_string(2, NAME, tr("Currency"), looks.body)
    model.write_string(2, LIKELY, costing.currency)
    model.write_string(3, NAME, tr("Years that count"), looks.body)
    model.write_number(3, LIKELY, costing.horizon_years)
    if costing.price_year is not None:
        model.write_string(4, NAME, tr("Prices of the year"), looks.body)
        model.write_number(4, LIKELY, costing.price_year)
    return interest


def _add_headings(model: Worksheet, row: int, looks: _Looks) -> None:
    headings = (
        tr("Assumption"), tr("Low"), tr("Likely"), tr("High"), tr("From"), tr("Source"),
    )  # fmt: skip
    model.write_row(row, NAME, headings, looks.head)


def _add_input(model: Worksheet, row: int, name: str, looks: _Looks) -> None:
    """Write the name of an input and cells for it, as yet empty."""
    model.write_string(row, NAME, name, looks.body)
    for column in (LOW, LIKELY, HIGH):
        model.write_blank(row, column, None, looks.given)


def _add_assumption(model: Worksheet, row: int, known: Assumption, looks: _Looks) -> None:
    for column, value in ((LOW, known.low), (LIKELY, known.likely), (HIGH, known.high)):
        if value is not None:
            model.write_number(row, column, value, looks.given)
    model.write_string(row, EVIDENCE, evidence_name(known.evidence), looks.body)
    if known.source:
        model.write_string(row, SOURCE, known.source, looks.body)


def _add_block(model: Worksheet, block: CostModel, scene: str, looks: _Looks) -> None:
    plan, top = block.plan, block.top
    title = tr("{name} ({scene})").format(name=plan.activity.name, scene=scene)
    model.write_string(top, NAME, one_line(title), looks.title)
    _add_headings(model, top + HEADS, looks)
    model.write_string(top + HEADS, LABEL, tr("Year"), looks.head)
    for year in block.years:
        model.write_number(top + HEADS, FIRST_YEAR + year - 1, year, looks.head)
    if plan.activity.share != FULL_SHARE:
        model.write_string(top + SHARE, NAME, tr("Share of whole in %"), looks.body)
        model.write_number(top + SHARE, LIKELY, plan.activity.share, looks.given)
    missing, who = set(plan.missing), plan.goes.zone.who
    for row, which in enumerate(INPUTS, top + FIRST_INPUT):
        _add_input(model, row, labeled(which, who), looks)
        known = assumed(plan.assumptions, which)
        if known is not None:
            _add_assumption(model, row, known, looks)
        elif which in missing:
            _put(model, row, UNKNOWN, _unknown(block.input_cell(which)), looks.body)
    _add_results(model, block, looks)


def _unknown(cell: str) -> Live:
    words = tr("not known")
    quoted = words.replace('"', '""')
    return Live(f'IF({cell}="","{quoted}","")', words)


def _add_results(model: Worksheet, block: CostModel, looks: _Looks) -> None:
    row = block.top + SHARE
    for line in block.year_lines:
        model.write_string(row, LABEL, line.name, looks.body)
        for column, cell in enumerate(line.cells, FIRST_YEAR):
            _put(model, row, column, cell, looks.money)
        row += 1
    for one in block.one_lines:
        model.write_string(row, LABEL, one.name, looks.body)
        _put(model, row, FIRST_YEAR, one.cell, looks.part if one.is_part else looks.money)
        row += 1


def _put(sheet: Worksheet, row: int, column: int, cell: Live, look: Format) -> None:
    value: Any = cell.value  # it is called a whole number there, and may be any
    sheet.write_formula(row, column, f"={cell.formula}", look, value)


def _headings() -> Sequence[str]:
    return (
        tr("Activity"), tr("Scene"), tr("Simple saving"),
        tr("Saving in year {year}").format(year=LATER_YEAR), tr("Present value"),
        tr("Pay-back in years"), *(layer_saving(each) for each in Layer),
        tr("Assumptions not known"), tr("Chance of a loss, as drawn"), tr("P10, as drawn"),
        tr("P50, as drawn"), tr("P90, as drawn"),
    )  # fmt: skip


def _add_table(
    sheet: Worksheet, material: Material, scenes: Sequence[_CostScene], looks: _Looks
) -> None:
    """Write a row for each plan, sums for each scene with several, and what is left out."""
    sheet.set_column(0, 1, 26, looks.body)
    sheet.set_column(2, len(_headings()) - 1, _NUMBER_WIDTH)
    sheet.write_row(0, 0, _headings(), looks.head)
    sheet.set_row(0, _TWO_LINES)
    sheet.freeze_panes(1, 1)
    row = 1
    for scene, _, blocks in scenes:
        for block in blocks:
            names = (block.plan.activity.name, scene)
            _add_line(sheet, row, names, _links(block), looks)
            material.follow(1.0)  # to draw many plans takes long, and may be given up
            _add_draws(sheet, row, draws_of([block.plan]), looks)
            row += 1
        if len(blocks) > 1:
            _add_line(sheet, row, (tr("All together"), scene), _sums(row, blocks), looks)
            _add_draws(sheet, row, draws_of([each.plan for each in blocks]), looks)
            row += 1
    for scene, board, _ in scenes:
        if all(left.why is Omission.SAME for left in board.left_out) and not board.results:
            continue  # such as the first scene, to which all others are compared
        for left in board.left_out:
            sheet.write_string(row, 0, material.scenario.activities[left.activity].name)
            sheet.write_string(row, 1, scene)
            sheet.write_string(row, 2, omission_words(left))
            row += 1


def _add_line(
    sheet: Worksheet, row: int, names: tuple[str, str], cells: Iterable[Live | None], looks: _Looks
) -> None:
    for column, name in enumerate(names):
        sheet.write_string(row, column, name, looks.body)
    formats = (*[looks.part] * 2, looks.money, looks.years, *[looks.money] * len(Layer), looks.body)
    for column, (cell, look) in enumerate(zip(cells, formats, strict=True), len(names)):
        if cell is not None:
            _put(sheet, row, column, cell, look)


def _add_draws(sheet: Worksheet, row: int, drawn: Drawn, looks: _Looks) -> None:
    """Write what came of draws: numbers, since no formula draws the same again."""
    first = len(_headings()) - _DRAWN
    sheet.write_number(row, first, drawn.chance_of_loss, looks.part)
    for column, value in enumerate((drawn.p10, drawn.p50, drawn.p90), first + 1):
        sheet.write_number(row, column, value, looks.money)


def _links(block: CostModel) -> Iterator[Live]:
    """Give what the block of a plan comes to, as the table shows it."""
    sheet = f"'{_model_name()}'!"
    once = {each.id: each.cell.value for each in block.one_lines}
    for each in ("simple", "later", "value", "payback", *Layer):
        yield Live(sheet + block.cell_of(each), once[each])
    first, last = (
        xl_rowcol_to_cell(block.top + FIRST_INPUT + at, UNKNOWN) for at in (0, len(INPUTS) - 1)
    )
    interest = xl_rowcol_to_cell(_INTEREST, UNKNOWN)
    counted = f'SUMPRODUCT(--({sheet}{first}:{last}<>""))+({sheet}{interest}<>"")'
    yield Live(counted, len(block.plan.missing))


def _sums(row: int, blocks: Sequence[CostModel]) -> Iterator[Live | None]:
    """Give the sums over the rows right above; what is no sum is left empty."""
    results = [block.result for block in blocks]
    layers = map(sum, zip(*(each.layers for each in results), strict=True))
    values = (sum(each.present_value for each in results), None, *layers)
    yield from (None, None)
    for column, value in enumerate(values, 4):
        cells = (xl_rowcol_to_cell(row - back, column) for back in (len(blocks), 1))
        yield None if value is None else Live(f"SUM({':'.join(cells)})", value)
    yield None
