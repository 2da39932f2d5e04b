"""Reading and writing scenario files: everything comes back, and nothing broken gets in."""

import codecs
import json
from pathlib import Path

import pytest
from hypothesis import given

from shoreboard.domain.activity import Activity, ActivityId, Kind, Whole, WholeId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.lenses import Lens
from shoreboard.domain.placement import IN_TRAY, Placement
from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.size import size
from shoreboard.domain.zone import Zone
from shoreboard.storage import files
from shoreboard.storage.errors import Damage, UnfitScenarioError
from tests.storage.any_scenario import SMALL, as_bytes, changed, scenarios

KEPT = Path(__file__).parents[1] / "_files" / "format-1.shoreboard"
KEPT_2 = KEPT.with_name("format-2.shoreboard")
SCENARIO = new_scenario("Title", "Today", "Plan")


@given(scenarios())
def test_everything_comes_back(scenario: Scenario) -> None:
    data = files.encode(scenario)
    read = files.decode(data)
    assert read == scenario
    assert list(read.activities) == list(scenario.activities)
    assert files.encode(read) == data


def test_everything_comes_back_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "Ein Szenario ☎.shoreboard"
    scenario = files.decode(as_bytes(SMALL))
    files.write(path, scenario)
    assert files.read(path) == scenario
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_the_document_of_format_1_still_opens() -> None:
    scenario = files.read(KEPT)
    assert (scenario.title, scenario.company) == ("Every field of format 1", "Müller GmbH")
    assert scenario.home_country == "DE"
    assert [each.kind for each in scenario.activities.values()] == list(Kind)
    assert scenario.activities[ActivityId("a2")] == Activity(
        ActivityId("a2"),
        "Téléphone <b>& co</b> ☎ مركز الاتصال",
        Kind.CALL_CENTER,
        'Two lines,\nthe second with "quotes", a \\ and a tab\t.',
    )
    today, plan = scenario.scenes
    assert (today.id, today.title, today.caption, today.note) == ("s1", "Today", "", "")
    assert len(today.placements.cards(Zone.IN_HOUSE_DOMESTIC)) == 8
    assert (plan.caption, plan.note) == ("For the class", "For the lecturer\n\nalone")
    assert plan.placements.cards(Zone.IN_HOUSE_DOMESTIC) == ("a4", "a1")
    assert plan.placements.cards(Zone.NOT_PLACED) == tuple(f"a{n}" for n in range(16, 8, -1))
    assert plan.placements[ActivityId("a1")] == Placement(Zone.IN_HOUSE_DOMESTIC, "DE", "Köln")
    assert plan.placements[ActivityId("a5")] == Placement(Zone.CAPTIVE_OFFSHORING, "PL", "Wrocław")
    assert plan.placements[ActivityId("a7")] == Placement(
        Zone.DOMESTIC_OUTSOURCING, "DE", "Bonn", "Müller & Söhne"
    )
    assert plan.placements[ActivityId("a2")] == Placement(
        Zone.OFFSHORE_OUTSOURCING, "IN", "पुणे", "\U0001d538cme 🙂"
    )


def test_the_document_of_format_2_still_opens() -> None:
    scenario = files.read(KEPT_2)
    assert (scenario.title, scenario.lens) == ("Every field of format 2", Lens.PRESS)
    assert [each.kind for each in scenario.activities.values()] == list(Kind)
    (whole,) = scenario.wholes.values()
    assert whole == Whole(WholeId("w1"), "Contact", Kind.CALL_CENTER, "Split in three")
    assert [(part.id, part.share) for part in scenario.parts(whole.id)] == [
        *(("a1", 50), ("a2", 49), ("a3", 1))
    ]
    today, plan = scenario.scenes
    marks = [each.circumstances for each in today.placements.values() if each.circumstances]
    assert marks == [(circumstance,) for circumstance in Circumstance]
    assert plan.placements[ActivityId("a2")] == Placement(
        Zone.OFFSHORE_OUTSOURCING,
        "IN",
        "पुणे",
        "\U0001d538cme 🙂",
        (Circumstance.NEVER_AT_HOME_BEFORE, Circumstance.SHARED_OWNERSHIP),
        0,
    )


WRITTEN = """\
{
  "format": 3,
  "title": "Title",
  "company": "",
  "activities": [
    {
      "id": "b",
      "name": "Büro",
      "kind": "custom"
    },
    {
      "id": "a",
      "name": "Lager",
      "kind": "shipping",
      "note": "Note"
    }
  ],
  "scenes": [
    {
      "id": "s",
      "title": "Today",
      "placements": [
        {
          "activity": "b",
          "zone": "captive-offshoring",
          "country": "IN"
        },
        {
          "activity": "a",
          "zone": "not-placed"
        }
      ]
    }
  ]
}
"""


def test_a_file_can_be_read_in_a_text_editor() -> None:
    a, b = ActivityId("a"), ActivityId("b")
    scenario = Scenario(
        "Title",
        activities={b: Activity(b, "Büro"), a: Activity(a, "Lager", Kind.SHIPPING, "Note")},
        scenes=(
            Scene(
                SceneId("s"),
                "Today",
                placements=Arrangement({a: IN_TRAY, b: Placement(Zone.CAPTIVE_OFFSHORING, "IN")}),
            ),
        ),
    )
    assert files.encode(scenario).decode() == WRITTEN


def test_a_byte_order_mark_is_passed_over() -> None:
    data = as_bytes(SMALL)
    assert files.decode(codecs.BOM_UTF8 + data) == files.decode(data)


def test_unknown_fields_are_passed_over_and_said() -> None:
    def extend(tree: dict) -> None:
        deep = {"weather": [1e999, {"é": None}]}
        tree.update(deep)
        for entry in (*tree["activities"], *tree["scenes"], *tree["scenes"][0]["placements"]):
            entry.update(deep)

    data = as_bytes(changed(extend)).replace(b"Infinity", b"1e999")
    reading = files.decode_fully(data)
    assert reading.scenario == files.decode(as_bytes(SMALL))
    assert reading.unknown_fields == (
        "activities[0].weather",
        "activities[1].weather",
        "scenes[0].placements[0].weather",
        "scenes[0].placements[1].weather",
        "scenes[0].weather",
        "scenes[1].weather",
        "weather",
    )


@pytest.mark.parametrize(
    ("old", "new", "places"),
    [
        ('"title": "Small"', '"title": "Other", "title": "Small"', ("title",)),
        ('"note": "Rings."', '"note": "Other", "note": "Rings."', ("activities[0].note",)),
        ('"note": "Rings."', r'"\u006eote": "No:", "note": "Rings."', ("activities[0].note",)),
        ('"note": "Rings."', r'"x": 1, "note": "\u003a\u003a"', ("activities[0].x",)),
        ('"zone": "not-placed"', '"zone": "not-placed", "place": "", "partner": ""', ()),
        ('"Acme"', '"Acme:::"', ()),
    ],
)
def test_a_field_that_stands_there_twice_is_said(
    old: str, new: str, places: tuple[str, ...]
) -> None:
    data = as_bytes(SMALL).decode()
    assert data.count(old) == 1
    assert files.decode_fully(data.replace(old, new).encode()).unknown_fields == places


@given(scenarios())
def test_what_the_program_writes_holds_nothing_unknown(scenario: Scenario) -> None:
    assert files.decode_fully(files.encode(scenario)) == files.FileReading(scenario)


@given(scenarios())
def test_a_file_does_not_grow_by_more_than_is_reckoned_with(scenario: Scenario) -> None:
    """Where it lists all cards; see `_most_written`, by which most files need not be measured."""
    tree = json.loads(files.encode(scenario))
    shortest = json.dumps(tree, ensure_ascii=False, separators=(",", ":")).encode()
    marks = [at.get("circumstances", ()) for each in tree["scenes"] for at in each["placements"]]
    entries = (
        len(tree["activities"])
        + len(tree.get("wholes", ()))
        + sum(1 + len(each["placements"]) for each in tree["scenes"])
    )
    cards = sum(len(each["placements"]) for each in tree["scenes"])
    others = entries - cards
    grown = 12 * shortest.count(b":") + 22 * entries + 60 * others + 20 * cards
    grown += sum(40 + 14 * len(each) for each in marks if each)
    entries_of_costs = [
        *tree["activities"],
        *(at for s in tree["scenes"] for at in s["placements"]),
    ]
    said = [each["costs"] for each in entries_of_costs if each.get("costs")]
    grown += 300 * (2 + len(said) + sum(map(len, said)))
    assert size(scenario) <= len(shortest) + grown


def test_an_activity_that_a_scene_leaves_out_stands_in_its_tray() -> None:
    placements = SMALL["scenes"][1]["placements"]
    scenario = files.decode(as_bytes(changed(lambda tree: tree["scenes"][1].update(placements=[]))))
    assert scenario.scenes[1].placements == Arrangement(
        {ActivityId("a1"): IN_TRAY, ActivityId("a2"): IN_TRAY}
    )
    assert len(placements) == len(scenario.scenes[0].placements)


def test_cards_keep_the_order_of_the_file_in_their_zone() -> None:
    ids = ["a9", "a1", "a5"]
    scenario = files.decode(
        as_bytes(
            SMALL
            | {
                "activities": [{"id": each, "name": "", "kind": "custom"} for each in sorted(ids)],
                "scenes": [
                    {
                        "id": "s",
                        "title": "",
                        "placements": [
                            {"activity": each, "zone": "captive-offshoring"} for each in ids
                        ],
                    }
                ],
            }
        )
    )
    assert scenario.scenes[0].placements.cards(Zone.CAPTIVE_OFFSHORING) == tuple(ids)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\0b", "a\ufffdb"),
        ("a\ud800b", "a\ufffdb"),
        ("\udc00\0", "\ufffd\ufffd"),
        ("\ud83d\ude42", "🙂"),
        ("\\u0000", "\\u0000"),
    ],
)
def test_a_stray_non_character_keeps_nothing_from_being_saved(typed: str, kept: str) -> None:
    a = ActivityId("a1")
    placed = Arrangement({a: Placement(Zone.DOMESTIC_OUTSOURCING, None, typed, typed)})
    shown = Scene(SceneId("s"), typed, typed, typed, placed)
    scenario = Scenario(typed, typed, None, {a: Activity(a, typed, note=typed)}, (shown,))
    read = files.decode(files.encode(scenario))
    scene, activity, at = read.scenes[0], read.activities[a], read.scenes[0].placements[a]
    words = (read.title, read.company, activity.name, activity.note, at.place, at.partner)
    assert {*words, scene.title, scene.caption, scene.note} == {kept}


def test_a_scenario_beyond_the_limits_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "old.shoreboard"
    files.write(path, SCENARIO)
    before = path.read_bytes()
    with pytest.raises(UnfitScenarioError) as caught:
        files.write(path, new_scenario("Title", "x" * 10_001, "Plan"))
    error = caught.value
    assert (error.code, error.place, error.path) == (Damage.TOO_LONG, "scenes[0].title", path)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]
