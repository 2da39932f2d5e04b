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


@pytest.mark.parametrize("heading", ["State", "Place of performance state", "Work states"])
def test_what_may_be_a_state_or_a_country_is_neither(heading: str) -> None:
    table = f"Function;Vendor;{heading}\nHelp desk;Acme;CA\nPayroll;Bolt;IN\nBilling;Cole;DE"
    stand = board_of(table, "US")
    assert {each.split()[0] for each in stand.values()} == {TRAY}
    assert {each.split()[0] for each in board_of(f"{table}\nLaw;Dyer;TX", "US").values()} == {
        VENDOR
    }


def test_member_states_are_countries() -> None:
    table = "Function;Vendor;Member state\nHelp desk;Acme;MT\nPayroll;Bolt;DE"
    assert board_of(table)["Help desk"] == f"{BOTH} MT Acme"
    assert board_of(table)["Payroll"] == f"{VENDOR}  Bolt"
