"""What the program remembers from one start to the next."""

import binascii
import contextlib
import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, cast

from shoreboard.storage.errors import UnwritableFileError, reason_of
from shoreboard.storage.regular import read_regular

SMALLEST_TEXT, LARGEST_TEXT = 80, 400
"""Percent."""
MOST_RECENT = 10

_LARGEST_FILE = 1024 * 1024
_LONGEST = 64 * 1024
_MOST_PARTS = 16
_WIDEST_PART = 100_000
_MOST_SECTIONS = 1000


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


def _kept(form: _Form, default: object) -> Any:
    return field(default=default, metadata={"form": form})


_TEXT, _FLAG, _FLAG_OR_NONE, _PERCENT = map(_Form, (_text, _flag, _flag_or_none, _percent))
_BYTES = _Form(_bytes, lambda value: b64encode(value).decode())
_SIZES = _Form(_sizes, list)
_PATHS = _Form(_paths, lambda paths: [str(path) for path in paths])
_NAMES = _Form(_names, lambda names: None if names is None else list(names))


@dataclass(frozen=True, slots=True)
class Settings:
    """What is remembered; each field with its form in the file and its default."""

    theme: str = _kept(_TEXT, "")
    """The id of a theme; "" follows the desktop."""
    text_size: int = _kept(_PERCENT, 100)
    """Percent."""
    motion: bool | None = _kept(_FLAG_OR_NONE, None)
    """Whether things move; None follows the desktop."""
    show_moves: bool = _kept(_FLAG, True)
    """Whether arrows show where cards were in the scene before."""
    board_table: bool = _kept(_FLAG, False)
    """Whether the scene is shown as a table in place of the board."""
    geometry: bytes = _kept(_BYTES, b"")
    """The place and size of the window that closed last, as Qt saves them."""
    splitter_sizes: tuple[int, ...] = _kept(_SIZES, ())
    """The widths of tray, board and panel in the window that closed last, in pixels."""
    recent_files: tuple[Path, ...] = _kept(_PATHS, ())
    """The files that were opened or saved last, the newest first; `session.recent` keeps them."""
    hint_done: bool = _kept(_FLAG, False)
    """Whether the user has changed something once, so that no hint is needed."""
    class_theme: str = _kept(_TEXT, "projector")
    """The id of the theme that a class sees; "" is the user's own."""
    class_screen: str = _kept(_TEXT, "")
    """The name of the screen for the class; "" is any but the user's own."""
    class_caption: bool = _kept(_FLAG, True)
    """Whether a class sees the captions of scenes."""
    class_in_window: bool = _kept(_FLAG, False)
    """Whether a class is shown an ordinary window, to be shared in a call, and no whole screen."""
    class_tray: bool = _kept(_FLAG, False)
    """Whether a class sees the activities that are not placed."""
    own_answers: bool = _kept(_FLAG, True)
    """Whether what is hidden from a class stays visible on the lecturer's own screen."""
    verdict_band: bool = _kept(_FLAG, True)
    """Whether a class sees the verdict of what is revealed, in large type."""
    export: str = _kept(_TEXT, "")
    """What was exported last and how, as `ExportChoice` writes it."""
    open_sections: tuple[str, ...] | None = _kept(_NAMES, None)
    """Which sections of the panel are open; None until the user opens or folds one."""


class SettingsFile:
    """The file of the settings, which several starts of the program may share.

    Whatever is wrong with it, or with one value in it, the default stands.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stored = _entries(Settings())
        self._has_failed = False

    def load(self) -> Settings:
        """Return what the file remembers; it need not exist."""
        settings, entries = Settings(), _read(self._path)
        for name, form in _FORMS.items():
            if name in entries:
                with contextlib.suppress(ValueError):
                    settings = replace(settings, **{name: form.read(entries[name])})
        self._stored = _entries(settings)
        return settings

    def store(self, settings: Settings) -> bool:
        """Put what changed into the file, and leave alone what another window put there.

        Tells whether all of it is in the file. Raises UnwritableFileError the first time that the
        file cannot be written, and is silent until it could be again: one word is enough.
        """
        entries = _entries(settings)
        changed = {name: entry for name, entry in entries.items() if entry != self._stored[name]}
        try:
            if changed:
                _write(self._path, {**_read(self._path), **changed})
        except UnwritableFileError:
            if not self._has_failed:
                self._has_failed = True
                raise
            return False
        self._stored, self._has_failed = entries, False
        return True


_FORMS: Mapping[str, _Form] = {each.name: each.metadata["form"] for each in fields(Settings)}


def _entries(settings: Settings) -> Mapping[str, object]:
    return {name: form.write(getattr(settings, name)) for name, form in _FORMS.items()}


def _read(path: Path) -> dict[str, object]:
    """Return the entries of a settings file; none where it is missing or damaged."""
    try:
        data = read_regular(path, _LARGEST_FILE + 1).data
        tree: object = json.loads(data) if len(data) <= _LARGEST_FILE else None
    except (OSError, ValueError, RecursionError):
        return {}
    return cast("dict[str, object]", tree) if isinstance(tree, dict) else {}


def _write(path: Path, entries: Mapping[str, object]) -> None:
    from shoreboard.storage.atomic import replace_file
    from shoreboard.storage.private import make_private_folder

    try:
        make_private_folder(path.parent)
    except OSError as error:
        raise UnwritableFileError(path, reason_of(error)) from error
    replace_file(path, json.dumps(entries, indent=2).encode() + b"\n", private=True)
