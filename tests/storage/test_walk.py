"""Places in JSON text: of what is not read, and of what stands somewhere."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.storage.schema import SHAPE
from shoreboard.storage.walk import (
    MOST_UNREAD,
    UNKNOWN,
    Shape,
    TooDeepError,
    place_at,
    position,
    unread_fields,
)
from tests.helpers.work import calls_in
from tests.storage.any_scenario import SMALL, as_bytes, changed, scenarios

INNER: Shape = {"x": None, "y": None}
OUTER: Shape = {"a": None, "list": INNER, "one": INNER}

TEXTS = st.text(max_size=4) | st.sampled_from(['"', "\\", "{", "}]", ',"x":', "\\u003a", "\ud800"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("{}", ()),
        ('{"a": "b", "list": [], "one": {}}', ()),
        ('{"b": 1}', ("b",)),
        ('{"a": 1, "a": 2}', ("a",)),
        ('{"a": 1, "a": 2, "a": 3}', ("a", "a")),
        ('{"b": 1, "b": 2}', ("b", "b")),
        (r'{"a": 1, "\u0061": 2}', ("a",)),
        ('{"list": [{"x": "1"}, {"x": "1", "z": ""}, {"y": "", "x": ""}]}', ("list[1].z",)),
        ('{"list": [{"x": "1", "x": "2"}]}', ("list[0].x",)),
        ('{"list": [{"y": "1", "x": "2", "y": "3"}]}', ("list[0].y",)),
        ('{"list": [{"x": {"a": 1}}, {"w": {"x": 1, "v": 2}}]}', ("list[1].w",)),
        ('{"a": [{"b": 1}, {"x": "1", "y": "2"}], "list": [{"z": 0}]}', ("list[0].z",)),
        ('{"a": "{\\"b\\": 1", "list": [{"x": ",}]"}]}', ()),
        ('{"one": {"z": 1}}', ("one.z",)),
        ('{"odd name": 1, "": 2, "é": 3}', ('["odd name"]', '[""]', '["\\u00e9"]')),
    ],
)
def test_fields_that_are_not_read_are_listed(text: str, places: tuple[str, ...]) -> None:
    assert unread_fields(text.encode(), OUTER) == places
    spaced = text.replace("{", "\n{ ").replace(":", " :\t").replace("}", " }")
    if "\\" not in text and "]}" not in text:
        assert unread_fields(spaced.encode(), OUTER) == places


def test_only_the_first_are_listed() -> None:
    many = json.dumps({f"n{n}": 0 for n in range(3000)}).encode()
    assert unread_fields(many, OUTER) == tuple(f"n{n}" for n in range(MOST_UNREAD))


def test_a_long_name_is_cut() -> None:
    (place,) = unread_fields(json.dumps({"é" * 5000: 0}).encode(), OUTER)
    assert len(place) < 300


@given(scenarios())
def test_what_the_program_writes_is_read(scenario: Any) -> None:
    from shoreboard.storage.files import encode

    assert unread_fields(encode(scenario), SHAPE) == ()


@given(st.data())
def test_a_field_anywhere_is_found_and_nothing_else_is(data: st.DataObject) -> None:
    ways: dict[str, tuple[str | int, ...]] = {
        "": (),
        "activities[1]": ("activities", 1),
        "scenes[0]": ("scenes", 0),
        "scenes[1].placements[0]": ("scenes", 1, "placements", 0),
    }
    place = data.draw(st.sampled_from(sorted(ways)))
    value = data.draw(JSON)

    def add(tree: Any) -> None:
        for step in ways[place]:
            tree = tree[step]
        rest = dict(tree)
        tree.clear()
        tree.update(
            {"weather": value} | rest if data.draw(st.booleans()) else rest | {"weather": value}
        )

    text = json.dumps(changed(add), ensure_ascii=data.draw(st.booleans()))
    found = unread_fields(text.encode("utf-8", "replace"), SHAPE)
    assert found == (f"{place}.weather".removeprefix("."),)


@given(JSON)
def test_every_value_is_found_by_its_offset(value: object) -> None:
    def places(tree: object, place: str) -> Any:
        if isinstance(tree, dict):
            for name, inner in tree.items():
                plain = name.isascii() and name.isidentifier()
                step = f".{name}" if plain else f"[{json.dumps(name)}]"
                yield from places(inner, place + step)
        elif isinstance(tree, list):
            for index, inner in enumerate(tree):
                yield from places(inner, f"{place}[{index}]")
        elif tree == "!here!":
            yield place.removeprefix(".")

    tree = [value, {"in": ["x", "!here!"]}]
    text = json.dumps(tree).encode()
    assert place_at(text, text.index(b"!here!")) == "[1].in[1]"
    for marked in marks(value):
        text = json.dumps(marked).encode()
        assert [place_at(text, text.index(b"!here!"))] == list(places(marked, ""))


def marks(value: object) -> list[object]:
    """Return the value as often as it has leaves, with a mark in place of one of them."""
    if isinstance(value, dict):
        return [{**value, name: marked} for name, inner in value.items() for marked in marks(inner)]
    if isinstance(value, list):
        return [
            [*value[:index], marked, *value[index + 1 :]]
            for index, inner in enumerate(value)
            for marked in marks(inner)
        ]
    return ["!here!"]


def test_depth_is_bounded_and_told() -> None:
    for text in (b"[" * 101, b'{"a":' * 101, b'{"a":[' * 51):
        with pytest.raises(TooDeepError) as caught:
            place_at(text, len(text))
        assert text[caught.value.offset :][:1] in b"[{"
    with pytest.raises(TooDeepError) as caught:
        unread_fields(b'{"b":' + b"[" * 100 + b"]" * 100 + b"}", OUTER)
    assert caught.value.offset == 104
    assert unread_fields(b'{"b":' + b"[" * 99 + b"]" * 99 + b"}", OUTER) == ("b",)


@pytest.mark.parametrize("above", [0, 1, 8, 9, 10, 30, 95])
def test_depth_is_told_wherever_it_begins(above: int) -> None:
    """What is passed over at once may stand in what is not."""
    for below, is_sound in ((99 - above, True), (100 - above, False)):
        value = b'[{"c":' * (above // 2) + b"[" * (below + above % 2)
        text = b'{"b":' + value + b"]" * (below + above % 2) + b"}]" * (above // 2) + b"}"
        if is_sound:
            assert unread_fields(text, OUTER) == ("b",)
        else:
            with pytest.raises(TooDeepError) as caught:
                unread_fields(text, OUTER)
            assert caught.value.offset == len(b'{"b":' + value) - 1


def test_a_shape_is_known_by_its_name_however_that_is_written() -> None:
    assert unread_fields(rb'{"li\u0073t": [{"x": {"z": 0}}, {"z": 0}]}', OUTER) == ("list[1].z",)
    assert unread_fields(b'{"b": {"list": [{"z": {}}], "one": {"z": {}}}}', OUTER) == ("b",)


@pytest.mark.parametrize("value", [b'{"i":"1","z":3},' * 500_000, b"[[[[]],[]]]," * 700_000])
def test_what_is_passed_over_takes_little_work(value: bytes) -> None:
    text = b'{"b": [' + value + b"0]}"
    assert unread_fields(text, OUTER) == ("b",)
    assert calls_in(lambda: unread_fields(text, OUTER)) < 500


@pytest.mark.parametrize("text", [b'"' + b'\\"' * 1_000_000, b'{"' + b"\\" * 1_000_001])
def test_a_text_without_end_takes_no_longer_than_its_length(text: bytes) -> None:
    assert place_at(text, len(text)) == ""


def test_lines_and_columns_count_characters_from_one() -> None:
    text = 'é"\n🙂x'.encode()
    assert position(text, 0) == (1, 1)
    assert position(text, 2) == (1, 2)
    assert position(text, text.index(b"x")) == (2, 2)
    assert position(text, len(text)) == (2, 3)


def test_the_small_file_is_read_whole() -> None:
    assert unread_fields(as_bytes(SMALL), SHAPE) == ()


def test_a_search_ends_after_so_many_marks() -> None:
    text = b'{"list": [{"x": 1}, {"x": 2}], "b": 3, "c": 4}'
    assert place_at(text, text.index(b"3"), marks=13) == "b"
    assert place_at(text, text.index(b"3"), marks=9) is None
    assert unread_fields(text, OUTER, marks=100) == ("b", "c")
    counts = [unread_fields(text, OUTER, marks=n) for n in range(12)]
    assert counts[0] == (UNKNOWN,)
    assert ("b", UNKNOWN) in counts


def test_a_column_counts_characters_however_long_the_line() -> None:
    line = "é漢👍x" * 300_000
    assert position(b"\n" + line.encode(), 1 + len(line.encode())) == (2, len(line) + 1)
