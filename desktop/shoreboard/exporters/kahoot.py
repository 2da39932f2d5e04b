"""The sheet that Kahoot imports: a question a row, with four answers.

Its lengths are those of Kahoot's own template; what is longer is cut.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from shoreboard.exporters.exporter import QUESTIONS, Exporter
from shoreboard.exporters.material import Material
from shoreboard.exporters.quiz import Quiz, QuizItem
from shoreboard.exporters.quiz_items import asking, quiz_of
from shoreboard.i18n import tr
from shoreboard.names import one_line, short

LONGEST_QUESTION, _LONGEST_ANSWER = 120, 75
_HEAD_ROW = 7
_SECONDS = 60
_HEAD = (
    "",
    "Question - max 120 characters",
    *(f"Answer {number} - max 75 characters" for number in (1, 2, 3, 4)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
_WIDTHS = (5, 60, 24, 24, 24, 24, 12, 12)


def kahoot(quiz: Quiz) -> bytes:
    """Return a workbook with a question for each card."""
    from xlsxwriter import Workbook  # pyright: ignore[reportMissingTypeStubs]  # 33 ms

    buffer = BytesIO()
    opened: Any = Workbook(buffer, {"in_memory": True})
    with opened as book:
        book.set_properties({"title": short(quiz.title), "created": quiz.made})
        sheet, bold = book.add_worksheet("Kahoot"), book.add_format({"bold": True})
        sheet.write_string(1, 1, short(quiz.title), bold)
        for column, (words, width) in enumerate(zip(_HEAD, _WIDTHS, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(_HEAD_ROW, column, words, bold)
        for row, item in enumerate(quiz.items, _HEAD_ROW + 1):
            sheet.write_number(row, 0, row - _HEAD_ROW)
            for column, words in enumerate(_texts(quiz, item), 1):
                sheet.write_string(row, column, words)
            sheet.write_number(row, len(_HEAD) - 2, _SECONDS)
            sheet.write_string(row, len(_HEAD) - 1, _right(quiz, item))
    return buffer.getvalue()


def cut(quiz: Quiz) -> int:
    """Return how many questions are longer than Kahoot takes."""
    return sum(len(one_line(each.words)) > LONGEST_QUESTION for each in quiz.items)


def _texts(quiz: Quiz, item: QuizItem) -> Iterator[str]:
    yield short(item.words, LONGEST_QUESTION)
    for words in quiz.states.values():
        yield short(words, _LONGEST_ANSWER)


def _right(quiz: Quiz, item: QuizItem) -> str:
    numbers = (str(n) for n, state in enumerate(quiz.states, 1) if item.is_right(state))
    return ",".join(numbers)


def _caution(material: Material) -> str:
    number = cut(quiz_of(material))
    if not number:
        return ""
    words = tr("%n questions are cut to {most} characters.", "", number)
    return words.format(most=LONGEST_QUESTION)


def _title() -> str:
    return tr("Quiz for Kahoot (XLSX)")


EXPORTER = Exporter(
    "kahoot",
    ".kahoot.xlsx",
    _title,
    asking(kahoot),
    QUESTIONS,
    needs_answers=True,
    caution=_caution,
)
