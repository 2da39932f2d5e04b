"""What a desktop and a terminal are given: valid, whole, and the same as the program."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from shoreboard import __version__
from shoreboard.__main__ import COMMANDS
from tests.shape.source import ROOT

ID = "org.shoreboard.Shoreboard"
MIME_TYPE = "application/vnd.shoreboard+json"
EXAMPLE = ROOT / "resources/shoreboard_resources/examples/en/printing-company.shoreboard"
FIRST_DAY, ANOTHER_DAY = "1700000000", "1800000000"


def run(*words: str | Path, **environment: str) -> str:
    whole = {**os.environ, **environment}
    done = subprocess.run(words, env=whole, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    return done.stdout


def written(folder: Path, day: str) -> Path:
    tool = ROOT / "packaging" / "desktop_files.py"
    run(sys.executable, tool, folder, SOURCE_DATE_EPOCH=day)
    return folder / "share"


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that a package has as /usr/share."""
    return written(tmp_path_factory.mktemp("usr"), FIRST_DAY)


def contents(share: Path) -> dict[str, bytes]:
    files = (path for path in share.rglob("*") if path.is_file())
    return {path.relative_to(share).as_posix(): path.read_bytes() for path in files}


def test_the_same_day_makes_the_same_bytes(share: Path, tmp_path: Path) -> None:
    first = contents(share)
    assert contents(written(tmp_path / "again", FIRST_DAY)) == first
    later = contents(written(tmp_path / "later", ANOTHER_DAY))
    changed = {name for name in first if later[name] != first[name]}
    assert changed == {f"metainfo/{ID}.metainfo.xml"}


def test_the_validators_have_nothing_to_say(share: Path) -> None:
    assert run("desktop-file-validate", share / "applications" / f"{ID}.desktop") == ""
    metainfo = share / "metainfo" / f"{ID}.metainfo.xml"
    assert "E:" not in (said := run("appstreamcli", "validate", "--no-net", metainfo))
    assert "W:" not in said
    assert f'<release version="{__version__}" date="2023-11-14"/>' in metainfo.read_text()


def test_a_file_has_the_type_that_the_menu_entry_opens(share: Path, tmp_path: Path) -> None:
    entry = (share / "applications" / f"{ID}.desktop").read_text()
    assert f"MimeType={MIME_TYPE};\n" in entry
    folder = tmp_path / "mime" / "packages"
    folder.mkdir(parents=True)
    (folder / f"{ID}.xml").write_bytes((share / "mime" / "packages" / f"{ID}.xml").read_bytes())
    run("update-mime-database", tmp_path / "mime", XDG_DATA_HOME=str(tmp_path))
    query = ("gio", "info", "--attributes", "standard::content-type", EXAMPLE)
    assert MIME_TYPE in run(*query, XDG_DATA_HOME=str(tmp_path))


def test_there_are_icons_at_all_sizes(share: Path) -> None:
    for folder, name in (("apps", ID), ("mimetypes", MIME_TYPE.replace("/", "-"))):
        icons = list(share.glob(f"icons/hicolor/*/{folder}/{name}.*"))
        sizes = {path.parts[-3] for path in icons}
        assert {"scalable", "16x16", "22x22", "32x32", "48x48", "256x256", "512x512"} <= sizes
        for path in icons:
            image = QImage(str(path))
            place = path.parts[-3]
            assert place in ("scalable", f"{image.width()}x{image.height()}")
            colors = {image.pixelColor(x, x).name() for x in range(image.width())}
            assert len(colors) > 3, f"{path} is an empty picture"


def test_every_command_has_its_manual_page(share: Path) -> None:
    pages = {path.name.partition(".")[0]: path for path in (share / "man" / "man1").iterdir()}
    assert set(pages) == {"shoreboard", *(f"shoreboard-{name}" for name in COMMANDS)}
    for name, path in pages.items():
        text = run("man", "--warnings", "--local-file", path, LC_ALL="C.UTF-8", MANWIDTH="100")
        assert re.search(rf"^ +{name} - \w", text, re.MULTILINE)
        assert f"Shoreboard {__version__}" in text
        others = re.sub(r"\W+", " ", text.partition("SEE ALSO")[2])
        assert all(other in text.replace("-\n", "-") for other in set(pages) - {name}), others


LINES = {
    "shoreboard cl": {"classify"},
    "shoreboard classify --format ": {"csv", "json"},
    "shoreboard check --re": {"--repair"},
    "shoreboard check pl": {"plan.shoreboard"},
    "shoreboard import plan.shoreboard -o pl": {"plan.shoreboard"},
    "shoreboard --data-dir ": {"folder"},
}
BASH = """
source "$1"
cd "$2"
COMP_WORDS=($3)
[ "${3% }" = "$3" ] || COMP_WORDS+=("")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_shtab_shoreboard
printf '%s\\n' "${COMPREPLY[@]}"
"""
FISH = "source $argv[1]; cd $argv[2]; complete -C $argv[3]"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a folder and a file, to be completed."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "plan.shoreboard").touch()
    return tmp_path


@pytest.mark.parametrize("line", LINES)
def test_bash_completes(share: Path, folder: Path, line: str) -> None:
    script = share / "bash-completion" / "completions" / "shoreboard"
    assert set(run("bash", "-c", BASH, "bash", script, folder, line).split()) == LINES[line]
    assert "-o default " in script.read_text(), "files in the place of a command"


@pytest.mark.parametrize("line", [*LINES, "shoreboard pl"])
def test_fish_completes(share: Path, folder: Path, line: str) -> None:
    script = share / "fish" / "vendor_completions.d" / "shoreboard.fish"
    said = run("fish", "--no-config", "-c", FISH, script, folder, line)
    wanted = LINES.get(line, {"plan.shoreboard"})
    assert {each.split("\t")[0].rstrip("/") for each in said.splitlines()} == wanted


def test_zsh_can_read_its_completions(share: Path) -> None:
    script = share / "zsh" / "vendor-completions" / "_shoreboard"
    run("zsh", "-n", script)
    assert script.read_text().startswith("#compdef shoreboard\n")
    assert "  _describe 'shoreboard commands' _commands\n  _files\n" in script.read_text()
