"""The project's archives, built from a copy of its files, and what a start of them shows."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Timer

from tests.shape.source import ROOT, tracked_files

SECONDS = 600
"""A deadline only ends a run that hangs."""
_PAINTED = "Flushing "
_ALWAYS_SAID = ("qt.widgets.painting", "This plugin does not support ")


def copy_of_project(folder: Path, seconds: int, mask: int) -> Path:
    """Copy the project, as somebody with that umask has it whose files are of that time."""
    for source in tracked_files():
        copy = folder / source.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, copy)
        copy.chmod((0o777 if os.access(source, os.X_OK) else 0o666) & ~mask)
        os.utime(copy, (seconds, seconds))
    return folder


def build(project: Path, *targets: str) -> Sequence[Path]:
    """Build these archives of a project; the files, in the order of their names."""
    words = [word for target in targets for word in ("--target", target)]
    done("-m", "hatchling", "build", *words, "--directory", "dist", folder=project)
    return sorted((project / "dist").iterdir())


def done(*words: str | Path, folder: Path, python: Path = Path(sys.executable)) -> str:
    """Run Python in a folder; what it says on standard output. It must have worked."""
    ended = subprocess.run(
        [python, *words], cwd=folder, capture_output=True, text=True, check=False, timeout=SECONDS
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


def painted(command: Sequence[str | Path], folder: Path, environment: Mapping[str, str]) -> str:
    """Start a program without a screen until it paints a window; what else it said until then."""
    log = {"QT_LOGGING_RULES": "qt.widgets.painting.debug=true", "QT_QPA_PLATFORM": "offscreen"}
    said: list[str] = []
    with subprocess.Popen(
        command, cwd=folder, env={**environment, **log}, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        deadline = Timer(SECONDS, process.kill)
        deadline.daemon = True
        deadline.start()
        for line in process.stderr:
            if _PAINTED in line:
                process.kill()
                return "".join(said)
            said += [] if line.startswith(_ALWAYS_SAID) else [line]
    raise AssertionError("".join(said) or "nothing was painted")
