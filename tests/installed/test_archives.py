"""The wheel and the source archive: all that belongs there, in the same bytes wherever built."""

import io
import re
import tarfile
import zipfile
from email import message_from_string
from pathlib import Path

import readme_renderer.markdown

from tests.installed.built import build, copy_of_project
from tests.shape.source import ROOT, tracked_files

Archives = tuple[Path, Path]


def test_the_wheel_holds_all_of_the_program_and_its_license(archives: Archives) -> None:
    with zipfile.ZipFile(archives[1]) as wheel:
        names = set(wheel.namelist())
        license_text = next(name for name in names if name.endswith("/licenses/LICENSE"))
        assert wheel.read(license_text) == (ROOT / "LICENSE").read_bytes()
    ours = {
        path.relative_to(top).as_posix()
        for top in (ROOT / "desktop", ROOT / "resources")
        for path in tracked_files()
        if path.is_relative_to(top) and path.parent != top
    }
    assert {name for name in names if ".dist-info/" not in name} == ours


def test_the_source_archive_holds_the_whole_project(archives: Archives) -> None:
    with tarfile.open(archives[0]) as source:
        names = {name.partition("/")[2] for name in source.getnames()}
    assert names - {"PKG-INFO"} == {path.relative_to(ROOT).as_posix() for path in tracked_files()}


def test_others_build_the_same_bytes(archives: Archives, tmp_path: Path) -> None:
    elsewhere = copy_of_project(tmp_path / "somewhere else", 1_500_000_000, 0o077)
    again = build(elsewhere, "wheel", "sdist")
    assert {path.name: path.read_bytes() for path in again} == {
        path.name: path.read_bytes() for path in archives
    }


def test_the_source_archive_makes_the_same_wheel(archives: Archives, tmp_path: Path) -> None:
    with tarfile.open(archives[0]) as source:
        source.extractall(tmp_path, filter="data")
    (project,) = tmp_path.iterdir()
    (wheel,) = build(project, "wheel")
    assert (wheel.name, wheel.read_bytes()) == (archives[1].name, archives[1].read_bytes())


def test_the_long_description_can_be_read_away_from_the_project(archives: Archives) -> None:
    with zipfile.ZipFile(archives[1]) as wheel:
        name = next(name for name in wheel.namelist() if name.endswith("/METADATA"))
        fields = message_from_string(wheel.read(name).decode())
    assert fields["Description-Content-Type"] == "text/markdown"
    warnings = io.StringIO()
    page = readme_renderer.markdown.render(str(fields.get_payload()), stream=warnings)
    assert warnings.getvalue() == ""
    assert page is not None
    assert "pipx install shoreboard" in page
    assert "two questions, one verdict" in page
    assert "<table>" in page
    assert re.findall(r'(?:href|src)="(?!#|https:)[^"]*"', page) == []
