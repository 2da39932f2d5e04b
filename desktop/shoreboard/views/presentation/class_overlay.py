"""What may stand in the class's window in place of the board."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from shoreboard.views.look import Look


class ClassOverlay(QWidget):
    """A widget that the class's window gives a look and a font that can be read from afar."""

    def dress(self, look: Look, font: QFont) -> None:
        """Take on a look and a font, whatever the program's windows have."""
        raise NotImplementedError
