"""The buttons with which a lecturer leads a class: in groups, with icons and words."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QStyle, QToolButton, QWidget
from typing_extensions import override

from shoreboard.actions.registry import Actions
from shoreboard.i18n import tr
from shoreboard.picture import icons
from shoreboard.views.parts.look import Look, Styled, look_of
from shoreboard.views.theme.apply import faint

Groups = Sequence[Sequence[str]]
"""Ids of actions, group by group."""

ESSENTIAL: Groups = (
    ("previous-scene", "next-scene"),
    ("hide-answers", "reveal", "verdict-band"),
    ("pen", "undo"),
    ("timer",),
    ("end-presentation",),
)
"""What a lecturer has on the only screen, before the eyes of the class."""
COMPLETE: Groups = (
    ("previous-scene", "next-scene"),
    ("hide-answers", "reveal", "verdict-band"),
    ("large-pointer", "spotlight", "pen", "undo"),
    ("black", "white", "freeze", "swap-screens"),
    ("end-presentation",),
)
"""What a lecturer has on a screen that the class does not see."""
LEAST = 44
"""So high and wide is a button at least, in pixels: what a finger hits."""
_ICON = 1.25
"""The edge of an icon, in heights of a line."""
_STYLES = (
    Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
    Qt.ToolButtonStyle.ToolButtonTextUnderIcon,
    Qt.ToolButtonStyle.ToolButtonIconOnly,
)
"""The first that has room in one row is taken; icons alone can stand in several."""
_CLOSE = "QToolButton, QToolButton:focus, QToolButton:checked { padding: 1px; }"
_MIRRORED = {"arrow-left": "arrow-right", "arrow-right": "arrow-left"}


class ControlBar(Styled, QWidget):
    """Shows actions as buttons that say no more than their short words, whatever an action says.

    Words stand beside icons or, where there is less room, below them, or they are left out.
    """

    def __init__(self, actions: Actions, groups: Groups, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions, self._least = actions, LEAST
        self._groups = [[ControlButton(actions, each, self) for each in group] for group in groups]
        self.setAccessibleName(tr("Controls"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.find_look()

    @property
    def buttons(self) -> Sequence["ControlButton"]:
        """The buttons in their order."""
        return [button for group in self._groups for button in group]

    def set_least(self, pixels: int) -> None:
        """Have buttons at least so high and wide, on a large screen."""
        least = max(LEAST, pixels)
        if least != self._least:
            self._least = least
            self._fit()

    @override
    def restyle(self) -> None:
        for button in self.buttons:
            button.restyle(self.look, self.fontMetrics().height())
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width() and not self.takes_on():
            self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a line between groups that stand in one row."""
        theme = look_of(self).theme
        painter = QPainter(self)
        painter.setPen(QPen(QColor(theme.hairline), theme.line))
        for before, after in zip(self._groups, self._groups[1:], strict=False):
            left, right = before[-1].geometry(), after[0].geometry()
            if left.top() == right.top():
                mirrored = self.isRightToLeft()
                x = (right.right() + left.left() if mirrored else left.right() + right.left()) // 2
                painter.drawLine(x, left.top() + 6, x, left.bottom() - 6)
        painter.end()

    def _fit(self) -> None:
        """Give every button its place, and be as high as they need."""
        rows: list[list[QRect]] = []
        for style in _STYLES:
            for button in self.buttons:
                button.show_as(style)
            rows = list(self._rows())
            if len(rows) == 1:
                break
        top, gap = 0, self._gap()
        places: list[QRect] = []
        for row in rows:
            shift = max(0, (self.width() - row[-1].right() - 1) // 2)
            places += [each.translated(shift, top) for each in row]
            top += row[0].height() + gap
        for button, place in zip(self.buttons, places, strict=True):
            button.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
        self.setFixedHeight(top - gap)
        self.update()

    def _rows(self) -> Iterator[list[QRect]]:
        """Yield the places of the buttons row by row, each row from its own beginning."""
        hints = {button: button.sizeHint() for button in self.buttons}
        height = max(self._least, *(hint.height() for hint in hints.values()))
        row: list[QRect] = []
        for group in self._groups:
            for button in group:
                width = max(self._least, hints[button].width())
                left = row[-1].right() + 1 if row else 0
                if row:
                    left += self._gap() * (3 if button is group[0] else 1)
                if row and left + width > self.width():
                    yield row
                    row, left = [], 0
                row.append(QRect(left, 0, width, height))
        yield row

    def _gap(self) -> int:
        return max(4, self.fontMetrics().height() // 5)


class ControlButton(QToolButton):
    """One action with its icon and its short words."""

    def __init__(self, actions: Actions, action_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._action, self._icon = actions[action_id], actions.spec(action_id).icon
        self.setObjectName(action_id)
        self.setCheckable(self._action.isCheckable())
        # A click leaves the keys where they are: they tell the story, or are a card's.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._trigger)
        self._action.changed.connect(self._follow)
        self._follow()

    def restyle(self, look: Look, line: int) -> None:
        """Draw the icon for a look and for text of so high lines."""
        size = round(line * _ICON)
        self.setIconSize(QSize(size, size))
        self.setIcon(control_icon(self._icon, look, size, self))

    def show_as(self, style: Qt.ToolButtonStyle) -> None:
        """Show icon and words in some way; icons alone stand close, so that all have room."""
        is_wordless = style is Qt.ToolButtonStyle.ToolButtonIconOnly
        self.setToolTip(self.text() if is_wordless else "")
        sheet = _CLOSE if is_wordless else ""
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
        self.setToolButtonStyle(style)

    def _trigger(self) -> None:
        self._action.trigger()
        self._follow()  # the button has switched itself, whatever came of it

    def _follow(self) -> None:
        self.setText(self._action.iconText())
        self.setEnabled(self._action.isEnabled())
        self.setChecked(self._action.isChecked())


def control_menu(actions: Actions, groups: Groups, look: Look, parent: QWidget) -> QMenu:
    """Return a menu that offers the same as a bar, and deletes itself when it has closed."""
    menu = QMenu(parent)
    size = round(menu.fontMetrics().height() * _ICON)
    for group in groups:
        for action_id in group:
            action = actions[action_id]
            picture = control_icon(actions.spec(action_id).icon, look, size, parent)
            entry = QAction(picture, action.iconText(), menu)
            entry.setCheckable(action.isCheckable())
            entry.setChecked(action.isChecked())
            entry.setEnabled(action.isEnabled())
            entry.triggered.connect(lambda _checked=False, action=action: action.trigger())
            menu.addAction(entry)
        menu.addSeparator()
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def control_icon(name: str, look: Look, size: int, widget: QWidget) -> QIcon:
    """Return the icon of an action in the colors of a look; arrows point along the lines."""
    if widget.isRightToLeft():
        name = _MIRRORED.get(name, name)
    theme = look.theme
    return icons.icon(name, theme.text, faint(theme), size, widget.devicePixelRatioF())
