"""Scenes named by years and dates stand in the order of time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.storage.tables.times import in_time, when
from tests.storage.tables.workbooks import planned


@pytest.mark.parametrize(
    "titles",
    [
        ["2019", "2023"],
        ["FY 2019", "FY23"],
        ["2019-12", "2020-01", "2020-11"],
        ["31.12.2019", "1.1.2020", "02.01.2020"],
        ["Q4 2019", "Q1 2020", "2020 Q2"],
        ["Dec 2019", "January 2020", "Mai 2020"],
        ["Phase 1", "Phase 2", "Phase 10"],
        ["1", "2", "10"],
        ["2020-01-02 00:00:00", "2020-01-03 00:00:00"],
    ],
)
def test_years_and_dates_are_put_in_order(titles: list[str]) -> None:
    assert in_time(reversed(titles)) == titles


def test_other_titles_stay_as_they_are() -> None:
    for titles in (["Target", "2019"], ["Spring 2020", "Autumn 2019"], ["b", "a"], []):
        assert in_time(titles) == titles
    assert when("Call center") is None


@given(st.permutations([2001, 2007, 2012, 2019, 2024]), st.sampled_from(["{}", "FY{}", "{}-06"]))
def test_a_table_makes_scenes_in_the_order_of_time(years: list[int], form: str) -> None:
    rows = "\n".join(f"Payroll,{form.format(year)},Vendor,abroad" for year in years)
    made = planned(f"Activity,Year,Who,Where\n{rows}")
    assert [each.title for each in made.new_scenes] == [form.format(y) for y in sorted(years)]
