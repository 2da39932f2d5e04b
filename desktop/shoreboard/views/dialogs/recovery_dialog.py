"""The offer of what earlier runs left unsaved."""

from collections.abc import Iterator, Sequence
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGroupBox, QRadioButton, QVBoxLayout, QWidget

from shoreboard.actions.differences_words import difference_words
from shoreboard.actions.problems import moment_words
from shoreboard.i18n import tr
from shoreboard.names import file_name, file_place, short, tooltip
from shoreboard.session.recovered import Origin, Recovered
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.parts.fields import plain, soft
from shoreboard.views.parts.look import heading_font, strong_font


class RecoveryChoice(Enum):
    """What to do with a copy."""

    RESTORE = "restore"
    KEEP = "keep"
    DISCARD = "discard"


class RecoveryDialog(DialogFrame):
    """Says what was left unsaved and lets the user choose for each; Escape keeps it all.

    `chosen` tells what to do with the copies, in the order that they were given.
    """

    chosen = Signal(list)

    def __init__(self, found: Sequence[Recovered], parent: QWidget | None) -> None:
        super().__init__(tr("Unsaved work was found"), parent)
        self._copies = [_CopyBox(each) for each in found]
        heading = plain(tr("Shoreboard did not end as it should."))
        heading.setFont(heading_font(self.font()))
        self.column.addWidget(heading)
        self.column.addWidget(
            plain(tr("%n documents held changes that are in no file.", "", len(found)))
        )
        for box in self._copies:
            self.column.addWidget(box)
        self.column.addStretch(1)
        self.column.addWidget(
            soft(tr("What is restored is not saved yet. What is discarded is moved aside."))
        )
        self.setAccessibleDescription(heading.text())
        self.add_main_button(tr("&Continue"))
        self.add_cancel_button(tr("Decide &later")).setAutoDefault(False)
        self._copies[0].take_keys()
        self.accepted.connect(self._tell)

    def _tell(self) -> None:
        self.chosen.emit([box.choice() for box in self._copies])


class _CopyBox(QGroupBox):
    """One copy: what it is, and what to do with it."""

    def __init__(self, recovered: Recovered) -> None:
        super().__init__()
        title = short(recovered.copy.snapshot.scenario.title) or tr("Untitled scenario")
        said = " ".join(_sentences(recovered))
        self.setAccessibleName(title)
        self.setAccessibleDescription(said)
        origin = recovered.copy.snapshot.origin
        if origin is not None:
            self.setToolTip(tooltip(file_place(origin)))
        name = plain(title)
        name.setFont(strong_font(self.font()))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(6)
        column.addWidget(name)
        column.addWidget(plain(said))
        self._choices: dict[QRadioButton, RecoveryChoice] = {}
        for choice, words in _answers().items():
            button = QRadioButton(words)
            button.setAccessibleDescription(f"{title}. {said}")
            self._choices[button] = choice
            column.addWidget(button)
        next(iter(self._choices)).setChecked(True)

    def choice(self) -> RecoveryChoice:
        """Return what to do with the copy."""
        return next(choice for button, choice in self._choices.items() if button.isChecked())

    def take_keys(self) -> None:
        """Give the keys to the choice that is made."""
        next(button for button in self._choices if button.isChecked()).setFocus()


def _answers() -> dict[RecoveryChoice, str]:
    return {
        RecoveryChoice.RESTORE: tr("Restore"),
        RecoveryChoice.KEEP: tr("Keep for later"),
        RecoveryChoice.DISCARD: tr("Discard"),
    }


def _sentences(recovered: Recovered) -> Iterator[str]:
    kept = recovered.copy.snapshot
    yield tr("Last changed {time}.").format(time=moment_words(recovered.copy.written))
    name = file_name(kept.origin) if kept.origin is not None else ""
    size = tr("It has %n activities.", "", len(kept.scenario.activities))
    if recovered.differences is not None:
        words = tr("Compared with {file}: {differences}.")
        yield words.format(file=name, differences=difference_words(recovered.differences))
    match recovered.origin:
        case Origin.NONE:
            yield tr("It was never saved.")
            yield size
        case Origin.CHANGED:
            words = tr("Somebody changed {file} meanwhile; saving will ask before it replaces it.")
            yield words.format(file=name)
        case Origin.GONE:
            yield tr("{file} is no longer there.").format(file=name)
            yield size
        case Origin.UNREADABLE:
            yield tr("{file} cannot be opened now.").format(file=name)
            yield size
        case Origin.AS_IT_WAS:
            pass
