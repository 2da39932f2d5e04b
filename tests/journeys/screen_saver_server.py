"""A desktop's screen saver, as far as programs can ask it to stay off; says who asks and leaves.

Runs under the system's own Python, where `gi` is, as a process beside the tests. It says a line
when it is ready, when a program asks, and when that program is gone from the bus.
"""

import os
import sys
from typing import Any

import gi  # pyright: ignore[reportMissingImports]

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402  # pyright: ignore[reportMissingImports]

NAME, PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
INTERFACE = f"""<node><interface name="{NAME}"><method name="Inhibit">
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="u" direction="out"/>
</method></interface></node>"""


def say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def answer(
    bus: Any, sender: str, _path: str, _interface: str, _method: str, given: Any, call: Any
) -> None:
    program, reason = given.unpack()
    say(f"held off by {program}: {reason}")
    call.return_value(GLib.Variant("(u)", (1,)))
    none = Gio.BusNameWatcherFlags.NONE
    Gio.bus_watch_name_on_connection(bus, sender, none, None, lambda *_: say("let go"))


def offer(bus: Any, _name: str) -> None:
    interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
    bus.register_object(PATH, interface, answer, None, None)


def main() -> None:
    loop = GLib.MainLoop()
    none = Gio.BusNameOwnerFlags.NONE
    Gio.bus_own_name(Gio.BusType.SESSION, NAME, none, offer, lambda *_: say("ready"), None)
    GLib.unix_fd_add_full(GLib.PRIORITY_DEFAULT, 0, GLib.IOCondition.HUP, lambda *_: loop.quit())
    loop.run()


if __name__ == "__main__":
    assert os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    main()
