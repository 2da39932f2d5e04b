"""A scenario judged through its lens: cards with what scenes show of them, and every move."""

from dataclasses import replace

import pytest

from shoreboard.domain.errors import UnknownSceneError
from shoreboard.domain.judging import judge_move, judgement
from shoreboard.domain.lenses import Lens
from shoreboard.domain.scene import SceneId
from tests.domain.histories import CARD, ZONES, history, last_move, marked
from tests.helpers.every import every

SEEN = [
    ("in-house abroad", "strict", "offshoring", None, "replaced-work-at-home"),
    ("in-house abroad > in-house abroad", "strict", "offshoring", None, "replaced-work-at-home"),
    ("not placed > in-house abroad", "strict", "offshoring", None, "replaced-work-at-home"),
    ("in-house home > in-house abroad", "strict", "offshoring", None, None),
    ("third-party home > not placed > in-house abroad", "strict", "offshoring", None, None),
    ("in-house abroad+ > third-party abroad", "strict", "outsourcing", "nothing-replaced", None),
    ("in-house home > third-party abroad+", "strict", "both", None, None),
    ("third-party home* > third-party home", "article", "neither", "bought-in", None),
    ("in-house home > third-party home*", "article", "outsourcing", None, None),
    (
        "third-party home* > in-house home* > third-party home*",
        "article",
        "outsourcing",
        None,
        None,
    ),
    ("in-house home > in-house abroad", "press", "both", "sent-abroad", None),
    ("in-house home > in-house abroad", "two-axis", "offshoring", None, None),
    ("in-house abroad > not placed", "strict", None, None, None),
]


@every(SEEN)
def test_a_card_is_judged_with_what_the_scenes_before_show(
    scenes: str, lens: str, state: str | None, reason: str | None, condition: str | None
):
    scenario = replace(history(*marked(scenes)), lens=Lens(lens))
    found = judgement(scenario, scenario.scenes[-1].id, CARD)
    assert (found.state, found.reason, found.condition) == (state, reason, condition)
    default = judgement(scenario, scenario.scenes[-1].id, CARD, Lens.TWO_AXIS)
    assert found.differs is (default.state != found.state)


def test_scenes_that_come_later_do_not_count():
    scenario = history("in-house abroad", "in-house home")
    found = judgement(scenario, SceneId("s1"), CARD, Lens.STRICT)
    assert found.condition is not None


def test_an_unknown_scene_or_card_is_refused():
    scenario = history("in-house abroad")
    with pytest.raises(UnknownSceneError):
        judgement(scenario, SceneId("s9"), CARD)
    with pytest.raises(KeyError):
        judgement(scenario, SceneId("s1"), type(CARD)("nobody"))


@every(Lens, ZONES, ZONES, ["", "+"])
def test_every_move_keeps_its_name_and_parts_except_in_the_press(
    lens: Lens, before: str, after: str, mark: str
):
    mark = "" if before == "not placed" else mark
    reading = last_move(*marked(f"{before}{mark} > {after}"))
    judged = judge_move(lens, reading)
    went, came = "home" in before and "abroad" in after, "abroad" in before and "home" in after
    if lens is Lens.PRESS and (went or came):
        assert judged.word == ("outsourcing" if went else "reshoring")
        assert judged.parts == (judged.word,)
    else:
        assert judged.word is None
        assert judged.parts == reading.move.parts


@every(ZONES, ZONES)
def test_a_strict_part_offshoring_has_its_before_at_home(before: str, after: str):
    parts = judge_move(Lens.STRICT, last_move(before, after)).parts
    assert ("offshoring" in parts) is ("home" in before and "abroad" in after)
