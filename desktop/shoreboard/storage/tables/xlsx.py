"""Workbooks of the format XLSX (ECMA-376): the texts of their cells, and nothing else.

A formula is what its last result was; it is never worked out. Nothing is read from elsewhere.
"""

import posixpath
from collections.abc import Sequence
from functools import cached_property

from shoreboard.storage.tables.archive import Archive
from shoreboard.storage.tables.grid import Attributes, CellWords, Grid, number, parse
from shoreboard.storage.tables.table import MOST_COLUMNS, Row, TableError, TableFault
from shoreboard.storage.tables.work import Work

_ROOT = "_rels/.rels"
_TRUTH = {"0": "FALSE", "1": "TRUE"}


def is_xlsx(archive: Archive) -> bool:
    """Tell whether an archive is a workbook of this format."""
    return _ROOT in archive.names and "[Content_Types].xml" in archive.names


class Xlsx:
    """Gives out the sheets of a workbook; raises TableError where it is damaged."""

    def __init__(self, archive: Archive, work: Work) -> None:
        self._archive, self._work = archive, work
        books = [to for kind, to in _links(archive, "", work).values() if kind == "officeDocument"]
        if not books or not books[0].endswith(".xml"):
            raise TableError(TableFault.FOREIGN)
        self._links = _links(archive, books[0], work)
        self._parts: list[str] = []
        names: list[str] = []

        def start(name: str, attributes: Attributes) -> None:
            if name == "sheet":
                kind, part = self._links.get(attributes.get("id", ""), ("", ""))
                if kind == "worksheet":
                    names.append(attributes.get("name", ""))
                    self._parts.append(part)

        parse(archive.read(books[0]), work, start, _nothing, _nothing)
        self.names: Sequence[str] = names

    def rows(self, sheet: int) -> list[Row]:
        """Return the rows of a sheet, counted from 0."""
        reader = _Sheet(self._strings, self._work)
        parse(
            self._archive.read(self._parts[sheet]),
            self._work,
            reader.start,
            reader.end,
            reader.words,
        )
        return reader.grid.rows

    @cached_property
    def _strings(self) -> Sequence[str]:
        """The texts that cells of all sheets share."""
        parts = [part for kind, part in self._links.values() if kind == "sharedStrings"]
        if not parts:
            return ()
        reader = _Strings()
        self._read(parts[0], reader)
        return reader.strings

    def _read(self, part: str, reader: "_Sheet | _Strings") -> None:
        parse(self._archive.read(part), self._work, reader.start, reader.end, reader.words)


class _Strings:
    """Reads shared texts: runs of text, without how they are pronounced."""

    def __init__(self) -> None:
        self.strings: list[str] = []
        self._parts: list[str] = []
        self._is_text, self._spoken = False, False

    def start(self, name: str, _attributes: Attributes) -> None:
        if name == "si":
            self._parts = []
        elif name == "rPh":
            self._spoken = True
        self._is_text = name == "t" and not self._spoken

    def end(self, name: str) -> None:
        self._is_text = False
        if name == "si":
            self.strings.append("".join(self._parts))
        elif name == "rPh":
            self._spoken = False

    def words(self, text: str) -> None:
        if self._is_text:
            self._parts.append(text)


class _Sheet:
    """Reads the cells of one sheet."""

    def __init__(self, strings: Sequence[str], work: Work) -> None:
        self.grid = Grid(work)
        self._strings = strings
        self._row, self._column = -1, -1
        self._cells: dict[int, str] = {}
        self._type = ""
        self._text: CellWords | None = None
        self._is_text, self._spoken = False, False

    def start(self, name: str, attributes: Attributes) -> None:
        match name:
            case "row":
                self._row = number(attributes.get("r", ""), self._row + 2) - 1
                self._column, self._cells = -1, {}
            case "c":
                self._column = _column(attributes.get("r", ""), self._column + 1)
                self._type = attributes.get("t", "n")
                self._text = CellWords()
            case "rPh":
                self._spoken = True
            case _:
                pass
        self._is_text = name in ("v", "t") and not self._spoken

    def end(self, name: str) -> None:
        self._is_text = False
        if name == "rPh":
            self._spoken = False
        elif name == "c" and self._text is not None:
            text = self._said(str(self._text))
            if text and self._column >= MOST_COLUMNS:
                raise TableError(TableFault.TOO_MANY_COLUMNS, self._row + 1)
            self._cells[self._column] = text
            self._text = None
        elif name == "row":
            self.grid.put(self._row, self._cells)

    def words(self, text: str) -> None:
        if self._is_text and self._text is not None:
            self._text.add(text)

    def _said(self, text: str) -> str:
        """Return what a cell says, by its type."""
        if self._type == "s":
            rank = number(text, 0) if text != "0" else 0
            if not text.isdigit() or rank >= len(self._strings):
                raise TableError(TableFault.DAMAGED, self._row + 1)
            return self._strings[rank]
        return _TRUTH.get(text, text) if self._type == "b" else text


def _links(archive: Archive, part: str, work: Work) -> dict[str, tuple[str, str]]:
    """Return what a part of the archive refers to: by id its kind and which part it is."""
    folder, name = posixpath.split(part)
    found: dict[str, tuple[str, str]] = {}

    def start(name: str, attributes: Attributes) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = posixpath.join("/", folder, attributes.get("Target", ""))
            found[attributes.get("Id", "")] = kind, posixpath.normpath(target).lstrip("/")

    named = posixpath.join(folder, "_rels", f"{name}.rels")
    parse(archive.read(named), work, start, _nothing, _nothing)
    return found


def _column(reference: str, otherwise: int) -> int:
    """Return the column that a reference like "AB12" names, counted from 0."""
    letters = reference.rstrip("0123456789")
    if not letters.isalpha() or not letters.isascii() or len(letters) > 3:  # noqa: PLR2004
        return otherwise
    rank = 0
    for letter in letters.upper():
        rank = rank * 26 + ord(letter) - ord("A") + 1
    return rank - 1


def _nothing(*_ignored: object) -> None:
    """Pass over what nobody asks for."""
