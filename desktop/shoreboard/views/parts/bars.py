"""The menu bar and the toolbar, made from their data."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QMenuBar,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from shoreboard.actions.menus import SEPARATOR, TOOLBAR, TOOLBAR_END, Menu, menus
from shoreboard.actions.registry import Actions, without_mnemonic
from shoreboard.i18n import tr
from shoreboard.picture import icons
from shoreboard.views.parts.look import Styled
from shoreboard.views.theme.apply import faint

_ICON = 1.25
"""The edge of an icon, in heights of a line."""

Fillers = Mapping[str, Callable[[QMenu], None]]
"""What fills the menus that are filled when they open, by their id."""


class MenuBar(QMenuBar):
    """Takes the keys when Alt alone is pressed and let go, as menu bars do.

    Where assistive technology listens, Qt hands each key on once more when that has answered: Alt
    comes again after the shortcut that it was a part of, looks as if it were alone, and the menu
    bar would take the keys away. What comes again bears no time.
    """

    @override
    def eventFilter(self, arg__1: QObject, arg__2: QEvent) -> bool:
        if (
            arg__2.type() is QEvent.Type.ShortcutOverride
            and isinstance(arg__2, QKeyEvent)
            and not arg__2.timestamp()
        ):
            return False
        return super().eventFilter(arg__1, arg__2)


def menu_bar(actions: Actions, fillers: Fillers) -> MenuBar:
    """Return the menu bar over a window's actions."""
    bar = MenuBar()
    for menu in menus():
        bar.addMenu(_menu(menu, actions, fillers, bar))
    return bar


def context_menu(items: Sequence["str | Menu"], actions: Actions, parent: QWidget) -> QMenu:
    """Return a menu of actions that deletes itself when it has closed."""
    menu = QMenu(parent)
    _fill(menu, items, actions, {})
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


class ActionBar(Styled, QToolBar):
    """The toolbar: icons with words, in a narrow window icons alone.

    What does not fit even then goes into its overflow menu.
    """

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(tr("Toolbar"), parent)
        self._actions, self._wordless = actions, ("undo", "redo", *TOOLBAR_END)
        self._overflowed = False
        self.setObjectName("ActionBar")
        self.setMovable(False)
        self.toggleViewAction().setEnabled(False)
        self.addWidget(PageSwitch(actions["costs"]))
        for item in TOOLBAR:
            self._add(item)
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spacer)
        for item in TOOLBAR_END:
            self._add(item)
        self.widgetForAction(actions["add-activity"]).setAccessibleName(tr("Add activity"))
        self.addWidget(_primary_button(actions["present"]))
        self.find_look()

    @override
    def restyle(self) -> None:
        size, ratio = round(self.fontMetrics().height() * _ICON), self.devicePixelRatioF()
        self.setIconSize(QSize(size, size))
        for item in (*TOOLBAR, *TOOLBAR_END):
            if item != SEPARATOR:
                picture = self._actions.spec(item).icon
                theme = self.look.theme
                made = icons.icon(picture, theme.text, faint(theme), size, ratio)
                self._actions[item].setIcon(made)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _add(self, item: str) -> None:
        if item == SEPARATOR:
            self.addSeparator()
            return
        action = self._actions[item]
        action.setIconVisibleInMenu(False)
        self.addAction(action)
        button = self.widgetForAction(action)
        action.changed.connect(partial(_describe, button, action))
        _describe(button, action)

    def _fit(self) -> None:
        """Show words where there is room for all of them."""
        self._style_buttons(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if self.sizeHint().width() > self.width():
            self._style_buttons(Qt.ToolButtonStyle.ToolButtonIconOnly)
            if not self._overflowed and self.isVisible() and self._overflows():
                self._overflow()

    def _overflows(self) -> bool:
        return self.sizeHint().width() > self.width()

    def _overflow(self) -> None:
        """Have a button at the end that can be hit."""
        from shoreboard.views.parts.overflow_style import OverflowStyle

        self._overflowed = True
        style = OverflowStyle("fusion")
        style.setParent(self)  # who sets a style keeps it
        self.setStyle(style)

    def _style_buttons(self, style: Qt.ToolButtonStyle) -> None:
        for item in TOOLBAR:
            button = self.widgetForAction(self._actions[item]) if item != SEPARATOR else None
            if isinstance(button, QToolButton) and item not in self._wordless:
                button.setToolButtonStyle(style)


def _describe(button: QWidget, action: QAction) -> None:
    """Describe a button by what its action does now; its tooltip is marked up."""
    button.setAccessibleDescription(without_mnemonic(action.text()))


class PageSwitch(QWidget):
    """Two buttons of which one is down, over the action that switches between the two."""

    def __init__(self, costs: QAction) -> None:
        super().__init__()
        self.setObjectName("PageSwitch")
        self._costs = costs
        self.board_button, self.costs_button = QToolButton(), QToolButton()
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        key = costs.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        for button, words in ((self.board_button, tr("Board")), (self.costs_button, tr("Costs"))):
            button.setText(words)
            button.setCheckable(True)
            button.setToolTip(tr("{words} ({key})").format(words=words, key=key))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # as all of a toolbar: it has its key
            self._group.addButton(button)
            row.addWidget(button)
            button.clicked.connect(self._switch)
        costs.changed.connect(self._follow)
        self._follow()

    def _switch(self) -> None:
        if self.costs_button.isChecked() is not self._costs.isChecked():
            self._costs.trigger()

    def _follow(self) -> None:
        on = self._costs.isChecked()
        (self.costs_button if on else self.board_button).setChecked(True)
        self.setEnabled(self._costs.isEnabled())


def _primary_button(action: QAction) -> QToolButton:
    """Return the button that matters most, with the key that does the same."""
    button = QToolButton()
    button.setObjectName("Primary")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # as all of a toolbar: each has its key
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    button.setText(f"{action.iconText()} {key}")
    button.setAccessibleName(action.iconText())
    button.setToolTip(action.toolTip())
    _describe(button, action)
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button


def _menu(menu: Menu, actions: Actions, fillers: Fillers, parent: QWidget) -> QMenu:
    made = QMenu(menu.title, parent)
    made.setToolTipsVisible(True)
    if menu.id:
        fill = fillers[menu.id]
        made.aboutToShow.connect(lambda: fill(made))
    _fill(made, menu.items, actions, fillers)
    return made


def _fill(made: QMenu, items: Sequence["str | Menu"], actions: Actions, fillers: Fillers) -> None:
    for item in items:
        if isinstance(item, Menu):
            made.addMenu(_menu(item, actions, fillers, made))
        elif item == SEPARATOR:
            made.addSeparator()
        else:
            made.addAction(actions[item])
