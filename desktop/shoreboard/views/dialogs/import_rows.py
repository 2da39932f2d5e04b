"""What becomes of the rows of a table, as a table of their own."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from shoreboard.actions.table_words import outcome_word, refusal_sentence
from shoreboard.domain.activity import Kind
from shoreboard.explanations.phrases import spot
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import enumerated, tr
from shoreboard.names import short, tooltip
from shoreboard.picture import icons
from shoreboard.storage.tables.plan import Outcome, PlannedRow
from shoreboard.views.parts.look import LEAST

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_ICONS = {
    Outcome.ADDED: "add",
    Outcome.UPDATED: "edit",
    Outcome.UNCHANGED: "check",
    Outcome.KEPT: "tray",
    Outcome.PASSED: "hide",
    Outcome.REFUSED: "warning",
}
_ROLES = {
    QIcon.Mode.Normal: QPalette.ColorRole.Text,
    QIcon.Mode.Selected: QPalette.ColorRole.HighlightedText,
}
_ROWS, _FEWEST_ROWS = 9, 2.5


class ShownRows(IntEnum):
    """The columns, in their order."""

    NUMBER = 0
    OUTCOME = 1
    ACTIVITY = 2
    SCENE = 3
    DETAILS = 4


_WIDTHS = {
    ShownRows.NUMBER: 3,
    ShownRows.OUTCOME: 9.5,
    ShownRows.ACTIVITY: 12.5,
    ShownRows.SCENE: 7,
    ShownRows.DETAILS: 18,
}
"""In lines of text; the last column takes what is left."""


class RowsModel(QAbstractTableModel):
    """Rows with what becomes of each; words are made when a row is looked at."""

    def __init__(self, topics: Topics) -> None:
        super().__init__()
        self._topics = topics
        self._rows: Sequence[PlannedRow] = ()
        self.signs: dict[Outcome, QIcon] = {}

    def show(self, rows: Sequence[PlannedRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def sentence(self, rank: int) -> str:
        """Return all that is to be said of a row: "Row 5: Refused. “elves” says neither …"."""
        row = self._rows[rank]
        words = tr("Row {number}: {activity}. {outcome}.").format(
            number=row.number, activity=short(row.name), outcome=outcome_word(row.outcome)
        )
        details = self._details(row)
        return f"{words} {details}" if details else words

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(ShownRows)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            ShownRows.NUMBER: tr("Row"),
            ShownRows.OUTCOME: tr("What happens"),
            ShownRows.ACTIVITY: tr("Activity"),
            ShownRows.SCENE: tr("Scene"),
            ShownRows.DETAILS: tr("Where it will stand, or why not"),
        }[ShownRows(section)]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(row, ShownRows(index.column()))
            case Qt.ItemDataRole.DecorationRole if index.column() == ShownRows.OUTCOME:
                return self.signs.get(row.outcome)
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == ShownRows.NUMBER:
                return self.sentence(index.row())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._words(row, ShownRows(index.column()))
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip("", self.sentence(index.row()))
            case _:
                return None

    def _words(self, row: PlannedRow, column: ShownRows) -> str:
        match column:
            case ShownRows.NUMBER:
                return str(row.number)
            case ShownRows.OUTCOME:
                return outcome_word(row.outcome)
            case ShownRows.ACTIVITY:
                return short(row.name)
            case ShownRows.SCENE:
                return short(row.scene)
            case ShownRows.DETAILS:
                return self._details(row)

    def _details(self, row: PlannedRow) -> str:
        """Say why a row is refused, or where its card will stand and what is known of it."""
        if row.refusal is not None:
            return refusal_sentence(row.refusal, row.word)
        if row.arrival is None:
            return ""
        activity, at = row.arrival.activity, row.arrival.placement
        gaps = [refusal_sentence(gap.refusal, gap.word) for gap in row.gaps]
        if at is None and gaps:
            return " ".join(gaps)
        words: list[str] = []
        if at is not None:
            words += [self._topics.state(at.zone).title, spot(at), short(at.partner)]
        if activity.kind is not Kind.CUSTOM:
            words.append(self._topics.kind(activity.kind).title)
        words.append(short(activity.note))
        return " ".join((enumerated(word for word in words if word), *gaps))


class RowsView(QTableView):
    """Shows the rows, however many, and tells the sentence of the one that the keys are at."""

    told = Signal(str)

    def __init__(self, topics: Topics) -> None:
        super().__init__()
        self._rows = RowsModel(topics)
        self.setModel(self._rows)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.selectionModel().currentChanged.connect(self._tell)
        self._measure()

    def show_rows(self, rows: Sequence[PlannedRow], *, scenes: bool) -> None:
        """Show other rows, the first of them current; `scenes` tells whether they name scenes."""
        self._rows.show(rows)
        self.setColumnHidden(ShownRows.SCENE, not scenes)
        if rows:
            self.selectRow(0)
        else:
            self.told.emit("")

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height_of(_ROWS))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._height_of(_FEWEST_ROWS))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._measure()

    def _height_of(self, rows: float) -> int:
        header = self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar().sizeHint().height()
        return header + round(rows * self._row_height()) + bar + 2 * self.frameWidth()

    def _row_height(self) -> int:
        return max(LEAST, round(self.fontMetrics().height() * 1.5))

    def _measure(self) -> None:
        line = self.fontMetrics().height()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._row_height())
        for column, width in _WIDTHS.items():
            heading = self.horizontalHeader().sectionSizeHint(column)
            self.setColumnWidth(column, max(round(width * line), heading))
        self.setIconSize(QSize(line, line))
        self._rows.signs = {outcome: self._sign(name) for outcome, name in _ICONS.items()}

    def _sign(self, name: str) -> QIcon:
        """Return an icon in the colors of the words beside it, also of those in a chosen row."""
        sign, size = QIcon(), self.iconSize().width()
        for mode, role in _ROLES.items():
            group = QPalette.ColorGroup.Active
            color = self.palette().color(group, role).name()
            sign.addPixmap(icons.pixmap(name, color, size, self.devicePixelRatioF()), mode)
        return sign

    def _tell(self, index: QModelIndex) -> None:
        self.told.emit(self._rows.sentence(index.row()) if index.isValid() else "")
