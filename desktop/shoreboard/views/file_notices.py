"""What is said in a window about its file: who else has it, and what others did to it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from shoreboard.actions.context import CONTENT, SAVING, Context, NoticeAnswer
from shoreboard.actions.file_actions import save, save_as
from shoreboard.explanations.phrases import named
from shoreboard.i18n import tr
from shoreboard.names import file_name, short

if TYPE_CHECKING:  # what a document without a file does not need
    from shoreboard.session.watch import FileChange, FileWatch

_HOLDER, _UNREAD = "holder", "unread"


class FileNotices(QObject):
    """Holds the file of a window's document as long as it is shown, and says what happens to it.

    It looks at the file whenever the window becomes the active one, from when there is a file.
    """

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._watch: FileWatch | None = None
        context.session.saved.connect(self._withdraw)
        context.session.file_changed.connect(self._follow)

    def start(self) -> None:
        """Take the file, now or once there is one, and say so where that is not possible."""
        self._follow()
        self._say_what_is_unread(self._context.session.unknown_fields)
        as_of = self._context.session.as_of
        if as_of is not None:
            from shoreboard.actions.problems import moment_words

            words = tr(
                "This is an earlier version, as of {time}. It can be saved under another name only."
            ).format(time=moment_words(as_of))
            self._context.notices.offer(words, (NoticeAnswer(tr("Save as…"), save_as),), _HOLDER)

    def end(self) -> None:
        """Let others have the file; the document is no longer shown."""
        self._context.session.saved.disconnect(self._withdraw)
        self._context.session.file_changed.disconnect(self._follow)
        if self._watch is not None:
            self._window.removeEventFilter(self)
            self._watch.end()
        self._withdraw()
        self.deleteLater()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and self._watch is not None:
            self._watch.check()
        return False

    def _follow(self) -> None:
        session = self._context.session
        if self._watch is None and session.path is not None:
            from shoreboard.session.watch import FileWatch

            self._watch = FileWatch(session, self)
            self._watch.found.connect(self._say)
            self._window.installEventFilter(self)
            self._watch.start()

    def _withdraw(self) -> None:
        for about in (_HOLDER, CONTENT, _UNREAD, SAVING):
            self._context.notices.withdraw(about)

    def _say_what_is_unread(self, places: Sequence[str]) -> None:
        if places:
            words = tr(
                "The file holds what this version of Shoreboard does not know: {places}. "
                "At the first save the original is kept as an earlier version."
            ).format(places=named(map(short, places), len(places)))
            self._context.notices.offer(words, (), _UNREAD)

    def _say(self, finding: "FileChange") -> None:
        from shoreboard.actions.on_disk_actions import say_changed
        from shoreboard.actions.problems import holder_words
        from shoreboard.session.watch import FileChange

        session, notices = self._context.session, self._context.notices
        name = file_name(session.path) if session.path is not None else ""
        match finding:
            case FileChange.TAKEN if session.holder is not None:
                words = tr("{who} You can change what you see, but save it only elsewhere.")
                who = holder_words(name, session.holder)
                answers = (
                    NoticeAnswer(tr("Save as…"), save_as),
                    NoticeAnswer(tr("Edit it any&way"), self._take_over),
                )
                notices.offer(words.format(who=who), answers, _HOLDER)
            case FileChange.UNSEEN:
                self._say_that_nobody_sees(name)
            case FileChange.FREED:
                words = tr("Nobody else has {file} open any more.").format(file=name)
                notices.offer(words, (NoticeAnswer(tr("Edit &it here"), self._take),), _HOLDER)
            case FileChange.CHANGED:
                say_changed(self._context)
            case FileChange.GONE:
                words = tr("{file} was moved or deleted. Save puts it back to where it was.")
                answers = (NoticeAnswer(tr("Save"), save), NoticeAnswer(tr("Save as…"), save_as))
                notices.offer(words.format(file=name), answers, CONTENT)
            case _:
                notices.withdraw(CONTENT)

    def _say_that_nobody_sees(self, name: str) -> None:
        way = self._watch.in_the_way if self._watch is not None else None
        if way is not None:
            words = tr(
                "Others cannot see that you have {file} open: {way} in its folder is no file. "
                "Move it away, then open {file} again."
            ).format(file=name, way=file_name(way))
            self._context.notices.offer(words, (), _HOLDER)

    def _take_over(self, context: Context) -> None:
        path = context.session.path
        if self._watch is not None and path is not None:
            words = tr("You have {file} now. Whoever else has it open can save it only elsewhere.")
            said = words.format(file=file_name(path))
            self._watch.take(anyway=True, then=lambda: context.notices.tell(said))

    def _take(self, _context: Context) -> None:
        if self._watch is not None:
            self._watch.take(then=lambda: self._context.notices.withdraw(_HOLDER))
