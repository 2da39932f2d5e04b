"""Workbooks of the format XLSX (ECMA-376): the texts of their cells, and nothing else.

A formula is what its last result was; it is never worked out. Nothing is read from elsewhere.
"""

import posixpath
import re
from collections.abc import Sequence
from functools import cached_property

from shoreboard.storage.tables.archive import Archive
from shoreboard.storage.tables.grid import Attributes, CellGrid, CellWords, number, parse
from shoreboard.storage.tables.number_formats import BUILT_IN, Show, format_of, plain
from shoreboard.storage.tables.table import MOST_COLUMNS, Row, TableError, TableFault
from shoreboard.storage.tables.work import WorkCount

_ROOT = "_rels/.rels"
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_TRUTH = {"0": "FALSE", "1": "TRUE"}


def is_xlsx(archive: Archive) -> bool:
    """Tell whether an archive is a workbook of this format."""
    return _ROOT in archive.names and "[content_types].xml" in archive.names


class Xlsx:
    """Gives out the sheets of a workbook; raises TableError where it is damaged."""

    def __init__(self, archive: Archive, work: WorkCount) -> None:
        self._archive, self._work = archive, work
        books = [to for kind, to in _links(archive, "", work).values() if kind == "officeDocument"]
        if not books or not books[0].lower().endswith(".xml"):
            raise TableError(TableFault.FOREIGN)
        self._links = _links(archive, books[0], work)
        self._parts: list[str] = []
        self._from_1904 = False
        self.names: list[str] = []
        self.hidden: set[int] = set()
        self.active: int | None = None
        self.blank_formulas = 0
        self._sheets, self._active = 0, 0
        parse(archive.read(books[0]), work, self._begin, _nothing, _nothing)

    def _begin(self, name: str, attributes: Attributes) -> None:
        if name == "workbookPr":
            self._from_1904 = attributes.get("date1904", "") in ("1", "true", "on")
        elif name == "workbookView":
            self._active = number(attributes.get("activeTab", ""), 0)
        elif name == "sheet":
            is_active, self._sheets = self._sheets == self._active, self._sheets + 1
            kind, part = self._links.get(attributes.get("id", ""), ("", ""))
            if kind == "worksheet":
                if attributes.get("state", "visible") != "visible":
                    self.hidden.add(len(self.names))
                if is_active:
                    self.active = len(self.names)
                self.names.append(attributes.get("name", ""))
                self._parts.append(part)

    def rows(self, sheet: int) -> list[Row]:
        """Return the rows of a sheet, counted from 0.

        Cells that are merged all say what the first one does. `blank_formulas` counts the formulas
        that were saved without a result.
        """
        reader = _Sheet(self._strings, self._formats, self._work)
        self._read(self._parts[sheet], reader)
        self.blank_formulas = reader.blank_formulas
        return reader.grid.rows

    @cached_property
    def _formats(self) -> Sequence[Show | None]:
        """How each style of a cell shows numbers."""
        parts = [part for kind, part in self._links.values() if kind == "styles"]
        reader = _Styles(from_1904=self._from_1904)
        if parts and parts[0].lower() in self._archive.names:
            self._read(parts[0], reader)
        return reader.shows

    @cached_property
    def _strings(self) -> Sequence[str]:
        """The texts that cells of all sheets share."""
        parts = [part for kind, part in self._links.values() if kind == "sharedStrings"]
        if not parts:
            return ()
        reader = _Strings()
        self._read(parts[0], reader)
        return reader.strings

    def _read(self, part: str, reader: "_Sheet | _Strings | _Styles") -> None:
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
            self.strings.append(_unescaped("".join(self._parts)))
        elif name == "rPh":
            self._spoken = False

    def words(self, text: str) -> None:
        if self._is_text:
            self._parts.append(text)


class _Sheet:
    """Reads the cells of one sheet."""

    def __init__(
        self, strings: Sequence[str], shows: Sequence[Show | None], work: WorkCount
    ) -> None:
        self.grid = CellGrid(work)
        self.blank_formulas = 0
        self._strings, self._shows = strings, shows
        self._style, self._is_formula = 0, False
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
                self._style = number(attributes.get("s", ""), 0)
                self._text, self._is_formula = CellWords(), False
            case "f":
                self._is_formula = True
            case "mergeCell":
                first, _, last = attributes.get("ref", "").partition(":")
                self.grid.merge(_place(first), _place(last))
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
            self.blank_formulas += self._is_formula and not text
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
        if self._type == "b":
            return _TRUTH.get(text, text)
        if self._type == "d":
            return text.removesuffix("Z").removesuffix("T00:00:00")
        return self._number(text) if self._type == "n" and text else _unescaped(text)

    def _number(self, text: str) -> str:
        """Return a number as the sheet shows it."""
        show = self._shows[self._style] if self._style < len(self._shows) else None
        try:
            return plain(text) if show is None else show(float(text))
        except (ValueError, ArithmeticError):
            return text


class _Styles:
    """Reads how the styles of cells show numbers."""

    def __init__(self, *, from_1904: bool) -> None:
        self.shows: list[Show | None] = []
        self._codes = dict(BUILT_IN)
        self._from_1904 = from_1904
        self._in_cells = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "numFmt":
            self._codes[number(attributes.get("numFmtId", ""), 0)] = attributes.get(
                "formatCode", ""
            )
        elif name == "cellXfs":
            self._in_cells = True
        elif name == "xf" and self._in_cells:
            code = self._codes.get(number(attributes.get("numFmtId", ""), 0), "")
            self.shows.append(format_of(code, from_1904=self._from_1904))

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._in_cells = False

    def words(self, text: str) -> None:
        """Hear nothing."""


def _unescaped(text: str) -> str:
    """Return a text with the characters that XML cannot hold: _x000D_ is the end of a line."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text).replace("\r\n", "\n")


def _place(reference: str) -> tuple[int, int]:
    """Return the row and the column of a reference like "AB12", counted from 0."""
    row = reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ$")
    return number(row, 1) - 1, _column(reference.replace("$", ""), 0)


def _links(archive: Archive, part: str, work: WorkCount) -> dict[str, tuple[str, str]]:
    """Return what a part of the archive refers to: by id its kind and which part it is."""
    folder, name = posixpath.split(part)
    found: dict[str, tuple[str, str]] = {}

    def start(name: str, attributes: Attributes) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = posixpath.join("/", folder, attributes.get("Target", "").replace("\\", "/"))
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
