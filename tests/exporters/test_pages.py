"""A page shows the scene as a class would see it, and says no more than it may."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest

from shoreboard.domain.activity import ActivityId
from shoreboard.exporters.options import Options, page_of
from shoreboard.exporters.pages import Press, told
from shoreboard.layout.layout import TextBlock
from tests.exporters.boards import BOARDS, material
from tests.helpers.given_away import tells

pytestmark = pytest.mark.usefixtures("qapp")


def blocks(part: object) -> Iterator[str]:
    """Yield every line of text of a layout."""
    if isinstance(part, TextBlock):
        yield from part.lines
    elif is_dataclass(part):
        for each in fields(part):
            yield from blocks(getattr(part, each.name))
    elif isinstance(part, dict):
        for each in part.values():
            yield from blocks(each)
    elif isinstance(part, tuple):
        for each in part:
            yield from blocks(each)


def lines(options: Options, board: str = "everything", scene: int = -1) -> list[str]:
    given = material(replace(BOARDS[board](), title="Lesson"))
    return list(blocks(Press(given, options).page(given.scenes[scene]).layout))


def test_a_page_has_title_company_cards_tray_and_caption() -> None:
    words = " ".join(lines(Options()))
    for each in ("2 Plan", "Muster AG", "Helpdesk", "Design", "Look!", "Captive offshoring"):
        assert each in words


def test_what_is_not_wanted_is_left_out() -> None:
    assert "Look!" not in lines(Options(caption=False))
    given = material(BOARDS["everything"]())
    with_moves = Press(given, Options()).page(given.scenes[-1])
    without = Press(given, Options(moves=False)).page(given.scenes[-1])
    assert any(zone.ghosts for zone in with_moves.layout.zones.values())
    assert not any(zone.ghosts for zone in without.layout.zones.values())


@pytest.mark.parametrize("size", ["16:9", "a4", "320x320", "4000x320"])
@pytest.mark.parametrize("answers", [True, False])
def test_every_card_stands_on_a_page_once(size: str, answers: bool) -> None:
    page = page_of(size)
    assert page is not None
    given = material(BOARDS["many"]())
    pages = list(Press(given, Options(page=page, answers=answers)).pages())
    cards = [
        card.id
        for each in pages
        for place in (*each.layout.zones.values(), each.layout.tray)
        if place is not None
        for card in place.cards
    ]
    assert sorted(cards) == sorted(given.scenario.activities)
    titles = [each.layout.title for each in pages]
    assert [" ".join(each.lines) for each in titles if each] == [
        "1 Plan",
        *(f"1 Plan ({number})" for number in range(2, len(pages) + 1)),
    ]
    assert all(page.layout.caption is None for page in pages[1:])


def test_an_empty_scene_is_a_page_and_one_that_fits_is_one() -> None:
    for board in ("empty", "everything"):
        given = material(BOARDS[board]())
        pages = list(Press(given, Options()).pages())
        assert [page.scene.id for page in pages] == [scene.id for scene in given.scenes]


def test_a_page_without_answers_tells_none() -> None:
    assert [line for line in lines(Options(answers=False)) if tells(line)] == []
    asked = Options(answers=False, verdict=(ActivityId("Helpdesk"),))
    assert [line for line in lines(asked) if tells(line)] == []


def test_a_verdict_is_said_of_the_cards_that_are_asked_about() -> None:
    given = material(BOARDS["everything"]())
    page = Press(given, Options(verdict=(ActivityId("Helpdesk"),))).page(given.scenes[-1])
    assert page.verdict is not None
    assert page.layout.verdict is not None


def test_a_page_has_the_size_that_is_asked_for() -> None:
    page = page_of("640x480")
    assert page is not None
    given = material(BOARDS["scenes"]())
    assert Press(given, Options(page=page)).page(given.scenes[0]).layout.size == (640, 480)


def test_what_is_shown_is_told_in_words() -> None:
    given = material(replace(BOARDS["everything"](), title="Lesson"))
    scene = given.scenes[-1]
    assert "Helpdesk" in told(given, scene, Options())
    hidden = told(given, scene, Options(answers=False))
    assert "Another firm, abroad: Helpdesk, Calls." in hidden
    assert not tells(hidden)
