"""Whose jobs a plan moves, and that none gets lost on the way."""

from hypothesis import given
from hypothesis import strategies as st

from shoreboard.costs.jobs import Jobs, jobs
from shoreboard.costs.numbers import Numbers
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import GRID, Where, Zone
from tests.costs.golden import CALL_CENTER, numbers

A = Numbers(**CALL_CENTER)
HOME, THEIRS = Placement(Zone.IN_HOUSE_DOMESTIC), Placement(Zone.DOMESTIC_OUTSOURCING)
ABROAD, CAPTIVE = Placement(Zone.OFFSHORE_OUTSOURCING), Placement(Zone.CAPTIVE_OFFSHORING)


def test_offshoring_moves_the_job():
    expected = Jobs(leave_home=32, arise_abroad=46, stay=8)
    for there in (ABROAD, CAPTIVE):
        assert jobs(A, HOME, there) == expected._replace(arise_abroad=A.heads * A.heads_ratio)


def test_outsourcing_at_home_changes_the_employer():
    assert jobs(A, HOME, THEIRS) == Jobs(change_employer=32, stay=8)
    assert jobs(A, THEIRS, Placement(Zone.DOMESTIC_OUTSOURCING, partner="Bolt")) == (
        Jobs(change_employer=32, stay=8)
    )


def test_where_nobody_says_how_many_go_all_do():
    assert jobs(A, HOME, ABROAD, cut_is_known=False).leave_home == 40


def test_jobs_arise_at_home_where_work_comes_home():
    there = A.heads * A.heads_ratio
    for before in (ABROAD, CAPTIVE):
        for home in (HOME, THEIRS):
            assert jobs(A, before, home) == Jobs(arise_home=there)


def test_work_that_was_abroad_takes_no_job_from_home():
    assert jobs(A, CAPTIVE, ABROAD) == Jobs()
    assert jobs(A, HOME, Placement(Zone.IN_HOUSE_DOMESTIC, place="Cluj")) == Jobs(stay=40)


@given(numbers, st.sampled_from(GRID), st.sampled_from(GRID), st.booleans())
def test_no_head_is_lost_or_doubled(n: Numbers, before: Zone, after: Zone, known: bool):
    made = jobs(n, Placement(before), Placement(after), cut_is_known=known)
    crosses = before.where is not after.where
    arising = (made.arise_abroad, made.arise_home)
    assert sum(arising) == (n.heads * n.heads_ratio if crosses else 0)
    assert arising[0 if after.where is Where.FOREIGN else 1] == sum(arising)
    at_home = n.heads if before.where is Where.DOMESTIC else 0
    assert abs(made.leave_home + made.change_employer + made.stay - at_home) < 1e-9 * (1 + at_home)
    assert min(made) >= 0
