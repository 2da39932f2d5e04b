"""What the class cannot read, in words for the lecturer."""

from collections.abc import Iterator

from shoreboard.explanations.phrases import activity_name, named
from shoreboard.i18n import tr
from shoreboard.session.session import Session
from shoreboard.views.presentation.class_window import ClassWindow
from shoreboard.views.presentation.legible import SHARE, unfit


def warnings(session: Session, window: ClassWindow) -> Iterator[str]:
    """Yield sentences about what the last row cannot read; none where it can read everything."""
    cards = list(unfit(session.scene, window.view.cards))
    if cards:
        names = named((activity_name(session.activity(card)) for card in cards), len(cards))
        yield tr("The class cannot see all of {names}.").format(names=names)
    if not window.is_legible:
        words = tr(
            "The text is smaller than a {share}th of the screen: too small for the last row."
        )
        yield words.format(share=SHARE)
