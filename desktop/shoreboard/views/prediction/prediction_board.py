"""What a class sees that predicts: a question, four zones without names, and bars in them."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel
from typing_extensions import override

from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.phrases import both_answers
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import enumerated, tr
from shoreboard.layout.geometry import Rect, Size
from shoreboard.layout.prediction import (
    BarWords,
    PredictionLayout,
    PredictionWords,
    lay_out_prediction,
)
from shoreboard.picture.brush import Brush
from shoreboard.picture.card_painting import CardFace
from shoreboard.picture.font_measure import ruler_of
from shoreboard.picture.scene_words import Around, scene_words
from shoreboard.practice.prediction import Round
from shoreboard.practice.prediction_words import (
    count_words,
    percent,
    question_words,
    round_words,
    score_lines,
)
from shoreboard.views.parts.look import Styled, look_of
from shoreboard.views.prediction.prediction_painting import paint_prediction
from shoreboard.views.prediction.prediction_session import PredictionSession
from shoreboard.views.presentation.class_window import ClassOverlay

_LEAST = QSize(26, 24)
"""In heights of a line of text."""


class PredictionBoard(Styled, ClassOverlay):
    """Follows what a class is asked and says; nothing here can be moved."""

    def __init__(self, prediction_session: PredictionSession, topics: Topics) -> None:
        super().__init__()
        self._prediction_session, self._topics = prediction_session, topics
        self._layout: PredictionLayout | None = None
        self.setAccessibleName(tr("Prediction"))
        self._question, self._below = Spoken(self), Spoken(self)
        self._zones = {zone: Spoken(self) for zone in GRID}
        prediction_session.changed.connect(self._follow)
        self.find_look()
        self._follow()

    @property
    def words(self) -> str:
        """All that a reader of the screen hears, line by line."""
        parts = (self._question, *self._zones.values(), self._below)
        return "\n".join(part.text() for part in parts if part.text())

    @property
    def shown_layout(self) -> PredictionLayout:
        """Where everything stands now."""
        if self._layout is None:
            session = self._prediction_session
            words = _words(session, self._topics, is_right_to_left=self.isRightToLeft())
            size = Size(max(1, self.width()), max(1, self.height()))
            self._layout = lay_out_prediction(words, size, ruler_of(self.font()))
            self._place(self._layout)
        return self._layout

    @override
    def restyle(self) -> None:
        self._begin_anew()

    @override
    def minimumSizeHint(self) -> QSize:
        return _LEAST * self.fontMetrics().height()

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._begin_anew()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self._prediction_session.shown(self._topics)
        faces = {card: CardFace.of(shown.card(card)) for card in shown.scenario.activities}
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        brush = Brush(painter, look_of(self).theme, self.font())
        paint_prediction(brush, self.shown_layout, faces)
        painter.end()

    def _begin_anew(self) -> None:
        self._layout = None
        self.update()

    def _place(self, layout: PredictionLayout) -> None:
        """Stand what is spoken where it is painted, for a reader that points at it."""
        self._question.setGeometry(_around([layout.question.rect]))
        self._below.setGeometry(_around([block.rect for block in layout.below]))
        for zone, part in self._zones.items():
            part.setGeometry(_around([layout.board.zones[zone].rect]).translated(0, layout.top))

    def _follow(self) -> None:
        session = self._prediction_session
        self._question.setText(_question(session, self._topics))
        self._below.setText("\n".join((*_result(session), *_more(session, self._topics))))
        for zone, part in self._zones.items():
            called = self._topics.state(zone).title if session.is_revealed else both_answers(zone)
            part.setText(called)
            if zone in session.right:
                part.setText(tr("{zone}: right").format(zone=called))
            counts = count_words(session.prediction, zone) if session.shows_bars else ""
            part.setAccessibleDescription(counts)
        self._begin_anew()


class Spoken(QLabel):
    """Words for a reader of the screen that are painted by what they stand on."""

    def __init__(self, parent: PredictionBoard) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def sizeHint(self) -> QSize:
        return QSize()

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        pass


def _words(
    session: PredictionSession, topics: Topics, *, is_right_to_left: bool
) -> PredictionWords:
    shown = session.shown(topics)
    return PredictionWords(
        _question(session, topics),
        scene_words(shown, Around(), is_right_to_left=is_right_to_left),
        tuple(_result(session)),
        tuple(_more(session, topics)),
        _bars(session) if session.shows_bars else None,
        session.right,
    )


def _question(session: PredictionSession, topics: Topics) -> str:
    """Return what is asked or, at the end, where all that was asked about stands."""
    if not session.is_revealed:
        return question_words(session.name, session.latest)
    state = topics.state(session.right[0]).title
    return tr("{activity}: {state}").format(activity=session.name, state=state)


def _result(session: PredictionSession) -> Iterator[str]:
    """Yield what the class may read meanwhile or, at the end, how many were right."""
    if session.is_revealed:
        yield from score_lines(session.comparison)
    elif session.caption:
        yield session.caption


def _more(session: PredictionSession, topics: Topics) -> Iterator[str]:
    """Yield at the end the commonest mix-up, and what else is right."""
    mixup = session.comparison.mixup if session.is_revealed else None
    if mixup is not None:
        topic = topics.mixup(mixup.value)
        yield f"{topic.title} {topic.summary}"
    also = [topics.state(zone).title for zone in session.right[1:]]
    if also:
        yield tr("This can be defended too: {states}").format(states=enumerated(also))


def _bars(session: PredictionSession) -> Mapping[Zone, tuple[BarWords, ...]]:
    rounds = session.prediction.rounds
    words = tr("{count} · {percent}")

    def bar(number: int, of: Round, zone: Zone) -> BarWords:
        share = percent(of.share(zone))
        behind = words.format(count=of.of(zone), percent=share)
        if len(rounds) == 1:
            return BarWords(of.share(zone), behind, in_short=("", share))
        return BarWords(of.share(zone), behind, round_words(number), (str(number), share))

    return {
        zone: tuple(bar(number, each, zone) for number, each in enumerate(rounds, 1))
        for zone in GRID
    }


def _around(rects: list[Rect]) -> QRect:
    """Return what holds some rectangles."""
    whole = QRect()
    for rect in rects:
        whole = whole.united(QRect(rect.x, rect.y, rect.width, rect.height))
    return whole
