"""What the cards of the scene that is shown are made from, as values."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.classification import State, state_of
from shoreboard.domain.hidden_answers import EVERYTHING, Visible
from shoreboard.domain.judging import judgement
from shoreboard.domain.lenses import Judgement, Lens, needs_history
from shoreboard.domain.moves import changed_details
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Where, Zone
from shoreboard.explanations.judged import verdict, why_other
from shoreboard.explanations.phrases import called
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import country_name, enumerated, tr
from shoreboard.names import short
from shoreboard.session.session import Session

if TYPE_CHECKING:  # what no scenario needs that counts no costs
    from shoreboard.costs.outlook import Outlook
    from shoreboard.models.cost_figures import CostFigures


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows."""

    activity: Activity
    placement: Placement
    before: Placement | None
    """Where it stood in the scene before if zone, country, place or partner were others.

    None in the first scene, and where this is hidden.
    """
    country: str | None
    """Where the work is done, as far as the scenario says."""
    covered: bool = False
    """Whether what it became is hidden, so that it bears a question mark."""
    answer: str = ""
    """What it is, where its zone does not say so: hidden still, or judged otherwise."""
    state: State | None = None
    """The state that is the answer; None where there is no answer."""
    why: str = ""
    """By which definitions it is judged otherwise than its zone says, and as what."""
    circumstances: tuple[str, ...] = ()
    """What is special about its placement, in words; the class sees it at any time."""
    part_of: str = ""
    """The name of what it is a part of, if it is one."""
    outlook: "Outlook | None" = None
    """What its plan comes to, where costs are counted and the answer is told."""

    @property
    def moved(self) -> bool:
        """Tell whether zone, country, place or partner changed since the scene before."""
        return self.before is not None


@dataclass(frozen=True, slots=True)
class Shown:
    """What the rows of all zones are made from; what a card shows is found once."""

    scenario: Scenario
    scene_id: SceneId
    here: Arrangement
    earlier: Arrangement | None
    topics: Topics
    told: Visible = EVERYTHING
    figures: "CostFigures | None" = field(default=None, repr=False, compare=False)
    """What cards are asked for who say whether they save."""
    _known: dict[ActivityId, Card] = field(
        default_factory=dict[ActivityId, Card], repr=False, compare=False
    )

    @classmethod
    def of(
        cls,
        session: Session,
        topics: Topics,
        told: Visible = EVERYTHING,
        figures: "CostFigures | None" = None,
    ) -> "Shown":
        """Return what a session shows now to one who is told so much of the answers."""
        return cls.in_scene(session.scenario, session.scene_id, topics, told, figures)

    @classmethod
    def in_scene(
        cls,
        scenario: Scenario,
        scene_id: SceneId,
        topics: Topics,
        told: Visible = EVERYTHING,
        figures: "CostFigures | None" = None,
    ) -> "Shown":
        """Return what any scene shows, whether or not it is the one that is shown now."""
        rank = scenario.scene_index(scene_id)
        scenes = scenario.scenes
        earlier = scenes[rank - 1].placements if rank else None
        return cls(scenario, scene_id, scenes[rank].placements, earlier, topics, told, figures)

    def card(self, card: ActivityId) -> Card:
        """Return what the card of an activity shows."""
        known = self._known.get(card)
        if known is None:
            known = self._known[card] = self._find(card)
        return known

    def keep(self, old: "Shown", differing: Collection[ActivityId]) -> None:
        """Take over what `old` found, but for the cards that differ."""
        here = self.scenario.activities
        for card, known in old._known.items():
            if card in here and card not in differing:
                self._known[card] = known

    def described(self, card: Card, row: int, count: int) -> str:
        """Return what a reader hears of a card after its name.

        That is what its zone makes of it, where it stands among so many, its details, and what
        changed: as much of that as is told.
        """
        zone = card.placement.zone
        place = tr("{number} of {count}").format(number=row + 1, count=count)
        words = [called(zone, self.topics, told=self.told.of_zone(zone)), place]
        if card.answer:
            words.append(card.why or card.answer)
        words.extend(details(card))
        if card.covered:
            words.append(tr("its answer is hidden"))
        if card.moved:
            words.append(tr("moved since the scene before"))
            words.append(self._move(card))
        return enumerated(filter(None, words))

    def _move(self, card: Card) -> str:
        from shoreboard.explanations.move_section import move_words  # what no start needs

        return move_words(self.scenario, self.scene_id, card.activity.id, self.topics)

    def _find(self, card: ActivityId) -> Card:
        at = self.here[card]
        unsaid = at.zone.where is Where.DOMESTIC and not (at.country or at.place)
        country = self.scenario.home_country if unsaid else at.country
        told = self.told.of_card(card, at.zone)
        by_zone = self.told.of_zone(at.zone)
        judged = self._judged(card, at) if told else Judgement(None)
        says = told and (judged.differs or not by_zone)
        return Card(
            self.scenario.activities[card],
            at,
            self._before(card, at) if told else None,
            country,
            covered=not (told or by_zone),
            answer=verdict(at.zone, judged, self.topics) if says else "",
            state=judged.state if says else None,
            why=why_other(at.zone, judged, self.scenario.lens, self.topics),
            circumstances=self._special(at),
            part_of=self._whole_of(card),
            outlook=self._outlook(card) if told else None,
        )

    def _outlook(self, card: ActivityId) -> "Outlook | None":
        if self.figures is None or self.scenario.costing is None:
            return None
        return self.figures.outlook(self.scenario, self.scene_id, card)

    def _before(self, card: ActivityId, at: Placement) -> Placement | None:
        before = at if self.earlier is None else self.earlier[card]
        if before is at or (before.zone is at.zone and not changed_details(before, at)):
            return None
        return before

    def searched(self, card: ActivityId) -> tuple[str, ...]:
        """Return what a search looks at: the name, what it is a part of, and what is special."""
        activity, at = self.scenario.activities[card], self.here[card]
        if activity.whole is None and not at.circumstances:  # most of them
            return (activity.name,)
        return (activity.name, self._whole_of(card), *self._special(at))

    def _special(self, at: Placement) -> tuple[str, ...]:
        return tuple(self.topics.circumstance(each).title for each in at.circumstances)

    def _judged(self, card: ActivityId, at: Placement) -> Judgement:
        if self.scenario.lens is Lens.TWO_AXIS:
            return Judgement(state_of(at.zone))
        return judgement(self.scenario, self.scene_id, card)

    def _whole_of(self, card: ActivityId) -> str:
        whole = self.scenario.activities[card].whole
        return "" if whole is None else self.scenario.wholes[whole].name

    def differing(self, old: "Shown") -> frozenset[ActivityId]:
        """Return the activities whose cards may look other than in `old`."""
        if self.told != old.told or self.scenario.lens is not old.scenario.lens:
            return frozenset(self.here)
        if self._grounds() != old._grounds():
            return frozenset(self.here)
        differing = self.here.differing(old.here)
        if self.earlier is not old.earlier:
            differing |= self._changed() | old._changed()
        theirs = old.scenario.activities
        if (ours := self.scenario.activities) is not theirs:
            differing |= {card for card, one in ours.items() if theirs.get(card) is not one}
        if self.scenario.wholes != old.scenario.wholes:
            differing |= {card for card, one in ours.items() if one.whole is not None}
        if self.scenario.home_country != old.scenario.home_country:
            homely = (zone for zone in Zone if zone.where is Where.DOMESTIC)
            differing |= {card for zone in homely for card in self.here.cards(zone)}
        if self._past() != old._past():
            judged = (zone for zone in Zone if needs_history(self.scenario.lens, zone))
            differing |= {card for zone in judged for card in self.here.cards(zone)}
        return differing

    def _grounds(self) -> tuple[int, int]:
        """Return what tells whether all plans are reckoned with the very same."""
        if self.figures is None or self.scenario.costing is None:
            return 0, 0
        return id(self.scenario.costing), id(self.scenario.scenes[0].placements)

    def _past(self) -> list[int]:
        """Return what tells whether the scenes before are the very same."""
        rank = self.scenario.scene_index(self.scene_id)
        return [id(scene.placements) for scene in self.scenario.scenes[:rank]]

    def _changed(self) -> frozenset[ActivityId]:
        """Return the activities that stand otherwise than in the scene before."""
        return frozenset() if self.earlier is None else self.here.differing(self.earlier)


def outlook_words(card: Card) -> str:
    """Return what a card's plan comes to, in a word; empty where it says nothing of that."""
    if card.outlook is None:
        return ""
    words = {"saves": tr("saves"), "costs-more": tr("costs more"), "open": tr("open")}
    return words[card.outlook]


def details(card: Card) -> list[str]:
    """Return share, place, partner and circumstances of a card, as far as it has them."""
    at = card.placement
    words: list[str] = []
    if card.activity.whole is not None:
        share = tr("{share} % of {whole}") if card.part_of else tr("{share} %")
        words.append(share.format(share=card.activity.share, whole=short(card.part_of)))
    if at.place or card.country:
        named = country_name(card.country) if card.country else ""
        words.append(enumerated(part for part in (at.place, named) if part))
    if at.partner:
        words.append(at.partner)
    if card.outlook is not None:
        words.append(tr("costs: {outlook}").format(outlook=outlook_words(card)))
    return [*words, *card.circumstances]
