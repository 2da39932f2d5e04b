"""What others' programs make of reports, slides and sheets."""

import subprocess
from pathlib import Path

import pytest

from shoreboard.domain.zone import Zone
from shoreboard.exporters.options import Options
from shoreboard.exporters.registry import exporter_named
from tests.exporters.boards import BOARDS, material
from tests.helpers.given_away import tells
from tests.shape.source import ROOT

pytestmark = pytest.mark.usefixtures("qapp")
VALIDATOR = ROOT / ".tools" / "node" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
SHOWN = ("everything", "hostile", "scenes", "tongues")
HIDDEN = Options(answers=False)


def exported(folder: Path, format_id: str, name: str, options: Options | None = None) -> Path:
    exporter = exporter_named(format_id)
    assert exporter is not None
    path = folder / f"{name}-{format_id}{exporter.suffix}"
    path.write_bytes(exporter.make(material(BOARDS[name]()), options or Options()))
    return path


def words(path: Path) -> str:
    """Return the words of a PDF."""
    command = ("pdftotext", path, "-")
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


def test_pages_are_valid_html(tmp_path: Path) -> None:
    pages = [exported(tmp_path, "html", name) for name in BOARDS]
    done = subprocess.run(
        ("java", "-jar", VALIDATOR, "--Werror", *pages), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_slides_and_sheets_open_in_an_office_with_all_that_is_in_them(tmp_path: Path) -> None:
    formats = ("pptx", "worksheet", "answer-key", "lesson-plan")
    files = [exported(tmp_path, each, name) for each in formats for name in SHOWN]
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = ("soffice", home, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *files)
    subprocess.run(command, capture_output=True, check=True, timeout=600)
    for file in files:
        assert file.with_suffix(".pdf").is_file(), file.name
    slides = " ".join(words(tmp_path / "everything-pptx.pdf").split())
    for name in ("Helpdesk", "Plant", "Offshore outsourcing", "Muster AG", "Look!"):
        assert name in slides
    key = words(tmp_path / "everything-answer-key.key.pdf")
    for name in ("Helpdesk", "Another firm", "Lesson "):
        assert name in key


@pytest.mark.parametrize("name", ["everything", "scenes", "many"])
def test_work_sheets_as_pdf_tell_no_answer_and_have_every_card(tmp_path: Path, name: str) -> None:
    said = words(exported(tmp_path, "worksheet-pdf", name, HIDDEN))
    assert [line for line in said.splitlines() if tells(line)] == []
    scenario = BOARDS[name]()
    for scene in scenario.scenes:
        for card, at in scene.placements.items():
            asked = at.zone is not Zone.NOT_PLACED
            assert not asked or scenario.activities[card].name in said


def test_every_card_of_hundreds_is_on_pages(tmp_path: Path) -> None:
    said = " ".join(words(exported(tmp_path, "pdf", "many")).split())
    numbers = set(said.replace("Activity", " ").split())
    assert {str(n) for n in range(500)} <= numbers
