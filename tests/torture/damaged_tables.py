"""Reads tables that are damaged or forged, and plans them.

    damaged_tables.py [TABLES [NUMBER]]

The tables are numbered; without a NUMBER to begin with, one is drawn. Each is read, or refused as a
table, in less than three seconds of the processor. Ends with 1 where anything is wrong, and names
the tables by their numbers.
"""

import io
import random
import sys
import time
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from shoreboard.domain.scenario import new_scenario
from shoreboard.storage.tables.plan import Target, plan
from shoreboard.storage.tables.reading import read_any
from shoreboard.storage.tables.table import TableError
from shoreboard.storage.tables.words import Vocabulary

SECONDS = 3.0
_FILES = Path(__file__).parents[1] / "_files"
_FOLDERS = ("tables", "tables_of_people")
_SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".ods")
_FORGED = (
    b'"', b"\r", b"\0", b";", b"<!DOCTYPE a>", b"99999999", b"-1", b"1E400", b"nan", b"\xff\xfe",
    b"_xD800_", b"sep=,\n",
)  # fmt: skip


def main() -> None:
    """Read as many tables as wanted, and tell how it went."""
    wanted = int(sys.argv[1]) if sys.argv[1:] else 20_000
    first = int(sys.argv[2]) if sys.argv[2:] else random.randrange(1 << 40)
    faults = list(faults_of(range(first, first + wanted)))
    summary = f"{wanted} tables read, from number {first}: {len(faults) or 'no'} faults"
    sys.stdout.write("\n".join([summary, *faults[:20]]) + "\n")
    sys.exit(1 if faults else 0)


def faults_of(numbers: range) -> Iterator[str]:
    """Give what is wrong with how tables are read."""
    paths = [p for each in _FOLDERS for p in sorted((_FILES / each).iterdir())]
    sound = [path.read_bytes() for path in paths if path.suffix in _SUFFIXES]
    scenario = replace(new_scenario("T", "Today", "Plan"), home_country="DE")
    target = Target(scenario, scenario.scenes[0].id, Vocabulary.of())
    for number in numbers:
        data = damaged(number, sound)
        began = time.thread_time()
        try:
            plan(read_any(data), target)
        except TableError:
            pass
        except Exception as error:  # noqa: BLE001  (what else it may be is the question)
            yield f"{number}: {error!r}"[:300]
        if (took := time.thread_time() - began) > SECONDS:
            yield f"{number}: it took {took:.2f} s"


def damaged(number: int, sound: list[bytes]) -> bytes:
    """Return the table with this number: a sound one, changed; of a workbook, mostly a part."""
    draw = random.Random(number)
    data = draw.choice(sound)
    if not data.startswith(b"PK") or draw.random() < 0.2:
        return _changed(data, draw)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = draw.choice([each for each in parts if each.endswith((".xml", ".rels"))])
    parts[name] = _changed(parts[name], draw)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for each, content in parts.items():
            archive.writestr(each, content)
    return made.getvalue()


def _changed(data: bytes, draw: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(draw.randint(1, 6)):
        at = draw.randrange(len(changed)) if changed else 0
        match draw.randrange(4):
            case 0:
                changed[at : at + 1] = bytes([draw.randrange(256)])
            case 1:
                del changed[at : at + draw.randint(1, 20)]
            case 2:
                changed[at:at] = draw.choice(_FORGED)
            case _:
                changed[at:at] = changed[at : at + draw.randint(1, 200)]
    return bytes(changed)


if __name__ == "__main__":
    main()
