import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QKeySequence,
    QTextBlock,
    QTextDocument,
    QTextFragment,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.explanations.glossary import Link
from shoreboard.views.panel.words import PanelWords, as_copied
from shoreboard.views.parts.breaks import BREAK, breakable

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


@pytest.fixture
def label(window: QWidget) -> PanelWords:
    made = PanelWords(window)
    made.show()
    return made


def fragments(block: QTextBlock) -> list[QTextFragment]:
    parts = block.begin()
    found: list[QTextFragment] = []
    while not parts.atEnd():
        found.append(parts.fragment())
        parts += 1
    return found


@pytest.mark.parametrize("width", range(10, 120, 7))
def test_a_bold_word_is_broken_between_its_marks(width: int) -> None:
    shown = QTextDocument()
    shown.setMarkdown(breakable("It is **outsourcing**.", QFont(), width))
    assert as_copied(shown.toPlainText()) == "It is outsourcing."


def test_a_break_is_not_copied() -> None:
    assert as_copied(f"\u200ea{BREAK}b\u2029c") == "ab\nc"


def test_a_long_word_is_copied_whole(label: PanelWords) -> None:
    label.say("x" * 100)
    label.fit(100)
    label.setFocus()
    assert BREAK in label.text()
    QTest.keySequence(label, QKeySequence(QKeySequence.StandardKey.SelectAll))
    QTest.keySequence(label, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == "x" * 100


def test_text_can_be_selected_with_the_keyboard(label: PanelWords) -> None:
    label.say("Own staff")
    label.resize(200, label.fit(200))
    label.setFocus()
    QTest.keyClick(label, Qt.Key.Key_Home)
    for _ in range(3):
        QTest.keyClick(label, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert label.selected() == "Own"


def test_emphasis_is_bold_and_all_else_is_escaped(label: PanelWords) -> None:
    label.say("<i> is called <u>, not <u>", "<u>")
    label.fit(400)
    assert label.text() == "&lt;i&gt; is called <b>&lt;u&gt;</b>, not &lt;u&gt;"
    assert label.accessibleName() == "<i> is called <u>, not <u>"


@pytest.mark.parametrize("width", [30, 60, 90, 400])
def test_emphasis_is_found_among_breaks(label: PanelWords, width: int) -> None:
    label.say("This move is called outsourcing: who changed.", "outsourcing")
    label.fit(width)
    shown = QTextDocument()
    shown.setHtml(label.text())
    bold = [
        part.text()
        for part in fragments(shown.firstBlock())
        if part.charFormat().fontWeight() > QFont.Weight.Normal
    ]
    assert as_copied("".join(bold)) == "outsourcing"
    assert as_copied(shown.toPlainText()) == "This move is called outsourcing: who changed."


def test_without_its_emphasis_a_text_stays_plain(label: PanelWords) -> None:
    label.say("<i>", "something else")
    label.fit(400)
    assert (label.text(), label.textFormat()) == ("<i>", Qt.TextFormat.PlainText)


def test_markdown_is_read_without_its_marks(label: PanelWords) -> None:
    label.say_markdown("It is **both**.")
    assert label.accessibleName() == "It is both."


def test_a_sentence_runs_as_the_window_does(label: PanelWords) -> None:
    label.say("מרכז: insourcing")
    label.fit(400)
    assert label.text().startswith("\u200e")
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        label.fit(400)
        assert label.text().startswith("\u200f")
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_more_text_takes_more_height(label: PanelWords) -> None:
    label.say("word")
    one = label.fit(100)
    label.say("word " * 50)
    assert label.fit(100) > 5 * one
    assert label.fit(100) > label.fit(300)


def test_links_are_made_of_the_words_of_a_text(window: QWidget) -> None:
    words = PanelWords(window)
    text = "So it is **outsourcing**, and abroad."
    start = text.index("outsourcing")
    words.say_markdown(text, [Link(start, start + len("outsourcing"), "glossary/outsourcing")])
    words.fit(400)
    assert (
        words.text()
        == 'So it is **<a href="glossary/outsourcing"><b>outsourcing</b></a>**, and abroad.'
    )
    assert words.accessibleName() == "So it is outsourcing, and abroad."
    assert words.accessibleDescription() == "Links to the glossary: outsourcing"
    assert not words.openExternalLinks()


def test_a_link_survives_the_breaking_of_its_words(window: QWidget) -> None:
    words = PanelWords(window)
    words.say_markdown("An outsourcing.", [Link(3, 14, "glossary/outsourcing")])
    words.fit(40)
    assert BREAK in words.text()
    assert '<a href="glossary/outsourcing">' in words.text()
    assert words.text().replace(BREAK, "").endswith(">outsourcing</a>.")


@pytest.mark.parametrize(
    ("reason", "term"),
    [(Qt.FocusReason.TabFocusReason, "x/one"), (Qt.FocusReason.BacktabFocusReason, "x/two")],
)
def test_keys_reach_each_link(
    window: QWidget, qtbot: QtBot, reason: Qt.FocusReason, term: str
) -> None:
    words = PanelWords(window)
    words.say_markdown("One, two.", [Link(0, 3, "x/one"), Link(5, 8, "x/two")])
    words.resize(400, words.fit(400))
    words.show()
    words.setFocus(reason)
    with qtbot.waitSignal(words.linkActivated) as followed:
        QTest.keyClick(words, Qt.Key.Key_Return)
    assert followed.args == [term]


def test_a_text_without_links_is_passed_over(window: QWidget) -> None:
    words = PanelWords(window)
    words.say_markdown("One.", [Link(0, 3, "x/one")])
    assert words.focusPolicy() & Qt.FocusPolicy.TabFocus
    words.say_markdown("One.")
    assert not words.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert words.accessibleDescription() == ""
