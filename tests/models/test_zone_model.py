"""The zones' models follow the session with exact signals, and change nothing themselves."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import Zone
from shoreboard.models.shown import Shown
from shoreboard.session.session import Session
from tests.domain.strategies import Wish, edit_sequences, scenarios
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TOPICS, TRAY, VENDOR, board
from tests.helpers.following import Watch, rows_of, zone_models

pytestmark = pytest.mark.usefixtures("qapp")

A, B, C, D = (ActivityId(letter) for letter in "abcd")
ABROAD = Placement(OFFSHORE, "IN", "Pune", "Acme")


def homely(*names: str) -> Scenario:
    """Return a scenario with these activities at home, in "Today" and in "Plan"."""
    return board(dict.fromkeys(names, HOME), dict.fromkeys(names, HOME))


@given(scenarios(min_activities=2), edit_sequences(20, 40), st.data())
def test_rows_are_the_arrangement_and_signals_tell_all_of_it(
    start: Scenario, wishes: list[Wish], data: st.DataObject
) -> None:
    session = Session(start)
    watch = Watch(session)
    testers = [
        QAbstractItemModelTester(
            watch.models[zone], QAbstractItemModelTester.FailureReportingMode.Warning
        )
        for zone in Zone
    ]
    for wish in wishes:
        match data.draw(st.sampled_from(["do", "do", "do", "undo", "redo", "show"])):
            case "do":
                edit = wish.edit(session.scenario)
                session.apply(wish.kind, edit.function, *edit.args, **edit.kwargs)
            case "undo":
                session.undo_stack.undo()
            case "redo":
                session.undo_stack.redo()
            case _:
                session.show_scene(data.draw(st.sampled_from(session.scenario.scenes)).id)
        fresh = Shown.of(session, TOPICS)
        for zone in Zone:
            assert watch.models[zone].cards == session.scene.placements.cards(zone)
            assert watch.followers[zone].rows == rows_of(watch.models[zone])
            for row, card in enumerate(watch.models[zone].cards):
                assert watch.models[zone].card(row) == fresh.card(card)
            assert watch.followers[zone].lost_track() == []
    assert all(tester.model() for tester in testers)


def test_a_new_name_changes_one_row_of_one_zone() -> None:
    session = Session(homely("a", "b", "c"))
    watch = Watch(session)
    session.apply("Rename", edits.edit_activity, Activity(B, "Another name"))
    assert watch.said() == {HOME: [("changed", 1, 1)]}


def test_neighbors_that_change_together_are_said_as_one_run() -> None:
    session = Session(homely("a", "b", "c", "d", "e"))
    watch = Watch(session)

    def rename(scenario: Scenario) -> Scenario:
        for card in "abd":
            scenario = edits.edit_activity(scenario, Activity(ActivityId(card), card.upper()))
        return scenario

    session.apply("Rename", rename)
    assert watch.said() == {HOME: [("changed", 0, 1), ("changed", 3, 3)]}


def test_a_move_removes_one_row_and_inserts_one_and_nothing_else() -> None:
    session = Session(homely("a", "b", "c"))
    watch = Watch(session)
    session.apply("Move", edits.place, session.scene_id, [B], OFFSHORE)
    assert watch.said() == {HOME: [("removed", 1, 1)], OFFSHORE: [("inserted", 0, 0)]}


def test_a_new_order_touches_the_moved_row_alone() -> None:
    session = Session(homely("a", "b", "c", "d"))
    watch = Watch(session)
    session.apply("Move", edits.place, session.scene_id, [D], HOME, B)
    assert watch.said() == {HOME: [("removed", 3, 3), ("inserted", 1, 1)]}


def test_new_details_change_their_row_and_keep_it() -> None:
    session = Session(board({"a": OFFSHORE, "b": OFFSHORE}))
    watch = Watch(session)
    session.apply("Edit", edits.give_details, session.scene_id, {B: ABROAD})
    assert watch.said() == {OFFSHORE: [("changed", 1, 1)]}


def test_another_title_says_nothing() -> None:
    session = Session(homely("a", "b"))
    watch = Watch(session)
    session.apply("Rename", edits.set_title, "Another")
    session.apply("Rename", edits.rename_scene, session.scene_id, "Another")
    session.select([A])
    assert watch.said() == {}


def test_another_home_country_changes_the_cards_that_name_it() -> None:
    session = Session(board({"a": HOME, "b": CAPTIVE, "c": OFFSHORE}))
    watch = Watch(session)
    models = watch.models
    session.apply("Home", edits.set_home_country, "FI")
    assert watch.said() == {HOME: [("changed", 0, 0)]}
    index = models[HOME].index(0)
    assert "Finland" in str(models[HOME].data(index, Qt.ItemDataRole.AccessibleDescriptionRole))


def test_a_change_in_an_earlier_scene_changes_the_mark_in_a_later_one() -> None:
    session = Session(board({"a": HOME, "b": HOME}, {"a": OFFSHORE, "b": HOME}))
    watch = Watch(session)
    models = watch.models
    today, plan = session.scenario.scenes
    assert models[OFFSHORE].card(0).moved
    session.apply("Move", edits.place, today.id, [A], OFFSHORE)
    assert session.scene_id == plan.id
    assert watch.said() == {OFFSHORE: [("changed", 0, 0)]}
    assert not models[OFFSHORE].card(0).moved


@pytest.mark.parametrize(
    "before",
    [
        Placement(HOME),
        Placement(OFFSHORE, "RO", "Pune", "Acme"),
        Placement(OFFSHORE, "IN", "Goa", "Acme"),
        Placement(OFFSHORE, "IN", "Pune", "Bolt"),
    ],
)
def test_zone_country_place_and_partner_mark_a_card_as_moved(before: Placement) -> None:
    models = zone_models(Session(board({"a": before}, {"a": ABROAD})))
    assert models[OFFSHORE].card(0).moved


def test_nothing_has_moved_in_the_first_scene_or_where_all_is_the_same() -> None:
    session = Session(board({"a": ABROAD}, {"a": replace(ABROAD)}))
    models = zone_models(session)
    assert not models[OFFSHORE].card(0).moved
    session.show_scene(session.scenario.scenes[0].id)
    assert not models[OFFSHORE].card(0).moved
    assert models[OFFSHORE].card(0).before is None


def test_a_change_of_scene_signals_only_what_differs() -> None:
    today = dict.fromkeys("abcd", HOME)
    session = Session(board(today, {**today, "c": CAPTIVE}))
    watch = Watch(session)
    session.show_scene(session.scenario.scenes[0].id)
    assert watch.said() == {HOME: [("inserted", 2, 2)], CAPTIVE: [("removed", 0, 0)]}


def test_very_many_runs_are_told_as_one_reset() -> None:
    names = [f"card {number}" for number in range(404)]
    session = Session(homely(*names))
    watch = Watch(session)
    models = watch.models
    every_other = [ActivityId(name) for name in names[::2]]
    session.apply("Move", edits.place, session.scene_id, every_other, VENDOR)
    assert watch.said() == {HOME: [("reset",)], VENDOR: [("inserted", 0, 201)]}
    assert watch.followers[HOME].rows == rows_of(models[HOME])
    session.undo_stack.undo()
    assert models[HOME].cards == tuple(names)


def test_after_a_reset_no_row_is_told_once_more() -> None:
    session = Session(homely(*(f"card {number}" for number in range(404))))
    watch = Watch(session)
    every_other = [ActivityId(f"card {number}") for number in range(0, 404, 2)]

    def move_and_rename(scenario: Scenario) -> Scenario:
        moved = edits.place(scenario, session.scene_id, every_other, VENDOR)
        return edits.edit_activity(moved, Activity(ActivityId("card 1"), "Payroll"))

    session.apply("Move and rename", move_and_rename)
    assert watch.said() == {HOME: [("reset",)], VENDOR: [("inserted", 0, 201)]}
    assert watch.followers[HOME].rows == rows_of(watch.models[HOME])


def test_rows_that_only_change_places_keep_track_of_the_others() -> None:
    session = Session(homely("a", "b", "c", "d"))
    watch = Watch(session)
    models = watch.models
    session.apply("Move", edits.place, session.scene_id, [A], HOME)
    assert models[HOME].cards == (B, C, D, A)
    assert watch.followers[HOME].lost_track() == []


def test_a_card_says_its_name_and_details() -> None:
    scenario = board(
        {"a": Placement(HOME), "b": HOME, "c": HOME}, {"a": ABROAD, "b": HOME, "c": TRAY}
    )
    session = Session(scenario)
    session.apply("Note", edits.edit_activity, Activity(A, "Call center", note="By telephone"))
    models = zone_models(session)

    def said_by(zone: Zone, role: Qt.ItemDataRole) -> object:
        return models[zone].data(models[zone].index(0), role)

    assert said_by(OFFSHORE, Qt.ItemDataRole.DisplayRole) == "Call center"
    assert said_by(OFFSHORE, Qt.ItemDataRole.AccessibleTextRole) == "Call center"
    described = said_by(OFFSHORE, Qt.ItemDataRole.AccessibleDescriptionRole)
    assert described == (
        "Offshore outsourcing, 1 of 1, Pune, India, Acme, moved since the scene before,"
        " offshore outsourcing: it was with own staff at home"
    )
    described = said_by(HOME, Qt.ItemDataRole.AccessibleDescriptionRole)
    assert described == "In-house, at home, 1 of 1, Germany"
    assert said_by(TRAY, Qt.ItemDataRole.AccessibleDescriptionRole) == (
        "Not placed, 1 of 1, moved since the scene before"
    )
    assert said_by(HOME, Qt.ItemDataRole.EditRole) is None
    tip = str(said_by(OFFSHORE, Qt.ItemDataRole.ToolTipRole))
    for words in ("Call center", "Pune, India", "Acme", "By telephone"):
        assert words in tip


def test_what_is_special_is_said_of_a_card() -> None:
    marked = Placement(OFFSHORE, "IN", circumstances=(Circumstance.CLOUD_SERVICE,))
    session = Session(board({"a": marked}))
    models = zone_models(session)
    model = models[OFFSHORE]
    described = model.data(model.index(0), Qt.ItemDataRole.AccessibleDescriptionRole)
    assert described == "Offshore outsourcing, 1 of 1, India, Cloud service"
    assert "Cloud service" in str(model.data(model.index(0), Qt.ItemDataRole.ToolTipRole))


def test_a_part_says_its_share_of_the_whole() -> None:
    session = Session(edits.split_activity(homely("a"), A, [("Day", 60), ("Night", 40)]))
    models = zone_models(session)
    model = models[HOME]
    described = model.data(model.index(1), Qt.ItemDataRole.AccessibleDescriptionRole)
    assert described == "In-house, at home, 2 of 2, 40 % of a, Germany"
    assert "40 % of a" in str(model.data(model.index(1), Qt.ItemDataRole.ToolTipRole))
    (whole,) = session.scenario.wholes.values()
    session.apply("Rename", edits.edit_whole, replace(whole, name=""))
    described = model.data(model.index(1), Qt.ItemDataRole.AccessibleDescriptionRole)
    assert described == "In-house, at home, 2 of 2, 40 %, Germany"


def test_a_strangers_words_are_no_markup_in_a_tooltip_and_do_not_fill_the_screen() -> None:
    session = Session(homely("a"))
    hostile = "<img src='//stranger/share/x.png'><b>bold</b>"
    models = zone_models(session)
    tips: list[str] = []
    for activity in (Activity(A, hostile), Activity(A, "x" * 10_000, note="y" * 10_000)):
        session.apply("Rename", edits.edit_activity, activity)
        model = models[HOME]
        tips.append(str(model.data(model.index(0), Qt.ItemDataRole.ToolTipRole)))
    assert "<img" not in tips[0]
    assert "<b>bold" not in tips[0]
    assert "&lt;img" in tips[0]
    assert len(tips[1]) < 4_000


def test_rows_can_be_selected_and_dragged_and_only_the_ground_takes_drops() -> None:
    models = zone_models(Session(homely("a")))
    model = models[HOME]
    flag = Qt.ItemFlag
    row = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled
    assert model.flags(model.index(0)) == row | flag.ItemNeverHasChildren
    assert model.flags(QModelIndex()) == flag.ItemIsDropEnabled
    assert model.supportedDropActions() & Qt.DropAction.MoveAction


def test_only_the_session_changes_anything() -> None:
    session = Session(homely("a", "b"))
    models = zone_models(session)
    model = models[HOME]
    before = session.scenario
    assert not model.setData(model.index(0), "Other", Qt.ItemDataRole.EditRole)
    assert not model.insertRows(0, 1)
    assert not model.removeRows(0, 1)
    assert session.scenario is before
    assert model.rowCount(model.index(0)) == 0


def test_a_row_is_found_by_its_card() -> None:
    models = zone_models(Session(homely("a", "b")))
    model = models[HOME]
    assert model.row_of(B) == 1
    with pytest.raises(ValueError, match="not in"):
        model.row_of(C)
