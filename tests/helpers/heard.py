"""What a screen reader would stumble over in a window."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QScrollArea, QWidget

_ROLE = QAccessible.Role
_NAME, _DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description
_WITH_NAMES = {
    _ROLE.Button,
    _ROLE.ButtonMenu,
    _ROLE.CheckBox,
    _ROLE.ComboBox,
    _ROLE.EditableText,
    _ROLE.Grouping,
    _ROLE.List,
    _ROLE.ListItem,
    _ROLE.MenuItem,
    _ROLE.PageTab,
    _ROLE.RadioButton,
    _ROLE.Separator,
    _ROLE.Slider,
    _ROLE.SpinBox,
    _ROLE.Table,
    _ROLE.Window,
    _ROLE.Dialog,
}
_WITHOUT_MEANING = {_ROLE.Client, _ROLE.Border, _ROLE.Grip, _ROLE.NoRole}
_OF_QT = {"qt_spinbox_lineedit", "qt_toolbar_ext_button", "ScrollLeftButton", "ScrollRightButton"}
"""Parts of Qt's own widgets, by their object names: what holds them bears the name."""


def stumbles(window: QWidget) -> list[str]:
    """Return where a window has no name, one twice, markup in one, or no meaning."""
    told = QAccessible.queryAccessibleInterface(window)
    assert told is not None
    return list(_stumbles(told, window.windowTitle()))


def _stumbles(part: QAccessibleInterface, path: str) -> Iterator[str]:
    name, role = part.text(_NAME), part.role()
    here = f"{path} › {role.name} {name!r}"
    owner = part.object()
    own = owner.objectName() if owner is not None else ""
    if own in _OF_QT or (isinstance(owner, QComboBox) and not owner.accessibleName()):
        name = name or own
    if role in _WITH_NAMES and not name.strip() and not isinstance(owner, QDialogButtonBox):
        yield f"{here}: no name"
    # What scrolls has its name while it has the keys.
    hands_on = isinstance(owner, QScrollArea) or (
        isinstance(owner, QWidget) and owner.focusProxy() is not None
    )
    if role in _WITHOUT_MEANING and part.state().focusable and not hands_on and own not in _OF_QT:
        yield f"{here}: {type(owner).__name__} gets the keys and has no meaning"
    if any("</" in part.text(kind) for kind in (_NAME, _DESCRIPTION)):
        yield f"{here}: markup"
    if role in (_ROLE.ComboBox, _ROLE.ListItem):
        return
    children = [each for each in _children(part) if not each.state().invisible]
    named = [(each.role(), each.text(_NAME)) for each in children if each.role() in _WITH_NAMES]
    for (kind, twice), count in Counter(named).items():
        if twice and count > 1 and kind is not _ROLE.ListItem:
            yield f"{here}: {count} times {kind.name} {twice!r}"
    for each in children:
        yield from _stumbles(each, here)


def _children(part: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for rank in range(part.childCount()):
        child = part.child(rank)
        if child is not None:
            yield child
