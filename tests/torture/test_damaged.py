"""Damaged, forged and made up files: each opens or is refused in words, soon and within bounds."""

import subprocess
import sys
from pathlib import Path

from tests.torture.damage import WAYS, made

FILES = 500


def test_damaged_files_are_read_or_refused_and_nothing_else() -> None:
    """It is a program of its own, whose memory is bounded."""
    program = Path(__file__).with_name("damaged.py")
    done = subprocess.run(
        [sys.executable, program, str(FILES)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith(f"{FILES} files read, from number ")


def test_a_number_makes_its_file_again() -> None:
    assert [made(number) for number in range(20)] == [made(number) for number in range(20)]
    assert len({made(number) for number in range(200)}) > 150
    assert len(WAYS) > 5
