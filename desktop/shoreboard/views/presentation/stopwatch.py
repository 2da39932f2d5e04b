"""The time of day, and a timer for what the class does by itself."""

import time
from collections.abc import Callable

from PySide6.QtCore import QLocale, QTime, QTimer
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSpinBox, QWidget

from shoreboard.i18n import tr
from shoreboard.views.parts.look import heading_font

_MOST_MINUTES = 180
_TICK_MS = 250


class Stopwatch(QWidget):
    """Shows the time of day; counts minutes down when it is started, and then how long it is over.

    `clock` tells the seconds that it counts.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._since: float | None = None
        self._time_of_day, self._left = QLabel(), QLabel()
        self._time_of_day.setAccessibleName(tr("Time of day"))
        self.minutes = QSpinBox()
        self.minutes.setRange(1, _MOST_MINUTES)
        self.minutes.setValue(5)
        self.minutes.setSuffix(tr(" min"))
        self.minutes.setAccessibleName(tr("Minutes"))
        self.button = QPushButton()
        self.button.clicked.connect(self._switch)
        row = QHBoxLayout()
        row.addWidget(self.minutes)
        row.addWidget(self._left, 1)
        row.addWidget(self.button)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._time_of_day)
        self._box.addLayout(row)
        self._ticks = QTimer(self, interval=_TICK_MS)
        self._ticks.timeout.connect(self.refresh)
        self._ticks.start()
        self._switch_to(running=False)

    @property
    def is_running(self) -> bool:
        """Tell whether it counts."""
        return self._since is not None

    @property
    def text(self) -> str:
        """What is left, or how long it is over; empty while it does not count."""
        return self._left.text()

    def set_upright(self, upright: bool) -> None:
        """Let the clock stand above the timer, or beside it."""
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.TopToBottom if upright else direction.LeftToRight)

    def take_font(self) -> None:
        """Take on the text size of the moment."""
        for label in (self._time_of_day, self._left):
            label.setFont(heading_font(self.font()))

    def refresh(self) -> None:
        """Show the time of the moment."""
        form = QLocale.FormatType.ShortFormat
        self._time_of_day.setText(QLocale().toString(QTime.currentTime(), form))
        if self._since is not None:
            passed = int(self._clock() - self._since)
            self._left.setText(left_words(self.minutes.value() * 60 - passed))

    def _switch(self) -> None:
        self._switch_to(running=not self.is_running)

    def _switch_to(self, *, running: bool) -> None:
        self._since = self._clock() if running else None
        self._left.clear()
        self.minutes.setHidden(running)
        self._left.setVisible(running)
        self.button.setText(tr("Stop the timer") if running else tr("Start the timer"))
        self.refresh()


def left_words(seconds: int) -> str:
    """Return minutes and seconds, and say so where the time is over."""
    minutes, rest = divmod(abs(seconds), 60)
    words = tr("{minutes}:{seconds}").format(minutes=minutes, seconds=f"{rest:02}")
    return words if seconds >= 0 else tr("{time} over").format(time=words)
