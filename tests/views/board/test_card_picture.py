"""How a name is folded onto a card, and how a card says what it is."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage

from shoreboard.domain.activity import Activity, ActivityId, Kind, WholeId
from shoreboard.domain.classification import State
from shoreboard.domain.placement import Placement
from shoreboard.layout.bearing import IN_PLACE, Bearing
from shoreboard.models.shown import Card
from shoreboard.views.board.card_name import fold_name
from shoreboard.views.board.card_picture import (
    NAME_LINES,
    CardMetrics,
    CardState,
    Face,
    face_picture,
    name_rect,
)
from shoreboard.views.parts.look import Look
from shoreboard.views.theme.palettes import DARK, LIGHT, PROJECTOR
from tests.explanations.boards import HOME, OFFSHORE

pytestmark = pytest.mark.usefixtures("qapp")

ELIDED = Qt.TextElideMode.ElideRight
LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
AWAY = Bearing(1, 1)
PLAIN = Face("Call center", Kind.CALL_CENTER)


def drawn(
    face: Face,
    look: Look | None = None,
    direction: Qt.LayoutDirection = LTR,
    size: tuple[int, int] = (200, 48),
) -> QImage:
    picture = face_picture(
        face, QSize(*size), QFont(), look or Look(LIGHT), CardState(1.0, direction)
    )
    return picture.toImage()


@given(st.text(max_size=120), st.integers(1, 300))
def test_any_name_takes_two_lines_at_the_most(name: str, width: int) -> None:
    lines = fold_name(name, width, QFont())
    assert 1 <= len(lines) <= NAME_LINES
    assert not any(set(line) & set("\n\r\t") for line in lines)


@pytest.mark.parametrize("width", [60, 120, 200])
@pytest.mark.parametrize(
    "name", ["Call center and more", "x" * 10_000, "w " * 200, "😀 " * 60, "😀" * 200, "א ב " * 50]
)
def test_lines_fit_and_the_last_ends_in_an_ellipsis_where_there_is_more(
    name: str, width: int
) -> None:
    lines = fold_name(name, width, QFont())
    metrics = QFontMetrics(QFont())
    assert all(metrics.horizontalAdvance(line) <= width for line in lines)
    whole = "".join("".join(lines).split()) == "".join(name.split())
    assert whole or lines[-1].endswith("…")


@pytest.mark.parametrize("name", ["Back-office work", "Call center", "Tech support", "IT services"])
def test_a_name_that_almost_fits_a_line_takes_another(name: str) -> None:
    metrics = QFontMetrics(QFont())
    advance = metrics.horizontalAdvance(name)
    for width in range(advance - 3, advance + 4):
        lines = fold_name(name, width, QFont())
        assert " ".join(lines) == name
        assert [metrics.elidedText(line, ELIDED, width) for line in lines] == list(lines)


def test_a_short_name_stands_on_one_line_as_it_is() -> None:
    assert fold_name("Call\n center", 400, QFont()) == ("Call center",)
    assert fold_name("<b>Call</b>", 400, QFont()) == ("<b>Call</b>",)


@pytest.mark.parametrize("look", [Look(LIGHT), Look(DARK), Look(PROJECTOR)], ids=str)
def test_what_a_card_says_is_seen(look: Look) -> None:
    faces = [
        PLAIN,
        PLAIN._replace(name="Shipping"),
        PLAIN._replace(kind=Kind.SHIPPING),
        PLAIN._replace(moved=AWAY),
        PLAIN._replace(selected=True),
        PLAIN._replace(selected=True, focused=True),
        PLAIN._replace(faded=True),
        PLAIN._replace(covered=True),
        PLAIN._replace(special=True),
        PLAIN._replace(special=True, moved=AWAY),
        PLAIN._replace(special=True, covered=True),
        *(PLAIN._replace(answer=(state, "A long name of a state")) for state in State),
        PLAIN._replace(answer=(State.BOTH, "Both at once"), judged=True),
        PLAIN._replace(answer=(State.BOTH, "Both at once"), judged=True, moved=AWAY),
        *(PLAIN._replace(share=share) for share in (1, 40, 60)),
        PLAIN._replace(share=60, covered=True),
        PLAIN._replace(share=60, answer=(State.NEITHER, "A long name of a state")),
    ]
    pictures = [drawn(face, look) for face in faces]
    for rank, picture in enumerate(pictures):
        assert picture not in pictures[:rank], rank


def test_a_mirrored_card_begins_at_the_right() -> None:
    ordinary = drawn(PLAIN._replace(name=""))
    mirrored = drawn(PLAIN._replace(name=""), direction=RTL)
    assert mirrored != ordinary
    left, right = QRect(4, 4, 40, 40), QRect(156, 4, 40, 40)
    ground = ordinary.pixelColor(100, 24)
    assert is_plain(ordinary.copy(right), ground)
    assert is_plain(mirrored.copy(left), ground)
    assert not is_plain(ordinary.copy(left), ground)
    assert not is_plain(mirrored.copy(right), ground)


@pytest.mark.parametrize("direction", [LTR, RTL])
def test_a_share_stands_at_the_beginning_and_the_name_gives_way(
    direction: Qt.LayoutDirection,
) -> None:
    nameless = PLAIN._replace(name="")
    share = drawn(nameless._replace(share=60), direction=direction)
    begin, rest = QRect(4, 4, 60, 40), QRect(64, 4, 132, 40)
    if direction is RTL:
        begin, rest = QRect(136, 4, 60, 40), QRect(4, 4, 132, 40)
    ground = share.pixelColor(100, 24)
    assert not is_plain(share.copy(begin), ground)
    assert is_plain(share.copy(rest), ground)


def test_names_line_up_beside_any_share() -> None:
    one, most = (drawn(PLAIN._replace(share=share)) for share in (1, 60))
    names = QRect(64, 4, 132, 40)
    assert one.copy(names) == most.copy(names)
    assert one != most


def test_what_a_card_bears_leaves_its_name_less_room() -> None:
    card = QRect(0, 0, 200, CardMetrics.of(QFont()).height)

    def room(face: Face) -> int:
        return name_rect(card, face, QFont()).width()

    covered = PLAIN._replace(covered=True)
    assert room(PLAIN) > room(PLAIN._replace(moved=AWAY)) > room(covered)
    assert room(covered) == room(covered._replace(moved=AWAY)), "a mark would give it away"
    assert room(covered) > room(covered._replace(special=True)) > 0
    assert room(PLAIN) > room(PLAIN._replace(share=40)) > 0


WAYS = [Bearing(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y]


@pytest.mark.parametrize("direction", [LTR, RTL])
@pytest.mark.parametrize("way", WAYS, ids=str)
def test_the_mark_of_a_card_that_moved_points_the_way_it_went(
    way: Bearing, direction: Qt.LayoutDirection
) -> None:
    x, y = middle_of_ink(mark(way, direction))
    expected = way if direction is LTR else way.mirrored
    assert ((x > 0.5) - (x < -0.5), (y > 0.5) - (y < -0.5)) == expected


def test_a_card_that_changed_in_place_bears_a_mark_of_its_own() -> None:
    marks = [mark(way, LTR) for way in (*WAYS, IN_PLACE)]
    for rank, picture in enumerate(marks):
        assert picture not in marks[:rank], rank


def mark(way: Bearing, direction: Qt.LayoutDirection) -> QImage:
    """Return the square in which a nameless card bears its mark."""
    card, side = QRect(0, 0, 200, 48), CardMetrics.of(QFont()).sign
    face = PLAIN._replace(name="", moved=way)
    left = name_rect(card, face, QFont()).right() + 3
    left = left if direction is LTR else card.right() - left - side + 1
    top = card.center().y() - side // 2 + 1
    return drawn(face, direction=direction).copy(QRect(left, top, side, side))


def middle_of_ink(picture: QImage) -> tuple[float, float]:
    """Return how far the middle of what is drawn is from the middle of a picture, in px."""
    ground = picture.pixelColor(0, 0).lightness()
    ink = {
        (x, y): ground - picture.pixelColor(x, y).lightness()
        for x in range(picture.width())
        for y in range(picture.height())
    }
    total, middle = sum(ink.values()), (picture.width() - 1) / 2
    across = sum(x * each for (x, _), each in ink.items()) / total
    down = sum(y * each for (_, y), each in ink.items()) / total
    return across - middle, down - middle


def is_plain(picture: QImage, color: object) -> bool:
    return all(
        picture.pixelColor(x, y) == color
        for x in range(picture.width())
        for y in range(picture.height())
    )


@pytest.mark.parametrize("size", [(1, 1), (4, 200), (20, 20)])
def test_a_card_of_any_size_can_be_drawn(size: tuple[int, int]) -> None:
    assert not drawn(Face("x" * 10_000, Kind.CUSTOM, moved=AWAY), size=size).isNull()


def test_a_face_is_what_a_card_shows() -> None:
    card = Card(
        Activity(ActivityId("a"), "Call center", Kind.CALL_CENTER, "A note"),
        Placement(OFFSHORE),
        Placement(HOME),
        None,
    )
    assert Face.of(card) == PLAIN._replace(moved=AWAY)
    assert Face.of(card, faded=True) == PLAIN._replace(moved=AWAY, faded=True)
    assert Face.of(replace(card, covered=True)).covered
    assert Face.of(replace(card, circumstances=("Agency staff",))).special
    part = replace(card.activity, whole=WholeId("w"), share=40)
    assert Face.of(replace(card, activity=part)).share == 40
    assert Face.of(replace(card, answer="Both", state=State.BOTH)).answer == (State.BOTH, "Both")


def test_every_kind_has_a_picture() -> None:
    for kind in Kind:
        assert not drawn(PLAIN._replace(kind=kind)).isNull()


@pytest.mark.parametrize("points", [8, 12, 24, 48])
def test_cards_grow_with_the_text_and_stay_within_the_zone(points: int) -> None:
    font = QFont()
    font.setPointSize(points)
    metrics = CardMetrics.of(font)
    assert metrics.height >= NAME_LINES * metrics.line
    for room in range(metrics.line * 4, metrics.line * 80, 7):
        width = metrics.width(room)
        assert 0 < width <= room
        columns = max(1, room // (width + metrics.gap))
        assert columns * (width + metrics.gap) <= room + metrics.gap
