"""Circumstances explained: what each makes arguable, what it asks, and how it can be read."""

from collections.abc import Iterator

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.circumstances import Basis, Circumstance, Reading, readings
from shoreboard.domain.classification import is_outsourced
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from shoreboard.explanations.explanation import Choice, Section, SectionId
from shoreboard.explanations.topics import Topic, Topics
from shoreboard.i18n import tr


def circumstance_sections(
    scenario: Scenario, scene_id: SceneId, activity: ActivityId, topics: Topics
) -> tuple[Section, ...]:
    """Return note and question of each circumstance, and then what to read on about them.

    The choices are the other zones in which the card may be held to stand. Empty where there are
    no circumstances. Raises UnknownSceneError, and what `topics` raises.
    """
    placement = scenario.scene(scene_id).placements[activity]
    if not placement.circumstances:
        return ()
    was_bought = _was_bought(scenario, scene_id, activity)
    known = [topics.circumstance(each) for each in placement.circumstances]
    choices = tuple(
        Choice(
            _label_of(reading, topic, placement),
            topics.state(reading.zone).term,
            reading.zone,
            scene_id,
            card,
        )
        for card in [(activity,)]
        for each, topic in zip(placement.circumstances, known, strict=True)
        for reading in readings(each, placement.zone, placement.ownership, was_bought=was_bought)
        if reading.zone is not placement.zone
    )
    notes = tuple(words for topic in known for words in _notes(topic, placement))
    bodies = [
        topic.body if len(known) == 1 else f"**{topic.title}**\n\n{topic.body}" for topic in known
    ]
    return (
        Section(SectionId.CIRCUMSTANCES, tr("What is special here"), notes, choices=choices),
        Section(
            SectionId.READINGS, tr("How to read it"), body="\n\n".join(bodies), background=True
        ),
    )


def _was_bought(scenario: Scenario, scene_id: SceneId, activity: ActivityId) -> bool:
    """Tell whether an earlier scene shows the work with another firm."""
    earlier = scenario.scenes[: scenario.scene_index(scene_id)]
    return any(is_outsourced(scene.placements[activity].zone) for scene in earlier)


def _notes(topic: Topic, placement: Placement) -> Iterator[str]:
    yield tr("{label}: {result}").format(label=topic.title, result=topic.summary)
    if topic.id == Circumstance.SHARED_OWNERSHIP and placement.ownership is not None:
        (reading, *_) = readings(Circumstance.SHARED_OWNERSHIP, placement.zone, placement.ownership)
        yield _control(reading).format(percent=placement.ownership)
    else:
        yield topic.question


def _control(reading: Reading) -> str:
    if reading.basis is Basis.MAJORITY:
        return tr("It owns {percent} %: more than half, so it controls the unit.")
    return tr("It owns {percent} %: not more than half, so the unit is another firm.")


def _label_of(reading: Reading, topic: Topic, placement: Placement) -> str:
    """Return what a choice goes by and, where there are several circumstances, for which it is."""
    label = _label(reading, placement.ownership)
    if len(placement.circumstances) == 1:
        return label
    return tr("{label} ({circumstance})").format(label=label, circumstance=topic.term)


def _label(reading: Reading, ownership: int | None) -> str:
    if reading.zone is Zone.NOT_PLACED:
        return tr("Take it off the board")
    match reading.basis:
        case Basis.MAJORITY if ownership is None:
            return tr("If it owns more than half")
        case Basis.MINORITY if ownership is None:
            return tr("If it owns half or less")
        case Basis.CONTROL:
            return tr("By who runs the work")
        case Basis.EMPLOYER:
            return tr("By who employs the people")
        case _:
            return tr("As it is usually read")
