"""What the desktop asks of programs: less motion, strong contrast, dark colors."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QObject, QStandardPaths, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from shoreboard.storage.regular import read_regular
from shoreboard.views.theme.apply import default_theme_id

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusMessage

_LARGEST = 1024 * 1024
"""Bytes of a settings file that are read."""
_NAME, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_SETTINGS = "org.freedesktop.portal.Settings"
_APPEARANCE, _GNOME = "org.freedesktop.appearance", "org.gnome.desktop.interface"
_REDUCED = (_APPEARANCE, "reduced-motion")
_ANIMATED = (_GNOME, "enable-animations")
_CONTRAST = (_APPEARANCE, "contrast")
_SCHEME = (_APPEARANCE, "color-scheme")
_SCHEMES = {1: Qt.ColorScheme.Dark, 2: Qt.ColorScheme.Light}

PortalKey = tuple[str, str]


class DesktopWishes(QObject):
    """What the desktop wants of motion and colors now; `changed` tells of other wishes.

    Qt tells of dark colors and strong contrast on Windows, macOS and GNOME; the settings portal of
    freedesktop.org tells of them elsewhere, and of GNOME's animations, once `listen` was called. It
    is asked beside the interface: where there is none, nothing waits for it.
    """

    changed = Signal()

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._told: dict[PortalKey, object] = {}
        self._seen = (True, "")
        # Held: PySide 6.11 takes these for gone with the first that asked for them.
        self._hints = app.styleHints()
        self._access = self._hints.accessibility()
        self._access.contrastPreferenceChanged.connect(self._compare)
        self._hints.colorSchemeChanged.connect(self._compare)
        app.applicationStateChanged.connect(self._compare)

    def motion(self) -> bool:
        """Tell whether things may move."""
        reduced = self._told.get(_REDUCED) == 1 or self._told.get(_ANIMATED) is False
        return wants_motion() and not reduced

    def theme_id(self) -> str:
        """Return the id of the palette that suits the desktop."""
        asked, scheme = self._access.contrastPreference(), self._hints.colorScheme()
        told = self._told.get(_SCHEME)
        if scheme is Qt.ColorScheme.Unknown and isinstance(told, int):
            scheme = _SCHEMES.get(told, scheme)
        contrast = asked is Qt.ContrastPreference.HighContrast or self._told.get(_CONTRAST) == 1
        return default_theme_id(scheme, contrast=contrast)

    def listen(self) -> None:
        """Ask the portal, and hear from it from now on what changes."""
        self._seen = (self.motion(), self.theme_id())
        if sys.platform in ("win32", "darwin"):
            return
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        # PySide6's stub asks for bytes here, its code for a string.
        heard: bytes = SLOT("hear(QDBusMessage)")  # pyright: ignore[reportAssignmentType]
        bus.connect(_NAME, _PATH, _SETTINGS, "SettingChanged", self, heard)
        for key in (_REDUCED, _ANIMATED, _CONTRAST, _SCHEME):
            call = QDBusMessage.createMethodCall(_NAME, _PATH, _SETTINGS, "ReadOne")
            call.setArguments(list(key))
            watcher = QDBusPendingCallWatcher(bus.asyncCall(call), self)
            watcher.setProperty("key", key)
            watcher.finished.connect(self._take)

    @Slot("QDBusMessage")
    def hear(self, message: "QDBusMessage") -> None:
        """Take on what the portal says that somebody has set."""
        namespace, key, value = message.arguments()
        self._note({(namespace, key): _plain(value)})

    def _take(self, watcher: object) -> None:
        from PySide6.QtDBus import QDBusPendingCallWatcher

        if isinstance(watcher, QDBusPendingCallWatcher):
            if not watcher.isError():
                (value,) = watcher.reply().arguments()
                self._note({tuple(watcher.property("key")): _plain(value)})
            watcher.deleteLater()

    def _note(self, told: Mapping[PortalKey, object]) -> None:
        self._told.update(told)
        self._compare()

    def _compare(self) -> None:
        now = (self.motion(), self.theme_id())
        if now != self._seen:
            self._seen = now
            self.changed.emit()


def _plain(value: object) -> object:
    """Return a value without the variants that it may stand in."""
    from PySide6.QtDBus import QDBusVariant

    while isinstance(value, QDBusVariant):
        value = value.variant()
    return value


def wants_motion() -> bool:
    """Tell whether things may move: false where the desktop's own setting asks for less motion.

    Reads Windows' client area animation, macOS's "Reduce motion", KDE's animation speed, and GTK's
    settings file; a desktop that says nothing allows motion.
    """
    if sys.platform == "win32":
        return _windows_wants_motion()
    if sys.platform == "darwin":
        return _macos_wants_motion()
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


def _macos_wants_motion() -> bool:
    import ctypes
    import ctypes.util

    objc = ctypes.cdll.LoadLibrary(ctypes.util.find_library("objc") or "libobjc.dylib")
    objc.objc_getClass.restype = objc.sel_registerName.restype = ctypes.c_void_p

    def ask(whom: int, what: bytes, answer: type) -> int:
        send = ctypes.CFUNCTYPE(answer, ctypes.c_void_p, ctypes.c_void_p)(("objc_msgSend", objc))
        return send(whom, objc.sel_registerName(what))

    workspace = ask(objc.objc_getClass(b"NSWorkspace"), b"sharedWorkspace", ctypes.c_void_p)
    return not ask(workspace, b"accessibilityDisplayShouldReduceMotion", ctypes.c_bool)
