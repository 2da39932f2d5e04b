"""How the class's window looks, which has a palette of its own, and how the user's do."""

from shoreboard.session.preferences import Preferences
from shoreboard.views.look import Look
from shoreboard.views.theme.apply import default_theme_id
from shoreboard.views.theme.palettes import LIGHT, PROJECTOR, THEMES


def class_look(preferences: Preferences) -> Look:
    """Return the look that was chosen for classes; where it is the user's own, that one."""
    theme_id = preferences.now.class_theme or preferences.now.theme or default_theme_id()
    return Look(THEMES.get(theme_id, PROJECTOR), preferences.motion)


def own_look(preferences: Preferences) -> Look:
    """Return the look that the user's own windows have."""
    theme = THEMES.get(preferences.now.theme or default_theme_id(), LIGHT)
    return Look(theme, preferences.motion)
