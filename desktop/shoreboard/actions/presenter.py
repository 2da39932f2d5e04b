"""The port to a presentation: what handlers may ask of what the class sees."""

from enum import StrEnum
from typing import Protocol


class Blank(StrEnum):
    """What the class sees in place of the board while nothing shall draw its eyes."""

    BLACK = "black"
    WHITE = "white"


class Presenter(Protocol):
    """Shows a document to a class, on a screen of its own or on the only one."""

    @property
    def is_on(self) -> bool:
        """Tell whether a class is looking."""
        ...

    @property
    def blank(self) -> Blank | None:
        """What stands in place of the board, or None."""
        ...

    @property
    def is_frozen(self) -> bool:
        """Tell whether the class sees a picture that follows no change."""
        ...

    @property
    def can_swap(self) -> bool:
        """Tell whether the class has a screen of its own that can be swapped for the other."""
        ...

    @property
    def can_reset(self) -> bool:
        """Tell whether the document differs from what was prepared for the class."""
        ...

    def begin(self) -> None:
        """Let the class see the document."""
        ...

    def end(self) -> None:
        """Show the class nothing any more; changes are kept until the user says otherwise."""
        ...

    def turn(self, blank: Blank) -> None:
        """Show black or white in place of the board, or the board again."""
        ...

    def freeze(self) -> None:
        """Let the picture that the class sees stand still, or follow again."""
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
        """Bring back what was prepared, as one step that can be undone."""
        ...
