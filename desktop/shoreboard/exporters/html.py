"""A report as one web page: no script, nothing from elsewhere, in light and dark, for paper too."""

import re
from dataclasses import replace
from html import escape

from PySide6.QtCore import QLocale

from shoreboard.exporters import svg
from shoreboard.exporters.exporter import PICTURE, Exporter, ExportOption
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
from shoreboard.names import short

_STYLE = """
:root { color-scheme: light dark;
  --ground: #fff; --text: #1b1f24; --soft: #4a525c; --line: #c3c8cf }
@media (prefers-color-scheme: dark) {
  :root { --ground: #15181c; --text: #eceef1; --soft: #bec6cf; --line: #434b56 }
}
body { max-width: 64rem; margin: 2rem auto; padding: 0 1rem; background: var(--ground);
  color: var(--text); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
h1 { font-size: 2rem; line-height: 1.2 } h2 { margin-top: 3rem; border-top: 1px solid var(--line);
  padding-top: 1rem } h1, h2, h3 { break-after: avoid; text-wrap: balance }
p { white-space: pre-line; max-width: 42rem } li { max-width: 42rem }
figure { margin: 1rem 0; break-inside: avoid } svg { width: 100%; height: auto; display: block;
  border: 1px solid var(--line); border-radius: .5rem }
.table { overflow-x: auto } table { border-collapse: collapse; font-size: .9rem }
caption { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
figcaption { color: var(--soft); max-width: 42rem; margin-top: .5rem }
th, td { text-align: start; vertical-align: top; padding: .3rem .75rem .3rem 0;
  border-bottom: 1px solid var(--line); overflow-wrap: normal; min-width: 4rem }
tr { break-inside: avoid } thead { display: table-header-group }
@media print { @page { margin: 15mm } body { max-width: none; margin: 0; font-size: 10pt }
  :root { --ground: #fff; --text: #000; --soft: #333; --line: #999 } .table { overflow: visible }
  table { font-size: 8pt } h2:has(~ figure) { break-before: page }
  h2:first-of-type { break-before: auto } }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_PROLOG = re.compile(rb"^.*?(?=<svg )", re.DOTALL)
_VERSION = re.compile(r' version="1\.2" baseProfile="tiny"')
"""A web page has drawings of no version."""
_ID = re.compile(r'(\bid="|url\(#|href="#)')


def make(material: Material, options: Options) -> bytes:
    """Return the report; every word of the scenario is text in it and no markup."""
    language, rtl = _language(), material.is_right_to_left
    body = "\n".join(_block(each, material, options) for each in report(material, options))
    page = f"""<!DOCTYPE html>
<html lang="{escape(language)}" dir="{"rtl" if rtl else "ltr"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(short(material.scenario.title))}</title>
<style>{_STYLE}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""
    return page.encode()


def _language() -> str:
    """Return the language of the words, without the "POSIX" of a system that has no settings."""
    return QLocale().bcp47Name().removesuffix("-POSIX")


def _block(block: Block, material: Material, options: Options) -> str:
    match block:
        case ReportHeading(level, words):
            return f"<h{level}>{escape(words)}</h{level}>"
        case Paragraph(words, is_strong):
            shown = escape(words)
            return f"<p><strong>{shown}</strong></p>" if is_strong else f"<p>{shown}</p>"
        case Bullets(points):
            return "<ul>\n" + "".join(f"<li>{escape(each)}</li>\n" for each in points) + "</ul>"
        case Picture():
            drawing = _drawing(block, material, replace(options, caption=False))
            return f"<figure>\n{drawing}<figcaption>{escape(block.words)}</figcaption>\n</figure>"
        case ReportTable():
            return _table(block)


def _table(grid: ReportTable) -> str:
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in grid.headings)
    rows = (
        f'<tr><th scope="row">{escape(first)}</th>'
        + "".join(f"<td>{escape(each)}</td>" for each in others)
        + "</tr>\n"
        for first, *others in grid.rows
    )
    return (
        f'<div class="table" tabindex="0" role="region" aria-label="{escape(grid.about)}">'
        f"<table>\n<caption>{escape(grid.about)}</caption>\n<thead><tr>{head}</tr></thead>\n"
        f"<tbody>\n{''.join(rows)}</tbody>\n</table></div>"
    )


def _drawing(picture: Picture, material: Material, options: Options) -> str:
    """Return a scene as a drawing within the page, whose ids are those of no other scene."""
    one = material._replace(scenes=(picture.scene,))
    data = _PROLOG.sub(b"", svg.drawn(one, options), count=1).decode()
    data = _VERSION.sub("", data, count=1)
    number = material.scenario.scene_index(picture.scene.id) + 1
    return _ID.sub(rf"\g<1>s{number}-", data)


def _title() -> str:
    return tr("Report (HTML)")


def _hint() -> str:
    return tr("Your notes are in it. A screen reader can read all of it.")


EXPORTER = Exporter(
    "html",
    ".html",
    _title,
    make,
    PICTURE - {ExportOption.SCENARIO, ExportOption.VERDICT},
    hint=_hint,
)
