"""Documents whose copies are kept, by an autosave that a test drives by hand."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from shoreboard.domain.scenario import new_scenario
from shoreboard.session.autosave import Autosave
from shoreboard.session.session import Session
from shoreboard.storage import files
from shoreboard.storage.errors import UnreadableFileError
from shoreboard.storage.recovery import Recovery
from shoreboard.storage.snapshot import Copy
from tests.helpers.ailing import SURELY, Ailing, Threads

HOUR_MS = 3_600_000
SURELY_MS = int(SURELY * 1000)


class Desk:
    """Documents whose copies are kept below a folder, and what was told about that.

    Nothing is sent by itself before an hour has passed, but `send` is at hand.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.recovery = Ailing(folder)
        self.threads = Threads()
        self.autosave: Autosave
        self.told: list[object] = []
        self.use()

    def use(self, delay_ms: int = HOUR_MS, again_ms: int = HOUR_MS) -> None:
        """Keep copies with these times from now on."""
        start = self.threads.start
        self.autosave = Autosave(self.recovery, delay_ms, again_ms, start)
        self.autosave.failed.connect(self.told.append)
        self.autosave.mended.connect(lambda: self.told.append("mended"))

    def open(self, title: str = "Plan") -> Session:
        session = Session(new_scenario(title, "Today", "Plan"))
        self.autosave.follow(session)
        return session

    def sent(self) -> set[str]:
        """Send what has changed, and return the titles of the copies that there are then."""
        self.autosave.send()
        return self.titles()

    def titles(self) -> set[str]:
        """Return the titles of the copies once all that was sent is written or has failed."""
        assert self.autosave.finish(SURELY)
        QCoreApplication.processEvents()
        return self.now()

    def now(self) -> set[str]:
        """Return the titles of the copies that there are now."""
        found: set[str] = set()
        for path in self.folder.glob("*.shoreboard"):
            with suppress(UnreadableFileError):  # it has gone meanwhile
                found.add(files.read(path).title)
        return found

    def left(self) -> tuple[Copy, ...]:
        """End, and return what the next start would find."""
        assert self.autosave.end(SURELY)
        recovery = Recovery(self.folder)
        copies = recovery.left_over().copies
        recovery.close()
        return copies
