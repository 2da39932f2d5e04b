"""Some of the damaged tables, of which `damaged_tables.py` reads a million."""

from tests.torture.damaged_tables import faults_of


def test_damaged_tables_are_read_or_refused() -> None:
    assert list(faults_of(range(1_000))) == []
