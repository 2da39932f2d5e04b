"""What others' programs find in files of questions, and whether their keys are the verdicts."""

import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from shoreboard.domain.lenses import Lens
from shoreboard.domain.scenario import Scenario
from shoreboard.exporters.gift import gift
from shoreboard.exporters.kahoot import kahoot
from shoreboard.exporters.moodle_xml import moodle_xml
from shoreboard.exporters.quiz import Quiz
from tests.domain.strategies import scenarios
from tests.exporters.boards import BOARDS
from tests.exporters.quizzes import ARGUABLE, asked_of
from tests.exporters.test_keys import check, verdicts
from tests.shape.source import ROOT

HERE = Path(__file__).parent
NODE_MODULES = ROOT / ".tools" / "node" / "node_modules"
MANY = settings(
    max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


class GiftParser:
    """A running parser of GIFT that is not ours."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            ("node", HERE / "gift_questions.js"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env={**os.environ, "NODE_PATH": str(NODE_MODULES)},
        )

    def questions(self, data: bytes) -> list[dict[str, Any]]:
        """Return the questions of a text; fails where it is no GIFT."""
        pipe_in, pipe_out = self._process.stdin, self._process.stdout
        assert pipe_in is not None
        assert pipe_out is not None
        pipe_in.write(json.dumps(data.decode()) + "\n")
        pipe_in.flush()
        answer = json.loads(pipe_out.readline())
        assert "error" not in answer, answer
        return answer["questions"]

    def end(self) -> None:
        """Let it end."""
        self._process.communicate("")


@pytest.fixture(scope="module")
def parser() -> Iterator[GiftParser]:
    made = GiftParser()
    yield made
    made.end()


def choices(questions: list[dict[str, Any]]) -> list[frozenset[str]]:
    """Return what is right of each choice."""
    return [
        frozenset(each["text"]["text"] for each in found["choices"] if each["isCorrect"])
        for found in questions
        if found["type"] == "MC"
    ]


def pairs(questions: list[dict[str, Any]]) -> list[str]:
    """Return what cards are to be matched with."""
    return [
        each["subanswer"]
        for found in questions
        if found["type"] == "Matching"
        for each in found["matchPairs"]
        if each["subquestion"]["text"]
    ]


def right(quiz: Quiz, scenario: Scenario) -> list[frozenset[str]]:
    return [frozenset([quiz.states[state]]) for state in verdicts(scenario)]


@MANY
@given(scenario=scenarios(), lens=st.sampled_from(Lens))
def test_the_key_in_gift_is_the_verdict(parser: GiftParser, scenario: Scenario, lens: Lens) -> None:
    judged = replace(scenario, lens=lens)
    quiz = asked_of(judged)
    questions = parser.questions(gift(quiz))
    assert choices(questions) == right(quiz, judged)
    paired = [
        quiz.states[each.state]
        for group in quiz.groups
        for sorting in group.sortings()
        if len(sorting.items) > 1
        for each in sorting.items
    ]
    assert pairs(questions) == paired


@MANY
@given(scenario=scenarios(), lens=st.sampled_from(Lens))
def test_the_key_in_every_format_is_the_verdict(scenario: Scenario, lens: Lens) -> None:
    check(replace(scenario, lens=lens))


@MANY
@given(scenario=scenarios(), lens=st.sampled_from(Lens))
def test_the_key_for_kahoot_is_the_verdict(scenario: Scenario, lens: Lens) -> None:
    judged = replace(scenario, lens=lens)
    quiz = asked_of(judged)
    sheet: Any = load_workbook(BytesIO(kahoot(quiz)), read_only=True).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=9)]
    found = [frozenset(row[1 + int(n)] for n in str(row[7]).split(",")) for row in rows]
    assert found == right(quiz, judged)


@pytest.mark.parametrize("name", BOARDS)
def test_whatever_cards_are_called_is_gift_and_says_it(parser: GiftParser, name: str) -> None:
    quiz = asked_of(BOARDS[name](), ARGUABLE)
    found = parser.questions(gift(quiz))
    asked = [each for each in found if each["type"] == "MC"]
    assert len(asked) == len(list(quiz.items))
    arrow = {item.name.replace("->", "→") for item in quiz.items}
    assert {each["title"] for each in asked} == {" ".join(each.split()) for each in arrow}


@pytest.mark.parametrize("name", BOARDS)
def test_questions_for_moodle_are_of_its_form(tmp_path: Path, name: str) -> None:
    path = tmp_path / "questions.xml"
    path.write_bytes(moodle_xml(asked_of(BOARDS[name](), ARGUABLE)))
    done = subprocess.run(
        ("jing", "-c", HERE / "moodle.rnc", path), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
