"""What the class sees now, in words for the lecturer."""

from typing import NamedTuple

from shoreboard.actions.presenter import Blank
from shoreboard.i18n import tr


class ClassSight(NamedTuple):
    """What the class sees: the board, with or without answers, or something in its place."""

    blank: Blank | None = None
    frozen: bool = False
    without_answers: bool = False
    predicts: bool = False
    """Whether the class is asked about a card, in place of the board."""

    @property
    def words(self) -> str:
        """Return a sentence."""
        match self.blank:
            case Blank.BLACK:
                return tr("The class sees a black screen.")
            case Blank.WHITE:
                return tr("The class sees a white screen.")
            case None:
                return self._board_words()

    def _board_words(self) -> str:
        if self.frozen:
            return tr("The class sees a frozen picture: it follows nothing that you do.")
        if self.predicts:
            return tr("The class sees what it is asked, and what it says.")
        if self.without_answers:
            return tr("The class sees the board without answers.")
        return tr("The class sees the board.")
