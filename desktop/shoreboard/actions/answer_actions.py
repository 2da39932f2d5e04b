"""Hiding the answers from the class, and revealing them one by one or all at once."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence

from shoreboard.actions.context import Context, NoticeAnswer
from shoreboard.actions.spec import ActionSpec
from shoreboard.domain.hidden_answers import EVERYTHING, Visible
from shoreboard.domain.zone import GRID
from shoreboard.explanations.phrases import activity_name
from shoreboard.i18n import tr
from shoreboard.session.session import Session

_ABOUT = "names-answers"


def answer_actions() -> tuple[ActionSpec, ...]:
    """Return the actions that hide and reveal; before a class each has a single key as well."""
    return (
        ActionSpec(
            "hide-answers", tr("&Hide answers"), hide, ("Ctrl+H", "Ctrl+L"), "hide",
            checked=lambda context: context.session.answers.hidden,
        ),
        ActionSpec("reveal", tr("&Reveal"), reveal, ("Ctrl+R",), "reveal", _can_reveal),
        ActionSpec(
            "reveal-all", tr("Reveal &all"), reveal_all, ("Ctrl+Shift+R",), "", _can_reveal_all
        ),
        ActionSpec(
            "own-answers", tr("Keep the answers on m&y own screen"), own_answers,
            checked=lambda context: context.preferences.now.own_answers,
        ),
    )  # fmt: skip


def hide(context: Context) -> None:
    """Hide the answers in all scenes, or show them again."""
    answers = context.session.answers
    if answers.hidden:
        answers.show()
    else:
        answers.hide()


def reveal(context: Context) -> None:
    """Reveal the selected cards, once more their zones; without any, the zone with the focus.

    Before a class, cards that are told already are asked about first, so that their verdict comes
    up. Without anything to reveal, the next card is selected.
    """
    session = context.session
    zone = context.window.focused_zone()
    if session.selection:
        if _shows_verdicts(context) and can_ask(session) and session.answers.ask(session.selection):
            return
        revealed = session.answers.reveal_next(session.scene, session.selection)
        if not (revealed or session.answers.asked):
            context.notices.tell(tr("There is nothing to reveal: the card is not on the board."))
    elif zone is None or not session.answers.reveal_zone(session.scene_id, zone):
        _take_next(context)


def can_ask(session: Session) -> bool:
    """Tell whether cards are selected that stand on the board and whose answers are told."""
    told, cards = session.answers.hidden_answers.told(session.scene_id), session.selection
    zones = {card: session.placement(card).zone for card in cards}
    return bool(cards) and all(
        zone in GRID and told.of_card(card, zone) for card, zone in zones.items()
    )


def _take_next(context: Context) -> None:
    """Select the first card in reading order whose answer is hidden, and say so.

    Before a class, where none is hidden, it is the first card that has a verdict to come up.
    """
    session = context.session
    told = session.answers.hidden_answers.told(session.scene_id)
    on_board = [(card, zone) for zone in GRID for card in session.scene.placements.cards(zone)]
    hidden = (card for card, zone in on_board if not told.of_card(card, zone))
    if (card := next(hidden, None)) is not None:
        words = tr("{name} is next: {key} reveals it.")
    elif on_board and _shows_verdicts(context):
        card, words = on_board[0][0], tr("{name} is next: {key} shows its verdict.")
    else:
        context.notices.tell(tr("Nothing to reveal here: select a card, or go to a zone."))
        return
    session.select([card])
    key = key_words(context, "R", "Ctrl+R")
    context.notices.tell(words.format(name=activity_name(session.activity(card)), key=key))


def key_words(context: Context, single: str, at_a_desk: str) -> str:
    """Return how a key is written that does something now: the single one before a class alone."""
    if context.presenter.is_on:
        return single
    return QKeySequence(at_a_desk).toString(QKeySequence.SequenceFormat.NativeText)


def own_answers(context: Context) -> None:
    """While a class has a screen of its own, keep the answers on the lecturer's, or hide them."""
    context.preferences.change(own_answers=not context.preferences.now.own_answers)


def reveal_all(context: Context) -> None:
    """Reveal everything in the scene that is shown."""
    context.session.answers.reveal_all(context.session.scene_id)


def carefully(context: Context, handler: Callable[[Context], object]) -> None:
    """Do what shows answers of the document; ask first where the class may see them on this screen.

    That is so while some are hidden, unless the class has a screen of its own.
    """
    context.notices.withdraw(_ABOUT)
    session = context.session
    hidden = not session.answers.hidden_answers.told(session.scene_id).everything
    if not hidden or context.presenter.has_own_screen:
        handler(context)
        return
    words = tr("The answers are hidden, and this window would name some. Does the class see it?")
    context.notices.offer(words, (NoticeAnswer(tr("Open it all the same"), handler),), _ABOUT)


def told_here(context: Context) -> Visible:
    """Return what menus may tell: all of it where the lecturer alone looks, and wants that."""
    session = context.session
    hidden_answers = session.answers.hidden_answers
    own = context.presenter.has_own_screen and context.preferences.now.own_answers
    return (
        EVERYTHING if own and not hidden_answers.sealed else hidden_answers.told(session.scene_id)
    )


def _can_reveal_all(context: Context) -> bool:
    session = context.session
    return not session.answers.hidden_answers.told(session.scene_id).everything


def _can_reveal(context: Context) -> bool:
    return _can_reveal_all(context) or _shows_verdicts(context)


def _shows_verdicts(context: Context) -> bool:
    return context.presenter.is_on and context.preferences.now.verdict_band
