"""What desktops say in their own files about motion."""

from pathlib import Path

import pytest

from shoreboard.views.desktop import wants_motion


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path


def say(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", False),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor = 0.0 \n", False),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", True),
        ("kdeglobals", "[Other]\nAnimationDurationFactor=0\n[KDE]\n", True),
        ("kdeglobals", "[KDE]\n# AnimationDurationFactor=0\n", True),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n", False),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=False\n", False),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n[Settings]\n", False),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=1\n", True),
        ("gtk-4.0/settings.ini", "gtk-enable-animations=0\n", True),
        ("gtk-4.0/settings.ini", "\0]][\n=\n", True),
    ],
)
def test_a_desktop_without_motion(config: Path, name: str, text: str, wanted: bool) -> None:
    say(config / name, text)
    assert wants_motion() is wanted


def test_a_desktop_that_says_nothing(config: Path) -> None:
    assert wants_motion()
    (config / "kdeglobals").write_bytes(b"\xff[KDE]\nAnimationDurationFactor=0\n")
    assert wants_motion()
