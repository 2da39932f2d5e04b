"""Whether cells bear out what a column is taken for."""

import re
from collections.abc import Callable, Mapping, Sequence

from shoreboard.storage.tables.answers import fold
from shoreboard.storage.tables.cells import is_name_of_firm, partner_cell, state_cell, who_cell
from shoreboard.storage.tables.country_names import is_code
from shoreboard.storage.tables.details import circumstances_in, percent_in
from shoreboard.storage.tables.headings import TableColumn
from shoreboard.storage.tables.meaning import CellMeaning
from shoreboard.storage.tables.places import where_cell
from shoreboard.storage.tables.placing import Refusal
from shoreboard.storage.tables.words import Vocabulary

Test = Callable[[str], bool]

_ID = re.compile(r"[A-Za-z]{0,5}[-_. /]?\d[\w.\-/]*")
_LETTERS = re.compile(r"[^\W\d_]{2}")


def fits_of(words: Vocabulary) -> Mapping[TableColumn, Test]:
    """Return, for each meaning that a heading can propose, whether a cell fits it."""

    def where(cell: str) -> bool:
        return _answers(where_cell(words, cell)) or _answers(where_cell(words, cell, nations=True))

    def state(cell: str) -> bool:
        meaning = state_cell(words, cell)
        return _answers_who(meaning) or meaning.answers.where is not None

    return {
        TableColumn.ACTIVITY: _has_letters,
        TableColumn.WHO: lambda cell: _answers_who(who_cell(words, cell)),
        TableColumn.WHERE: where,
        TableColumn.STATE: state,
        TableColumn.COUNTRY: where,
        TableColumn.KIND: lambda cell: words.kind(cell) is not None,
        TableColumn.NOTE: lambda _cell: True,
        TableColumn.SCENE: lambda _cell: True,
        TableColumn.PLACE: _has_letters,
        TableColumn.CIRCUMSTANCES: lambda cell: bool(circumstances_in(words, cell)[0]),
        TableColumn.OWNERSHIP: lambda cell: percent_in(cell) is not None,
        TableColumn.WHOLE: _has_letters,
        TableColumn.SHARE: lambda cell: percent_in(cell) is not None,
        TableColumn.WHOLE_KIND: lambda cell: words.kind(cell) is not None,
        TableColumn.WHOLE_NOTE: lambda _cell: True,
        TableColumn.CAPTION: lambda _cell: True,
        TableColumn.SCENE_NOTE: lambda _cell: True,
        TableColumn.PARTNER: lambda cell: (
            is_name_of_firm(cell) or _answers_who(partner_cell(words, cell))
        ),
    }


def fits_alone(words: Vocabulary) -> Mapping[TableColumn, Test]:
    """Return the same where no heading says it: a cell answers just that question, in words."""

    def says(cell: str, *, who: bool, where: bool) -> bool:
        answers = words.answers(cell)
        if answers is None:
            return False
        says_where = bool(answers.where or (answers.country and answers.who))
        if answers.country is not None and not says_where:
            return False
        return answers.is_tray or (bool(answers.who) is who and says_where is where)

    def says_in_parts(cell: str) -> bool:
        answers = state_cell(words, cell).answers
        return bool(answers.who and (answers.where or answers.country))

    return {
        TableColumn.STATE: lambda cell: says(cell, who=True, where=True) or says_in_parts(cell),
        TableColumn.WHO: lambda cell: says(cell, who=True, where=False),
        TableColumn.WHERE: lambda cell: says(cell, who=False, where=True),
        TableColumn.COUNTRY: lambda cell: words.country(cell) is not None and not is_code(cell),
    }


def are_ids(cells: Sequence[str]) -> bool:
    """Tell whether most cells are numbers of things and no names of them."""
    ids = sum(_ID.fullmatch(each.strip()) is not None for each in cells)
    return 2 * ids > len(cells)


def is_constant(cells: Sequence[str]) -> bool:
    """Tell whether several cells all say the same."""
    return len(cells) > 1 and len(set(map(fold, cells))) == 1


def _has_letters(cell: str) -> bool:
    return _LETTERS.search(cell) is not None


def _answers_who(meaning: CellMeaning) -> bool:
    answers = meaning.answers
    return bool(answers.who or answers.is_tray) or meaning.gap is Refusal.SEVERAL


def _answers(meaning: CellMeaning) -> bool:
    """Tell whether a cell answers anything, or says that there are several answers."""
    answers = meaning.answers
    return _answers_who(meaning) or bool(answers.where or answers.country)
