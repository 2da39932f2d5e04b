"""Finding what can be done by its name, by its menu, and by what users call it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from shoreboard.actions.menus import SEPARATOR, Menu
from shoreboard.actions.registry import Actions
from shoreboard.folding import folded


class ActionEntry(NamedTuple):
    """An action as it is looked for."""

    id: str
    name: str
    menu: str
    """Where it stands, such as "View › Palette"."""
    keys: str
    """The first of its keys, as it is written on this platform."""
    called: str
    """What users call it besides, separated by commas."""
    can_be_done: bool
    is_on: bool


def entries_of(
    actions: Actions, menus: Iterable[Menu], called: Mapping[str, str]
) -> list[ActionEntry]:
    """Return all actions in the order of the menus, as they are now."""
    return [
        _entry(actions, action_id, path, called.get(action_id, ""))
        for menu in menus
        for path, action_id in _within(menu, ())
    ]


def _within(menu: Menu, above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    path = (*above, plain_words(menu.title))
    for item in menu.items:
        if isinstance(item, Menu):
            yield from _within(item, path)
        elif item != SEPARATOR:
            yield path, item


def _entry(actions: Actions, action_id: str, path: Sequence[str], called: str) -> ActionEntry:
    action = actions[action_id]
    words = plain_words(action.text())
    name = words if len(path) == 1 else f"{path[-1]}: {words}"
    keys = action.shortcuts()
    return ActionEntry(
        action_id,
        name,
        " › ".join(path),
        keys[0].toString(keys[0].SequenceFormat.NativeText) if keys else "",
        called,
        action.isEnabled(),
        action.isChecked(),
    )


def plain_words(text: str) -> str:
    """Return the words of a menu's entry without its marks: "Save &as…" is "Save as"."""
    words = text.partition("\t")[0].rstrip("…")
    return "&".join(part.replace("&", "") for part in words.split("&&"))


def find(sought: str, entries: Iterable[ActionEntry]) -> list[ActionEntry]:
    """Return what is meant by some words, the likeliest first; all of it for none.

    "sa", "save as", "as save" and "store under" find Save as, "adds" finds Add scene.
    """
    wanted = folded(sought)
    if not wanted:
        return list(entries)
    ranked = [(_rank(wanted, entry), entry) for entry in entries]
    return [entry for rank, entry in sorted(ranked, key=lambda each: each[0]) if rank < _NOWHERE]


_WITHIN = 3
"""Of so many letters and more, words are also found in the middle of others."""
_NOWHERE = 6


def _rank(wanted: str, entry: ActionEntry) -> int:
    """Return how far from its name an entry is meant by words: 0 is the name itself."""
    name, phrases = folded(entry.name), [*map(folded, entry.called.split(","))]
    words, letters = wanted.split(), wanted.replace(" ", "")
    own, others = _words(name), _words(" ".join((*phrases, folded(entry.menu))))
    found = (
        name == wanted,
        name.startswith(wanted) or wanted in phrases,
        _begin(words, own),
        _runs_through(letters, own),
        _begin(words, own + others),
        len(wanted) >= _WITHIN and any(wanted in phrase for phrase in (name, *phrases)),
    )
    return found.index(True) if True in found else _NOWHERE


def _words(text: str) -> list[str]:
    return "".join(each if each.isalnum() else " " for each in text).split()


def _begin(wanted: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether each wanted word is the beginning of some word."""
    return all(any(word.startswith(each) for word in words) for each in wanted)


def _runs_through(letters: str, words: Sequence[str]) -> bool:
    """Tell whether letters are beginnings of words that follow each other, some left out."""
    if not letters:
        return True
    if not words:
        return False
    first, rest = words[0], words[1:]
    most = next(n for n in range(len(letters), -1, -1) if first.startswith(letters[:n]))
    return any(_runs_through(letters[taken:], rest) for taken in range(most, -1, -1))
