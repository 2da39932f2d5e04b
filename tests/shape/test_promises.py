"""Every sentence that promises something is held by a test, which is named here beside it."""

import ast
import re

from tests.shape.source import ROOT
from tests.shape.test_words import translations

PROMISE = re.compile(
    r"Undo\b.*\b(back|out)|\bUndo takes|earlier versions?\b"
    r"|[Nn]othing (was (saved|changed)|is lost)|\b(is|are) kept\b|as it was\.|not touched"
    r"|moved (aside|to \{)|puts it back"
    r"|will (be gone|ask)|\bkeeps? (the|their)|\bstays\b|They hold|never sees|beside it\."
    r"|under another name only|save it only|brings the whole"
)
"""What a sentence says that tells of more than the moment."""

ACTIONS, DOCUMENTS = "tests/actions/test_", "tests/session/test_documents.py::test_"
NOTICES = "tests/views/test_file_notices.py::test_"
NOTHING_CHANGED = (
    "tests/session/test_session.py::test_edit_that_raises_changes_nothing_and_says_why"
)
OVERWRITTEN = (
    "tests/views/dialogs/test_files.py::test_what_is_saved_over_is_kept_as_the_dialog_says"
)
PREPARED = "tests/views/presentation/test_presentation.py::test_what_was_prepared_comes_back_"
RECOVERY = "tests/storage/test_recovery.py::test_a_"
RESTORED = f"{ACTIONS}version_actions.py::test_one_is_restored_in_one_step_that_undo_takes_back"
UNTOUCHED = "tests/journeys/test_bad_files.py::test_a_bad_file_leaves_the_window_as_it_was"

PROMISES = {
    "%n recovery copies are damaged.": f"{RECOVERY}damaged_copy_is_moved_aside_and_told",
    "A detail of the card": NOTHING_CHANGED,
    "A scenario has at most 1,000 scenes.": NOTHING_CHANGED,
    "A scenario has at most 100,000": NOTHING_CHANGED,
    "A screen was unplugged": (
        "tests/journeys/test_presenting.py::test_a_class_with_a_screen_of_its_own"
    ),
    "A text has at most": NOTHING_CHANGED,
    "For you alone; the class never": (
        "tests/views/presentation/test_presentation.py"
        "::test_neither_note_nor_tool_nor_notice_reaches_the_class"
    ),
    "Home and abroad are seen from here.": (
        "tests/domain/test_placement.py"
        "::test_seen_from_another_home_country_the_zone_stays_and_the_details_fit"
    ),
    "It is in the scene's note now.": (
        "tests/views/prediction/test_prediction_window.py"
        "::test_what_came_of_it_is_kept_in_the_note_undoably"
    ),
    "It stays where it is.": (
        "tests/views/costs/test_costs_page.py"
        "::test_an_activity_that_stays_can_be_told_of_what_it_costs_here_alone"
    ),
    "Its present content goes among": OVERWRITTEN,
    "Its present content will be gone.": OVERWRITTEN,
    "Restoring replaces what the board shows;": RESTORED,
    "Settings cannot be kept:": (
        "tests/session/test_preferences.py::test_what_cannot_be_kept_holds_and_is_said_once"
    ),
    "Shares are whole percents": NOTHING_CHANGED,
    "Somebody changed {file} meanwhile;": (
        "tests/session/test_recovered.py::test_it_is_not_saved_over_what_somebody_wrote_since"
    ),
    "Somebody else changed {file} since": f"{DOCUMENTS}what_somebody_else_wrote_is_not_replaced",
    "That country does not fit": NOTHING_CHANGED,
    "That number is out of": NOTHING_CHANGED,
    "The board is as it was prepared.": f"{PREPARED}later_as_well",
    "The file holds what this version": (
        f"{DOCUMENTS}an_original_is_kept_at_the_first_save_or_nothing_is_saved"
    ),
    "The parts keep their own names.": (
        "tests/domain/edits/test_splitting.py"
        "::test_merged_from_all_parts_it_is_the_whole_again_where_the_largest_part_stands"
    ),
    "The disk or network drive of {file} does not answer.": (
        "tests/views/test_late_saves.py::test_it_is_said_until_the_disk_answers"
    ),
    "There is no earlier version of {file} yet.": f"{DOCUMENTS}saving_keeps_what_was_there",
    "This is an earlier version,": f"{NOTICES}an_earlier_version_says_so_in_the_title",
    "This is the version of {time}.": RESTORED,
    "What is restored is not saved yet.": f"{RECOVERY}discarded_copy_is_moved_aside",
    "What this would change": NOTHING_CHANGED,
    "With this the file would be larger": NOTHING_CHANGED,
    "You have {file} now.": f"{NOTICES}the_second_window_can_take_the_file_over",
    "Your version stays.": (
        f"{ACTIONS}on_disk_actions.py::test_what_is_kept_as_mine_is_unsaved_and_can_be_saved"
    ),
    "{file} could not be saved to its end:": (
        "tests/storage/test_in_place.py::test_whatever_fails_all_is_on_disk"
    ),
    "{file} could not be saved: {reason}.": (
        "tests/session/test_save_faults.py::test_a_save_that_is_refused_leaves_all_as_it_was"
    ),
    "{file} holds what this program": (
        f"{DOCUMENTS}an_original_is_kept_at_the_first_save_or_nothing_is_saved"
    ),
    "{file} is damaged:": UNTOUCHED,
    "{file} is not a Shoreboard scenario.": UNTOUCHED,
    "{file} was made by a later version": UNTOUCHED,
    "{file} was moved or deleted.": f"{NOTICES}a_file_that_is_gone_can_be_saved_again",
    "{step}: done.": f"{ACTIONS}activity_actions.py::test_a_removal_says_that_it_can_be_undone",
    "{table}: {counts}. Edit › Undo": (
        f"{ACTIONS}import_actions.py::test_a_file_comes_in_as_one_step_and_what_happened_is_said"
    ),
    "{who} Nothing was saved there.": f"{DOCUMENTS}a_file_that_somebody_has_is_not_written",
    "{who} You can change what you see": (
        f"{NOTICES}the_second_window_can_look_and_save_elsewhere"
    ),
    "cost that stays here": (
        "tests/costs/test_formulas.py::test_the_call_center_is_reckoned_to_every_digit"
    ),
    "stays": "tests/models/test_plan_model.py::test_what_goes_comes_first_with_what_it_comes_to",
}
"""How each begins, and the test that fails where it is not held."""


def test_every_promise_is_held_by_a_test() -> None:
    said = {str(ast.literal_eval(call.args[0])) for _, call in translations()}
    promised = {words for words in said if PROMISE.search(words)}
    assert {words for words in promised if not words.startswith(tuple(PROMISES))} == set()


def test_nothing_is_held_that_nobody_promises() -> None:
    said = {str(ast.literal_eval(call.args[0])) for _, call in translations()}
    assert [begin for begin in PROMISES if not any(each.startswith(begin) for each in said)] == []


def test_the_tests_that_hold_promises_are_there() -> None:
    missing: list[str] = []
    for named in set(PROMISES.values()):
        file, _, test = named.partition("::")
        tree = ast.parse((ROOT / file).read_text("utf-8"))
        if not any(isinstance(each, ast.FunctionDef) and each.name == test for each in tree.body):
            missing.append(named)
    assert missing == []
