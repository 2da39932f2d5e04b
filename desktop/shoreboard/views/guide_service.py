"""What the guide of a window is made of: pages, words of actions, and pictures of the examples."""

from collections.abc import Mapping
from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget

from shoreboard import resources
from shoreboard.actions.context import Context
from shoreboard.actions.finding import entries_of
from shoreboard.actions.menus import menus
from shoreboard.actions.opening import open_lesson_named
from shoreboard.actions.registry import Actions
from shoreboard.explanations.guide import Guide, GuidePicture
from shoreboard.explanations.topics import Topics
from shoreboard.exporters.material import material_of
from shoreboard.exporters.options import Options, PageSize
from shoreboard.exporters.pages import told
from shoreboard.exporters.png import painted
from shoreboard.i18n import tr
from shoreboard.layout.geometry import Size
from shoreboard.models.shown import Shown
from shoreboard.session.examples import open_example
from shoreboard.views.dialogs.guide_dialog import Draw, GuideDialog, GuideDrawing
from shoreboard.views.parts.look import look_of

_HIGH = 0.7
"""The height of a picture, in widths."""


def made_guide(actions: Actions, context: Context, topics: Topics, parent: QWidget) -> GuideDialog:
    """Return the guide of a window, over that or over a dialog of it."""
    actions.refresh()
    guide = Guide(resources.root(), topics.language)
    dialog = GuideDialog(guide, action_words(actions), drawing(topics, parent), parent)
    dialog.lesson_asked.connect(
        lambda name: actions.run(lambda _context: open_lesson_named(context, name))
    )
    return dialog


def action_words(actions: Actions) -> Mapping[str, str]:
    """Return by its id in which menu each action stands, and its key: "File › Save (Ctrl+S)"."""
    words: dict[str, str] = {}
    for entry in entries_of(actions, menus(), {}):
        name = entry.name.rpartition(": ")[2] if " › " in entry.menu else entry.name
        place = f"{entry.menu} › {name}"
        with_key = tr("{action} ({key})").format(action=place, key=entry.keys)
        words[entry.id] = with_key if entry.keys else place
    return words


def drawing(topics: Topics, window: QWidget) -> Draw:
    """Return what draws scenes of examples in the look of a window."""

    def draw(picture: GuidePicture, width: int) -> GuideDrawing:
        scenario = open_example(picture.example).scenario
        scene = scenario.scenes[picture.scene]
        moved = [
            card
            for card in scene.placements
            if Shown.in_scene(scenario, scene.id, topics).card(card).moved
        ]
        size = Size(width, round(width * _HIGH))
        options = Options(
            palette=look_of(window).theme.id,
            page=PageSize(size, size.width * 25.4 / 96, size.height * 25.4 / 96),
            answers=not picture.hides,
            verdict=tuple(moved[:1]) if picture.says else (),
        )
        material = material_of(
            scenario,
            [scene.id],
            topics,
            datetime.fromtimestamp(0, UTC),
            is_right_to_left=window.isRightToLeft(),
        )
        return GuideDrawing(painted(material, options), told(material, material.scenes[0], options))

    return draw
