"""Writes what a release leaves with its users: tests/_files/releases/VERSION.

    keep.py FOLDER      the same into another folder

Documents, settings and a recovery copy, as the program writes them on the day of the release. They
are never written again: later versions have to open them.
"""

import sys
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from shoreboard.settings import Settings, SettingsFile  # noqa: E402  (the path comes first)
from shoreboard.storage import files  # noqa: E402
from shoreboard.storage.recovery import Recovery  # noqa: E402
from shoreboard.storage.schema import FORMAT  # noqa: E402
from shoreboard.storage.snapshot import Snapshot  # noqa: E402
from tests.helpers.other_settings import OTHER_SETTINGS  # noqa: E402

EXAMPLES = ROOT / "resources" / "shoreboard_resources" / "examples" / "en"
EVERY_FIELD = ROOT / "tests" / "_files" / f"format-{FORMAT}.shoreboard"
CHANGED_TITLE = "Changed since it was saved"
ORIGIN = Path("/lessons/every-field.shoreboard")


def keep(folder: Path) -> None:
    """Write a set into a folder, which is made."""
    documents = folder / "documents"
    documents.mkdir(parents=True)
    for source in sorted(EXAMPLES.iterdir()):
        files.write(documents / source.name, files.read(source))
    scenario = files.read(EVERY_FIELD)
    files.write(documents / ORIGIN.name, scenario)
    file = SettingsFile(folder / "config" / "settings.json")
    file.load()
    file.store(Settings(**OTHER_SETTINGS))
    recovery = Recovery(folder / "recovery")
    for title in ("Before", CHANGED_TITLE):
        changed = replace(scenario, title=title)
        recovery.save("k", Snapshot(changed, scenario.scenes[-1].id, ORIGIN))
    recovery.close()


if __name__ == "__main__":
    keep(Path(sys.argv[1]))
