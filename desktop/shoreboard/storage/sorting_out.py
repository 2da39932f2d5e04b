"""Entries in the list of their kind, wherever in a damaged file they stood."""

from typing import cast

from shoreboard.storage.migrations import Tree

LISTS = ("activities", "wholes", "scenes")


def sorted_out(tree: Tree) -> Tree:
    """Return a tree in which each entry stands in the list of its kind, wherever it stood.

    Where the line is lost with which a list begins or ends, its entries stand in another one.
    """
    lists: dict[str, list[object]] = {name: [] for name in LISTS}

    def into(name: str) -> list[object]:
        if name in lists:
            return lists[name]
        last = lists["scenes"][-1] if lists["scenes"] and name == "placements" else None
        return cast("list[object]", cast("Tree", last)["placements"]) if last else []

    def take(raw: object, expected: str) -> None:
        if not isinstance(raw, dict):
            into(expected).append(raw)
            return
        entry = cast("Tree", raw)
        inner = entry.get("placements")
        if isinstance(inner, list) or (expected == "scenes" and "activity" not in entry):
            lists["scenes"].append({**entry, "placements": list[object]()})
            for each in cast("list[object]", inner) if isinstance(inner, list) else ():
                take(each, "placements")
        elif "activity" in entry or (expected == "placements" and "kind" not in entry):
            into("placements").append(entry)
        else:
            into("wholes" if expected == "wholes" else "activities").append(entry)

    for name in ("activities", "wholes", "scenes", "strays"):
        entries = tree.pop(name, None)
        for each in cast("list[object]", entries) if isinstance(entries, list) else ():
            take(each, name)
    return {**tree, **{name: entries for name, entries in lists.items() if entries}}
