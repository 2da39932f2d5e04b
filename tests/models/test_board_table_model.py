"""The table of a scene follows the session row by row, and tells no more than the cards do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.lenses import Lens
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import GRID, Zone
from shoreboard.models.board_table_model import BoardColumn, BoardTableModel
from shoreboard.models.zone_model import ZoneModels
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.session import Session
from shoreboard.session.steps import change_lens, move_cards
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TOPICS, TRAY, VENDOR, board
from tests.helpers.given_away import tells

INDIA = Placement(OFFSHORE, country="IN", partner="Infosys")
TODAY = {"a": HOME, "b": HOME, "v": VENDOR, "x": CAPTIVE, "t": TRAY}
PLAN = {"a": HOME, "b": INDIA, "v": VENDOR, "x": CAPTIVE, "t": TRAY}


class Followed:
    """A session over the board above with its table, which Qt's own tester watches."""

    def __init__(self) -> None:
        self.session = Session(board(TODAY, PLAN))
        self.view = AnswerView(self.session)
        self.zones = ZoneModels(self.session, TOPICS, self.view)
        self.model = BoardTableModel(self.session, lambda: self.zones.shown, self.view)
        self.tester = QAbstractItemModelTester(
            self.model, QAbstractItemModelTester.FailureReportingMode.Fatal
        )

    def row(self, card: str) -> list[str]:
        row = self.model.cards.index(ActivityId(card))
        return [self.model.text(row, column) for column in BoardColumn]

    def order(self) -> str:
        return "".join(self.model.cards)

    def all_data(self) -> list[str]:
        roles = (
            Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.AccessibleDescriptionRole, Qt.ItemDataRole.ToolTipRole,
        )  # fmt: skip
        return [
            str(self.model.data(self.model.index(row, column), role) or "")
            for row in range(self.model.rowCount())
            for column in BoardColumn
            for role in roles
        ]


@pytest.fixture
def followed() -> Followed:
    return Followed()


def test_a_row_answers_both_questions_and_names_state_and_move(followed: Followed) -> None:
    assert followed.row("b") == [
        "b", "Another firm", "Abroad", "India", "Infosys", "Offshore outsourcing",
        "offshore outsourcing: it was with own staff at home",
    ]  # fmt: skip
    assert followed.row("a")[1:] == ["Own staff", "At home", "Germany", "", "In-house, at home", ""]
    assert followed.row("t")[1:] == ["", "", "", "", "Not placed", ""]


def test_headings_name_columns_and_rows(followed: Followed) -> None:
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert followed.model.headerData(BoardColumn.PARTNER, across) == "Partner"
    assert followed.model.headerData(followed.order().index("v"), down) == "v"


def test_a_card_that_moves_is_a_row_that_moves(followed: Followed) -> None:
    gone: list[int] = []
    come: list[int] = []
    followed.model.rowsRemoved.connect(lambda _parent, first, _last: gone.append(first))
    followed.model.rowsInserted.connect(lambda _parent, first, _last: come.append(first))
    before = followed.order()
    move_cards(followed.session, [ActivityId("a")], VENDOR)
    assert (before, followed.order()) == ("axvbt", "xvabt")
    assert (len(gone), len(come)) == (1, 1)
    assert followed.row("a")[1] == "Another firm"
    followed.session.undo_stack.undo()
    assert followed.order() == before


def test_what_changes_within_a_row_is_told(followed: Followed) -> None:
    told: list[tuple[int, int]] = []
    followed.model.dataChanged.connect(lambda a, b, _roles=(): told.append((a.row(), b.row())))
    followed.session.answers.hide()
    assert told == [(0, 4)]


def test_another_scene_is_shown_with_its_own_moves(followed: Followed) -> None:
    followed.session.show_scene(followed.session.scenario.scenes[0].id)
    assert followed.order() == "abxvt"
    assert [followed.row(card)[-1] for card in "abxv"] == ["", "", "", ""]


def test_hidden_answers_are_in_no_cell(followed: Followed) -> None:
    assert any(map(tells, followed.all_data()))
    followed.session.answers.hide()
    assert [text for text in followed.all_data() if tells(text)] == []
    assert followed.row("b")[1:] == ["Another firm", "Abroad", "India", "Infosys", "?", ""]
    spoken = followed.model.data(
        followed.model.index(0, BoardColumn.STATE), Qt.ItemDataRole.AccessibleTextRole
    )
    assert spoken == "its answer is hidden"


def test_a_revealed_card_is_told_and_no_other(followed: Followed) -> None:
    followed.session.answers.hide()
    followed.session.answers.reveal_cards(followed.session.scene, [ActivityId("b")])
    assert followed.row("b")[-2:] == [
        "Offshore outsourcing", "offshore outsourcing: it was with own staff at home",
    ]  # fmt: skip
    assert followed.row("x")[-2] == "?"


def test_other_definitions_say_why_they_differ(followed: Followed) -> None:
    change_lens(followed.session, Lens.PRESS)
    plain = {card: followed.row(card)[BoardColumn.STATE] for card in followed.model.cards}
    assert plain[ActivityId("a")] == "In-house, at home"
    assert plain[ActivityId("x")].startswith("Captive offshoring, ")


@pytest.mark.parametrize("zone", GRID)
def test_many_cards_at_once_are_read_anew(zone: Zone) -> None:
    names = [f"card {rank}" for rank in range(400)]
    spread = {name: GRID[rank % len(GRID)] for rank, name in enumerate(names)}
    session = Session(board(spread))
    view = AnswerView(session)
    zones = ZoneModels(session, TOPICS, view)
    model = BoardTableModel(session, lambda: zones.shown, view)
    move_cards(session, [ActivityId(name) for name in names], zone)
    assert model.cards == session.scene.placements.cards(zone)
