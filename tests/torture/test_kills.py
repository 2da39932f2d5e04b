"""Processes are killed at and between their steps on disk; what is left is whole."""

import subprocess
import sys
from pathlib import Path

KILLS = 40


def test_killed_processes_leave_nothing_broken_and_lose_nothing() -> None:
    """It is a program of its own, since only a process with one thread can be forked safely."""
    program = Path(__file__).with_name("kills.py")
    done = subprocess.run(
        [sys.executable, program, str(KILLS)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith(f"{KILLS} processes killed, seed ")
