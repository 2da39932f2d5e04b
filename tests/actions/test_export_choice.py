"""What was chosen for an export is remembered, and nonsense in its place does no harm."""

import pytest

from shoreboard.actions.export_choice import ExportChoice


def test_a_choice_is_remembered_as_it_was() -> None:
    choice = ExportChoice("pdf", True, "a4", "dark", "2x", answers=False, verdict=True)
    assert ExportChoice.of(choice.as_text()) == choice


@pytest.mark.parametrize("text", ["", "{", "[]", "[" * 100_000, '{"format": 1, "answers": "no"}'])
def test_what_is_not_understood_is_as_at_first(text: str) -> None:
    assert ExportChoice.of(text) == ExportChoice()
