"""A scene in numbers."""

from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.summary import Count, Summary, summarize
from shoreboard.explanations.numbers import (
    counted,
    heading,
    numbers_section,
    percent,
    state_cells,
    total,
    zones_section,
)
from shoreboard.explanations.table import Sign
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TRAY, VENDOR, board, last


def summary(**cards: object) -> Summary:
    scenario = board(dict.fromkeys(cards, HOME) | cards)  # pyright: ignore
    return summarize(scenario, last(scenario))


def test_who_and_where_cross_and_their_sums_are_what_is_outsourced_and_offshored() -> None:
    found = zones_section(summary(a=HOME, b=CAPTIVE, c=VENDOR, d=OFFSHORE, e=OFFSHORE))
    assert found.table is not None
    assert [row.replace("\u00a0", " ") for row in found.table.rows()] == [
        "\tAt home\tAbroad\tTogether",
        "Own staff\t1 (20 %)\t1 (20 %)\t2 (40 %)",
        "Another firm\t1 (20 %)\t2 (40 %)\t3 (60 %)",
        "Together\t2 (40 %)\t3 (60 %)\t5 (100 %)",
    ]


def test_each_way_has_its_cell() -> None:
    cells = state_cells(summary(a=OFFSHORE, b=TRAY))
    assert [cell.words for cell in cells] == ["1", "1", "1", "0"]


def test_parts_are_counted_behind_a_plus() -> None:
    assert counted(Count(2)) == "2"
    assert counted(Count(0, 1)) == "0 + 1"
    scenario = board({"a": HOME})
    scenario = edits.split_activity(scenario, ActivityId("a"), [("x", 40), ("y", 60)])
    assert len(numbers_section(summarize(scenario, last(scenario))).paragraphs) == 1
    scenario = edits.place(scenario, last(scenario), [ActivityId("a")], VENDOR)
    assert len(numbers_section(summarize(scenario, last(scenario))).paragraphs) == 2


def test_a_share_keeps_its_number_and_its_sign_on_one_line() -> None:
    assert percent(100, 3) == "33\u00a0%"
    assert percent(0, 0) == ""


def test_every_sign_has_words() -> None:
    assert len({heading(sign).words for sign in Sign}) == len(Sign)
    assert [total(1), total(2)] == ["One activity in all.", "2 activities in all."]
