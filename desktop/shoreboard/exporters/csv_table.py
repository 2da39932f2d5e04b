"""A table as text (CSV, RFC 4180), which spreadsheets and the import of this program read."""

import csv
import io

from shoreboard.exporters.exporter import Exporter, ExportOption
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options
from shoreboard.exporters.rows import columns, rows
from shoreboard.i18n import tr
from shoreboard.storage.tables.guards import guarded


def make(material: Material, options: Options) -> bytes:
    """Return a row for each activity in each scene; nothing in it is a formula to a spreadsheet."""
    wanted, text = columns(material, options), io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(column.heading for column in wanted)
    for row in rows(material, wanted):
        writer.writerow(guarded(each) if isinstance(each, str) else each for each in row)
    return text.getvalue().encode("utf-8-sig")


def _title() -> str:
    return tr("Table (CSV)")


def _hint() -> str:
    return tr("Your notes are in it.")


EXPORTER = Exporter("csv", ".csv", _title, make, frozenset({ExportOption.CAPTION}), hint=_hint)
