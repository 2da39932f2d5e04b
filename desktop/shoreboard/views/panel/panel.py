"""The panel: what is selected on the board, explained, and kept in step with the session."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMargins, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QScrollArea, QWidget
from typing_extensions import override

from shoreboard.domain.activity import ActivityId
from shoreboard.explanations.judged import lens_line
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.names import short
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.session import Session
from shoreboard.views.parts.look import Styled

if TYPE_CHECKING:  # what is loaded once the window stands
    from shoreboard.explanations.explanation import Explanation
    from shoreboard.views.panel.page import Head, Page

PREFERRED_LETTERS = 42
SIDE, ABOVE, LEAST_SIDE = 24, 16, 4
_MOST_HEAD = 0.5
"""The verdict stays in sight while it takes this share of the panel at the most."""
INSET = 6


class Panel(Styled, QWidget):
    """Explains the selection of a session, and changes nothing itself.

    It follows once the board has been painted: what happens until then is shown at once. Nothing is
    done while the panel is hidden, or before its window stands on the screen: a window opens sooner
    without the words. `open_sections` are the names of those that are kept open; None: those that a
    new user finds open. It tells what the answer view lets it tell; without one, what a class is
    told.
    """

    guide_page = "look-it-up"

    chosen = Signal(object)
    """The offer that the reader made; whoever hears it applies it."""
    term_asked = Signal(str)
    """The reader wants to know more about this term of the glossary."""
    folding_changed = Signal(object)
    """The reader opened or folded a section; the ids of those that are open now."""

    def __init__(
        self,
        session: Session,
        topics: Topics,
        answer_view: AnswerView,
        open_sections: Collection[str] | None = None,
    ) -> None:
        super().__init__()
        self._answer_view = answer_view
        self._session, self._topics = session, topics
        self._selection: tuple[ActivityId, ...] | None = None
        self._explanation: Explanation | None = None
        self._shown: Explanation | None = None
        self._open_sections = open_sections
        self._head: Head | None = None
        self._page: Page | None = None
        self._head_stays = True
        self._scroll = self._make_scroll_area()
        self.setFocusProxy(self._scroll)
        self._soon = QTimer(self, singleShot=True, interval=0)  # Qt paints ahead of it
        self._soon.timeout.connect(self._catch_up)
        self.copy_action = QAction(tr("Copy explanation"), self)
        self.copy_action.triggered.connect(self.copy_explanation)
        self.setAccessibleName(tr("Explanation"))
        session.changed.connect(self._fall_behind)
        self._answer_view.changed.connect(self._fall_behind)
        self.find_look()

    def explanation(self) -> "Explanation":
        """Return what there is to say about what is selected now."""
        if self._explanation is None:
            from shoreboard.explanations.hidden import explain_told

            self._explanation = explain_told(
                self._session.scenario,
                self._session.scene_id,
                self._session.selection,
                self._topics,
                self._answer_view.told,
            )
        return self._explanation

    def copy_explanation(self) -> None:
        """Put the whole explanation on the clipboard, as plain text."""
        from shoreboard.explanations.explanation import as_text

        QGuiApplication.clipboard().setText(as_text(self.explanation()))

    @override
    def restyle(self) -> None:
        if self._head is not None and self._page is not None:
            for column in (self._head, self._page):
                column.apply_font(self.font())
            if self._shown is not None:
                self._show(self._shown)
            self._arrange()

    def _make_scroll_area(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setViewport(QWidget())
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        area.installEventFilter(self)
        return area

    def _make_page(self) -> "Page":
        from shoreboard.explanations.glossary import Glossary
        from shoreboard.views.panel.page import Head, Page, opened_sections

        self._head = Head()
        self._head.setParent(self)
        self._head.apply_font(self.font())
        self._head.stackUnder(self._scroll)
        page = Page(opened_sections(self._open_sections), Glossary(self._topics))
        page.term_asked.connect(self.term_asked)
        page.chosen.connect(self.chosen)
        page.folding_changed.connect(self.folding_changed)
        page.refolded.connect(self._arrange)
        page.follow(self._scroll)
        page.apply_font(self.font())
        self._scroll.setWidget(page)
        page.show()
        return page

    def _fall_behind(self) -> None:
        self._explanation = None
        self._soon.start()

    def _catch_up(self) -> None:
        if not self.isVisible():
            return
        if self._page is None:
            self._page = self._make_page()
        if self._shown is not self.explanation():
            self._shown = self.explanation()
            self._show(self._shown)
            self.setAccessibleDescription(lens_line(self._session.scenario.lens, self._topics))
            title, verdict = short(self._shown.title), self._shown.verdict
            self._scroll.setAccessibleName(
                tr("{label}: {result}").format(label=title, result=verdict)
            )
        self._arrange()
        if self._session.selection != self._selection:
            self._selection = self._session.selection
            self._scroll.verticalScrollBar().setValue(0)

    def _show(self, explanation: "Explanation") -> None:
        if self._head is None or self._page is None:
            return
        self._head.show_verdict(explanation)
        self._page.show_explanation(explanation, with_head=not self._head_stays)
        if not self._answer_view.told.everything:
            for column in (self._head, self._page):
                column.forget()

    def _arrange_head(self, head: "Head") -> None:
        """Let the verdict stay in sight while the rest scrolls, unless it is too high for that."""
        room = self.rect().adjusted(INSET, INSET, -INSET, -INSET)
        side, above = SIDE - INSET, ABOVE - INSET
        high = head.arrange(room.width(), QMargins(side, above, side, 0))
        stays = high <= _MOST_HEAD * room.height()
        if stays != self._head_stays and self._shown is not None:
            self._head_stays = stays
            self._show(self._shown)
            head.arrange(room.width(), QMargins(side, above, side, 0))
        head.move(room.topLeft())
        head.setVisible(stays)
        self._scroll.setGeometry(room.adjusted(0, high if stays else 0, 0, 0))

    def _arrange(self) -> None:
        """Set the page, if there is one, with a scroll bar only where it is too high."""
        if self._head is None or self._page is None or self._shown is None:
            return
        self._arrange_head(self._head)
        on = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        scrolls = self._scroll.verticalScrollBarPolicy() == on
        needed = self._set_page(self._page, scrolls)
        if needed != scrolls and self._set_page(self._page, needed) and not needed:
            self._set_page(self._page, True)

    def _set_page(self, page: "Page", scrolls: bool) -> bool:
        """Set the page with or without a scroll bar; tell whether it needs one."""
        policy = Qt.ScrollBarPolicy
        wanted = policy.ScrollBarAlwaysOn if scrolls else policy.ScrollBarAlwaysOff
        self._scroll.setVerticalScrollBarPolicy(wanted)
        area, bar = self._scroll.size(), self._scroll.verticalScrollBar().sizeHint().width()
        width = area.width() - (bar if scrolls else 0)
        side, above = SIDE - INSET, ABOVE - INSET
        beside_bar = max(LEAST_SIDE, side - bar) if scrolls else side
        margins = QMargins(side, above, beside_bar, ABOVE)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            margins = QMargins(beside_bar, above, side, ABOVE)
        return page.arrange(width, margins) > area.height()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    @override
    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Copy)
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_explanation()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        from shoreboard.views.panel.words import PanelWords

        words = QApplication.focusWidget()
        if isinstance(words, PanelWords) and words.hasSelectedText():
            text = words.selected()
            copy = menu.addAction(tr("Copy selected text"))
            copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(text))
        menu.addAction(self.copy_action)
        menu.popup(event.globalPos())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        handle = self.window().windowHandle()
        if self._page is not None or (handle is not None and handle.isExposed()):
            self._catch_up()
        super().showEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.takes_on():
            self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.find_look()
        elif event.type() is QEvent.Type.LayoutDirectionChange:
            self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.surface))
        edge = self.width() - 1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 0
        painter.setPen(QPen(QColor(theme.hairline), theme.line))
        painter.drawLine(edge, 0, edge, self.height())
        if self._scroll.hasFocus():
            half = theme.line_strong / 2
            painter.setPen(QPen(QColor(theme.text), theme.line_strong))
            painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))
        if self._page is None:  # the window is about to stand: the words can follow
            self._soon.start()

    @override
    def sizeHint(self) -> QSize:
        return QSize(PREFERRED_LETTERS * self.fontMetrics().averageCharWidth(), 480)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, 120)
