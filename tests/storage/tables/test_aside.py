"""Rows that are no activities go by their names."""

import pytest

from shoreboard.storage.tables.aside import is_remark, is_total


@pytest.mark.parametrize(
    "name",
    ["Total", "TOTAL:", "Gesamt (2)", "Zwischensumme", "Subtotal Finance", "Sub-total: HR",
     "Total FTE", "Total cost", "Summe Kosten", "Totale generale", "Average"],
)  # fmt: skip
def test_totals(name: str) -> None:
    assert is_total(name)


@pytest.mark.parametrize(
    "name",
    ["Source: HR", "Quelle: SAP", "Stand: 01.01.2024", "Stand 31.12.2023", "As of May 2024",
     "Prepared by Anna", "* estimated", "1) as of May 2024", "[2] see below", "Page 1 of 3",
     "Last update: today", "Nota: estimado", "© Acme"],
)  # fmt: skip
def test_remarks(name: str) -> None:
    assert is_remark(name)


@pytest.mark.parametrize(
    "name",
    ["Total rewards", "Total quality management", "Summer school", "Sourcing", "Notes to accounts",
     "Standards", "Page layout", "Date entry", "1 Payroll", "Status reports", "Versioning"],
)  # fmt: skip
def test_work_is_neither(name: str) -> None:
    assert not is_total(name)
    assert not is_remark(name)
