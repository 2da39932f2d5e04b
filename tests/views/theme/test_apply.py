"""A palette as Qt shows it: roles, outlines, states and sizes, seen on real widgets."""

from collections.abc import Iterator
from itertools import combinations, product

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from shoreboard.picture.palettes import CONTRAST, DARK, LIGHT, PROJECTOR, THEMES, Theme
from shoreboard.views.theme.apply import (
    default_theme_id,
    qt_palette,
    set_application_palette,
    stylesheet,
)
from shoreboard.views.theme.colors import contrast_ratio

Role = QPalette.ColorRole
Group = QPalette.ColorGroup
GROUPS = (Group.Active, Group.Inactive, Group.Disabled)

WRITTEN = {
    Role.WindowText: (Role.Window, Role.Base),
    Role.Text: (Role.Base, Role.AlternateBase, Role.Window),
    Role.PlaceholderText: (Role.Base,),
    Role.ButtonText: (Role.Button, Role.Window),
    Role.BrightText: (Role.Dark,),
    Role.HighlightedText: (Role.Highlight,),
    Role.ToolTipText: (Role.ToolTipBase,),
    Role.Link: (Role.Window, Role.Base),
    Role.LinkVisited: (Role.Window, Role.Base),
}
"""Which role is written on which roles."""

DRAWN = (Role.Mid, Role.Dark, Role.Shadow, Role.Accent)
"""Which roles draw lines, on a window and on a field."""

TEXT_RATIO = {"light": 4.5, "dark": 4.5, "projector": 7, "contrast": 7}
LINE_RATIO = 3
UNIT = 16

every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))


@pytest.fixture(autouse=True)
def palette_as_before(qapp: QApplication) -> Iterator[None]:
    before = qapp.palette()
    yield
    QApplication.setPalette(before)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window)
    return window


def put(window: QWidget, *widgets: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)


def dress(window: QWidget, theme: Theme) -> None:
    set_application_palette(theme)
    window.setStyleSheet(stylesheet(theme, UNIT))


def picture_of(widget: QWidget) -> QImage:
    """Return what is seen of a widget in its window; alone, it would fill its corners."""
    window = widget.window()
    return window.grab(QRect(widget.mapTo(window, QPoint()), widget.size())).toImage()


def count(picture: QImage, color: str) -> int:
    """Return the number of pixels that have exactly a color."""
    pixels = product(range(picture.width()), range(picture.height()))
    return sum(picture.pixelColor(x, y).name() == color for x, y in pixels)


def role_ratio(palette: QPalette, group: Group, one: Role, other: Role) -> float:
    return contrast_ratio(palette.color(group, one).name(), palette.color(group, other).name())


@every_theme
@pytest.mark.parametrize("group", [Group.Active, Group.Inactive])
def test_what_is_written_can_be_read(theme: Theme, group: Group) -> None:
    palette = qt_palette(theme)
    ratios = {(a, b): role_ratio(palette, group, a, b) for a, on in WRITTEN.items() for b in on}
    assert min(ratios.values()) >= TEXT_RATIO[theme.id], ratios


@every_theme
def test_what_is_disabled_is_fainter_and_still_there(theme: Theme) -> None:
    palette = qt_palette(theme)
    for name in (Role.WindowText, Role.Text, Role.ButtonText):
        for on in (Role.Window, Role.Base, Role.Button):
            disabled = role_ratio(palette, Group.Disabled, name, on)
            assert LINE_RATIO <= disabled < role_ratio(palette, Group.Active, name, on) / 1.5


@every_theme
@pytest.mark.parametrize("group", GROUPS)
def test_lines_can_be_seen(theme: Theme, group: Group) -> None:
    palette = qt_palette(theme)
    for name in DRAWN:
        for on in (Role.Window, Role.Base):
            assert role_ratio(palette, group, name, on) >= LINE_RATIO, (name, on)


@every_theme
def test_no_role_is_left_to_qt(theme: Theme) -> None:
    own = {getattr(theme, name) for name in theme._fields}
    palette = qt_palette(theme)
    for name in Role:
        if name not in (Role.NoRole, Role.NColorRoles):
            for group in (Group.Active, Group.Inactive):
                assert palette.isBrushSet(group, name)
                assert palette.color(group, name).name() in own, (group, name)


def test_the_desktop_chooses_the_first_palette(qapp: QApplication) -> None:
    assert default_theme_id(Qt.ColorScheme.Dark) == DARK.id
    assert default_theme_id(Qt.ColorScheme.Light) == LIGHT.id
    assert default_theme_id(Qt.ColorScheme.Unknown) == LIGHT.id
    assert default_theme_id(Qt.ColorScheme.Dark, contrast=True) == CONTRAST.id
    assert default_theme_id(Qt.ColorScheme.Light, contrast=True) == PROJECTOR.id
    assert default_theme_id() == default_theme_id(qapp.styleHints().colorScheme())


def test_a_change_of_palette_reaches_everything_under_a_style_sheet(window: QWidget) -> None:
    label, dialog, menu = QLabel("words"), QDialog(window), QMenu(window)
    inner = QLabel("words", dialog)
    put(window, label)
    window.show()
    for theme in (DARK, PROJECTOR, LIGHT):
        dress(window, theme)
        for widget in (label, dialog, inner, menu):
            widget.ensurePolished()  # as when it is shown
            assert widget.palette().color(Role.WindowText).name() == theme.text
            assert widget.palette().color(Role.Window).name() == theme.ground
        late = QLabel("words", window)
        assert late.palette().color(Role.WindowText).name() == theme.text


def test_a_window_can_have_a_palette_of_its_own(window: QWidget) -> None:
    set_application_palette(DARK)
    window.setPalette(qt_palette(PROJECTOR))
    put(window, early := QLabel("words"))
    window.show()
    late = QLabel("words", window)
    for label in (early, late):
        assert label.palette().color(Role.WindowText).name() == PROJECTOR.text


def test_links_in_rich_text_are_no_blue_and_no_violet(window: QWidget) -> None:
    dress(window, DARK)
    text = QTextBrowser()
    put(window, text)
    text.setHtml('<a href="https://example.org/">WWWWWWWWWW</a>')
    window.show()
    assert count(picture_of(text), DARK.text) > 20
    assert count(picture_of(text), DARK.accent) == 0
    assert count(picture_of(text), "#0000ff") == 0


@every_theme
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton, QComboBox, QSpinBox])
def test_controls_that_fusion_draws_have_an_outline(
    window: QWidget, theme: Theme, kind: type[QWidget]
) -> None:
    control = kind()
    put(window, control)
    dress(window, theme)
    window.show()
    picture = picture_of(control)
    across = [
        picture.pixelColor(x, picture.height() // 2).name() for x in range(picture.width() // 2)
    ]
    assert max(contrast_ratio(color, theme.ground) for color in across) >= LINE_RATIO
    assert max(contrast_ratio(color, theme.surface) for color in across) >= LINE_RATIO


@every_theme
@pytest.mark.parametrize("kind", [QToolButton, QPushButton])
@pytest.mark.parametrize("name", ["", "Choice", "Primary", "Sign"])
def test_every_state_of_a_button_looks_different(
    qtbot: QtBot, window: QWidget, theme: Theme, kind: type[QToolButton | QPushButton], name: str
) -> None:
    button, other = kind(), QLineEdit()
    button.setObjectName(name)
    button.setText("Take it in-house")
    put(window, other, button)
    dress(window, theme)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    qtbot.mouseMove(other)
    size = button.sizeHint()
    looks = {"rest": picture_of(button)}
    qtbot.mouseMove(button)
    looks["hover"] = picture_of(button)
    button.setDown(True)
    looks["pressed"] = picture_of(button)
    button.setDown(False)
    qtbot.mouseMove(other)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    looks["focus"] = picture_of(button)
    assert button.sizeHint() == size, "focus moves nothing"
    button.clearFocus()
    button.setEnabled(False)
    looks["disabled"] = picture_of(button)
    alike = [pair for pair in combinations(looks, 2) if looks[pair[0]] == looks[pair[1]]]
    assert not alike
    ring = count(looks["focus"], theme.text) - count(looks["rest"], theme.text)
    assert ring > size.width()


@every_theme
def test_a_checked_button_is_plain_to_see(window: QWidget, theme: Theme) -> None:
    button = QToolButton()
    button.setText("Hide answers")
    button.setCheckable(True)
    put(window, button)
    dress(window, theme)
    window.show()
    size, unchecked = button.sizeHint(), picture_of(button)
    button.setChecked(True)
    checked = picture_of(button)
    assert button.sizeHint() == size
    assert count(unchecked, theme.accent) == 0
    assert count(checked, theme.accent) > size.width()
    assert count(checked, theme.accent_soft) > checked.width() * checked.height() / 2


@every_theme
def test_a_field_shows_the_focus_and_does_not_move(
    qtbot: QtBot, window: QWidget, theme: Theme
) -> None:
    field, button = QLineEdit(), QPushButton("OK")
    put(window, button, field)
    dress(window, theme)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    button.setFocus()
    size, before = field.sizeHint(), picture_of(field)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    assert field.sizeHint() == size
    assert count(before, theme.edge) > field.width()
    ring = count(picture_of(field), theme.text) - count(before, theme.text)
    assert ring > 2 * field.width() - (2 * field.width() if theme.edge == theme.text else 0)
    assert count(picture_of(field), theme.accent) == 0


@pytest.mark.parametrize("unit", [12, 16, 24, 48, 64])
def test_sizes_follow_the_text(window: QWidget, unit: int) -> None:
    button, field, box = QPushButton("Choice"), QLineEdit(), QCheckBox("Choice")
    put(window, button, field, box)
    font = window.font()
    font.setPixelSize(unit * 4 // 5)
    window.setFont(font)
    window.setStyleSheet(stylesheet(LIGHT, unit))
    window.show()
    for widget in (button, field):
        assert 1.4 * unit <= widget.sizeHint().height() <= 2.5 * unit
    option_height = box.sizeHint().height()
    assert unit * 0.8 <= option_height <= max(24, unit * 1.6)


@every_theme
def test_the_style_sheet_says_no_color_that_is_not_the_palette_s(theme: Theme) -> None:
    own = {getattr(theme, name) for name in theme._fields}
    faint = qt_palette(theme).color(Group.Disabled, Role.Text).name()
    named = {word.strip(";") for word in stylesheet(theme, UNIT).split() if word[0] == "#"}
    colors = {word for word in named if QColor.isValidColorName(word)}
    assert colors
    assert colors <= {*own, faint}
