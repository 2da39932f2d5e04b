"""No edit makes a scenario that a file could not hold, and none is refused that makes it less."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.errors import LimitError
from shoreboard.domain.limits import (
    LARGEST_FILE,
    LONGEST_TEXT,
    MOST_ACTIVITIES,
    MOST_SCENES,
    Limit,
)
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.size import size
from tests.domain.edits.boards import OFFSHORE, S1, scenes_of

A, NEW = ActivityId("a"), ActivityId("new")
S9 = SceneId("s9")
SMALL = scenes_of({"a": OFFSHORE})

TEXTS: dict[str, Callable[[Scenario, str], Scenario]] = {
    "title": edits.set_title,
    "company": edits.set_company,
    "name": lambda s, text: edits.edit_activity(s, Activity(A, text)),
    "note": lambda s, text: edits.edit_activity(s, Activity(A, "", note=text)),
    "new name": lambda s, text: edits.add_activity(s, S1, Activity(NEW, text)),
    "new note": lambda s, text: edits.add_activity(s, S1, Activity(NEW, "", note=text)),
    "new id": lambda s, text: edits.add_activity(s, S1, Activity(ActivityId(text), "")),
    "copy's name": lambda s, text: edits.duplicate_activity(s, A, Activity(NEW, text)),
    "place": lambda s, text: edits.give_details(s, S1, {A: Placement(OFFSHORE, place=text)}),
    "partner": lambda s, text: edits.give_details(s, S1, {A: Placement(OFFSHORE, partner=text)}),
    "scene": lambda s, text: edits.rename_scene(s, S1, text),
    "caption": lambda s, text: edits.caption_scene(s, S1, text),
    "scene's note": lambda s, text: edits.note_scene(s, S1, text),
    "new scene": lambda s, text: edits.add_scene(s, S1, S9, text),
    "new scene's id": lambda s, text: edits.add_scene(s, S1, SceneId(text), ""),
}


@pytest.mark.parametrize("words", TEXTS)
def test_a_text_is_at_most_as_long_as_a_file_holds(words: str) -> None:
    TEXTS[words](SMALL, "🙂" * LONGEST_TEXT)
    with pytest.raises(LimitError) as caught:
        TEXTS[words](SMALL, "x" * (LONGEST_TEXT + 1))
    assert caught.value.limit is Limit.TEXT


def crowd(number: int, placement: Placement, scenes: int = 1) -> Scenario:
    """Return that many activities, all placed alike in that many scenes."""
    ids = [ActivityId(f"b{n}") for n in range(number)]
    board = Arrangement(dict.fromkeys(ids, placement))
    made = tuple(Scene(SceneId(f"s{n}"), "", placements=board) for n in range(1, scenes + 1))
    return Scenario("", "", "DE", {each: Activity(each, "") for each in ids}, made)


def some(letter: str, number: int) -> Sequence[Activity]:
    return [Activity(ActivityId(f"{letter}{n}"), "") for n in range(number)]


def test_there_are_at_most_so_many_activities() -> None:
    board = crowd(MOST_ACTIVITIES - 2, Placement(OFFSHORE))
    full = edits.add_activities(board, S1, some("n", 2))
    assert len(full.activities) == MOST_ACTIVITIES
    copy = {ActivityId("b0"): Activity(NEW, "")}
    more: list[Callable[[], Scenario]] = [
        lambda: edits.add_activities(board, S1, some("n", 3)),
        lambda: edits.add_activity(full, S1, Activity(NEW, "")),
        lambda: edits.duplicate_activities(full, copy),
    ]
    for edit in more:
        with pytest.raises(LimitError) as caught:
            edit()
        assert caught.value.limit is Limit.ACTIVITIES
    assert edits.set_title(full, "Full").title == "Full"


def test_there_are_at_most_so_many_scenes() -> None:
    board = crowd(2, Placement(OFFSHORE), MOST_SCENES - 1)
    full = edits.add_scene(board, S1, SceneId("last"), "")
    assert len(full.scenes) == MOST_SCENES
    with pytest.raises(LimitError) as caught:
        edits.add_scene(full, S1, SceneId("too many"), "")
    assert caught.value.limit is Limit.SCENES


WORDY = Placement(OFFSHORE, partner="\x01" * LONGEST_TEXT)
"""Six bytes a character, and so some 60,000 in all."""
HEAVY = crowd(1000, WORDY)
LARGER: dict[str, Callable[[], Scenario]] = {
    "add scene": lambda: edits.add_scene(HEAVY, S1, S9, ""),
    "duplicate": lambda: edits.duplicate_activities(
        HEAVY, dict(zip(HEAVY.activities, some("n", 1000), strict=True))
    ),
    "details": lambda: edits.give_details(
        HEAVY, S1, dict.fromkeys(HEAVY.activities, replace(WORDY, place="\x01" * 2000))
    ),
    "add": lambda: edits.add_activities(
        HEAVY, S1, [replace(each, note="\x01" * 2000) for each in some("n", 1000)]
    ),
}


@pytest.mark.parametrize("way", LARGER)
def test_all_of_it_fits_into_a_file(way: str) -> None:
    assert size(HEAVY) < LARGEST_FILE
    with pytest.raises(LimitError) as caught:
        LARGER[way]()
    assert caught.value.limit is Limit.FILE


def test_what_is_beyond_a_limit_may_become_less() -> None:
    board = crowd(1200, WORDY)
    assert size(board) > LARGEST_FILE
    shorter = replace(WORDY, partner=WORDY.partner[1:])
    ids = list(board.activities)
    assert edits.give_details(board, S1, {ids[0]: shorter}) != board
    assert len(edits.remove_activities(board, ids[:1]).activities) == 1199
    assert edits.place(board, S1, ids, OFFSHORE) == board
    with pytest.raises(LimitError):
        edits.set_title(board, "x")
