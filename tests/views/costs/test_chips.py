"""Cards say in a chip what their plans come to, and nothing else of them changes."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.costing import Assumption, Input
from shoreboard.domain.edits.costing import set_assumptions, set_costing
from shoreboard.domain.zone import Zone
from shoreboard.layout.layout import CardLayout
from tests.costs.golden import PLAN, WORK
from tests.helpers.showing import Shown
from tests.views.costs.costs_pages import NEW, STAYS, CostsShown, board

FIRM = {Input.PAY_THERE: 10.0, Input.HEADS_RATIO: 1.0, Input.STRANDED: 0.0}


def chips(shown: Shown) -> dict[ActivityId, str]:
    """Return what the chips of all cards say."""
    shown.settle()
    layout = shown.window.document.board.laid_out
    assert layout is not None
    cards: list[CardLayout] = [card for zone in layout.zones.values() for card in zone.cards]
    return {card.id: " ".join(card.chip.lines) if card.chip else "" for card in cards}


def test_chips_are_there_where_costs_are_counted_and_follow_at_once(
    qtbot: QtBot, tmp_path: Path
) -> None:
    shown = Shown(qtbot, board(), tmp_path)
    assert chips(shown) == {WORK: "open", NEW: "open", STAYS: ""}
    firm = [Assumption(which, value) for which, value in FIRM.items()]
    shown.session.apply("Firm", set_assumptions, PLAN, {WORK: firm})
    assert chips(shown)[WORK] == "saves"
    dear = [Assumption(Input.PAY_THERE, 90)]
    shown.session.apply("Dear", set_assumptions, PLAN, {WORK: dear})
    assert chips(shown)[WORK] == "costs more"
    shown.session.undo_stack.undo()
    assert chips(shown)[WORK] == "saves"
    shown.session.apply("Count no costs", set_costing, None)
    assert set(chips(shown).values()) == {""}


def test_a_longer_horizon_is_seen_on_the_cards(qtbot: QtBot, tmp_path: Path) -> None:
    shown = Shown(qtbot, board(), tmp_path)
    costing = shown.session.scenario.costing
    assert costing is not None
    firm = [Assumption(which, value) for which, value in {**FIRM, Input.PAY_THERE: 36}.items()]
    shown.session.apply("Firm", set_assumptions, PLAN, {WORK: firm})
    before = chips(shown)[WORK]
    shown.session.apply("Shorter", set_costing, replace(costing, horizon_years=1))
    assert (before, chips(shown)[WORK]) == ("saves", "costs more")


def test_a_chip_is_read_aloud_and_gives_no_hidden_answer_away(qtbot: QtBot, tmp_path: Path) -> None:
    shown = Shown(qtbot, board(), tmp_path)
    model = shown.list(Zone.OFFSHORE_OUTSOURCING).cards_model
    role = Qt.ItemDataRole.AccessibleDescriptionRole
    assert "costs: open" in str(model.data(model.index(0), role))
    shown.preferences.change(own_answers=False)
    shown.do("hide-answers")
    assert set(chips(shown).values()) == {""}
    assert "costs:" not in str(model.data(model.index(0), role))


def test_a_range_that_is_dragged_in_the_costs_is_seen_on_the_board(
    qtbot: QtBot, tmp_path: Path
) -> None:
    shown = CostsShown(qtbot, tmp_path)
    costs = [
        replace(each, low=None, high=None)
        for each in shown.session.placement(WORK).costs
        if each.input is not Input.PAY_THERE
    ]
    shown.session.apply("Firm", set_assumptions, PLAN, {WORK: costs})
    row = shown.page.form.row(Input.PAY_THERE)
    shown.do("costs")
    assert chips(shown)[WORK] == "open"
    shown.do("costs")
    shown.type_into(row.high, "32")
    rate = shown.page.form.row(Input.DISCOUNT_RATE)
    shown.do("costs")
    assert (chips(shown)[WORK], rate.which) == ("saves", Input.DISCOUNT_RATE)
