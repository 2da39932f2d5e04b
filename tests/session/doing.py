"""Doing things to a session, and writing down what it tells."""

from pathlib import Path

from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from shoreboard.session.session import Session
from tests.domain.strategies import Wish

TODAY, PLAN = SceneId("s1"), SceneId("s2")
A, B, C, NEW = (ActivityId(letter) for letter in "abcn")
HOME, CAPTIVE, OFFSHORE = (
    Zone.IN_HOUSE_DOMESTIC,
    Zone.CAPTIVE_OFFSHORING,
    Zone.OFFSHORE_OUTSOURCING,
)
FILE = Path("lesson.shoreboard")


def do(session: Session, wish: Wish) -> bool:
    """Make a wish come true in the session; tell whether anything changed."""
    edit = wish.edit(session.scenario)
    return session.apply(wish.kind, edit.function, *edit.args, **edit.kwargs)


def move(session: Session, *cards: ActivityId, to: Zone = OFFSHORE) -> bool:
    """Move cards in the scene that is shown, as a drop does."""
    return session.apply_showing("Move", None, cards, edits.place, session.scene_id, cards, to)


def rename(session: Session, title: str) -> bool:
    """Give the scenario another title, the smallest of steps."""
    return session.apply("Rename", edits.set_title, title)


class Told:
    """Writes down what a session tells, and what was true at the time."""

    def __init__(self, session: Session) -> None:
        self.names: list[str] = []
        self.settling: list[bool] = []
        self.modified: list[bool] = []
        self._session = session
        session.changing.connect(lambda: self._note("changing"))
        session.changed.connect(lambda: self._note("changed"))
        session.saved.connect(lambda: self._note("saved"))
        session.file_changed.connect(lambda: self._note("file_changed"))

    def _note(self, name: str) -> None:
        self.names.append(name)
        self.settling.append(self._session.is_settling)
        self.modified.append(self._session.is_modified)
