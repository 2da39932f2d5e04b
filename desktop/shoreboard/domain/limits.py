"""What no scenario exceeds, in files and in edits alike: what was saved can always be opened."""

from enum import StrEnum

LONGEST_TEXT = 10_000
"""Characters (code points) in any one text."""
MOST_ACTIVITIES = 100_000
MOST_SCENES = 1_000
LARGEST_FILE = 64 * 1024 * 1024
"""Bytes, of a file and of what `size` says of a scenario."""
DEEPEST = 100
"""Brackets within brackets in a file: five are the format's, the others a later version's."""


class Limit(StrEnum):
    """Which limit an edit would go beyond."""

    TEXT = "text"
    ACTIVITIES = "activities"
    SCENES = "scenes"
    FILE = "file"
    """All cards in all scenes, with all their texts, are more than a file may hold."""
