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
    (first, *_) = table("everything", Options(answers=False))
    assert not {"State", "Change since the scene before", "By these definitions", "Note"} & set(
        first
    )


def test_scenes_of_one_title_are_told_apart() -> None:
    scenario = BOARDS["scenes"]()
    same = replace(scenario, scenes=tuple(replace(each, title="x") for each in scenario.scenes))
    given = material(same)
    titles = {row[1] for row in rows(given, columns(given, Options()))}
    assert titles == {f"{number} x" for number in range(1, 11)}
