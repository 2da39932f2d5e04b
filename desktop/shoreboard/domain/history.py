"""What was before, as far as earlier scenes show it and marks say it."""

from typing import NamedTuple

from shoreboard.domain.scene import SceneId


class History(NamedTuple):
    """What the scenes before one show, on which "back-" and "re-" rest, and what marks add.

    What a scene shows outweighs a mark: where `at_home` is a scene, `never_at_home` is false.
    """

    at_home: SceneId | None = None
    """The latest earlier scene in which the work was done at home, if one shows that."""
    in_house: SceneId | None = None
    """The latest earlier scene in which own staff did the work, if one shows that."""
    never_at_home: bool = False
    """Whether the activity bears "never done at home before", and no earlier scene denies it."""
    never_in_house: bool = False
    """Whether it bears "never done in-house before", and no earlier scene denies it."""


UNKNOWN = History()
"""Nothing is known of what was before."""
