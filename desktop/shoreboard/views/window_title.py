"""What a document's window is called."""

from shoreboard.i18n import tr
from shoreboard.names import short
from shoreboard.session.session import Session


def window_title(session: Session) -> str:
    """Return the title of the window that shows a document, with Qt's "[*]" for changes in it.

    It is the scenario's title, or its file's name, and says where it can only be read.
    """
    title = short(session.scenario.title)
    if session.path is not None:
        title = title or short(session.path.stem)
    words, time = tr("{name}[*] — Shoreboard"), ""
    if session.as_of is not None:
        from shoreboard.actions.problems import moment_words  # words that no start needs

        words = tr("{name}[*] (read-only, as of {time}) — Shoreboard")
        time = moment_words(session.as_of)
    elif session.is_read_only:
        words = tr("{name}[*] (read-only) — Shoreboard")
    return words.format(name=title.replace("[*]", "[ * ]"), time=time)
