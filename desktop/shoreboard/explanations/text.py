"""An explanation as plain text, to copy, to print and to read aloud."""

import re
from collections.abc import Iterator

from shoreboard.explanations.explanation import Explanation, Section


def as_text(explanation: Explanation) -> str:
    """Return an explanation as plain text: a blank line between its parts, no trailing one."""
    return "\n\n".join("\n".join(lines) for lines in _blocks(explanation) if lines)


def plain(markdown: str) -> str:
    """Return a topic's Markdown as plain text: bold words lose their asterisks, lists stay."""
    return re.sub(r"\*\*(.+?)\*\*", r"\1", markdown)


def _blocks(explanation: Explanation) -> Iterator[list[str]]:
    yield [explanation.title, explanation.verdict, explanation.summary]
    yield [f"{answer.question} {answer.words}" for answer in explanation.answers]
    for section in explanation.sections:
        yield _section(section)


def _section(section: Section) -> list[str]:
    lines = [section.title, *section.paragraphs]
    if section.body:
        lines.append(plain(section.body))
    if section.table is not None:
        lines += section.table.rows()
    lines += [f"- {choice.sentence}" for choice in section.choices]
    return lines
