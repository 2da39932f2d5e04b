"""Workbooks made by hand, sound and hostile, and tables in short."""

import io
import zipfile
from dataclasses import replace

from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.storage.tables.plan import Plan, Target, plan
from shoreboard.storage.tables.reading import read_text
from shoreboard.storage.tables.words import Vocabulary

TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'


def packed(members: dict[str, str]) -> bytes:
    """Return an archive with these members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return made.getvalue()


def xlsx(
    rows: str,
    strings: str = "",
    *,
    links: str = "",
    sheets: str = "",
    styles: str = "",
    after: str = "",
) -> bytes:
    """Return a workbook whose sheet has these rows and shared strings, as XML.

    Other `sheets` of the workbook stand before it.
    """
    sheets = f'<sheets>{sheets}<sheet name="One" id="r1"/></sheets>'
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<R><Relationship Id="b" Type="{TYPE}officeDocument" '
            'Target="xl/workbook.xml"/></R>',
            "xl/workbook.xml": f"<workbook>{sheets}</workbook>",
            "xl/_rels/workbook.xml.rels": f'<R><Relationship Id="r1" Type="{TYPE}worksheet" '
            f'Target="worksheets/s.xml"/><Relationship Id="r2" Type="{TYPE}sharedStrings" '
            f'Target="/xl/strings.xml"/><Relationship Id="r3" Type="{TYPE}styles" '
            f'Target="styles.xml"/>{links}</R>',
            "xl/styles.xml": f"<styleSheet>{styles}</styleSheet>",
            "xl/worksheets/s.xml": f"{HEAD}<worksheet><sheetData>{rows}</sheetData>"
            f"{after}</worksheet>",
            "xl/strings.xml": f"<sst>{strings}</sst>",
        }
    )


def ods(content: str) -> bytes:
    """Return an OpenDocument workbook with these tables, as XML."""
    spaces = 'xmlns:table="t" xmlns:text="x" xmlns:office="o"'
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f"{HEAD}<office:d {spaces}>{content}</office:d>",
        }
    )


def planned(text: str, scenario: Scenario | None = None, home: str | None = "DE") -> Plan:
    """Return what importing a table as text would do, into the last scene."""
    base = scenario or replace(new_scenario("T", "Today", "Plan"), home_country=home)
    table, vocabulary = read_text(text), Vocabulary.of()
    return plan(table, Target(base, base.scenes[-1].id, vocabulary))
