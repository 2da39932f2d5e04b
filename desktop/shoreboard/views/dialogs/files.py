"""Questions for files: which to open, and where to save."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from shoreboard.actions.questions import SaveExport
from shoreboard.i18n import tr
from shoreboard.names import file_name
from shoreboard.paths import CARRIERS, SUFFIX
from shoreboard.storage.on_disk import is_there
from shoreboard.storage.tables.table import OTHER_SUFFIXES, SUFFIXES
from shoreboard.storage.versions import LIMITS
from shoreboard.views.dialogs.question_dialog import QuestionDialog

TEXT_SUFFIX = ".txt"


def file_to_open(near: Path | None, parent: QWidget | None) -> Path | None:
    """Ask which scenario to open, beginning where `near`, a file or a folder, is."""
    dialog = open_dialog(near, parent)
    chosen = _chosen(dialog)
    dialog.deleteLater()
    return chosen


def file_to_save(suggestion: Path, parent: QWidget | None) -> Path | None:
    """Ask where to save until a name is free or may be replaced; the name has the suffix."""
    return _free_name(lambda near: save_dialog(near, parent), SUFFIX, suggestion, parent)


def text_to_save(suggestion: Path, parent: QWidget | None) -> Path | None:
    """Ask where to save a plain text until a name is free or may be replaced."""
    return _free_name(lambda near: text_dialog(near, parent), TEXT_SUFFIX, suggestion, parent)


def export_to_save(asked: SaveExport, parent: QWidget | None) -> Path | None:
    """Ask where to write an export until all of its files are free or may be replaced."""

    def dialog(near: Path) -> QFileDialog:
        return export_dialog(asked, near, parent)

    return _free_name(dialog, asked.suffix, asked.suggestion, parent, asked.targets)


def export_dialog(asked: SaveExport, near: Path, parent: QWidget | None) -> QFileDialog:
    """Return the dialog that asks for a name and a folder for an export."""
    dialog = save_dialog(near, parent)
    dialog.setWindowTitle(tr("Export"))
    words = tr("{format} ({kinds})")
    dialog.setNameFilters([words.format(format=asked.title, kinds=f"*{asked.suffix}")])
    dialog.selectFile(near.name)
    return dialog


def open_dialog(near: Path | None, parent: QWidget | None) -> QFileDialog:
    """Return the dialog that asks which file to open."""
    dialog = QFileDialog(parent, tr("Open a scenario"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([_scenarios(), _tables(), _pictures(), tr("All files (*)")])
    if near is not None:
        dialog.setDirectory(str(near if near.is_dir() else near.parent))
    return dialog


def table_to_import(near: Path | None, parent: QWidget | None) -> Path | None:
    """Ask which table to take in, beginning where `near`, a file or a folder, is."""
    dialog = table_dialog(near, parent)
    chosen = _chosen(dialog)
    dialog.deleteLater()
    return chosen


def table_dialog(near: Path | None, parent: QWidget | None) -> QFileDialog:
    """Return the dialog that asks which table to take in."""
    dialog = open_dialog(near, parent)
    dialog.setWindowTitle(tr("Import a table"))
    dialog.setNameFilters([_tables(), tr("All files (*)")])
    return dialog


def save_dialog(suggestion: Path, parent: QWidget | None) -> QFileDialog:
    """Return the dialog that asks for a name and a folder.

    It does not ask before it names a file that exists: a desktop's own dialog would ask for the
    name without the suffix.
    """
    dialog = QFileDialog(parent, tr("Save the scenario"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setNameFilters([_scenarios()])
    if suggestion.parent.is_dir():
        dialog.setDirectory(str(suggestion.parent))
    dialog.selectFile(suggestion.name)
    return dialog


def text_dialog(suggestion: Path, parent: QWidget | None) -> QFileDialog:
    """Return the dialog that asks for a name and a folder for a plain text."""
    dialog = save_dialog(suggestion, parent)
    dialog.setWindowTitle(tr("Save the summary"))
    dialog.setNameFilters([tr("Plain text (*.txt)")])
    dialog.selectFile(suggestion.name)
    return dialog


def with_suffix(path: Path, suffix: str = SUFFIX) -> Path:
    """Return a path whose name ends with the suffix: "plan.v2" becomes "plan.v2.shoreboard"."""
    if path.name.casefold().endswith(suffix):
        return path
    return path.with_name(path.name.rstrip(".") + suffix)


class ReplaceDialog(QuestionDialog):
    """Asks whether to replace a file that exists; Escape leads back to the choice of a name."""

    def __init__(self, path: Path, parent: QWidget | None) -> None:
        super().__init__(
            tr("Replace the file?"),
            tr("“{name}” exists already. Replace it?").format(name=file_name(path)),
            _what_becomes_of(path),
            parent,
        )
        self.add_other_button(tr("&Replace"))
        self.add_cancel_button(tr("&Choose another name")).setDefault(True)


def _what_becomes_of(path: Path) -> str:
    """Return what replacing a file does to its content: only that of scenarios is kept."""
    try:
        kept = path.suffix.casefold() == SUFFIX and path.stat().st_size <= LIMITS.largest
    except OSError:
        kept = False
    if kept:
        return tr("Its present content goes among its earlier versions.")
    return tr("Its present content will be gone.")


def _free_name(
    ask: Callable[[Path], QFileDialog],
    suffix: str,
    suggestion: Path,
    parent: QWidget | None,
    targets: Callable[[Path], Sequence[Path]] = lambda path: (path,),
) -> Path | None:
    while True:
        dialog = ask(suggestion)
        chosen = _chosen(dialog)
        dialog.deleteLater()
        if chosen is None:
            return None
        suggestion = with_suffix(chosen, suffix)
        there = filter(is_there, targets(suggestion))
        if all(_may_replace(each, parent) for each in there):
            return suggestion


def _scenarios() -> str:
    return tr("Shoreboard scenarios (*.shoreboard)")


def _tables() -> str:
    """Return the filter for tables, and for what says what to do when it is chosen as one."""
    kinds = " ".join(f"*{suffix}" for suffix in (*SUFFIXES, *OTHER_SUFFIXES))
    return tr("Tables ({kinds})").format(kinds=kinds)


def _pictures() -> str:
    kinds = " ".join(f"*{suffix}" for suffix in CARRIERS)
    return tr("Pictures with a scenario within ({kinds})").format(kinds=kinds)


def _chosen(dialog: QFileDialog) -> Path | None:
    accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
    files = dialog.selectedFiles() if accepted else []
    return Path(files[0]) if files else None


def _may_replace(path: Path, parent: QWidget | None) -> bool:
    dialog = ReplaceDialog(path, parent)
    replace = dialog.exec() == ReplaceDialog.DialogCode.Accepted
    dialog.deleteLater()
    return replace
