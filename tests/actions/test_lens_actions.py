"""Choosing the definitions by which the board is judged."""

import pytest

from shoreboard.domain.lenses import Lens
from tests.actions.desk import Desk

pytestmark = pytest.mark.usefixtures("qapp")


def chosen(desk: Desk) -> list[Lens]:
    return [lens for lens in Lens if desk.action(f"lens-{lens}").isChecked()]


def test_the_definitions_are_named_as_their_topics_name_them(desk: Desk) -> None:
    assert [desk.action(f"lens-{lens}").text() for lens in Lens] == [
        "Two questions", "The article’s", "Strict", "Everyday press",
    ]  # fmt: skip


def test_one_is_chosen_and_undo_takes_it_back(desk: Desk) -> None:
    assert chosen(desk) == [Lens.TWO_AXIS]
    for lens in Lens:
        desk.do(f"lens-{lens}")
        assert desk.session.scenario.lens is lens
        assert chosen(desk) == [lens]
    assert desk.action("undo").text() == "&Undo Change definitions"
    desk.do("undo")
    assert chosen(desk) == [Lens.STRICT]


def test_chosen_again_it_stays_and_leaves_no_step(desk: Desk) -> None:
    desk.do("lens-two-axis")
    assert chosen(desk) == [Lens.TWO_AXIS]
    assert not desk.session.undo_stack.canUndo()
