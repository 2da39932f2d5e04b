"""All formats in the order of the menu; menu, dialog, command and tests walk this list."""

from shoreboard.exporters import (
    anki,
    csv_table,
    gift,
    h5p,
    html,
    kahoot,
    lesson_plan,
    markdown,
    moodle_xml,
    pdf,
    png,
    pptx,
    qti,
    sheet_pdf,
    svg,
    worksheet,
    xlsx,
)
from shoreboard.exporters.exporter import Exporter

EXPORTERS: tuple[Exporter, ...] = (
    png.EXPORTER,
    svg.EXPORTER,
    pdf.EXPORTER,
    pptx.EXPORTER,
    html.EXPORTER,
    markdown.EXPORTER,
    xlsx.EXPORTER,
    csv_table.EXPORTER,
    lesson_plan.EXPORTER,
    worksheet.SHEET,
    worksheet.KEY,
    sheet_pdf.SHEET,
    sheet_pdf.KEY,
    moodle_xml.EXPORTER,
    gift.EXPORTER,
    qti.EXPORTER,
    h5p.EXPORTER,
    kahoot.EXPORTER,
    anki.EXPORTER,
)


def exporter_named(name: str) -> Exporter | None:
    """Return the format with an id, or None."""
    return next((each for each in EXPORTERS if each.id == name), None)


def exporter_for(name: str) -> Exporter | None:
    """Return the format of files whose names end like that, in any case; or None."""
    fitting = [each for each in EXPORTERS if name.lower().endswith(each.suffix)]
    return max(fitting, key=lambda each: len(each.suffix), default=None)
