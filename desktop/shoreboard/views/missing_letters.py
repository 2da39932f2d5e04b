"""Says once which characters of a document no font on this computer can draw."""

import unicodedata
from collections.abc import Callable, Iterator
from itertools import islice

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from shoreboard.actions.context import Context
from shoreboard.domain.scenario import Scenario
from shoreboard.i18n import enumerated, tr
from shoreboard.session.change import Moment

_LATER_MS = 300
"""What is typed is looked at when nothing has changed for so long."""
_LATIN = "\u024f"
"""Up to here every font of a desktop has all letters."""
_NAMED = 3
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Zs", "Zl", "Zp"}
"""Categories of characters that are not drawn by themselves."""
_SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))
"""Variation selectors."""
_LETTERS = "letters"


class MissingLetters(QObject):
    """Looks at a document now and after its changes; each character is spoken of once."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._known: set[str] = set()
        self._soon = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._soon.timeout.connect(self.look)
        context.session.changed.connect(self._follow)
        self.look()

    def look(self) -> None:
        """Say which characters are missing, of those that were not looked at before."""
        new = characters_of(self._context.session.scenario) - self._known
        self._known |= new
        metrics = QFontMetrics(QApplication.font())
        missing = missing_of(new, lambda each: metrics.inFontUcs4(ord(each)))
        if missing:
            words = tr(
                "No font on this computer can draw {letters}. The file keeps what was written; "
                "here it is shown as boxes."
            )
            self._context.notices.offer(words.format(letters=_listed(missing)), (), _LETTERS)

    def _follow(self, before: Moment, after: Moment) -> None:
        if before.scenario is not after.scenario:
            self._soon.start()


def characters_of(scenario: Scenario) -> set[str]:
    """Return the characters beyond Latin letters in all that is written in a scenario."""
    found: set[str] = set()
    for text in _texts(scenario):
        if not text.isascii():
            found.update(each for each in text if each > _LATIN)
    return found


def missing_of(characters: set[str], can_draw: Callable[[str], bool]) -> list[str]:
    """Return the characters that are seen and cannot be drawn, in the order of their codes."""
    return [each for each in sorted(characters) if _is_seen(each) and not can_draw(each)]


def _is_seen(character: str) -> bool:
    is_selector = any(ord(character) in each for each in _SELECTORS)
    return unicodedata.category(character) not in _UNSEEN and not is_selector


def _listed(missing: list[str]) -> str:
    """Return the codes of characters, with their names in Unicode, and how many more there are."""
    named = enumerated(islice(map(_named, missing), _NAMED))
    if len(missing) <= _NAMED:
        return named
    return tr("{names} and {count} more").format(names=named, count=len(missing) - _NAMED)


def _named(character: str) -> str:
    code, name = f"U+{ord(character):04X}", unicodedata.name(character, "")
    return f"{code} {name}".rstrip()


def _texts(scenario: Scenario) -> Iterator[str]:
    yield from (scenario.title, scenario.company)
    for each in (*scenario.activities.values(), *scenario.wholes.values()):
        yield from (each.name, each.note)
    for scene in scenario.scenes:
        yield from (scene.title, scene.caption, scene.note)
        for at in scene.placements.values():
            yield from (at.place, at.partner)
