"""Lines behind a copy lead to every state that a document had; a torn one is none."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from shoreboard.storage import files
from shoreboard.storage.record import MOST, TooMuchError, flattened, line_of
from shoreboard.storage.schema import RECOVERY
from shoreboard.storage.stepwise import encode_in_steps
from tests.domain.strategies import Wish, edit_sequences
from tests.domain.strategies import scenarios as boards
from tests.storage.any_scenario import scenarios

NOTE = b'{"written":"now"}'


def copy_of(scenario: Scenario) -> bytes:
    return encode_in_steps(scenario, lambda: None, NOTE) + b"\n"


def board(count: int) -> Scenario:
    cards = [Activity(ActivityId(f"m{rank}"), f"Work {rank}") for rank in range(count)]
    empty = new_scenario("Plan", "Today", "Plan")
    return edits.add_activities(empty, empty.scenes[0].id, cards)


@given(boards(), edit_sequences(1, 12))
def test_every_state_is_read_again_as_it_was(scenario: Scenario, wishes: list[Wish]) -> None:
    content = copy_of(scenario)
    for wish in wishes:
        before, edit = scenario, wish.edit(scenario)
        scenario = edit.function(scenario, *edit.args, **edit.kwargs)
        content += line_of(before, scenario, NOTE)
        read = files.decode(content)
        assert read == scenario
        assert files.encode(read) == files.encode(scenario), "the order of the activities too"


@given(scenarios(), scenarios())
def test_any_state_leads_to_any_other(before: Scenario, after: Scenario) -> None:
    try:
        content = copy_of(before) + line_of(before, after, NOTE)
    except TooMuchError:  # what looks like a NUL, too
        assert "\\u0000" in repr((before, after))
    else:
        assert files.decode(content) == after


@given(boards(min_activities=1), st.data())
def test_a_torn_or_damaged_line_is_as_if_it_were_never_written(
    scenario: Scenario, data: st.DataObject
) -> None:
    card = next(iter(scenario.activities))
    named = edits.set_title(scenario, "Ünïcode ☎")
    moved = edits.place(named, scenario.scenes[0].id, [card], Zone.NOT_PLACED)
    whole = copy_of(scenario) + line_of(scenario, named, NOTE)
    last = line_of(named, replace(moved, company="Ünïcode ☎"), NOTE)
    cut = data.draw(st.integers(0, len(last) - 2))
    filling = data.draw(st.sampled_from([b"", bytes(len(last) - cut), b"\n", b"\xff\n"]))
    assert files.decode(whole + last[:cut] + filling) == named
    later = line_of(moved, scenario, NOTE)
    assert files.decode(whole + last[:cut] + b"\n" + later) == named


def test_other_files_are_left_as_they_are() -> None:
    for text in (files.encode(board(2)), b"", b"[]", copy_of(board(2)), RECOVERY):
        assert flattened(text) == text


def test_a_damaged_copy_with_lines_is_told_as_damaged() -> None:
    for base in (b"}\n", b"1}\n", b'{}, "scenes": [{}]}\n', b'{}, "activities": 1}\n'):
        line = line_of(board(1), board(2), NOTE)
        with pytest.raises(files.StorageError):
            files.decode(RECOVERY + base + line)


def test_a_line_is_as_long_as_what_changed() -> None:
    large = board(5_000)
    card = ActivityId("m2500")
    for after in (
        edits.set_title(large, "Other"),
        edits.place(large, large.scenes[0].id, [card], Zone.OFFSHORE_OUTSOURCING),
        edits.remove_activities(large, [card]),
        edits.add_scene(large, large.scenes[-1].id, SceneId("s3"), "Next"),
    ):
        assert after is not large
        assert len(line_of(large, after, NOTE)) < 1_000


def test_what_both_states_share_is_not_looked_at() -> None:
    """What is the very same object is no change, however large it is."""
    large = board(100)
    rests: list[None] = []
    line_of(large, edits.set_title(large, "Other"), NOTE, lambda: rests.append(None))
    assert rests == []


def test_too_much_and_what_no_file_can_hold_are_no_line() -> None:
    small, large = board(0), board(MOST + 1)
    for after in (large, edits.set_title(small, "a\0b"), replace(small, title="half \ud800")):
        with pytest.raises(TooMuchError):
            line_of(small, after, NOTE)
