"""The menu bar and the toolbar, made from their data."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QMenuBar, QSizePolicy, QToolBar, QToolButton, QWidget

from shoreboard.actions.menus import SEPARATOR, TOOLBAR, TOOLBAR_END, Menu, menus
from shoreboard.actions.registry import Actions
from shoreboard.i18n import tr

Fillers = Mapping[str, Callable[[QMenu], None]]
"""What fills the menus that are filled when they open, by their id."""


def menu_bar(actions: Actions, fillers: Fillers) -> QMenuBar:
    """Return the menu bar over a window's actions."""
    bar = QMenuBar()
    for menu in menus():
        bar.addMenu(_menu(menu, actions, fillers, bar))
    return bar


def context_menu(items: Sequence["str | Menu"], actions: Actions, parent: QWidget) -> QMenu:
    """Return a menu of actions that deletes itself when it has closed."""
    menu = QMenu(parent)
    _fill(menu, items, actions, {})
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def toolbar(actions: Actions) -> QToolBar:
    """Return the toolbar; what does not fit goes into its overflow menu."""
    bar = QToolBar(tr("Toolbar"))
    bar.setObjectName("ActionBar")
    bar.setMovable(False)
    bar.toggleViewAction().setEnabled(False)
    for item in TOOLBAR:
        if item == SEPARATOR:
            bar.addSeparator()
        else:
            bar.addAction(actions[item])
    bar.widgetForAction(actions["present"]).setObjectName("Primary")
    spacer = QWidget()
    spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(spacer)
    bar.addWidget(QLabel(tr("Text size")))
    for item, sign in zip(TOOLBAR_END, ("−", "+"), strict=True):
        bar.addWidget(_sign_button(actions[item], sign))
    return bar


def _sign_button(action: QAction, sign: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("Sign")
    button.setText(sign)
    button.setToolTip(action.iconText())
    button.setAccessibleName(action.iconText())
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
