"""What a weak projector leaves of a palette and of a picture."""

from collections.abc import Iterator

from PySide6.QtGui import QImage

from shoreboard.domain.classification import state_of
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.views.board.marks import ground_of, marks_of
from shoreboard.views.theme.colors import contrast_ratio, difference, washed
from shoreboard.views.theme.palettes import Theme

STRAY = 0.15
"""So much of its white falls on a weak projector's screen from elsewhere."""
_TEXT, _LINE, _TINT = 4.0, 2.5, 10.0
"""The least contrast of text and of lines, and the least difference of tints, after that."""


def washed_picture(picture: QImage) -> QImage:
    """Return a picture as a weak projector shows it: blacks are gray, and colors are pale."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    grays = (f"#{level:02x}{level:02x}{level:02x}" for level in range(256))
    table = bytes(int(washed(gray, STRAY)[1:3], 16) for gray in grays)
    # Light adds up in each of the three channels apart, so that one table does for all.
    data = bytes(plain.constBits()).translate(table)
    size = plain.size()
    made = QImage(data, size.width(), size.height(), plain.bytesPerLine(), plain.format())
    return made.copy()  # of its own, not of `data`


def hard_to_read(theme: Theme, topics: Topics) -> Iterator[str]:
    """Yield what of a palette is hard to see on a weak projector, each in a sentence."""
    grounds = [ground_of(zone, theme) for zone in GRID]
    everywhere = (theme.ground, theme.surface, theme.stripe, *grounds)
    if _contrast(theme.text, *everywhere) < _TEXT:
        yield tr("Words stand out too little.")
    if _contrast(theme.text_soft, theme.ground, theme.surface) < _TEXT:
        yield tr("Secondary words, such as the company's name, stand out too little.")
    if _contrast(theme.edge, theme.ground, theme.surface) < _LINE:
        yield tr("The outlines of cards and zones are faint.")
    for zone in GRID:
        if any(
            _contrast(color, ground_of(zone, theme)) < _LINE
            for _, color in marks_of(state_of(zone), theme)
        ):
            yield tr("The icon of {state} is faint.").format(state=topics.state(zone).term)
    plain = ground_of(Zone.IN_HOUSE_DOMESTIC, theme)
    for zone in (Zone.CAPTIVE_OFFSHORING, Zone.DOMESTIC_OUTSOURCING):
        if difference(_seen(plain), _seen(ground_of(zone, theme))) < _TINT:
            words = tr("The tint of {state} can hardly be told from none.")
            yield words.format(state=topics.state(zone).term)


def _contrast(color: str, *grounds: str) -> float:
    return min(contrast_ratio(_seen(color), _seen(ground)) for ground in grounds)


def _seen(color: str) -> str:
    return washed(color, STRAY)
