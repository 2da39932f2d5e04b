"""Numbers as workbooks show them."""

import pytest

from shoreboard.storage.tables.number_formats import BUILT_IN, format_of, plain

NUMBER = 45356 + (14 * 3600 + 7 * 60 + 9) / 86_400
"""2024-03-05 14:07:09, a Tuesday."""


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("yyyy", "2024"),
        ("yyyy-mm-dd;@", "2024-03-05"),
        ("dd.mm.yyyy hh:mm", "05.03.2024 14:07"),
        ("[$-409]mmm yy", "Mar 24"),
        ("d mmmm yyyy", "5 March 2024"),
        ("dddd", "Tuesday"),
        ("h:mm AM/PM", "2:07 PM"),
        ("mm:ss", "07:09"),
        ('"FY"yyyy', "FY2024"),
        ('yyyy"年"m"月"', "2024年3月"),
        (BUILT_IN[14], "2024-03-05"),
    ],
)
def test_dates(code: str, shown: str) -> None:
    for from_1904, number in ((False, NUMBER), (True, NUMBER - 1462)):
        show = format_of(code, from_1904=from_1904)
        assert show is not None
        assert show(number) == shown


@pytest.mark.parametrize(
    ("code", "number", "shown"),
    [
        ("0%", 0.205, "21%"),
        ("0.0%", 0.2, "20.0%"),
        ("[Red]0%", 1, "100%"),
        ("0%", -0.5, "-50%"),
    ],
)
def test_percentages(code: str, number: float, shown: str) -> None:
    show = format_of(code, from_1904=False)
    assert show is not None
    assert show(number) == shown


@pytest.mark.parametrize("code", ["General", "0", "#,##0.00", '"days" 0', "[Red]0", "", "@"])
def test_other_numbers_stay_as_they_are(code: str) -> None:
    assert format_of(code, from_1904=False) is None


def test_days_that_never_were_are_numbers() -> None:
    show = format_of("yyyy", from_1904=False)
    assert show is not None
    assert (show(-1), show(1e300), show(1)) == ("-1", "1e+300", "1900")


def test_digits_that_only_storage_needs_are_left_out() -> None:
    assert plain("0.30000000000000004") == "0.3"
    assert [plain(each) for each in ("7.0", "12", "x")] == ["7", "12", "x"]
