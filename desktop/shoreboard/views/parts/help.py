"""Which page of the guide a part of a window is about, and asking for it from a dialog."""

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

FIRST_PAGE = "first-move"


@runtime_checkable
class GivesHelp(Protocol):
    """A window that can show the guide."""

    def show_help(self, page_id: str, over: QWidget) -> None:
        """Show a page over a dialog."""
        ...


def page_about(widget: QWidget | None) -> str:
    """Return the page about a widget: the `guide_page` that it, or the nearest around it, names."""
    while widget is not None:
        page = getattr(widget, "guide_page", "")
        if isinstance(page, str) and page:
            return page
        widget = widget.parentWidget()
    return FIRST_PAGE


def topic_about(widget: QWidget | None) -> str:
    """Return the link to the topic that explains a widget closer than any page; mostly nothing."""
    while widget is not None and not getattr(widget, "guide_page", ""):
        topic = getattr(widget, "help_topic", "")
        if isinstance(topic, str) and topic:
            return topic
        widget = widget.parentWidget()
    return ""


def ask_for_help(dialog: QWidget) -> None:
    """Have the window below a dialog show the page about what has the focus there."""
    below = dialog.parentWidget()
    while below is not None and not isinstance(below, GivesHelp):
        below = below.parentWidget()
    if below is not None:
        below.show_help(page_about(dialog.focusWidget() or dialog), dialog)
