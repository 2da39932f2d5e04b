"""The choice of circumstances: what makes the answers of one placement arguable."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidgetItem, QSpinBox, QVBoxLayout, QWidget

from shoreboard.domain.circumstances import Circumstance, in_order
from shoreboard.domain.placement import Placement
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.views.dialogs.check_list import CheckList, CheckRow
from shoreboard.views.parts.fields import Field, soft

_AT_ONCE = 5
_NOT_KNOWN = -1


class CircumstancesField(QWidget):
    """Lets circumstances be checked, says what the current one is, and asks for the share owned."""

    def __init__(self, placement: Placement, topics: Topics) -> None:
        super().__init__()
        self._rows = CheckList(
            (
                CheckRow(
                    each.value, topic.title, topic.summary, checked=each in placement.circumstances
                )
                for each in Circumstance
                for topic in [topics.circumstance(each)]
            ),
            _AT_ONCE,
        )
        self._ownership = _percent(placement.ownership)
        self._owned = Field(tr("Our share of the &unit"), self._ownership)
        self._about: QLabel = soft("")
        self._about.setAccessibleName("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Field(tr("Circu&mstances"), self._rows))
        column.addWidget(self._about)
        column.addSpacing(4)
        column.addWidget(self._owned)
        self._rows.currentItemChanged.connect(self._tell)
        self._rows.itemChanged.connect(self._ask)
        self._tell(self._rows.currentItem())
        self._ask()

    def circumstances(self) -> tuple[Circumstance, ...]:
        """Return what is checked, as a placement has it."""
        return in_order(map(Circumstance, self._rows.checked()))

    def ownership(self) -> int | None:
        """Return the share owned in whole percent; None where it is not known or not asked."""
        if Circumstance.SHARED_OWNERSHIP not in self.circumstances():
            return None
        percent = self._ownership.value()
        return None if percent == _NOT_KNOWN else percent

    def _tell(self, row: QListWidgetItem | None) -> None:
        self._about.setText("" if row is None else row.toolTip())

    def _ask(self) -> None:
        self._owned.setVisible(Circumstance.SHARED_OWNERSHIP in self.circumstances())


def _percent(percent: int | None) -> QSpinBox:
    """Return a field for a percentage; its lowest value says that it is not known."""
    box = QSpinBox()
    box.setRange(_NOT_KNOWN, 100)
    box.setSpecialValueText(tr("not known"))
    box.setSuffix(tr(" %"))
    box.setValue(_NOT_KNOWN if percent is None else percent)
    box.setAlignment(Qt.AlignmentFlag.AlignLeading)
    return box
