"""How far work is that is done beside the interface, and whether anybody still waits for it."""


class CanceledError(Exception):
    """Nobody waits for the work any more."""


class Progress:
    """Told by work in one thread, looked at and ended from another."""

    def __init__(self) -> None:
        self.part = 0.0
        """How much is done, of 1."""
        self._is_ended = False

    def tell(self, part: float) -> None:
        """Say how much is done, which becomes no less; raises CanceledError after the end."""
        if self._is_ended:
            raise CanceledError
        self.part = max(self.part, min(1.0, part))

    def end(self) -> None:
        """Let the work end where it says the next time how far it is."""
        self._is_ended = True
