"""Another scene comes to a class: first its cards travel, then the arrows of their moves draw."""

import pytest
from PySide6.QtCore import QVariantAnimation
from PySide6.QtGui import QColor

from shoreboard.domain.activity import ActivityId
from shoreboard.layout.bends import Arrow
from shoreboard.layout.geometry import Point
from shoreboard.picture.palettes import PROJECTOR
from shoreboard.session.steps import move_cards
from shoreboard.views.board.overlay import Pace
from shoreboard.views.presentation.story_motion import StoryMotion
from tests.explanations.boards import CAPTIVE, VENDOR
from tests.views.presentation.classroom import Classroom
from tests.views.presentation.conftest import Open, lesson

A_DAY_MS = 86_400_000
A, B = ActivityId("a"), ActivityId("b")


class Story:
    """A class that sees "Today", with a selected; in "Plan" that card stands elsewhere."""

    def __init__(self, room: Classroom) -> None:
        self.room = room
        room.shown.do("previous-scene")
        room.begin()
        room.session.select([A])
        room.settle()
        self.overlay = room.view.overlay
        self.arrows = drawing(room)

    @property
    def cards(self) -> QVariantAnimation:
        """What moves the cards, once they have begun to move."""
        (moved,) = moving(self.room)
        return moved

    def last_forever(self) -> None:
        """Let nothing that moves arrive by itself."""
        self.overlay.pace = Pace(A_DAY_MS, A_DAY_MS)
        self.arrows.setDuration(A_DAY_MS)

    @property
    def flying(self) -> set[str]:
        return {card for each in self.room.view.cards for card in each.hidden}

    @property
    def arrow(self) -> Arrow:
        layout = self.room.view.laid_out
        assert layout is not None
        return layout.arrows[A]

    def is_drawn(self, part: str) -> bool:
        """Tell whether the begin or the head of the arrow is painted."""
        at = self._middle_of_head() if part == "head" else self._just_behind_the_start()
        picture = self.room.view.board.grab().toImage()
        around = [(x, y) for x in range(-2, 3) for y in range(-2, 3)]
        colors = [picture.pixelColor(round(at.x) + x, round(at.y) + y) for x, y in around]
        return QColor(PROJECTOR.accent) in colors

    def _middle_of_head(self) -> Point:
        head = self.arrow.head
        return Point(sum(at.x for at in head) / len(head), sum(at.y for at in head) / len(head))

    def _just_behind_the_start(self) -> Point:
        start, end = self.arrow.start, self.arrow.pieces[0].end
        return Point(start.x + (end.x - start.x) / 4, start.y + (end.y - start.y) / 4)


def drawing(room: Classroom) -> QVariantAnimation:
    """Return what draws the arrows."""
    story = room.view.overlay.findChild(StoryMotion)
    assert isinstance(story, StoryMotion)
    drawn = story.findChild(QVariantAnimation)
    assert isinstance(drawn, QVariantAnimation)
    return drawn


def moving(room: Classroom) -> list[QVariantAnimation]:
    """Return what moves the cards: nothing before any has moved."""
    drawn = drawing(room)
    return [each for each in room.view.overlay.findChildren(QVariantAnimation) if each is not drawn]


@pytest.fixture
def story(open_room: Open) -> Story:
    return Story(open_room(lesson(), motion=True, show_moves=True))


def test_cards_travel_in_about_six_tenths_of_a_second(story: Story) -> None:
    story.room.shown.do("next-scene")
    assert story.cards.duration() == 600
    assert 200 <= story.arrows.duration() <= 500
    move_cards(story.room.session, [B], VENDOR)
    assert story.cards.duration() < 200


def test_first_the_cards_arrive_and_then_their_arrows_draw(story: Story) -> None:
    story.last_forever()
    story.room.shown.do("next-scene")
    assert story.flying == {"a"}
    assert not story.is_drawn("begin")
    story.cards.setCurrentTime(A_DAY_MS)
    assert story.flying == set()
    assert not story.is_drawn("head")
    story.arrows.setCurrentTime(A_DAY_MS * 3 // 4)
    assert story.is_drawn("begin")
    assert not story.is_drawn("head")
    story.arrows.setCurrentTime(A_DAY_MS)
    assert story.is_drawn("begin")
    assert story.is_drawn("head")


def test_a_move_meanwhile_leaves_no_arrow_out(story: Story) -> None:
    story.last_forever()
    story.room.shown.do("next-scene")
    move_cards(story.room.session, [B], CAPTIVE)
    story.room.session.select([A])
    assert story.is_drawn("head")
    story.cards.setCurrentTime(A_DAY_MS)
    assert story.is_drawn("head")


def test_a_step_meanwhile_begins_anew(story: Story) -> None:
    story.last_forever()
    for action in ("next-scene", "previous-scene", "next-scene"):
        story.room.shown.do(action)
    assert story.flying == {"a"}
    assert not story.is_drawn("begin")


def test_without_motion_arrow_and_mark_tell_it_at_once(open_room: Open) -> None:
    story = Story(open_room(lesson(), motion=False, show_moves=True))
    story.room.shown.do("next-scene")
    assert story.flying == set()
    assert story.is_drawn("head")
    layout = story.room.view.laid_out
    assert layout is not None
    cards = [card for zone in layout.zones.values() for card in zone.cards]
    assert [card.mark is not None for card in cards if card.id == A] == [True]
