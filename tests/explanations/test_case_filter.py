import pytest

from shoreboard.domain.activity import Kind
from shoreboard.domain.zone import Zone
from shoreboard.explanations.case import Mixup, read_case
from shoreboard.explanations.case_filter import CaseFilter, countries
from tests.explanations.test_case import WHOLE
from tests.practice.cases import LIBRARY

CASE = read_case("x", WHOLE)
PLAIN = read_case("y", WHOLE.partition("\n## Told")[0])


@pytest.mark.parametrize(
    "wanted",
    [
        CaseFilter(),
        CaseFilter("  "),
        CaseFilter("ACMÉ calls"),
        CaseFilter("2009 pune ltd"),
        CaseFilter("takes itself"),
        CaseFilter("india united"),
        CaseFilter(zone=Zone.IN_HOUSE_DOMESTIC),
        CaseFilter(move_id="reshoring-for-insourcing"),
        CaseFilter(kind=Kind.CALL_CENTER),
        CaseFilter(country="US"),
        CaseFilter(country="IN"),
        CaseFilter(trapped=True),
        CaseFilter(mixup=Mixup.ONLY_IT_IS_OUTSOURCED),
    ],
)
def test_a_case_that_is_like_that_is_accepted(wanted: CaseFilter) -> None:
    assert wanted.accepts(CASE)


@pytest.mark.parametrize(
    "wanted",
    [
        CaseFilter("acme nonsense"),
        CaseFilter("change"),
        CaseFilter(zone=Zone.OFFSHORE_OUTSOURCING),
        CaseFilter(move_id="insourcing"),
        CaseFilter(kind=Kind.LEGAL),
        CaseFilter(country="DE"),
        CaseFilter(mixup=Mixup.HOME_IS_THE_RICH_COUNTRY),
        CaseFilter("acme", country="DE"),
    ],
)
def test_any_other_is_not(wanted: CaseFilter) -> None:
    """The answer is not searched: that would give it away."""
    assert not wanted.accepts(CASE)


@pytest.mark.parametrize(
    ("words", "companies"),
    [
        ("ge", ["General Electric", "General Electric", "General Motors", "General Motors"]),
        ("GE 1997", ["General Electric"]),
        ("gm", ["General Motors", "General Motors"]),
        ("p&g it", ["Procter & Gamble"]),
        ("ford", ["Ford"]),
        ("motor", ["General Motors", "General Motors", "Harley-Davidson", "Harley-Davidson"]),
        ("dell", ["Dell", "Dell"]),
        ("lego", ["Lego"] * 4),
    ],
)
def test_companies_that_bear_the_words_come_first(words: str, companies: list[str]) -> None:
    found = [case.company for case in CaseFilter(words).among(LIBRARY)]
    assert found[: len(companies)] == companies


def test_without_words_cases_keep_their_order() -> None:
    assert list(CaseFilter().among(LIBRARY)) == list(LIBRARY)


def test_a_case_without_a_trap_is_told_as_it_was() -> None:
    assert not CaseFilter(trapped=True).accepts(PLAIN)


def test_countries_are_home_and_where_the_work_was() -> None:
    assert countries(CASE) == {"US", "IN"}
