"""What `shoreboard costs` says to programs: JSON, and CSV with a row for each activity."""

import csv
import io
import json
from collections.abc import Sequence
from typing import NamedTuple, cast

from shoreboard.costs.board import BoardCosts, CostTotal
from shoreboard.costs.draws import Drawn
from shoreboard.costs.jobs import Jobs
from shoreboard.costs.layers import Layer
from shoreboard.costs.plans import LeftOut
from shoreboard.costs.results import CostResult
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.costing import Costing
from shoreboard.domain.scenario import Scenario
from shoreboard.storage.tables.guards import guarded

Object = dict[str, object]


class DrawnCosts(NamedTuple):
    """The costs of a scene, whose number is counted from 1, and what came of drawing them."""

    board: BoardCosts
    draws: Sequence[Drawn | None]
    """Of each result."""
    total: Drawn | None
    scene: int


def as_json(scenario: Scenario, costs: DrawnCosts) -> str:
    """Return all that is known, as one object."""
    costing = scenario.costing or Costing()
    board = costs.board
    whole: Object = {
        "currency": costing.currency,
        "horizon_years": costing.horizon_years,
        "activities": _activities(costs),
        "total": {**_sums(board.total), "draws": _draws(costs.total)},
        "left_out": [_left_out(each) for each in board.left_out],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _activities(costs: DrawnCosts) -> list[Object]:
    return [
        _result(result, draws, costs.scene)
        for result, draws in zip(costs.board.results, costs.draws, strict=True)
    ]


def _result(result: CostResult, draws: Drawn | None, scene: int) -> Object:
    activity = result.plan.activity
    return {
        "activity": activity.id,
        "name": activity.name,
        "scene": scene,
        "present_value": result.present_value,
        "payback_years": result.payback_years,
        "simple_saving": result.simple_saving,
        "year3_saving": result.year3_saving,
        "years": [each._asdict() for each in result.years],
        "layers": result.layers._asdict() | dict.fromkeys(result.unknown_layers),
        "switching": dict(result.switching),
        "swing": [
            {"input": each.input, "low": each.low, "high": each.high} for each in result.swing
        ],
        "draws": _draws(draws),
        "jobs": _jobs(result.jobs),
        "missing": list(result.missing),
    }


def _sums(total: CostTotal) -> Object:
    return {
        "present_value": total.present_value,
        "payback_years": total.payback_years,
        "year3_saving": total.year3_saving,
        "years": [each._asdict() for each in total.years],
        "layers": total.layers._asdict(),
        "jobs": _jobs(total.jobs),
    }


def _jobs(jobs: Jobs) -> Object:
    """Return all jobs; those that arise at home only where work comes home."""
    told = jobs._asdict()
    if not jobs.arise_home:
        del told["arise_home"]
    return told


def _draws(draws: Drawn | None) -> Object | None:
    if draws is None:
        return None
    return {name: getattr(draws, name) for name in _DRAWN}


def _left_out(each: LeftOut) -> Object:
    lacking = {"missing": list(each.missing)} if each.missing else {}
    return {"activity": each.activity, "why": each.why, **lacking}


_DRAWN = ("n", "seed", "chance_of_loss", "p10", "p50", "p90")
COLUMNS = (
    *("activity", "name", "scene", "present_value", "payback_years", "simple_saving"),
    *("year3_saving", *Layer, *_DRAWN, *Jobs._fields, "missing", "left_out"),
)


def as_csv(scenario: Scenario, costs: DrawnCosts) -> str:
    """Return a table with a row for each activity, those that are left out at the end."""
    made = io.StringIO(newline="")
    writer = csv.DictWriter(made, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for each in _activities(costs):
        plain = {name: value for name, value in each.items() if name in COLUMNS}
        for name in ("layers", "draws", "jobs"):
            plain |= cast("Object", each[name] or {})
        writer.writerow({**plain, **_named(scenario, each["activity"]), "missing": _listed(each)})
    for left in map(_left_out, costs.board.left_out):
        named = _named(scenario, left["activity"])
        row = {"scene": costs.scene, "missing": _listed(left), "left_out": left["why"]}
        writer.writerow(named | row)
    return made.getvalue()


def _named(scenario: Scenario, activity: object) -> Object:
    """Return the id and the name of an activity as cells that are no formulas."""
    name = scenario.activities[cast("ActivityId", activity)].name
    return {"activity": guarded(str(activity)), "name": guarded(name)}


def _listed(said: Object) -> str:
    return ";".join(cast("list[str]", said.get("missing", [])))
