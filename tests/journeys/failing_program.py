"""The program with a fault: it fails, as no code expects, when the document changes twice.

Run it as `python failing_program.py [ARGUMENTS]`, with the arguments of the program itself.
"""

import sys

from shoreboard import app
from shoreboard.cli import parse
from shoreboard.session.session import Session
from shoreboard.views.main_window import MainWindow
from shoreboard.views.windows import Windows

WORDS = "a wheel came off"
FATAL_STEP = 2


def main() -> None:
    whole = Windows.open

    def open_with_fault(self: Windows, session: Session) -> MainWindow:
        session.undo_stack.indexChanged.connect(fail)
        return whole(self, session)

    Windows.open = open_with_fault
    sys.exit(app.run(parse(sys.argv[1:])))


def fail(step: int) -> None:
    if step == FATAL_STEP:
        raise RuntimeError(WORDS)


if __name__ == "__main__":
    main()
