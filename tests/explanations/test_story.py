"""All scenes as one story."""

from collections.abc import Sequence

from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import Zone
from shoreboard.explanations.explanation import Section
from shoreboard.explanations.story import MOST_SCENES, moved_cards, story_sections
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TOPICS, TRAY, VENDOR, board, last

STORY = board(
    {"Calls": HOME, "IT": HOME, "Tax": TRAY},
    {"Calls": VENDOR, "IT": HOME, "Tax": TRAY},
    {"Calls": OFFSHORE, "IT": HOME, "Tax": HOME},
)


def told(scenario: Scenario, rank: int = -1) -> Sequence[Section]:
    return story_sections(scenario, scenario.scenes[rank].id, TOPICS)


def rows(section: Section) -> list[str]:
    assert section.table is not None
    return [row.replace("\u00a0", " ") for row in section.table.rows()]


def test_one_scene_is_no_story() -> None:
    assert told(board({"Calls": HOME})) == ()


def test_each_scene_is_a_line_of_numbers() -> None:
    scenes, _ = told(STORY)
    assert rows(scenes) == [
        "Scene\tOutsourced\tOffshored\tBoth at once\tNeither\tMoved",
        "1 2022\t0 (0 %)\t0 (0 %)\t0 (0 %)\t2 (67 %)\t–",
        "2 Today\t1 (33 %)\t0 (0 %)\t0 (0 %)\t1 (33 %)\t1",
        "3 Plan\t1 (33 %)\t1 (33 %)\t1 (33 %)\t2 (67 %)\t2",
    ]
    assert scenes.table is not None
    assert [line.current for line in scenes.table.lines] == [False, False, True]


def test_each_activity_that_moved_has_its_path() -> None:
    _, paths = told(STORY)
    assert paths.paragraphs == (
        "Tax: not placed → in-house, at home",
        "Calls: in-house, at home → domestic outsourcing → offshore outsourcing",
        "One never moves.",
    )


def test_of_many_scenes_those_around_the_one_that_is_shown_are_told() -> None:
    titles = [f"scene {number}" for number in range(100)]
    stops: list[dict[str, Zone | Placement]] = [
        {"Calls": HOME if number % 2 else VENDOR} for number in range(100)
    ]
    scenario = board(*stops, titles=titles)
    for rank, first in ((0, "1"), (50, "45"), (99, "89")):
        scenes, paths = told(scenario, rank)
        assert len(rows(scenes)) == 1 + MOST_SCENES
        assert rows(scenes)[1].startswith(f"{first} scene")
        assert scenes.paragraphs == ("and 88 more scenes",)
        assert paths.paragraphs[0].count("→") == 5
        assert "…" in paths.paragraphs[0]


def test_of_ten_thousand_that_moved_twelve_are_named() -> None:
    cards = [f"n{number}" for number in range(10_000)]
    _, paths = told(board(dict.fromkeys(cards, HOME), dict.fromkeys(cards, CAPTIVE)))
    assert len(paths.paragraphs) == 13
    assert paths.paragraphs[-1] == "and 9988 more"


def test_a_relocation_is_a_move() -> None:
    scenario = board({"IT": Placement(OFFSHORE, "IN")}, {"IT": Placement(OFFSHORE, "PL")})
    before, after = (scene.placements for scene in scenario.scenes)
    assert [*moved_cards(before, after)] == list(scenario.activities)
    assert [*moved_cards(after, after)] == []
    assert last(scenario)
