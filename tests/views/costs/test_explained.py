"""What stands among the costs leads to the topic that explains it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shoreboard.domain.costing import Input
from shoreboard.views.costs.assumption_row import TopicName
from shoreboard.views.costs.pulling import End
from shoreboard.views.dialogs.glossary_dialog import GlossaryDialog
from shoreboard.views.parts.link_label import LinkLabel
from tests.views.costs.costs_pages import CostsShown


@pytest.fixture
def costs(qtbot: QtBot, tmp_path: Path) -> CostsShown:
    return CostsShown(qtbot, tmp_path)


def explained(costs: CostsShown) -> str:
    """Return the link to what the glossary explains by now."""
    found = costs.window.findChild(GlossaryDialog)
    return "" if found is None else found.entry_id


def label(costs: CostsShown, words: str) -> LinkLabel:
    """Return the label with links that says something."""
    (found,) = (each for each in costs.page.findChildren(LinkLabel) if words in each.words)
    return found


def follow_by_keys(found: LinkLabel, number: int) -> None:
    """Go to the link of a number, counted from 0, and follow it."""
    found.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(number):
        QTest.keyClick(found, Qt.Key.Key_Tab)
    QTest.keyClick(found, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_f1_explains_the_assumption_whose_field_has_the_focus(costs: CostsShown) -> None:
    costs.page.form.row(Input.STRANDED).high.setFocus()
    costs.do("guide")
    assert explained(costs) == "costs/stranded"


def test_f1_explains_the_assumption_whose_bar_has_the_focus(costs: CostsShown) -> None:
    costs.page.result.tornado.grip(Input.HEADS_RATIO, End.HIGH).setFocus()
    costs.do("guide")
    assert explained(costs) == "costs/heads-ratio"


def test_a_click_on_a_name_explains_it(costs: CostsShown) -> None:
    (name,) = costs.page.form.row(Input.SEVERANCE).findChildren(TopicName)
    QTest.mouseClick(name, Qt.MouseButton.LeftButton)
    assert explained(costs) == "costs/severance"


def test_layers_and_results_are_explained_by_links(costs: CostsShown) -> None:
    found = label(costs, "Explained:")
    assert found.words.startswith("Explained: staying and going · price · landed · steering")
    follow_by_keys(found, 3)
    assert explained(costs) == "costs/layer-steering"


def test_what_a_plan_forgets_is_explained(costs: CostsShown) -> None:
    costs.type_into(costs.page.form.row(Input.HEADS_CUT).likely, "0")
    follow_by_keys(label(costs, "Look again:"), 0)
    assert explained(costs) == "costs/mistake-severance-for-nobody"


def test_what_is_known_of_jobs_is_a_link_beside_them(costs: CostsShown) -> None:
    follow_by_keys(label(costs, "What is known of jobs"), 0)
    assert explained(costs) == "costs/jobs"
