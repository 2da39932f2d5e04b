"""Menus that are filled when they open."""

from pathlib import Path

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from shoreboard.actions.menus import RECENT, SCREENS
from shoreboard.domain.scenario import new_scenario
from shoreboard.views.filled_menus import fillers
from tests.actions.desk import Desk
from tests.helpers.waiting_work import WaitingWork


def test_one_screen_is_the_class_s(qtbot: QtBot, tmp_path: Path) -> None:
    desk, menu = Desk(new_scenario("Any", "Today", "Plan"), tmp_path), QMenu()
    qtbot.addWidget(menu)
    fill = fillers(desk.actions, desk.preferences)[SCREENS]
    for _ in range(2):
        fill(menu)
        assert [each.isChecked() for each in menu.actions()].count(True) == 1
        (group,) = {each.actionGroup() for each in menu.actions()}
        assert group.isExclusive()
        assert len(group.actions()) == len(menu.actions())


def test_a_recent_file_can_be_chosen_until_it_is_known_to_be_missing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk, work, menu = Desk(new_scenario("Any", "Today", "Plan"), tmp_path), WaitingWork(), QMenu()
    qtbot.addWidget(menu)
    (tmp_path / "there").touch()
    for name in ("there", "gone"):
        desk.preferences.remember_file(tmp_path / name)
    fill = fillers(desk.actions, desk.preferences, work, 0)[RECENT]
    for _ in range(3):
        fill(menu)
    assert [each.isEnabled() for each in menu.actions()] == [True, True]
    assert work.count == 2, "each disk is asked once"
    while work.count:
        work.let_go()
    qtbot.waitUntil(
        lambda: [each.isEnabled() for each in menu.actions()] == [False, True], timeout=60_000
    )
