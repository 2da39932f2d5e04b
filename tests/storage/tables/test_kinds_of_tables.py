"""Tables in other forms that people have: what stands on the board in the last scene, and why not.

A country that is not said is "", and one row is "zone country partner | what is left open".
"""

import pytest

from shoreboard.domain.edits.importing import import_arrivals
from shoreboard.domain.placement import IN_TRAY
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.storage.tables.plan import Target, plan
from shoreboard.storage.tables.reading import read_text
from shoreboard.storage.tables.words import Vocabulary

OWN, VENDOR = "in-house-domestic", "domestic-outsourcing"
CAPTIVE, BOTH, TRAY = "captive-offshoring", "offshore-outsourcing", "not-placed"
TABLES = {
    "an outsourcing register": (
        "54.a;54.b;54.c;54.d;55.a\nReference number;Brief description of the outsourced function;"
        "Name of the service provider;Country where the service is performed;Governing law\n"
        "C-001;Payroll;Acme Ltd;India;Germany\nC-002;Data center;Hosting GmbH;Germany;Germany",
        {"Payroll": f"{BOTH} IN Acme Ltd", "Data center": f"{VENDOR}  Hosting GmbH"},
    ),
    "an inventory of an agency": (
        "Agency\tActivity Description\tLocation\tFTE\tStatus\nDOT\tHelp desk\tAustin, TX\t12\t"
        "Commercial\nDOT\tAudit\tWashington, DC\t3\tInherently Governmental",
        {"Help desk": f"{BOTH} US ", "Audit": f"{CAPTIVE} US "},
    ),
    "yes and no": (
        "Process;In-house?;Outsourced?;Offshore?\nPayroll;No;Yes;Yes\nIT;Yes;No;No\nLegal;x;;",
        {"Payroll": f"{BOTH}  ", "IT": f"{OWN}  ", "Legal": f"{TRAY}   | no-where"},
    ),
    "one column of yes, no and partly": (
        "Activity;Outsourced;Country\nPayroll;Yes;India\nIT;No;Germany\nHR;Partly;Poland",
        {"Payroll": f"{BOTH} IN ", "IT": f"{OWN}  ", "HR": f"{TRAY}   | several no-who"},
    ),
    "shares": (
        "Process;In-house %;Outsourced %;Country\nPayroll;20 %;80 %;India\nIT;100 %;0 %;Germany",
        {"Payroll": f"{TRAY}   | several no-who", "IT": f"{OWN}  "},
    ),
    "years as headings": (
        "Process;2019;2024\nPayroll;In-house at home;Offshore outsourcing\nIT;both;captive, abroad",
        {"Payroll": f"{BOTH}  ", "IT": f"{CAPTIVE}  "},
    ),
    "a library of reshoring": (
        "Case;Company;Product;From country;To country\nCase 1;Acme;Toys;China;Germany",
        {"Toys": f"{TRAY}   | no-who"},
    ),
    "firms within who": (
        "Activity;Who;Country\nHR;Outsourced to Acme;India\nIT;Vendor (Bolt);Poland\n"
        "Law;own;Germany",
        {"HR": f"{BOTH} IN Acme", "IT": f"{BOTH} PL Bolt", "Law": f"{OWN}  "},
    ),
    "firms in place of who": (
        "Activity;Performed by;Location\nPayroll;Infosys;India\nIT;In-house;Germany\n"
        "HR;Accenture;Krakow, Poland\nTax;Finance team;Germany",
        {
            "Payroll": f"{BOTH} IN Infosys",
            "IT": f"{OWN}  ",
            "HR": f"{BOTH} PL Accenture",
            "Tax": f"{TRAY}   | unknown-answer no-who",
        },
    ),
    "who does it in German": (
        "Aktivität;Wer;Wo\nLohn;Fremdfirma;Ausland\nIT;eigene Mitarbeiter;Inland\n"
        "Recht;extern;Indien\nPost;die Kollegen;Inland",
        {
            "Lohn": f"{BOTH}  ",
            "IT": f"{OWN}  ",
            "Recht": f"{BOTH} IN ",
            "Post": f"{TRAY}   | unknown-answer no-who",
        },
    ),
    "words in small letters are no firms": (
        "Task;Who;Where\nPayroll;the guys;home\nIT;some people;home",
        {"Payroll": f"{TRAY}   | no-who", "IT": f"{TRAY}   | no-who"},
    ),
    "codes of states": (
        "Activity;Sourcing;Location\nPayroll;Vendor;CA\nIT;Own;TX\nDesk;Vendor;IN",
        {"Payroll": f"{BOTH} US ", "IT": f"{CAPTIVE} US ", "Desk": f"{BOTH} US "},
    ),
    "codes of countries": (
        "Activity;Who;Country code\nPayroll;Vendor;IN\nIT;Own;DE\nDesk;Vendor;NA\nLaw;Own;no",
        {
            "Payroll": f"{BOTH} IN ",
            "IT": f"{OWN}  ",
            "Desk": f"{BOTH} NA ",
            "Law": f"{TRAY}   | unknown-country no-where",
        },
    ),
    "two rows of headings": (
        "Overview\n;Current;;Future\nProcess;Vendor;Country;Vendor;Country\n"
        "Payroll;Internal;Germany;Acme;India\nIT;Acme;Poland;Internal;Poland",
        {"Payroll": f"{BOTH} IN Acme", "IT": f"{CAPTIVE} PL "},
    ),
    "a headquarters is no place of work": (
        "Service;Description;Provider;HQ country\nPayroll;Pays people;Acme;US",
        {"Payroll": f"{TRAY}   | no-where"},
    ),
    "several countries": (
        'Activity;Who;Country\nPayroll;Vendor;"India (60%), Poland (40%)"\n'
        "IT;Own;Germany and India",
        {"Payroll": f"{BOTH}   | several", "IT": f"{TRAY}   | several no-where"},
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_read_as_its_owner_meant_it(name: str) -> None:
    text, expected = TABLES[name]
    start = Scenario("T", "", "DE", {}, (Scene(SceneId("s1"), "Today"),))
    made = plan(read_text(text), Target(start, start.scenes[0].id, Vocabulary.of()))
    after = import_arrivals(start, made.arrivals, made.new_scenes)
    gaps = {row.name: " ".join(gap.refusal for gap in row.gaps) for row in made.rows}
    found: dict[str, str] = {}
    for card, activity in after.activities.items():
        at = after.scenes[-1].placements.get(card, IN_TRAY)
        stands = f"{at.zone.value} {at.country or ''} {at.partner}"
        left = gaps[activity.name]
        found[activity.name] = f"{stands} | {left}" if left else stands
    assert found == expected
