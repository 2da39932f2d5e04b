"""What the user wants exported and how, as it is remembered."""

import json
from dataclasses import asdict, dataclass, fields
from typing import cast

SCENARIO, CASES, BOTH = "scenario", "cases", "both"


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the user wants exported and how; the names are those of formats, pages, palettes."""

    format: str = "png"
    all_scenes: bool = False
    page: str = "16:9"
    """The name of a page, or pixels such as "1280x720"."""
    palette: str = "light"
    resolution: str = "1x"
    transparent: bool = False
    answers: bool = True
    moves: bool = True
    caption: bool = True
    verdict: bool = False
    scenario: bool = True
    cards_to_cut: bool = True
    asked: str = SCENARIO
    """What questions are asked about: the scenario, chosen cases, or both."""
    cases: str = ""
    """The ids of cases that are chosen, with commas."""

    def as_text(self) -> str:
        """Return it as it is remembered."""
        return json.dumps(asdict(self))

    @classmethod
    def of(cls, text: str) -> "ExportChoice":
        """Return what was remembered; whatever is not understood is as at first."""
        try:
            held: object = json.loads(text)
        except (ValueError, RecursionError):
            return cls()
        if not isinstance(held, dict):
            return cls()
        found = cast("dict[str, object]", held)
        known = {
            each.name: found[each.name]
            for each in fields(cls)
            if type(found.get(each.name)) is type(each.default)
        }
        return cls(**known)  # pyright: ignore[reportArgumentType]
