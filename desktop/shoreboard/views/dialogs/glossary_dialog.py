"""The glossary: every term, searched and read beside the board."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from shoreboard.explanations.glossary import Glossary, link_to, with_links
from shoreboard.explanations.topics import Topic
from shoreboard.i18n import enumerated, tr
from shoreboard.views.dialogs.reading_dialog import Entry, ReadingDialog, ReadingWords


class GlossaryDialog(ReadingDialog):
    """Lists terms that are found by their names and texts; links lead to others and to topics."""

    guide_page = "look-it-up"

    def __init__(self, glossary: Glossary, parent: QWidget | None) -> None:
        words = ReadingWords(
            tr("Glossary"), tr("&Terms"), tr("&Explanation"), tr("No term is like that.")
        )
        super().__init__(words, parent)
        self._glossary = glossary
        self.begin()

    @override
    def found(self, words: str) -> Sequence[Entry]:
        return [
            Entry(entry.id, entry.topic.title, entry.topic.summary)
            for entry in self._glossary.find(words)
        ]

    @override
    def markdown(self, entry_id: str) -> str:
        return _markdown(self._glossary.topic(entry_id), entry_id, self._glossary)


def _markdown(topic: Topic, entry_id: str, glossary: Glossary) -> str:
    """Return a topic as Markdown, all of it the project's own words."""
    body = with_links(topic.body, glossary.links(topic.body, entry_id))
    parts = [f"### {topic.title}", f"**{topic.summary}**", body]
    if topic.other_names:
        parts.append(tr("Also called {names}.").format(names=enumerated(topic.other_names)))
    if topic.see_also:
        titles = (link_to(link, glossary.topic(link).title) for link in topic.see_also)
        parts.append(tr("See also: {names}.").format(names=enumerated(titles)))
    if topic.sources:
        parts.append(tr("Sources: {names}.").format(names="; ".join(topic.sources)))
    return "\n\n".join(parts)
