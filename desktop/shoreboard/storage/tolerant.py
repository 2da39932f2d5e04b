"""Reads what it can of the text of a damaged file: JSON that is cut off, or broken in places.

Only what the format knows is kept; all else is passed over. Nothing is read twice but single
entries, and nothing calls itself deeper than the format goes, so that work and memory stay within
what the size of a file allows.
"""

import json
import re
from typing import cast

from shoreboard.domain.limits import LARGEST_FILE
from shoreboard.storage import schema
from shoreboard.storage.decoding import Note, number_of, text_of, unescaped
from shoreboard.storage.errors import Damage, DamagedFileError
from shoreboard.storage.migrations import Tree

_MOST_ENTRIES = 1_000_000
"""Entries that are kept, of all lists together: more than a file of the largest size can hold."""
_MOST_BORNE = 100_000
"""Faults and unknown fields after which a file is given up: it is no scenario any more."""
_MOST_PASSED = 2_000_000
"""Brackets and what stands between them in a field that is not known; of more the rest is lost."""
_LONGEST_ENTRY = 1024 * 1024
_MOST_FIELDS = 100
_DEEPEST = 7
_PARTS = frozenset({"activities", "wholes", "scenes", "placements"})
"""Lists that are never within what is said of costs."""
_LISTS = _PARTS | {"opinions"}
_OBJECTS = frozenset(
    {
        *("costs", "costing", "discount_rate"),
        *schema.ActivityCosts.__struct_encode_fields__,
        *schema.PlacementCosts.__struct_encode_fields__,
    }
)
_LEAVES = frozenset(
    name
    for kind in (
        *(schema.StoredDocument, schema.ActivityEntry, schema.WholeEntry, schema.CostingEntry),
        *(schema.SceneEntry, schema.PlacementEntry, schema.AssumptionEntry, schema.OpinionEntry),
    )
    for name in kind.__struct_encode_fields__
    if name not in _LISTS | _OBJECTS
)
_PROSE = frozenset({"title", "company", "name", "note", "caption", "source", "who"})
"""Texts of which a beginning is worth something; that of an id or a code is another one."""

_INSIDE = r'(?:[^"\\\n]++|\\.)*+'
_STRING = re.compile(rf'"({_INSIDE})("?)')
_SCALAR = re.compile(r"-?\d++(?:\.\d++)?+(?:[eE][-+]?\d++)?+|true|false|null")
_WORDS = re.compile(rf'\[\s*+(?:"{_INSIDE}"\s*+,?+\s*+)*+\]')
"""A list of strings."""
_FLAT = re.compile(rf'\{{(?:[^][{{}}"]++|"{_INSIDE}"|\[(?:[^][{{}}"]++|"{_INSIDE}")*+\])*+\}}')
"""An object in which no other is."""
_BLANKS = re.compile(r"[ \t\r\n]*+")
_NOISE = re.compile(r'[^][{}",:]++')
_PASSED = re.compile(
    rf'(?:[^][{{}}"]++|"{_INSIDE}"?|\[(?:[^][{{}}"]++|"{_INSIDE}")*+\]|\{{(?:[^][{{}}"]++|"{_INSIDE}")*+\}})++'
    r"|[\[{]++|[]}]++"
)
"""What is passed over at once: anything without open brackets, or open ones in a row."""
_HEAD = re.compile(r'\{\s*+"format"')
"""How a document begins."""


def tree_of(data: bytes, note: Note) -> Tree:
    """Return the fields that can be read of the bytes of a file, and note what is wrong.

    Entries of lists are objects, or None where something else stands; stray ones are in "strays".
    """
    if len(data) > LARGEST_FILE:
        note(DamagedFileError(Damage.TOO_LARGE))
    reader = _Reader(text_of(data[:LARGEST_FILE], note), note)
    return reader.document()


class _Reader:
    """Reads a text from its beginning to its end, once."""

    def __init__(self, text: str, note: Note) -> None:
        self._text, self._note = text, note
        self._at = 0
        self._line, self._counted = 1, 0
        self._kept = 0
        self._told = self._borne = 0

    def document(self) -> Tree:
        """Return the outermost object, which only the end of the text ends, or another document."""
        strays: list[object] = []
        fields: Tree = {"strays": strays}
        opened = self._mark() == "{"
        self._at += opened
        while mark := self._mark():
            if mark == '"':
                self._field(fields, 1)
            elif mark == "{" and not opened:
                opened = True
                self._at += 1
            elif mark == "{" and len(fields) > 1 and _HEAD.match(self._text, self._at):
                self._complain()
                break
            elif mark == "{":
                self._complain()
                self._keep(strays, self._object(1))
            else:
                if mark not in ",}":
                    self._complain()
                self._skip()
        return fields

    def _object(self, depth: int, *, of_lists: bool = True) -> Tree:
        """Read an object; it is over where another begins in place of a field, or its list ends."""
        if (flat := _FLAT.match(self._text, self._at)) and flat.end() - self._at < _LONGEST_ENTRY:
            try:
                fields: object = json.loads(flat[0])
            except ValueError:
                pass
            else:
                self._at = flat.end()
                return _few(cast("Tree", fields))
        self._at += 1
        made: Tree = {}
        while mark := self._mark():
            if mark == "}":
                self._at += 1
                return made
            if mark in "{]" or (not of_lists and self._next_name() in _PARTS):
                break
            if mark == '"':
                self._field(made, depth)
            else:
                if mark != ",":
                    self._complain()
                self._skip()
        self._complain()
        return _few(made)

    def _field(self, fields: Tree, depth: int) -> None:
        """Read a name and its value into an object; a list that is there goes on."""
        name, whole = self._string()
        if not whole or self._mark() != ":":
            self._complain()
            return
        self._at += 1
        mark = self._mark()
        if name in _LISTS and mark == "[" and depth < _DEEPEST:
            old = fields.setdefault(name, [])
            entries = cast("list[object]", old) if isinstance(old, list) else []
            fields[name] = entries
            self._list(entries, depth + 1)
        elif name in _OBJECTS and mark == "{" and depth <= _DEEPEST:
            fields[name] = self._object(depth + 1, of_lists=False)
        elif name in _LISTS or name in _LEAVES or name in _OBJECTS:
            self._leaf(fields, name, mark)
        else:
            if len(fields) < _MOST_FIELDS:
                fields[name] = None  # so that it is told; what it says is not read
            self._bear()
            self._pass()

    def _list(self, entries: list[object], depth: int) -> None:
        self._at += 1
        while mark := self._mark():
            if mark == "]":
                self._at += 1
                return
            if mark == "{":
                self._keep(entries, self._object(depth))
            elif mark == ",":
                self._at += 1
            elif self._list_is_over(mark):
                break
            elif mark in '"[' or _SCALAR.match(self._text, self._at):
                self._keep(entries, None)
                self._pass()
            else:
                self._complain()
                self._skip()
        self._complain()

    def _keep(self, entries: list[object], entry: Tree | None) -> None:
        self._kept += 1
        if self._kept <= _MOST_ENTRIES:
            entries.append(entry)
        else:
            self._note(DamagedFileError(Damage.TOO_MANY))
            self._end()

    def _list_is_over(self, mark: str) -> bool:
        """Tell whether what stands here belongs to the object around a list that is not closed."""
        if mark == "}":
            return self._peek(1) not in "{],"  # before one of these it is one too many
        if mark != '"':
            return False
        found = _STRING.match(self._text, self._at)
        return found is not None and self._text[found.end() : found.end() + 2].lstrip()[:1] == ":"

    def _leaf(self, fields: Tree, name: str, mark: str) -> None:
        """Read a value that has no fields, unless it is cut off in the middle."""
        if mark == '"':
            value, whole = self._string()
            if whole or name in _PROSE:
                fields[name] = value
            if not whole:
                self._complain()
        elif (scalar := _SCALAR.match(self._text, self._at)) and scalar.end() < len(self._text):
            self._at = scalar.end()
            fields[name] = number_of(scalar[0])
        elif (words := _WORDS.match(self._text, self._at)) and len(words[0]) < _LONGEST_ENTRY:
            self._at = words.end()
            fields[name] = [unescaped(each[1]) for each in _STRING.finditer(words[0])]
        elif mark in ("{", "["):
            fields[name] = {}
            self._pass()
        else:
            self._complain()

    def _string(self) -> tuple[str, bool]:
        """Read a string; tell whether it ends before its line does."""
        found = _STRING.match(self._text, self._at)
        assert found is not None  # noqa: S101  (a quote stands here)
        self._at = found.end()
        return unescaped(found[1]), bool(found[2])

    def _next_name(self) -> str:
        found = _STRING.match(self._text, self._at)
        return found[1] if found else ""

    def _pass(self) -> None:
        """Pass over one value, whatever is in it; what is not closed goes to the end."""
        depth = 0
        for _ in range(_MOST_PASSED):
            passed = _PASSED.match(self._text, self._at)
            if passed is None:
                return
            words = passed[0]
            if words[0] in "]}":
                self._at += min(depth, len(words))
                depth = max(0, depth - len(words))
            elif words[-1] in "[{" and words[0] in "[{":
                self._at = passed.end()
                depth += len(words)
            elif depth:
                self._at = passed.end()
            else:
                self._pass_flat()
            if not depth:
                return
        self._end()

    def _pass_flat(self) -> None:
        """Pass over what has no brackets, or a pair of them with none inside."""
        start = self._text[self._at]
        if start == '"':
            self._string()
        elif start in "[{":
            self._at = self._text.index("]" if start == "[" else "}", self._at) + 1
        else:
            self._skip()

    def _mark(self) -> str:
        """Go to the next mark and return it; "" at the end."""
        self._at = _BLANKS.match(self._text, self._at).end()  # pyright: ignore[reportOptionalMemberAccess]
        return self._text[self._at : self._at + 1]

    def _peek(self, past: int) -> str:
        blanks = _BLANKS.match(self._text, self._at + past)
        return self._text[blanks.end() : blanks.end() + 1] if blanks else ""

    def _skip(self) -> None:
        """Go past what makes no sense here."""
        noise = _NOISE.match(self._text, self._at)
        self._at = noise.end() if noise else self._at + 1

    def _complain(self) -> None:
        """Note that what stands here is no JSON, once a line."""
        self._bear()
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        if self._line > self._told:
            self._told = self._line
            column = self._at - self._text.rfind("\n", 0, self._at)
            self._note(DamagedFileError(Damage.NOT_JSON, line=self._line, column=column))

    def _bear(self) -> None:
        """Count one more thing that is not as it should be; of too many nothing more is read."""
        self._borne += 1
        if self._borne > _MOST_BORNE:
            self._end()

    def _end(self) -> None:
        self._at = len(self._text)


def _few(fields: Tree) -> Tree:
    """Return an object without the fields that are not known, if it has very many."""
    if len(fields) < _MOST_FIELDS:
        return fields
    return {name: value for name, value in fields.items() if name in _LISTS | _LEAVES | _OBJECTS}
