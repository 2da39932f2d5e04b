"""The program as a process of its own, on a machine that has no widgets."""

import subprocess
import sys
from typing import IO

RUN = """
import sys
sys.modules["PySide6.QtWidgets"] = None
from shoreboard.__main__ import main
main()
"""


def shoreboard(
    *argv: object, stdout: IO[bytes] | int = subprocess.PIPE, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end; `environment` is all there is of it."""
    command = [sys.executable, "-c", RUN, *map(str, argv)]
    return subprocess.run(
        command,
        stdout=stdout,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment or None,
        check=False,
    )
