"""Scenarios to export: empty, of every sort, large, and with names that would break a format."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from shoreboard.domain.activity import Activity, ActivityId, Kind, Whole, WholeId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.lenses import Lens
from shoreboard.domain.placement import IN_TRAY, Placement
from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Who
from shoreboard.exporters.exporter import Exporter
from shoreboard.exporters.material import Material, material_of
from tests.costs.golden import CALL_CENTER, scenario_of
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TOPICS, TRAY, VENDOR, board

MADE = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
HOSTILE = (
    "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "]]>", "--><!--",
    "\"quotes\" 'and' `ticks`", "line\nend\rand\ttab", "// comment", "a -> b", "~tilde #{brace}",
    "&amp; &lt;", "\x00\x07\x1b[2J", "\ufffe", "${x}", "|pipe| * _md_ [a](javascript:b)", "",
    "'=1+1", "\u202eturned", "%n %1 {name}", "1,5;2", "1/2",
)  # fmt: skip
"""Names that mean something to one format or another."""
TONGUES = (
    "日本のコールセンター",
    "مركز الاتصال",
    "שירות לקוחות",
    "👩‍👩‍👧 support 🇩🇪",
    "Ünïcødé ß",
    "ประกันสังคม",
)


def _everything() -> Scenario:
    """Return one of everything: zones, details, marks, parts, moves, a tray, and notes."""
    marks = (Circumstance.SHARED_OWNERSHIP,)
    places = {
        "Shop": Placement(HOME, "DE", "Bonn"),
        "Plant": Placement(CAPTIVE, "PL", "Łódź", circumstances=marks, ownership=40),
        "Cleaning": Placement(VENDOR, "DE", partner="Clean & Co."),
        "Helpdesk": Placement(OFFSHORE, "IN", "Pune", "Acme, Inc."),
        "Design": IN_TRAY,
    }
    before = dict.fromkeys(places, HOME)
    made = board(before, places, kinds={"Plant": Kind.MANUFACTURING}, company="Muster AG")
    whole = Whole(WholeId("w1"), "Support", Kind.CALL_CENTER, "A note on the whole")
    parts = {
        ActivityId(name): Activity(ActivityId(name), name, Kind.CALL_CENTER, "", whole.id, share)
        for name, share in (("Mails", 30), ("Calls", 70))
    }
    placed = {ActivityId("Mails"): Placement(HOME), ActivityId("Calls"): Placement(OFFSHORE)}
    scenes = (
        replace(each, placements=each.placements.put(placed), caption="Look!", note="For me alone")
        for each in made.scenes
    )
    noted = {
        key: replace(each, note="What it is") if key == "Shop" else each
        for key, each in made.activities.items()
    }
    return replace(
        made,
        activities={**noted, **parts},
        wholes={whole.id: whole},
        scenes=tuple(scenes),
        lens=Lens.ARTICLE,
    )


def _many() -> Scenario:
    zones = [HOME, CAPTIVE, VENDOR, OFFSHORE, TRAY]
    return board({f"Activity {n}": zones[n % 5] for n in range(500)})


def _scenes() -> Scenario:
    zones = (HOME, VENDOR, OFFSHORE, CAPTIVE)
    titles = [f"Year {n}" for n in range(10)]
    scenes = ({"a": zones[n % 4], "b": zones[n // 4]} for n in range(10))
    return board(*scenes, titles=titles)


def _named(names: tuple[str, ...]) -> Scenario:
    """Return a board whose every word is one of these names."""
    activities = {
        ActivityId(f"a{n}"): Activity(ActivityId(f"a{n}"), name, note=name)
        for n, name in enumerate(names)
    }
    zones = (HOME, CAPTIVE, VENDOR, OFFSHORE)

    def at(n: int, name: str, by: int) -> Placement:
        zone = zones[(n + by) % 4]
        return Placement(zone, place=name, partner=name if zone.who is Who.THIRD_PARTY else "")

    scenes = tuple(
        Scene(
            SceneId(f"s{by}"), names[by], names[by], names[by],
            Arrangement({key: at(n, names[n], by) for n, key in enumerate(activities)}),
        )
        for by in range(3)
    )  # fmt: skip
    return Scenario(names[0], names[1], "DE", activities, scenes)


BOARDS: Mapping[str, Callable[[], Scenario]] = {
    "empty": lambda: new_scenario("New scenario", "Today", "Plan"),
    "everything": _everything,
    "many": _many,
    "scenes": _scenes,
    "hostile": lambda: _named(HOSTILE),
    "tongues": lambda: _named(TONGUES),
    "costs": lambda: scenario_of(CALL_CENTER),
}
"""By name; made when asked for."""


def material(scenario: Scenario, *, is_right_to_left: bool = False) -> Material:
    """Return all scenes of a scenario as what is exported."""
    ids = [each.id for each in scenario.scenes]
    return material_of(scenario, ids, TOPICS, MADE, is_right_to_left=is_right_to_left)


def fitting(exporter: Exporter, given: Material) -> Material:
    """Return as many of the scenes as a file of a format holds: the last, or all."""
    return given._replace(scenes=given.scenes[-1:]) if exporter.one_scene else given
