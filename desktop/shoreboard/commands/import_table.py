"""`shoreboard import`: makes a scenario from a table, without a window."""

from pathlib import Path

from shoreboard import resources
from shoreboard.actions.obstacle_words import obstacle_words
from shoreboard.actions.problems import EXPECTED, sentence
from shoreboard.actions.table_words import refusal_sentence, table_sentence, vocabulary_of
from shoreboard.cli import ImportArguments
from shoreboard.commands.terminal import complain
from shoreboard.domain import edits
from shoreboard.domain.country import COUNTRIES
from shoreboard.domain.edits.importing import import_arrivals
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.storage.errors import UnreadableFileError
from shoreboard.storage.on_disk import is_there
from shoreboard.storage.tables.plan import Plan, Target, plan
from shoreboard.storage.tables.reading import load, read_table
from shoreboard.storage.tables.table import TableError

ALL, SOME, NONE = 0, 1, 2
"""Exit codes: every row was taken; some were refused; nothing was written."""
_FIRST = SceneId("s1")


def run(arguments: ImportArguments) -> int:
    """Write the scenario that a table describes; return the exit code.

    Each row that is refused gets a line with its number and the reason on standard error.
    """
    home = arguments.home_country.upper() or None
    if home is not None and home not in COUNTRIES:
        return _fail(tr("{word} is no country code of ISO 3166-1.").format(word=home))
    if is_there(arguments.output) and not arguments.force:
        return _fail(tr("{file} exists already.").format(file=arguments.output.name) + " --force")
    try:
        table = read_table(load(arguments.table))
        vocabulary = vocabulary_of(Topics(resources.root(), "en"))
        first = Scene(_FIRST, arguments.scene.strip() or tr("Today"))
        start = Scenario(arguments.table.stem, "", home, {}, (first,))
        made = plan(table, Target(start, _FIRST, vocabulary))
        if not made.rows:
            return _fail(f"{arguments.table}: " + tr("Below its headings the table has no rows."))
        _write(arguments, _imported(start, made))
    except TableError as error:
        return _fail(f"{arguments.table}: " + table_sentence(error))
    except UnreadableFileError as error:
        words = tr("it cannot be opened: {reason}.").format(reason=obstacle_words(error))
        return _fail(f"{arguments.table}: {words}")
    except EXPECTED as error:
        return _fail(sentence(error))
    return _report(arguments.table, made)


def _imported(start: Scenario, made: Plan) -> Scenario:
    """Return the scenario with all rows, without the first scene where no row is about it."""
    after = import_arrivals(start, made.arrivals, made.new_scenes)
    if made.new_scenes and all(each.scene_id != _FIRST for each in made.arrivals):
        return edits.remove_scene(after, _FIRST)
    return after


def _write(arguments: ImportArguments, scenario: Scenario) -> None:
    from shoreboard.storage import files

    files.write(arguments.output.absolute(), scenario)


def _report(table: Path, made: Plan) -> int:
    refused = [row for row in made.rows if row.refusal is not None]
    for row in refused:
        if row.refusal is not None:
            reason = refusal_sentence(row.refusal, row.word)
            words = tr("row {number}: {reason}").format(number=row.number, reason=reason)
            complain(f"{table}: {words}")
    return SOME if refused else ALL


def _fail(words: str) -> int:
    complain(f"shoreboard import: {words}")
    return NONE
