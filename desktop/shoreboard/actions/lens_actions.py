"""Choosing the definitions by which the board is judged."""

from collections.abc import Callable

from shoreboard.actions.context import Context
from shoreboard.actions.spec import ActionSpec
from shoreboard.domain.lenses import Lens
from shoreboard.explanations.topics import Topics
from shoreboard.session.steps import change_lens


def lens_actions(topics: Topics) -> tuple[ActionSpec, ...]:
    """Return an action for each lens, of which one is checked."""
    return tuple(
        ActionSpec(f"lens-{lens}", topics.lens(lens).title, chooser(lens), checked=_is_chosen(lens))
        for lens in Lens
    )


def chooser(lens: Lens) -> Callable[[Context], object]:
    """Return the handler that has the board judged by a lens, as a step that can be undone."""
    return lambda context: change_lens(context.session, lens)


def _is_chosen(lens: Lens) -> Callable[[Context], bool]:
    return lambda context: context.session.scenario.lens is lens
