"""When a class is told the verdict of a card, and when it goes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.lenses import Lens
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.preferences import Preferences
from shoreboard.session.session import Session
from shoreboard.session.steps import move_cards
from shoreboard.settings import SettingsFile
from shoreboard.views.presentation.class_verdict import ClassVerdict
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TOPICS, VENDOR, board

pytestmark = pytest.mark.usefixtures("qapp")

A, B = ActivityId("a"), ActivityId("b")


class Asked:
    """A document before a class with its answers hidden, and how often its verdict changed."""

    def __init__(self, folder: Path) -> None:
        today = {"a": HOME, "b": HOME, "c": VENDOR}
        self.session = Session(board(today, {**today, "a": OFFSHORE}))
        self.preferences = Preferences(SettingsFile(folder / "settings.json"), lambda: False)
        self._parent = QObject()
        self.verdict = ClassVerdict(
            self.session, TOPICS, self.preferences, AnswerView(self.session), self._parent
        )
        self.session.answers.hide()
        self.changes = 0
        self.verdict.changed.connect(self._count)

    def _count(self) -> None:
        self.changes += 1

    @property
    def state(self) -> str:
        return self.verdict.now.state if self.verdict.now else ""


@pytest.fixture
def asked(tmp_path: Path) -> Asked:
    return Asked(tmp_path)


def test_it_comes_with_the_reveal_and_stays_until_the_next_step(asked: Asked) -> None:
    assert asked.state == ""
    asked.session.select([A])
    asked.session.answers.reveal_next(asked.session.scene, [A])
    assert asked.verdict.now is not None
    assert asked.verdict.now.state == "Offshore outsourcing"
    assert asked.verdict.now.move == "Offshore outsourcing: it was with own staff at home"
    assert asked.changes == 1
    asked.session.select([])
    assert asked.state == "Offshore outsourcing"
    asked.session.show_scene(asked.session.scenario.scenes[0].id)
    assert asked.state == ""


def test_what_is_only_selected_or_still_hidden_has_none(asked: Asked) -> None:
    asked.session.select([B])
    assert asked.state == ""
    asked.session.answers.ask([B])
    assert asked.state == ""
    asked.session.answers.reveal_all(asked.session.scene_id)
    assert asked.state == "In-house, at home"


def test_a_card_that_is_moved_has_to_be_asked_about_again(asked: Asked) -> None:
    asked.session.answers.reveal_cards(asked.session.scene, [A])
    move_cards(asked.session, [A], CAPTIVE)
    assert asked.state == ""


def test_it_follows_the_definitions(asked: Asked) -> None:
    move_cards(asked.session, [A], CAPTIVE)
    asked.session.answers.reveal_cards(asked.session.scene, [A])
    asked.session.apply("Definitions", edits.set_lens, Lens.PRESS)
    assert asked.state == "Both at once"


def test_another_card_that_is_selected_takes_it_away(asked: Asked) -> None:
    asked.session.answers.reveal_cards(asked.session.scene, [A])
    asked.session.select([B])
    assert (asked.state, asked.changes) == ("", 2)


def test_it_is_put_away_once(asked: Asked) -> None:
    assert not asked.verdict.put_away()
    asked.session.answers.reveal_cards(asked.session.scene, [A])
    assert asked.verdict.put_away()
    assert not asked.verdict.put_away()
    assert (asked.state, asked.changes) == ("", 2)


def test_where_it_is_not_wanted_there_is_nothing_to_put_away(asked: Asked) -> None:
    asked.preferences.change(verdict_band=False)
    asked.session.answers.reveal_cards(asked.session.scene, [A])
    assert asked.state == ""
    assert not asked.verdict.put_away()
    asked.preferences.change(verdict_band=True)
    assert asked.state == "Offshore outsourcing"
