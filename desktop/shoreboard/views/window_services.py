"""What all windows of the program share."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QWidget

from shoreboard.actions.questions import Ask
from shoreboard.explanations.topics import Topics
from shoreboard.session.preferences import Preferences

if TYPE_CHECKING:
    from shoreboard.explanations.cases import Cases
    from shoreboard.storage.versions import Versions


class WindowServices(NamedTuple):
    """What `app` puts together once, for every window; `make_ask` gives what asks over one."""

    topics: Topics
    preferences: Preferences
    make_ask: Callable[[QWidget], Ask]
    cases: "Callable[[], Cases]"
    """The library of cases, which is read when it is first asked for."""
    versions: "Versions | None" = None
    """Where earlier versions of files are kept; without it none are."""
