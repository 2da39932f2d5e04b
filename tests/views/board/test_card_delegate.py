"""What a card says is seen on its picture, in each palette and in both directions."""

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtGui import QFont, QImage

from shoreboard.domain.activity import Activity, ActivityId, Kind, WholeId
from shoreboard.domain.classification import State
from shoreboard.domain.placement import Placement
from shoreboard.layout.geometry import Rect, Size
from shoreboard.layout.layout import Grid
from shoreboard.models.shown import Card
from shoreboard.picture.card_painting import CardFace
from shoreboard.picture.palettes import LIGHT, THEMES, Theme
from shoreboard.picture.scene_words import card_words
from shoreboard.views.board.card_delegate import Slot, face_picture
from shoreboard.views.theme.colors import contrast_ratio
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE

pytestmark = pytest.mark.usefixtures("qapp")

ACTIVITY = Activity(ActivityId("a"), "Call center", Kind.CALL_CENTER, "A note")
PUNE = Placement(OFFSHORE, "IN")
CARD = Card(ACTIVITY, Placement(OFFSHORE), None, None)


def drawn(
    card: Card, theme: Theme = LIGHT, size: tuple[int, int] = (200, 48), **how: bool
) -> QImage:
    mirrored = how.pop("mirrored", False)
    grid = Grid(Rect(0, 0, *size), 1, 1, Size(*size), 6, 2, is_right_to_left=mirrored)
    face = CardFace.of(card, **how)
    return face_picture(
        card_words(card), face, Slot(grid, 15), QFont().family(), theme, 1.0
    ).toImage()


def named(name: str) -> Card:
    return replace(CARD, activity=replace(ACTIVITY, name=name))


def part(share: int) -> Card:
    return replace(CARD, activity=replace(ACTIVITY, whole=WholeId("w"), share=share))


every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))


@every_theme
def test_what_a_card_says_is_seen(theme: Theme) -> None:
    pictures = [
        drawn(CARD, theme),
        drawn(named("Shipping"), theme),
        drawn(replace(CARD, activity=replace(ACTIVITY, kind=Kind.SHIPPING)), theme),
        drawn(CARD, theme, selected=True),
        drawn(CARD, theme, selected=True, focused=True),
        drawn(CARD, theme, faded=True),
        drawn(CARD, theme, mirrored=True),
        drawn(replace(CARD, covered=True), theme),
        drawn(replace(CARD, circumstances=("Agency staff",)), theme),
        *(drawn(replace(CARD, before=Placement(zone)), theme) for zone in (HOME, CAPTIVE)),
        drawn(replace(CARD, placement=PUNE, before=Placement(OFFSHORE, "PL")), theme),
        *(drawn(replace(CARD, answer="Both at once", state=state), theme) for state in State),
        *(drawn(part(share), theme) for share in (1, 40, 60)),
    ]
    for rank, picture in enumerate(pictures):
        assert picture not in pictures[:rank], rank


@every_theme
def test_no_state_of_a_card_is_told_by_color_alone(theme: Theme) -> None:
    """In gray, on a bad printer or to an eye that sees no colors, each still differs in shapes."""
    went = [Placement(HOME), Placement(CAPTIVE), Placement(OFFSHORE, "PL")]
    pictures = {
        "plain": drawn(CARD, theme),
        "selected": drawn(CARD, theme, selected=True),
        "focused": drawn(CARD, theme, focused=True),
        "faded": drawn(CARD, theme, faded=True),
        "hidden": drawn(replace(CARD, covered=True), theme),
        "special": drawn(replace(CARD, circumstances=("Agency staff",)), theme),
        **{f"from {at.zone} {at.country}": drawn(_pune(at), theme) for at in went},
        **{
            state.value: drawn(replace(CARD, answer="Its answer", state=state), theme)
            for state in State
        },
    }
    for (one, first), (other, second) in combinations(pictures.items(), 2):
        assert _apart(first, second) >= _SEEN, (one, other)


def _pune(before: Placement) -> Card:
    return replace(CARD, placement=PUNE, before=before)


_SEEN = 12
"""Pixels: a stroke of an icon."""
_STEP = 24
"""Of 255 shades of gray."""


def _apart(one: QImage, other: QImage) -> int:
    """Count the pixels that differ in gray."""
    grays = [
        bytes(each.convertToFormat(QImage.Format.Format_Grayscale8).constBits())
        for each in (one, other)
    ]
    return sum(abs(a - b) >= _STEP for a, b in zip(*grays, strict=True))


@every_theme
def test_a_card_that_a_search_passes_over_can_still_be_read(theme: Theme) -> None:
    """Its darkest and its lightest pixels are those of its words and of what they stand on."""
    picture = drawn(CARD, theme, faded=True)
    inner = picture.copy(picture.rect().adjusted(8, 8, -8, -12))
    colors = {
        inner.pixelColor(x, y).name() for x in range(inner.width()) for y in range(inner.height())
    }
    assert max(contrast_ratio(theme.surface, each) for each in colors) >= 4.5


@pytest.mark.parametrize("size", [(1, 1), (4, 200), (20, 20)])
def test_a_card_of_any_size_can_be_drawn(size: tuple[int, int]) -> None:
    assert not drawn(named("x" * 10_000), size=size).isNull()


def test_every_kind_has_a_picture() -> None:
    for kind in Kind:
        assert not drawn(replace(CARD, activity=replace(ACTIVITY, kind=kind))).isNull()
