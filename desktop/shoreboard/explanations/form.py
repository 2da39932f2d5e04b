"""The form of a file of words about the subject: facts, a title, a quoted sentence and a body.

The facts are between two lines `---`: a key, a colon and what it says. They are the same in every
language, but for the words among them. Of a topic:

- `other names`, `sources`, `in a sentence` (the title as it stands there) and `asks` (a question);
- `claims`: what it meets of the claims and questions about the subject; `cases`: what proves it,
  and the `companies` that those cases are of;
- `applies`: when to tell it, each item a link or several that must be true together;
- of a kind of work, `traits` (what matters about it) and `reasons` (motives that it is known for);
- of a factor, its `role`, its weights for `outsourcing` and `offshoring`, the traits without which
  (`only`) or with which (`unless`) it is not told, those for which it comes first (`foremost`), and
  whether to watch it on the way `back` too.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from shoreboard.domain.circumstances import Circumstance


class FormError(Exception):
    """A file that does not have this form; says which line or word is wrong."""


class TopicForm(NamedTuple):
    """What stands in a file of words below its front matter."""

    title: str
    """Plain text, as is the sentence."""
    sentence: str
    body: str
    """Markdown."""


def read_form(lines: Iterator[str]) -> TopicForm:
    """Read `# Title`, `> One sentence.` and the body, none of them empty. Raises FormError."""
    line = _next_words(lines)
    if not line.startswith("# "):
        raise FormError("the title, `# …`, comes first")
    title = line.removeprefix("# ").strip()
    line = _next_words(lines)
    if not line.startswith("> "):
        raise FormError("a quoted sentence, `> …`, follows the title")
    sentence = line.removeprefix("> ").strip()
    body = "\n".join(lines).strip()
    if not (title and sentence and body):
        raise FormError("title, sentence and body may not be empty")
    return TopicForm(title, sentence, body)


def _next_words(lines: Iterator[str]) -> str:
    return next((line for line in lines if line.strip()), "")


Forms: TypeAlias = Mapping[str, str]
"""What each of the words in a list must be like, by key: a regular expression."""

_LINK = r"(?:states|moves|kinds|circumstances)/[a-z-]+"
_TRAIT = r"goods|calls|knowledge|data|on-site"
_CIRCUMSTANCE = "|".join(Circumstance)
_WHEN = f"{_TRAIT}|moved|{_CIRCUMSTANCE}"
_WEIGHT = r"no|less|some|yes|more"
_ID = r"[a-z]+(?:-[a-z]+)*"
_FORMS: Forms = {
    "other names": r".+",
    "sources": r".+",
    "see also": rf"{_LINK}|(glossary|costs|factors|questions)/[a-z0-9-]+",
    "claims": r"S(?:[1-9]|1\d|2[0-4])|D[1-7]",
    "cases": r"C\d{3}",
    "companies": r".+",
    "applies": rf"{_LINK}(?: \+ {_LINK})*",
    "traits": _TRAIT,
    "reasons": _ID,
    "role": r"motive|watch",
    "outsourcing": _WEIGHT,
    "offshoring": _WEIGHT,
    "only": _WHEN,
    "foremost": _WHEN,
    "unless": _CIRCUMSTANCE,
    "back": r"watch",
}
"""What a topic may give; lists have semicolons between their words."""
_WHOLE = {"in a sentence", "asks"}
"""What is one text, whatever stands in it."""


def read_front_matter(
    lines: Iterator[str], forms: Forms = _FORMS, whole: Collection[str] = _WHOLE
) -> Mapping[str, tuple[str, ...]]:
    """Read up to the line `---` that ends it and return what each key says, as a list.

    `forms` has the keys that give lists, and `whole` those that give one text. Raises
    FormError for what is unknown, said twice, empty or of another form.
    """
    facts: dict[str, tuple[str, ...]] = {}
    for line in lines:
        if line == "---":
            return facts
        key, colon, value = line.partition(":")
        if not colon or key in facts or not (key in forms or key in whole):
            raise FormError(f"unknown front matter: {line!r}")
        facts[key] = _words(key, value.strip(), forms.get(key))
    raise FormError("the front matter does not end")


def _words(key: str, value: str, form: str | None) -> tuple[str, ...]:
    words = tuple(word.strip() for word in value.split(";")) if form else (value,)
    for word in words:
        if not word or (form and not re.fullmatch(form, word)):
            raise FormError(f"{key} cannot be {word!r}")
    return words
