"""All formats in the order of the menu; menu, dialog, command and tests walk this list."""

from shoreboard.exporters import pdf, png, svg
from shoreboard.exporters.exporter import Exporter

EXPORTERS: tuple[Exporter, ...] = (png.EXPORTER, svg.EXPORTER, pdf.EXPORTER)


def exporter_named(name: str) -> Exporter | None:
    """Return the format with an id, or None."""
    return next((each for each in EXPORTERS if each.id == name), None)


def exporter_for(suffix: str) -> Exporter | None:
    """Return the format of files whose names end like that, in any case; or None."""
    return next((each for each in EXPORTERS if each.suffix == suffix.lower()), None)
