"""What headings propose, however they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.storage.tables.answers import DOMESTIC, IN_HOUSE, NOTHING, THIRD_PARTY
from shoreboard.storage.tables.headings import (
    Era,
    TableColumn,
    answer_of,
    is_foreign_to_us,
    is_seat,
    proposals,
)

MEANT = {
    TableColumn.ACTIVITY: """Activity; Function; Process; Service; Application; Activity Name;
        Function Name; Name of activity; Tätigkeit; Prozess; Activité; Processus; Actividad;
        Proceso; Outsourced function; Name of outsourced service; Business process;
        Function outsourced; Attività; Servizio; Activiteit; Proces""",
    TableColumn.PARTNER: """Vendor; Supplier; Provider; Contractor; Partner; Vendor Name;
        Service Provider Name; Name of service provider; Name of the provider; Dienstleister;
        Auftragnehmer; Fournisseur; Prestataire; Proveedor; Third party; Outsourcing partner;
        Subcontractor; Main supplier""",
    TableColumn.WHO: """Who; Who does it?; Performed by; Sourcing; Sourcing Type; Sourcing Model;
        Delivery Model; In-house/Outsourced; In-house or outsourced; Internal/External; Make/Buy;
        Insourced/Outsourced; Wer; Durchgeführt von; Intern/Extern;
        Own/Vendor; Eigenleistung/Fremdvergabe; Interno/Esterno; Provider type; Type of outsourcing;
        Mode de gestion; Chi lo fa; Uitgevoerd door; Make-or-buy decision""",
    TableColumn.WHERE: """Where; Delivery Location; Work Location; Place of performance; Location;
        Onshore/Offshore; Shore; Wo; Standort; Lieu d'exécution; Lugar de ejecución;
        Inland/Ausland; Onshore / Nearshore / Offshore; Sourced from; Luogo; Locatie""",
    TableColumn.COUNTRY: """Country; Country of service; Countries; Country/Region; ISO code;
        Country code; Service country; Land; Pays; País; Pays de prestation; Country of performance;
        Land der Leistung; Country name; Country where the service is performed;
        Country or countries where the service is performed; Paese; Land van uitvoering""",
    TableColumn.SCENE: "Year; Phase; Date; Scene; Jahr; Année; Año",
}
CASES = [(column, each.strip()) for column, row in MEANT.items() for each in row.split(";")]
NOISE = ["{}", " {} ", "{}:", "{}?", "{} *", "{} (54.c)", "54.c {}", "{} [text]", "{}\n(required)"]


@pytest.mark.parametrize(("column", "heading"), CASES)
def test_headings_go_by_their_head_word(column: TableColumn, heading: str) -> None:
    for noise in NOISE:
        for words in (heading, heading.upper(), heading.replace(" ", "_")):
            found = proposals(noise.format(words))
            assert found, noise.format(words)
            assert found[0].column is column, noise.format(words)


@given(
    st.sampled_from([case for case in CASES if case[0] is not TableColumn.SCENE]),
    st.sampled_from([("Current {}", "Future {}"), ("{} today", "{} (target)"),
                     ("As-is {}", "To-be {}"), ("{} (current)", "{} (planned)"),
                     ("Ist {}", "Soll {}")]),
)  # fmt: skip
def test_pairs_speak_of_two_scenes(case: tuple[TableColumn, str], pair: tuple[str, str]) -> None:
    column, heading = case
    for form, era in zip(pair, Era, strict=True):
        (first, *_) = proposals(form.format(heading))
        assert (first.column, first.era) == (column, era)


@pytest.mark.parametrize(
    "heading",
    ["Vendor ID", "Activity code", "Vendor contact", "Cost", "FTE", "Critical?", "Risk level",
     "Intragroup", "Group relationship", "Data location", "Governing law",
     "Country of incorporation", "Provider's headquarters country",
     "Start date", "Contract end"],
)  # fmt: skip
def test_headings_of_other_things_propose_nothing(heading: str) -> None:
    assert is_foreign_to_us(heading)
    assert not proposals(heading)


@pytest.mark.parametrize(
    "heading",
    ["Provider country", "Vendor location", "Supplier's country", "Country of service provider",
     "Company site", "Anbieter Land"],
)  # fmt: skip
def test_where_a_firm_sits_is_not_where_it_works(heading: str) -> None:
    assert is_seat(heading)
    assert not proposals(heading)
    assert not is_seat("Country where the provider performs the service")
    assert not is_seat("Delivery country of the provider")


def test_a_heading_may_be_an_answer() -> None:
    outsourced, domestic = answer_of("Outsourced? (y/n)"), answer_of("Domestic in-house %")
    assert outsourced is not None
    assert (outsourced.ticked, outsourced.denied) == (THIRD_PARTY, IN_HOUSE)
    assert domestic is not None
    assert (domestic.ticked, domestic.denied) == (IN_HOUSE.with_those(DOMESTIC), NOTHING)
    assert answer_of("Intragroup") is answer_of("Critical?") is None
