"""What others' programs find in exported files: a part of `make test-all`, which installs them."""

import subprocess
from pathlib import Path

import pytest

from shoreboard.exporters.exporter import Exporter
from shoreboard.exporters.options import Options
from shoreboard.exporters.registry import exporter_named
from tests.explanations.boards import HOME, board
from tests.exporters.boards import BOARDS, fitting, material
from tests.helpers.given_away import tells

pytestmark = pytest.mark.usefixtures("qapp")

HIDDEN = Options(answers=False)


def exported(folder: Path, format_id: str, name: str, options: Options | None = None) -> Path:
    exporter = exporter_named(format_id)
    assert isinstance(exporter, Exporter)
    path = folder / f"{name}{exporter.suffix}"
    path.write_bytes(
        exporter.make(fitting(exporter, material(BOARDS[name]())), options or Options())
    )
    return path


def run(*command: str | Path) -> str:
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("name", BOARDS)
def test_pages_are_sound(tmp_path: Path, name: str) -> None:
    path = exported(tmp_path, "pdf", name)
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", path)
    assert ".shoreboard" in run("pdfdetach", "-list", path)


def test_words_of_pages_can_be_selected(tmp_path: Path) -> None:
    words = " ".join(run("pdftotext", exported(tmp_path, "pdf", "everything"), "-").split())
    for name in ("Helpdesk", "Captive offshoring", "Muster AG", "Look!"):
        assert name in words


def test_costs_have_a_page_of_words_that_can_be_selected(tmp_path: Path) -> None:
    words = " ".join(run("pdftotext", exported(tmp_path, "pdf", "costs"), "-").split())
    for said in ("Saves 396, pays back after 2.7 years.", "price a head there", "likely 396"):
        assert said in words
    hidden = run("pdftotext", exported(tmp_path, "pdf", "costs", HIDDEN), "-")
    assert "Saves" not in hidden


@pytest.mark.parametrize("name", ["everything", "scenes", "many"])
def test_hidden_answers_are_not_among_the_words_of_pages(tmp_path: Path, name: str) -> None:
    path = exported(tmp_path, "pdf", name, HIDDEN)
    assert [line for line in run("pdftotext", path, "-").splitlines() if tells(line)] == []
    assert "0 embedded files" in run("pdfdetach", "-list", path)


@pytest.mark.parametrize("name", BOARDS)
def test_drawings_can_be_drawn(tmp_path: Path, name: str) -> None:
    picture = tmp_path / "drawn.png"
    run("rsvg-convert", exported(tmp_path, "svg", name), "-o", picture)
    assert picture.stat().st_size > 1000


@pytest.mark.parametrize("name", BOARDS)
def test_pictures_are_sound(tmp_path: Path, name: str) -> None:
    path = exported(tmp_path, "png", name)
    assert "OK: " in run("pngcheck", path)
    assert "shoreboard" in run("pngcheck", "-t", path)


def test_long_names_stand_in_full_on_pages(tmp_path: Path) -> None:
    name = "A name that goes on " * 15 + "to its end"
    exporter = exporter_named("pdf")
    assert isinstance(exporter, Exporter)
    path = tmp_path / "long.pdf"
    path.write_bytes(exporter.make(material(board({name: HOME})), Options()))
    assert name in " ".join(run("pdftotext", path, "-").split())
