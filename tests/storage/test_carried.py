"""A picture gives its scenario out; what is stripped, damaged or too large is said to be so."""

import base64
import re
import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from shoreboard.domain.limits import LARGEST_FILE
from shoreboard.domain.scenario import new_scenario
from shoreboard.exporters.options import Options
from shoreboard.exporters.pdf import make as make_pdf
from shoreboard.exporters.png import make as make_png
from shoreboard.exporters.svg import make as make_svg
from shoreboard.storage import carried, files
from shoreboard.storage.errors import TooNewError, UnreadableFileError
from tests.exporters.boards import BOARDS, material

pytestmark = pytest.mark.usefixtures("qapp")

MAKE = {"png": make_png, "svg": make_svg, "pdf": make_pdf}
SCENARIO = BOARDS["everything"]()


@pytest.fixture(scope="module", params=MAKE)
def picture(request: pytest.FixtureRequest, qapp: object) -> bytes:
    assert qapp
    return MAKE[request.param](material(SCENARIO), Options())


def test_a_picture_gives_its_scenario_out(picture: bytes, tmp_path: Path) -> None:
    path = tmp_path / "any.name"
    path.write_bytes(picture)
    assert carried.read(path) == SCENARIO


def test_what_another_program_adds_at_the_end_does_no_harm(picture: bytes) -> None:
    assert carried.scenario_in(picture + b"\n% a note\n") == SCENARIO


def test_one_that_is_cut_short_says_so(picture: bytes) -> None:
    raised = set[type[Exception]]()
    for end in range(0, len(picture), max(1, len(picture) // 40)):
        try:
            assert carried.scenario_in(picture[:end]) == SCENARIO
        except (carried.NothingCarriedError, carried.DamagedCarrierError) as error:
            raised.add(type(error))
    assert carried.NothingCarriedError in raised


def test_no_byte_that_changes_does_more_than_be_said(picture: bytes) -> None:
    for at in range(0, len(picture), max(1, len(picture) // 200)):
        broken = picture[:at] + bytes([picture[at] ^ 0x15]) + picture[at + 1 :]
        try:
            carried.scenario_in(broken)
        except (carried.NothingCarriedError, carried.DamagedCarrierError, TooNewError):
            continue


def test_pixels_that_are_saved_anew_as_by_an_editor_have_nothing_within() -> None:
    image, buffer = QImage(8, 8, QImage.Format.Format_RGB32), QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
    for stripped in (bytes(buffer.data().data()), b"<svg/>", b"%PDF-1.4\n%%EOF", b"", b"\0" * 99):
        with pytest.raises(carried.NothingCarriedError):
            carried.carried(stripped)


@pytest.mark.parametrize("flag", [b"\0", b"\1"])
def test_a_text_that_another_program_unpacked_is_read(flag: bytes) -> None:
    data = files.encode(SCENARIO)
    text = b"iTXtshoreboard\0" + flag + b"\0en\0word\0"
    text += zlib.compress(data) if flag == b"\1" else data
    chunk = struct.pack(">I", len(text) - 4) + text + struct.pack(">I", zlib.crc32(text))
    assert carried.scenario_in(b"\x89PNG\r\n\x1a\n" + chunk) == SCENARIO


def test_more_than_a_scenario_may_be_is_never_unpacked() -> None:
    bomb = zlib.compress(b"\0" * (LARGEST_FILE + 2), 9)
    small = make_svg(material(new_scenario("a", "b", "c")), Options(carries_scenario=False))
    text = base64.encodebytes(bomb)
    loaded = carried.in_svg(small, b"").replace(base64.encodebytes(zlib.compress(b"", 9)), text)
    assert text in loaded
    with pytest.raises(carried.DamagedCarrierError):
        carried.carried(loaded)


def test_what_is_within_and_no_scenario_is_damaged() -> None:
    small = make_svg(material(new_scenario("a", "b", "c")), Options(carries_scenario=False))
    for inside in (b"", b"[]", b'{"format": 1}', b"\xff"):
        with pytest.raises(carried.DamagedCarrierError):
            carried.scenario_in(carried.in_svg(small, inside))
    newer = re.sub(rb'"format": \d+', b'"format": 99', files.encode(SCENARIO), count=1)
    with pytest.raises(TooNewError):
        carried.scenario_in(carried.in_svg(small, newer))


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError):
        carried.read(tmp_path / "nowhere.png")
