"""A painted scene shows the two sets, and nothing of them where answers are hidden."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from shoreboard.domain.hidden_answers import EVERYTHING, NOTHING, Visible
from shoreboard.domain.zone import Zone
from shoreboard.layout.contents import class_text
from shoreboard.layout.geometry import Point, Rect, Size
from shoreboard.layout.layout import Layout
from shoreboard.layout.scene_layout import lay_out
from shoreboard.models.shown import Shown
from shoreboard.picture.brush import Brush
from shoreboard.picture.card_painting import CardFace
from shoreboard.picture.font_measure import ruler_of
from shoreboard.picture.palettes import DARK, LIGHT, PROJECTOR, Theme
from shoreboard.picture.scene_painting import paint_scene
from shoreboard.picture.scene_words import Around, moves_of, scene_words
from shoreboard.session.session import Session
from tests.explanations.boards import HOME, OFFSHORE, TOPICS, board

pytestmark = pytest.mark.usefixtures("qapp")

SIZE = Size(960, 540)
OUTSIDE = QColor("#123456")


def painted(
    theme: Theme, told: Visible = EVERYTHING, *, is_right_to_left: bool = False
) -> tuple[QImage, Layout]:
    """Return a picture of a scene in which a card moved, with some space around it."""
    session = Session(board({"a": HOME, "b": HOME}, {"a": OFFSHORE, "b": HOME}))
    shown = Shown.of(session, TOPICS, told)
    words = scene_words(
        shown,
        Around("2  Plan", "A company", "Why?"),
        moves_of(shown),
        is_right_to_left=is_right_to_left,
    )
    layout = lay_out(words, SIZE, class_text(SIZE), ruler_of(QFont()))
    faces = {card: CardFace.of(shown.card(card)) for card in session.scenario.activities}
    image = QImage(SIZE.width + 50, SIZE.height + 50, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(OUTSIDE)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if is_right_to_left:
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    paint_scene(Brush(painter, theme, QFont()), layout, faces)
    painter.end()
    return image, layout


def color(image: QImage, at: Point) -> str:
    return image.pixelColor(int(at.x), int(at.y)).name()


def colors(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(SIZE.width) for y in range(0, SIZE.height, 3)
    }


@pytest.mark.parametrize("theme", [LIGHT, DARK, PROJECTOR], ids=lambda theme: theme.id)
def test_the_grounds_of_both_sets_blend_where_they_cross(theme: Theme) -> None:
    for is_right_to_left in (False, True):
        image, layout = painted(theme, is_right_to_left=is_right_to_left)
        both = layout.zones[Zone.OFFSHORE_OUTSOURCING].rect
        near, far = both.x + 8, both.right - 9
        if is_right_to_left:
            near, far = far, near
        assert color(image, Point(near, both.bottom - 9)) == theme.set_out_ground
        assert color(image, Point(far, both.y + 8)) == theme.set_off_ground
        middle = color(image, Point(both.center.x, both.bottom - 9))
        assert middle not in (theme.set_off_ground, theme.zone_neither)


def test_hidden_answers_take_the_colors_of_both_sets_away() -> None:
    told, _ = painted(LIGHT)
    hidden, _ = painted(LIGHT, NOTHING)
    grounds = {LIGHT.set_out_ground, LIGHT.set_off_ground}
    edges = {LIGHT.set_out_edge, LIGHT.set_off_edge}
    marks = {LIGHT.mark_outsourcing, LIGHT.mark_offshoring}
    assert grounds - colors(told) == set()
    assert colors(hidden) & (grounds | edges | marks) == set()


def test_a_zone_that_is_told_shows_its_own_ground_alone() -> None:
    image, _ = painted(LIGHT, Visible(zones=frozenset({Zone.OFFSHORE_OUTSOURCING})))
    seen = colors(image)
    assert {LIGHT.set_out_ground, LIGHT.set_off_ground} <= seen
    assert not {LIGHT.set_out_edge, LIGHT.set_off_edge} & seen


def test_nothing_is_painted_outside_the_picture() -> None:
    image, _ = painted(PROJECTOR)
    for at in range(SIZE.height):
        assert image.pixelColor(SIZE.width + 1, at) == OUTSIDE
    for at in range(SIZE.width):
        assert image.pixelColor(at, SIZE.height + 1) == OUTSIDE


def test_a_ghost_stands_where_the_card_was() -> None:
    image, layout = painted(LIGHT)
    (ghost,) = layout.zones[Zone.IN_HOUSE_DOMESTIC].ghosts
    assert _has_ink(image, ghost.name.rect, LIGHT)
    assert _has_ink(image, ghost.icon, LIGHT)


def _has_ink(image: QImage, rect: Rect, theme: Theme) -> bool:
    return any(
        image.pixelColor(x, y).name() != theme.zone_neither
        for x in range(rect.x, rect.right)
        for y in range(rect.y, rect.bottom)
    )
