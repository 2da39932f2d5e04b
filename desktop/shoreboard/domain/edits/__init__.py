"""Every change of a scenario, each a pure function `Scenario -> Scenario`.

An edit that changes nothing returns the very scenario it was given.
"""

from shoreboard.domain.edits.activities import (
    add_activities,
    add_activity,
    duplicate_activities,
    duplicate_activity,
    edit_activity,
    remove_activities,
)
from shoreboard.domain.edits.placing import clear_scene, give_details, place, shift
from shoreboard.domain.edits.scenario import (
    bring_back,
    set_company,
    set_home_country,
    set_lens,
    set_title,
)
from shoreboard.domain.edits.scenes import (
    add_scene,
    caption_scene,
    move_scene,
    note_scene,
    remove_scene,
    rename_scene,
)
from shoreboard.domain.edits.splitting import edit_whole, merge_parts, set_shares, split_activity

__all__ = [
    "add_activities",
    "add_activity",
    "add_scene",
    "bring_back",
    "caption_scene",
    "clear_scene",
    "duplicate_activities",
    "duplicate_activity",
    "edit_activity",
    "edit_whole",
    "give_details",
    "merge_parts",
    "move_scene",
    "note_scene",
    "place",
    "remove_activities",
    "remove_scene",
    "rename_scene",
    "set_company",
    "set_home_country",
    "set_lens",
    "set_shares",
    "set_title",
    "shift",
    "split_activity",
]
