"""Answers questions about what programs tell assistive technology, a JSON object a line.

Runs under the system's own Python, where `gi` is, as a process beside the tests:

    {"ask": "find", "process": 123, "role": "list", "name": "Scenes"}
    {"answer": {"role": "list", "name": "Scenes", "states": [...], "box": [0, 0, 80, 20], ...}}

Nothing is remembered but where a thing was found: each answer is what the program says now.
"""

import json
import os
import sys
from collections.abc import Iterator
from typing import Any

import gi  # pyright: ignore[reportMissingImports]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  # pyright: ignore[reportMissingImports]

NOT_ENTERED = {"list", "tree"}
"""Parts that are asked for by name and may hold hundreds of others."""
ALWAYS_FOCUSED = {"page tab", "list item"}
"""Of these the current one says that it has the focus, wherever the focus is."""
SAYS_MUCH = 20_000

heard: list[str] = []
focuses: list[str] = []
found: dict[tuple[Any, ...], Any] = {}


def applications(process: int) -> Iterator[Any]:
    desktop = Atspi.get_desktop(0)
    for one in children(desktop):
        if one.get_process_id() == process:
            yield one


def children(node: Any) -> Iterator[Any]:
    for rank in range(node.get_child_count()):
        child = node.get_child_at_index(rank)
        if child is not None:
            yield child


def is_showing(node: Any) -> bool:
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def has_focus(node: Any) -> bool:
    """Tell whether keys go to this part: not through it, and not only if its holder had them."""
    states = node.get_state_set()
    return (
        states.contains(Atspi.StateType.FOCUSED)
        and states.contains(Atspi.StateType.FOCUSABLE)
        and node.get_role_name() not in ALWAYS_FOCUSED
    )


def windows(process: int, title: str = "") -> list[Any]:
    """The windows that can be seen, the active one first."""
    seen = [
        window
        for application in applications(process)
        for window in children(application)
        if is_showing(window) and window.get_name().startswith(title)
    ]
    active = Atspi.StateType.ACTIVE
    return sorted(seen, key=lambda each: not each.get_state_set().contains(active))


def parts(node: Any) -> Iterator[Any]:
    """What can be seen below a node, the node included, in reading order."""
    if not is_showing(node):
        return
    yield node
    if node.get_role_name() not in NOT_ENTERED:
        for child in children(node):
            yield from parts(child)


def described(node: Any) -> dict[str, Any]:
    box = node.get_extents(Atspi.CoordType.SCREEN)
    return {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "states": [state.value_nick for state in node.get_state_set().get_states()],
        "box": [box.x, box.y, box.width, box.height],
    }


def search(process: int, role: str, name: str, window: str) -> Any:
    """The first part with this role and name, or None."""
    key = (process, role, name, window)
    known = found.get(key)
    try:
        if known is not None and known.get_name() == name and is_showing(known):
            return known
    except GLib.Error:
        pass
    found.pop(key, None)
    for top in windows(process, window):
        for part in parts(top):
            passed = (process, part.get_role_name(), part.get_name(), window)
            found.setdefault(passed, part)
            if passed == key:
                return part
    return None


def focused(process: int) -> Any:
    """The part that keys go to, or None: sought first where something was found before."""
    for (owner, *_), part in found.items():
        try:
            if owner == process and has_focus(part):
                return part
        except GLib.Error:
            continue
    everywhere = seen(process, "", "")
    return next((part for part in everywhere if has_focus(part)), None)


def text_of(node: Any) -> str | None:
    """The text that can be edited or selected in a node, or None where there is none."""
    if "Text" not in node.get_interfaces():
        return None
    return Atspi.Text.get_text(node, 0, min(SAYS_MUCH, Atspi.Text.get_character_count(node)))


def answer(
    ask: str, process: int, role: str = "", name: str = "", window: str = "", inside: str = ""
) -> object:
    if ask == "item":
        holder = search(process, "list", inside, window)
        return None if holder is None else item_of(holder, name)
    if ask in ("heard", "focuses"):
        return list(heard if ask == "heard" else focuses)
    if ask == "beyond":
        return sum(map(asked_beyond, seen(process, window, inside)))
    if ask == "windows":
        return [described(each) for each in windows(process, window)]
    if ask == "focused":
        holder = focused(process)
        return None if holder is None else described(holder)
    if ask in ("parts", "names of parts"):
        return of_parts(ask, seen(process, window, inside), role)
    node = search(process, role, name, window)
    return None if node is None else of_node(ask, node)


def seen(process: int, window: str, inside: str) -> Iterator[Any]:
    """What can be seen in windows, or inside one part of them."""
    tops = [group(process, inside, window)] if inside else windows(process, window)
    for top in tops:
        if top is not None:
            yield from parts(top)


def asked_beyond(node: Any) -> int:
    """Ask for two more children than there are; return for how many there is no answer."""
    count = node.get_child_count()
    return sum(node.get_child_at_index(count + more) is None for more in range(2))


def group(process: int, name: str, window: str) -> Any:
    """The part with others inside that has a name; at the very start Qt calls it a filler."""
    found = (search(process, role, name, window) for role in ("panel", "filler", "frame"))
    return next((part for part in found if part is not None), None)


def of_parts(ask: str, seen: Iterator[Any], role: str) -> object:
    wanted = (part for part in seen if not role or part.get_role_name() == role)
    return [described(part) if ask == "parts" else part.get_name() for part in wanted]


def item_of(holder: Any, name: str) -> object:
    """The item of a list that has a name, or None."""
    named = (child for child in children(holder) if child.get_name() == name)
    return next(map(described, named), None)


def of_node(ask: str, node: Any) -> object:
    if ask == "find":
        return described(node)
    if ask == "children":
        return [described(child) for child in children(node)]
    if ask == "names":
        return [child.get_name() for child in children(node)]
    if ask == "text":
        return text_of(node)
    if ask == "press":
        return Atspi.Action.do_action(node, 0)
    raise ValueError(ask)


def reply(line: str) -> None:
    try:
        said: dict[str, object] = {"answer": answer(**json.loads(line))}
    except GLib.Error as error:
        # What was being read is gone: nothing to be seen, and the caller may look again.
        found.clear()
        said = {"gone": str(error)}
    tell(said)


def tell(said: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


def listen(event: Any) -> None:
    heard.append(str(event.any_data))


def follow_focus(event: Any) -> None:
    if event.detail1:
        focuses.append(event.source.get_name())


def main() -> None:
    Atspi.init()
    Atspi.get_desktop(0).set_cache_mask(Atspi.Cache.NONE)
    listener = Atspi.EventListener.new(listen)
    listener.register("object:announcement")
    follower = Atspi.EventListener.new(follow_focus)
    follower.register("object:state-changed:focused")
    loop = GLib.MainLoop()
    waiting = b""

    def read(_source: int, _condition: object) -> bool:
        nonlocal waiting
        data = os.read(0, 65536)
        if not data:
            loop.quit()
            return False
        *lines, waiting = (waiting + data).split(b"\n")
        for line in lines:
            reply(line.decode())
        return True

    GLib.unix_fd_add_full(
        GLib.PRIORITY_DEFAULT, 0, GLib.IOCondition.IN | GLib.IOCondition.HUP, read
    )
    tell({"answer": "ready"})
    loop.run()
    listener.deregister("object:announcement")
    follower.deregister("object:state-changed:focused")


if __name__ == "__main__":
    sys.exit(main())
