"""A lesson plan: what a lecturer needs, in headings, lists and tables that can be edited."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from shoreboard.domain.scenario import Scenario
from shoreboard.exporters.exporter import AnswersNeededError
from shoreboard.exporters.lesson_plan import make
from shoreboard.exporters.options import Options
from shoreboard.exporters.sheets import lesson_code
from tests.costs.golden import CALL_CENTER, scenario_of
from tests.exporters.boards import BOARDS, HOSTILE, material
from tests.exporters.quizzes import golden


def plan(scenario: Scenario) -> Any:
    return Document(BytesIO(make(material(scenario), Options())))


def lines(document: Any) -> list[str]:
    """Return headings, points and paragraphs, each with its style."""
    return [f"{each.style.name}: {each.text}" for each in document.paragraphs]


def with_notes(scenario: Scenario, *notes: str) -> Scenario:
    noted = zip(scenario.scenes, notes, strict=True)
    return replace(scenario, scenes=tuple(replace(each, note=note) for each, note in noted))


def test_it_has_all_that_a_lesson_needs() -> None:
    scenario = with_notes(BOARDS["everything"](), "", "Predict, 5 minutes.\n\nA lesson of 20 min.")
    document = plan(scenario)
    said = lines(document) + [
        " | ".join(cell.text for cell in row.cells)
        for table in document.tables
        for row in table.rows
    ]
    assert "\n".join(each[:80] for each in said) + "\n" == golden("everything.lesson.txt")


def test_time_is_told_as_the_notes_tell_it() -> None:
    scenario = BOARDS["everything"]()
    two = lines(
        plan(with_notes(scenario, "Begin. In all 15 Minuten.", "Vote, 5 min\nThen 1 minister."))
    )
    at = two.index("Heading 1: Time")
    assert two[at + 1 : at + 4] == [
        "List Bullet: In all 15 Minuten.", "List Bullet: Vote, 5 min", "Heading 1: Goals",
    ]  # fmt: skip
    assert "Heading 1: Time" not in lines(plan(with_notes(scenario, "Not soon", "Minutes")))


def test_it_bears_the_code_of_the_work_sheet() -> None:
    given = material(BOARDS["everything"]())
    document = plan(given.scenario)
    foot = document.sections[0].footer.paragraphs[0].text
    assert foot.startswith(f"Lesson {lesson_code(given)} · Lesson plan · ")
    assert document.core_properties.title == given.scenario.title


def test_costs_are_told_with_what_is_forgotten() -> None:
    said = lines(plan(scenario_of(CALL_CENTER)))
    assert "List Bullet: Work: Saves 396, pays back after 2.7 years." in said
    assert "List Bullet: They say which assumption decides whether a plan pays." in said
    few = {each: CALL_CENTER[each] for each in ("heads", "loaded_cost", "pay_there")}
    assert "List Bullet: One head there does as much as one here." in lines(plan(scenario_of(few)))


def test_what_often_goes_wrong_stands_once_beside_a_scene() -> None:
    said = lines(plan(BOARDS["everything"]()))
    wrong = said[said.index("Heading 2: What often goes wrong") + 1 :]
    points = [each for each in wrong if each.startswith("List Bullet: ")]
    assert points
    assert not any("**" in each for each in said)


def test_names_are_text_whatever_they_are() -> None:
    document = plan(BOARDS["hostile"]())
    cells = [row.cells[0].text for table in document.tables for row in table.rows]
    assert {"<script>alert(1)</script>", "]]>", "=cmd|' /C calc'!A0"} <= set(cells) & set(HOSTILE)


def test_without_answers_there_is_no_plan() -> None:
    with pytest.raises(AnswersNeededError):
        make(material(BOARDS["everything"]()), Options(answers=False))
