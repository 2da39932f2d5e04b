"""The strip that tells a class a verdict: how it comes, and what it says to whom."""

import pytest
from PySide6.QtCore import QVariantAnimation
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shoreboard.explanations.verdict import Verdict
from shoreboard.layout.layout import VerdictLayout
from shoreboard.picture.palettes import LIGHT
from shoreboard.views.parts.look import Look, hold_look
from shoreboard.views.presentation.verdict_strip import VerdictStrip
from tests.explanations.boards import HOME, OFFSHORE, VENDOR
from tests.helpers.said import said
from tests.picture.test_verdict_painting import SIZES, asked, laid_out

SIZE = SIZES[1]
A_DAY_MS = 86_400_000


class Wall:
    """What a class looks at, with nothing on it but a strip."""

    def __init__(self, qtbot: QtBot) -> None:
        self._around = QWidget()
        qtbot.addWidget(self._around)
        self._around.resize(*SIZE)
        self.strip = VerdictStrip(self._around)
        self._around.show()

    def look(self, *, motion: bool) -> None:
        hold_look(self._around, Look(LIGHT, motion))

    @property
    def animation(self) -> QVariantAnimation:
        found = self.strip.findChild(QVariantAnimation)
        assert isinstance(found, QVariantAnimation)
        return found

    @property
    def top(self) -> int:
        return self.strip.geometry().top()


@pytest.fixture
def wall(qtbot: QtBot) -> Wall:
    return Wall(qtbot)


def place() -> tuple[VerdictLayout, Verdict]:
    shown, verdict = asked(OFFSHORE, HOME)
    return laid_out(shown, verdict, SIZE)[1], verdict


def test_it_rises_from_the_lower_edge_in_a_moment(wall: Wall) -> None:
    wall.look(motion=True)
    assert wall.animation.duration() < 300
    wall.animation.setDuration(A_DAY_MS)
    at, verdict = place()
    wall.strip.show_verdict(at, verdict)
    assert wall.top == SIZE.height
    wall.animation.setCurrentTime(A_DAY_MS // 2)
    assert at.rect.y < wall.top < SIZE.height
    wall.animation.setCurrentTime(A_DAY_MS)
    assert wall.top == at.rect.y


def test_another_verdict_in_its_place_does_not_rise_again(wall: Wall) -> None:
    wall.look(motion=True)
    wall.animation.setDuration(A_DAY_MS)
    wall.strip.show_verdict(*place())
    wall.animation.setCurrentTime(A_DAY_MS // 2)
    half_way = wall.top
    wall.strip.show_verdict(*place())
    assert wall.top == half_way
    wall.animation.setCurrentTime(A_DAY_MS)
    wall.strip.show_verdict(*place())
    assert wall.animation.state() is QVariantAnimation.State.Stopped


def test_without_motion_it_stands_there_at_once_and_goes_at_once(wall: Wall) -> None:
    wall.look(motion=False)
    at, verdict = place()
    wall.strip.show_verdict(at, verdict)
    assert (wall.strip.isVisible(), wall.top) == (True, at.rect.y)
    wall.strip.show_verdict(None, None)
    assert not wall.strip.isVisible()


def test_readers_hear_all_of_it_and_eyes_see_all_of_it(wall: Wall) -> None:
    wall.look(motion=False)
    at, verdict = place()
    wall.strip.show_verdict(at, verdict)
    assert wall.strip.accessibleName() == verdict.sentences
    painted = [each.text for each in said(wall.strip) if each.who.startswith("painted")]
    for words in ("Call center", "In-house, at home", "own staff does it", verdict.move):
        assert words in painted, words
    shown, other = asked(HOME, VENDOR)
    wall.strip.show_verdict(laid_out(shown, other, SIZE)[1], other)
    assert "another firm does it" in wall.strip.accessibleName()
