"""A scene in numbers: how many activities are what, and what share of all that is."""

from collections.abc import Iterator

from shoreboard.domain.activity import FULL_SHARE
from shoreboard.domain.classification import OFFSHORED, OUTSOURCED, State
from shoreboard.domain.summary import Count, Summary
from shoreboard.domain.zone import GRID, Where, Who, Zone
from shoreboard.explanations.explanation import Section, SectionId
from shoreboard.explanations.table import Cell, OverviewHeading, OverviewLine, OverviewTable, Sign
from shoreboard.i18n import tr

NO_BREAK = "\u00a0"
"""A space at which no line ends."""

WAYS: tuple[tuple[Sign, tuple[State, ...]], ...] = (
    (Sign.OUTSOURCED, OUTSOURCED),
    (Sign.OFFSHORED, OFFSHORED),
    (Sign.BOTH, (State.BOTH,)),
    (Sign.NEITHER, (State.NEITHER,)),
)
"""What is counted, and the states that count as that."""


def heading(sign: Sign) -> OverviewHeading:
    """Return the heading that a sign stands for."""
    words = {
        Sign.OUTSOURCED: tr("Outsourced"),
        Sign.OFFSHORED: tr("Offshored"),
        Sign.BOTH: tr("Both at once"),
        Sign.NEITHER: tr("Neither"),
        Sign.MOVED: tr("Moved"),
    }[sign]
    return OverviewHeading(words, sign)


def numbers_section(summary: Summary) -> Section:
    """Return how many activities of a scene are what, and their shares of all."""
    headings = (
        OverviewHeading(""),
        OverviewHeading(tr("Activities")),
        OverviewHeading(tr("Share")),
    )
    lines = [
        _line(heading(sign), summary.states.count(*states), _share(summary, *states))
        for sign, states in WAYS
    ]
    if summary.not_placed:
        lines.append(
            _line(OverviewHeading(tr("Not placed")), summary.not_placed, _share(summary, None))
        )
    paragraphs = (total(summary.total), *_in_part(summary))
    table = OverviewTable(headings, tuple(lines))
    return Section(SectionId.NUMBERS, tr("In numbers"), paragraphs, table=table)


def zones_section(summary: Summary) -> Section:
    """Return how many activities stand where, by who does them and where."""
    headings = (
        OverviewHeading(""),
        OverviewHeading(tr("At home")),
        OverviewHeading(tr("Abroad")),
        OverviewHeading(tr("Together")),
    )
    names = {Who.IN_HOUSE: tr("Own staff"), Who.THIRD_PARTY: tr("Another firm")}
    lines = [
        OverviewLine(
            OverviewHeading(name),
            tuple(_zone_cells(summary, tuple(z for z in GRID if z.who is who))),
        )
        for who, name in names.items()
    ]
    lines.append(OverviewLine(OverviewHeading(tr("Together")), tuple(_zone_cells(summary, GRID))))
    table = OverviewTable(headings, tuple(lines))
    return Section(SectionId.ZONES, tr("Who does it, and where"), table=table, background=True)


def state_cells(summary: Summary) -> tuple[Cell, ...]:
    """Return a cell for each of `WAYS`."""
    return tuple(
        Cell(counted(summary.states.count(*states)), _share(summary, *states)) for _, states in WAYS
    )


def counted(count: Count) -> str:
    """Return a count in a cell; "2 + 1" are two and one in part."""
    if not count.partly:
        return str(count.wholly)
    return tr("{wholly} + {partly}").format(wholly=count.wholly, partly=count.partly)


def total(n: int) -> str:
    """Return how many activities there are, in a sentence."""
    # One has a sentence of its own, since the source language has no plural rules in Qt.
    return tr("One activity in all.") if n == 1 else tr("%n activities in all.", "", n)


def _zone_cells(summary: Summary, zones: tuple[Zone, ...]) -> Iterator[Cell]:
    columns = [tuple(zone for zone in zones if zone.where is where) for where in Where]
    for each in (*columns, zones):
        percents = summary.zones.percents(*each)
        yield Cell(counted(summary.zones.count(*each)), percent(percents, summary.total))


def _line(name: OverviewHeading, count: Count, share: str) -> OverviewLine:
    return OverviewLine(name, (Cell(counted(count)), Cell(share)))


def _share(summary: Summary, *states: State | None) -> str:
    return percent(summary.states.percents(*states), summary.total)


def percent(percents: int, activities: int) -> str:
    """Return percents of one activity as a share of some, rounded; empty for none at all."""
    if not activities:
        return ""
    words = tr("{percent} %").format(percent=round(percents / activities))
    return words.replace(" ", NO_BREAK)


def _in_part(summary: Summary) -> Iterator[str]:
    some = any(0 < share < FULL_SHARE for each in summary.states.split for share in each.values())
    if some:
        yield tr("What stands behind “+” is so in part.")
