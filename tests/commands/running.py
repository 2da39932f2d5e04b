"""The program as a process of its own, on a machine that has no widgets."""

import atexit
import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from subprocess import PIPE, CompletedProcess, Popen
from typing import IO

BEGIN = """
import sys
sys.modules["PySide6.QtWidgets"] = None
from shoreboard.__main__ import main
"""
BEGIN_EACH = f"""{BEGIN}
import json, os, tempfile
import babel, msgspec
from shoreboard import i18n
from shoreboard.commands import check, classify, costs, import_table, repair_file
for line in sys.stdin:
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        child = os.fork()
        if not child:
            os.dup2(output.fileno(), 1)
            os.dup2(errors.fileno(), 2)
            folder, *sys.argv[1:] = json.loads(line)
            os.chdir(folder)
            main()
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        output.seek(0)
        errors.seek(0)
        print(json.dumps([code, output.read().decode(), errors.read().decode()]), flush=True)
"""
"""One process that has loaded the program forks for each command: most of a start is to load."""


def shoreboard(*argv: object) -> CompletedProcess[str]:
    """Run a command to its end, in a process of its own that is begun as far as its arguments."""
    if not hasattr(os, "fork"):  # Windows has none
        return start_shoreboard(*argv)
    starter = _starter()
    assert starter.stdin is not None
    assert starter.stdout is not None
    print(json.dumps([str(Path.cwd()), *map(str, argv)]), file=starter.stdin, flush=True)
    code, output, errors = json.loads(starter.stdout.readline())
    return CompletedProcess([*map(str, argv)], code, output, errors)


def start_shoreboard(
    *argv: object, stdout: IO[bytes] | int = PIPE, **environment: str
) -> CompletedProcess[str]:
    """Run a command from the start of Python to its end; `environment` is all there is of it."""
    return subprocess.run(
        [sys.executable, "-c", f"{BEGIN}main()", *map(str, argv)],
        stdout=stdout,
        stderr=PIPE,
        encoding="utf-8",
        env=environment or None,
        check=False,
    )


@cache
def _starter() -> Popen[str]:
    starter = Popen([sys.executable, "-c", BEGIN_EACH], stdin=PIPE, stdout=PIPE, encoding="utf-8")
    atexit.register(starter.communicate)
    return starter
