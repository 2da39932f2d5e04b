"""Topics: words about the subject, one Markdown file each, read when they are first asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from shoreboard.domain.activity import Kind
from shoreboard.domain.zone import Zone

LAST_RESORT = "en"
"""The language in which every topic exists."""


class TopicError(Exception):
    """A topic that cannot be shown; says which and why."""


class MissingTopicError(TopicError):
    """No language that would do has this topic."""


class DamagedTopicError(TopicError):
    """A topic's file does not have the form that `parse_topic` describes."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What there is to say about one state, move or kind of work, in one language."""

    id: str
    title: str
    """The label used everywhere, in plain text: "Offshore outsourcing"."""
    term: str
    """The title as it stands inside a sentence: "offshore outsourcing"."""
    summary: str
    """One sentence, in plain text."""
    body: str
    """Paragraphs, lists and bold words in Markdown; the project's own, so it may be shown rich."""
    other_names: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class Topics:
    """Finds topics below `root` (see `resources.root`) in a language such as "de_AT" or "en".

    A topic that the language lacks is looked for in the language without its country, and then in
    English. Each file is read once. Everything here raises MissingTopicError or DamagedTopicError.
    """

    def __init__(self, root: Path, language: str) -> None:
        self._folder = root / "explanations"
        self._languages = tuple(
            dict.fromkeys((language, language.partition("_")[0], LAST_RESORT)).keys()
        )
        self._known: dict[str, Topic] = {}

    def state(self, zone: Zone) -> Topic:
        """Return what an activity in this zone is called, and what that means."""
        return self._topic("states", zone.value)

    def move(self, move_id: str) -> Topic:
        """Return the topic of a move, by the id that `domain.moves` gives it."""
        return self._topic("moves", move_id)

    def kind(self, kind: Kind) -> Topic:
        """Return the topic of a kind of work."""
        return self._topic("kinds", kind.value)

    def _topic(self, shelf: str, topic_id: str) -> Topic:
        name = f"{shelf}/{topic_id}"
        if name not in self._known:
            self._known[name] = self._read(name, topic_id)
        return self._known[name]

    def _read(self, name: str, topic_id: str) -> Topic:
        for language in self._languages:
            path = self._folder / language / f"{name}.md"
            try:
                return parse_topic(topic_id, path.read_text("utf-8"))
            except (FileNotFoundError, NotADirectoryError):
                continue
            except UnicodeDecodeError as error:
                raise DamagedTopicError(f"{path}: not UTF-8: {error.reason}") from error
            except DamagedTopicError as error:
                raise DamagedTopicError(f"{path}: {error}") from error
        raise MissingTopicError(f"{name} in {', '.join(self._languages)}, below {self._folder}")


def parse_topic(topic_id: str, text: str) -> Topic:
    """Read a topic: optional front matter, `# Title`, `> One sentence.` and the body.

    Front matter stands between two lines `---` and may give `other names` and `sources` (lists
    with semicolons) and `in a sentence` (the title as it stands there, where that is not the title
    with a small first letter). Raises DamagedTopicError.
    """
    lines = iter(text.splitlines())
    line = next(lines, "")
    fields: Mapping[str, str] = {}
    if line == "---":
        fields = _front_matter(lines)
        line = _next_words(lines)
    if not line.startswith("# "):
        raise DamagedTopicError("the title, `# …`, comes first")
    title = line.removeprefix("# ").strip()
    line = _next_words(lines)
    if not line.startswith("> "):
        raise DamagedTopicError("a quoted sentence, `> …`, follows the title")
    summary = line.removeprefix("> ").strip()
    body = "\n".join(lines).strip()
    if not (title and summary and body):
        raise DamagedTopicError("title, sentence and body may not be empty")
    return Topic(
        topic_id,
        title,
        fields.get("in a sentence") or _inside_a_sentence(title),
        summary,
        body,
        _list_of(fields.get("other names", "")),
        _list_of(fields.get("sources", "")),
    )


_FIELDS = {"other names", "sources", "in a sentence"}


def _front_matter(lines: Iterator[str]) -> Mapping[str, str]:
    fields: dict[str, str] = {}
    for line in lines:
        if line == "---":
            return fields
        key, colon, value = line.partition(":")
        if not colon or key not in _FIELDS or key in fields:
            raise DamagedTopicError(f"unknown front matter: {line!r}")
        fields[key] = value.strip()
    raise DamagedTopicError("the front matter does not end")


def _next_words(lines: Iterator[str]) -> str:
    return next((line for line in lines if line.strip()), "")


def _inside_a_sentence(title: str) -> str:
    """Return a title with a small first letter, unless it begins with an abbreviation ("IT")."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def _list_of(words: str) -> tuple[str, ...]:
    return tuple(word for part in words.split(";") if (word := part.strip()))
