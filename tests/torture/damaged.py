"""Reads files that are damaged, forged or made up, as the window and `shoreboard check` read them.

    damaged.py [FILES [NUMBER]]

The files are numbered; without a NUMBER to begin with, one is drawn. Each opens or is refused with
a sentence of the program's own, in less than a second and 1 GiB (a repair may take six); what opens
is the same after it was saved, what is checked is what is read, and what can be saved of it is
sound. Ends with 1 where anything is wrong, and names the files by their numbers.
"""

import os
import random
import resource
import signal
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[2]))

from shoreboard.actions.problems import sentence
from shoreboard.paths import SUFFIX
from shoreboard.storage import files
from shoreboard.storage.errors import FaultError, StorageError, UnreadFieldError
from shoreboard.storage.inspection import Inspection, inspect
from shoreboard.storage.regular import content
from shoreboard.storage.repair import Repaired, repair
from tests.torture.damage import made

SECONDS = 1.0
"""Of the processor, for one file; the machine may have others to serve."""
REPAIR_SECONDS = 6.0
"""For mending a file in which each of 100,000 entries is wrong; a window does that beside."""
MEMORY = 1 << 30
"""Bytes that a process may have, all that it loaded included."""
HANGS_SECONDS = 60
"""A process that takes so long over one file is ended."""
BATCH = 500


def main() -> None:
    """Read as many files as wanted, and tell how it went."""
    wanted = int(sys.argv[1]) if sys.argv[1:] else 20_000
    first = int(sys.argv[2]) if sys.argv[2:] else random.randrange(1 << 40)
    faults = read(range(first, first + wanted))
    summary = f"{wanted} files read, from number {first}: {len(faults) or 'no'} faults"
    sys.stdout.write("\n".join([summary, *faults[:20]]) + "\n")
    sys.exit(1 if faults else 0)


def read(numbers: range) -> list[str]:
    """Read files in several processes; return everything that was wrong."""
    batches = [numbers[at : at + BATCH] for at in range(0, len(numbers), BATCH)]
    faults: list[str] = []
    with ProcessPoolExecutor(os.cpu_count(), initializer=_bound) as readers:
        for batch, found in [(each, readers.submit(faults_of, each)) for each in batches]:
            try:
                faults += found.result()
            except BrokenProcessPool:
                return [*faults, f"{batch[0]} or soon after: a process died, or was ended"]
    return faults


def faults_of(numbers: range) -> list[str]:
    """Return what is wrong with how files are read."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"damaged{SUFFIX}"
        return [f"{number}: {fault}" for number in numbers for fault in _faults(number, path)]


def _bound() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _faults(number: int, path: Path) -> Iterator[str]:
    data = made(number)
    path.write_bytes(data)
    signal.alarm(HANGS_SECONDS)
    try:
        began = time.thread_time()
        reading = _read(path)
        read = time.thread_time()
        inspection = inspect(content(path))
        inspected = time.thread_time()
        repaired = _repair(data)
        mended = time.thread_time()
        findings = [*inspection.findings, *(repaired.findings if repaired else ())]
        words = [sentence(each) for each in findings]
    except Exception as error:  # noqa: BLE001  (what else it may be is the question)
        yield f"{error!r}"[:300]
        return
    finally:
        signal.alarm(0)
    spans = (read - began, inspected - read, mended - inspected)
    if max(spans[:2]) > SECONDS or spans[2] > REPAIR_SECONDS:
        yield "it took {:.2f} s to read, {:.2f} s to check and {:.2f} s to repair".format(*spans)
    if not all(words):
        yield "something was said without words"
    yield from _contradictions(reading, inspection)
    yield from _unsound(reading, repaired)
    if path.read_bytes() != data:
        yield "the file was changed"


def _read(path: Path) -> files.FileReading | StorageError:
    try:
        return files.read_fully(path)
    except StorageError as error:
        return error


def _repair(data: bytes) -> Repaired | None:
    """Return what can be saved of a file; None where there is nothing."""
    try:
        return repair(data)
    except StorageError:
        return None


def _unsound(reading: files.FileReading | StorageError, repaired: Repaired | None) -> Iterator[str]:
    """Say where what can be saved of a file is not sound, or is not all of one that opens."""
    if isinstance(reading, files.FileReading):
        if repaired is None or repaired.scenario != reading.scenario:
            yield "it opens, but not all of it can be saved"
    elif repaired is not None:
        if not repaired.findings:
            yield "it is refused, but nothing is said to be wrong with it"
        if files.decode(files.encode(repaired.scenario)) != repaired.scenario:
            yield "what can be saved of it is another one after it was saved"


def _contradictions(
    reading: files.FileReading | StorageError, inspection: Inspection
) -> Iterator[str]:
    """Say where checking finds something else than reading, or saving writes something else."""
    found = inspection.findings
    if isinstance(reading, files.FileReading):
        if files.decode(files.encode(reading.scenario)) != reading.scenario:
            yield "after it was saved it is another one"
        faults = [each for each in found if not isinstance(each, UnreadFieldError)]
        if faults or len(found) != len(reading.unknown_fields):
            yield f"it opens, but is found to have {found[:3]}"
    elif isinstance(reading, FaultError):
        told = {(each.code, each.place) for each in found if isinstance(each, FaultError)}
        if inspection.complete and (reading.code, reading.place) not in told:
            yield f"it is refused for {reading!r}, but is found to have {found[:3]}"
    elif list(map(type, found)) != [type(reading)]:
        yield f"it is refused for {reading!r}, but is found to have {found[:3]}"


if __name__ == "__main__":
    main()
