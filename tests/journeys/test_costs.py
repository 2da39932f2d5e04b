"""A person types a number, drags the end of a bar, and finds both again in the file."""

import json
from pathlib import Path

from tests.journeys.conftest import Starter
from tests.journeys.documents import write
from tests.journeys.hand import Hand
from tests.journeys.program import Program
from tests.journeys.tree import Node
from tests.journeys.waiting import becomes, until

CHANGED, SAVED = "Calls* — Shoreboard", "Calls — Shoreboard"
HERE = {"heads": {"likely": 40}, "loaded_cost": {"likely": 55}}
THERE = {
    "pay_there": {"likely": 31, "low": 25, "high": 40},
    "heads_ratio": {"likely": 1.15, "low": 1, "high": 1.5},
    "one_off": {"likely": 220},
}


def test_a_number_is_typed_a_bar_dragged_and_both_are_kept(
    start: Starter, hand: Hand, tmp_path: Path
) -> None:
    path = write(tmp_path / "calls.shoreboard", scenario())
    program = start(path)
    hand.keys("ctrl+shift+c")
    until(lambda: verdict(program).startswith("Saves "), "a verdict")
    a_number_is_typed(program, hand)
    high = the_end_of_a_bar_is_dragged(program, hand)
    hand.keys("ctrl+s")
    becomes(program.titles, [SAVED])
    kept = json.loads(path.read_text("utf-8"))["scenes"][1]["placements"][0]["costs"]
    assert (kept["one_off"]["likely"], kept["pay_there"]["high"]) == (250, high)
    hand.keys("ctrl+w")
    assert program.exit_code() == 0
    program = start(path)
    hand.keys("ctrl+shift+c")
    until(lambda: grip(program, f"{high:g}"), "the bar as it was left")


def a_number_is_typed(program: Program, hand: Hand) -> None:
    before = verdict(program)
    hand.double_click(program.node("text", "one-off: likely"))
    hand.keys("2", "5", "0")
    until(lambda: verdict(program) != before, "another verdict")
    becomes(program.titles, [CHANGED])


def the_end_of_a_bar_is_dragged(program: Program, hand: Hand) -> float:
    end, likely = until(lambda: grip(program, "40"), "the end"), likely_line(program)
    x, y = end.box.center
    hand.drag(end, (x + (likely - x) // 2, y))
    until(lambda: grip(program, "40") is None, "the end to have gone")
    typed = program.text("price a head there: high")
    assert typed is not None
    assert 31 < float(typed) < 40
    return float(typed)


def scenario() -> dict[str, object]:
    def scene(number: int, zone: str, costs: object) -> dict[str, object]:
        placement = {"activity": "a1", "zone": zone, **({"costs": costs} if costs else {})}
        return {"id": f"s{number}", "title": f"Scene {number}", "placements": [placement]}

    return {
        "format": 3,
        "title": "Calls",
        "company": "",
        "costing": {"currency": "EUR", "horizon_years": 5},
        "activities": [{"id": "a1", "name": "Call center", "kind": "call-center", "costs": HERE}],
        "scenes": [
            scene(1, "in-house-domestic", None),
            scene(2, "offshore-outsourcing", THERE),
        ],
    }


def verdict(program: Program) -> str:
    """Return what is said of the plan in large letters."""
    beginnings = ("Saves ", "Costs ")
    return next((each for each in program.labels() if each.startswith(beginnings)), "")


def grip(program: Program, value: str) -> Node | None:
    """Return by what the high end of the first bar is held, while it has this value."""
    return program.find("slider", f"price a head there, high: {value}")


def likely_line(program: Program) -> int:
    return program.node("slider", "price a head there, likely: 31").box.center[0]
