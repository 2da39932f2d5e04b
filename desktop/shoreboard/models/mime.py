"""Cards as drag-and-drop data, and what strangers' text becomes."""

import json
import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import cast

from PySide6.QtCore import QMimeData

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.limits import MOST_ACTIVITIES

CARDS = "application/x-shoreboard-cards"
MOST_LINES = MOST_ACTIVITIES + 1
MOST_CHARACTERS = 200
MOST_BYTES = 16 * 1024 * 1024
"""Of cards as data: some 100,000 ids of any usual length."""

_LINE = re.compile("[^\n-\r\x1c-\x1e\x85\u2028\u2029]+")
_LOOKED_AT = 10 * MOST_CHARACTERS
"""Characters of a line from which its name is taken; some of them are blanks or not seen."""
_UNSEEN = re.compile("[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")
"""Control characters other than spaces, and halves of characters."""


def cards_to_mime(document: str, cards: Sequence[ActivityId], names: Iterable[str]) -> QMimeData:
    """Return cards of one document; to other programs they are their names, a line each."""
    data = QMimeData()
    data.setData(CARDS, json.dumps({"document": document, "cards": list(cards)}).encode())
    data.setText("\n".join(names))
    return data


def cards_from_mime(document: str, data: QMimeData) -> tuple[ActivityId, ...]:
    """Return the cards that were dragged within this document, each once; no stranger's cards."""
    packed = data.data(CARDS)
    if not 0 < packed.size() <= MOST_BYTES:
        return ()
    try:
        held: object = json.loads(bytes(packed.data()))
    except (ValueError, RecursionError):
        return ()
    if not isinstance(held, dict):
        return ()
    found = cast("dict[str, object]", held)
    cards = found.get("cards")
    if found.get("document") != document or not isinstance(cards, list):
        return ()
    ids = (ActivityId(card) for card in cast("list[object]", cards) if isinstance(card, str))
    return tuple(dict.fromkeys(ids))


def table_from_mime(data: QMimeData) -> str:
    """Return dropped text that is rows of a table, as a spreadsheet gives them; else nothing."""
    if data.hasUrls() or data.hasFormat(CARDS) or not data.hasText():
        return ""
    from shoreboard.storage.tables.text import has_columns  # csv, which no start needs

    text = data.text()
    return text if has_columns(text) else ""


def files_from_mime(data: QMimeData, suffixes: Collection[str]) -> tuple[Path, ...]:
    """Return the files of this computer that were dropped or copied and have such suffixes."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return tuple(path for path in paths if path.suffix.lower() in suffixes)


def names_from_mime(data: QMimeData) -> tuple[str, ...]:
    """Return the names that dropped text holds, one a line, each bounded in size.

    The rows of a table are no names. Of more than any scenario may hold there is one too many, so
    that adding them is refused and none is lost without a word.
    """
    if data.hasUrls() or not data.hasText() or table_from_mime(data):
        return ()
    return _names_in(data.text())


@lru_cache(maxsize=1)
def _names_in(text: str) -> tuple[str, ...]:
    """Return the names in a text; what is dragged asks for them at every step of the pointer."""
    seen = (_UNSEEN.sub("", line[0][:_LOOKED_AT]) for line in _LINE.finditer(text))
    names = (" ".join(line.split())[:MOST_CHARACTERS] for line in seen)
    return tuple(islice(filter(None, names), MOST_LINES))
