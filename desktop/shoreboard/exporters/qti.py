"""QTI 2.1, the package of questions that learning platforms exchange (1EdTech).

Each question is a match interaction: a card goes to one state, and a state takes any number of
cards. So a platform that tells matching from sorting by whether each is used once sorts.
"""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from shoreboard.domain.classification import State
from shoreboard.exporters.exporter import QUESTIONS, Exporter
from shoreboard.exporters.package import package
from shoreboard.exporters.quiz import Quiz, Sorting
from shoreboard.exporters.quiz_items import asking
from shoreboard.i18n import tr
from shoreboard.names import one_line

_ITEM = "http://www.imsglobal.org/xsd/imsqti_v2p1"
_PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
_MARKED = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"
_TOLD = "told"


def qti(quiz: Quiz) -> bytes:
    """Return a package with a question for as many cards as can be sorted at once."""
    sortings = {
        f"q{each.id}": each for group in quiz.groups for each in group.sortings(arguable=True)
    }
    files = {"imsmanifest.xml": _xml(_manifest(sortings))}
    files |= {f"{name}.xml": _xml(_item(quiz, name, each)) for name, each in sortings.items()}
    return package(files)


def _manifest(names: Iterable[str]) -> Element:
    root = Element("manifest", xmlns=_PACKAGE, identifier="shoreboard")
    about = SubElement(root, "metadata")
    SubElement(about, "schema").text = "QTIv2.1 Package"
    SubElement(about, "schemaversion").text = "1.0.0"
    SubElement(root, "organizations")
    resources = SubElement(root, "resources")
    for name in names:
        href = f"{name}.xml"
        kind = "imsqti_item_xmlv2p1"
        resource = SubElement(resources, "resource", identifier=name, type=kind, href=href)
        SubElement(resource, "file", href=href)
    return root


def _item(quiz: Quiz, name: str, sorting: Sorting) -> Element:
    title = one_line(sorting.name)
    root = Element(
        "assessmentItem", xmlns=_ITEM, identifier=name, title=title, adaptive="false",
        timeDependent="false",
    )  # fmt: skip
    _key(root, sorting)
    _outcome(root, "SCORE", "single", "float", "0")
    _outcome(root, "FEEDBACK", "multiple", "identifier", _TOLD)
    body = SubElement(root, "itemBody")
    *about, asked = sorting.asked
    _paragraphs(body, about)
    _interaction(body, asked, quiz, sorting)
    SubElement(root, "responseProcessing", template=_MARKED)
    feedback = SubElement(
        root, "modalFeedback", outcomeIdentifier="FEEDBACK", identifier=_TOLD, showHide="show"
    )
    _paragraphs(feedback, sorting.remarks)
    return root


def _interaction(body: Element, asked: str, quiz: Quiz, sorting: Sorting) -> None:
    most = str(len(sorting.items))
    interaction = SubElement(
        body, "matchInteraction", responseIdentifier="RESPONSE", shuffle="true",
        maxAssociations=most,
    )  # fmt: skip
    SubElement(interaction, "prompt").text = one_line(asked)
    cards = [(f"c{each.id}", each.words) for each in sorting.items]
    states = [(state.value, words) for state, words in quiz.states.items()]
    for choices, limit in ((cards, "1"), (states, "0")):
        chosen = SubElement(interaction, "simpleMatchSet")
        for name, words in choices:
            choice = SubElement(chosen, "simpleAssociableChoice", identifier=name, matchMax=limit)
            choice.text = one_line(words)


def _key(root: Element, sorting: Sorting) -> None:
    declared = SubElement(
        root, "responseDeclaration", identifier="RESPONSE", cardinality="multiple",
        baseType="directedPair",
    )  # fmt: skip
    correct = SubElement(declared, "correctResponse")
    for each in sorting.items:
        SubElement(correct, "value").text = f"c{each.id} {each.state}"
    most = str(len(sorting.items))
    marks = SubElement(declared, "mapping", lowerBound="0", upperBound=most, defaultValue="0")
    for each in sorting.items:
        for state in filter(each.is_right, State):
            SubElement(marks, "mapEntry", mapKey=f"c{each.id} {state}", mappedValue="1")


def _outcome(root: Element, name: str, cardinality: str, kind: str, value: str) -> None:
    declared = SubElement(
        root, "outcomeDeclaration", identifier=name, cardinality=cardinality, baseType=kind
    )
    SubElement(SubElement(declared, "defaultValue"), "value").text = value


def _paragraphs(parent: Element, words: Iterable[str]) -> None:
    for each in words:
        SubElement(parent, "p").text = one_line(each)


def _xml(root: Element) -> bytes:
    indent(root)
    return tostring(root, "UTF-8", xml_declaration=True) + b"\n"


def _title() -> str:
    return tr("Questions for learning platforms (QTI 2.1)")


EXPORTER = Exporter("qti", ".zip", _title, asking(qti), QUESTIONS, needs_answers=True)
