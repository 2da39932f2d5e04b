"""What is broken, foreign, too new or out of reach is refused, with the place."""

import codecs
import json
import os
import random
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.limits import DEEPEST, LARGEST_FILE, MOST_ACTIVITIES, MOST_SCENES
from shoreboard.storage import files
from shoreboard.storage.errors import (
    Damage,
    DamagedFileError,
    ForeignFileError,
    TooNewError,
    UnreadableFileError,
)
from shoreboard.storage.schema import FORMAT
from tests.storage.any_scenario import SMALL, as_bytes, changed
from tests.storage.broken import WAYS, Broken

KEPT = Path(__file__).parents[1] / "_files" / "format-3.shoreboard"


@pytest.mark.parametrize("way", WAYS, ids=lambda way: f"{way.code}-{way.place}")
def test_damage_is_told_with_its_place(way: Broken) -> None:
    with pytest.raises(DamagedFileError) as caught:
        files.decode(as_bytes(changed(way.change)))
    error = caught.value
    assert (error.code, error.place, error.value) == (way.code, way.place, way.value)


def brackets(number: int) -> bytes:
    return b"[" * number + b"]" * number + b"}"


MALFORMED = {
    b"": (Damage.EMPTY, 0, 0),
    b" \r\n\t ": (Damage.EMPTY, 0, 0),
    codecs.BOM_UTF8: (Damage.EMPTY, 0, 0),
    b"Dear all,": (Damage.NOT_JSON, 1, 1),
    b'{\n "format": 3,\n "title": "x" "y"\n}': (Damage.NOT_JSON, 3, 15),
    b'{"format": 3, "scenes": [': (Damage.NOT_JSON, 1, 26),
    as_bytes(SMALL) + b"}": (Damage.NOT_JSON, 1, len(as_bytes(SMALL).decode()) + 1),
    as_bytes(SMALL)[:-1]: (Damage.NOT_JSON, 1, len(as_bytes(SMALL).decode())),
    as_bytes(SMALL).replace(b'"Small"', b"NaN"): (Damage.NOT_JSON, 1, 24),
    as_bytes(SMALL).replace(b'"Small"', b"-Infinity"): (Damage.NOT_JSON, 1, 25),
    as_bytes(SMALL).replace(b'"Small"', b"9" * 5000 + b"x"): (Damage.NOT_JSON, 1, 5024),
    '{\n"title": "Mü'.encode() + b"\xff": (Damage.NOT_UTF8, 2, 13),
    b"\x89PNG\r\n\x1a\n\0\0": (Damage.NOT_UTF8, 1, 1),
    b"\0" * 5000: (Damage.ZEROS, 0, 0),
    b'{"z":' * 100_000: (Damage.TOO_DEEP, 1, 501),
    b'{"format": 3, "scenes": ' + b"[" * 100_000: (Damage.TOO_DEEP, 1, 124),
    b'{"z":' + b"[" * 100_000 + b"]" * 100_000 + b"}": (Damage.TOO_DEEP, 1, 105),
    as_bytes(SMALL)[:-1] + b', "z":' + brackets(100): (
        *(Damage.TOO_DEEP, 1, len(as_bytes(SMALL).decode()) + 105),
    ),
    b" " * LARGEST_FILE + b"{": (Damage.TOO_LARGE, 0, 0),
}


@pytest.mark.parametrize("data", MALFORMED, ids=lambda data: repr(data[:30]))
def test_what_is_no_json_is_told_by_line_and_column(data: bytes) -> None:
    with pytest.raises(DamagedFileError) as caught:
        files.decode(data)
    assert (caught.value.code, caught.value.line, caught.value.column) == MALFORMED[data]


def test_a_later_version_may_nest_as_deep_as_the_limit() -> None:
    data = as_bytes(SMALL)[:-1] + b', "z":' + brackets(DEEPEST - 1)
    assert files.decode_fully(data).unknown_fields == ("z",)


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_text_in_another_encoding_is_told(encoding: str, mark: str) -> None:
    with pytest.raises(DamagedFileError) as caught:
        files.decode((mark + json.dumps(SMALL)).encode(encoding))
    assert caught.value.code is Damage.OTHER_ENCODING
    assert caught.value.value == encoding[:6].upper()


def test_cards_that_nobody_mentions_are_counted_before_they_are_made() -> None:
    activities = [{"id": f"a{n}", "name": "", "kind": "custom"} for n in range(MOST_ACTIVITIES)]
    scenes = [{"id": f"s{n}", "title": "", "placements": []} for n in range(MOST_SCENES)]
    data = as_bytes(SMALL | {"activities": activities, "scenes": scenes})
    tracemalloc.start()
    with pytest.raises(DamagedFileError) as caught:
        files.decode(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert caught.value.code is Damage.OVERFULL
    assert peak < 20 * len(data)


def test_texts_that_would_not_fit_when_written_are_counted() -> None:
    """Without indentation it is a file of 40 MB, and with it one of 80 MB."""
    ids = [f"a{n}" for n in range(50_000)]
    placements = [{"activity": each, "zone": "not-placed"} for each in ids]
    tree = SMALL | {
        "activities": [{"id": each, "name": "", "kind": "custom"} for each in ids],
        "scenes": [{"id": f"s{n}", "title": "", "placements": placements} for n in range(17)],
    }
    data = json.dumps(tree, separators=(",", ":")).encode()
    assert len(data) < LARGEST_FILE
    with pytest.raises(DamagedFileError) as caught:
        files.decode(data)
    assert caught.value.code is Damage.OVERFULL


@pytest.mark.parametrize("half", ["\\ud800", "\\uDFFF x", "\\udc00\\ud800"])
def test_half_a_character_is_told_with_its_place(half: str) -> None:
    data = as_bytes(SMALL).replace(b"Rings.", half.encode())
    with pytest.raises(DamagedFileError) as caught:
        files.decode(data)
    assert (caught.value.code, caught.value.place) == (Damage.BAD_TEXT, "activities[0].note")


FOREIGN = [
    b"[]",
    b"7",
    b'"format"',
    b"null",
    b"{}",
    b'{"type": "FeatureCollection", "features": []}',
    b'{"format": 2}',
    b'{"scenes": [], "activities": []}',
    b'{"format": "1", "scenes": []}',
    b'{"format": 2.0, "scenes": []}',
    b'{"format": true, "scenes": []}',
    b'{"format": 0, "scenes": []}',
    b'{"format": -1, "scenes": []}',
    b'{"format": ' + b"9" * 5000 + b', "scenes": []}',
    b'{"format": [[[[]]]], "scenes": []}',
]


@pytest.mark.parametrize("data", FOREIGN, ids=lambda data: repr(data[:50]))
def test_json_of_something_else_is_foreign(data: bytes) -> None:
    with pytest.raises(ForeignFileError):
        files.decode(data)


@pytest.mark.parametrize(
    "data",
    [
        as_bytes(SMALL | {"format": 4}),
        b'{"format": 4, "scenes": {"all": "different"}}',
        b'{"activities": null, "format": 4}',
    ],
)
def test_a_later_format_is_too_new(data: bytes) -> None:
    with pytest.raises(TooNewError) as caught:
        files.decode(data)
    assert caught.value.file_format == FORMAT + 1


@given(st.binary() | st.binary().map(lambda noise: as_bytes(SMALL)[:40] + noise))
def test_noise_is_refused_in_the_programs_own_words(noise: bytes) -> None:
    with pytest.raises((DamagedFileError, ForeignFileError)):
        files.decode(noise)


@given(st.integers(0, 2**32))
def test_a_file_with_flipped_bits_opens_or_is_refused(seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(KEPT.read_bytes())
    for _ in range(chance.randint(1, 5)):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    try:
        scenario = files.decode(bytes(data))
    except (DamagedFileError, ForeignFileError, TooNewError):
        return
    assert files.decode(files.encode(scenario)) == scenario


def test_errors_name_the_file(tmp_path: Path) -> None:
    path = tmp_path / "broken.shoreboard"
    for data, kind in (
        (b"", DamagedFileError),
        (b"{}", ForeignFileError),
        (as_bytes(SMALL | {"format": 4}), TooNewError),
    ):
        path.write_bytes(data)
        with pytest.raises(kind) as caught:
            files.read(path)
        assert caught.value.path == path
        assert path.read_bytes() == data


def test_what_the_system_does_not_give_out_is_unreadable(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    for path in (tmp_path, tmp_path / "missing", pipe, loop, tmp_path / "n\0l"):
        with pytest.raises(UnreadableFileError) as caught:
            files.read(path)
        assert caught.value.path == path
        assert caught.value.reason
