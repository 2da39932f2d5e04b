"""An action as a value."""

from collections.abc import Callable
from dataclasses import dataclass

from shoreboard.actions.context import Context


def always(_context: Context) -> bool:
    """Allow an action at any time."""
    return True


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """What the user can do: its id, words and keys, and the plain function that does it."""

    id: str
    text: str
    """As in the menu, with the mnemonic's "&"."""
    handler: Callable[[Context], object]
    keys: tuple[str, ...] = ()
    """Key sequences in portable text, or names of QKeySequence.StandardKey."""
    icon: str = ""
    enabled: Callable[[Context], bool] = always
    checked: Callable[[Context], bool] | None = None
    """Tells whether a checkable action is on; None for one that cannot be checked."""
    words: Callable[[Context], str] | None = None
    """The menu's words where they depend on the session, such as what Undo would undo."""
    short: str = ""
    """The words on the toolbar, where they differ from the menu's."""
    short_words: Callable[[Context], str] | None = None
    """The same, where they depend on the session."""
    choice: str = ""
    """Names the choice that the action is one of: exactly one of these is on."""
