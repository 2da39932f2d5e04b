"""Words of which some are links within the program; nothing is ever opened or fetched."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from shoreboard.explanations.glossary import link_to
from shoreboard.i18n import enumerated, tr

LINKED = (
    Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
)


class LinkLabel(QLabel):
    """The Tab key goes from link to link, and Enter follows one; `linkActivated` then names it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setWordWrap(True)

    @property
    def words(self) -> str:
        """All that is said, as plain text."""
        return self._words

    @property
    def has_links(self) -> bool:
        """Tell whether there is any link to go to."""
        return bool(self.textInteractionFlags() & Qt.TextInteractionFlag.LinksAccessibleByKeyboard)

    def say_links(
        self, ahead: str, links: Sequence[tuple[str, str]], mark: str = " · ", first: str = " "
    ) -> None:
        """Say some words and then what is linked: each link with its own words.

        `mark` stands between links, `first` before the first of them; a line end in either is one.
        """
        named = [words for _, words in links]
        shown = [link_to(link, words) for link, words in links]
        between, before = (escape(each).replace("\n", "<br>") for each in (mark, first))
        self._words = ahead + first + mark.join(named) if links else ""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(LINKED)
        self.setText(escape(ahead) + before + between.join(shown) if links else "")
        self.setAccessibleName(self._words)
        self.describe_links(named)

    def describe_links(self, names: Sequence[str]) -> None:
        """Let a reader of the screen hear which words are links."""
        words = tr("Links to the glossary: {names}").format(names=enumerated(names))
        self.setAccessibleDescription(words if names else "")

    @override
    def focusInEvent(self, ev: QFocusEvent) -> None:
        super().focusInEvent(ev)
        if self.has_links and ev.reason() is Qt.FocusReason.TabFocusReason:
            self.focusNextPrevChild(True)
        elif self.has_links and ev.reason() is Qt.FocusReason.BacktabFocusReason:
            self.focusNextPrevChild(False)
