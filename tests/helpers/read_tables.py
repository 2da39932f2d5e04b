"""What a table puts on the board, in Germany or elsewhere."""

from shoreboard.domain.edits.importing import import_arrivals
from shoreboard.domain.placement import IN_TRAY
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.storage.tables.plan import Target, plan
from shoreboard.storage.tables.reading import read_text
from shoreboard.storage.tables.words import Vocabulary


def board_of(text: str, home: str = "DE") -> dict[str, str]:
    """Return how each card stands in the last scene: "zone country partner | what is open"."""
    start = Scenario("T", "", home, {}, (Scene(SceneId("s1"), "Today"),))
    made = plan(read_text(text), Target(start, start.scenes[0].id, Vocabulary.of()))
    after = import_arrivals(start, made.arrivals, made.new_scenes)
    gaps = {row.name: " ".join(gap.refusal for gap in row.gaps) for row in made.rows}
    found: dict[str, str] = {}
    for card, activity in after.activities.items():
        at = after.scenes[-1].placements.get(card, IN_TRAY)
        stands = f"{at.zone.value} {at.country or ''} {at.partner}"
        left = gaps[activity.name]
        found[activity.name] = f"{stands} | {left}" if left else stands
    return found
