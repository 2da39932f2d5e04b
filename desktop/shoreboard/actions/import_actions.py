"""Taking tables in: from a file, from the clipboard, or dropped on the window."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from shoreboard.actions.answer_actions import carefully
from shoreboard.actions.context import Context, opening
from shoreboard.actions.questions import ImportRows, OpenTable, TableSource
from shoreboard.actions.spec import ActionSpec
from shoreboard.domain import edits
from shoreboard.domain.scenario import Scenario
from shoreboard.i18n import tr
from shoreboard.models.mime import files_from_mime, table_from_mime
from shoreboard.names import file_name
from shoreboard.paths import CARRIERS, SUFFIX
from shoreboard.session.session import Session
from shoreboard.storage.errors import StorageError

if TYPE_CHECKING:
    from shoreboard.storage.tables.plan import Plan

PICTURES = ("image/png", "image/svg+xml")
"""Of what the clipboard may hold, what may have a scenario within."""
_MOST_SELECTED = 2_000
"""Cards; to select more takes a window of that many longer than to show them."""

Handler = Callable[[Context], object]
_T = TypeVar("_T")


def import_actions() -> tuple[ActionSpec, ...]:
    """Return the actions that take tables in, of the File and the Edit menu."""
    return (
        ActionSpec("import", tr("I&mport…"), import_file, ("Ctrl+I",)),
        ActionSpec("paste", tr("&Paste…"), paste, ("Paste",)),
    )


def import_file(context: Context) -> None:
    """Ask for a file with a table and take it in."""
    path = context.ask(OpenTable(context.session.path))
    if path is not None:
        import_path(context, path)


def open_any(context: Context, path: Path) -> None:
    """Show the document in a file, or within a picture; a table may go into one of its own.

    Raises StorageError where there is neither, or shows that later, and nothing has changed.
    """
    from shoreboard.actions.opening import open_carried, open_path

    def show(context: Context, source: TableSource | None) -> None:
        if source is None:
            open_path(context, path)
        else:
            _offer(context, source)

    if may_carry(path):
        open_carried(context, path)
    elif may_be_table(path):
        _load(context, path, lambda: _table_in(path), show)
    else:
        open_path(context, path)


def may_carry(path: Path) -> bool:
    """Tell whether a file is a picture that may have a scenario within, as its name says."""
    return path.suffix.lower() in CARRIERS


def may_be_table(path: Path) -> bool:
    """Tell whether a file holds a table, as its name says; a scenario may bear such a name."""
    suffix = path.suffix.lower()
    if suffix == SUFFIX:
        return False
    from shoreboard.storage.tables.table import OTHER_SUFFIXES, SUFFIXES

    return suffix in (*SUFFIXES, *OTHER_SUFFIXES)


def import_path(context: Context, path: Path, *, apart: bool = False) -> None:
    """Let the user look at what the table in a file would do, and do that as one step.

    The user chooses into which document; at first it is this one, or one `apart` from it. Raises
    StorageError where there is no table, or shows that later, and nothing has changed.
    """
    _load(context, path, lambda: _source_in(path, apart=apart), _offer)


def import_text(context: Context, text: str) -> None:
    """Do as `import_path` with a text, such as a spreadsheet leaves on the clipboard."""
    from shoreboard.storage.tables.reading import read_any

    def source() -> TableSource:
        return TableSource("", text, read_any(text), apart=False)

    def go_on(context: Context, source: TableSource) -> None:
        context.notices.withdraw(opening(None))
        _offer(context, source)

    context.window.errands.begin(tr("Reading the table…"), source, go_on, opening(None))


def paste(context: Context) -> None:
    """Take in what the clipboard holds: rows of a table, names, or files that were copied."""
    data = QGuiApplication.clipboard().mimeData() or QMimeData()  # None while nobody gives any
    handlers = dropped(data) or _pasted_picture(data)
    for handler in handlers:
        handler(context)
    if handlers:
        return
    text = "" if data.hasUrls() else data.text()
    if text.strip():
        import_text(context, text)
    else:
        context.notices.tell(tr("The clipboard holds no text that could be pasted."))


def dropped(data: QMimeData) -> Sequence[Handler]:
    """Return what is to be done with what is dropped on a window; nothing where it means nothing.

    Scenarios open, tables and rows of tables come in, each after the other.
    """
    from shoreboard.storage.tables.table import OTHER_SUFFIXES, SUFFIXES

    files = files_from_mime(data, (SUFFIX, *CARRIERS, *SUFFIXES, *OTHER_SUFFIXES))
    if files:
        return [_taker(path) for path in files]
    text = table_from_mime(data)
    return [lambda context: import_text(context, text)] if text else []


def _pasted_picture(data: QMimeData) -> Sequence[Handler]:
    """Return what shows the scenario within a picture on the clipboard, where that is all."""
    kind = next((each for each in PICTURES if data.hasFormat(each)), None)
    if kind is None or data.hasText():
        return []
    picture = bytes(data.data(kind).data())

    def show(context: Context) -> None:
        from shoreboard.storage.carried import scenario_in

        session = Session(scenario_in(picture))
        context.notices.withdraw(opening(None))
        context.window.open_session(session)

    return [show]


def _taker(path: Path) -> Handler:
    if path.suffix.lower() in (SUFFIX, *CARRIERS):
        return lambda context: open_any(context, path)
    return lambda context: import_path(context, path)


def _load(
    context: Context,
    path: Path,
    load: Callable[[], _T],
    show: Callable[[Context, _T], object],
) -> None:
    from shoreboard.actions.opening import opening_words

    def go_on(context: Context, loaded: _T) -> None:
        context.notices.withdraw(opening(path))
        show(context, loaded)

    context.window.errands.begin(opening_words(path), load, go_on, opening(path))


def _table_in(path: Path) -> TableSource | None:
    """Return the table in a file, which goes into a document of its own; None of a scenario."""
    from shoreboard.storage.tables.reading import is_scenario, load

    return None if is_scenario(load(path)) else _source_in(path, apart=True)


def _source_in(path: Path, *, apart: bool) -> TableSource:
    from shoreboard.storage.tables.reading import load, read_any

    try:
        content = load(path)
        return TableSource(path.name, content, read_any(content), apart)
    except StorageError as error:
        error.path = path
        raise


def _offer(context: Context, source: TableSource) -> None:
    """Show what a table would do, and do that where it is wanted."""
    label = tr("Paste a table")
    if source.name:
        label = tr("Import {name}").format(name=file_name(source.name, 40))
    carefully(context, lambda context: _look_through(context, source, label))


def _look_through(context: Context, source: TableSource, label: str) -> None:
    from shoreboard.actions.table_words import counted

    session = context.session
    scenario = session.scenario
    rows = context.ask(ImportRows(source, scenario, session.scene_id))
    if rows is None:
        return
    made = rows.plan
    if rows.fresh is not None:
        session = Session(rows.fresh)
    elif session.scenario is not scenario:
        made = replace(made, after=None)
    if not import_planned(session, made, label, rows.home_country):
        return
    words = tr("{table}: {counts}. Edit › Undo takes it back.")
    if rows.fresh is not None:
        words = tr("{table}: {counts}, in a new scenario.")
        context.window.open_session(session)
    table = file_name(source.name) or tr("Pasted")
    context.notices.tell(words.format(table=table, counts=counted(rows.plan.numbers)))


def import_planned(
    session: Session, made: "Plan", label: str, home_country: str | None = None
) -> bool:
    """Take in what the rows of a table bring as one step and select it; tell of any change.

    Where it is very much, nothing is selected. The scene of the first row that is not refused is
    shown. A home country, where one is given, becomes the scenario's in the same step. The plan was
    made for the scenario as it is now, with that home country. Raises LimitError where a file could
    not hold it, and nothing has changed.
    """
    from shoreboard.domain.edits.importing import import_arrivals

    arrivals = made.arrivals
    if not arrivals:
        return False

    def take_in(scenario: Scenario) -> Scenario:
        if made.after is not None:
            return made.after
        if home_country is not None:
            scenario = edits.set_home_country(scenario, home_country)
        return import_arrivals(scenario, arrivals, made.new_scenes)

    cards = list(dict.fromkeys(each.activity.id for each in arrivals))
    chosen = cards if len(cards) <= _MOST_SELECTED else ()
    return session.apply_showing(label, arrivals[0].scene_id, chosen, take_in)
