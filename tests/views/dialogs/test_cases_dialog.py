"""Cases are searched, filtered, read and opened, all with keys; the answer waits."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from shoreboard import resources
from shoreboard.explanations.case import Case
from shoreboard.explanations.cases import Cases
from shoreboard.views.dialogs.cases_dialog import CasesDialog
from tests.views.dialogs.filling import button, field, opened, retype, topics

CASES = Cases(resources.root(), "en")
NEITHER, BOTH = "In-house, at home", "Offshore outsourcing"


@pytest.fixture
def dialog(qtbot: QtBot) -> CasesDialog:
    return opened(CasesDialog(CASES, topics(), None), qtbot)


def companies(dialog: CasesDialog) -> Sequence[str]:
    (view,) = (each for each in dialog.findChildren(QListView) if each.accessibleName() == "Cases")
    model = view.model()
    return [str(model.index(row, 0).data()).split("\n")[0] for row in range(model.rowCount())]


def choose(dialog: CasesDialog, name: str, words: str) -> None:
    choice = field(dialog, QComboBox, name)
    assert choice.findText(words) > 0, [choice.itemText(row) for row in range(choice.count())]
    choice.setCurrentIndex(choice.findText(words))


def shown(dialog: CasesDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def chosen(dialog: CasesDialog) -> Case:
    case = dialog.answer()
    assert case is not None
    return case


def test_all_are_there_and_the_first_is_shown(dialog: CasesDialog) -> None:
    assert len(companies(dialog)) == len(CASES)
    assert chosen(dialog) is next(iter(CASES))
    assert chosen(dialog).prompt in shown(dialog)
    assert f"{len(CASES)} cases" in shown(dialog)


def test_words_are_searched_as_they_are_typed(dialog: CasesDialog) -> None:
    retype(field(dialog, QLineEdit, "Search"), "delta 2009")
    assert companies(dialog) == ["Delta Air Lines"]
    assert chosen(dialog).year == 2009
    assert "1 case" in shown(dialog)


def test_arrows_in_the_search_field_go_through_the_list(dialog: CasesDialog) -> None:
    words = field(dialog, QLineEdit, "Search")
    retype(words, "delta")
    QTest.keyClick(words, Qt.Key.Key_Down)
    assert (chosen(dialog).company, chosen(dialog).year) == ("Delta Air Lines", 2009)
    assert chosen(dialog).prompt in shown(dialog)


@pytest.mark.parametrize(
    ("name", "words", "some", "none"),
    [
        ("Resulting state", NEITHER, "Delta Air Lines", "Apple"),
        ("Move", "Insourcing", "JPMorgan Chase", "Delta Air Lines"),
        ("Kind of work", "Legal", "Rio Tinto", "Apple"),
        ("Country", "Philippines", "Hawaiian Airlines", "Apple"),
        ("Country", "Denmark", "Lego", "Apple"),
        ("Often mixed up", "“Coming home means in-house.”", "Adidas", "Apple"),
        ("Often mixed up", "Told otherwise than it was", "Dyson", "Apple"),
    ],
)
def test_filters_narrow_the_list(
    dialog: CasesDialog, name: str, words: str, some: str, none: str
) -> None:
    choose(dialog, name, words)
    assert some in companies(dialog)
    assert none not in companies(dialog)
    button(dialog, "Clear filters").click()
    assert len(companies(dialog)) == len(CASES)


def test_filters_add_up_and_may_leave_nothing(dialog: CasesDialog) -> None:
    choose(dialog, "Resulting state", BOTH)
    choose(dialog, "Move", "Insourcing")
    assert companies(dialog) == []
    assert "No case is like that." in shown(dialog)
    assert dialog.answer() is None
    assert not button(dialog, "Open").isEnabled()


def test_the_case_that_is_shown_stays_where_only_filters_change(dialog: CasesDialog) -> None:
    retype(field(dialog, QLineEdit, "Search"), "air")
    QTest.keyClick(field(dialog, QLineEdit, "Search"), Qt.Key.Key_Down)
    before = chosen(dialog)
    choose(dialog, "Country", "India")
    assert chosen(dialog) is before
    assert len(companies(dialog)) > 1


def test_other_words_show_the_company_that_they_name(dialog: CasesDialog) -> None:
    retype(field(dialog, QLineEdit, "Search"), "g")
    assert "Adidas" in companies(dialog), "it is among those that bear the words somewhere"
    retype(field(dialog, QLineEdit, "Search"), "ge")
    assert (chosen(dialog).company, chosen(dialog).year) == ("General Electric", 1997)
    assert companies(dialog)[0] == "General Electric"


def test_the_answer_is_shown_when_it_is_asked_for(dialog: CasesDialog) -> None:
    retype(field(dialog, QLineEdit, "Search"), "dyson")
    case = chosen(dialog)
    assert case.trap is not None
    hidden = (case.answer, case.trap.told, case.trap.record, "The move: captive offshoring")
    assert not any(words in shown(dialog) for words in hidden)
    button(dialog, "Show the answer").click()
    QApplication.processEvents()
    assert all(words in shown(dialog) for words in hidden)
    assert "It can be defended as offshore outsourcing too." in shown(dialog)
    button(dialog, "Hide the answer").click()
    assert not any(words in shown(dialog) for words in hidden)


def test_an_answer_names_its_source(dialog: CasesDialog) -> None:
    retype(field(dialog, QLineEdit, "Search"), "dyson")
    button(dialog, "Show the answer").click()
    QApplication.processEvents()
    assert "plasticsnews.com" in shown(dialog).replace("\N{ZERO WIDTH SPACE}", "")


def test_the_next_case_hides_its_answer_again(dialog: CasesDialog) -> None:
    retype(field(dialog, QLineEdit, "Search"), "delta")
    button(dialog, "Show the answer").click()
    QTest.keyClick(field(dialog, QLineEdit, "Search"), Qt.Key.Key_Down)
    assert chosen(dialog).answer not in shown(dialog)
    assert button(dialog, "Show the answer").isVisible()


def test_enter_opens_and_escape_cancels(dialog: CasesDialog, qtbot: QtBot) -> None:
    words = field(dialog, QLineEdit, "Search")
    retype(words, "mattel")
    QTest.keyClick(words, Qt.Key.Key_Return)
    assert dialog.result() == CasesDialog.DialogCode.Accepted
    assert chosen(dialog).company == "Mattel"
    other = opened(CasesDialog(CASES, topics(), None), qtbot)
    QTest.keyClick(other.focusWidget(), Qt.Key.Key_Escape)
    assert other.result() == CasesDialog.DialogCode.Rejected


def test_the_list_stands_beside_the_page_where_there_is_room(dialog: CasesDialog) -> None:
    (view,) = (each for each in dialog.findChildren(QListView) if each.accessibleName() == "Cases")
    answer = button(dialog, "Show the answer")
    assert view.mapTo(dialog, view.rect().topRight()).x() < answer.mapTo(dialog, answer.pos()).x()
    dialog.resize(dialog.minimumSizeHint().width(), dialog.height())
    QApplication.processEvents()
    under = answer.mapTo(dialog, answer.rect().topLeft()).y()
    assert view.mapTo(dialog, view.rect().bottomLeft()).y() < under
