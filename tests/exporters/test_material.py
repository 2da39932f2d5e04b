"""What is exported can be held by any document, and bears a date that does not change."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from shoreboard.domain.costing import Assumption, Costing, Input
from shoreboard.domain.errors import UnknownSceneError
from shoreboard.domain.scene import SceneId
from shoreboard.exporters.material import date_of, legible, material_of
from shoreboard.exporters.options import Options
from shoreboard.storage import files
from tests.costs.golden import CALL_CENTER, WORK, scenario_of
from tests.explanations.boards import TOPICS
from tests.exporters.boards import BOARDS, MADE, material


def test_every_word_of_it_can_stand_in_xml() -> None:
    scenario = legible(BOARDS["hostile"]())
    words = [scenario.title, scenario.company]
    words += [text for each in scenario.activities.values() for text in (each.name, each.note)]
    for scene in scenario.scenes:
        words += [scene.title, scene.caption, scene.note]
        words += [text for at in scene.placements.values() for text in (at.place, at.partner)]
    for word in words:
        element = ElementTree.Element("a")
        element.text = word
        assert ElementTree.fromstring(ElementTree.tostring(element, "unicode")) is not None
        assert "\x1b" not in word


def test_sources_of_numbers_can_stand_in_xml() -> None:
    scenario = scenario_of(CALL_CENTER)
    known = Assumption(Input.DISCOUNT_RATE, 8, source="a\x1bb")
    heads = Assumption(Input.HEADS, 40, source="a\x1bb")
    pay = Assumption(Input.PAY_THERE, 31, source="a\x1bb")
    there = scenario.scenes[1].placements
    placed = there.put({WORK: replace(there[WORK], costs=(pay,))})
    shown = legible(
        replace(
            scenario,
            activities={WORK: replace(scenario.activities[WORK], costs=(heads,))},
            scenes=(scenario.scenes[0], replace(scenario.scenes[1], placements=placed)),
            costing=replace(scenario.costing or Costing(), discount_rate=known),
        )
    )
    rate = (shown.costing or Costing()).discount_rate
    costs = (*shown.activities[WORK].costs, *shown.scenes[1].placements[WORK].costs, rate)
    assert [each and each.source for each in costs] == ["a\ufffdb"] * 3


def test_a_scenario_that_needs_no_change_is_the_same() -> None:
    scenario = BOARDS["everything"]()
    assert legible(scenario) == scenario


def test_the_file_is_the_scenario_as_it_is() -> None:
    scenario = BOARDS["everything"]()
    assert files.decode(material(scenario).file) == scenario


def test_answers_that_are_hidden_are_not_told() -> None:
    given = material(BOARDS["everything"]())
    shown = given.shown(given.scenes[-1], Options(answers=False))
    assert not shown.told.everything
    assert given.shown(given.scenes[-1], Options()).told.everything


def test_a_scene_that_is_not_there_is_refused() -> None:
    with pytest.raises(UnknownSceneError):
        material_of(BOARDS["empty"](), [SceneId("s9")], TOPICS, MADE)


def test_the_date_is_that_of_the_file_or_what_the_builder_says(tmp_path: Path) -> None:
    path = tmp_path / "lesson.shoreboard"
    path.touch()
    os.utime(path, (1_000_000_000, 1_000_000_000))
    assert date_of(path, None) == datetime(2001, 9, 9, 1, 46, 40, tzinfo=UTC)
    assert date_of(path, "86400") == datetime(1970, 1, 2, tzinfo=UTC)
    for odd in ("", "-1", "1e9", "9" * 30):
        assert date_of(path, odd).tzinfo is UTC
    assert date_of(tmp_path / "nowhere", None).tzinfo is UTC
