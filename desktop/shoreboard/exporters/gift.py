"""GIFT, the question text of Moodle, which many other systems read as well.

Source: moodle/moodle, question/format/gift/format.php. A line that begins with "//" is a comment
wherever it stands, "->" cannot be escaped, and pairs have no feedback of their own.
"""

import re
from collections.abc import Iterable

from shoreboard.exporters.exporter import QUESTIONS, Exporter
from shoreboard.exporters.quiz import Quiz, QuizGroup, QuizItem, Sorting
from shoreboard.exporters.quiz_items import asking
from shoreboard.i18n import tr
from shoreboard.names import one_line

_STEERS = re.compile(r"[\\#=~{}:]")
_LEAST_PAIRS = 2
_PLAIN = "[plain]"
"""Before every text: one that begins with "[html]" would else be taken for markup."""


def gift(quiz: Quiz) -> bytes:
    """Return cards to be matched with what they are, then a question for each card."""
    blocks = [f"// {one_line(quiz.title)}\n$CATEGORY: {folder(quiz.title)}"]
    for group in quiz.groups:
        blocks.append(f"$CATEGORY: {folder(quiz.title)}/{folder(group.title)}")
        sortings = (each for each in group.sortings() if len(each.items) >= _LEAST_PAIRS)
        blocks += (_matching(quiz, each) for each in sortings)
        blocks += (_choice(quiz, group, each) for each in group.items)
    return ("\n\n".join(blocks) + "\n").encode()


def _matching(quiz: Quiz, sorting: Sorting) -> str:
    used = {each.state for each in sorting.items}
    words = quiz.states
    pairs = [f"={_text(each.words)} -> {_escaped(words[each.state])}" for each in sorting.items]
    others = [f"= -> {_escaped(words[state])}" for state in words if state not in used]
    lines = [*pairs, *others, f"####{_text(*sorting.remarks)}"]
    return _block(f"{sorting.id}-match", sorting.name, sorting.asked, lines)


def _choice(quiz: Quiz, group: QuizGroup, item: QuizItem) -> str:
    answers = [
        f"{'=' if item.is_right(state) else '~'}{_text(words)} #{_text(item.remark(state))}"
        for state, words in quiz.states.items()
    ]
    lines = [*answers, f"####{_text(*item.told)}"]
    return _block(item.id, item.name, group.asked(item), lines)


def _block(number: str, name: str, asked: Iterable[str], lines: Iterable[str]) -> str:
    """Return a question: `[id:…]` in its comment becomes its number in Moodle."""
    head = f"// [id:shoreboard-{number}]\n::{_escaped(name)}::{_text(*asked)}"
    return "\n".join((f"{head} {{", *lines, "}"))


def _text(*paragraphs: str) -> str:
    return _PLAIN + r"\n".join(map(_escaped, paragraphs))


def _escaped(words: str) -> str:
    return _STEERS.sub(r"\\\g<0>", one_line(words).replace("->", "→"))


def folder(words: str) -> str:
    """Return a name for a category of Moodle, in whose path "/" goes one deeper."""
    return one_line(words).replace("/", "-")


def _title() -> str:
    return tr("Questions for Moodle and others (GIFT)")


EXPORTER = Exporter("gift", ".gift", _title, asking(gift), QUESTIONS, needs_answers=True)
