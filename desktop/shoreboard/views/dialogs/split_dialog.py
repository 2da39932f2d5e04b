"""The forms in which an activity is split, and its parts get other shares."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import count

from PySide6.QtWidgets import QWidget

from shoreboard.actions.questions import PartShare
from shoreboard.domain.activity import Activity
from shoreboard.explanations.phrases import activity_name
from shoreboard.i18n import tr
from shoreboard.names import short
from shoreboard.views.dialogs.form import Form
from shoreboard.views.dialogs.parts_field import PartsField
from shoreboard.views.parts.fields import Field, plain

_LONGEST_WHOLE = 200
"""Characters of a whole's name in the names that are suggested for its parts."""


@dataclass(frozen=True, slots=True)
class PartNames:
    """Names for parts of something: "Call center, part 1", "Call center, part 2" and so on."""

    base: str
    taken: frozenset[str]

    def next(self, present: Collection[str]) -> str:
        """Return the first name that is neither taken nor present."""
        names = map(self._numbered, count(1))
        return next(name for name in names if name not in self.taken and name not in present)

    def _numbered(self, number: int) -> str:
        if not self.base:
            return tr("Part {number}").format(number=number)
        return tr("{name}, part {number}").format(name=self.base, number=number)


class SplitDialog(Form):
    """Asks into which parts an activity, or a part of `whole`, is to be split: two to begin with.

    `taken` are the names on the board, which are not suggested again.
    """

    guide_page = "split"

    def __init__(
        self, activity: Activity, whole: str, taken: Collection[str], parent: QWidget | None
    ) -> None:
        super().__init__(tr("Split"), parent)
        self.column.addWidget(plain(_about(activity, whole)))
        names = PartNames(" ".join(whole.split())[:_LONGEST_WHOLE], frozenset(taken))
        self._parts = PartsField(names.next)
        field = Field(
            tr("Parts and their s&hares"),
            self._parts,
            hint=tr("Whole percents; the last part takes the rest."),
            problem=self._parts.problem,
        )
        self._parts.shared.connect(field.is_wrong)
        self._parts.named.connect(field.recheck)
        self.add_field(field)
        self.column.addStretch(1)
        first = names.next(()) if activity.whole is None else activity.name
        half = activity.share // 2
        self._parts.begin(
            [PartShare(first, activity.share - half), PartShare(names.next([first]), half)]
        )
        self.add_main_button(tr("Split"))
        self.add_cancel_button(tr("Cancel"))

    def answer(self) -> Sequence[PartShare]:
        """Return the parts; their shares make that of the activity."""
        return self._parts.parts()


def _about(activity: Activity, whole: str) -> str:
    name = activity_name(activity)
    if activity.whole is None:
        words = tr("Each part of {name} becomes a card of its own, which can be placed alone.")
        return words.format(name=name)
    words = tr("{name} is {share} % of {whole}. Its parts share these {share} %.")
    return words.format(name=name, share=activity.share, whole=short(whole))


class SharesDialog(Form):
    """Asks for the shares of all parts of an activity."""

    def __init__(self, whole: str, parts: Sequence[PartShare], parent: QWidget | None) -> None:
        super().__init__(tr("Shares"), parent)
        words = tr("Shares of {name} are the same in all scenes.")
        self.column.addWidget(plain(words.format(name=short(whole) or tr("the whole"))))
        self._parts = PartsField()
        field = Field(
            tr("Parts and their s&hares"),
            self._parts,
            hint=tr("Whole percents; the last part takes the rest."),
            problem=self._parts.problem,
        )
        self._parts.shared.connect(field.is_wrong)
        self.add_field(field)
        self.column.addStretch(1)
        shown = [
            PartShare(short(part.name) or tr("Unnamed activity"), part.share) for part in parts
        ]
        self._parts.begin(shown)
        self.add_ok_and_cancel()

    def answer(self) -> Sequence[int]:
        """Return the shares in the order of the parts; they make 100."""
        return [part.share for part in self._parts.parts()]
