"""Taking tables in: from a file, from the clipboard, or dropped on the window."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from shoreboard.actions.answer_actions import carefully
from shoreboard.actions.context import Context, opening
from shoreboard.actions.spec import ActionSpec
from shoreboard.actions.table_choice import TableSource
from shoreboard.i18n import tr
from shoreboard.models.mime import files_from_mime, table_from_mime
from shoreboard.names import file_name
from shoreboard.session.session import Session
from shoreboard.storage.errors import StorageError
from shoreboard.storage.versions import SUFFIX

Handler = Callable[[Context], object]


def import_actions() -> tuple[ActionSpec, ...]:
    """Return the actions that take tables in, of the File and the Edit menu."""
    return (
        ActionSpec("import", tr("I&mport…"), import_file, ("Ctrl+I",)),
        ActionSpec("paste", tr("&Paste…"), paste, ("Paste",)),
    )


def import_file(context: Context) -> None:
    """Ask for a file with a table and take it in."""
    path = context.asks.table_to_import(context.session.path)
    if path is not None:
        import_path(context, path)


def open_any(context: Context, path: Path) -> None:
    """Show the document in a file; what is in a table may go into one of its own.

    Raises StorageError where there is neither, and nothing has changed.
    """
    from shoreboard.actions.opening import open_path  # what no start needs

    if is_table(path):
        import_path(context, path, apart=True)
    else:
        open_path(context, path)


def is_table(path: Path) -> bool:
    """Tell whether a file holds a table, as its name says; a scenario may bear such a name."""
    suffix = path.suffix.lower()
    if suffix == SUFFIX:
        return False
    from shoreboard.storage.tables.reading import is_scenario, load
    from shoreboard.storage.tables.table import SUFFIXES  # what no start needs

    return suffix in SUFFIXES and not is_scenario(load(path))


def import_path(context: Context, path: Path, *, apart: bool = False) -> None:
    """Let the user look at what the table in a file would do, and do that as one step.

    The user chooses into which document; at first it is this one, or one `apart` from it. Raises
    StorageError where there is no table, and nothing has changed.
    """
    from shoreboard.storage.tables.reading import load

    label = tr("Import {name}").format(name=file_name(path, 40))
    try:
        _take_in(context, path.name, load(path), label, apart=apart)
    except StorageError as error:
        error.path = path
        raise
    context.shows.withdraw(opening(path))


def import_text(context: Context, text: str) -> None:
    """Do as `import_path` with a text, such as a spreadsheet leaves on the clipboard."""
    _take_in(context, "", text, tr("Paste a table"))


def paste(context: Context) -> None:
    """Take in what the clipboard holds: rows of a table, names, or files that were copied."""
    data = QGuiApplication.clipboard().mimeData() or QMimeData()  # None while nobody gives any
    handlers = dropped(data)
    for handler in handlers:
        handler(context)
    if handlers:
        return
    text = "" if data.hasUrls() else data.text()
    if text.strip():
        import_text(context, text)
        context.shows.withdraw(opening(None))
    else:
        context.shows.notice(tr("The clipboard holds no text that could be pasted."))


def dropped(data: QMimeData) -> Sequence[Handler]:
    """Return what is to be done with what is dropped on a window; nothing where it means nothing.

    Scenarios open, tables and rows of tables come in, each after the other.
    """
    from shoreboard.storage.tables.table import SUFFIXES  # what no start needs

    files = files_from_mime(data, (SUFFIX, *SUFFIXES))
    if files:
        return [_taker(path) for path in files]
    text = table_from_mime(data)
    return [lambda context: import_text(context, text)] if text else []


def _taker(path: Path) -> Handler:
    if path.suffix.lower() == SUFFIX:
        return lambda context: open_any(context, path)
    return lambda context: import_path(context, path)


def _take_in(
    context: Context, name: str, content: bytes | str, label: str, *, apart: bool = False
) -> None:
    from shoreboard.storage.tables.reading import read_any

    source = TableSource(name, content, read_any(content), apart)
    carefully(context, lambda context: _look_through(context, source, label))


def _look_through(context: Context, source: TableSource, label: str) -> None:
    from shoreboard.actions.table_words import counted
    from shoreboard.session.importing import import_planned

    session = context.session
    rows = context.asks.rows_to_import(source, session.scenario, session.scene_id)
    if rows is None:
        return
    if rows.fresh is not None:
        session = Session(rows.fresh)
    if not import_planned(session, rows.plan, label, rows.home_country):
        return
    words = tr("{table}: {counts}. Edit › Undo takes it back.")
    if rows.fresh is not None:
        words = tr("{table}: {counts}, in a new scenario.")
        context.shows.open_session(session)
    table = file_name(source.name) or tr("Pasted")
    context.shows.notice(words.format(table=table, counts=counted(rows.plan.numbers())))
