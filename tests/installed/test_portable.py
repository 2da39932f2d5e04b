"""The folder that runs where it lies: on a stick with all that it remembers, or for a user."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from shoreboard import __version__
from tests.installed.built import copy_of_project, painted
from tests.installed.debian import EXAMPLE, run
from tests.shape.source import ROOT

DAY = {"SOURCE_DATE_EPOCH": "1700000000"}


def built(project: Path, folder: Path) -> Path:
    tool = project / "packaging" / "portable.py"
    said = run(sys.executable, tool, folder, environment={**os.environ, **DAY})
    return Path(said.splitlines()[-1])


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(ROOT, tmp_path_factory.mktemp("portable"))


@pytest.fixture
def stick(archive: Path, tmp_path: Path) -> Path:
    """A folder with an odd name into which the archive was unpacked."""
    folder = tmp_path / "my stick"
    folder.mkdir()
    run("tar", "--extract", "--file", archive, "--directory", folder)
    (program,) = folder.iterdir()
    assert program.name.startswith(f"shoreboard-{__version__}-linux-")
    return program


@pytest.fixture
def environment(tmp_path: Path) -> Mapping[str, str]:
    """What a user has who keeps things where they usually are."""
    usual = {name: word for name, word in os.environ.items() if not name.startswith("XDG_")}
    return {**usual, "HOME": str(tmp_path / "home")}


def test_it_keeps_what_it_remembers_beside_itself(
    stick: Path, tmp_path: Path, environment: Mapping[str, str]
) -> None:
    (tmp_path / "home").mkdir()
    assert painted([stick / "shoreboard", EXAMPLE], tmp_path, environment) == ""
    assert (stick / "data" / "config" / "settings.json").is_file()
    assert not list((tmp_path / "home").rglob("shoreboard"))


def test_without_the_file_it_keeps_it_in_the_home(
    stick: Path, tmp_path: Path, environment: Mapping[str, str]
) -> None:
    (stick / "portable").unlink()
    assert painted([stick / "shoreboard", EXAMPLE], tmp_path, environment) == ""
    assert not (stick / "data").exists()
    assert list((tmp_path / "home").rglob("shoreboard/settings.json"))


def test_commands_and_options_are_what_they_are(stick: Path, tmp_path: Path) -> None:
    assert run(stick / "shoreboard", "--version") == f"Shoreboard {__version__}\n"
    assert '"sound": true' in run(stick / "shoreboard", "check", "--json", EXAMPLE)
    other = tmp_path / "other"
    words = [stick / "shoreboard", "--data-dir", other, EXAMPLE]
    assert painted(words, tmp_path, os.environ) == ""
    assert (other / "config" / "settings.json").is_file()


def test_it_says_which_python_it_lacks(stick: Path, tmp_path: Path) -> None:
    for name in ("dirname", "readlink"):
        (tmp_path / name).symlink_to(run("which", name).strip())
    words = ["/bin/sh", stick / "shoreboard"]
    path = {"PATH": str(tmp_path)}
    done = subprocess.run(words, env=path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Shoreboard needs Python 3.11 to 3.")


def test_it_brings_the_licenses_of_all_it_holds(stick: Path) -> None:
    text = (stick / "LICENSES.txt").read_text(encoding="utf-8")
    library = stick / "lib" / "shoreboard"
    names = {path.name.split("-")[0] for path in library.glob("*.dist-info")} - {"shoreboard"}
    assert "msgspec" in names
    assert [name for name in names if name.lower() not in text.lower()] == []
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "GNU GENERAL PUBLIC LICENSE" in text


def test_others_build_the_same_bytes(archive: Path, tmp_path: Path) -> None:
    elsewhere = copy_of_project(tmp_path / "project", 1_500_000_000, 0o077)
    assert built(elsewhere, tmp_path / "again").read_bytes() == archive.read_bytes()
