"""Says to a screen reader what each step made of the document."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.judging import judgement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import GRID
from shoreboard.explanations.judged import lens_line, verdict
from shoreboard.explanations.phrases import activity_name, called
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.names import short
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.change import Moment
from shoreboard.session.session import Session


class Announcer(QObject):
    """Compares the document before and after each step, and says once what became of it.

    That is where cards went and what their moves are called, what was added or put into another
    order, what was taken back or done again, which scene it is, by which definitions the board is
    judged, what is revealed to a class, and that all is saved. It tells what the answer view lets
    it tell.
    """

    def __init__(
        self,
        session: Session,
        topics: Topics,
        say: Callable[[str], None],
        parent: QObject,
        answer_view: AnswerView,
    ) -> None:
        super().__init__(parent)
        self._session, self._topics, self._say = session, topics, say
        self._answer_view = answer_view
        self._answers = session.answers.hidden_answers
        self._step: tuple[Moment, Moment] | None = None
        self._index = session.undo_stack.index()
        self._taken_back: list[Scenario] = []
        """Where doing again leads, the next one last."""
        session.changed.connect(self._follow)
        session.undo_stack.indexChanged.connect(self._tell_step)
        session.answers.changed.connect(self._tell_revealed)
        session.saved.connect(lambda: self._say(tr("Saved")))

    def _follow(self, before: Moment, after: Moment) -> None:
        self._answers = self._session.answers.hidden_answers
        if before.scenario is not after.scenario:
            self._step = before, after

    def _tell_step(self, index: int) -> None:
        """Say what a step was as a whole: its change of the document came just before."""
        if self._step is not None:
            (before, after), self._step = self._step, None
            words = [*self._way(before, after, index), *self._outcome(before, after)]
            if words:
                self._say("\n".join(words))
        self._index = index

    def _way(self, before: Moment, after: Moment, index: int) -> Iterator[str]:
        """Say whether the step was taken back, done again or is new, and what it added."""
        stack = self._session.undo_stack
        if index < self._index:
            if index < stack.count():  # what a gesture led back is no step any more
                self._taken_back.append(before.scenario)
                yield tr("Undone: {step}").format(step=stack.text(index))
        elif self._taken_back and self._taken_back[-1] is after.scenario:
            self._taken_back.pop()
            yield tr("Redone: {step}").format(step=stack.text(index - 1))
        else:
            self._taken_back.clear()
            yield from self._added(before, after)

    def _added(self, before: Moment, after: Moment) -> Iterator[str]:
        known = before.scenario.activities
        new = [card for card in after.selection if card not in known]
        if len(new) == 1:
            yield tr("Added: {card}").format(card=self._card_words(new[0]))
        elif new:
            yield tr("%n activities added", "", len(new))

    def _outcome(self, before: Moment, after: Moment) -> Iterator[str]:
        if after.scenario.lens is not before.scenario.lens:
            yield lens_line(after.scenario.lens, self._topics)
        scenes = after.scenario.scenes
        rank = after.scenario.scene_index(after.scene_id)
        title = short(after.scene.title)
        if before.scene_id != after.scene_id:
            yield tr("Scene {number}, {title}").format(number=rank + 1, title=title)
        elif _is_reordered(before, after):
            words = tr("{title}: scene {number} of {count}")
            yield words.format(title=title, number=rank + 1, count=len(scenes))
        moved = _moved(before, after)
        if len(moved) == 1:
            yield self._card_words(moved[0])
        elif moved:
            zone = after.scene.placements[moved[0]].zone
            state = called(zone, self._topics, told=self._answer_view.told.of_zone(zone))
            yield tr("%n activities: {state}", "", len(moved)).format(state=state)
        else:
            yield from _new_rank(before, after)

    def _tell_revealed(self) -> None:
        """Say what a class is told from now on; where answers are sealed, who asks says it all."""
        before, self._answers = self._answers, self._session.answers.hidden_answers
        if before.sealed or self._answers.sealed:
            return
        scene = self._session.scene
        was, told = before.told(scene.id), self._answers.told(scene.id)
        if told.everything:
            self._say(tr("The answers are shown."))
        elif was.everything or not (told.zones or told.cards):
            self._say(tr("The answers are hidden."))
        for zone in sorted(told.zones - was.zones, key=GRID.index):
            self._say(self._topics.state(zone).title)
        for card, placement in scene.placements.items():
            if (card, placement.zone) in told.cards - was.cards:
                self._say(self._card_words(card, told=True))

    def _card_words(self, card: ActivityId, *, told: bool | None = None) -> str:
        name = activity_name(self._session.activity(card))
        zone, scenario = self._session.placement(card).zone, self._session.scenario
        if told is None:
            told = self._answer_view.told.of_zone(zone)
        state = called(zone, self._topics, told=told)
        judged = judgement(scenario, self._session.scene_id, card)
        if told and judged.differs:
            other = verdict(zone, judged, self._topics)
            state = tr("{state}; by these definitions: {judged}").format(state=state, judged=other)
        if told and (move := self._move(card)):
            state = tr("{state}; {move}").format(state=state, move=move)
        return tr("{name}: {state}").format(name=name, state=state)

    def _move(self, card: ActivityId) -> str:
        from shoreboard.explanations.move_section import move_words  # what no start needs

        return move_words(self._session.scenario, self._session.scene_id, card, self._topics)


def read_in_order(*parts: QWidget) -> None:
    """Let a screen reader meet parts of the same widget in this order, after all others.

    It meets them as they are stacked, the lowest first.
    """
    for part in parts:
        part.raise_()


def _is_reordered(before: Moment, after: Moment) -> bool:
    """Tell whether the scene that is shown has another place among the same scenes."""
    then, now = before.scenario, after.scenario
    same = len(then.scenes) == len(now.scenes)
    return same and then.scene_index(after.scene_id) != now.scene_index(after.scene_id)


def _stayed(before: Moment, after: Moment) -> list[ActivityId]:
    """Return the selected cards that were there before, in the same scene."""
    if before.scene_id != after.scene_id:
        return []
    return [card for card in after.selection if card in before.scene.placements]


def _moved(before: Moment, after: Moment) -> list[ActivityId]:
    """Return the selected cards that stand in another zone of the same scene."""
    then, now = before.scene.placements, after.scene.placements
    return [card for card in _stayed(before, after) if then[card].zone is not now[card].zone]


def _new_rank(before: Moment, after: Moment) -> Iterator[str]:
    """Say where the one selected card stands now among the same cards of its zone."""
    cards = _stayed(before, after)
    if len(cards) != 1:
        return
    zone = after.scene.placements[cards[0]].zone
    then, now = (each.scene.placements.cards(zone) for each in (before, after))
    if then != now and sorted(then) == sorted(now):
        words = tr("{name}: {number} of {count}")
        name = activity_name(after.scenario.activities[cards[0]])
        yield words.format(name=name, number=now.index(cards[0]) + 1, count=len(now))
