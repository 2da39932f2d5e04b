"""Arrows stay whole, whatever happens beneath them."""

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from shoreboard.views.main_window import MainWindow


def test_arrows_follow_when_the_board_is_laid_out_anew(window: MainWindow) -> None:
    """What is on the screen is what would be there if all were painted anew."""
    window.actions_by_id["text-larger"].trigger()
    for _ in range(4):
        QApplication.processEvents()
    on_screen = window.screen().grabWindow(window.winId()).toImage()
    assert rgb(on_screen) == rgb(window.grab().toImage())


def rgb(picture: QImage) -> QImage:
    return picture.convertToFormat(QImage.Format.Format_RGB32)
