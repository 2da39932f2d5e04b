"""What a card says is seen on its picture, in each palette and in both directions."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QFont, QImage

from shoreboard.domain.activity import Activity, ActivityId, Kind, WholeId
from shoreboard.domain.classification import State
from shoreboard.domain.placement import Placement
from shoreboard.layout.geometry import Rect, Size
from shoreboard.layout.layout import Grid
from shoreboard.models.shown import Card
from shoreboard.picture.card_painting import CardFace
from shoreboard.picture.palettes import DARK, LIGHT, PROJECTOR, Theme
from shoreboard.picture.scene_words import card_words
from shoreboard.views.board.card_delegate import Slot, face_picture
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


@pytest.mark.parametrize("theme", [LIGHT, DARK, PROJECTOR], ids=lambda theme: theme.id)
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


@pytest.mark.parametrize("size", [(1, 1), (4, 200), (20, 20)])
def test_a_card_of_any_size_can_be_drawn(size: tuple[int, int]) -> None:
    assert not drawn(named("x" * 10_000), size=size).isNull()


def test_every_kind_has_a_picture() -> None:
    for kind in Kind:
        assert not drawn(replace(CARD, activity=replace(ACTIVITY, kind=kind))).isNull()
