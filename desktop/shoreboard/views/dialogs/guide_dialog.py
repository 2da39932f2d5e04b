"""The guide: one page a task, with pictures that are made when they are shown."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QWidget
from typing_extensions import override

from shoreboard.explanations.glossary import link_to
from shoreboard.explanations.guide import Guide, GuidePage, GuidePicture, Reader
from shoreboard.i18n import enumerated, tr
from shoreboard.views.dialogs.reading_dialog import Entry, ReadingDialog, ReadingWords
from shoreboard.views.parts.fields import Field

_LESSON = "lesson:"
_LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")
_EDGES = 24
"""Pixels beside a picture."""
_LEAST, _MOST = 240, 960
"""Of a picture's width, in px."""


class GuideDrawing(NamedTuple):
    """A picture, and what it shows in words."""

    image: QImage
    words: str


Draw = Callable[[GuidePicture, int], GuideDrawing]
"""Makes a picture that is so many pixels wide."""


class GuideDialog(ReadingDialog):
    """Lists tasks for a kind of reader; a page may lead to others, and to a lesson."""

    lesson_asked = Signal(str)
    lines_wide = 64

    def __init__(
        self, guide: Guide, actions: Mapping[str, str], draw: Draw, parent: QWidget | None
    ) -> None:
        """`actions` says by their ids in which menu actions stand, and their keys."""
        words = ReadingWords(tr("Guide"), tr("&Tasks"), tr("&Page"), tr("No page is about that."))
        super().__init__(words, parent)
        self._guide, self._actions, self._draw = guide, actions, draw
        self._reader = QComboBox()
        self._reader.addItem(tr("Everybody"), None)
        for reader, name in (
            (Reader.LECTURER, tr("Lecturers")),
            (Reader.STUDENT, tr("Students")),
            (Reader.MANAGER, tr("Managers")),
        ):
            self._reader.addItem(name, reader.value)
        self._reader.currentIndexChanged.connect(self.look_again)
        self.column.insertWidget(0, Field(tr("&For"), self._reader))
        printing = self.add_button(tr("&Print…"), QDialogButtonBox.ButtonRole.ActionRole)
        printing.setAutoDefault(False)
        printing.clicked.connect(self._print)
        self._drawn_for = 0
        self.page.viewport().installEventFilter(self)
        self.begin()

    @override
    def found(self, words: str) -> Sequence[Entry]:
        chosen = self._reader.currentData()
        reader = Reader(chosen) if chosen else None
        return [
            Entry(page.id, page.title, page.sentence) for page in self._guide.find(words, reader)
        ]

    @override
    def markdown(self, entry_id: str) -> str:
        page = self._guide.page(entry_id)
        parts = [f"### {page.title}", f"**{page.sentence}**"]
        self.page.picture, told = None, ""
        if page.picture is not None:
            self._drawn_for = self._room()
            self.page.picture, told = self._draw(page.picture, self._drawn_for)
            parts.append(f"![{page.title}](picture)")  # Qt passes over one without words
        self.page.setAccessibleDescription(told)
        return "\n\n".join((*parts, *self._rest(page)))

    @override
    def follow(self, link: str) -> None:
        if link.startswith(_LESSON):
            self.lesson_asked.emit(link.removeprefix(_LESSON))
        else:
            super().follow(link)

    @override
    def eventFilter(self, arg__1: QObject, arg__2: QEvent) -> bool:
        if arg__2.type() == QEvent.Type.Resize and self.page.picture is not None:
            wanted = self._room()
            if wanted != self._drawn_for:
                self.read_again()
        return super().eventFilter(arg__1, arg__2)

    def _rest(self, page: GuidePage) -> Sequence[str]:
        body = page.body_with({key: f"**{words}**" for key, words in self._actions.items()})
        body = _LINK.sub(lambda found: link_to(found[2], found[1]), body)
        if not page.see_also:
            return (body,)
        others = [self._guide.page(each) for each in page.see_also]
        links = enumerated(link_to(each.id, each.title) for each in others)
        return (body, tr("See also: {names}.").format(names=links))

    def _room(self) -> int:
        return max(_LEAST, min(_MOST, self.page.viewport().width() - _EDGES))

    def _print(self) -> None:
        from shoreboard.views.dialogs.printing import print_text

        page = self._guide.page(self.entry_id)
        words = "\n\n".join((f"# {page.title}", f"**{page.sentence}**", *self._rest(page)))
        print_text(words, page.title, self, markdown=True)
