"""PySide's support modules come compiled from a folder, say the same, and are not needed there."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

RUN = """
import json, sys
from pathlib import Path
from shoreboard import pyside_support
compiled = []
sys.addaudithook(lambda event, told: event == "compile" and compiled.append(str(told[1])))
pyside_support.load(Path(sys.argv[1]))
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QLabel
import shiboken6
import shibokensupport.signature.loader as support
said = []
for wrong in (
    lambda: QRect(1, 2, 3, "x"),
    lambda: QPoint() + "x",
    lambda: QObject(5),
    lambda: QObject().setObjectName(3),
    lambda: QObject(nothing=1),
    lambda: QLabel.setText(),
    lambda: QRect.nothing,
):
    try:
        wrong()
    except Exception as error:
        said.append(f"{type(error).__name__}: {error}")
from PySide6.support.signature import get_signature
said += [str(get_signature(each)) for each in (QRect.__init__, QRect.adjusted, QObject.tr)]
said += [QLabel.setText.__doc__, shiboken6.__file__]
said += [str(hasattr(support.errorhandler, name)) for name in ("make_helptext", "nothing")]
if len(sys.argv) > 2:
    shiboken6.__version_info__ = (7, 0, 0, "", "")
print(json.dumps({
    "said": said,
    "compiled": [name for name in compiled if "shibokensupport" in name],
    "source": support.__file__,
    "kept": pyside_support.keep(Path(sys.argv[1])),
}))
"""


class Run(NamedTuple):
    """What a process said and compiled, where PySide's support came from, and if it was kept."""

    said: list[str]
    compiled: list[str]
    source: str
    kept: bool


def run(folder: Path, *words: str) -> Run:
    command = [sys.executable, "-c", RUN, folder, *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return Run(**json.loads(done.stdout))


@pytest.fixture(scope="module")
def without(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A run that nobody has left anything for."""
    return run(tmp_path_factory.mktemp("nothing") / "new" / "cache")


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What such a run leaves."""
    folder = tmp_path_factory.mktemp("left") / "cache"
    assert run(folder).kept
    return folder


@pytest.fixture
def cache(left: Path, tmp_path: Path) -> Path:
    """The same, to be damaged."""
    return Path(shutil.copytree(left, tmp_path / "cache"))


def archive_in(folder: Path) -> Path:
    (archive,) = folder.glob("*/*")
    return archive


def test_a_first_run_is_as_it_always_was(without: Run) -> None:
    assert len(without.compiled) > 10
    assert without.kept
    assert all(words in "\n".join(without.said) for words in ("Supported signatures", "QRect"))


def test_the_next_run_compiles_nothing_and_says_the_same(without: Run, cache: Path) -> None:
    again = run(cache)
    assert again.source.startswith(str(archive_in(cache)))
    assert (again.said, again.compiled, again.kept) == (without.said, [], False)


@pytest.mark.parametrize("damage", ["cut", "changed", "empty", "gone", "a folder", "no archive"])
def test_what_is_damaged_is_passed_over_and_made_again(
    damage: str, without: Run, cache: Path
) -> None:
    archive = archive_in(cache)
    data = archive.read_bytes()
    archive.unlink()
    match damage:
        case "cut":
            archive.write_bytes(data[: len(data) // 2])
        case "changed":
            middle = len(data) // 2
            archive.write_bytes(data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :])
        case "empty":
            archive.touch()
        case "a folder":
            archive.mkdir()
        case "no archive":
            archive.write_text("print('not PySide')")
    again = run(cache)
    assert (again.said, again.source) == (without.said, without.source)
    assert again.kept == (damage != "a folder")
    if again.kept:
        assert archive.read_bytes() == data


def test_what_belongs_to_another_pyside_is_not_taken(without: Run, cache: Path) -> None:
    place = archive_in(cache).parent
    place.rename(place.with_name("pyside-0"))
    again = run(cache)
    assert (again.said, again.source, again.kept) == (without.said, without.source, True)


def test_of_a_pyside_that_is_not_known_nothing_is_kept(tmp_path: Path) -> None:
    assert not run(tmp_path / "cache", "unknown").kept
    assert not (tmp_path / "cache").exists()


def test_where_nothing_can_be_written_nothing_is_kept(without: Run, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way")
    again = run(tmp_path / "cache")
    assert (again.said, again.kept) == (without.said, False)


def test_few_are_kept(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / "cache" / f"pyside-{number}").mkdir(parents=True)
    assert run(tmp_path / "cache").kept
    assert len(list((tmp_path / "cache").iterdir())) == 3
    assert archive_in(tmp_path / "cache").is_file()
