"""`shoreboard costs` as a process of its own."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.zone import Zone
from shoreboard.storage import files
from tests.commands.running import shoreboard
from tests.costs.golden import CALL_CENTER, TODAY, WINDOWS, WORK, scenario_of

NUMBERS = {
    "activity", "name", "scene", "present_value", "payback_years", "simple_saving", "year3_saving",
    "years", "layers", "switching", "swing", "draws", "jobs", "missing",
}  # fmt: skip


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A file with the call center, and a card that stays."""
    scenario = edits.add_activity(
        scenario_of(CALL_CENTER),
        TODAY,
        Activity(ActivityId("a2"), "=Stays"),
        Zone.IN_HOUSE_DOMESTIC,
    )
    path = tmp_path / "plan.shoreboard"
    files.write(path, scenario)
    return path


def as_json(*argv: object) -> Any:
    done = shoreboard("costs", *argv, "--json", "--draws", 200)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_json_says_all_of_the_call_center(plan: Path) -> None:
    said = as_json(plan)
    assert [*said] == ["currency", "horizon_years", "activities", "total", "left_out"]
    assert (said["currency"], said["horizon_years"]) == ("EUR", 5)
    (work,) = said["activities"]
    assert {*work} == NUMBERS
    assert (work["activity"], work["name"], work["scene"]) == (WORK, "Work", 2)
    assert round(work["present_value"]) == 396
    assert round(work["payback_years"], 2) == 2.70
    assert (round(work["simple_saving"], 2), round(work["year3_saving"], 2)) == (0.44, 0.19)
    assert [round(each) for each in work["years"][0].values()] == [2320, 2359]
    assert [*work["layers"]] == ["price", "landed", "steering", "change", "risk"]
    assert sum(work["layers"].values()) == pytest.approx(work["present_value"])
    assert round(work["switching"]["pay_there"], 1) == 32.8
    assert work["switching"]["return_chance"] is None
    assert {*work["swing"][0]} == {"input", "low", "high"}
    assert {*work["draws"]} == {"n", "seed", "chance_of_loss", "p10", "p50", "p90"}
    assert (work["draws"]["n"], work["draws"]["seed"]) == (200, 0)
    assert work["jobs"] == {
        "leave_home": 32, "change_employer": 0, "arise_abroad": pytest.approx(46), "stay": 8,
    }  # fmt: skip
    assert work["missing"] == []
    assert said["total"]["present_value"] == work["present_value"]
    assert said["left_out"] == [{"activity": "a2", "why": "same"}]


def test_the_same_seed_says_the_same(plan: Path) -> None:
    assert as_json(plan, "--seed", 4) == as_json(plan, "--seed", 4)
    assert as_json(plan, "--seed", 4) != as_json(plan, "--seed", 5)


def test_csv_has_a_row_for_each_activity(plan: Path) -> None:
    done = shoreboard("costs", plan, "--csv", "--draws", 0)
    work, stays = csv.DictReader(io.StringIO(done.stdout))
    assert round(float(work["present_value"])) == 396
    assert (work["chance_of_loss"], work["leave_home"]) == ("", "32.0")
    assert (stays["name"], stays["left_out"]) == ("'=Stays", "same")


def test_words_say_what_it_saves_and_what_turns_it(plan: Path) -> None:
    done = shoreboard("costs", plan, "--draws", 500)
    assert (done.returncode, done.stderr) == (0, "")
    first, _, work, *rest = done.stdout.splitlines()
    assert first == "Plan compared with Today: horizon in years 5, money in EUR."
    assert work == "Work: Saves 396, pays back after 2.7 years."
    words = "\n".join(rest)
    assert "A pay gap of 44 % becomes 19 % in year 3." in words
    assert "price a head there (32.8)" in words
    assert "Jobs: 32 leave home, 0 change employer, 46 arise abroad, 8 stay." in words
    assert "Left out: =Stays. It stands as in the first scene." in words
    assert "Look again" not in words


def test_jobs_that_come_home_arise_there(tmp_path: Path) -> None:
    path = tmp_path / "home.shoreboard"
    abroad = scenario_of(CALL_CENTER, Zone.IN_HOUSE_DOMESTIC)
    files.write(path, edits.place(abroad, TODAY, [WORK], Zone.CAPTIVE_OFFSHORING))
    (work,) = as_json(path)["activities"]
    assert work["jobs"] == {
        "leave_home": 0, "change_employer": 0, "arise_abroad": 0,
        "arise_home": pytest.approx(46), "stay": 0,
    }  # fmt: skip
    assert "46 arise at home, 0 stay." in shoreboard("costs", path, "--draws", 0).stdout


def test_words_say_what_the_plan_forgets(tmp_path: Path) -> None:
    path = tmp_path / "plan.shoreboard"
    files.write(path, scenario_of({**CALL_CENTER, "transfer_months": 0}))
    said = shoreboard("costs", path, "--draws", 0).stdout
    assert "  Look again:\n  • No time is counted for the transfer.\n" in said


def test_what_is_unknown_is_not_nothing(tmp_path: Path) -> None:
    path = tmp_path / "plan.shoreboard"
    risk = {"disruptions", "days_out", "loss_per_day"}
    files.write(path, scenario_of({n: v for n, v in CALL_CENTER.items() if n not in risk}))
    (work,) = as_json(path)["activities"]
    assert {*work["missing"]} == risk
    assert work["layers"]["risk"] is None
    files.write(path, scenario_of({"heads": 4}))
    said = as_json(path)
    assert said["activities"] == []
    assert said["left_out"] == [
        {"activity": WORK, "why": "incomplete", "missing": ["loaded_cost", "pay_there"]}
    ]
    assert "cost a head here" in shoreboard("costs", path).stdout


def test_one_activity_is_chosen_by_name_or_id(plan: Path) -> None:
    for named in ("a2", "=stays"):
        said = as_json(plan, "--activity", named)
        assert (said["activities"], said["total"]["present_value"]) == ([], 0)
        assert [each["activity"] for each in said["left_out"]] == ["a2"]
    assert as_json(plan, "--activity", "WORK")["left_out"] == []


def test_the_first_scene_is_no_plan(plan: Path) -> None:
    assert as_json(plan, "--scene", 1)["activities"] == []


def test_goods_have_no_heads_there(tmp_path: Path) -> None:
    path = tmp_path / "windows.shoreboard"
    files.write(path, scenario_of(WINDOWS))
    (work,) = as_json(path)["activities"]
    assert (round(work["present_value"]), round(work["payback_years"], 2)) == (99, 2.62)
    assert work["jobs"]["arise_abroad"] == 0


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["--scene", "9"], "plan.shoreboard has no scene 9."),
        (["--scene", "0"], "argument --scene: invalid number value: '0'. Try"),
        (["--draws", "-1"], "argument --draws: "),
        (["--draws", "99999999"], "argument --draws: invalid number value"),
        (["--activity", "Moon"], "No activity is called Moon."),
        (["--json", "--csv"], "argument --csv: not allowed with argument --json."),
    ],
)
def test_what_does_not_fit_is_said(plan: Path, argv: list[str], words: str) -> None:
    done = shoreboard("costs", plan, *argv)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("shoreboard costs: ")
    assert words in done.stderr


def test_several_of_a_name_are_told_apart_by_their_ids(plan: Path) -> None:
    scenario = files.read(plan)
    twin = edits.duplicate_activity(scenario, WORK, Activity(ActivityId("a9"), "Work"))
    files.write(plan, twin)
    done = shoreboard("costs", plan, "--activity", "work")
    assert "Several activities are called work: say an id, such as a1." in done.stderr
    assert as_json(plan, "--activity", "a9")["left_out"][0]["why"] == "incomplete"


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    done = shoreboard("costs", tmp_path / "none.shoreboard")
    assert done.returncode == 2
    assert done.stderr.startswith("shoreboard costs: ")
