"""Topics: words about the subject, one Markdown file each, read when they are first asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from shoreboard.domain.activity import Kind
from shoreboard.domain.zone import Zone
from shoreboard.explanations.form import FormError, read_form, read_front_matter

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
    """What there is to say about one thing of the subject, in one language."""

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
    claims: tuple[str, ...] = ()
    """The claims and questions about the subject that it meets: "S1" to "S24", "D1" to "D7"."""
    facts: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """All that its front matter says, by key; see `front_matter`."""

    @property
    def see_also(self) -> tuple[str, ...]:
        """Links to topics that it leads on to; `Topics.term` follows them."""
        return self.facts.get("see also", ())

    @property
    def question(self) -> str:
        """What it asks the reader, in plain text; empty where it asks nothing."""
        return next(iter(self.facts.get("asks", ())), "")


class Topics:
    """Finds topics below `root` (see `resources.root`) in a language such as "de_AT" or "en".

    A topic that the language lacks is looked for in the language without its country, and then in
    English. Each file is read once. Everything here raises MissingTopicError or DamagedTopicError.
    """

    def __init__(self, root: Path, language: str) -> None:
        self._folder, self.language = root / "explanations", language
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

    def circumstance(self, circumstance_id: str) -> Topic:
        """Return what a circumstance makes arguable; `question` is what it asks."""
        return self._topic("circumstances", circumstance_id)

    def lens(self, lens_id: str) -> Topic:
        """Return what a lens decides, and how it differs."""
        return self._topic("lenses", lens_id)

    def factor(self, factor_id: str) -> Topic:
        """Return a motive or a trade-off; `factors.read_factor` reads its facts."""
        return self._topic("factors", factor_id)

    def mixup(self, mixup_id: str) -> Topic:
        """Return a common mix-up, and the case that breaks it."""
        return self._topic("mixups", mixup_id)

    def class_question(self, question_id: str) -> Topic:
        """Return a question for the class: its sentence asks, its body helps to answer."""
        return self._topic("questions", question_id)

    def dispute(self, dispute_id: str) -> Topic:
        """Return a disagreement between sources, and what this program does."""
        return self._topic("disputes", dispute_id)

    def term(self, link: str) -> Topic:
        """Return the topic that a link names by its shelf and its id: "states/not-placed"."""
        shelf, _, topic_id = link.partition("/")
        return self._topic(shelf, topic_id)

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

    Front matter stands between two lines `---`; `form` says what it may give. Among that
    is `in a sentence`, the title as it stands there, where that is not the title with a small
    first letter. Raises DamagedTopicError.
    """
    lines = iter(text.splitlines())
    facts: Mapping[str, tuple[str, ...]] = {}
    try:
        if text.startswith("---\n"):
            next(lines)
            facts = read_front_matter(lines)
        form = read_form(lines)
    except FormError as error:
        raise DamagedTopicError(str(error)) from error
    return Topic(
        topic_id,
        form.title,
        next(iter(facts.get("in a sentence", ())), "") or _inside_a_sentence(form.title),
        form.sentence,
        form.body,
        facts.get("other names", ()),
        facts.get("sources", ()),
        facts.get("claims", ()),
        facts,
    )


def _inside_a_sentence(title: str) -> str:
    """Return a title with a small first letter, unless it begins with an abbreviation ("IT")."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]
