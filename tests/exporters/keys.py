"""The keys that readers find in files of questions: what is right, card by card."""

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

from shoreboard.domain.classification import State
from shoreboard.exporters.anki import anki
from shoreboard.exporters.gift import gift
from shoreboard.exporters.h5p import h5p
from shoreboard.exporters.kahoot import kahoot
from shoreboard.exporters.moodle_xml import moodle_xml
from shoreboard.exporters.qti import qti
from shoreboard.exporters.quiz import Quiz

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
QTI = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
Key = Sequence[frozenset[str]]
"""What is right of each card, in the order of the quiz, in the words that stand for it."""
_GIFT_ANSWER = re.compile(r"^([=~])\[plain\](.*?) #", re.MULTILINE)
_GIFT_ESCAPED = re.compile(r"\\([\\#=~{}:])")


def gift_blocks(data: bytes) -> list[str]:
    """Return what Moodle takes for one question each."""
    lines = (line for line in data.decode().split("\n") if not line.startswith("//"))
    return [each for each in "\n".join(lines).split("\n\n") if each.strip()]


def key_in_gift(data: bytes, _quiz: Quiz) -> Key:
    """Return the answers of the choice questions that are right."""
    found = (_GIFT_ANSWER.findall(block) for block in gift_blocks(data))
    return [
        frozenset(_GIFT_ESCAPED.sub(r"\1", words) for sign, words in answers if sign == "=")
        for answers in found
        if answers
    ]


def key_in_gift_pairs(data: bytes, _quiz: Quiz) -> Key:
    """Return what cards are to be matched with."""
    pairs = re.findall(r"^=\[plain\].* -> (.*)$", data.decode(), re.MULTILINE)
    return [frozenset([_GIFT_ESCAPED.sub(r"\1", words)]) for words in pairs]


def moodle_questions(data: bytes, kind: str) -> Iterator[ElementTree.Element]:
    """Return the questions of one type."""
    return (each for each in ElementTree.fromstring(data) if each.get("type") == kind)


def key_in_moodle_choice(data: bytes, _quiz: Quiz) -> Key:
    """Return the answers that give all marks."""
    return [
        frozenset(
            answer.findtext("text") or ""
            for answer in each.iter("answer")
            if answer.get("fraction") == "100"
        )
        for each in moodle_questions(data, "multichoice")
    ]


def key_in_moodle_match(data: bytes, _quiz: Quiz) -> Key:
    """Return what cards are to be matched with."""
    return [
        frozenset([pair.findtext("answer/text") or ""])
        for each in moodle_questions(data, "matching")
        for pair in each.iter("subquestion")
        if pair.findtext("text")
    ]


def key_in_moodle_gaps(data: bytes, quiz: Quiz) -> Key:
    """Return the states that the words in the two gaps of each card mean."""
    right: list[frozenset[str]] = []
    for each in moodle_questions(data, "ddwtos"):
        boxes = [(box.findtext("text"), box.findtext("group")) for box in each.iter("dragbox")]
        assert [group for _, group in boxes] == ["1", "1", "2", "2"]
        text = each.findtext("questiontext/text") or ""
        for first, second in re.findall(r"\[\[(\d)\]\] \[\[(\d)\]\]</p>", text):
            words = (boxes[int(first) - 1][0], boxes[int(second) - 1][0])
            right.append(frozenset([_state(quiz, words)]))
    return right


def key_in_anki(data: bytes, _quiz: Quiz) -> Key:
    """Return what stands in bold on the backs of the cards."""
    rows = csv.reader(data.decode().split("\n"), delimiter="\t", quoting=csv.QUOTE_NONE)
    backs = [row[2] for row in rows if len(row) == 4]
    return [frozenset(re.findall("^<b>(.*?)</b>", each)) for each in backs]


def key_in_qti(data: bytes, quiz: Quiz) -> Key:
    """Return the states whose pairs give a mark."""
    right: dict[str, set[str]] = {}
    for item in qti_items(data):
        for entry in item.iter(f"{QTI}mapEntry"):
            card, state = entry.attrib["mapKey"].split()
            right.setdefault(card, set()).add(quiz.states[State(state)])
    return [frozenset(each) for each in right.values()]


def qti_items(data: bytes) -> Iterator[ElementTree.Element]:
    """Return the items that the manifest of a package names."""
    with ZipFile(BytesIO(data)) as packed:
        manifest = ElementTree.fromstring(packed.read("imsmanifest.xml"))
        for each in manifest.iter("{http://www.imsglobal.org/xsd/imscp_v1p1}file"):
            yield ElementTree.fromstring(packed.read(each.attrib["href"]))


def kahoot_rows(data: bytes) -> list[list[str]]:
    """Return the rows of the first sheet, from the eighth, which has the headings."""
    with ZipFile(BytesIO(data)) as packed:
        shared = [
            "".join(each.itertext())
            for each in ElementTree.fromstring(packed.read("xl/sharedStrings.xml"))
        ]
        sheet = ElementTree.fromstring(packed.read("xl/worksheets/sheet1.xml"))
    assert sheet.find(f".//{SHEET}f") is None, "a formula"
    return [
        [
            shared[int(cell.findtext(f"{SHEET}v") or "")]
            if cell.get("t") == "s"
            else cell.findtext(f"{SHEET}v") or ""
            for cell in row
        ]
        for row in sheet.iter(f"{SHEET}row")
        if int(row.attrib["r"]) >= 8
    ]


def key_in_kahoot(data: bytes, _quiz: Quiz) -> Key:
    """Return the answers by their numbers in the last column."""
    return [
        frozenset(row[1 + int(number)] for number in row[7].split(","))
        for row in kahoot_rows(data)[1:]
    ]


def h5p_drags(data: bytes) -> list[Mapping[str, Any]]:
    """Return the drag and drop questions of a package."""
    with ZipFile(BytesIO(data)) as packed:
        about = json.loads(packed.read("h5p.json"))
        content = json.loads(packed.read("content/content.json"))
    if about["mainLibrary"] == "H5P.DragQuestion":
        return [content]
    return [each["params"] for each in content["questions"]]


def key_in_h5p(data: bytes, _quiz: Quiz) -> Key:
    """Return the zones in which each card is right."""
    right: list[frozenset[str]] = []
    for each in h5p_drags(data):
        task = each["question"]["task"]
        for number, _ in enumerate(task["elements"]):
            zones = (z for z in task["dropZones"] if str(number) in z["correctElements"])
            right.append(frozenset(re.sub("</?div>", "", z["label"]) for z in zones))
    return right


def _state(quiz: Quiz, words: tuple[str | None, ...]) -> str:
    yes = [asked.yes == answer for asked, answer in zip(quiz.asked.values(), words, strict=True)]
    outsourced, offshored = yes
    states = {
        (False, False): State.NEITHER,
        (True, False): State.OUTSOURCING,
        (False, True): State.OFFSHORING,
        (True, True): State.BOTH,
    }
    return quiz.states[states[outsourced, offshored]]


KEYS: Mapping[str, tuple[Callable[[Quiz], bytes], Callable[[bytes, Quiz], Key]]] = {
    "gift": (gift, key_in_gift),
    "moodle choice": (moodle_xml, key_in_moodle_choice),
    "moodle match": (moodle_xml, key_in_moodle_match),
    "moodle gaps": (moodle_xml, key_in_moodle_gaps),
    "anki": (anki, key_in_anki),
    "qti": (qti, key_in_qti),
    "kahoot": (kahoot, key_in_kahoot),
    "h5p": (h5p, key_in_h5p),
}
