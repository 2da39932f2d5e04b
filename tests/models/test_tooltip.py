"""Words in a tooltip: a stranger's are no markup, and never fill the screen."""

from shoreboard.models.tooltip import LONGEST_TIP, tooltip


def test_each_paragraph_stands_for_itself_and_the_title_is_bold() -> None:
    made = tooltip("Call center", "Pune, India\nAcme", "", "By telephone")
    assert made.count("<p ") == 3
    assert "<b>Call center</b>" in made
    assert "Pune, India\nAcme" in made


def test_markup_is_shown_as_it_was_typed() -> None:
    made = tooltip("<img src='//stranger/x.png'>", "<a href=x>&amp;</a>")
    assert "<img" not in made
    assert "<a " not in made
    assert "&lt;img src=&#x27;//stranger/x.png&#x27;&gt;" in made
    assert "&amp;amp;" in made


def test_long_words_are_cut_before_they_are_escaped() -> None:
    made = tooltip("<" * 10_000, "x" * 10_000)
    assert made.count("&lt;") == LONGEST_TIP - 1
    assert made.count("x") < LONGEST_TIP
    assert made.count("…") == 2


def test_nothing_to_say_is_no_tooltip() -> None:
    assert tooltip("", "", "") == ""
