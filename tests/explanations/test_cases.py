"""The library of cases: each opens as a scenario whose panel says what its file says."""

import re
from pathlib import Path

import pytest

from shoreboard import resources
from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId, Kind
from shoreboard.domain.moves import move_between
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.activity import explain_activity
from shoreboard.explanations.case import Case, CaseError, Mixup
from shoreboard.explanations.cases import (
    Cases,
    scenario_of_case,
    scenario_of_story,
    scene_that_asks,
)
from shoreboard.explanations.explanation import SectionId
from tests.explanations.boards import TOPICS, section
from tests.explanations.test_case import WHOLE, WORDS
from tests.helpers.every import every

CASES = Cases(resources.root(), "en")
GIVES_AWAY = re.compile(
    r"outsourc|offshor|off-shor|overseas|reshor|re-shor|insourc|in-?house|in house"
    r"|captive|nearshor|farshor|friendshor|friend-shor|backshor|backsourc|onshor|on-shor|homeshor"
    r"|third[- ]part|vendor|affiliate|subsidiary|divest|contract(ing)? out|procure|repatriat",
    re.IGNORECASE,
)
SHORT = """---
company: Acme
kind: call-center
before: {before}
after: {after}
move: {move}
source: nobody
---
# Calls

> Acme did it.

So it is.
"""
every_case = every(CASES)


def put(root: Path, name: str, text: str, language: str = "en") -> None:
    path = root / "cases" / language / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@every_case
def test_a_case_says_in_the_panel_what_its_file_says(case: Case) -> None:
    scenario = scenario_of_case(case)
    first, second = scenario.scenes
    (card,) = scenario.activities
    assert scenario.home_country == case.home_country
    assert (first.placements[card], second.placements[card]) == (case.before, case.after)
    before = explain_activity(scenario, first.id, card, TOPICS)
    assert before.verdict == TOPICS.state(case.before.zone).title
    after = explain_activity(scenario, second.id, card, TOPICS)
    assert after.verdict == TOPICS.state(case.after.zone).title
    if case.move.id != "no-change":
        assert section(after, SectionId.SINCE).emphasis == TOPICS.move(case.move.id).term
    else:
        assert any("Still" in words for words in section(after, SectionId.SINCE).paragraphs)


@every_case
def test_the_class_sees_the_prompt_and_the_lecturer_the_rest(case: Case) -> None:
    first, second = scenario_of_case(case).scenes
    assert (first.title, second.title) == ("Before", str(case.year or "After"))
    assert (first.caption, second.caption) == (case.prompt, case.prompt)
    assert first.note == ""
    assert case.source in second.note
    told = [case.answer] + ([case.trap.told, case.trap.record] if case.trap else [])
    assert all(words.replace("**", "") in second.note for words in told)


@every_case
def test_a_case_is_known_by_what_stands_on_the_board(case: Case) -> None:
    story = CASES.story(case)
    scenario, rank = scenario_of_story(story), story.index(case)
    scene = scenario.scenes[rank + 1].id
    (card,) = scenario.activities
    noted = edits.note_scene(scenario, scene, "What the class said")
    assert CASES.of(noted, scene, card) is case
    assert CASES.of(scenario, scenario.scenes[0].id, card) is None
    elsewhere = next(zone for zone in GRID if zone is not case.after.zone)
    moved = edits.place(scenario, scene, [card], elsewhere)
    assert CASES.of(moved, scene, card) is None
    assert CASES.of(edits.set_company(scenario, "Another"), scene, card) is None


def test_cases_of_one_company_and_work_that_follow_each_other_are_one_story() -> None:
    stories = {tuple(CASES.story(case)) for case in CASES}
    assert sorted([each.id for each in story] for story in stories if len(story) > 1) == [
        ["C022", "C071"],
        ["C037", "C083"],
        ["C070", "C105", "C059"],
        ["C079", "C097"],
    ]
    assert sum(map(len, stories)) == len(CASES)


def test_a_story_has_a_scene_for_each_case_that_bears_its_year() -> None:
    story = CASES.story(CASES["C071"])
    scenes = scenario_of_story(story).scenes
    assert [scene.title for scene in scenes] == ["Before", "1997", "2004"]
    assert [scene.caption for scene in scenes] == [
        story[0].prompt, story[0].prompt, story[1].prompt,
    ]  # fmt: skip
    zones = [scene.placements[ActivityId("a1")].zone for scene in scenes]
    assert zones == [
        Zone.IN_HOUSE_DOMESTIC, Zone.CAPTIVE_OFFSHORING, Zone.OFFSHORE_OUTSOURCING,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("case_id", "title"),
    [
        ("C068", "Before"),
        ("C022", "Before"),
        ("C071", "2004"),
        ("C109", "2017"),  # there was nothing before
        ("C112", "After"),
    ],
)
def test_a_case_is_asked_about_where_the_class_can_see_what_was(case_id: str, title: str) -> None:
    case = CASES[case_id]
    story = CASES.story(case)
    scene = scenario_of_story(story).scene(scene_that_asks(story, case))
    assert (scene.title, scene.caption) == (title, case.prompt)


def test_cases_whose_year_is_not_known_are_not_joined(tmp_path: Path) -> None:
    for name, before, after, move in (
        ("a", "in-house-domestic", "captive-offshoring", "captive-offshoring"),
        ("b", "captive-offshoring", "offshore-outsourcing", "outsourcing-abroad"),
    ):
        put(tmp_path, name, SHORT.format(before=before, after=after, move=move))
    cases = Cases(tmp_path, "en")
    assert [len(cases.story(case)) for case in cases] == [1, 1]


@every_case
def test_nothing_gives_the_answer_away_ahead_of_it(case: Case) -> None:
    shown = f"{case.company} {case.activity} {case.prompt}"
    assert GIVES_AWAY.findall(shown) == []


@every_case
def test_a_prompt_is_short(case: Case) -> None:
    assert len(case.prompt) <= 220
    assert case.prompt.endswith(".")


def test_every_move_in_the_table_has_its_case() -> None:
    assert {case.move for case in CASES} == {
        move_between(before, after) for before in Zone for after in GRID
    }


def test_every_zone_and_every_mixup_has_its_case() -> None:
    assert {case.after.zone for case in CASES} == set(GRID)
    assert {each for case in CASES for each in case.mixups} == set(Mixup)
    assert len({case.kind for case in CASES}) > len(Kind) // 2


def test_a_room_for_doubt_is_kept() -> None:
    assert CASES["C030"].also_accepted == {Zone.OFFSHORE_OUTSOURCING}
    assert CASES["C088"].also_accepted_before == {Zone.CAPTIVE_OFFSHORING}


def test_cases_come_by_company_and_year() -> None:
    keys = [(case.company.casefold(), case.year or 0) for case in CASES]
    assert keys == sorted(keys)
    assert len(CASES) == len({case.id for case in CASES})


def test_an_unknown_case_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        CASES["nobody"]


def test_words_come_in_the_language_that_was_asked_for(tmp_path: Path) -> None:
    put(tmp_path, "a", WHOLE)
    put(tmp_path, "b", WHOLE)
    put(tmp_path, "a", WORDS, "de")
    assert [case.activity for case in Cases(tmp_path, "de_AT")] == ["Anrufe", "Calls"]
    assert [case.activity for case in Cases(tmp_path, "en")] == ["Calls", "Calls"]


def test_only_cases_are_read_and_read_once(tmp_path: Path) -> None:
    put(tmp_path, "a", WHOLE)
    (tmp_path / "cases" / "en" / "notes.txt").write_text("nothing", encoding="utf-8")
    cases = Cases(tmp_path, "en")
    first = cases["a"]
    put(tmp_path, "a", "damaged")
    assert [*cases] == [first]


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_damaged_case_says_which(tmp_path: Path, language: str) -> None:
    put(tmp_path, "a", WHOLE)
    put(tmp_path, "a", "# Damaged\n", language)
    with pytest.raises(CaseError, match=re.escape(f"{language}/a.md")):
        len(Cases(tmp_path, language))


def test_a_library_that_is_not_there_is_an_error_of_the_file_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        len(Cases(tmp_path, "en"))
