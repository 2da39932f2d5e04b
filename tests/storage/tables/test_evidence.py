"""Whether cells bear out what a column is taken for."""

from shoreboard.storage.tables.evidence import are_ids, fits_alone, fits_of, is_constant
from shoreboard.storage.tables.headings import TableColumn
from shoreboard.storage.tables.words import Vocabulary

WORDS = Vocabulary.of()


def test_codes_bear_out_a_heading_and_say_nothing_alone() -> None:
    assert fits_of(WORDS)[TableColumn.COUNTRY]("IT")
    assert not fits_alone(WORDS)[TableColumn.COUNTRY]("IT")
    assert fits_alone(WORDS)[TableColumn.COUNTRY]("Italy")
    assert not fits_of(WORDS)[TableColumn.COUNTRY]("No")


def test_a_state_of_the_usa_is_no_state_of_outsourcing() -> None:
    state = fits_of(WORDS)[TableColumn.STATE]
    assert state("captive offshoring")
    assert not any(map(state, ("CA", "Georgia", "Active")))


def test_firms_are_names() -> None:
    firm = fits_of(WORDS)[TableColumn.PARTNER]
    assert all(map(firm, ("Acme", "In-house")))
    assert not any(map(firm, ("Yes", "12", "Finance department")))


def test_ids_are_no_names() -> None:
    assert are_ids(["A-001", "A-002", "7"])
    assert not are_ids(["Payroll", "Level 3 support", "IT"])
    assert is_constant(["Ourselves Ltd", "OURSELVES LTD"])
    assert not is_constant(["one"])
