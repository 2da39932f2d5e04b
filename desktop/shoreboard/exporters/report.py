"""A scenario in words, as one list of blocks that every document format writes in its own way."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from shoreboard.costs.board import CostTotal, board_costs
from shoreboard.costs.draws import Drawn, draws_of
from shoreboard.costs.mistakes import mistakes
from shoreboard.costs.plans import Omission
from shoreboard.costs.results import CostResult
from shoreboard.domain.moves import read_move
from shoreboard.domain.scene import Scene
from shoreboard.explanations.board import explain_board
from shoreboard.explanations.cost_mistakes import said
from shoreboard.explanations.cost_tables import (
    layer_rows,
    swing_cells,
    swing_headings,
    tornado_title,
)
from shoreboard.explanations.cost_verdict import (
    basis_words,
    cost_sentences,
    jobs_words,
    omission_words,
    unsure_words,
)
from shoreboard.explanations.explanation import Section, SectionId, plain
from shoreboard.explanations.story import story_sections
from shoreboard.explanations.topics import Topic
from shoreboard.explanations.verdict import verdict_of
from shoreboard.exporters.material import Material, unfollowed
from shoreboard.exporters.options import Options
from shoreboard.exporters.pages import told
from shoreboard.exporters.rows import columns, rows
from shoreboard.i18n import tr
from shoreboard.names import one_line
from shoreboard.picture.around_words import company_and_home, scene_title


class ReportHeading(NamedTuple):
    """A heading; 1 is the title of all."""

    level: int
    words: str


class Paragraph(NamedTuple):
    """Some sentences; those that carry weight may be shown stronger."""

    words: str
    is_strong: bool = False


class Bullets(NamedTuple):
    """Points without an order."""

    points: tuple[str, ...]


class ReportTable(NamedTuple):
    """A table with headings, of which the first column says what each row is about."""

    about: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Picture(NamedTuple):
    """A scene as it looks, and the same in words."""

    scene: Scene
    words: str


_TOLD_ONCE = {SectionId.COMPANY, SectionId.STORY, SectionId.PATHS}
"""What of a board's explanation stands beside its picture, or once for all scenes."""
Block = ReportHeading | Paragraph | Bullets | ReportTable | Picture


def report(material: Material, options: Options) -> Iterator[Block]:
    """Yield the title, then each scene: picture, caption, table, and what there is to say."""
    scenario = material.scenario
    yield ReportHeading(1, one_line(scenario.title) or tr("Scenario"))
    if around := company_and_home(scenario):
        yield Paragraph(around)
    for rank, scene in enumerate(material.scenes):
        material.follow(rank / len(material.scenes))
        one = material._replace(scenes=(scene,), follow=unfollowed)
        yield from _scene(one, scene, options)
        if options.answers:
            for block in _costs(one, scene):
                material.follow(rank / len(material.scenes))  # to draw many plans takes long
                yield block
    if options.answers:
        yield from _story(material)
        yield from _words(material)


def _scene(material: Material, scene: Scene, options: Options) -> Iterator[Block]:
    yield ReportHeading(2, one_line(scene_title(material.scenario, scene)))
    if options.caption and scene.caption.strip():
        yield Paragraph(scene.caption, is_strong=True)
    yield Picture(scene, told(material, scene, options))
    wanted = columns(material, options)
    lines = tuple(tuple(map(str, row)) for row in rows(material, wanted))
    if lines:
        shown = [at for at in range(len(wanted)) if at == 0 or any(line[at] for line in lines)]
        shown.remove(1)  # the scene is said above
        yield ReportHeading(3, tr("Activities"))
        yield ReportTable(
            tr("Activities"),
            tuple(wanted[at].heading for at in shown),
            tuple(tuple(line[at] for at in shown) for line in lines),
        )
    if options.answers:
        yield from _explained(material, scene)


def _explained(material: Material, scene: Scene) -> Iterator[Block]:
    explained = explain_board(material.scenario, scene.id, material.topics)
    for section in explained.sections:
        if section.id not in _TOLD_ONCE:
            yield from _section(section)
    moved = [
        verdict.sentences
        for card in scene.placements
        if (verdict := verdict_of(material.scenario, scene.id, [card], material.topics))
    ]
    if moved:
        yield ReportHeading(3, tr("Each activity"))
        yield Bullets(tuple(moved))
    if scene.note.strip():
        yield ReportHeading(3, tr("Notes"))
        yield Paragraph(scene.note)


def _costs(material: Material, scene: Scene) -> Iterator[Block]:
    """Yield what the plans of a scene cost, where any has numbers."""
    scenario = material.scenario
    board = board_costs(scenario, scene.id)
    has_numbers = any(each.why is Omission.INCOMPLETE for each in board.left_out)
    if not (board.results or has_numbers):
        return
    yield ReportHeading(3, tr("Costs"))
    yield Paragraph(one_line(basis_words(scenario, scene)))
    for result in board.results:
        yield ReportHeading(4, one_line(result.plan.activity.name))
        yield from _cost_verdict(result, draws_of((result.plan,)))
        if result.swing:
            swings = tuple(swing_cells(result, each) for each in result.swing)
            yield ReportTable(tornado_title(), swing_headings(), swings)
        yield from map(Paragraph, unsure_words(result))
        if found := mistakes(result.plan):
            yield Paragraph(tr("Look again:"))
            yield Bullets(tuple(map(said, found)))
    if len(board.results) > 1:
        yield ReportHeading(4, tr("All together"))
        together = draws_of([each.plan for each in board.results])
        yield from _cost_verdict(board.total, together)
    if board.left_out:
        yield ReportHeading(4, tr("Left out"))
        words = tr("{label}: {result}")
        named = ((scenario.activities[each.activity].name, each) for each in board.left_out)
        yield Bullets(
            tuple(
                words.format(label=one_line(name), result=omission_words(each))
                for name, each in named
            )
        )


def _cost_verdict(result: CostResult | CostTotal, drawn: Drawn) -> Iterator[Block]:
    """Yield what is saved, in words and layer by layer, and whose jobs it moves."""
    verdict, *more = cost_sentences(result, drawn)
    yield Paragraph(verdict, is_strong=True)
    yield from map(Paragraph, more)
    yield ReportTable(tr("Layers"), (tr("layer"), tr("saves")), tuple(layer_rows(result)))
    yield Paragraph(jobs_words(result.jobs))


def _story(material: Material) -> Iterator[Block]:
    """Yield what all scenes come to together."""
    last = material.scenes[-1]
    sections = story_sections(material.scenario, last.id, material.topics)
    if sections:
        yield ReportHeading(2, tr("All scenes"))
    for section in sections:
        yield from _section(section)


def _words(material: Material) -> Iterator[Block]:
    """Yield what the states and moves that occur mean, and where that is from."""
    topics, scenario = material.topics, material.scenario
    found: dict[str, Topic] = {}
    for scene in material.scenes:
        for card, at in scene.placements.items():
            found.setdefault(at.zone.value, topics.state(at.zone))
            reading = read_move(scenario, scene.id, card)
            if reading is not None and reading.move.parts:
                found.setdefault(reading.move.id, topics.move(reading.move.id))
    if not found:
        return
    yield ReportHeading(2, tr("What the words mean"))
    words = tr("{label}: {result}")
    yield Bullets(
        tuple(words.format(label=each.title, result=each.summary) for each in found.values())
    )
    sources = dict.fromkeys(source for each in found.values() for source in each.sources)
    if sources:
        yield ReportHeading(3, tr("Sources"))
        yield Bullets(tuple(map(plain, sources)))


def _section(section: Section) -> Iterator[Block]:
    body = plain(section.body)
    parts = [*section.paragraphs, *(each for each in body.split("\n\n") if each.strip())]
    table = section.table
    if not parts and table is None:
        return
    yield ReportHeading(3, section.title)
    for part in parts:
        yield _part(part)
    if table is not None:
        yield ReportTable(
            section.title,
            tuple(each.words for each in table.headings),
            tuple(_line(each.heading.words, [c.text for c in each.cells]) for each in table.lines),
        )


def _part(text: str) -> Block:
    lines = text.split("\n")
    if all(line.startswith("- ") for line in lines):
        return Bullets(tuple(line[2:] for line in lines))
    return Paragraph(text)


def _line(first: str, others: Sequence[str]) -> tuple[str, ...]:
    return (first, *others)
