"""Cases to practice with: those of the library, and made-up ones."""

from dataclasses import replace

from hypothesis import strategies as st

from shoreboard import resources
from shoreboard.domain.activity import Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.case import Case, Mixup
from shoreboard.explanations.cases import Cases
from shoreboard.explanations.topics import Topics

LIBRARY = Cases(resources.root(), "en")
TOPICS = Topics(resources.root(), "en")


def made_up(
    after: Zone,
    before: Zone = Zone.IN_HOUSE_DOMESTIC,
    *marks: Circumstance,
    mixups: tuple[Mixup, ...] = (),
    kind: Kind = Kind.MANUFACTURING,
    also: frozenset[Zone] = frozenset(),
    name: str = "x",
) -> Case:
    """Return a case with nothing but what matters to its marking."""
    return Case(
        id=name,
        company="Acme",
        activity="Toys",
        kind=kind,
        home_country=None,
        year=None,
        before=Placement(before),
        after=Placement(after, circumstances=marks),
        prompt="Acme did something.",
        answer="It is so.",
        trap=None,
        mixups=mixups,
        also_accepted=also,
        also_accepted_before=frozenset(),
        source="A book",
    )


@st.composite
def any_case(draw: st.DrawFn) -> Case:
    """Draw cases with circumstances, mix-ups and accepted zones in any combination."""
    after = draw(st.sampled_from(GRID))
    also = draw(st.frozensets(st.sampled_from(GRID))) - {after}
    marks = draw(st.frozensets(st.sampled_from(Circumstance), max_size=3))
    mixups = draw(st.frozensets(st.sampled_from(Mixup), max_size=3))
    case = made_up(
        after,
        draw(st.sampled_from(Zone)),
        *(each for each in Circumstance if each in marks),
        mixups=tuple(sorted(mixups)),
        kind=draw(st.sampled_from(Kind)),
        also=also,
    )
    return replace(case, id=draw(st.sampled_from("abc")))
