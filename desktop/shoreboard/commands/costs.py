"""`shoreboard costs`: says what the plans of a scene cost, without a window."""

from collections.abc import Iterator
from dataclasses import replace

from shoreboard.actions.problems import EXPECTED, sentence
from shoreboard.cli_costs import CostsArguments
from shoreboard.commands.cost_data import DrawnCosts, as_csv, as_json
from shoreboard.commands.terminal import complain, hand_out, printable, say
from shoreboard.costs.board import BoardCosts, board_costs, total_of
from shoreboard.costs.draws import Drawn, drawn
from shoreboard.costs.layers import Layer, Layered
from shoreboard.costs.results import CostResult
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.costing import Costing
from shoreboard.domain.scenario import Scenario
from shoreboard.explanations.cost_mistakes import look_again
from shoreboard.explanations.cost_numbers import amount_words
from shoreboard.explanations.cost_verdict import (
    basis_words,
    chance_words,
    gap_words,
    headline,
    jobs_words,
    layer_words,
    omission_words,
    unsure_words,
)
from shoreboard.explanations.cost_words import input_name, layer_name, value_words
from shoreboard.folding import folded
from shoreboard.i18n import enumerated, tr
from shoreboard.names import file_name
from shoreboard.storage import files

SAID, NOTHING = 0, 2
"""Exit codes: the costs were said; nothing could be."""


class _UsageError(Exception):
    """Arguments that do not fit the file, with a sentence that says so."""


def run(arguments: CostsArguments) -> int:
    """Say on standard output what the plans of a scene cost; the exit code."""
    try:
        scenario = files.read(arguments.file)
        costs = _costs(scenario, arguments)
    except _UsageError as error:
        return _fail(str(error))
    except EXPECTED as error:
        return _fail(sentence(error))
    if arguments.format == "text":
        for line in _lines(scenario, costs):
            say(printable(line))
    else:
        hand_out((as_json if arguments.format == "json" else as_csv)(scenario, costs))
    return SAID


def _costs(scenario: Scenario, arguments: CostsArguments) -> DrawnCosts:
    number = arguments.scene or len(scenario.scenes)
    if number > len(scenario.scenes):
        words = tr("{file} has no scene {number}.")
        raise _UsageError(words.format(file=file_name(arguments.file), number=number))
    board = board_costs(scenario, scenario.scenes[number - 1].id)
    if arguments.activity:
        board = _of_one(board, _activity(scenario, arguments.activity))
    seed = (scenario.costing or Costing()).seed if arguments.seed is None else arguments.seed
    plans = [each.plan for each in board.results]
    if not arguments.draws:
        return DrawnCosts(board, [None] * len(plans), None, number)
    each_of = [drawn([plan], arguments.draws, seed) for plan in plans]
    total = each_of[0] if len(plans) == 1 else drawn(plans, arguments.draws, seed)
    return DrawnCosts(board, each_of, total, number)


def _activity(scenario: Scenario, named: str) -> ActivityId:
    """Return the one activity with this id or name."""
    if named in scenario.activities:
        return ActivityId(named)
    alike = [each.id for each in scenario.activities.values() if folded(each.name) == folded(named)]
    if len(alike) == 1:
        return alike[0]
    words = tr("Several activities are called {name}: say an id, such as {id}.")
    if not alike:
        words = tr("No activity is called {name}.")
    raise _UsageError(words.format(name=named, id=next(iter(alike), "")))


def _of_one(board: BoardCosts, activity: ActivityId) -> BoardCosts:
    results = tuple(each for each in board.results if each.plan.activity.id == activity)
    left_out = tuple(each for each in board.left_out if each.activity == activity)
    return replace(
        board,
        results=results,
        total=total_of(results, [each.jobs for each in results]),
        left_out=left_out,
    )


def _lines(scenario: Scenario, costs: DrawnCosts) -> Iterator[str]:
    board = costs.board
    yield basis_words(scenario, scenario.scenes[costs.scene - 1])
    for result, draws in zip(board.results, costs.draws, strict=True):
        yield ""
        yield from _about(result, draws)
    if len(board.results) > 1:
        total, loses = board.total, costs.total
        yield ""
        chance = () if loses is None else (chance_words(loses.chance_of_loss),)
        said = " ".join(filter(None, (headline(total), layer_words(total), *chance)))
        yield tr("All together: {words}").format(words=said)
        yield _indented(jobs_words(total.jobs))
    if board.left_out:
        yield ""
    for left in board.left_out:
        words = tr("Left out: {name}. {why}")
        name = scenario.activities[left.activity].name
        yield words.format(name=name, why=omission_words(left))


def _about(result: CostResult, draws: Drawn | None) -> Iterator[str]:
    yield tr("{name}: {words}").format(name=result.plan.activity.name, words=headline(result))
    chance = () if draws is None else (chance_words(draws.chance_of_loss),)
    said = (gap_words(result), layer_words(result), *chance, *unsure_words(result))
    yield from map(_indented, filter(None, said))
    yield _indented(_layers_words(result.layers))
    who = result.plan.goes.zone.who
    turning = [
        f"{input_name(each.input, who)} ({value_words(each.input, at)})"
        for each in result.swing
        if (at := result.switching[each.input]) is not None
    ]
    if turning:
        yield _indented(tr("Turned by: {inputs}.").format(inputs=enumerated(turning)))
    yield _indented(jobs_words(result.jobs))
    yield from map(_indented, look_again(result.plan))


def _layers_words(layers: Layered) -> str:
    pairs = zip(Layer, layers, strict=True)
    parts = (f"{layer_name(layer)} {amount_words(value, signed=True)}" for layer, value in pairs)
    return tr("Of this: {layers}.").format(layers=enumerated(parts))


def _indented(words: str) -> str:
    return f"  {words}"


def _fail(words: str) -> int:
    complain(f"shoreboard costs: {words}")
    return NOTHING
