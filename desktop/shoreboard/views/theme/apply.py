"""A palette's way into Qt: a QPalette for the Fusion style, and a short style sheet over it.

The application takes the QPalette, because menus, dialogs and the links of rich text look for
theirs there; a document window adds the style sheet. A window with a palette of its own takes
`setPalette` and no style sheet: under a style sheet children do not inherit a palette.
"""

from math import ceil
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from shoreboard.picture.palettes import CONTRAST, DARK, LIGHT, PROJECTOR, Theme
from shoreboard.views.theme.colors import blend


def default_theme_id(scheme: Qt.ColorScheme | None = None, *, contrast: bool = False) -> str:
    """Return the palette for a color scheme; without one, for that of the desktop.

    With `contrast` it is one whose colors are as far apart as can be.
    """
    if scheme is None:
        scheme = QGuiApplication.styleHints().colorScheme()
    dark = scheme is Qt.ColorScheme.Dark
    if contrast:
        return CONTRAST.id if dark else PROJECTOR.id
    return DARK.id if dark else LIGHT.id


def set_application_palette(theme: Theme) -> None:
    """Give the application a palette, and Fusion's own controls outlines that can be seen."""
    palette = qt_palette(theme)
    QApplication.setPalette(palette)
    # Fusion outlines a control in its window color, divided by 1.4: far too faint when dark.
    palette.setColor(QPalette.ColorRole.Window, QColor(theme.edge).lighter(140))
    for name in _OUTLINED:
        # PySide6's stub asks for bytes here, its code for a string.
        QApplication.setPalette(palette, name)  # pyright: ignore[reportArgumentType]


def qt_palette(theme: Theme) -> QPalette:
    """Return the palette of every role and group for the Fusion style."""
    palette = QPalette()
    for group, colors in (
        (QPalette.ColorGroup.All, _active_colors(theme)),
        (QPalette.ColorGroup.Inactive, _inactive_colors(theme)),
        (QPalette.ColorGroup.Disabled, _disabled_colors(theme)),
    ):
        for role, color in colors.items():
            palette.setColor(group, role, QColor(color))
    return palette


def stylesheet(theme: Theme, unit: int) -> str:
    """Return the style sheet of a document window, for a font line height of `unit` px.

    It flattens buttons and fields, and shows hover, press, check and focus in every palette.
    Object names that it knows: ActionBar (QToolBar), Choice (a row that is a QPushButton),
    Sign (a square QToolButton), Primary (of either kind: the one that matters most), Notice and
    Problem (a line that says something).
    """
    line, strong = ceil(theme.line), ceil(theme.line_strong)
    sizes = {
        "line": line,
        "strong": strong,
        "near": unit // 4,
        "far": unit // 2,
        # A thin frame leaves what a strong one would take, so that focus moves nothing.
        "near_thin": unit // 4 + strong - line,
        "far_thin": unit // 2 + strong - line,
        "unit": unit,
        "sign": max(unit, _LEAST - 2 * (unit // 4 + strong)),
        "thin": unit // 5,
        "bar": (unit - 2 * (unit // 5)) // 2,
        "round": unit * 3 // 8,
        "box": unit * 7 // 8,
        "tall": max(_LEAST, unit * 3 // 2),
        "least": _least(unit, unit // 4 + strong),
        "least_choice": f"min-height: {_LEAST - 2 * strong}px;" if unit < _LEAST else "",
        "faint": faint(theme),
    }
    return _SHEET.substitute(theme._asdict() | sizes)


def _active_colors(theme: Theme) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {
        role.Window: theme.ground,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.ground,
        role.Text: theme.text,
        role.PlaceholderText: theme.text_soft,
        role.Button: theme.surface,
        role.ButtonText: theme.text,
        role.BrightText: theme.surface,
        role.Light: theme.surface,
        role.Midlight: theme.ground,
        role.Mid: theme.edge,
        role.Dark: theme.edge,
        role.Shadow: theme.edge,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.accent_text,
        role.Accent: theme.accent,
        role.Link: theme.text,
        role.LinkVisited: theme.text,
        role.ToolTipBase: theme.surface,
        role.ToolTipText: theme.text,
    }


def _inactive_colors(theme: Theme) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {role.Highlight: theme.accent_soft, role.HighlightedText: theme.text}


def _disabled_colors(theme: Theme) -> dict[QPalette.ColorRole, str]:
    role, pale = QPalette.ColorRole, faint(theme)
    return {
        role.WindowText: pale,
        role.Text: pale,
        role.PlaceholderText: pale,
        role.Base: theme.ground,
        role.Button: theme.ground,
        role.ButtonText: pale,
        role.Highlight: theme.edge,
        role.HighlightedText: theme.surface,
        role.Accent: pale,
        role.Link: pale,
        role.LinkVisited: pale,
    }


def faint(theme: Theme) -> str:
    """Return the color of what cannot be used at the moment."""
    return blend(theme.surface, theme.text_soft, 0.75)


def _least(unit: int, around: int) -> str:
    """Return the rule that keeps buttons with small text as high as what can be hit.

    Where the text is larger there is none: it would let a layout press them below their words.
    """
    if unit + 2 * around >= _LEAST:
        return ""
    return f"QPushButton, QToolButton, QLineEdit {{ min-height: {_LEAST - 2 * around}px; }}"


_LEAST = 24
"""So high in pixels is what can be clicked, at least (WCAG 2.5.8)."""
_OUTLINED = (
    "QAbstractItemView",
    "QAbstractSpinBox",
    "QCheckBox",
    "QComboBox",
    "QProgressBar",
    "QRadioButton",
    "QSlider",
)

_SHEET = Template("""
QMenuBar, QToolBar { background: $surface; border: 0; }
QMenu { menu-scrollable: 1; }
QToolBar#ActionBar { border-bottom: ${line}px solid $hairline; padding: ${near}px;
  spacing: ${near}px; }
QToolBar::separator { background: $hairline; width: ${line}px; margin: ${near}px; }
QStatusBar { color: $text_soft; }
QStatusBar::item { border: 0; }
#Notice { background: $hover; border-bottom: 1px solid $hairline; }
#Problem { background: $surface; border-bottom: 3px solid $warning; }
#Problem QLabel { color: $warning; }
QToolTip { background: $surface; color: $text; border: ${line}px solid $edge; padding: ${near}px; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover, QSplitter::handle:pressed { background: $hover; }

QToolButton, QPushButton#Primary { border: ${strong}px solid transparent;
  border-radius: ${round}px; padding: ${near}px ${far}px; }
QPushButton, QLineEdit, QTextEdit[readOnly="false"], QPlainTextEdit,
QTextBrowser {
  border: ${line}px solid $edge; border-radius: ${round}px; padding: ${near_thin}px;
  background: $surface; }
QPushButton { padding: ${near_thin}px ${far_thin}px; }
${least}
QPushButton:default { color: $accent; border-color: $accent; }
#PageSwitch QToolButton { background: $hover; }
#PageSwitch QToolButton:checked { color: $accent_text; background: $accent; font-weight: 600; }
QPushButton#Evidence { border: ${strong}px solid transparent; text-align: left;
  padding: ${near}px; }
QPushButton#Evidence[soft="true"] { color: $mark_offshoring; }
QPushButton#Evidence:focus { border-color: $text; }
QPushButton#Evidence:disabled { background: transparent; }
QPushButton#Evidence::menu-indicator { width: 0; }
#Wrong { color: $warning; }
#Choice { color: $accent; text-align: left; }
#Sign { border: ${line}px solid $edge; padding: ${near_thin}px; min-width: ${sign}px; }
QToolButton:hover, QPushButton:hover, #Choice:hover { color: $text; background: $hover; }
QToolButton:checked, QPushButton:checked, #Primary:hover { border: ${line}px solid $accent;
  padding: ${near_thin}px ${far_thin}px; }
#Primary, #Primary:hover { color: $accent_text; background: $accent; background-clip: padding; }
QToolButton:checked, QPushButton:checked { background: $accent_soft; }
QToolButton:pressed, QPushButton:pressed, #Choice:pressed { color: $surface;
  background: $text_soft; }
#Primary:pressed { color: $text; background: $accent_soft; }
QPushButton:disabled, QLineEdit:disabled, #Choice:disabled, #Primary:disabled { color: $faint;
  background: $ground; }
QToolButton:focus, QPushButton:focus, #Primary:focus { border: ${strong}px solid $text;
  padding: ${near}px ${far}px; }
#Sign:focus { border: ${strong}px solid $text; padding: ${near}px; }
QLineEdit:focus, QTextEdit[readOnly="false"]:focus, QPlainTextEdit:focus,
QTextBrowser:focus {
  border: ${strong}px solid $text; padding: ${near}px; }
QTabBar QToolButton, QToolBarExtension { border: 0; padding: 0; }
QToolBarExtension { qproperty-text: "»"; qproperty-toolButtonStyle: ToolButtonTextOnly; }
QComboBox, QAbstractSpinBox { min-height: ${tall}px; }
QCheckBox, QRadioButton { border: ${strong}px solid transparent; border-radius: ${round}px;
  ${least_choice} }
QCheckBox:focus, QRadioButton:focus { border-color: $text; }
QCheckBox::indicator, QRadioButton::indicator { width: ${box}px; height: ${box}px; }

QScrollArea, QTabWidget::pane { border: 0; }
QTabBar::tab { padding: ${near}px ${far}px; border: ${strong}px solid transparent; }
QTabBar::tab:hover { background: $hover; }
QTabBar::tab:selected { border-bottom-color: $accent; }
QTabBar::tab:selected:focus { border: ${strong}px solid $text; }
QAbstractScrollArea::corner { background: transparent; }
QScrollBar { background: transparent; }
QScrollBar:vertical { width: ${unit}px; }
QScrollBar:horizontal { height: ${unit}px; }
QScrollBar::handle { background: $edge; border-radius: ${bar}px; margin: ${thin}px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $text; }
QScrollBar::handle:vertical { min-height: ${unit}px; }
QScrollBar::handle:horizontal { min-width: ${unit}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
""")
