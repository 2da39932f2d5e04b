"""The port to a presentation: what a class sees, and what handlers may ask of it."""

from enum import StrEnum
from typing import NamedTuple, Protocol

from shoreboard.i18n import tr


class Blank(StrEnum):
    """What the class sees in place of the board while nothing shall draw its eyes."""

    BLACK = "black"
    WHITE = "white"


class ClassSight(NamedTuple):
    """What the class sees: the board, or something in its place."""

    blank: Blank | None = None
    frozen: bool = False
    """Whether it sees a picture that follows no change."""
    predicts: bool = False
    """Whether it is asked about a card, in place of the board."""

    def turned(self, blank: Blank) -> "ClassSight":
        """Return the same with black or white, or with the board where that was seen already."""
        return self._replace(blank=None if self.blank is blank else blank)

    def words(self, *, without_answers: bool) -> str:
        """Return a sentence for the lecturer."""
        match self.blank:
            case Blank.BLACK:
                return tr("The class sees a black screen.")
            case Blank.WHITE:
                return tr("The class sees a white screen.")
            case None:
                pass
        if self.frozen:
            return tr("The class sees a frozen picture: it follows nothing that you do.")
        if self.predicts:
            return tr("The class sees what it is asked, and what it says.")
        if without_answers:
            return tr("The class sees the board without answers.")
        return tr("The class sees the board.")


class Presenter(Protocol):
    """Shows a document to a class, on a screen of its own or on the only one."""

    @property
    def is_on(self) -> bool:
        """Tell whether a class is looking."""
        ...

    @property
    def seen(self) -> ClassSight:
        """What the class sees, or would see first."""
        ...

    @property
    def has_own_screen(self) -> bool:
        """Tell whether a class looks at a screen, or a window shared with it, of its own."""
        ...

    @property
    def can_reset(self) -> bool:
        """Tell whether board or answers differ from what was prepared for the class."""
        ...

    def begin(self) -> None:
        """Let the class see the document."""
        ...

    def end(self) -> None:
        """Show the class nothing any more; changes are kept until the user says otherwise."""
        ...

    def show(self, seen: ClassSight) -> None:
        """Let the class see something; nothing happens while no class is looking."""
        ...

    def time(self) -> None:
        """Start the timer, which the class sees on the only screen, or stop it."""
        ...

    def swap(self) -> None:
        """Exchange the screens of the class and of the user."""
        ...

    def size_text(self, step: int) -> None:
        """Make the text that the class sees larger (1) or smaller (-1), or as it began (0)."""
        ...

    def check_projector(self) -> None:
        """Show the board as a weak projector does, and what is hard to read there."""
        ...

    def reset(self) -> None:
        """Bring back board, answers and scene as prepared; of the board, as one step."""
        ...
