"""Cards for Anki as plain text; a card that was imported before is brought up to date.

Source: docs.ankiweb.net, importing text files.
"""

import re
from collections.abc import Iterable
from html import escape

from shoreboard.exporters.exporter import QUESTIONS, Exporter
from shoreboard.exporters.quiz import Quiz, QuizGroup, QuizItem
from shoreboard.exporters.quiz_items import asking
from shoreboard.i18n import tr
from shoreboard.names import one_line

_TAG = "shoreboard"


def anki(quiz: Quiz) -> bytes:
    """Return a card for each of the quiz, by a GUID that is the same in every export."""
    head = (
        "#separator:tab",
        "#html:true",
        "#notetype:Basic",
        f"#deck:Shoreboard::{_deck(quiz.title)}",
        "#guid column:1",
        "#tags column:4",
    )
    notes = (_note(quiz, group, each) for group in quiz.groups for each in group.items)
    return ("\n".join((*head, *notes)) + "\n").encode()


def _note(quiz: Quiz, group: QuizGroup, item: QuizItem) -> str:
    asked = " ".join(each.question for each in quiz.asked.values())
    front = _lines((*group.asked(item)[:-1], asked))
    state = one_line(quiz.states[item.state])
    others = [quiz.states[each] for each in quiz.states if each in item.defended]
    defended = tr("This can be defended as well: {states}.").format(states=", ".join(others))
    back = _lines((*item.remarks.values(), *([defended] if others else ()), *item.told))
    tags = f"{_TAG} {_tag(group.title)}"
    return "\t".join((f"shoreboard-{item.id}", front, f"<b>{_html(state)}</b><br>{back}", tags))


def _lines(paragraphs: Iterable[str]) -> str:
    return "<br>".join(map(_html, paragraphs))


def _html(words: str) -> str:
    """Return words in which a stranger's are no markup, no sound "[sound:…]" and no formula."""
    html = escape(one_line(words))
    for steers in "[\\{":
        html = html.replace(steers, f"&#{ord(steers)};")
    return html


def _deck(words: str) -> str:
    """Return a name for a deck, in which "::" goes one deeper."""
    return re.sub(":{2,}", ":", one_line(words)).strip(":")


def _tag(words: str) -> str:
    """Return a tag, which has no spaces and is no markup."""
    kept = (each if each.isalnum() or each in "-." else "_" for each in one_line(words))
    return "".join(kept).strip("_") or _TAG


def _title() -> str:
    return tr("Flash cards for Anki (text)")


EXPORTER = Exporter("anki", ".txt", _title, asking(anki), QUESTIONS, needs_answers=True)
