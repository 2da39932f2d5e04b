"""Tables in other forms that people have: what stands on the board in the last scene, and why not.

A country that is not said is "", and one row is "zone country partner | what is left open".
"""

import pytest

from tests.helpers.read_tables import board_of

OWN, VENDOR = "in-house-domestic", "domestic-outsourcing"
CAPTIVE, BOTH, TRAY = "captive-offshoring", "offshore-outsourcing", "not-placed"
UNKNOWN_WHO = f"{TRAY}   | unknown-answer no-who"
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
        {
            "Payroll (In-house)": f"{TRAY}   | in-parts no-where",
            "Payroll (Outsourced)": f"{BOTH} IN  | in-parts",
            "IT": f"{OWN}  ",
        },
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
        {
            "Payroll (India)": f"{BOTH} IN  | in-parts",
            "Payroll (Poland)": f"{BOTH} PL  | in-parts",
            "IT": f"{TRAY}   | several no-where",
        },
    ),
    "where a vendor sits is not where the work is done": (
        "Function outsourced;Type of outsourcing;Provider name;Provider country;"
        "Service delivery country\nFund accounting;External;FundServ SA;FR;IN\n"
        "IT;Intragroup;Group IT Ltd;GB;GB",
        {
            "Fund accounting": f"{BOTH} IN FundServ SA",
            "IT": f"{CAPTIVE} GB  | group-firm",
        },
    ),
    "a country within a town's cell": (
        "Activity name;Provider type;Location (city)\nPayroll;3rd party;Bangalore, India\n"
        "IT;Captive centre;Manila\nLaw;Inhouse;Munich (Germany)\nLab;agencies;India - Pune",
        {
            "Payroll": f"{BOTH} IN ",
            "IT": f"{TRAY}   | unknown-answer no-where",
            "Law": f"{OWN}  ",
            "Lab": f"{BOTH} IN ",
        },
    ),
    "answers ticked in columns of their own": (
        "Business function;Domestic in-house;Domestic outsourcing;Offshore in-house;"
        "Offshore outsourcing\nProduction;x;;;\nIT;;;x;\nMarketing;;x;;\nR&D;;;;x\nHR;;;;",
        {
            "Production": f"{OWN}  ",
            "IT": f"{CAPTIVE}  ",
            "Marketing": f"{VENDOR}  ",
            "R&D": f"{BOTH}  ",
            "HR": f"{TRAY}  ",
        },
    ),
    "yes and no in German": (
        "Prozess;Ausgelagert?;Ausland?;Nearshore?\nLohn;ja;ja;nein\nIT;nein;nein;nein\nPost;;;nein",
        {"Lohn": f"{BOTH}  ", "IT": f"{OWN}  ", "Post": f"{TRAY}   | no-basis"},
    ),
    "who, whom and where in one": (
        'Process,Delivery\nPayroll,"Outsourced to Infosys, Bangalore"\nIT,"Own staff, Manila"\n'
        'Desk,"Outsourced to TCS, India"\nHR,"In-house, except payroll in India"\n'
        "Lab,Captive center India\nLaw,In-house (Germany)",
        {
            "Payroll": f"{TRAY}   | unknown-answer no-where",
            "IT": f"{TRAY}   | unknown-answer no-where",
            "Desk": f"{BOTH} IN TCS",
            "HR": f"{TRAY}   | unknown-answer",
            "Lab": f"{CAPTIVE} IN ",
            "Law": f"{OWN}  ",
        },
    ),
    "states beside towns": (
        "Agency;Function Description;State;Location;Status\nDOT;Help desk;TX;Fort Worth;"
        "Commercial\nDOT;Mail room;VA;Reston;Inherently governmental",
        {"Help desk": f"{BOTH} US ", "Mail room": f"{CAPTIVE} US "},
    ),
    "from where to where": (
        "Activity;Previous location;New location;Who\nSewing;Bangladesh;Portugal;own\n"
        "Molding;China;Germany;vendor",
        {"Sewing": f"{CAPTIVE} PT ", "Molding": f"{VENDOR}  "},
    ),
    "French": (
        "Activité;Mode;Pays\nPaie;sous-traitée;Inde\nSupport;en interne;Maroc\n"
        "Recherche;Filiale;Pologne",
        {"Paie": f"{BOTH} IN ", "Support": f"{CAPTIVE} MA ", "Recherche": f"{CAPTIVE} PL "},
    ),
    "Italian": (
        "Attività;Interno/Esterno;Paese\nPaghe;esternalizzato;Romania\nIT;interno;Germania",
        {"Paghe": f"{BOTH} RO ", "IT": f"{OWN}  "},
    ),
    "Dutch": (
        "Activiteit;Intern/Extern;Land\nSalaris;uitbesteed;India\nIT;eigen personeel;Duitsland",
        {"Salaris": f"{BOTH} IN ", "IT": f"{OWN}  "},
    ),
    "Spanish in its other gender": (
        "Actividad;Interno/Externo;País\nNómina;subcontratada;India\nLegal;Interna;Portugal",
        {"Nómina": f"{BOTH} IN ", "Legal": f"{CAPTIVE} PT "},
    ),
    "people who do it": (
        "Task name;Done by;Where\nPayroll;our own people;home\nIT;freelancers;India\n"
        "HR;joint venture;China\nLab;our subsidiary in Poland;abroad\nTax;internal audit team;home",
        {
            "Payroll": f"{OWN}  ",
            "IT": f"{BOTH} IN ",
            "HR": f"{TRAY}   | unknown-answer no-who",
            "Lab": f"{CAPTIVE} PL ",
            "Tax": f"{OWN}  ",
        },
    ),
    "where, as people say it": (
        "Task name;Who;Where\nPayroll;vendor;Outside Germany\nIT;vendor;somewhere in Poland\n"
        "HR;own;our office in Berlin\nLab;vendor;Offshore (Manila)\nTea;vendor;Warsaw (PL)\n"
        "Rum;vendor;not in India\nGin;vendor;en France\nAle;own;Onshore",
        {
            "Payroll": f"{TRAY}   | unknown-answer no-where",
            "IT": f"{BOTH} PL ",
            "HR": f"{TRAY}   | unknown-answer no-where",
            "Lab": f"{BOTH}  ",
            "Tea": f"{BOTH} PL ",
            "Rum": f"{TRAY}   | unknown-answer no-where",
            "Gin": f"{BOTH} FR ",
            "Ale": f"{OWN}  ",
        },
    ),
    "codes of three letters": (
        "Function;Sourcing;ISO code\nPayroll;Vendor;IND\nIT;Own;DEU\nHR;Vendor;GBR",
        {"Payroll": f"{BOTH} IN ", "IT": f"{OWN}  ", "HR": f"{BOTH} GB "},
    ),
    "three years as headings": (
        "Process;2019;2021;2023\nPayroll;own, home;vendor, home;vendor, India",
        {"Payroll": f"{BOTH} IN "},
    ),
    "dates of contracts are no scenes": (
        "Activity;Contract date;Vendor;Country\nIT;2024-02-01;Acme;India\nHR;2022-01-01;Bolt;Spain",
        {"IT": f"{BOTH} IN Acme", "HR": f"{BOTH} ES Bolt"},
    ),
    "firms, and words of people": (
        "Task name,Who does it?,Country\nDesign,Freelancer (Bob),Germany\nHR,ADP Inc.,US\n"
        "Tax,Us,Germany\nLaw,Ourselves,Germany",
        {
            "Design": f"{VENDOR}  Bob",
            "HR": f"{BOTH} US ADP Inc.",
            "Tax": f"{OWN}  ",
            "Law": f"{OWN}  ",
        },
    ),
    "no firm, or none yet": (
        "Service;Vendor;Country\nPayroll;to be selected;India\nIT;no vendor;Germany\n"
        "HR;none (in-house);Germany\nTax;see contract;Spain\nGym;nobody;Germany\n"
        "Lab;Infosys / in-house;India\nLaw;Baker & Co. KG;Germany\nAcme;Acme;Spain\n"
        "Bolt;Bolt;Spain\nCog;Cog;Spain\nDom;Dom;Spain\nEmu;Emu;Spain",
        {
            **dict.fromkeys(["Payroll", "IT", "HR", "Tax", "Gym"], UNKNOWN_WHO),
            **{name: f"{BOTH} ES {name}" for name in ("Acme", "Bolt", "Cog", "Dom", "Emu")},
            "Lab": f"{TRAY}   | several no-who",
            "Law": f"{VENDOR}  Baker & Co. KG",
        },
    ),
    "codes that may be of states": (
        "Service;Who;Location\nPayroll;vendor;Austin, TX\nTax;vendor;Gary, IN\n"
        "Lab;own;Wilmington, DE\nHR;vendor;New York",
        {
            "Payroll": f"{BOTH} US ",
            "Tax": f"{TRAY}   | unknown-answer no-where",
            "Lab": f"{TRAY}   | unknown-answer no-where",
            "HR": f"{BOTH} US ",
        },
    ),
    "countries as headings": (
        "Activity name;Who;India;Poland;Germany\nPayroll;vendor;x;;\nIT;own;;;✅\nHR;own;✔️;x;❌\n"
        "Lab;own;60 %;40 %;",
        {
            "Payroll": f"{BOTH} IN ",
            "IT": f"{OWN}  ",
            "HR": f"{TRAY}   | several no-where",
            "Lab (India)": f"{CAPTIVE} IN  | in-parts",
            "Lab (Poland)": f"{CAPTIVE} PL  | in-parts",
        },
    ),
    "an agency's columns": (
        "Department;Activity Title;In-house/Contracted out;Contractor Name;"
        "Place of Performance City;Place of Performance State\n"
        "DoD;Food;Contracted out;Sodexo;San Diego;California",
        {"Food": f"{BOTH} US Sodexo"},
    ),
    "rows that are no work": (
        "| Activity | Who | Where | FTE |\n|---|---|---|---|\n| Payroll | vendor | India | 3 |\n"
        "| Subtotal HR | | | 3 |\n| Total FTE | | | 3 |\n| Stand: 1.1.2024 | | | |\n"
        "| * rough | | | |",
        {"Payroll": f"{BOTH} IN "},
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_read_as_its_owner_meant_it(name: str) -> None:
    text, expected = TABLES[name]
    assert board_of(text) == expected
