"""The door to what is done for a window while it goes on."""

from collections.abc import Callable
from typing import Protocol, TypeVar

_T = TypeVar("_T")
_Context_co = TypeVar("_Context_co", covariant=True)


class Errands(Protocol[_Context_co]):
    """Has slow work done beside the interface."""

    def begin(
        self,
        words: str,
        work: Callable[[], _T],
        then: Callable[[_Context_co, _T], object],
        about: str,
    ) -> None:
        """Do work that touches neither document nor window, then go on with its value.

        What it raises is shown as if a handler had. While it lasts, `words` say so, the user can
        cancel, and nothing else is begun `about` the same. What is soon done has been followed by
        `then` when this returns.
        """
        ...
