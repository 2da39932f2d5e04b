"""What desktops say about motion in their own files, and of motion and colors by their portal."""

from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusMessage, QDBusVariant
from PySide6.QtWidgets import QApplication

from shoreboard.views.desktop import DesktopWishes, wants_motion


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


class Heard:
    """What the desktop wants, and what was told of it."""

    def __init__(self, application: QApplication) -> None:
        self.wishes = DesktopWishes(application)
        self.told: list[tuple[bool, str]] = []
        self.wishes.changed.connect(lambda: self.told.append(self.now()))

    def now(self) -> tuple[bool, str]:
        return self.wishes.motion(), self.wishes.theme_id()

    def set(self, namespace: str, key: str, value: object) -> None:
        """Say what the portal says when somebody sets something."""
        message = QDBusMessage.createSignal("/", "org.freedesktop.portal.Settings", "Changed")
        message.setArguments([f"org.{namespace}", key, QDBusVariant(value)])
        self.wishes.hear(message)


@pytest.fixture
def heard(qapp: QApplication, config: Path) -> Heard:
    assert config
    made = Heard(qapp)
    made.set("freedesktop.appearance", "accent-color", 3)  # from here on, changes are told
    made.told.clear()
    return made


@pytest.mark.parametrize(
    ("settings", "wanted"),
    [
        ([("freedesktop.appearance", "color-scheme", 1)], (True, "dark")),
        ([("freedesktop.appearance", "contrast", 1)], (True, "projector")),
        (
            [
                ("freedesktop.appearance", "contrast", 1),
                ("freedesktop.appearance", "color-scheme", 1),
            ],
            (True, "contrast"),
        ),
        ([("gnome.desktop.interface", "enable-animations", False)], (False, "light")),
        ([("freedesktop.appearance", "reduced-motion", 1)], (False, "light")),
    ],
)
def test_what_the_portal_says_is_followed(
    heard: Heard, settings: list[tuple[str, str, object]], wanted: tuple[bool, str]
) -> None:
    for each in settings:
        heard.set(*each)
    assert heard.told[-1] == heard.now() == wanted


def test_what_changes_nothing_is_not_told(heard: Heard) -> None:
    heard.set("freedesktop.appearance", "color-scheme", 2)
    heard.set("freedesktop.appearance", "reduced-motion", 0)
    heard.set("gnome.desktop.interface", "enable-animations", True)
    heard.set("gnome.desktop.interface", "font-name", "Cantarell 11")
    assert heard.told == []
