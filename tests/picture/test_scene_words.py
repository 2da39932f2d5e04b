"""What a picture of a scene says, to one who is told much or little."""

import pytest

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.hidden_answers import EVERYTHING, NOTHING, Visible
from shoreboard.domain.zone import Where, Zone
from shoreboard.layout.contents import SceneWords
from shoreboard.models.shown import Shown
from shoreboard.picture.scene_words import Around, moves_of, scene_words
from shoreboard.session.session import Session
from tests.explanations.boards import HOME, OFFSHORE, TOPICS, TRAY, board

pytestmark = pytest.mark.usefixtures("qapp")


def shown(before: dict[str, Zone], after: dict[str, Zone], told: Visible = EVERYTHING) -> Shown:
    return Shown.of(Session(board(before, after)), TOPICS, told)


def drawn(scene: Shown) -> tuple[str, ...]:
    return tuple(moves_of(scene))


def words(scene: Shown) -> SceneWords:
    return scene_words(scene, Around(), moves_of(scene))


def test_a_card_that_changed_its_zone_leaves_a_ghost() -> None:
    scene = shown({"a": HOME, "b": HOME}, {"a": OFFSHORE, "b": HOME})
    zones = words(scene).zones
    assert [each.id for each in zones[HOME].ghosts] == ["a"]
    assert [each.id for each in zones[HOME].cards] == ["b"]
    assert [(each.id, each.has_mark) for each in zones[OFFSHORE].cards] == [("a", True)]


def test_no_arrow_leads_from_or_to_the_tray_or_out_of_a_first_scene() -> None:
    assert drawn(shown({"a": TRAY, "b": HOME}, {"a": OFFSHORE, "b": TRAY})) == ()
    session = Session(board({"a": HOME}, {"a": OFFSHORE}))
    first = session.scenario.scenes[0].id
    assert drawn(Shown.in_scene(session.scenario, first, TOPICS)) == ()


def test_what_is_hidden_leaves_the_questions() -> None:
    before, after = {"a": HOME, "b": HOME}, {"a": OFFSHORE, "b": OFFSHORE}
    hidden = words(shown(before, after, NOTHING))
    assert not hidden.axes.are_sets_told
    assert not any(zone.is_told for zone in hidden.zones.values())
    assert [(card.asks, card.has_mark) for card in hidden.zones[OFFSHORE].cards] == [
        (True, False), (True, False),
    ]  # fmt: skip
    assert hidden.axes.answers[Where.FOREIGN] == "Abroad"
    one = Visible(cards=frozenset({(ActivityId("a"), OFFSHORE)}))
    assert drawn(shown(before, after, one)) == ("a",)


def test_the_tray_is_there_on_wish() -> None:
    scene = shown({"a": TRAY}, {"a": TRAY})
    assert words(scene).tray is None
    tray = scene_words(scene, Around(tray=True)).tray
    assert tray is not None
    assert [each.id for each in tray.cards] == ["a"]
    assert Zone.NOT_PLACED not in words(scene).zones
