"""A painted verdict: its answers are told apart by fill and by ✓ or ✗, in every palette."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage, QPainter

from shoreboard.domain.zone import Zone
from shoreboard.explanations.verdict import Verdict, verdict_of
from shoreboard.layout.contents import class_text
from shoreboard.layout.geometry import Rect, Size
from shoreboard.layout.layout import Layout, VerdictLayout
from shoreboard.layout.scene_layout import lay_out
from shoreboard.models.shown import Shown
from shoreboard.picture.brush import Brush
from shoreboard.picture.card_painting import CardFace
from shoreboard.picture.font_measure import ruler_of
from shoreboard.picture.palettes import THEMES, Theme
from shoreboard.picture.scene_painting import paint_scene
from shoreboard.picture.scene_words import Around, scene_words
from shoreboard.picture.verdict_painting import verdict_words
from shoreboard.session.session import Session
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TOPICS, VENDOR, last, moved

pytestmark = pytest.mark.usefixtures("qapp")

SIZES = [Size(1024, 768), Size(1366, 768), Size(1920, 1080), Size(3840, 2160)]


def asked(before: Zone, after: Zone) -> tuple[Shown, Verdict]:
    scenario = moved(before, after)
    verdict = verdict_of(scenario, last(scenario), [*scenario.activities], TOPICS)
    assert verdict is not None
    return Shown.of(Session(scenario), TOPICS), verdict


def laid_out(
    shown: Shown, verdict: Verdict, size: Size, *, is_right_to_left: bool = False
) -> tuple[Layout, VerdictLayout]:
    around = Around("2  Plan", caption="Why?", verdict=verdict_words(verdict))
    words = scene_words(shown, around, is_right_to_left=is_right_to_left)
    layout = lay_out(words, size, class_text(size), ruler_of(QFont()))
    assert layout.verdict is not None
    return layout, layout.verdict


def painted(
    before: Zone, after: Zone, theme: Theme, *, is_right_to_left: bool = False
) -> tuple[QImage, VerdictLayout]:
    shown, verdict = asked(before, after)
    size = SIZES[1]
    layout, place = laid_out(shown, verdict, size, is_right_to_left=is_right_to_left)
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    if is_right_to_left:
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    faces = {card: CardFace.of(shown.card(card)) for card in shown.scenario.activities}
    paint_scene(Brush(painter, theme, QFont()), layout, faces, verdict=verdict)
    painter.end()
    return image, place


def colors(image: QImage, rect: Rect) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(rect.x, rect.right)
        for y in range(rect.y, rect.bottom)
    }


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.id)
def test_each_answer_that_is_yes_has_its_color_and_no_has_none(theme: Theme) -> None:
    image, place = painted(CAPTIVE, VENDOR, theme)
    outsourcing, offshoring = place.answers
    assert {theme.set_out_ground, theme.mark_outsourcing} <= colors(image, outsourcing.pill)
    sets = {theme.set_out_ground, theme.set_off_ground, theme.mark_offshoring}
    assert not sets & colors(image, offshoring.pill)


@pytest.mark.parametrize("is_right_to_left", [False, True], ids=["to the right", "to the left"])
def test_all_of_it_is_painted(is_right_to_left: bool) -> None:
    theme = THEMES["light"]
    image, place = painted(OFFSHORE, HOME, theme, is_right_to_left=is_right_to_left)
    assert place.move is not None
    blocks = [place.activity, place.state, place.move, *(each.reason for each in place.answers)]
    for block in blocks:
        assert not block.is_cut
        assert len(colors(image, block.rect)) > 1
    for rect in (place.icon, *(each.tick for each in place.answers)):
        assert len(colors(image, rect)) > 1
    assert colors(image, Rect(0, place.rect.y, place.rect.width, 1)) == {theme.accent}


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("zone", [HOME, CAPTIVE, VENDOR, OFFSHORE])
def test_the_state_is_a_fourteenth_of_the_height(size: Size, zone: Zone) -> None:
    _, place = laid_out(*asked(OFFSHORE if zone is HOME else HOME, zone), size)
    assert place.state.pixels >= size.height // 14
    assert not place.state.is_cut


def test_without_a_verdict_the_caption_has_its_place() -> None:
    shown, _ = asked(HOME, OFFSHORE)
    layout = lay_out(
        scene_words(shown, Around(caption="Why?")),
        SIZES[0],
        class_text(SIZES[0]),
        ruler_of(QFont()),
    )
    assert layout.caption is not None
    assert layout.verdict is None
