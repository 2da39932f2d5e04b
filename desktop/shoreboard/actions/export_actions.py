"""Out of the program: files in other formats, pictures on the clipboard, sheets of paper."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from shoreboard.actions.context import Context
from shoreboard.actions.export_choice import CASES, SCENARIO, ExportChoice
from shoreboard.actions.problems import answers_needed
from shoreboard.actions.progress import Progress
from shoreboard.actions.questions import ExportScenario, SaveExport
from shoreboard.domain.scene import SceneId
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.names import file_name
from shoreboard.paths import file_stem

if TYPE_CHECKING:  # what no start needs
    from shoreboard.exporters.exporter import Exporter
    from shoreboard.exporters.material import Material
    from shoreboard.exporters.options import Options

_Made = Sequence[tuple[Path, bytes]]
_ABOUT = "exporting"
_COPYING = "copying"


def export(context: Context, topics: Topics) -> None:
    """Ask what to export and how, and where to; that choice comes first the next time."""
    from shoreboard.explanations.phrases import scene_name

    session = context.session
    choice = context.ask(
        ExportScenario(
            last_choice(context),
            scene_name(session.scenario, session.scene),
            len(session.scenario.scenes),
            has_selection=bool(session.selection),
        )
    )
    if choice is not None:
        context.preferences.remember(export=choice.as_text())
        _export(context, topics, choice)


def export_again(context: Context, topics: Topics) -> None:
    """Export as the last time; where to is asked."""
    _export(context, topics, last_choice(context))


def last_choice(context: Context) -> ExportChoice:
    """Return what was chosen last; answers that are hidden from a class are left out at first."""
    from dataclasses import replace

    last = ExportChoice.of(context.preferences.now.export)
    return replace(last, answers=last.answers and not context.session.answers.hidden)


def copy_picture(context: Context, topics: Topics) -> None:
    """Put the scene that is shown on the clipboard, as pixels and as a drawing."""
    from PySide6.QtCore import QByteArray, QMimeData
    from PySide6.QtGui import QGuiApplication, QImage

    from shoreboard.exporters import png, svg

    choice = last_choice(context)
    made = _material(context, topics, [context.session.scene_id])
    options = _options(context, choice)

    def draw() -> tuple[bytes, bytes]:
        material = made()
        return png.make(material, options), svg.make(material, options)

    def put(context: Context, drawn: tuple[bytes, bytes]) -> None:
        data, picture = QMimeData(), QImage()
        picture.loadFromData(QByteArray(drawn[0]))
        data.setImageData(picture)
        for kind, content in zip(("image/png", "image/svg+xml"), drawn, strict=True):
            data.setData(kind, QByteArray(content))
        QGuiApplication.clipboard().setMimeData(data)
        context.notices.tell(tr("The scene is on the clipboard as a picture."))

    context.window.errands.begin(tr("Drawing the scene…"), draw, put, _COPYING)


def print_scenes(context: Context, topics: Topics) -> None:
    """Show the scenes as they would be printed, a sheet each, and print them where wanted."""
    choice = last_choice(context)
    ids = [scene.id for scene in context.session.scenario.scenes]
    context.window.print_pages(_material(context, topics, ids)(), _options(context, choice))


def _export(context: Context, topics: Topics, choice: ExportChoice) -> None:
    from shoreboard.exporters.exporting import exported, targets
    from shoreboard.exporters.registry import EXPORTERS, exporter_named

    session = context.session
    exporter = exporter_named(choice.format) or EXPORTERS[0]
    if exporter.needs_answers and not choice.answers:
        context.notices.problem(answers_needed(), about=_ABOUT)
        return
    scenes = [each.id for each in session.scenario.scenes]
    if exporter.one_scene and not choice.all_scenes:
        scenes = [session.scene_id]
    stem = file_stem(session.scenario.title) or tr("Scenario")
    near = session.path or Path(stem)
    path = context.ask(
        SaveExport(
            near.with_name(f"{near.stem}{exporter.suffix}"),
            exporter.suffix,
            exporter.title(),
            partial(targets, exporter=exporter, scenario=session.scenario, scenes=scenes),
        )
    )
    if path is None:
        return
    made = _asked_about(context, choice, _material(context, topics, scenes), exporter)
    options = _options(context, choice)
    words, progress = tr("Exporting {file}…").format(file=file_name(path)), Progress()

    def work() -> tuple[_Made, str]:
        files = exported(path, exporter, lambda: made()._replace(follow=progress.tell), options)
        return files, exporter.caution(made())

    then = partial(_write, words=words)
    context.window.errands.begin(words, work, then, _ABOUT, progress)


def _write(context: Context, made: tuple[_Made, str], words: str) -> None:
    """Write what was made, unless the user has canceled it by now."""
    from shoreboard.exporters.exporting import write

    files, caution = made
    say = partial(_say, caution=caution)
    context.window.errands.begin(words, partial(write, files), say, _ABOUT)


def _say(context: Context, paths: Sequence[Path], caution: str) -> None:
    context.notices.withdraw(_ABOUT)
    words = tr("Exported: {file}.").format(file=file_name(paths[0]))
    if len(paths) > 1:
        words = tr("Exported: %n files.", "", len(paths))
    context.notices.tell(" ".join(filter(None, (words, caution))))


def _material(
    context: Context, topics: Topics, scenes: Sequence[SceneId]
) -> "Callable[[], Material]":
    """Return what makes the material of the scenario as it is now, beside the interface."""
    from os import environ

    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication

    from shoreboard.exporters.material import date_of, material_of

    scenario, path = context.session.scenario, context.session.path
    rtl = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def make() -> "Material":
        made = date_of(path, environ.get("SOURCE_DATE_EPOCH"))
        return material_of(scenario, scenes, topics, made, is_right_to_left=rtl)

    return make


def _asked_about(
    context: Context, choice: ExportChoice, made: "Callable[[], Material]", exporter: "Exporter"
) -> "Callable[[], Material]":
    """Return what makes the material of questions: the scenario, cases that are there, or both."""
    from shoreboard.exporters.exporter import ExportOption

    if choice.asked == SCENARIO or ExportOption.CASES not in exporter.choices:
        return made
    chosen = set(choice.cases.split(","))
    cases = tuple(each for each in context.cases() if each.id in chosen)

    def make() -> "Material":
        material = made()
        scenes = () if choice.asked == CASES else material.scenes
        return material._replace(scenes=scenes, cases=cases)

    return make


def _options(context: Context, choice: ExportChoice) -> "Options":
    from shoreboard.exporters.options import PAGES, Options, Resolution, page_of
    from shoreboard.picture.palettes import THEMES

    resolutions = list(Resolution)
    known = choice.resolution in resolutions
    return Options(
        choice.palette if choice.palette in THEMES else "light",
        page_of(choice.page) or PAGES["16:9"],
        Resolution(choice.resolution) if known else Resolution.PLAIN,
        choice.transparent,
        choice.answers,
        choice.moves,
        choice.caption,
        tuple(context.session.selection) if choice.verdict else (),
        choice.scenario,
        choice.cards_to_cut,
    )


HANDLERS: Mapping[str, Callable[[Context, Topics], None]] = {
    "export": export,
    "export-again": export_again,
    "copy-picture": copy_picture,
    "print": print_scenes,
}
"""By the ids of their actions."""
