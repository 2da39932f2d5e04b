"""What is packed for other systems, as far as that can be tried on Linux."""

import json
import plistlib
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.installed.built import SECONDS
from tests.installed.debian import run
from tests.shape.source import ROOT

PACKAGING = ROOT / "packaging"
MIME_TYPE = "application/vnd.shoreboard+json"
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Shoreboard"
CLASSES = r"HKCU\Software\Classes"
Wine = Callable[..., str]


def test_macos_is_told_which_files_the_program_opens() -> None:
    told = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    (document,) = told["CFBundleDocumentTypes"]
    (kind,) = told["UTExportedTypeDeclarations"]
    assert document["LSItemContentTypes"] == [kind["UTTypeIdentifier"]]
    tags = kind["UTTypeTagSpecification"]
    assert tags["public.mime-type"] == [MIME_TYPE]
    assert tags["public.filename-extension"] == ["shoreboard"]
    assert told["NSHighResolutionCapable"]


def test_flatpak_can_read_its_manifest(tmp_path: Path) -> None:
    path = PACKAGING / "linux" / "org.shoreboard.Shoreboard.flatpak.yaml"
    command = (
        "env",
        "--chdir",
        tmp_path,
        "flatpak-builder",
        "--show-manifest",
        path,
    )  # leaves a folder
    told = json.loads(run(*command))
    assert told["id"] == path.name.removesuffix(".flatpak.yaml")
    assert "--socket=wayland" in told["finish-args"]
    assert not any("--share=network" in each for each in told["finish-args"])


@pytest.fixture(scope="module")
def installer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installer for Windows with a folder in the place of the program."""
    folder = tmp_path_factory.mktemp("windows")
    payload = folder / "shoreboard"
    (payload / "_internal" / "PySide6").mkdir(parents=True)
    for name in ("shoreboard.exe", "LICENSES.txt", "_internal/PySide6/Qt6Core.dll"):
        (payload / name).write_text(name)
    names = {"VERSION": "1.2.3", "PAYLOAD": payload, "OUTPUT": folder / "shoreboard-setup.exe"}
    defined = [f"-D{name}={value}" for name, value in names.items()]
    run("makensis", "-V2", *defined, PACKAGING / "windows" / "shoreboard.nsi")
    return folder / "shoreboard-setup.exe"


@pytest.fixture
def wine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Wine:
    """Runs a Windows program in a Windows of its own; what it says, "" where it fails."""
    for name, value in {"WINEPREFIX": str(tmp_path / "wine"), "WINEDEBUG": "-all"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("DISPLAY", raising=False)

    def started(*words: str | Path) -> str:
        done = subprocess.run(
            ["wine", *words], capture_output=True, text=True, check=False, timeout=SECONDS
        )
        subprocess.run(["wineserver", "--wait"], check=True, timeout=SECONDS)
        return done.stdout if done.returncode == 0 else ""

    return started


def test_windows_installs_and_uninstalls_it(installer: Path, wine: Wine, tmp_path: Path) -> None:
    wine(installer, "/S")
    (program,) = tmp_path.glob("wine/drive_c/users/*/AppData/Local/Programs/Shoreboard")
    names = {path.relative_to(program).as_posix() for path in program.rglob("*") if path.is_file()}
    assert "_internal/PySide6/Qt6Core.dll" in names
    assert {"shoreboard.exe", "LICENSES.txt", "uninstall.exe"} <= names
    links = "wine/drive_c/users/*/AppData/Roaming/Microsoft/Windows/Start Menu/**/Shoreboard.lnk"
    assert len(list(tmp_path.glob(links))) == 1
    assert re.search("DisplayVersion +REG_SZ +1.2.3", wine("reg", "query", UNINSTALL))
    assert MIME_TYPE in wine("reg", "query", rf"{CLASSES}\.shoreboard")
    command = wine("reg", "query", rf"{CLASSES}\Shoreboard.Scenario\shell\open\command")
    assert r'Programs\Shoreboard\shoreboard.exe" "%1"' in command

    (program / "_internal" / "old.dll").touch()
    wine(installer, "/S")
    assert not (program / "_internal" / "old.dll").exists()

    (program / "mine.shoreboard").touch()
    wine(program / "uninstall.exe", "/S")
    assert [path.name for path in program.iterdir()] == ["mine.shoreboard"]
    assert list(tmp_path.glob(links)) == []
    keys = (UNINSTALL, rf"{CLASSES}\.shoreboard", rf"{CLASSES}\Shoreboard.Scenario")
    assert [key for key in keys if wine("reg", "query", key)] == []


def test_files_of_another_program_stay_its_own(installer: Path, wine: Wine, tmp_path: Path) -> None:
    wine(installer, "/S")
    key = rf"{CLASSES}\.shoreboard"
    wine("reg", "add", key, "/ve", "/d", "Another.Program", "/f")
    (program,) = tmp_path.glob("wine/drive_c/users/*/AppData/Local/Programs/Shoreboard")
    wine(program / "uninstall.exe", "/S")
    assert "Another.Program" in wine("reg", "query", key)


def test_beside_a_file_the_frozen_program_keeps_all_there(tmp_path: Path) -> None:
    shutil.copy(PACKAGING / "windows" / "portable.txt", tmp_path / "portable")
    code = f"""
import runpy, sys
sys.executable, sys.argv = {str(tmp_path / "program")!r}, ["program", "--version"]
try:
    runpy.run_path({str(PACKAGING / "frozen.py")!r})
finally:
    print(sys.argv[1:])
"""
    said = run(sys.executable, "-c", code)
    assert str(["--data-dir", str(tmp_path / "data"), "--version"]) in said
