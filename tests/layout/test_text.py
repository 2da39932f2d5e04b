"""Text is broken between words, within one only where it must be, and elided at its end."""

from hypothesis import given
from hypothesis import strategies as st

from shoreboard.layout.text import ELLIPSIS, Ruler, line_count, narrowest
from tests.helpers.lettering import Lettering

RULER = Ruler(Lettering())
words = st.text("abcm WÄ-/顧客خد", min_size=1, max_size=60)
widths = st.floats(1.5, 40)


@given(words, widths, st.integers(1, 4))
def test_no_line_is_wider_than_its_room(name: str, width: float, most: int) -> None:
    lines = RULER.lines(RULER.text(name, bold=True), width, most)
    assert len(lines) <= most
    assert all(RULER.width(line, bold=True) <= width for line in lines)


@given(words, widths)
def test_with_lines_enough_nothing_is_missing(name: str, width: float) -> None:
    text = RULER.text(name, bold=False)
    lines = RULER.lines(text, width, 100)
    assert "".join(lines).replace(" ", "") == name.replace(" ", "")
    assert not RULER.is_cut(text, lines)


@given(words, st.integers(1, 3))
def test_the_least_width_takes_a_text_on_so_many_lines(name: str, most: int) -> None:
    text = RULER.text(name, bold=True)
    width = narrowest(text, most)
    assert line_count(text, width + 0.001) <= most
    lines = RULER.lines(text, width + 0.02, most)
    assert not RULER.is_cut(text, lines)


def test_a_name_breaks_between_words_and_a_long_word_within() -> None:
    text = RULER.text("Customer relationship management", bold=True)
    assert RULER.lines(text, text.halved, 2) == ("Customer relationship", "management")
    long = RULER.text("Rechtsschutzversicherungsgesellschaften", bold=True)
    lines = RULER.lines(long, long.width * 0.6, 2)
    assert "".join(lines) == "Rechtsschutzversicherungsgesellschaften"
    assert len(lines) == 2


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    text = RULER.text("Customer relationship management", bold=True)
    lines = RULER.lines(text, text.width / 4, 2)
    assert lines[-1].endswith(ELLIPSIS)
    assert RULER.is_cut(text, lines)
    assert RULER.is_cut(RULER.text("x" * 5_000, bold=True), lines)


def test_chinese_breaks_between_characters_and_no_line_begins_with_a_full_stop() -> None:
    text = RULER.text("顧客服務。會計", bold=False)
    assert RULER.lines(text, 4.5, 2) == ("顧客服", "務。會計")


def test_a_mark_stays_with_its_letter() -> None:
    text = RULER.text("e\u0301" * 40, bold=False)
    for line in RULER.lines(text, 7.3, 5):
        assert not line.startswith("\u0301")


def test_each_text_is_measured_once() -> None:
    font = Lettering()
    ruler = Ruler(font)
    for _ in range(3):
        ruler.text("Call center", bold=True)
    assert len(font.measured) == len(set(font.measured))
