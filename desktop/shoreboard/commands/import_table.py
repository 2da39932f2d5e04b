"""`shoreboard import`: makes a scenario from a table, without a window."""

import json
from collections.abc import Mapping
from pathlib import Path

from shoreboard import resources
from shoreboard.actions.obstacle_words import obstacle_words
from shoreboard.actions.problems import EXPECTED, sentence
from shoreboard.actions.reading_words import (
    column_name,
    column_sentence,
    gap_sentences,
    outcome_sentence,
    reading_sentences,
)
from shoreboard.actions.table_words import refusal_sentence, vocabulary_of
from shoreboard.cli import ImportArguments
from shoreboard.commands.table_reading import WrongArgumentError, fault_words, reading_of
from shoreboard.commands.terminal import complain, hand_out, printable, say
from shoreboard.domain import edits
from shoreboard.domain.country import COUNTRIES
from shoreboard.domain.edits.importing import import_arrivals
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.names import short
from shoreboard.storage.errors import UnreadableFileError, UnwritableFileError
from shoreboard.storage.on_disk import is_there
from shoreboard.storage.tables.plan import Plan, PlannedRow, Target, plan
from shoreboard.storage.tables.reading import load, read_table
from shoreboard.storage.tables.table import TableError

ALL, SOME, NONE = 0, 1, 2
"""Exit codes: every row was taken; some were refused; nothing was written."""
_FIRST = SceneId("s1")


def run(arguments: ImportArguments) -> int:
    """Write the scenario that a table describes; return the exit code.

    What was understood is said on standard output, and each row that is refused gets a line with
    its number and the reason on standard error.
    """
    home = arguments.home_country.upper() or None
    if home is not None and home not in COUNTRIES:
        return _fail(tr("{word} is no country code of ISO 3166-1.").format(word=home))
    if is_there(arguments.output) and not arguments.force:
        return _fail(tr("{file} exists already.").format(file=arguments.output.name) + " --force")
    try:
        data = load(arguments.table)
        table = read_table(data, reading_of(arguments.reading, data))
        vocabulary = vocabulary_of(Topics(resources.root(), "en"))
        first = Scene(_FIRST, arguments.scene.strip() or tr("Today"))
        start = Scenario(arguments.table.stem, "", home, {}, (first,))
        target = Target(start, _FIRST, vocabulary)
        made = plan(table, target, keep_rest=arguments.keep_rest)
        if not made.rows:
            return _fail(f"{arguments.table}: " + tr("Below its headings the table has no rows."))
        if made.arrivals:
            _write(arguments, _imported(start, made))
    except TableError as error:
        return _fail(f"{arguments.table}: " + fault_words(error))
    except WrongArgumentError as error:
        return _fail(f"{arguments.table}: {error}")
    except UnreadableFileError as error:
        words = tr("it cannot be opened: {reason}.").format(reason=obstacle_words(error))
        return _fail(f"{arguments.table}: {words}")
    except UnwritableFileError as error:
        words = tr("it cannot be saved: {reason}.").format(reason=obstacle_words(error))
        return _fail(f"{arguments.output}: {words}")
    except EXPECTED as error:
        return _fail(sentence(error))
    return _report(arguments, made)


def _imported(start: Scenario, made: Plan) -> Scenario:
    """Return the scenario with all rows, without the first scene where no row is about it."""
    after = import_arrivals(start, made.arrivals, made.new_scenes)
    if made.new_scenes and all(each.scene_id != _FIRST for each in made.arrivals):
        return edits.remove_scene(after, _FIRST)
    return after


def _write(arguments: ImportArguments, scenario: Scenario) -> None:
    from shoreboard.storage import files

    files.write(arguments.output.absolute(), scenario)


def _report(arguments: ImportArguments, made: Plan) -> int:
    refused = [row for row in made.rows if row.refusal is not None]
    if arguments.json:
        hand_out(json.dumps(_as_data(made), ensure_ascii=False, indent=2) + "\n")
    elif not arguments.quiet:
        _say_understood(arguments.table, made)
    for row in refused:
        complain(f"{arguments.table}: {_about(row)}")
    if not made.arrivals:
        return _fail(f"{arguments.table}: " + tr("No row could be taken; nothing was written."))
    return SOME if refused else ALL


def _say_understood(table: Path, made: Plan) -> None:
    columns = (column_sentence(made.table, each) for each in made.guess.findings if each.filled)
    said = [*reading_sentences(made), *columns, outcome_sentence(made), *gap_sentences(made)]
    said += (
        f"“{short(row.name)}”, {_about(row)}"
        for row in made.rows
        if row.gaps and row.refusal is None
    )
    say("\n".join(printable(f"{table.name}: {words}") for words in said))


def _about(row: PlannedRow) -> str:
    reasons = [(each.refusal, each.word) for each in row.gaps]
    if row.refusal is not None:
        reasons.insert(0, (row.refusal, row.word))
    reason = " ".join(refusal_sentence(*each) for each in reasons)
    return tr("row {number}: {reason}").format(number=row.number, reason=reason)


def _as_data(made: Plan) -> Mapping[str, object]:
    table = made.table
    columns = [
        {
            "column": column_name(table, each.at),
            "taken_for": each.column,
            "why": each.why,
            "understood": each.understood,
            "cells": each.filled,
        }
        for each in made.guess.findings
    ]
    return {
        "sheet": table.sheets[table.reading.sheet or 0] if table.sheets else None,
        "heading_row": table.reading.heading_row,
        "columns": columns,
        "counts": dict(made.numbers),
        "rows": [_row_as_data(row) for row in made.rows],
    }


def _row_as_data(row: PlannedRow) -> Mapping[str, object]:
    placement = row.arrival.placement if row.arrival else None
    return {
        "row": row.number,
        "activity": row.name,
        "scene": row.scene,
        "outcome": row.outcome,
        "share": row.arrival.activity.share if row.arrival else None,
        "zone": placement.zone if placement else None,
        "country": placement.country if placement else None,
        "partner": placement.partner if placement else None,
        "reasons": [
            *([{"reason": row.refusal, "word": row.word}] if row.refusal else []),
            *({"reason": each.refusal, "word": each.word} for each in row.gaps),
        ],
    }


def _fail(words: str) -> int:
    complain(f"shoreboard import: {words}")
    return NONE
