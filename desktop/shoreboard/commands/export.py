"""`shoreboard export`: writes scenarios in the formats of other programs, without a window."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication

from shoreboard import i18n, resources
from shoreboard.actions.problems import EXPECTED, reason_words, sentence
from shoreboard.cli_export import ExportArguments
from shoreboard.commands.terminal import complain, printable, say
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.explanations.topics import Topics
from shoreboard.exporters.exporter import Exporter
from shoreboard.exporters.exporting import made, targets, write
from shoreboard.exporters.material import Material, date_of, material_of
from shoreboard.exporters.options import Options, Resolution, page_of
from shoreboard.exporters.registry import EXPORTERS, exporter_for, exporter_named
from shoreboard.i18n import enumerated, tr
from shoreboard.names import file_name
from shoreboard.paths import CARRIERS
from shoreboard.picture.palettes import THEMES
from shoreboard.storage import carried, files
from shoreboard.storage.on_disk import is_there

ALL, SOME, NONE = 0, 1, 2
"""Exit codes: all was written; something could not be; nothing was tried."""
_ALL_SCENES = "all"


class _UsageError(Exception):
    """Arguments that mean nothing, with a sentence that says so."""


class _UndoneError(Exception):
    """A file that cannot be written, with a sentence that says why."""


def run(arguments: ExportArguments) -> int:
    """Write what is asked for, and say the name of each file; the exit code."""
    app = _application()
    if arguments.output is None:
        for each in EXPORTERS:
            say(f"{each.id:<12}{each.suffix:<12}{each.title()}")
        return ALL
    try:
        language = _spoken(arguments.language, app)
        options, exporter = _options(arguments), _exporter(arguments)
        if arguments.scene not in ("", _ALL_SCENES) and not _number(arguments.scene):
            words = tr("{word} is no number of a scene.")
            raise _UsageError(words.format(word=arguments.scene))
    except _UsageError as error:
        return _fail(str(error), NONE)
    topics, code = Topics(resources.root(), language), ALL
    for path in arguments.files:
        try:
            _export(path, arguments, options, exporter, topics)
        except (_UndoneError, *EXPECTED, OSError, MemoryError) as error:
            words = _words(error)
            code = _fail(words, SOME)
    return code


def _export(
    path: Path, arguments: ExportArguments, options: Options, exporter: Exporter, topics: Topics
) -> None:
    material = _material(path, arguments.scene, exporter, topics)
    target = _target(path, arguments, exporter)
    scenes = [scene.id for scene in material.scenes]
    there = filter(is_there, targets(target, exporter, material.scenario, scenes))
    if not arguments.force and (one := next(there, None)) is not None:
        words = tr("{file} exists already.").format(file=file_name(one))
        raise _UndoneError(f"{words} --force")
    for file in made(target, exporter, material, options):
        (written,) = write([file])
        say(printable(str(written)))


def _material(path: Path, scene: str, exporter: Exporter, topics: Topics) -> Material:
    read = carried.read if path.suffix.lower() in CARRIERS else files.read
    scenario = read(path)
    rtl = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return material_of(
        scenario,
        _scenes(path, scenario, scene, exporter),
        topics,
        date_of(path, os.environ.get("SOURCE_DATE_EPOCH")),
        is_right_to_left=rtl,
    )


def _scenes(path: Path, scenario: Scenario, wanted: str, exporter: Exporter) -> Sequence[SceneId]:
    ids = [scene.id for scene in scenario.scenes]
    if wanted == _ALL_SCENES or (not wanted and not exporter.one_scene):
        return ids
    number = _number(wanted) or len(ids)
    if number > len(ids):
        words = tr("{file} has no scene {number}.")
        raise _UndoneError(words.format(file=file_name(path), number=number))
    return ids[number - 1 : number]


def _target(path: Path, arguments: ExportArguments, exporter: Exporter) -> Path:
    """Return where an export goes; a folder that is not there yet is made."""
    output = arguments.output
    assert output is not None  # noqa: S101  (without one this lists formats)
    if not _is_folder(arguments):
        return output
    output.mkdir(parents=True, exist_ok=True)
    return output / f"{path.stem}{exporter.suffix}"


def _is_folder(arguments: ExportArguments) -> bool:
    output = arguments.output
    return output is not None and (len(arguments.files) > 1 or output.is_dir())


def _exporter(arguments: ExportArguments) -> Exporter:
    output = arguments.output
    names = enumerated(each.id for each in EXPORTERS)
    if arguments.format:
        found = exporter_named(arguments.format.lower())
        if found is None:
            words = tr("{word} is no format, which are: {formats}.")
            raise _UsageError(words.format(word=arguments.format, formats=names))
        return found
    suffix = "" if output is None or _is_folder(arguments) else output.suffix
    found = exporter_for(suffix)
    if found is None:
        words = tr("Say which format is wanted with --format: {formats}.")
        raise _UsageError(words.format(formats=names))
    return found


def _options(arguments: ExportArguments) -> Options:
    page = page_of(arguments.size)
    if page is None:
        words = tr("{word} is no size: 16:9, 4:3, a4, letter, or pixels from 320x320 to 4000x4000.")
        raise _UsageError(words.format(word=arguments.size))
    if arguments.palette not in THEMES:
        words = tr("{word} is no palette, which are: {palettes}.")
        raise _UsageError(words.format(word=arguments.palette, palettes=enumerated(THEMES)))
    if arguments.resolution not in list(Resolution):
        words = tr("{word} is no resolution, which are: {resolutions}.")
        raise _UsageError(
            words.format(word=arguments.resolution, resolutions=enumerated(Resolution))
        )
    return Options(
        arguments.palette,
        page,
        Resolution(arguments.resolution),
        arguments.transparent,
        answers=not arguments.hide_answers,
        moves=not arguments.no_moves,
        caption=not arguments.no_caption,
        carries_scenario=not arguments.no_scenario,
    )


def _application() -> QGuiApplication:
    """Return what Qt paints with; on Linux it asks for no display."""
    if sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(["shoreboard"])


def _spoken(language: str, app: QGuiApplication) -> str:
    spoken = i18n.install(app, [language] if language else QLocale().uiLanguages())
    if language and spoken.partition("_")[0] != language.replace("-", "_").partition("_")[0]:
        words = tr("{word} is no language that this program speaks.")
        raise _UsageError(words.format(word=language))
    return spoken


def _number(words: str) -> int:
    """Return the number of a scene, or 0 for what is none."""
    return int(words) if words.isascii() and words.isdigit() and len(words) < len("10000") else 0


def _words(error: BaseException) -> str:
    if isinstance(error, _UndoneError):
        return str(error)
    if isinstance(error, EXPECTED):
        return sentence(error)
    return reason_words(error)


def _fail(words: str, code: int) -> int:
    complain(f"shoreboard export: {words}")
    return code
