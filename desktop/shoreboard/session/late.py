"""A save that has been begun, and may be waited for no longer."""

from concurrent.futures import Future
from pathlib import Path
from typing import NamedTuple

from shoreboard.domain.scenario import Scenario
from shoreboard.storage.save import Saved


class LateSave(NamedTuple):
    """What is being written where, by a document that had the file `own` when that began."""

    path: Path
    scenario: Scenario
    own: Path | None
    work: Future[Saved]
