"""Moodle XML: words to be dragged into gaps, matching, and multiple choice, with their feedback.

Source: moodle/moodle, question/format/xml/format.php and question/type/ddwtos. In the first, who
does the work and where it is done are gaps of two groups, which Moodle marks apart and which can
be filled by keyboard.
"""

from collections.abc import Iterable
from html import escape
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from shoreboard.exporters.exporter import QUESTIONS, Exporter
from shoreboard.exporters.gift import folder
from shoreboard.exporters.quiz import Quiz, QuizGroup, QuizItem, Sorting
from shoreboard.exporters.quiz_items import asking
from shoreboard.i18n import tr
from shoreboard.names import one_line
from shoreboard.practice.marking import Question

_RIGHT, _WRONG = "100", "0"
_GAPS = {Question.WHO: (1, 2), Question.WHERE: (3, 4)}
"""By question, the numbers of the words that mean no and yes."""


def moodle_xml(quiz: Quiz) -> bytes:
    """Return the questions of each group in categories of their own."""
    root = Element("quiz")
    for group in quiz.groups:
        sortings = tuple(group.sortings())
        sorts = {
            tr("Who and where"): [_two_gaps(quiz, each) for each in sortings],
            tr("Matching"): [_match(quiz, each) for each in sortings],
            tr("Choice"): [_choice(quiz, group, each) for each in group.items],
        }
        for name, questions in sorts.items():
            if questions:
                root.append(_category(quiz.title, group.title, name))
                root.extend(questions)
    indent(root)
    return tostring(root, "UTF-8", xml_declaration=True) + b"\n"


def _two_gaps(quiz: Quiz, sorting: Sorting) -> Element:
    asked = " ".join(each.question for each in quiz.asked.values())
    text = _paragraphs((*sorting.asked[:-1], asked)) + "".join(map(_gaps, sorting.items))
    question = _question("ddwtos", f"{sorting.id}-gaps", sorting.name, text, sorting.remarks)
    _text(SubElement(question, "shuffleanswers"), "1")
    _feedback(question)
    for group, each in enumerate(quiz.asked.values(), 1):
        for words in (each.no, each.yes):
            box = SubElement(question, "dragbox")
            _text(SubElement(box, "text"), escape(one_line(words)))
            _text(SubElement(box, "group"), str(group))
            SubElement(box, "infinite")
    return question


def _gaps(item: QuizItem) -> str:
    numbers = (_GAPS[question][item.says(question)] for question in Question)
    return f"<p>{_html(item.words)} {' '.join(f'[[{number}]]' for number in numbers)}</p>"


def _match(quiz: Quiz, sorting: Sorting) -> Element:
    text = _paragraphs(sorting.asked)
    question = _question("matching", f"{sorting.id}-match", sorting.name, text, sorting.remarks)
    _text(SubElement(question, "shuffleanswers"), "true")
    _feedback(question)
    used = {each.state for each in sorting.items}
    pairs = [(_html(each.words), each.state) for each in sorting.items]
    pairs += (("", state) for state in quiz.states if state not in used)
    for words, state in pairs:
        pair = SubElement(question, "subquestion", format="html")
        _text(SubElement(pair, "text"), words)
        answer = SubElement(pair, "answer")
        _text(SubElement(answer, "text"), one_line(quiz.states[state]))
    return question


def _choice(quiz: Quiz, group: QuizGroup, item: QuizItem) -> Element:
    text = _paragraphs(group.asked(item))
    question = _question("multichoice", item.id, item.name, text, item.told)
    for name, value in (
        ("single", "true"),
        ("shuffleanswers", "true"),
        ("answernumbering", "none"),
    ):
        _text(SubElement(question, name), value)
    _feedback(question)
    for state, words in quiz.states.items():
        fraction = _RIGHT if item.is_right(state) else _WRONG
        answer = SubElement(question, "answer", fraction=fraction, format="html")
        _text(SubElement(answer, "text"), _html(words))
        remark = SubElement(answer, "feedback", format="html")
        _text(SubElement(remark, "text"), _paragraphs((item.remark(state),)))
    return question


def _category(*names: str) -> Element:
    question = Element("question", type="category")
    category = SubElement(question, "category")
    _text(SubElement(category, "text"), "/".join(("$course$", "top", *map(folder, names))))
    return question


def _question(kind: str, number: str, name: str, text: str, told: Iterable[str]) -> Element:
    question = Element("question", type=kind)
    _text(SubElement(SubElement(question, "name"), "text"), one_line(name))
    for tag, html in (("questiontext", text), ("generalfeedback", _paragraphs(told))):
        element = SubElement(question, tag, format="html")
        _text(SubElement(element, "text"), html)
    for tag, value in (
        ("defaultgrade", "1"),
        ("penalty", "0.3333333"),
        ("hidden", "0"),
        ("idnumber", f"shoreboard-{number}"),
    ):
        _text(SubElement(question, tag), value)
    return question


def _feedback(question: Element) -> None:
    for tag, words in (
        ("correctfeedback", tr("All of it is right.")),
        ("partiallycorrectfeedback", tr("Some of it is right.")),
        ("incorrectfeedback", tr("None of it is right.")),
    ):
        element = SubElement(question, tag, format="html")
        _text(SubElement(element, "text"), _html(words))
    SubElement(question, "shownumcorrect")


def _paragraphs(words: Iterable[str]) -> str:
    return "".join(f"<p>{_html(each)}</p>" for each in words)


def _html(words: str) -> str:
    """Return words in which a stranger's are no markup, no gap "[[1]]", no file and no formula."""
    html = escape(one_line(words))
    for steers in "[@$\\":
        html = html.replace(steers, f"&#{ord(steers)};")
    return html


def _text(element: Element, words: str) -> None:
    element.text = words


def _title() -> str:
    return tr("Questions for Moodle (XML)")


EXPORTER = Exporter("moodle", ".xml", _title, asking(moodle_xml), QUESTIONS, needs_answers=True)
