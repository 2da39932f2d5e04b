"""What the cells of a table mean, column by column, each understood once."""

import re
from collections.abc import Mapping
from functools import lru_cache, partial

from shoreboard.storage.tables.answers import CellAnswers
from shoreboard.storage.tables.cells import partner_cell, state_cell, who_cell
from shoreboard.storage.tables.codes import Codes
from shoreboard.storage.tables.country_names import is_state
from shoreboard.storage.tables.headings import TableColumn
from shoreboard.storage.tables.meaning import CellMeaning
from shoreboard.storage.tables.places import place_cell, where_cell
from shoreboard.storage.tables.placing import Refusal
from shoreboard.storage.tables.words import Vocabulary

_REMEMBERED = 10_000
_MOST_UNCLEAR = 4_000
"""Different cells of which some word or answer is not understood: to look into each takes time."""
_CODE, _SEEN_AT_ONCE = 3, 30
"""Characters of a code, and of a cell of some words."""
_LONGEST = 400
"""Characters of a cell that is looked into at all."""
_FEW_WORDS, _MANY_WORDS = 3, 40
_MOST_WORK = 3_000_000
"""For long cells: each costs the square of its words, and of ten characters; it is some seconds."""
_WORD = re.compile(r"[^\W_]+")
_FREE = (TableColumn.PARTNER, TableColumn.PLACE)
"""Whatever their cells say is soon seen: most are names."""
_UNKNOWN = CellMeaning(gap=Refusal.UNKNOWN_ANSWER)


class Meanings:
    """Says what cells mean, and remembers what it said of many, and which were unclear."""

    def __init__(
        self, vocabulary: Vocabulary, home: str | None, codes: Mapping[TableColumn, Codes]
    ) -> None:
        self._vocabulary = vocabulary
        self._found = lru_cache(maxsize=_REMEMBERED)(self._look_into)
        self._meaning = partial(_meaning, vocabulary, home, codes)
        self._done = 0
        self._unclear: set[str] = set()

    def of(self, column: TableColumn, plain: TableColumn, text: str) -> CellMeaning:
        """Return what a cell says in a column that means this in its scene, and `plain` in any.

        After thousands of different cells that were unclear, others count as far as their answer
        is seen at once.
        """
        looks_into = len(self._unclear) < _MOST_UNCLEAR or text in self._unclear
        if looks_into or plain in _FREE or len(text) <= _CODE:
            meaning = self._found(column, plain, text)
            if meaning.gap is not None and plain not in _FREE:
                self._unclear.add(text)
            return meaning
        answers = self._vocabulary.answers(text) if len(text) <= _SEEN_AT_ONCE else None
        return CellMeaning(answers) if answers else _UNKNOWN

    def _look_into(self, column: TableColumn, plain: TableColumn, text: str) -> CellMeaning:
        """Return what a cell says, unless it is too long, or many long ones came before it."""
        if len(text) > _LONGEST:
            return _UNKNOWN
        words = min(len(_WORD.findall(text)), _MANY_WORDS)
        if words > _FEW_WORDS or len(text) > _SEEN_AT_ONCE:
            if self._done > _MOST_WORK:
                return _UNKNOWN
            self._done += words**2 + len(text) ** 2 // 100
        return self._meaning(column, plain, text)


def _meaning(
    vocabulary: Vocabulary,
    home: str | None,
    codes_in: Mapping[TableColumn, Codes],
    column: TableColumn,
    plain: TableColumn,
    text: str,
) -> CellMeaning:
    """Return what a cell says in a column that means this in its scene, and `plain` in any."""
    codes = codes_in.get(column)
    match plain:
        case TableColumn.WHO:
            return who_cell(vocabulary, text)
        case TableColumn.STATE:
            return state_cell(vocabulary, text)
        case TableColumn.PARTNER:
            return partner_cell(vocabulary, text)
        case _ if codes is Codes.EITHER and is_state(text):
            return _UNKNOWN
        case TableColumn.PLACE if codes is not Codes.STATES:
            return place_cell(vocabulary, text)
        case _ if codes is Codes.COUNTRIES and text == "NA":
            return CellMeaning(CellAnswers(country=text))
        case _ if codes is Codes.STATES and is_state(text):
            return CellMeaning(CellAnswers(country="US"), place=text)
        case TableColumn.COUNTRY:
            return where_cell(vocabulary, text, home, nations=True)
        case _:
            return where_cell(vocabulary, text, home)
