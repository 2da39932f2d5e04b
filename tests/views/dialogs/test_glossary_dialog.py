"""The glossary is searched, read and followed from term to term beside the board."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.explanations.glossary import Glossary
from shoreboard.views.dialogs.glossary_dialog import GlossaryDialog
from tests.views.dialogs.filling import button, field, retype, topics

GLOSSARY = Glossary(topics())


@pytest.fixture
def dialog(qtbot: QtBot) -> GlossaryDialog:
    dialog = GlossaryDialog(GLOSSARY, None)
    qtbot.addWidget(dialog)
    dialog.consult()
    return dialog


def terms(dialog: GlossaryDialog) -> list[str]:
    rows = field(dialog, QListWidget, "Terms")
    return [rows.item(row).text() for row in range(rows.count())]


def page(dialog: GlossaryDialog) -> list[str]:
    return field(dialog, QTextBrowser, "Explanation").toPlainText().split("\n")


def follow(dialog: GlossaryDialog, link: str) -> None:
    assert f'href="{link}"' in field(dialog, QTextBrowser, "Explanation").toHtml()
    field(dialog, QTextBrowser, "Explanation").anchorClicked.emit(QUrl(link))


def test_every_term_is_listed_and_the_first_is_shown(dialog: GlossaryDialog) -> None:
    assert terms(dialog) == [entry.topic.title for entry in GLOSSARY.entries]
    assert page(dialog)[0] == terms(dialog)[0]
    assert not dialog.isModal()


def test_a_term_is_sought_by_another_name(dialog: GlossaryDialog) -> None:
    retype(field(dialog, QLineEdit, "Search"), "SLA")
    assert terms(dialog)[0] == "Service level agreement"
    assert page(dialog)[0] == "Service level agreement"
    assert "Also called SLA." in page(dialog)


def test_arrows_go_through_the_list_while_the_caret_stays(dialog: GlossaryDialog) -> None:
    search = field(dialog, QLineEdit, "Search")
    retype(search, "nearshoring")
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert page(dialog)[0] == terms(dialog)[1]


def test_what_is_nowhere_is_said(dialog: GlossaryDialog) -> None:
    retype(field(dialog, QLineEdit, "Search"), "nonsense")
    assert (terms(dialog), page(dialog)) == ([], ["No term is like that."])
    retype(field(dialog, QLineEdit, "Search"), "")
    assert len(terms(dialog)) == len(GLOSSARY.entries)


def test_links_lead_to_terms_and_back(dialog: GlossaryDialog) -> None:
    dialog.consult("glossary/nearshoring")
    follow(dialog, "glossary/farshoring")
    assert page(dialog)[0] == "Farshoring"
    assert field(dialog, QListWidget, "Terms").currentItem().text() == "Farshoring"
    button(dialog, "Back").click()
    assert page(dialog)[0] == "Nearshoring"


def test_a_link_may_lead_out_of_what_was_sought(dialog: GlossaryDialog) -> None:
    retype(field(dialog, QLineEdit, "Search"), "nearshoring")
    follow(dialog, "glossary/offshoring")
    assert page(dialog)[0] == "Offshoring"
    assert len(terms(dialog)) == len(GLOSSARY.entries)


def test_a_link_may_lead_to_a_topic_that_is_no_term(dialog: GlossaryDialog) -> None:
    dialog.consult("glossary/relocation")
    follow(dialog, "moves/no-change")
    assert page(dialog)[0] == "No change"
    button(dialog, "Back").click()
    assert page(dialog)[0] == "Relocation"
    assert not button(dialog, "Back").isEnabled() or page(dialog)[0]


def test_every_link_in_every_text_leads_somewhere(dialog: GlossaryDialog) -> None:
    for entry in GLOSSARY.entries:
        dialog.consult(entry.id)
        assert page(dialog)[0] == entry.topic.title
        for link in [
            *entry.see_also,
            *(each.entry_id for each in GLOSSARY.links(entry.topic.body)),
        ]:
            assert GLOSSARY.topic(link).title


def test_it_stands_beside_its_window_where_there_is_room(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    window.setGeometry(room.x(), room.y(), 100, 300)
    window.show()
    dialog = GlossaryDialog(GLOSSARY, window)
    dialog.consult()
    beside = dialog.frameGeometry().left() > window.frameGeometry().right()
    assert beside == (dialog.width() + 100 <= room.width())
    dialog.close()


def test_escape_closes_it_and_it_can_be_consulted_again(dialog: GlossaryDialog) -> None:
    QTest.keyClick(field(dialog, QLineEdit, "Search"), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    dialog.consult("glossary/tariff")
    assert dialog.isVisible()
    assert page(dialog)[0] == "Tariff"


def test_a_text_comes_into_sight_as_a_whole_where_the_text_is_large(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    font = QFont(window.font())
    font.setPointSizeF(font.pointSizeF() * 5)
    window.setFont(font)
    window.show()
    dialog = GlossaryDialog(GLOSSARY, window)
    dialog.consult()
    QApplication.processEvents()
    dialog.consult("glossary/tariff")
    QApplication.processEvents()
    text = field(dialog, QTextBrowser, "Explanation")
    assert text.hasFocus()
    seen = text.visibleRegion().boundingRect().height()
    assert seen >= text.height() - 2 * text.frameWidth() - 2
    dialog.close()
