"""Tables in the forms that people have: each sample becomes what its owner meant.

The tables and `expected.json` are made by hand; its README in the folder tells the form.
"""

import csv
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from shoreboard.domain.country import COUNTRIES
from shoreboard.domain.scenario import Scenario
from shoreboard.storage import files
from shoreboard.storage.tables.words import Vocabulary
from tests.commands.running import shoreboard

SAMPLES = Path(__file__).parents[1] / "_files" / "tables_of_people"
EXPECTED = json.loads((SAMPLES / "expected.json").read_text())
with (SAMPLES / "country-names.csv").open(encoding="utf-8", newline="") as names:
    NAMES = [(row["name"], row["code"]) for row in csv.DictReader(names)]


def stands(scenario: Scenario) -> Mapping[str, tuple[str, str | None, str]]:
    """Return where each activity stands in the last scene: zone, country, partner."""
    last = scenario.scenes[-1].placements
    return {
        each.name: (last[card].zone.value, last[card].country, last[card].partner)
        for card, each in scenario.activities.items()
    }


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_table_is_read_as_its_owner_meant_it(name: str, tmp_path: Path) -> None:
    expected, output = EXPECTED[name], tmp_path / "made.shoreboard"
    done = shoreboard("import", SAMPLES / name, "-o", output, "--home-country", expected["home"])
    assert (done.returncode, done.stderr) == (expected["rc"], "")
    made = files.read(output)
    found = stands(made)
    for activity, wanted in expected["activities"].items():
        assert list(found[activity][: len(wanted)]) == wanted, activity
        if wanted == ["not-placed"] and f"“{activity}”" not in done.stdout:
            assert all(cell in ("", "NA") for cell in row_of(name, activity)), "nothing to say"
    assert not set(expected.get("absent", ())) & found.keys()
    if "scenes" in expected:
        assert [scene.title for scene in made.scenes] == expected["scenes"]


def row_of(name: str, activity: str) -> list[str]:
    """Return what stands beside an activity in a sample."""
    with (SAMPLES / name).open(newline="") as table:
        return next(row[1:] for row in csv.reader(table) if row[0] == activity)


@pytest.mark.parametrize(("name", "code"), NAMES)
def test_a_country_goes_by_every_usual_name(name: str, code: str) -> None:
    assert code in COUNTRIES
    for words in (name, name.upper() if len(name) > 3 else name, f" {name} "):
        assert Vocabulary.of().country(words) == code
