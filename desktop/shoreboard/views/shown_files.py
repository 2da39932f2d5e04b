"""Files that windows of this program show already."""

from pathlib import Path

from shoreboard.session.session import Session


def show_file(path: Path) -> bool:
    """Bring the window that shows a file to the front; tell whether there is one."""
    # What no start needs.
    from shoreboard.storage.on_disk import same_file
    from shoreboard.views.top_levels import top_level_widgets

    for window in top_level_widgets():
        session = getattr(window, "session", None)
        if not isinstance(session, Session) or session.path is None or window.isHidden():
            continue
        if same_file(session.path, path):
            if window.isMinimized():
                window.showNormal()
            window.raise_()
            window.activateWindow()
            return True
    return False
