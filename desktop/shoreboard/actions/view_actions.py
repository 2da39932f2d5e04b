"""How the board looks: palette, text size, moves, motion, and by which definitions it is judged."""

from collections.abc import Callable, Iterator

from shoreboard.actions.context import Context
from shoreboard.actions.spec import ActionSpec
from shoreboard.domain.lenses import Lens
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.session.steps import change_lens

TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 350, 400)
"""The steps of the text size, in percent."""
_PALETTES = ("", "light", "dark", "projector", "contrast")


def view_actions(topics: Topics) -> tuple[ActionSpec, ...]:
    """Return the actions of the View and Help menus, with the definitions as topics name them."""
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
            checked=lambda context: context.preferences.now.show_moves,
        ),
        *_pages(),
        ActionSpec(
            "motion", tr("Let cards &glide"), motion,
            checked=lambda context: context.preferences.motion,
        ),
        *palette_actions("theme", tr("As the &desktop")),
        *_lens_actions(topics),
        ActionSpec(
            "full-screen", tr("&Full screen"), lambda context: context.window.toggle_full_screen(),
            ("F11",), checked=lambda context: context.window.is_full_screen,
        ),
        ActionSpec("next-pane", tr("Ne&xt part of the window"), pane_goer(1), ("F6",)),
        ActionSpec(
            "previous-pane", tr("Pre&vious part of the window"), pane_goer(-1), ("Shift+F6",)
        ),
        *_help_actions(),
    )  # fmt: skip


def _help_actions() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            "find-action", tr("&Find an action…"), lambda context: context.window.find_action(),
            ("Ctrl+Shift+P",),
        ),
        ActionSpec(
            "glossary", tr("&Glossary"), lambda context: context.window.show_glossary(), ("Ctrl+G",)
        ),
        ActionSpec("guide", tr("G&uide"), lambda context: context.window.show_guide(), ("F1",)),
        ActionSpec("keys", tr("&Keys"), lambda context: context.window.show_keys(), ("Ctrl+F1",)),
        ActionSpec("about", tr("&About Shoreboard"), lambda context: context.window.show_about()),
    )  # fmt: skip


def _pages() -> tuple[ActionSpec, ...]:
    """Return the actions that show something in place of the board."""
    return (
        ActionSpec(
            "board-table", tr("&Board as table"), board_table, ("Ctrl+T",),
            checked=_shows_table,
        ),
        ActionSpec(
            "costs", tr("C&osts"), costs, ("Ctrl+Shift+C",),
            enabled=lambda context: not context.presenter.is_on,
            checked=lambda context: context.window.shows_costs,
        ),
    )  # fmt: skip


def palette_actions(setting: str, own: str) -> Iterator[ActionSpec]:
    """Return the actions that choose a palette for a setting, or with the words `own` none."""
    words = {
        "": own, "light": tr("&Light"), "dark": tr("Dar&k"), "projector": tr("&Projector"),
        "contrast": tr("&High contrast"),
    }  # fmt: skip
    field = setting.replace("-", "_")
    for theme, action_id in zip(_PALETTES, palettes(setting), strict=True):
        yield ActionSpec(
            action_id, words[theme],
            lambda context, theme=theme: context.preferences.change(**{field: theme}),
            checked=lambda context, theme=theme: getattr(context.preferences.now, field) == theme,
            choice=setting,
        )  # fmt: skip


def palettes(setting: str) -> tuple[str, ...]:
    """Return the ids of the actions that choose a palette for a setting."""
    return tuple(f"{setting}-{theme}" for theme in _PALETTES)


def _lens_actions(topics: Topics) -> Iterator[ActionSpec]:
    for lens in Lens:
        title, chosen = topics.lens(lens).title, _is_lens(lens)
        yield ActionSpec(f"lens-{lens}", title, lens_chooser(lens), checked=chosen, choice="lens")


def sizer(step: int) -> Callable[[Context], None]:
    """Return the handler that makes the text one step larger (1) or smaller (-1).

    While a class is looking, it is the text that the class sees.
    """

    def size(context: Context) -> None:
        if context.presenter.is_on:
            context.presenter.size_text(step)
            return
        new = _next_size(context.preferences.now.text_size, step)
        if new is not None:
            context.preferences.change(text_size=new)
            context.notices.tell(tr("Text size {percent} %").format(percent=new))

    return size


def normal_text(context: Context) -> None:
    """Set the text size to 100 %, or that which the class sees to what it began with."""
    if context.presenter.is_on:
        context.presenter.size_text(0)
        return
    context.preferences.change(text_size=100)


def pane_goer(step: int) -> Callable[[Context], None]:
    """Return the handler that gives the keys to the next part of the window, or the one before."""
    return lambda context: context.window.go_to_pane(step)


def show_moves(context: Context) -> None:
    """Switch the arrows of moves on or off."""
    context.preferences.change(show_moves=not context.preferences.now.show_moves)


def board_table(context: Context) -> None:
    """Show the scene as a table in place of the board or of the costs, or the board again."""
    wanted = not _shows_table(context)
    context.window.show_costs(False)
    context.preferences.change(board_table=wanted)


def _shows_table(context: Context) -> bool:
    return context.preferences.now.board_table and not context.window.shows_costs


def costs(context: Context) -> None:
    """Show what staying and going cost in place of the board, or the board again."""
    context.window.show_costs(not context.window.shows_costs)


def motion(context: Context) -> None:
    """Switch gliding on or off."""
    context.preferences.change(motion=not context.preferences.motion)


def lens_chooser(lens: Lens) -> Callable[[Context], object]:
    """Return the handler that has the board judged by a lens, as a step that can be undone."""
    return lambda context: change_lens(context.session, lens)


def _is_lens(lens: Lens) -> Callable[[Context], bool]:
    return lambda context: context.session.scenario.lens is lens


def _next_size(size: int, step: int) -> int | None:
    if step > 0:
        return next((each for each in TEXT_SIZES if each > size), None)
    return next((each for each in reversed(TEXT_SIZES) if each < size), None)


def _can_size(step: int) -> Callable[[Context], bool]:
    def can(context: Context) -> bool:
        presents = context.presenter.is_on
        return presents or _next_size(context.preferences.now.text_size, step) is not None

    return can
