"""Why companies do what a card shows, and what to watch: chosen by state, kind of work and move.

What outsourcing and offshoring can cost is why companies leave them, and what they bring is what
is missed afterwards: on the way back, motives and what is to be watched change places.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from shoreboard.explanations.explanation import Mark, Section, SectionId
from shoreboard.explanations.factors import Factor, Role, all_factors, work_of
from shoreboard.explanations.situation import Situation
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr

MOST, MOST_OF_BOTH = 4, (3, 2)
"""How many factors are told: alone, or where some speak for it and others against what was left."""


def why_section(situation: Situation, topics: Topics) -> Section | None:
    """Return what companies hope for, the most telling first; None in the tray."""
    work, factors = work_of(situation, topics), all_factors(topics)
    taken, left = situation.taken, situation.left

    def spared(factor: Factor) -> int:
        """Weigh what is left behind, but for what makes leaving hard."""
        return 0 if situation.moved and factor.back else work.weight(factor, left)

    hoped = _ranked(factors, Role.MOTIVE, lambda factor: work.weight(factor, taken))
    lead = tr("What it cost them until now:") if situation.moved else tr("What it spares them:")
    return _section(
        Section(SectionId.WHY, tr("Why companies do it"), background=True),
        [_told(factor, factor.words(taken)) for factor in hoped],
        lead,
        [
            _told(factor, factor.first_words(left))
            for factor in _ranked(factors, Role.WATCH, spared)
        ],
    )


def watch_section(situation: Situation, topics: Topics) -> Section | None:
    """Return what it can cost, the most telling first, and what is missed; None in the tray."""
    work, factors = work_of(situation, topics), all_factors(topics)
    taken, left = situation.taken, situation.left
    still, kept = replace(work, moved=False), situation.marks - taken

    def new(factor: Factor) -> Iterable[Mark]:
        return taken | left if situation.moved and factor.back else taken

    def risk(factor: Factor) -> int:
        """Weigh what is new fully, and what was there before by half."""
        return 2 * work.weight(factor, new(factor)) + still.weight(factor, kept)

    def words(factor: Factor) -> str:
        """Tell what is new, unless it weighs less than what was there before."""
        fresh = factor.heaviest(new(factor)) >= factor.heaviest(kept)
        return factor.words(new(factor) if fresh else kept)

    risks = _ranked(factors, Role.WATCH, risk)
    missed = _ranked(factors, Role.MOTIVE, lambda factor: work.weight(factor, left))
    lead = tr("What they give up:") if situation.moved else tr("What they do without:")
    return _section(
        Section(SectionId.WATCH, tr("What to watch"), background=True),
        [_told(factor, words(factor)) for factor in risks],
        lead,
        [_told(factor, factor.first_words(left)) for factor in missed],
    )


def _ranked(
    factors: Iterable[Factor], role: Role, weight: Callable[[Factor], int]
) -> tuple[Factor, ...]:
    """Return what weighs anything, the heaviest first."""
    weighed = [(weight(factor), factor) for factor in factors if factor.role is role]
    weighed.sort(key=lambda each: -each[0])
    return tuple(factor for heavy, factor in weighed if heavy)


def _told(factor: Factor, words: str) -> str:
    return f"**{factor.topic.title}.** {words}"


def _section(
    section: Section, first: Sequence[str], lead: str, turned: Sequence[str]
) -> Section | None:
    """Fill a section with what speaks for itself, and with what a lead turns round."""
    most, most_turned = MOST_OF_BOTH if first and turned else (MOST, MOST)
    told = [*first[:most], *((lead, *turned[:most_turned]) if turned else ())]
    return section._replace(body="\n\n".join(told)) if told else None
