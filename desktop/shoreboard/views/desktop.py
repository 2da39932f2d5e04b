"""What the desktop asks of programs, where Qt does not tell."""

import sys
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from shoreboard.storage.regular import read_regular

_LARGEST = 1024 * 1024
"""Bytes of a settings file that are read."""


def wants_motion() -> bool:
    """Tell whether things may move: false where the desktop's own setting asks for less motion.

    Reads Windows' client area animation, KDE's animation speed, and GTK's settings file; a desktop
    that says nothing allows motion.
    """
    if sys.platform == "win32":
        return _windows_wants_motion()
    config = Path(
        QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    )
    speed = _entry(config / "kdeglobals", "KDE", "AnimationDurationFactor")
    gtk = [
        _entry(config / version / "settings.ini", "Settings", "gtk-enable-animations")
        for version in ("gtk-4.0", "gtk-3.0")
    ]
    return speed not in ("0", "0.0") and not {"0", "false"} & {each.lower() for each in gtk}


def _entry(path: Path, section: str, key: str) -> str:
    """Return an entry of an ini file, or "" where the file or the entry is missing or damaged."""
    try:
        lines = [line.strip() for line in read_regular(path, _LARGEST).data.decode().splitlines()]
    except (OSError, UnicodeDecodeError):
        return ""
    found, here = "", False
    for line in lines:  # configparser alone takes 2 ms
        name, equals, value = line.partition("=")
        if line.startswith("["):
            here = line == f"[{section}]"
        elif here and equals and name.strip() == key:
            found = value.strip()
    return found


def _windows_wants_motion() -> bool:
    import ctypes

    get_client_area_animation = 0x1042
    on = ctypes.c_int(1)
    ctypes.windll.user32.SystemParametersInfoW(  # type: ignore[attr-defined]
        get_client_area_animation, 0, ctypes.byref(on), 0
    )
    return bool(on.value)
