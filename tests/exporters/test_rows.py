"""What a table says of each activity in each scene."""

from dataclasses import replace

import pytest

from shoreboard.exporters.options import Options
from shoreboard.exporters.rows import columns, rows
from tests.exporters.boards import BOARDS, material

pytestmark = pytest.mark.usefixtures("qapp")


def table(name: str, options: Options | None = None) -> list[dict[str, object]]:
    given = material(BOARDS[name]())
    wanted = columns(given, options or Options())
    headings = [column.heading for column in wanted]
    return [dict(zip(headings, row, strict=True)) for row in rows(given, wanted)]


def test_a_row_says_all_of_a_placement() -> None:
    found = next(each for each in table("everything")[::-1] if each["Activity"] == "Plant")
    assert found["Scene"] == "Plan"
    assert (found["Who"], found["Where"]) == ("Own staff", "Abroad")
    assert (found["Country"], found["Place"]) == ("Poland", "Łódź")
    assert found["State"] == "Captive offshoring"
    assert "offshoring" in str(found["Change since the scene before"])
    assert found["Circumstances"]
    assert found["Kind"] == "Manufacturing"


def test_a_part_says_of_what_it_is_one() -> None:
    found = next(each for each in table("everything") if each["Activity"] == "Calls")
    assert (found["Part of whole"], found["Share of whole in %"]) == ("Support", 70)


def test_what_is_not_placed_answers_nothing() -> None:
    found = next(each for each in table("everything")[::-1] if each["Activity"] == "Design")
    assert found["Who"] == found["Where"] == found["Change since the scene before"] == ""


def test_without_answers_there_is_neither_state_nor_move_nor_note() -> None:
    found = table("everything", Options(answers=False))
    without = {"Change since the scene before", "By these definitions", "Note"}
    without |= {"Note on what was split", "Note on the scene"}
    assert not without & set(found[0])
    states = {str(each["Activity"]): each["State"] for each in found}
    assert states.pop("Design") == "Not placed"
    assert set(states.values()) == {""}


def test_what_is_said_of_scenes_and_of_what_is_split_is_there_where_anything_is() -> None:
    found = next(each for each in table("everything") if each["Activity"] == "Calls")
    assert found["Kind of what was split"] == "Call center"
    assert found["Note on what was split"] == "A note on the whole"
    assert found["Caption of the scene"] == "Look!"
    assert found["Note on the scene"] == "For me alone"
    rest = {"Kind of what was split", "Caption of the scene", "Note on the scene"}
    assert not rest & set(table("scenes")[0])
    assert "Caption of the scene" not in table("everything", Options(caption=False))[0]


def test_scenes_of_one_title_are_told_apart() -> None:
    scenario = BOARDS["scenes"]()
    same = replace(scenario, scenes=tuple(replace(each, title="x") for each in scenario.scenes))
    given = material(same)
    titles = {row[1] for row in rows(given, columns(given, Options()))}
    assert titles == {f"{number} x" for number in range(1, 11)}
