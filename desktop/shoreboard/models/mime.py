"""Cards as drag-and-drop data, and what strangers' text becomes."""

import json
import re
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import QMimeData

from shoreboard.domain.activity import ActivityId

CARDS = "application/x-shoreboard-cards"
MOST_LINES = 1000
MOST_CHARACTERS = 200
MOST_BYTES = 16 * 1024 * 1024
"""Of cards as data: some 100,000 ids of any usual length."""

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
    """Return the names that dropped text holds, one a line, bounded in size and number.

    The rows of a table are no names.
    """
    if data.hasUrls() or not data.hasText() or table_from_mime(data):
        return ()
    text = _UNSEEN.sub("", data.text()[: MOST_LINES * MOST_CHARACTERS])
    lines = text.splitlines()[:MOST_LINES]
    names = (" ".join(line.split())[:MOST_CHARACTERS] for line in lines)
    return tuple(name for name in names if name)
