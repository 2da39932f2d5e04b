"""The board as a table: a row for each activity in each scene."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.judging import judgement
from shoreboard.domain.lenses import Lens
from shoreboard.domain.placement import Placement
from shoreboard.domain.scene import Scene
from shoreboard.domain.zone import Zone
from shoreboard.explanations import judged
from shoreboard.explanations.move_section import move_words
from shoreboard.explanations.phrases import where_answer, who_answer
from shoreboard.exporters.cost_cells import Numbered, heading_of, number_cell, numbered
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options
from shoreboard.i18n import country_name, enumerated, tr
from shoreboard.names import one_line

Cell = str | float


class ScenePlace(NamedTuple):
    """An activity in a scene."""

    scene: Scene
    card: ActivityId
    at: Placement


class Column(NamedTuple):
    """A column: its heading, what it says, and how many letters wide it is shown."""

    heading: str
    about: str
    width: int
    cell: Callable[[Material, ScenePlace], Cell]


def columns(material: Material, options: Options) -> tuple[Column, ...]:
    """Return the columns; without answers none names a state or a move.

    What is said of scenes and of what is split has columns where anything is said of it.
    """
    answers = _answers(material) if options.answers else (_waiting(),)
    return (
        Column(tr("Activity"), tr("The piece of work."), 30, _name),
        Column(tr("Scene"), tr("The arrangement in which it stands so."), 18, _scene),
        Column(tr("Who"), tr("Who does it: own staff or another firm."), 14, _who),
        Column(tr("Where"), tr("Where it is done: at home or abroad."), 11, _where),
        Column(tr("Country"), tr("The country, as far as it is said."), 16, _country),
        Column(tr("Place"), tr("The place, as far as it is said."), 16, _place),
        Column(
            tr("Partner"), tr("The firm that does it, as far as it is said."), 22,
            _partner,
        ),
        *answers,
        Column(tr("Circumstances"), tr("What makes an answer arguable."), 28, _circumstances),
        Column(
            tr("Ownership in %"), tr("The company’s share in the unit that does it."), 12,
            _ownership,
        ),
        Column(tr("Share of whole in %"), tr("How much a part is of what was split."), 12, _share),
        Column(tr("Part of whole"), tr("What was split into this part and others."), 20, _whole),
        Column(tr("Kind"), tr("The kind of work."), 20, _kind),
        *((Column(tr("Note"), tr("What was noted on it."), 40, _note),) if options.answers else ()),
        *_rest(material, options),
    )  # fmt: skip


def _waiting() -> Column:
    """Return the column that tells cards in the tray from those of which nothing is said."""
    return Column(tr("State"), tr("Whether it is placed."), 14, _unplaced)


def _rest(material: Material, options: Options) -> Iterator[Column]:
    """Yield columns of what is said of wholes and of scenes, and the numbers of the costs."""
    wholes = material.scenario.wholes.values()
    if wholes:
        about = tr("The kind of work of what was split.")
        yield Column(tr("Kind of what was split"), about, 20, _whole_kind)
    if options.answers and any(each.note for each in wholes):
        about = tr("What was noted on what was split.")
        yield Column(tr("Note on what was split"), about, 40, _whole_note)
    if options.caption and any(each.caption for each in material.scenes):
        about = tr("What the class reads below the scene.")
        yield Column(tr("Caption of the scene"), about, 40, _caption)
    if options.answers and any(each.note for each in material.scenes):
        about = tr("What the lecturer noted on the scene.")
        yield Column(tr("Note on the scene"), about, 40, _scene_note)
    if options.answers:
        about = tr("A number of the costs, by its name in files.")
        for number in numbered(material.scenario, material.scenes):
            yield Column(heading_of(number), about, 12, partial(_number, number))


def rows(material: Material, wanted: tuple[Column, ...]) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each activity in each scene, zone by zone in the order of the cards."""
    for rank, scene in enumerate(material.scenes):
        material.follow(rank / len(material.scenes))
        for card, at in scene.placements.items():
            place = ScenePlace(scene, card, at)
            yield tuple(column.cell(material, place) for column in wanted)


def _answers(material: Material) -> tuple[Column, ...]:
    state = Column(tr("State"), tr("What both answers make it."), 22, _state)
    move = Column(
        tr("Change since the scene before"), tr("What its move is called, and what it was."), 40,
        _move,
    )  # fmt: skip
    if material.scenario.lens is Lens.TWO_AXIS:
        return (state, move)
    about = tr("What it is by the definitions of the scenario.")
    return (state, Column(tr("By these definitions"), about, 22, _judged), move)


def _name(material: Material, place: ScenePlace) -> str:
    return material.scenario.activities[place.card].name


def _scene(material: Material, place: ScenePlace) -> str:
    title = one_line(place.scene.title)
    same = [one_line(each.title) for each in material.scenario.scenes].count(title)
    if title and same == 1:
        return title
    number = material.scenario.scene_index(place.scene.id) + 1
    return tr("{number} {title}").format(number=number, title=title).strip()


def _who(_material: Material, place: ScenePlace) -> str:
    return who_answer(place.at.zone)


def _where(_material: Material, place: ScenePlace) -> str:
    return where_answer(place.at.zone)


def _country(_material: Material, place: ScenePlace) -> str:
    return country_name(place.at.country) if place.at.country else ""


def _place(_material: Material, place: ScenePlace) -> str:
    return place.at.place


def _partner(_material: Material, place: ScenePlace) -> str:
    return place.at.partner


def _move(material: Material, place: ScenePlace) -> str:
    return move_words(material.scenario, place.scene.id, place.card, material.topics)


def _state(material: Material, place: ScenePlace) -> str:
    return material.topics.state(place.at.zone).title


def _judged(material: Material, place: ScenePlace) -> str:
    if place.at.zone is Zone.NOT_PLACED:
        return ""
    found = judgement(material.scenario, place.scene.id, place.card)
    return judged.verdict(place.at.zone, found, material.topics)


def _circumstances(material: Material, place: ScenePlace) -> str:
    return enumerated(material.topics.circumstance(each).title for each in place.at.circumstances)


def _ownership(_material: Material, place: ScenePlace) -> Cell:
    return "" if place.at.ownership is None else place.at.ownership


def _share(material: Material, place: ScenePlace) -> Cell:
    activity = material.scenario.activities[place.card]
    return "" if activity.whole is None else activity.share


def _whole(material: Material, place: ScenePlace) -> str:
    whole = material.scenario.activities[place.card].whole
    return "" if whole is None else material.scenario.wholes[whole].name


def _kind(material: Material, place: ScenePlace) -> str:
    return material.topics.kind(material.scenario.activities[place.card].kind).title


def _note(material: Material, place: ScenePlace) -> str:
    return material.scenario.activities[place.card].note


def _unplaced(material: Material, place: ScenePlace) -> str:
    return _state(material, place) if place.at.zone is Zone.NOT_PLACED else ""


def _whole_kind(material: Material, place: ScenePlace) -> str:
    whole = material.scenario.activities[place.card].whole
    return "" if whole is None else material.topics.kind(material.scenario.wholes[whole].kind).title


def _whole_note(material: Material, place: ScenePlace) -> str:
    whole = material.scenario.activities[place.card].whole
    return "" if whole is None else material.scenario.wholes[whole].note


def _caption(_material: Material, place: ScenePlace) -> str:
    return place.scene.caption


def _number(number: Numbered, material: Material, place: ScenePlace) -> Cell:
    return number_cell(material.scenario, place.card, place.at, number)


def _scene_note(_material: Material, place: ScenePlace) -> str:
    return place.scene.note
