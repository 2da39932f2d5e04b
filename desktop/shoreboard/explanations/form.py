"""The form that all words about the subject share: a title, a quoted sentence and a body."""

from collections.abc import Iterator
from typing import NamedTuple


class FormError(Exception):
    """Words that do not have the form that `read_form` describes; says what is wrong."""


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
