"""What can be saved of a damaged file is saved, is sound, and what was wrong is said."""

import codecs
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.activity import FULL_SHARE
from shoreboard.domain.costing import MOST_OPINIONS, Opinion
from shoreboard.domain.limits import LONGEST_TEXT
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import Zone
from shoreboard.storage import files
from shoreboard.storage.errors import (
    Damage,
    FaultError,
    StorageError,
    TooNewError,
)
from shoreboard.storage.inspection import inspect
from shoreboard.storage.repair import MOST_FINDINGS, Repaired, repair
from tests.storage.any_scenario import SMALL, as_bytes, changed, divide, scenarios
from tests.storage.broken import OPINIONS, WAYS, Broken, after, drop, put
from tests.torture.damage import made

KEPT = Path(__file__).parents[1] / "_files" / "format-3.shoreboard"
LINES = KEPT.read_bytes().splitlines(keepends=True)
WHOLE = files.decode(KEPT.read_bytes())


def codes(repaired: Repaired) -> list[Damage]:
    return [each.code for each in repaired.findings if isinstance(each, FaultError)]


def sound(repaired: Repaired) -> Scenario:
    """Return what was saved, which can be read again as it is."""
    data = files.encode(repaired.scenario)
    assert inspect(data).findings == ()
    return files.decode(data)


def broken(*changes: Callable[[Any], object]) -> Repaired:
    return repair(as_bytes(changed(after(*changes))))


@given(scenarios())
def test_what_is_sound_stays_as_it_is(scenario: Scenario) -> None:
    assert repair(files.encode(scenario)) == Repaired(scenario)


@given(scenarios(), st.data())
def test_of_a_file_that_is_cut_off_all_that_is_whole_is_there(
    scenario: Scenario, data: st.DataObject
) -> None:
    whole = files.encode(scenario)
    end = data.draw(st.integers(0, len(whole) - 2))
    try:
        repaired = repair(whole[:end])
    except StorageError:
        assert b'"activities": [' not in whole[:end] or b'"id":' not in whole[:end]
        return
    assert repaired.findings
    saved = sound(repaired)
    text = whole[:end].decode(errors="ignore")
    for card, activity in scenario.activities.items():
        entry = json.dumps(card, ensure_ascii=False)
        if f'"id": {entry},\n      "name"' in text and text.rfind("}") > text.rfind(
            f'"id": {entry}'
        ):
            assert saved.activities[card].name == activity.name
    titles = [scene.title for scene in saved.scenes]
    assert titles[:-1] == [scene.title for scene in scenario.scenes][: len(titles) - 1]


@given(scenarios(), st.data())
def test_whatever_happens_to_a_file_what_is_saved_is_sound(
    scenario: Scenario, data: st.DataObject
) -> None:
    whole = files.encode(scenario)
    lines = whole.splitlines(keepends=True)
    at, row = data.draw(st.integers(0, len(whole) - 1)), data.draw(st.integers(0, len(lines) - 1))
    byte = data.draw(st.binary(min_size=1, max_size=1))
    for damaged in (
        whole[:at] + byte + whole[at + 1 :],
        whole[:at] + whole[at + 1 :],
        b"".join(lines[:row] + lines[row + 1 :]),
        b"".join(lines[:row] + lines[row : row + 1] + lines[row:]),
        whole[:at] + bytes(64) + whole[at + 64 :],
    ):
        try:
            repaired = repair(damaged)
        except StorageError:
            continue
        sound(repaired)
        assert bool(repaired.findings) == bool(inspect(damaged).findings)


def test_files_that_are_damaged_in_any_way_raise_nothing_else() -> None:
    for number in range(300):
        data = made(number)
        try:
            repaired = repair(data)
        except StorageError:
            continue
        sound(repaired)
        assert bool(repaired.findings) == bool(inspect(data).findings), number


@pytest.mark.parametrize("number", [99_104_501_788, 99_104_501_849])
def test_half_a_character_within_a_list_raises_nothing_else(number: int) -> None:
    sound(repair(made(number)))


def test_a_line_that_is_lost_takes_little_with_it() -> None:
    for row in range(len(LINES)):
        saved = repair(b"".join(LINES[:row] + LINES[row + 1 :])).scenario
        assert len(WHOLE.activities) - len(saved.activities) <= 1, row
        assert len(saved.scenes) >= len(WHOLE.scenes) - 1, row
        if len(saved.scenes) == len(WHOLE.scenes):
            otherwise = [
                card
                for one, other in zip(WHOLE.scenes, saved.scenes, strict=True)
                for card, at in one.placements.items()
                if other.placements.get(card) != at
            ]
            assert len(otherwise) <= 3, row


@pytest.mark.parametrize("way", WAYS, ids=lambda way: f"{way.code}-{way.place}")
def test_every_damage_is_said_with_its_place_and_mended(way: Broken) -> None:
    damaged = as_bytes(changed(way.change))
    repaired = repair(damaged)
    said = [(each.code, each.place) for each in repaired.findings if isinstance(each, FaultError)]
    assert (way.code, way.place) in said
    sound(repaired)


@pytest.mark.parametrize(
    "damage",
    [
        put([{"who": "Finance", "value": 5}, {"who": "lost"}], *OPINIONS),
        put([{"who": "Finance", "value": 5}, {"who": "Odd", "value": -1}], *OPINIONS),
        put([{"who": "Finance", "value": 5}, 7], *OPINIONS),
    ],
)
def test_the_opinions_that_are_sound_stay(damage: Callable[[Any], object]) -> None:
    cost = next(iter(sound(broken(damage)).activities.values())).costs[1]
    assert cost.opinions == (Opinion("Finance", 5),)


def test_of_too_many_opinions_the_first_stay() -> None:
    held = [{"who": str(rank), "value": rank} for rank in range(MOST_OPINIONS + 2)]
    cost = next(iter(sound(broken(put(held, *OPINIONS))).activities.values())).costs[1]
    assert [each.who for each in cost.opinions] == ["0", "1", "2", "3"]


def test_a_doubled_id_gives_one_of_the_two_another() -> None:
    repaired = broken(put("a1", "activities", 1, "id"))
    names = [each["name"] for each in SMALL["activities"]]
    assert [each.name for each in sound(repaired).activities.values()] == names
    assert Damage.DOUBLE_ID in codes(repaired)


def test_an_entry_that_is_there_twice_is_there_once() -> None:
    repaired = broken(lambda tree: tree["activities"].append(tree["activities"][0]))
    assert sound(repaired) == files.decode(as_bytes(SMALL))
    assert codes(repaired) == [Damage.DOUBLE_ID]


def test_a_card_that_cannot_be_placed_is_in_the_tray() -> None:
    repaired = broken(put("moon", "scenes", 0, "placements", 0, "zone"))
    card = SMALL["scenes"][0]["placements"][0]["activity"]
    assert sound(repaired).scenes[0].placements[card].zone is Zone.NOT_PLACED
    assert codes(repaired) == [Damage.UNKNOWN_ZONE]


def test_circumstances_that_are_known_stay() -> None:
    given_to = ("scenes", 1, "placements", 0, "circumstances")
    repaired = broken(put(["agency-staff", "moonshine", 7], *given_to))
    card = SMALL["scenes"][1]["placements"][0]["activity"]
    saved = sound(repaired).scenes[1].placements[card]
    assert [each.value for each in saved.circumstances] == ["agency-staff"]


@pytest.mark.parametrize(("one", "other"), [(60, 30), (1, 1), (99, 99), (None, 40), (70, None)])
def test_shares_make_a_whole_again(one: int | None, other: int | None) -> None:
    def share(tree: Any) -> None:
        for part, percent in zip(tree["activities"], (one, other), strict=False):
            part.pop("share")
            if percent is not None:
                part["share"] = percent

    saved = sound(repair(as_bytes(changed(after(divide, share)))))
    shares = [each.share for each in saved.activities.values() if each.whole is not None]
    assert sum(shares) == FULL_SHARE
    if None in (one, other):
        assert shares == [one or FULL_SHARE - (other or 0), other or FULL_SHARE - (one or 0)]


def test_a_text_beyond_its_limit_keeps_its_beginning() -> None:
    saved = sound(broken(put("é" * 2 * LONGEST_TEXT, "scenes", 0, "caption")))
    assert saved.scenes[0].caption == "é" * LONGEST_TEXT


def test_a_text_that_is_cut_off_keeps_its_beginning() -> None:
    data = as_bytes(SMALL)
    end = data.index(b'"title"', data.index(b'"scenes"')) + len(b'"title": "X')
    assert sound(repair(data[:end])).scenes[-1].title == SMALL["scenes"][0]["title"][:1]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
def test_text_in_another_encoding_is_read(encoding: str) -> None:
    repaired = repair(KEPT.read_text("utf-8").encode(encoding))
    assert sound(repaired) == WHOLE
    assert codes(repaired) == [Damage.OTHER_ENCODING]


def test_a_byte_order_mark_is_no_fault() -> None:
    assert repair(codecs.BOM_UTF8 + KEPT.read_bytes()) == Repaired(WHOLE)


@pytest.mark.parametrize("byte", [b"\xff", b"\0"])
def test_a_byte_that_is_no_character_is_replaced(byte: bytes) -> None:
    data = as_bytes(SMALL)
    at = data.index(b'"title": "') + len(b'"title": "')
    saved = sound(repair(data[:at] + byte + data[at:]))
    assert saved == replace(files.decode(data), title="\ufffd" + SMALL["title"])


def test_of_two_files_in_one_the_first_is_saved() -> None:
    repaired = repair(KEPT.read_bytes() + as_bytes(SMALL))
    assert sound(repaired) == WHOLE
    assert codes(repaired) == [Damage.NOT_JSON]


def test_what_follows_a_file_is_passed_over() -> None:
    assert sound(repair(KEPT.read_bytes() + b"\0\0]} <html> 7")) == WHOLE


def test_an_earlier_format_is_brought_up_to_date() -> None:
    data = KEPT.with_name("format-1.shoreboard").read_bytes()
    repaired = repair(data.rstrip()[:-1])
    assert sound(repaired) == files.decode(data)


@pytest.mark.parametrize(
    "change", [drop("scenes"), put([], "scenes"), put(7, "scenes")], ids=["no", "empty", "number"]
)
def test_without_a_scene_there_is_an_empty_one(change: Callable[[Any], object]) -> None:
    saved = sound(broken(change))
    assert len(saved.scenes) == 1
    assert len(saved.activities) == len(SMALL["activities"])


@pytest.mark.parametrize(
    "data", [b"", b"\0" * 99, b"{}", b"[" * 99, b'{"format": 3, "title": "T"', b"\xff\xfe", b"PK"]
)
def test_where_nothing_is_left_it_is_said_what_is_wrong(data: bytes) -> None:
    with pytest.raises(StorageError) as said:
        repair(data)
    assert said.value.args == inspect(data).findings[0].args


def test_a_later_format_is_not_touched() -> None:
    with pytest.raises(TooNewError):
        repair(as_bytes(SMALL | {"format": 4}))
    with pytest.raises(TooNewError):
        repair(as_bytes(SMALL | {"format": 4})[:-9])


def test_findings_are_bounded() -> None:
    lost = [{"activity": f"x{number}", "zone": "not-placed"} for number in range(2_000)]
    repaired = broken(put(lost, "scenes", 0, "placements"))
    assert len(repaired.findings) == MOST_FINDINGS
    assert not repaired.complete
    sound(repaired)


def test_brackets_without_end_take_no_time_and_no_stack() -> None:
    head = as_bytes(SMALL)[:-1]
    for filling in (b"[", b"[]", b'{"a":', b'"', b"\\", b"{},", b'{"a":[1,'):
        many = filling * (100_000 // len(filling))
        sound(repair(head + b', "more": ' + many))
        sound(repair(head + b"," + many))
    with pytest.raises(StorageError):
        repair(b"[" * 8_000_000)
