"""H5P Drag and Drop, content alone: it opens where the site has the library already.

Source: h5p.org, the specification of .h5p and semantics.json of H5P.DragQuestion. Places are
percent of the picture, sizes are em of 16 pixels.
"""

import json
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from shoreboard.exporters.exporter import QUESTIONS, Exporter
from shoreboard.exporters.material import Material
from shoreboard.exporters.package import package
from shoreboard.exporters.quiz import Quiz, QuizItem, Sorting
from shoreboard.exporters.quiz_items import asking, quiz_of
from shoreboard.i18n import tr
from shoreboard.names import one_line, short


class _Library(NamedTuple):
    name: str
    major: int
    minor: int

    @property
    def words(self) -> str:
        return f"{self.name} {self.major}.{self.minor}"


_DRAG = _Library("H5P.DragQuestion", 1, 14)
_SET = _Library("H5P.QuestionSet", 1, 20)
_TEXT = _Library("H5P.AdvancedText", 1, 1)
_WIDTH, _HEIGHT, _EM = 960, 760, 16
MOST_CARDS = 6
"""So many stand in one zone, if they all belong there."""
_COLUMNS = 4
LONGEST = 110
"""Characters that a card holds."""


def h5p(quiz: Quiz) -> bytes:
    """Return a package: one question, or a set of them where there are more cards."""
    sortings = [each for group in quiz.groups for each in group.sortings(MOST_CARDS, arguable=True)]
    title = short(quiz.title)
    if len(sortings) <= 1:
        main, content = _DRAG, _drag(quiz, sortings[0].items if sortings else ())
    else:
        main, content = _SET, _set(quiz, sortings)
    libraries = dict.fromkeys((main, _DRAG, _TEXT))
    about = {
        "title": title,
        "language": "und",
        "mainLibrary": main.name,
        "embedTypes": ["div"],
        "license": "U",
        "preloadedDependencies": [
            {
                "machineName": each.name,
                "majorVersion": str(each.major),
                "minorVersion": str(each.minor),
            }
            for each in libraries
        ],
    }
    return package({"h5p.json": _json(about), "content/content.json": _json(content)})


def cut(quiz: Quiz) -> int:
    """Return how many cards have more words than they hold."""
    return sum(len(one_line(each.words)) > LONGEST for each in quiz.items)


def _set(quiz: Quiz, sortings: Sequence[Sorting]) -> Mapping[str, Any]:
    return {
        "introPage": {"showIntroPage": False, "title": "", "introduction": ""},
        "progressType": "textual",
        "passPercentage": 50,
        "disableBackwardsNavigation": False,
        "randomQuestions": False,
        "questions": [
            {
                "library": _DRAG.words,
                "params": _drag(quiz, each.items),
                "subContentId": str(uuid5(NAMESPACE_URL, each.id)),
                "metadata": {
                    "contentType": "Drag and Drop",
                    "license": "U",
                    "title": one_line(each.name),
                },
            }
            for each in sortings
        ],
        "endGame": {"showResultPage": True, "showSolutionButton": True, "showRetryButton": True},
        "override": {"checkButton": True},
    }


def _drag(quiz: Quiz, items: Sequence[QuizItem]) -> Mapping[str, Any]:
    task = {
        "elements": [_element(rank, each) for rank, each in enumerate(items)],
        "dropZones": [
            _zone(rank, words, [n for n, each in enumerate(items) if each.is_right(state)])
            for rank, (state, words) in enumerate(quiz.states.items())
        ],
    }
    size = {"width": _WIDTH, "height": _HEIGHT}
    return {
        "question": {"settings": {"size": size}, "task": task},
        "overallFeedback": [{"from": 0, "to": 100}],
        "behaviour": {
            "enableRetry": True,
            "enableCheckButton": True,
            "singlePoint": False,
            "applyPenalties": False,
            "enableScoreExplanation": True,
            "dropZoneHighlighting": "dragging",
            "autoAlignSpacing": 2,
            "showScorePoints": True,
            "showTitle": True,
        },
    }


def _element(rank: int, item: QuizItem) -> Mapping[str, Any]:
    row, column = divmod(rank, _COLUMNS)
    text = f"<p>{escape(short(item.words, LONGEST))}</p>"
    return {
        "x": 1 + column * 25,
        "y": 72 + row * 14,
        "width": 14,
        "height": 5.5,
        "dropZones": ["0", "1", "2", "3"],
        "type": {
            "library": _TEXT.words,
            "params": {"text": text},
            "subContentId": str(uuid5(NAMESPACE_URL, f"{item.id}/card")),
            "metadata": {"contentType": "Text", "license": "U", "title": one_line(item.name)},
        },
        "backgroundOpacity": 100,
        "multiple": False,
    }


def _zone(rank: int, words: str, right: Sequence[int]) -> Mapping[str, Any]:
    row, column = divmod(rank, 2)
    return {
        "x": 1 + column * 50,
        "y": 1 + row * 35,
        "width": 0.48 * _WIDTH / _EM,
        "height": 0.33 * _HEIGHT / _EM,
        "label": f"<div>{escape(one_line(words))}</div>",
        "showLabel": True,
        "correctElements": [str(each) for each in right],
        "backgroundOpacity": 100,
        "tipsAndFeedback": {"tip": ""},
        "single": False,
        "autoAlign": True,
    }


def _json(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def _caution(material: Material) -> str:
    number = cut(quiz_of(material))
    if not number:
        return ""
    words = tr("%n questions are cut to {most} characters.", "", number)
    return words.format(most=LONGEST)


def _title() -> str:
    return tr("Drag and drop for H5P, content alone")


EXPORTER = Exporter(
    "h5p", ".h5p", _title, asking(h5p), QUESTIONS, needs_answers=True, caution=_caution
)
