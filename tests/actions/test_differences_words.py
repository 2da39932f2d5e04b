"""Differences in words."""

import pytest

from shoreboard.actions.differences_words import difference_words
from shoreboard.domain.activity import ActivityId, WholeId
from shoreboard.domain.differences import ChangedField, Differences
from shoreboard.domain.scene import SceneId

TWO = (ActivityId("a"), ActivityId("b"))
WHOLES = (WholeId("w"),)
SCENES = (SceneId("s"), SceneId("t"))


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Differences(), "no difference"),
        (Differences(moved=TWO), "2 activities moved"),
        (Differences(moved=TWO, added=TWO[:1]), "2 activities moved, 1 added"),
        (Differences(added=TWO, edited=TWO), "2 activities added, 2 edited"),
        (Differences(removed=TWO, detailed=TWO), "2 activities removed, 2 with other details"),
        (Differences(detailed=TWO), "2 activities with other details"),
        (Differences(edited=TWO), "2 activities edited"),
        (Differences(edited=TWO, wholes_edited=WHOLES), "3 activities edited"),
        (Differences(split=WHOLES, merged=WHOLES), "1 activities split, 1 merged"),
        (
            Differences(scenes_added=SCENES, scenes_removed=SCENES, scenes_edited=SCENES),
            "2 scenes added, 2 scenes removed, 2 scenes edited",
        ),
        (
            Differences(scenes_reordered=True, arranged=SCENES),
            "scenes in another order, cards in another order",
        ),
        (
            Differences(fields=tuple(ChangedField)),
            "another title, another company, another home country, other definitions, "
            "other terms for costs",
        ),
    ],
)
def test_differences_are_told_on_one_line(found: Differences, words: str) -> None:
    assert difference_words(found) == words


def test_every_difference_has_its_words() -> None:
    for name in Differences.__dataclass_fields__:
        value = (
            True if name == "scenes_reordered" else (*ChangedField,) if name == "fields" else TWO
        )
        found = Differences(**{name: value})  # pyright: ignore[reportArgumentType]
        assert difference_words(found) != "no difference", name
