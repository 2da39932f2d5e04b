"""A part's share on its card: below the icon, at the beginning of the card."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from shoreboard.views.board.card_name import share_words
from shoreboard.views.parts import icons
from shoreboard.views.parts.look import Look, strong_font

_ICON = 1.15
"""The edge of the icon above a share, in lines of text."""


def draw_share(
    painter: QPainter, block: QRect, icon: str, share: int, font: QFont, look: Look
) -> None:
    """Draw an icon and below it a share in the middle of a block, as large as the card's name."""
    strong, words = strong_font(font), share_words(share)
    line = QFontMetrics(strong).height()
    size = round(line * _ICON)
    top = block.center().y() - (size + line) // 2 + 1
    ratio = painter.device().devicePixelRatioF()
    picture = icons.pixmap(icon, look.theme.text, size, ratio)
    painter.drawPixmap(block.center().x() - size // 2 + 1, top, picture)
    painter.setFont(strong)
    painter.setPen(QColor(look.theme.text))
    below = QRect(block.left(), top + size, block.width(), line)
    painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)
