"""The time of day, and a timer for what the class does by itself."""

import time
from collections.abc import Callable

from PySide6.QtCore import QLocale, QTime, QTimer, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSpinBox, QWidget
from typing_extensions import override

from shoreboard.i18n import tr
from shoreboard.views.parts.look import Styled

_MOST_MINUTES = 180
_TICK_MS = 250
_LARGE = 2.2
"""The size of clock and timer, in sizes of the text."""


class Stopwatch(Styled, QWidget):
    """Shows the time of day; counts minutes down when it is started, and then how long it is over.

    `clock` tells the seconds that it counts. `told` says what a class may see of that: the time
    that is left while that is wanted, else an empty text. `said` says that it begins, ends or is
    stopped, for who does not see it.
    """

    told = Signal(str)
    said = Signal(str)

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._since: float | None = None
        self._is_over = False
        self._time_of_day, self._left = QLabel(), QLabel()
        self._time_of_day.setAccessibleName(tr("Time of day"))
        self.minutes = QSpinBox()
        self.minutes.setRange(1, _MOST_MINUTES)
        self.minutes.setValue(5)
        self.minutes.setSuffix(tr(" min"))
        self.minutes.setAccessibleName(tr("Minutes"))
        self.button, self.shows = QPushButton(), QPushButton(tr("Show"))
        self.shows.setCheckable(True)
        self.shows.setAccessibleName(tr("Show the timer to the class"))
        self.shows.setToolTip(self.shows.accessibleName())
        self.shows.toggled.connect(self._tell)
        self.button.clicked.connect(lambda _checked: self.switch())
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for box in (self._box, self._row):
            box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._time_of_day)
        self._box.addStretch(1)
        self._box.addLayout(self._row)
        for part in (self.minutes, self._left, self.button, self.shows):
            self._row.addWidget(part)
        self._ticks = QTimer(self, interval=_TICK_MS)
        self._ticks.timeout.connect(self.refresh)
        self._ticks.start()
        self._switch_to(running=False)
        self.find_look()

    @property
    def is_running(self) -> bool:
        """Tell whether it counts."""
        return self._since is not None

    @property
    def text(self) -> str:
        """What is left, or how long it is over; empty while it does not count."""
        return self._left.text()

    @override
    def restyle(self) -> None:
        for label in (self._time_of_day, self._left):
            label.setFont(_large(self.font()))
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def switch(self, minutes: int = 0, *, shown: bool = False) -> None:
        """Start with so many minutes, or as many as before; without a number, stop if it counts.

        `shown` says that the class is to see it.
        """
        running = bool(minutes) or not self.is_running
        if minutes:
            self.minutes.setValue(minutes)
        if shown:
            self.shows.setChecked(running)
        self._switch_to(running=running)
        started = tr("The timer runs: {time}").format(time=self.minutes.text())
        self.said.emit(started if running else tr("The timer is stopped."))

    def refresh(self) -> None:
        """Show the time of the moment."""
        form = QLocale.FormatType.ShortFormat
        self._time_of_day.setText(QLocale().toString(QTime.currentTime(), form))
        if self._since is not None:
            left = self.minutes.value() * 60 - int(self._clock() - self._since)
            self._left.setText(left_words(left))
            self._tell()
            if left <= 0 and not self._is_over:
                self.said.emit(tr("The time is up."))
            self._is_over = left <= 0

    def _tell(self) -> None:
        self.told.emit(self.text if self.shows.isChecked() else "")

    def _arrange(self) -> None:
        """Stand in a row as far as there is room, and below each other else."""
        across, upright = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        parts = (self.minutes, self._left, self.button, self.shows)
        widths = [each.sizeHint().width() for each in parts if not each.isHidden()]
        needed = sum(widths) + self._row.spacing() * len(widths)
        clock = self._time_of_day.sizeHint().width() + self._box.spacing() * 2
        self._row.setDirection(across if needed <= self.width() else upright)
        self._box.setDirection(across if needed + clock <= self.width() else upright)

    def _switch_to(self, *, running: bool) -> None:
        self._since = self._clock() if running else None
        self._left.clear()
        self.minutes.setHidden(running)
        self._left.setVisible(running)
        self.button.setText(tr("Stop") if running else tr("Start"))
        words = tr("Stop the timer") if running else tr("Start the timer")
        self.button.setAccessibleName(words)
        self.button.setToolTip(words)
        self.refresh()
        self._tell()
        self._arrange()


def _large(base: QFont) -> QFont:
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * _LARGE)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def left_words(seconds: int) -> str:
    """Return minutes and seconds, and say so where the time is over."""
    minutes, rest = divmod(abs(seconds), 60)
    words = tr("{minutes}:{seconds}").format(minutes=minutes, seconds=f"{rest:02}")
    return words if seconds >= 0 else tr("{time} over").format(time=words)
