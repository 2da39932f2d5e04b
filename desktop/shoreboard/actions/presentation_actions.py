"""What the user can do before a class: present, go black, freeze, swap screens, begin anew."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from shoreboard.actions.answer_actions import can_ask, key_words
from shoreboard.actions.context import Context
from shoreboard.actions.presenter import Blank
from shoreboard.actions.spec import ActionSpec
from shoreboard.actions.view_actions import palette_actions
from shoreboard.domain.zone import GRID
from shoreboard.i18n import tr
from shoreboard.session.pointing import Tool

STORY_KEYS: Mapping[str, str] = MappingProxyType(
    {
        "Space": "next-scene",
        "PgDown": "next-scene",
        "Right": "next-scene",
        "Down": "next-scene",
        "Left": "previous-scene",
        "Up": "previous-scene",
        "Backspace": "previous-scene",
        "PgUp": "previous-scene",
        "B": "black",
        ".": "black",
        "W": "white",
        ",": "white",
        "F": "freeze",
        "S": "swap-screens",
        "V": "verdict-band",
        "C": "class-caption",
        "T": "timer",
        "H": "hide-answers",
        "R": "reveal",
        "Shift+R": "reveal-all",
    }
)
"""Single keys while a class is looking, whatever has the focus: the actions they trigger."""


def presentation_actions() -> tuple[ActionSpec, ...]:
    """Return the actions of the Present menu, and those of the View menu that concern a class."""
    return (
        ActionSpec(
            "present", tr("&Present to the class"), present, ("F5",), "", is_not_presenting,
            short=tr("Present"),
        ),
        ActionSpec(
            "present-here", tr("Present from this scene"),
            lambda context: context.presenter.begin(), ("Shift+F5",), "", is_not_presenting,
        ),
        ActionSpec(
            "end-presentation", tr("&End the presentation"),
            lambda context: context.presenter.end(), (), "end", is_presenting,
            short=tr("End"),
        ),
        *_meanwhile(),
        ActionSpec(
            "reset-for-class", tr("Star&t over"),
            lambda context: context.presenter.reset(), (), "",
            lambda context: context.presenter.can_reset,
        ),
        *_looks(),
    )  # fmt: skip


def _meanwhile() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            "black", tr("&Black screen"), turner(Blank.BLACK), ("Ctrl+Shift+B",), "black",
            is_presenting,
            lambda context: context.presenter.seen.blank is Blank.BLACK, short=tr("Black"),
        ),
        ActionSpec(
            "white", tr("&White screen"), turner(Blank.WHITE), ("Ctrl+Shift+W",), "white",
            is_presenting,
            lambda context: context.presenter.seen.blank is Blank.WHITE, short=tr("White"),
        ),
        ActionSpec(
            "freeze", tr("&Freeze what the class sees"),
            freeze, ("Ctrl+Shift+F",), "freeze", is_presenting,
            lambda context: context.presenter.seen.frozen, short=tr("Freeze"),
        ),
        ActionSpec(
            "timer", tr("Ti&mer"), lambda context: context.presenter.time(), ("Ctrl+Shift+T",),
            "timer", is_presenting,
        ),
        ActionSpec(
            "swap-screens", tr("&Swap screens"), lambda context: context.presenter.swap(),
            ("Ctrl+Shift+X",), "swap", _can_swap, short=tr("Swap screens"),
        ),
        ActionSpec(
            "class-in-window", tr("Class in an ordinary window"), class_in_window,
            checked=lambda context: context.preferences.now.class_in_window,
        ),
    )  # fmt: skip


def _looks() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            "verdict-band", tr("Show the class the &verdict"), verdict, ("Ctrl+Shift+V",),
            "verdict", checked=_shows_verdict, short=tr("Verdict"),
        ),
        ActionSpec(
            "class-caption", tr("Show the class the &caption"), class_caption,
            checked=lambda context: context.preferences.now.class_caption,
        ),
        ActionSpec(
            "class-tray", tr("Show the class the tray"), class_tray,
            checked=lambda context: context.preferences.now.class_tray,
        ),
        ActionSpec(
            "projector-check", tr("Pro&jector check"),
            lambda context: context.presenter.check_projector(),
        ),
        *palette_actions("class-theme", tr("As &mine")),
    )  # fmt: skip


def is_presenting(context: Context) -> bool:
    """Tell whether a class is looking."""
    return context.presenter.is_on


def is_not_presenting(context: Context) -> bool:
    """Tell whether no class is looking."""
    return not context.presenter.is_on


def present(context: Context) -> None:
    """Let a class see the story from its first scene on."""
    context.session.show_scene(context.session.scenario.scenes[0].id)
    context.presenter.begin()


def turner(blank: Blank) -> Callable[[Context], None]:
    """Return the handler that shows black or white in place of the board, or the board again."""
    return lambda context: context.presenter.show(context.presenter.seen.turned(blank))


def freeze(context: Context) -> None:
    """Let the picture that the class sees stand still, or follow again."""
    seen = context.presenter.seen
    context.presenter.show(seen._replace(frozen=not seen.frozen))


def verdict(context: Context) -> None:
    """Put the verdict away that a class sees, or bring up that of the selected cards.

    Without either, choose whether verdicts come up when answers are revealed.
    """
    session, wanted = context.session, context.preferences.now.verdict_band
    if context.presenter.is_on and wanted and session.answers.ask(()):
        return
    asks = context.presenter.is_on and can_ask(session)
    if not (asks and wanted):
        context.preferences.change(verdict_band=not wanted)
    if asks:
        session.answers.ask(session.selection)
    elif wanted:
        context.notices.tell(
            tr("Revealing brings no verdict up now. {key} brings it back.").format(
                key=key_words(context, "V", "Ctrl+Shift+V")
            )
        )
    else:
        context.notices.tell(tr("Revealing brings the verdict up."))


def _shows_verdict(context: Context) -> bool:
    wanted = context.preferences.now.verdict_band
    return wanted and (bool(context.session.answers.asked) or not context.presenter.is_on)


def class_caption(context: Context) -> None:
    """Show captions to a class, or not."""
    context.preferences.change(class_caption=not context.preferences.now.class_caption)


def class_in_window(context: Context) -> None:
    """Show a class an ordinary window, to be shared in a call, or a whole screen."""
    context.preferences.change(class_in_window=not context.preferences.now.class_in_window)


def _can_swap(context: Context) -> bool:
    return context.presenter.has_own_screen and not context.preferences.now.class_in_window


def class_tray(context: Context) -> None:
    """Show a class what is not placed, or not."""
    context.preferences.change(class_tray=not context.preferences.now.class_tray)


def prediction_actions() -> tuple[ActionSpec, ...]:
    """Return the actions that ask a class something about a card."""
    return (
        ActionSpec(
            "predict", tr("Pre&dict, then reveal…"), predict, ("Ctrl+Shift+Q",), "", _can_predict,
        ),
        ActionSpec(
            "ask-costs", tr("As&k which assumption turns it…"), ask_costs, ("Ctrl+Shift+Y",), "",
            _can_ask_costs,
        ),
    )  # fmt: skip


def predict(context: Context) -> None:
    """Ask the class about the one selected card."""
    if _can_predict(context):
        context.window.predict(context.session.selection[0])


def ask_costs(context: Context) -> None:
    """Ask the class which assumption turns the plan of the one selected card, if there is one."""
    from shoreboard.costs.plans import LeftOut, plan_of
    from shoreboard.costs.turning import swings
    from shoreboard.explanations.cost_verdict import omission_words

    session = context.session
    if not _can_ask_costs(context):
        return
    plan = plan_of(session.scenario, session.scene_id, session.selection[0])
    if isinstance(plan, LeftOut):
        context.notices.tell(omission_words(plan))
    elif not swings(plan):
        context.notices.tell(tr("No assumption has a low or a high value yet: none can turn it."))
    else:
        context.window.ask_costs(plan)


def _can_ask_costs(context: Context) -> bool:
    session = context.session
    if not _can_predict(context):
        return False
    card = session.selection[0]
    return bool(session.activity(card).costs or session.placement(card).costs)


def _can_predict(context: Context) -> bool:
    session = context.session
    chosen = session.selection
    return len(chosen) == 1 and session.placement(chosen[0]).zone in GRID


POINTING = ("large-pointer", "spotlight", "pen", "put-away")
"""Their place in the Present menu."""


def pointing_actions() -> tuple[ActionSpec, ...]:
    """Return the actions that take a tool, and the one that puts it away."""
    return (
        _switch(Tool.POINTER, tr("&Large pointer"), "F9", tr("Pointer")),
        _switch(Tool.SPOTLIGHT, tr("Sp&otlight"), "F7"),
        _switch(Tool.PEN, tr("Pe&n"), "F8"),
        ActionSpec(
            "put-away", tr("P&ut the tool away"),
            lambda context: context.session.pointing.put_away(), ("Esc",), "",
            lambda context: context.session.pointing.tool is not None,
        ),
    )  # fmt: skip


def _switch(tool: Tool, text: str, key: str, short: str = "") -> ActionSpec:
    return ActionSpec(
        tool.value, text, switcher(tool), (key,), tool.value,
        checked=lambda context: context.session.pointing.tool is tool, short=short,
    )  # fmt: skip


def switcher(tool: Tool) -> Callable[[Context], None]:
    """Return the handler that takes a tool, or puts it away when it is in hand."""
    return lambda context: context.session.pointing.switch(tool)
