"""For each setting a value that is not its default."""

from pathlib import Path
from typing import Any

OTHER_SETTINGS: dict[str, Any] = {
    "theme": "projector",
    "text_size": 150,
    "motion": False,
    "show_moves": False,
    "board_table": True,
    "geometry": b"\x00\xff geometry",
    "splitter_sizes": (200, 0, 400),
    "recent_files": (Path("/a/ü.shoreboard"), Path("/b/two words.shoreboard")),
    "hint_done": True,
    "class_theme": "dark",
    "class_screen": "HDMI-1",
    "class_caption": False,
    "class_in_window": True,
    "class_tray": True,
    "own_answers": False,
    "verdict_band": False,
    "export": "png",
    "open_sections": ("meaning", "why"),
}
