"""A table as a value: as text, and cell by cell."""

from shoreboard.explanations.table import Cell, OverviewHeading, OverviewLine, OverviewTable

TABLE = OverviewTable(
    (OverviewHeading("Scene"), OverviewHeading("Outsourced"), OverviewHeading("Moved")),
    (
        OverviewLine(OverviewHeading("1  Today"), (Cell("2", "40 %"), Cell("–"))),
        OverviewLine(OverviewHeading("2\tPlan\nB"), (Cell("3", "60 %"), Cell("1")), current=True),
    ),
)


def test_as_text_its_columns_are_apart_by_tabs_and_its_words_hold_none() -> None:
    assert list(TABLE.rows()) == [
        "Scene\tOutsourced\tMoved",
        "1 Today\t2 (40 %)\t–",
        "2 Plan B\t3 (60 %)\t1",
    ]


def test_a_cell_is_read_with_what_it_is_about() -> None:
    assert TABLE.spoken(0, 0) == "1  Today"
    assert TABLE.spoken(0, 1) == "1  Today, Outsourced: 2 (40 %)"
    assert TABLE.spoken(1, 2).endswith("Moved: 1")
