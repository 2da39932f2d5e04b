"""A document's life in a process that is going to be killed: opened, changed, saved, and so on.

What happens is written down by one short write each, which outlives the process: "edit N TIME"
ahead of a change that makes state N, "saved N TIME" after that state is said to be on disk, and
"begun N TIME" once it goes on with state N.
"""

import os
import random
import signal
import sys
import threading
from itertools import count
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QCoreApplication, QTimer

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.placement import IN_TRAY
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone
from shoreboard.session.autosave import Autosave
from shoreboard.session.documents import accept_on_disk, open_document, save_document
from shoreboard.session.recovered import reopened, survey
from shoreboard.session.session import Session
from shoreboard.storage.holder import Holder
from shoreboard.storage.lock import FileInUseError
from shoreboard.storage.on_disk import ChangedOnDiskError
from shoreboard.storage.recovery import Recovery
from shoreboard.storage.versions import Versions

DOCUMENT, COPIES, VERSIONS = "plan.shoreboard", "recovery", "versions"
NOTES, ERRORS = "notes", "errors"
SCENE = SceneId("s1")
HOW_OFTEN_SAVED = (0.0, 0.02, 0.2)
"""Of all that is done; without any saving, only copies hold what is new."""
STEPS = frozenset(
    "open write flush fsync replace rename unlink mkdir flock close fchmod fchown utime".split()
)
"""Functions that change what lies on disk, or make it last."""


def state(number: int, size: int) -> Scenario:
    """Return the document in its first state."""
    ids = [ActivityId(f"a{each}") for each in range(size)]
    placed = Arrangement(dict.fromkeys(ids, IN_TRAY))
    activities = {each: Activity(each, f"Work {each}") for each in ids}
    return Scenario(str(number), "", None, activities, (Scene(SCENE, "Plan", placements=placed),))


def step(scenario: Scenario) -> Scenario:
    """Return the state that follows one: the next number, and a card that moved."""
    number = int(scenario.title) + 1
    card = ActivityId(f"a{number * 7 % len(scenario.activities)}")
    moved = edits.place(scenario, SCENE, [card], list(Zone)[number % len(Zone)])
    return edits.set_title(moved, str(number))


def live(folder: Path, seed: int, fatal_step: int, steps: int) -> None:
    """Go on with what lies in a folder until the end, which comes before the step of this rank.

    After so many changes of the document, if not 0, there are no more: it is left in peace.
    """
    chance = random.Random(seed)
    how_often_saved = chance.choice(HOW_OFTEN_SAVED)
    notes = os.open(folder / NOTES, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    app = QCoreApplication([])
    die_before(fatal_step)
    recovery = Recovery(folder / COPIES)
    autosave = Autosave(recovery)
    session = _open(folder / DOCUMENT, recovery, autosave)
    versions = Versions(folder / VERSIONS)

    changes = count(1)

    def note(what: str, ahead: int = 0) -> None:
        number = int(session.scenario.title) + ahead
        os.write(notes, f"{what} {number}\n".encode())

    def go_on() -> None:
        if chance.random() < how_often_saved:
            if _save(session, folder / DOCUMENT, versions):
                note("saved")
        else:
            note("edit", ahead=1)
            session.apply("Next", step)
            if next(changes) == steps:
                note("rests")
                return
        QTimer.singleShot(chance.randrange(2, 60), go_on)

    note("begun")
    QTimer.singleShot(0, go_on)
    app.exec()


def die_before(fatal_step: int) -> None:
    """Have the process killed, as with kill -9, right before it takes its n-th step on disk.

    Before and after a call count as two; the standard library's calls count, too.
    """
    taken = count(1)

    def watch(_frame: FrameType, event: str, call: object) -> None:
        is_step = event.startswith("c_") and getattr(call, "__name__", "") in STEPS
        if is_step and next(taken) == fatal_step:
            os.kill(os.getpid(), signal.SIGKILL)

    if fatal_step:
        threading.setprofile(watch)
        sys.setprofile(watch)


def _open(path: Path, recovery: Recovery, autosave: Autosave) -> Session:
    """Restore what was left, where that is further than the file, and otherwise open the file."""
    session = open_document(path)
    for found in survey(recovery).copies:
        if int(found.copy.snapshot.scenario.title) > int(session.scenario.title):
            session = reopened(found.copy)
            autosave.follow(session)
            autosave.adopt(session, found.copy)
            recovery.let_go()
            return session
        recovery.discard(found.copy)
    recovery.let_go()
    autosave.follow(session)
    return session


def _save(session: Session, path: Path, versions: Versions) -> bool:
    """Save; not while somebody may be about to write down that he has the file, as who died did."""
    try:
        save_document(session, path, versions)
    except FileInUseError as error:
        if error.holder != Holder():
            raise
        return False
    except ChangedOnDiskError:  # saved by an earlier life, after the copy that it left
        accept_on_disk(session)
        return _save(session, path, versions)
    return True
