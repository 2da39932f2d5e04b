"""What the program remembers from one start to the next."""

import binascii
import contextlib
import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self, cast

from shoreboard.storage.errors import UnwritableFileError, reason_of

SMALLEST_TEXT, LARGEST_TEXT = 80, 400
"""Percent."""
MOST_RECENT = 10

_LARGEST_FILE = 1024 * 1024
_LONGEST = 64 * 1024
_MOST_PARTS = 16
_WIDEST_PART = 100_000
_MOST_SECTIONS = 1000


@dataclass(slots=True)
class Settings:
    """Reads what was remembered, lets it be changed, and stores it in one file.

    Whatever is wrong with the file, or with one value in it, the default stands.
    """

    path: Path
    theme: str = ""
    """The id of a theme; "" follows the desktop."""
    text_size: int = 100
    """Percent."""
    motion: bool | None = None
    """Whether things move; None follows the desktop."""
    show_moves: bool = True
    geometry: bytes = b""
    """The place and size of the window, as Qt saves them."""
    window_state: bytes = b""
    """The toolbars of the window, as Qt saves them."""
    splitter_sizes: tuple[int, ...] = ()
    recent_files: tuple[Path, ...] = ()
    """Newest first; `session.recent` keeps them."""
    hint_done: bool = False
    """Whether the first drag happened, so that the hint has done its work."""
    class_theme: str = "projector"
    """The id of the theme that a class sees; "" is the user's own."""
    class_screen: str = ""
    """The name of the screen for the class; "" is any but the user's own."""
    class_caption: bool = True
    own_answers: bool = True
    """Whether what is hidden from a class stays visible on the lecturer's own screen."""
    verdict_band: bool = False
    open_sections: tuple[str, ...] | None = None
    """Which sections of the panel are open; None until the user opens or folds one."""
    _stored: Mapping[str, object] = field(init=False, repr=False)
    _has_failed: bool = field(default=False, init=False, repr=False)

    def __post_init__(self) -> None:
        self._stored = self._entries()

    @classmethod
    def load(cls, path: Path) -> Self:
        """Return what the file remembers; the file need not exist."""
        entries = _read(path)
        known: dict[str, Any] = {}
        for name, form in _FORMS.items():
            if name in entries:
                with contextlib.suppress(ValueError):
                    known[name] = form.read(entries[name])
        return cls(path, **known)

    def store(self) -> None:
        """Put what changed into the file, and leave alone what another window put there.

        Raises UnwritableFileError the first time that the file cannot be written, and is silent
        from then on: one word about it is enough.
        """
        entries = self._entries()
        changed = {name: entry for name, entry in entries.items() if entry != self._stored[name]}
        if not changed:
            return
        try:
            _write(self.path, {**_read(self.path), **changed})
        except UnwritableFileError:
            if not self._has_failed:
                self._has_failed = True
                raise
        else:
            self._stored = entries

    def _entries(self) -> Mapping[str, object]:
        return {name: form.write(getattr(self, name)) for name, form in _FORMS.items()}


def _read(path: Path) -> dict[str, object]:
    """Return the entries of a settings file; none where it is missing or damaged."""
    try:
        if not path.is_file():
            return {}
        with path.open("rb") as file:
            data = file.read(_LARGEST_FILE + 1)
        tree: object = json.loads(data) if len(data) <= _LARGEST_FILE else None
    except (OSError, ValueError, RecursionError):
        return {}
    return cast("dict[str, object]", tree) if isinstance(tree, dict) else {}


def _write(path: Path, entries: Mapping[str, object]) -> None:
    from shoreboard.storage.atomic import replace_file  # what no start needs
    from shoreboard.storage.private import make_private_folder

    try:
        make_private_folder(path.parent)
    except OSError as error:
        raise UnwritableFileError(path, reason_of(error)) from error
    replace_file(path, json.dumps(entries, indent=2).encode() + b"\n", private=True)


@dataclass(frozen=True, slots=True)
class _Form:
    """How a value stands in the file; `read` raises ValueError for what cannot be the value."""

    read: Callable[[object], object]
    write: Callable[[Any], object] = lambda value: value


def _text(entry: object) -> str:
    if isinstance(entry, str) and len(entry) <= _LONGEST:
        return entry
    raise ValueError


def _flag(entry: object) -> bool:
    if isinstance(entry, bool):
        return entry
    raise ValueError


def _flag_or_none(entry: object) -> bool | None:
    return None if entry is None else _flag(entry)


def _number(entry: object, least: int, most: int) -> int:
    if isinstance(entry, int) and not isinstance(entry, bool) and least <= entry <= most:
        return entry
    raise ValueError


def _percent(entry: object) -> int:
    return _number(entry, SMALLEST_TEXT, LARGEST_TEXT)


def _bytes(entry: object) -> bytes:
    try:
        return b64decode(_text(entry), validate=True)
    except binascii.Error as error:
        raise ValueError from error


def _list(entry: object, most: int) -> list[object]:
    if isinstance(entry, list) and len(cast("list[object]", entry)) <= most:
        return cast("list[object]", entry)
    raise ValueError


def _sizes(entry: object) -> tuple[int, ...]:
    return tuple(_number(each, 0, _WIDEST_PART) for each in _list(entry, _MOST_PARTS))


def _names(entry: object) -> tuple[str, ...] | None:
    if entry is None:
        return None
    return tuple(_text(each) for each in _list(entry, _MOST_SECTIONS))


def _paths(entry: object) -> tuple[Path, ...]:
    paths = tuple(Path(_text(each)) for each in _list(entry, MOST_RECENT))
    if any(not path.is_absolute() or "\0" in str(path) for path in paths):
        raise ValueError
    return paths


_FORMS: Mapping[str, _Form] = {
    "theme": _Form(_text),
    "text_size": _Form(_percent),
    "motion": _Form(_flag_or_none),
    "show_moves": _Form(_flag),
    "geometry": _Form(_bytes, lambda value: b64encode(value).decode()),
    "window_state": _Form(_bytes, lambda value: b64encode(value).decode()),
    "splitter_sizes": _Form(_sizes, list),
    "recent_files": _Form(_paths, lambda paths: [str(path) for path in paths]),
    "hint_done": _Form(_flag),
    "class_theme": _Form(_text),
    "class_screen": _Form(_text),
    "class_caption": _Form(_flag),
    "own_answers": _Form(_flag),
    "verdict_band": _Form(_flag),
    "open_sections": _Form(_names, lambda names: None if names is None else list(names)),
}
