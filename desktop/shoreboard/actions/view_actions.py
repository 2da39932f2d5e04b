"""How the window looks: palette, text size, moves and motion."""

from collections.abc import Callable

from shoreboard.actions.context import Context
from shoreboard.actions.spec import ActionSpec
from shoreboard.i18n import tr

TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 350, 400)
"""The steps of the text size, in percent."""


def view_actions() -> tuple[ActionSpec, ...]:
    """Return the actions of the View and Help menus."""
    return (
        ActionSpec(
            "text-larger", tr("&Larger text"), sizer(1), ("Ctrl++", "Ctrl+="), "text-larger",
            _can_size(1), short=tr("Larger text"),
        ),
        ActionSpec(
            "text-smaller", tr("&Smaller text"), sizer(-1), ("Ctrl+-",), "text-smaller",
            _can_size(-1), short=tr("Smaller text"),
        ),
        ActionSpec("text-normal", tr("&Normal text"), normal_text, ("Ctrl+Shift+0",)),
        ActionSpec(
            "show-moves", tr("Show &moves"), show_moves, ("Ctrl+Shift+M",), "moved",
            checked=lambda context: context.preferences.show_moves,
        ),
        ActionSpec(
            "motion", tr("Let cards &glide"), motion,
            checked=lambda context: context.preferences.motion,
        ),
        *(
            ActionSpec(f"theme-{theme}", text, chooser(theme), checked=_is_theme(theme))
            for theme, text in (
                ("", tr("As the &desktop")),
                ("light", tr("&Light")),
                ("dark", tr("Dar&k")),
                ("projector", tr("&Projector")),
            )
        ),
        ActionSpec(
            "full-screen", tr("&Full screen"), lambda context: context.shows.full_screen(),
            ("F11",), checked=lambda context: context.shows.is_full_screen(),
        ),
        ActionSpec(
            "glossary", tr("&Glossary"), lambda context: context.shows.glossary(), ("Ctrl+G",)
        ),
        ActionSpec("keys", tr("&Keys"), lambda context: context.shows.keys(), ("F1",)),
        ActionSpec("about", tr("&About Shoreboard"), lambda context: context.shows.about()),
    )  # fmt: skip


def sizer(step: int) -> Callable[[Context], None]:
    """Return the handler that makes the text one step larger (1) or smaller (-1).

    While a class is looking, it is the text that the class sees.
    """

    def size(context: Context) -> None:
        if context.shows.presents.is_on:
            context.shows.presents.size_text(step)
            return
        new = _next_size(context.preferences.text_size, step)
        if new is not None:
            context.preferences.set_text_size(new)
            context.shows.notice(tr("Text size {percent} %").format(percent=new))

    return size


def normal_text(context: Context) -> None:
    """Set the text size to 100 %, or that which the class sees to what it began with."""
    if context.shows.presents.is_on:
        context.shows.presents.size_text(0)
        return
    context.preferences.set_text_size(100)


def show_moves(context: Context) -> None:
    """Switch the arrows of moves on or off."""
    context.preferences.set_show_moves(not context.preferences.show_moves)


def motion(context: Context) -> None:
    """Switch gliding on or off."""
    context.preferences.set_motion(not context.preferences.motion)


def chooser(theme: str) -> Callable[[Context], None]:
    """Return the handler that chooses a palette."""
    return lambda context: context.preferences.set_theme_id(theme)


def _is_theme(theme: str) -> Callable[[Context], bool]:
    return lambda context: context.preferences.theme_id == theme


def _next_size(size: int, step: int) -> int | None:
    if step > 0:
        return next((each for each in TEXT_SIZES if each > size), None)
    return next((each for each in reversed(TEXT_SIZES) if each < size), None)


def _can_size(step: int) -> Callable[[Context], bool]:
    def can(context: Context) -> bool:
        presents = context.shows.presents.is_on
        return presents or _next_size(context.preferences.text_size, step) is not None

    return can
