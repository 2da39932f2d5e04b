"""Starts the program where PyInstaller froze it.

Beside a file `portable` it keeps what it remembers there; a --data-dir of the user's wins.
"""

import sys
from pathlib import Path

from shoreboard.__main__ import COMMANDS, main

HOME = Path(sys.executable).parent

if sys.argv[1:2] not in [[name] for name in COMMANDS] and (HOME / "portable").exists():
    sys.argv[1:1] = ["--data-dir", str(HOME / "data")]
main()
