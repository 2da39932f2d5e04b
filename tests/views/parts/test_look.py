"""A look is found around a widget and told once; lengths grow with the text."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from shoreboard.picture.palettes import DARK, LIGHT, PROJECTOR, Theme
from shoreboard.session.preferences import Preferences
from shoreboard.settings import SettingsFile
from shoreboard.views.parts.look import (
    Look,
    Styled,
    class_look,
    grown,
    hold_look,
    look_of,
    own_look,
)
from shoreboard.views.theme.apply import stylesheet

pytestmark = pytest.mark.usefixtures("qapp")


def sized(points: float) -> QFont:
    font = QFont()
    font.setPointSizeF(points)
    return font


def test_lengths_grow_with_the_text_and_never_shrink() -> None:
    assert grown(10, sized(6)) == 10
    small, large = sized(14), sized(20)
    assert 10 < grown(10, small) < grown(10, large)
    share = QFontMetrics(large).height() / QFontMetrics(small).height()
    assert grown(10, large) / grown(10, small) == pytest.approx(share)


def test_the_largest_text_needs_the_room_itself() -> None:
    assert grown(10, sized(60)) == grown(10, sized(80)) < 30


class Sign(Styled, QLabel):
    """Notes for which looks and text sizes it set itself up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("?", parent)
        self.styled: list[tuple[str, float]] = []
        self.find_look()

    @override
    def restyle(self) -> None:
        self.styled.append((self.look.theme.id, self.font().pointSizeF()))

    def themes(self) -> list[str]:
        return [theme for theme, _ in self.styled]


class Ground(QWidget):
    """Only paints itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.painted: list[str] = []

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.append(look_of(self).theme.id)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    return made


def put_in(window: QWidget, widget: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)


def test_without_a_holder_the_look_is_the_light_one(window: QWidget) -> None:
    assert look_of(Sign(window)) == look_of(window) == Look(LIGHT)


@pytest.mark.parametrize(
    ("chosen", "own", "for_class"),
    [
        ({"theme": "dark", "class_theme": "projector"}, DARK, PROJECTOR),
        ({"theme": "dark", "class_theme": ""}, DARK, DARK),
        ({"theme": "no such palette", "class_theme": "nor this"}, LIGHT, PROJECTOR),
    ],
    ids=["own", "as the user's", "unknown"],
)
def test_preferences_choose_the_user_s_look_and_a_class_s(
    tmp_path: Path, chosen: dict[str, str], own: Theme, for_class: Theme
) -> None:
    preferences = Preferences(SettingsFile(tmp_path / "settings.json"), lambda: False)
    preferences.change(**chosen)
    assert own_look(preferences) == Look(own, motion=False)
    assert class_look(preferences) == Look(for_class, motion=False)


def test_the_nearest_holder_counts(window: QWidget) -> None:
    inner = QWidget(window)
    sign = Sign(inner)
    hold_look(window, Look(DARK))
    hold_look(inner, Look(PROJECTOR, motion=False))
    assert sign.look == look_of(sign) == Look(PROJECTOR, motion=False)
    assert look_of(window) == Look(DARK)


def test_another_look_of_the_window_leaves_what_has_its_own(window: QWidget) -> None:
    inner = QWidget(window)
    hold_look(inner, Look(PROJECTOR))
    own, other = Sign(inner), Sign(window)
    hold_look(window, Look(DARK))
    assert own.themes() == ["projector"]
    assert other.themes() == ["light", "dark"]


def test_a_dialog_has_the_look_of_its_window(window: QWidget) -> None:
    hold_look(window, Look(DARK))
    dialog = QWidget(window)
    dialog.setWindowFlag(dialog.windowFlags().Window)
    assert Sign(dialog).look == Look(DARK)


def test_a_change_is_told_once_and_no_change_never(window: QWidget) -> None:
    hold_look(window, Look(LIGHT), stylesheet(LIGHT, 16))
    sign = Sign(window)
    put_in(window, sign)
    window.show()
    for look in (Look(DARK), Look(DARK), Look(PROJECTOR)):
        hold_look(window, look, stylesheet(look.theme, 16))
        QApplication.processEvents()
    assert sign.themes() == ["light", "dark", "projector"]


def test_before_it_is_shown_a_window_tells_of_its_look_as_well(window: QWidget) -> None:
    sign = Sign(window)
    hold_look(window, Look(LIGHT), stylesheet(LIGHT, 16))
    hold_look(window, Look(DARK), stylesheet(DARK, 16))
    assert sign.look == Look(DARK)


def test_another_sheet_around_it_is_told_for_what_it_does_to_sizes(window: QWidget) -> None:
    hold_look(window, Look(LIGHT), stylesheet(LIGHT, 16))
    sign = Sign()
    put_in(window, sign)
    assert sign.themes() == ["light", "light"]


def test_another_text_size_is_told_with_the_look(window: QWidget) -> None:
    sign = Sign(window)
    font = sign.font()
    font.setPointSizeF(30)
    sign.setFont(font)
    hold_look(window, Look(LIGHT))
    assert sign.styled[1:] == [("light", 30)]


@pytest.mark.parametrize("sheet", ["", "QLabel { margin: 1px }"], ids=["plain", "style sheet"])
def test_what_is_put_into_a_window_later_takes_on_its_look(window: QWidget, sheet: str) -> None:
    hold_look(window, Look(DARK), sheet)
    window.show()
    sign = Sign()
    put_in(window, sign)
    assert sign.themes() == ["light", "dark"]


def test_with_a_style_sheet_so_does_what_stands_in_what_is_put_in(window: QWidget) -> None:
    hold_look(window, Look(DARK), "QLabel { margin: 1px }")
    box = QWidget()
    sign = Sign(box)
    put_in(window, box)
    assert sign.look == Look(DARK)


def test_what_goes_into_another_window_takes_on_the_look_of_that(
    window: QWidget, qtbot: QtBot
) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    hold_look(window, Look(DARK))
    hold_look(other, Look(PROJECTOR))
    sign = Sign(window)
    sign.setParent(other)
    assert sign.themes() == ["dark", "projector"]


def test_what_only_paints_itself_is_painted_anew(window: QWidget, qtbot: QtBot) -> None:
    ground = Ground(window)
    put_in(window, ground)
    window.resize(100, 100)
    window.show()
    qtbot.waitUntil(lambda: ground.painted[-1:] == ["light"], timeout=30_000)
    hold_look(window, Look(DARK))
    qtbot.waitUntil(lambda: ground.painted[-1:] == ["dark"], timeout=30_000)


class Measured(Sign):
    """A sign that measures what stands in it whenever it is resized, at the size of the moment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.measured: list[int] = []
        super().__init__(parent)

    @override
    def restyle(self) -> None:
        super().restyle()
        self.measured.append(self.width())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.takes_on():
            self.measured.append(self.width())


class Sizing(Sign):
    """What gives another widget a size while it takes on a look."""

    def __init__(self, parent: QWidget, sized: QWidget) -> None:
        self.sized, self.width_to_give = sized, 200
        super().__init__(parent)

    @override
    def restyle(self) -> None:
        super().restyle()
        self.sized.resize(self.width_to_give, 50)


def test_what_is_resized_on_the_way_to_a_look_is_set_up_once_in_its_last_size(
    window: QWidget,
) -> None:
    measured = Measured()
    sizing = Sizing(window, measured)
    measured.setParent(sizing)
    hold_look(window, Look(LIGHT), stylesheet(LIGHT, 16))
    window.show()
    QApplication.processEvents()
    measured.measured.clear()
    sizing.width_to_give = 300
    hold_look(window, Look(DARK), stylesheet(DARK, 16))
    QApplication.processEvents()
    assert measured.measured == [300]
    measured.resize(350, 50)
    assert measured.measured == [300, 350]
