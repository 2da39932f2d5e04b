"""Work sheet and answer key (DOCX) that a teacher can edit, with the same code on both.

The sheet has the board without answers and the cards to be put on it; the key has the same board
with the cards where they stand, what each is by the definitions of the scenario, and why.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from typing import Any, NamedTuple
from zipfile import ZipFile

from shoreboard import __version__
from shoreboard.domain.classification import OFFSHORED, OUTSOURCED
from shoreboard.domain.lenses import Lens
from shoreboard.exporters.exporter import AnswersNeededError, Exporter, ExportOption
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import PAGES, Options
from shoreboard.exporters.package import package
from shoreboard.exporters.quiz import Quiz, QuizGroup, QuizItem
from shoreboard.exporters.quiz_items import quiz_of
from shoreboard.i18n import tr
from shoreboard.practice.marking import Question

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""None that is taken for another."""
_CODE_LENGTH = 6
_MILLIMETER = 36_000
"""In EMU, the unit of Office Open XML."""
_CELL_MM, _MARGIN_MM = 42, 18
_CARDS_ACROSS = 3
_SIZES_MM = {True: (215.9, 279.4), False: (210.0, 297.0)}
"""By whether it is Letter; else it is A4."""


class _Page(NamedTuple):
    """What is asked of a scene, and what is said of it by the definitions of the scenario."""

    document: Any
    quiz: Quiz
    group: QuizGroup
    judged: Quiz
    told: QuizGroup


def make_sheet(material: Material, options: Options) -> bytes:
    """Return a blank board for each scene, with its cards to be cut out or copied."""
    return _document(material, options, tr("Work sheet"), _blank)


def make_key(material: Material, options: Options) -> bytes:
    """Return the boards as they are filled in, with why; raises AnswersNeededError."""
    if not options.answers:
        raise AnswersNeededError
    return _document(material, options, tr("Answer key"), _filled)


def lesson_code(material: Material) -> str:
    """Return a short code that a sheet and its key share, and that another lesson has not."""
    asked = "\0".join(each.id for each in quiz_of(material).items)
    number = int.from_bytes(sha256(asked.encode() + material.file).digest(), "big")
    code = ""
    for _ in range(_CODE_LENGTH):
        number, rest = divmod(number, len(_LETTERS))
        code += _LETTERS[rest]
    return code


def _document(
    material: Material,
    options: Options,
    kind: str,
    fill: Callable[["_Page"], None],
) -> bytes:
    from docx import Document

    document: Any = Document()
    by_zone = replace(material.scenario, lens=Lens.TWO_AXIS)  # a board's axes are the same by any
    quiz, judged = quiz_of(material._replace(scenario=by_zone)), quiz_of(material)
    code = lesson_code(material)
    properties = document.core_properties
    properties.title = quiz.title
    properties.author = properties.last_modified_by = f"Shoreboard {__version__}"
    properties.created = properties.modified = material.made.replace(tzinfo=None)
    section = document.sections[0]
    width, height = _SIZES_MM[options.page == PAGES["letter"]]
    section.page_width, section.page_height = _emu(width), _emu(height)
    section.left_margin = section.right_margin = _emu(_MARGIN_MM)
    section.top_margin = section.bottom_margin = _emu(_MARGIN_MM)
    stamp = tr("Lesson {code}").format(code=code)
    section.footer.paragraphs[0].text = f"{stamp} · {kind} · {quiz.title}"
    document.add_heading(tr("{label}: {result}").format(label=kind, result=quiz.title), 0)
    document.add_paragraph(stamp)
    for rank, (group, told) in enumerate(zip(quiz.groups, judged.groups, strict=True)):
        if rank:
            document.add_page_break()
        document.add_heading(group.title, 1)
        about = told.about if options.answers else group.about
        if about:
            document.add_paragraph(about)
        fill(_Page(document, quiz, group, judged, told))
    buffer = BytesIO()
    document.save(buffer)
    with ZipFile(buffer) as packed:
        return package({name: packed.read(name) for name in packed.namelist()})


def _blank(page: _Page) -> None:
    document, group = page.document, page.group
    document.add_paragraph(tr("Put each card where it belongs."))
    _board(document, page.quiz, ())
    document.add_heading(tr("Cards"), 2)
    rows = -(-len(group.items) // _CARDS_ACROSS)
    table = document.add_table(rows, _CARDS_ACROSS, style="Table Grid")
    cells = (cell for row in table.rows for cell in row.cells)  # asking for each reads them all
    for cell, item in zip(cells, group.items, strict=False):
        cell.text = item.words


def _filled(page: _Page) -> None:
    document, quiz = page.document, page.quiz
    _board(document, quiz, page.group.items)
    document.add_heading(tr("Answers"), 2)
    asked = quiz.asked
    head = (tr("Activity"), *(each.question for each in asked.values()), tr("What is it?"))
    pairs = zip(page.group.items, page.told.items, strict=True)
    rows = [head, *(_answers(page, item, judged) for item, judged in pairs)]
    table = document.add_table(len(rows), len(head), style="Table Grid")
    for row, words in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    _bold(table.rows[0].cells)
    _repeated(table.rows[0])
    document.add_heading(tr("Why"), 2)
    for item in page.told.items:
        paragraph = document.add_paragraph()
        paragraph.add_run(item.name).bold = True
        paragraph.add_run(" " + " ".join((*item.remarks.values(), item.why)))
    for source in dict.fromkeys(filter(None, (each.source for each in page.told.items))):
        document.add_paragraph(tr("Source: {source}").format(source=source))


def _answers(page: _Page, item: QuizItem, judged: QuizItem) -> tuple[str, ...]:
    names = page.judged.states
    others = (names[each] for each in names if each in judged.defended)
    states = " / ".join((names[judged.state], *others))
    return item.name, *(page.quiz.key(item, question) for question in Question), states


def _board(document: Any, quiz: Quiz, items: Sequence[QuizItem]) -> None:
    """Draw the board: where across, who down, and the names of cards where they stand."""
    who, where = quiz.asked[Question.WHO], quiz.asked[Question.WHERE]
    table = document.add_table(3, 3, style="Table Grid")
    table.cell(0, 0).text = f"{where.question} →\n{who.question} ↓"
    for number, yes in enumerate((False, True), 1):
        table.cell(0, number).text = where.answer(yes=yes)
        table.cell(number, 0).text = who.answer(yes=yes)
        table.rows[number].height = _emu(_CELL_MM)
    for state in quiz.states:
        cell = table.cell(1 + (state in OUTSOURCED), 1 + (state in OFFSHORED))
        cell.text = "\n".join(each.name for each in items if each.state is state)
    _bold((*table.rows[0].cells, *table.columns[0].cells))


def _bold(cells: Iterable[Any]) -> None:
    for cell in cells:
        for paragraph in cell.paragraphs:
            for run in paragraph.runs:
                run.bold = True


def _repeated(row: Any) -> None:
    """Repeat a row at the head of each page."""
    properties: Any = row._tr.get_or_add_trPr()
    space, _, _ = properties.tag.rpartition("}")
    properties.append(properties.makeelement(f"{space}}}tblHeader"))


def _emu(millimeters: float) -> int:
    return round(millimeters * _MILLIMETER)


def _sheet_title() -> str:
    return tr("Work sheet (DOCX)")


def _key_title() -> str:
    return tr("Answer key to the work sheet (DOCX)")


SHEET = Exporter(
    "worksheet", ".worksheet.docx", _sheet_title, make_sheet, frozenset({ExportOption.PAGE})
)
KEY = Exporter(
    "answer-key",
    ".key.docx",
    _key_title,
    make_key,
    frozenset({ExportOption.PAGE}),
    needs_answers=True,
)
