"""Words about the subject have one form: title, sentence, body."""

import pytest

from shoreboard.explanations.form import FormError, TopicForm, read_form


def test_each_part_is_where_it_belongs() -> None:
    text = "\n# Title\n\n> Sentence.\n\nBody.\n\nMore.\n"
    assert read_form(iter(text.splitlines())) == TopicForm("Title", "Sentence.", "Body.\n\nMore.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "title"),
        ("> S.\n\n# T\n\nB.", "title"),
        ("# T\n\nB.", "quoted sentence"),
        ("# T\n\n> S.", "may not be empty"),
        ("# \n\n> S.\n\nB.", "may not be empty"),
    ],
)
def test_what_is_wrong_is_said(text: str, words: str) -> None:
    with pytest.raises(FormError, match=words):
        read_form(iter(text.splitlines()))
