"""Slides (PPTX, Office Open XML), as many a scene as its cards need, of shapes and text to edit.

What the plans of a scene cost follows on slides of their own. Each slide morphs into the next, so
that in PowerPoint cards travel from scene to scene.
"""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

from shoreboard import __version__
from shoreboard.domain.scene import Scene
from shoreboard.explanations.board import explain_board
from shoreboard.explanations.explanation import as_text
from shoreboard.exporters.cost_page import CostPage
from shoreboard.exporters.cost_slide import cost_notes, draw_costs
from shoreboard.exporters.exporter import PICTURE, Exporter, ExportOption
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options, PageSize
from shoreboard.exporters.package import package
from shoreboard.exporters.pages import Press
from shoreboard.exporters.scene_slide import draw_scene
from shoreboard.exporters.slide_drawing import MILLIMETER, SlideDrawing
from shoreboard.i18n import tr
from shoreboard.names import short

_TITLE_ONLY = 5
"""The layout of the usual template that has a title and nothing else."""
_MORPH = """
<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
    xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">
  <mc:Choice xmlns:p159="http://schemas.microsoft.com/office/powerpoint/2015/09/main"
      Requires="p159">
    <p:transition spd="slow"><p159:morph option="byObject"/></p:transition>
  </mc:Choice>
  <mc:Fallback><p:transition spd="slow"><p:fade/></p:transition></mc:Fallback>
</mc:AlternateContent>
"""


def make(material: Material, options: Options) -> bytes:
    """Return the scenes as slides."""
    from pptx import Presentation  # 97 ms
    from pptx.oxml import parse_xml

    slides = Presentation()
    _resize(slides, options.page)
    _describe(slides.core_properties, material)
    press = Press(material, options)
    for page in press.pages_with_costs():
        slide: Any = slides.slides.add_slide(slides.slide_layouts[_TITLE_ONLY])
        drawing = SlideDrawing(slide, options.page, is_right_to_left=material.is_right_to_left)
        if isinstance(page, CostPage):
            draw_costs(drawing, page, options)
            notes = cost_notes(page)
        else:
            draw_scene(drawing, page, material, options)
            notes = _notes(material, page.scene)
        if options.answers:
            slide.notes_slide.notes_text_frame.text = notes
        slide.element.append(parse_xml(_MORPH))
    buffer = BytesIO()
    slides.save(buffer)
    with ZipFile(buffer) as packed:
        return package({name: packed.read(name) for name in packed.namelist()})


def _notes(material: Material, scene: Scene) -> str:
    """Return what the lecturer reads: the note, and what the panel says of the scene."""
    explained = explain_board(material.scenario, scene.id, material.topics)
    spoken = [each for each in explained.sections if each.table is None and not each.background]
    words = as_text(explained._replace(sections=spoken))
    return "\n\n".join(filter(None, (scene.note, words)))


def _resize(slides: Any, page: PageSize) -> None:
    """Give the slides the size of a page, and what the template places its place on it."""
    width, height = round(page.width_mm * MILLIMETER), round(page.height_mm * MILLIMETER)
    across, down = width / slides.slide_width, height / slides.slide_height
    slides.slide_width, slides.slide_height = width, height
    master = slides.slide_master
    for each in (*master.shapes, *(s for layout in master.slide_layouts for s in layout.shapes)):
        if each.element.xfrm is None:
            continue  # it stands where the master's does
        each.left, each.width = round(each.left * across), round(each.width * across)
        each.top, each.height = round(each.top * down), round(each.height * down)


def _describe(properties: Any, material: Material) -> None:
    program = f"Shoreboard {__version__}"
    properties.title = short(material.scenario.title)
    properties.author = properties.last_modified_by = program
    properties.created = properties.modified = material.made.replace(tzinfo=None)


def _title() -> str:
    return tr("Slides (PPTX)")


EXPORTER = Exporter(
    "pptx", ".pptx", _title, make, (PICTURE | {ExportOption.TRANSPARENT}) - {ExportOption.SCENARIO}
)
