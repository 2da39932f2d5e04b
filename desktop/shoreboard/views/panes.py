"""The parts of a window between which F6 goes, in reading order."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from shoreboard.domain.zone import GRID
from shoreboard.views.board.card_list import CardList
from shoreboard.views.document_view import DocumentView
from shoreboard.views.parts.notices import Notices

_BY_KEY = Qt.FocusReason.TabFocusReason


class Pane(NamedTuple):
    """A part of a window, and what takes the keys there; None while nothing can."""

    whole: QWidget
    first: Callable[[], QWidget | None]


def go_to_pane(document: DocumentView, notices: Notices, step: int) -> None:
    """Give the keys to the next part of the window (1) or the one before (-1) that takes them."""
    window = document.window()
    panes = [*_panes(document), Pane(notices, notices.first_button)]
    focused = window.focusWidget()
    here = (rank for rank, pane in enumerate(panes) if focused is not None and _has(pane, focused))
    at = next(here, -1 if step > 0 else 0)
    for rank in range(at + step, at + step * (len(panes) + 1), step):
        target = panes[rank % len(panes)].first()
        if target is not None:
            document.workspace.reveal(target)
        if target is not None and target.isVisibleTo(window):
            target.setFocus(_BY_KEY)
            return


def _panes(document: DocumentView) -> Iterator[Pane]:
    tray, strip = document.tray, document.strip
    if (table := document.place.table) is not None:
        yield Pane(table, lambda: table)
    else:
        yield Pane(document.board, lambda: _cards(document))
    yield Pane(tray, lambda: tray.add if tray.cards.isHidden() else tray.cards)
    yield Pane(document.panel, document.panel.focusProxy)
    if (lecturer := document.lecturer) is not None:
        buttons = lecturer.controls.buttons
        yield Pane(lecturer, lambda: lecturer)
        yield Pane(lecturer.controls, lambda: next((b for b in buttons if b.isEnabled()), None))
    yield Pane(strip, lambda: strip.list)


def _cards(document: DocumentView) -> CardList:
    """Return the zone with the first selected card, or the one that had the keys, or the first."""
    lists: Sequence[CardList] = [document.cards[zone] for zone in GRID]
    chosen = (each for each in lists if each.selectionModel().hasSelection())
    current = (each for each in lists if each.currentIndex().isValid())
    filled = (each for each in lists if each.cards_model.rowCount())
    return next(chosen, None) or next(current, None) or next(filled, lists[0])


def _has(pane: Pane, focused: QWidget) -> bool:
    return pane.whole is focused or pane.whole.isAncestorOf(focused)
