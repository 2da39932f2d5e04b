"""From where to where, in words that mean so only beside each other."""

import pytest

from shoreboard.storage.tables.columns import guess_columns
from shoreboard.storage.tables.heading_pairs import paired
from shoreboard.storage.tables.headings import TableColumn
from shoreboard.storage.tables.reading import read_text
from shoreboard.storage.tables.words import Vocabulary


@pytest.mark.parametrize(
    ("headings", "shown"),
    [
        ("Activity;Von;Nach", "Activity;from;to"),
        ("Activité;De;À", "Activité;from;to"),
        ("Origin;Process;Destination", "from;Process;to"),
        ("Country of origin;Destination country", "from country;to country"),
        ("Pays d'origine;Pays de destination", "from pays;to pays"),
        ("Land (von);Land (nach)", "from land;to land"),
        ("Origen;Destino;Proveedor desde;Proveedor hasta", "from;to;from proveedor;to proveedor"),
        ("Source country;Target country", "from country;to country"),
    ],
)
def test_both_of_a_pair_say_from_where_and_to_where(headings: str, shown: str) -> None:
    assert ";".join(paired(headings.split(";"))) == shown


@pytest.mark.parametrize(
    "headings",
    [
        "Activity;Source;Note",
        "Activity;Country of origin;Vendor",
        "Nom de l'activité;Pays;Prestataire",
        "Activity;Destination",
        "Origin country;Destination vendor",
        "",
    ],
)
def test_words_that_stand_alone_stay_as_they_are(headings: str) -> None:
    assert paired(headings.split(";")) == tuple(headings.split(";"))


@pytest.mark.parametrize(
    ("table", "before", "after"),
    [
        (
            "Tätigkeit;Von;Nach\nBuchhaltung;intern;extern",
            {TableColumn.STATE: 1},
            {TableColumn.STATE_AFTER: 2},
        ),
        (
            "Product;Country of origin;Destination country\nToys;China;Germany",
            {TableColumn.COUNTRY: 1},
            {TableColumn.COUNTRY_AFTER: 2},
        ),
        (
            "Activité;Pays de départ;Pays d'arrivée\nPaie;France;Maroc\nSupport;France;Inde",
            {TableColumn.COUNTRY: 1},
            {TableColumn.COUNTRY_AFTER: 2},
        ),
    ],
)
def test_their_cells_are_read_as_two_scenes(
    table: str, before: dict[TableColumn, int], after: dict[TableColumn, int]
) -> None:
    guess = guess_columns(read_text(table), Vocabulary.of())
    assert (before | after).items() <= guess.columns.items()
    assert guess.after == "future"


def test_cells_that_say_something_else_are_not_taken() -> None:
    table = read_text("Route;Origin;Destination\nA1;12 km;14 km\nB2;3 km;9 km")
    columns = guess_columns(table, Vocabulary.of()).columns
    assert not {TableColumn.STATE, TableColumn.STATE_AFTER, TableColumn.COUNTRY} & columns.keys()
