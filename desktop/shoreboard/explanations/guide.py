"""The guide: one page a task, for lecturers, students and managers."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from shoreboard.explanations.form import read_form, read_front_matter
from shoreboard.explanations.topics import LAST_RESORT
from shoreboard.folding import folded

GUIDE_PAGES = (
    "first-move", "two-questions", "add-activities", "scenes", "look-it-up", "find-anything",
    "without-a-mouse", "see-it-well", "save", "practice", "present", "hide-answers", "predict",
    "lessons", "lesson-two-questions", "lesson-abroad-is-not-outside", "lesson-it-came-home",
    "lesson-whose-center", "lesson-decide", "hand-out", "import-a-table", "split", "report",
    "costs", "definitions",
)  # fmt: skip
"""The ids of all pages, in their order."""

_ACTION = re.compile(r"\{([a-z-]+)\}")
_FORMS: Mapping[str, str] = {
    "for": r"lecturer|student|manager",
    "picture": r"[a-z-]+ \d( hidden| verdict)?",
    "leads": r"[a-z-]+",
}


class Reader(StrEnum):
    """For whom a page is."""

    LECTURER = "lecturer"
    STUDENT = "student"
    MANAGER = "manager"


class GuidePicture(NamedTuple):
    """A scene of an example that a page shows."""

    example: str
    scene: int
    """Its rank, from 0."""
    hides: bool
    """Whether it tells no answers."""
    says: bool
    """Whether something is said large of its cards that moved."""


class GuidePage(NamedTuple):
    """How one task is done."""

    id: str
    title: str
    sentence: str
    body: str
    """Markdown; an action stands there as its id in braces, for its menu and its key."""
    readers: frozenset[Reader]
    picture: GuidePicture | None
    see_also: tuple[str, ...]

    @property
    def actions(self) -> frozenset[str]:
        """The ids of the actions that it names."""
        return frozenset(_ACTION.findall(self.body))

    def body_with(self, words: Mapping[str, str]) -> str:
        """Return the body with each action in these words."""
        return _ACTION.sub(lambda found: words.get(found[1], found[0]), self.body)


class Guide:
    """All pages in a language; what it lacks is there in English.

    They are read when the first is asked for, which raises FormError or OSError for a file of the
    program's own that is damaged or missing.
    """

    def __init__(self, root: Path, language: str) -> None:
        self._root = root / "guide"
        self._languages = dict.fromkeys((language, language.partition("_")[0], LAST_RESORT))
        self._known: dict[str, GuidePage] = {}

    def page(self, page_id: str) -> GuidePage:
        """Return a page; raises KeyError for an unknown one."""
        return self._pages()[page_id]

    def find(self, words: str, reader: Reader | None = None) -> Sequence[GuidePage]:
        """Return the pages for a reader that hold all words, those with them as title first."""
        sought = folded(words).split()
        found = [
            page
            for page in self._pages().values()
            if (reader is None or reader in page.readers)
            and all(word in folded(f"{page.title} {page.sentence} {page.body}") for word in sought)
        ]
        return sorted(found, key=lambda page: not all(w in folded(page.title) for w in sought))

    def _pages(self) -> Mapping[str, GuidePage]:
        if not self._known:
            self._known = {page_id: self._read(page_id) for page_id in GUIDE_PAGES}
        return self._known

    def _read(self, page_id: str) -> GuidePage:
        paths = [self._root / language / f"{page_id}.md" for language in self._languages]
        path = next((path for path in paths if path.is_file()), paths[-1])
        return parse_page(page_id, path.read_text("utf-8"))


def parse_page(page_id: str, text: str) -> GuidePage:
    """Read a page: front matter (`for`, `picture`, `leads`), a title, a sentence and a body.

    A picture is an example, the number of its scene, and if wanted "hidden" or "verdict".
    Raises FormError.
    """
    lines = iter(text.splitlines())
    next(lines, None)
    facts = read_front_matter(lines, _FORMS, ())
    form = read_form(lines)
    picture = None
    if "picture" in facts:
        example, number, *how = facts["picture"][0].split()
        picture = GuidePicture(example, int(number) - 1, "hidden" in how, "verdict" in how)
    return GuidePage(
        page_id,
        form.title,
        form.sentence,
        form.body,
        frozenset(Reader(each) for each in facts.get("for", ())),
        picture,
        facts.get("leads", ()),
    )
