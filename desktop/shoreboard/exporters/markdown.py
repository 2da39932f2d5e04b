"""A report as Markdown (CommonMark, with the tables of GitHub)."""

import re
from collections.abc import Sequence

from shoreboard.exporters.exporter import Exporter, ExportOption
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options
from shoreboard.exporters.report import (
    Block,
    Bullets,
    Paragraph,
    Picture,
    ReportHeading,
    ReportTable,
    report,
)
from shoreboard.i18n import tr
from shoreboard.names import one_line

_MARKS = re.compile(r"([\\`*_\[\]<>|~&$^])")
"""What means something within a line."""
_BEGIN = re.compile(r"^([#+=:-]|\d+[.)])")
"""What means something at its beginning."""


def make(material: Material, options: Options) -> bytes:
    """Return the report; every word of the scenario is text in it and no markup."""
    blocks = (_block(each) for each in report(material, options))
    return ("\n\n".join(blocks) + "\n").encode()


def _block(block: Block) -> str:
    match block:
        case ReportHeading(level, words):
            return f"{'#' * level} {_text(words)}"
        case Paragraph(words, is_strong):
            lines = [_text(line) for line in words.splitlines() if line.strip()]
            return "  \n".join(f"**{line}**" if is_strong else line for line in lines)
        case Bullets(points):
            return "\n".join(f"- {_text(each)}" for each in points)
        case Picture(_, words):
            return _text(words)
        case ReportTable(_, headings, rows):
            lines = [_row(headings), "|" + " --- |" * len(headings), *map(_row, rows)]
            return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(map(_text, cells))} |"


def _text(words: str) -> str:
    """Return words on one line in which nothing means anything to Markdown or HTML."""
    line = _MARKS.sub(r"\\\1", one_line(words))
    return _BEGIN.sub(lambda found: f"{found[0][:-1]}\\{found[0][-1]}", line)


def _title() -> str:
    return tr("Report (Markdown)")


def _hint() -> str:
    return tr("Your notes are in it.")


EXPORTER = Exporter("md", ".md", _title, make, frozenset({ExportOption.CAPTION}), hint=_hint)
