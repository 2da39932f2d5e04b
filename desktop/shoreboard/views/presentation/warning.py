"""What the class cannot read, in words for the lecturer."""

from shoreboard.explanations.phrases import activity_name, named
from shoreboard.i18n import tr
from shoreboard.session.session import Session
from shoreboard.views.presentation.class_window import ClassWindow
from shoreboard.views.presentation.legible import SHARE, unfit


def warning(session: Session, window: ClassWindow) -> str:
    """Return a sentence or two, or nothing where the last row can read everything."""
    cards = list(unfit(session, session.scene, window.view.cards))
    sentences: list[str] = []
    if cards:
        names = named((activity_name(session.activity(card)) for card in cards), len(cards))
        sentences.append(tr("The class cannot see all of {names}.").format(names=names))
    if not window.is_legible:
        words = tr(
            "The text is smaller than a {share}th of the screen: too small for the last row."
        )
        sentences.append(words.format(share=SHARE))
    return " ".join(sentences)
