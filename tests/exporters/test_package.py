"""Packages: the same files make the same bytes."""

from io import BytesIO
from zipfile import ZipFile

from shoreboard.exporters.package import package


def test_the_same_files_make_the_same_bytes() -> None:
    files = {"b/ä.xml": "<ä/>".encode(), "a": b""}
    first, second = package(files), package(dict(files))
    assert first == second
    with ZipFile(BytesIO(first)) as packed:
        assert packed.testzip() is None
        assert {name: packed.read(name) for name in packed.namelist()} == files
        assert {each.date_time for each in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
