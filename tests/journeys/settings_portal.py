"""A desktop's settings portal, in which a test sets what the desktop wants.

Runs under the system's own Python, where `gi` is, as a process beside the tests. It says a line
when it is ready, and takes lines of a namespace, a key and a number.
"""

import os
import sys
from typing import Any

import gi  # pyright: ignore[reportMissingImports]

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402  # pyright: ignore[reportMissingImports]

NAME, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"
INTERFACE = f"""<node><interface name="{SETTINGS}"><method name="ReadOne">
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/>
</method><signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>"""

held: dict[tuple[str, str], Any] = {}


def answer(
    _bus: Any, _sender: str, _path: str, _interface: str, _method: str, given: Any, call: Any
) -> None:
    value = held.get(tuple(given.unpack()))
    if value is None:
        call.return_dbus_error("org.freedesktop.portal.Error.NotFound", "not set")
    else:
        call.return_value(GLib.Variant("(v)", (value,)))


def offer(bus: Any, _name: str) -> None:
    interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
    bus.register_object(PATH, interface, answer, None, None)
    GLib.io_add_watch(0, GLib.IOCondition.IN | GLib.IOCondition.HUP, take, bus)


def take(descriptor: int, _condition: Any, bus: Any) -> bool:
    """Set what lines say and tell of it; the end of the lines is the end."""
    lines = os.read(descriptor, 65536).decode().splitlines()
    if not lines:
        loop.quit()
        return False
    for line in lines:
        namespace, key, number = line.split()
        held[namespace, key] = value = GLib.Variant("u", int(number))
        told = GLib.Variant("(ssv)", (namespace, key, value))
        bus.emit_signal(None, PATH, SETTINGS, "SettingChanged", told)
    return True


def say_ready(*_: object) -> None:
    sys.stdout.write("ready\n")
    sys.stdout.flush()


loop = GLib.MainLoop()

if __name__ == "__main__":
    assert os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    none = Gio.BusNameOwnerFlags.NONE
    Gio.bus_own_name(Gio.BusType.SESSION, NAME, none, offer, say_ready, None)
    loop.run()
