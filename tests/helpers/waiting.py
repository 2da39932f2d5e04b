"""Waiting for what surely comes, with one deadline for all that only a run that hangs comes to."""

from functools import partial

from pytestqt.qtbot import QtBot

DEADLINE_MS = 120_000
WAITS = ("waitSignal", "waitSignals", "waitUntil", "waitActive", "waitExposed")


def made_patient(bot: QtBot) -> QtBot:
    """Let the robot wait as long as it takes on a machine that is busy with other things."""
    for name in WAITS:
        setattr(bot, name, partial(getattr(bot, name), timeout=DEADLINE_MS))
    return bot
