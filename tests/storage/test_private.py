"""What the program keeps for itself is for its user alone, whatever was there and whoever asks."""

import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from shoreboard.storage.private import make_private_folder

KEEPS_ALL = """
import os, sys, tempfile
from pathlib import Path
from shoreboard.domain.scenario import new_scenario
from shoreboard.settings import Settings, SettingsFile
from shoreboard.storage.recovery import Recovery
from shoreboard.storage.snapshot import Snapshot
from shoreboard.storage.versions import Versions

def keep_all(home):
    settings = SettingsFile(home / "config" / "settings.json")
    settings.store(Settings(text_size=150))
    assert settings.load().text_size == 150
    document = home / "plan.shoreboard"
    document.write_bytes(b"content")
    document.chmod(0o644)
    assert Versions(home / "data" / "versions").keep(document) is not None
    scenario = new_scenario("Mine", "Today", "Plan")
    recovery = Recovery(home / "data" / "recovery")
    for key in ("a", "b"):
        recovery.save(key, Snapshot(scenario, scenario.scenes[0].id))
        recovery.note_saving(key, b"digest")
    recovery.close()
    later = Recovery(home / "data" / "recovery")
    copies = later.left_over().copies
    assert [copy.saving for copy in copies] == [b"digest"] * 2
    later.discard(copies[0])
    later.close()

with tempfile.TemporaryDirectory() as folder:
    keep_all(Path(folder))  # what is loaded at first use, nobody may not be able to read
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
os.umask(int(sys.argv[2], 8))
keep_all(Path(sys.argv[1]))
"""
"""All that the program writes of its own accord, by somebody who may not do everything."""


@pytest.fixture
def home() -> Iterator[Path]:
    """A folder that every user can reach and write into, which pytest's own are not."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("umask", ["0", "022", "777"])
@pytest.mark.parametrize("is_there", [False, True])
def test_nobody_else_may_look_into_what_is_kept(home: Path, umask: str, is_there: bool) -> None:
    if is_there:
        nobody = (65534, 65534) if os.geteuid() == 0 else (-1, -1)
        for name in ("config", "data", "data/versions", "data/recovery", "data/recovery/discarded"):
            (home / name).mkdir()
            os.chown(home / name, *nobody)
            (home / name).chmod(0o775)
    command = [sys.executable, "-c", KEEPS_ALL, str(home), umask]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    kept = [path for name in ("config", "data") for path in (home / name).rglob("*")]
    folders = [home / "config", *(path for path in kept if path.is_dir())]
    open_files = {path.name: oct(mode(path)) for path in kept if mode(path) & 0o077}
    assert open_files == {}
    assert len(folders) == 5
    assert {mode(folder) for folder in folders} == {0o700}
    assert {mode(path) for path in kept if path.is_file()} == {0o600}


def test_a_folder_of_somebody_else_is_left_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o775)
    is_root = os.geteuid() == 0
    if is_root:
        os.chown(folder, 65534, 65534)
    make_private_folder(folder)
    assert mode(folder) == (0o775 if is_root else 0o700)


def test_folders_above_are_made_alike_and_kept_where_they_are(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make_private_folder(tmp_path / "a" / "b")
    make_private_folder(tmp_path / "a" / "b")
    assert [mode(tmp_path / name) for name in ("a/b", "a", "")] == [0o700, 0o700, 0o755]


def test_what_is_no_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(OSError, match="file"):
            make_private_folder(path)
