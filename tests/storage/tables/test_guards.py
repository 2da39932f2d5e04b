"""What begins as a formula does is text in a spreadsheet, and itself again when it comes back."""

from hypothesis import given
from hypothesis import strategies as st

from shoreboard.storage.tables.guards import guarded, unguarded
from tests.helpers.every import every


@every(["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "'=1", "''=1", "\uff1d1"])
def test_a_formula_becomes_text(text: str) -> None:
    assert guarded(text) == f"'{text}"


@every(["", "IT", "'quoted'", "1-2", "a=b", "'"])
def test_other_text_is_left_alone(text: str) -> None:
    assert guarded(text) == text
    assert unguarded(text) == text


@given(st.text(st.sampled_from("'=+-@ a\t\uff1d")))
def test_it_comes_back_as_it_was(text: str) -> None:
    assert unguarded(guarded(text)) == text
