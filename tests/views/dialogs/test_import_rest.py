"""Columns that say nothing of where an activity stands can be kept."""

from pytestqt.qtbot import QtBot

from tests.views.dialogs.test_import_dialog import choose, labels, open_rows


def test_columns_that_are_not_taken_are_named_and_can_be_kept_in_the_note(qtbot: QtBot) -> None:
    dialog = open_rows(qtbot, "Activity;Who;Where;FTE;Cost\nNew;own;home;3;12 €")
    assert "Not taken: D: FTE, E: Cost." in labels(dialog)
    for words, note in (("Keep in the note", "FTE: 3\nCost: 12 €"), ("Leave out", "")):
        choose(dialog, "Other columns", words)
        wanted = dialog.answer()
        assert wanted is not None
        assert [each.activity.note for each in wanted.plan.arrivals] == [note]
