"""What a screen reader finds where words are painted."""

from PySide6.QtWidgets import QLabel

from shoreboard.layout.layout import TextBlock
from shoreboard.picture.brush import q_rect


class SpokenWords(QLabel):
    """Stands where words are painted, paints nothing itself, and is read as a label."""

    def say(self, words: str, description: str = "") -> None:
        """Say words to a screen reader, and more in a description."""
        self.setAccessibleName(words)
        self.setAccessibleDescription(description)

    def stand(self, block: TextBlock | None) -> None:
        """Stand where some text is painted; nowhere without any."""
        self.setVisible(block is not None)
        if block is not None:
            self.setGeometry(q_rect(block.rect))
