"""Twins have the same answer; the best are of another company and the same kind of work."""

from dataclasses import replace

from hypothesis import given

from shoreboard.domain.activity import Kind
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.case import Case
from shoreboard.practice.misreading import work_of
from shoreboard.practice.twins import MOST_TWINS, twins_of
from tests.practice.cases import LIBRARY, any_case, made_up

ASKED = made_up(Zone.CAPTIVE_OFFSHORING)


def case(name: str, company: str, kind: Kind = Kind.MANUFACTURING) -> Case:
    made = made_up(ASKED.after.zone, kind=kind, name=name)
    return replace(made, company=company, home_country="US")


@given(any_case())
def test_twins_have_the_same_answer_and_each_another_company(asked: Case) -> None:
    twins = twins_of(work_of(asked), asked.company, LIBRARY)
    assert {twin.after.zone for twin in twins} == {asked.after.zone}
    assert len({twin.company for twin in twins}) == len(twins) == MOST_TWINS


def test_every_case_of_the_library_has_twins_other_than_itself() -> None:
    for asked in LIBRARY:
        if asked.after.zone in GRID:
            twins = twins_of(work_of(asked), asked.company, LIBRARY, asked)
            assert twins
            assert asked not in twins


def test_other_companies_come_first_then_the_same_kind_a_name_and_one_answer() -> None:
    own, other = case("a", "ACME"), case("b", "Boots", Kind.LEGAL)
    alike, arguable = case("c", "Cans"), replace(case("d", "Dyes"), also_accepted={GRID[0]})
    nobodys = replace(case("e", "A company"), home_country=None)
    twins = twins_of(work_of(ASKED), "Acme", (own, other, nobodys, arguable, alike), ASKED)
    assert twins == (alike, arguable, nobodys, other, own)
