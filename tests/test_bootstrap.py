"""The set-up: what it looks for on the machine, and what makes an environment old."""

import runpy
import sys
from types import SimpleNamespace

import pytest

from tests.shape.source import ROOT

FONTS = {"DejaVuSans.ttf", "DejaVuSans-Bold.ttf"}


@pytest.fixture
def bootstrap() -> SimpleNamespace:
    """What packaging/bootstrap.py defines; it is a program, and no module of any package."""
    return SimpleNamespace(**runpy.run_path(str(ROOT / "packaging" / "bootstrap.py")))


def test_the_tests_font_is_looked_for_by_name(bootstrap: SimpleNamespace) -> None:
    needs = {need for need in bootstrap.read_needs() if need.kind == "font"}
    assert {need.name for need in needs} == FONTS
    assert {need.purpose for need in needs} == {"tests"}


@pytest.mark.parametrize("name", sorted(FONTS))
def test_the_tests_font_is_found_by_its_name_alone(bootstrap: SimpleNamespace, name: str) -> None:
    assert bootstrap.is_font(name)
    assert not bootstrap.is_font(f"no-{name}")


def test_another_python_needs_an_environment_of_its_own(
    bootstrap: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = bootstrap.fingerprint()
    assert bootstrap.fingerprint() == before
    monkeypatch.setattr(sys, "version", "3.99.0 (main) [GCC]")
    assert bootstrap.fingerprint() != before
