"""Words in tables that look like countries, firms or nothing, and mean something else."""

import pytest

from tests.helpers.read_tables import board_of

OWN, VENDOR = "in-house-domestic", "domestic-outsourcing"
BOTH, TRAY = "offshore-outsourcing", "not-placed"
TABLES = {
    "who has been outsourced, and till when": (
        "Process;Sourcing;Location\nPayroll;Not outsourced;Germany\nHR;Acme;India\n"
        "IT;Never outsourced;Germany\nTax;Outsourced until 2019;Germany\nLaw;Bolt;Germany",
        {
            "Payroll": f"{OWN}  ",
            "HR": f"{BOTH} IN Acme",
            "IT": f"{TRAY}   | unknown-answer no-who",
            "Tax": f"{TRAY}   | unknown-answer no-who",
            "Law": f"{VENDOR}  Bolt",
        },
    ),
    "owners who are called like countries": (
        "Process;Process owner;Sourcing\nPayroll;Jordan;Outsourced\nHR;Chad;In-house",
        {"Payroll": f"{TRAY}   | no-where", "HR": f"{TRAY}   | no-where"},
    ),
    "new places and firms as German inflects them": (
        "Prozess;Bisheriger Standort;Neuer Standort;Bisheriger Anbieter;Neuer Anbieter\n"
        "Lohn;Deutschland;Polen;intern;Acme\nIT;Deutschland;Indien;intern;Bolt",
        {"Lohn": f"{BOTH} PL Acme", "IT": f"{BOTH} IN Bolt"},
    ),
    "old and new places as Italian names them": (
        "Processo;Vecchia sede;Nuova sede;Vecchio fornitore;Nuovo fornitore\n"
        "Paghe;Germania;Polonia;interno;Acme",
        {"Paghe": f"{BOTH} PL Acme"},
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_nothing_false_stands_on_the_board(name: str) -> None:
    text, expected = TABLES[name]
    assert board_of(text) == expected
