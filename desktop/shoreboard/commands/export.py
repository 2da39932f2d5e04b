"""`shoreboard export`: writes scenarios in the formats of other programs, without a window."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication

from shoreboard import i18n, resources
from shoreboard.actions.problems import EXPECTED, answers_needed, reason_words, sentence
from shoreboard.cli_export import ExportArguments
from shoreboard.commands.terminal import ProgressLine, complain, printable, say
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.explanations.case import Case
from shoreboard.explanations.case_filter import CaseFilter
from shoreboard.explanations.cases import Cases
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
_ALL = "all"
_CARDS = {"cut": True, "list": False}


class _UsageError(Exception):
    """Arguments that mean nothing, with a sentence that says so."""


class _UndoneError(Exception):
    """A file that cannot be written, with a sentence that says why."""


def run(arguments: ExportArguments) -> int:
    """Write what is asked for, and say the name of each file; the exit code."""
    app = _application()
    if arguments.output is None:
        first, second = (
            max(map(len, names)) + 2
            for names in ([each.id for each in EXPORTERS], [each.suffix for each in EXPORTERS])
        )
        for each in EXPORTERS:
            say(f"{each.id:<{first}}{each.suffix:<{second}}{each.title()}")
        return ALL
    try:
        language = _spoken(arguments.language, app)
        options, exporter = _options(arguments), _exporter(arguments)
        if exporter.needs_answers and not options.answers:
            raise _UsageError(answers_needed())
        cases = _cases(arguments.cases, language)
        if arguments.scene not in ("", _ALL) and not _number(arguments.scene):
            words = tr("{word} is no number of a scene.")
            raise _UsageError(words.format(word=arguments.scene))
    except _UsageError as error:
        return _fail(str(error), NONE)
    topics, code = Topics(resources.root(), language), ALL
    written = set[Path]()
    for path in arguments.files or (None,):
        try:
            material = _material(path, arguments.scene, exporter, topics)._replace(cases=cases)
            target = _target(path, arguments, exporter)
            if target in written:
                words = tr("{file} was just written: another file has the same name.")
                raise _UndoneError(words.format(file=file_name(target)))
            _export(material, target, options, exporter, force=arguments.force)
            written.add(target)
        except (_UndoneError, *EXPECTED, OSError, MemoryError) as error:
            code = _fail(_words(error), SOME)
    return code


def _export(
    material: Material, output: Path, options: Options, exporter: Exporter, *, force: bool
) -> None:
    scenes = [scene.id for scene in material.scenes]
    there = filter(is_there, targets(output, exporter, material.scenario, scenes))
    if not force and (one := next(there, None)) is not None:
        words = tr("{file} exists already; --force replaces it.")
        raise _UndoneError(words.format(file=file_name(one)))
    progress = ProgressLine(file_name(output))
    try:
        for file in made(output, exporter, material._replace(follow=progress.tell), options):
            (written,) = write([file])
            progress.end()
            say(printable(str(written)))
    finally:
        progress.end()
    if caution := exporter.caution(material):
        complain(f"shoreboard export: {file_name(output)}: {caution}")


def _material(path: Path | None, scene: str, exporter: Exporter, topics: Topics) -> Material:
    """Return what is exported of a file, or of none where cases are asked about alone."""
    if path is None:
        empty = Scenario(tr("Cases"))
        return material_of(empty, (), topics, date_of(None, os.environ.get("SOURCE_DATE_EPOCH")))
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
    if wanted == _ALL or (not wanted and not exporter.one_scene):
        return ids
    number = _number(wanted) or len(ids)
    if number > len(ids):
        words = tr("{file} has no scene {number}.")
        raise _UndoneError(words.format(file=file_name(path), number=number))
    return ids[number - 1 : number]


def _cases(wanted: str, language: str) -> tuple[Case, ...]:
    """Return the cases that ids or words name, each once."""
    known, found = Cases(resources.root(), language), dict[str, Case]()
    for words in filter(None, map(str.strip, wanted.split(","))):
        by_id = [each for each in known if each.id == words.upper()]
        named = by_id or CaseFilter("" if words == _ALL else words).among(known)
        if not named:
            raise _UsageError(tr("No case is found by {word}.").format(word=words))
        found |= {each.id: each for each in named}
    return tuple(found.values())


def _target(path: Path | None, arguments: ExportArguments, exporter: Exporter) -> Path:
    """Return where an export goes; a folder that is not there yet is made."""
    output = arguments.output
    assert output is not None  # noqa: S101  (without one this lists formats)
    if not _is_folder(arguments):
        return output
    output.mkdir(parents=True, exist_ok=True)
    stem = path.stem if path is not None else tr("Cases")
    return output / f"{stem}{exporter.suffix}"


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
    found = None if output is None or _is_folder(arguments) else exporter_for(output.name)
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
    if arguments.cards not in _CARDS:
        words = tr("{word} is no form of cards, which are: {forms}.")
        raise _UsageError(words.format(word=arguments.cards, forms=enumerated(_CARDS)))
    return Options(
        arguments.palette,
        page,
        Resolution(arguments.resolution),
        arguments.transparent,
        answers=not arguments.hide_answers,
        moves=not arguments.no_moves,
        caption=not arguments.no_caption,
        carries_scenario=not arguments.no_scenario,
        cards_to_cut=_CARDS[arguments.cards],
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
