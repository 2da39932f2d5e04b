"""Every pair of colors that meet in a window, held to its ratio in every palette."""

import re
from itertools import combinations
from math import atan2, degrees, hypot

import pytest

from shoreboard.picture.palettes import DARK, LIGHT, PROJECTOR, THEMES, Theme
from shoreboard.views.theme.colors import (
    Deficiency,
    blend,
    contrast_ratio,
    difference,
    lab,
    relative_luminance,
    simulated,
)

ZONES = ("zone_neither", "set_out_ground", "set_off_ground")
GROUNDS = ("ground", "surface", "hover", "accent_soft", *ZONES)
DECORATION = ("shadow", "hairline")
"""What is seen and says nothing."""
LAYERS = ("layer_price", "layer_landed", "layer_steering", "layer_change", "layer_risk")
"""Of bars that have an outline, so that each part is told from the next alone."""
EYES = (None, *Deficiency)

TEXTS = {
    "text": GROUNDS,
    "text_soft": GROUNDS,
    "text_faded": ("surface",),
    "accent": ("ground", "surface"),
    "accent_text": ("accent",),
    "warning": ("ground", "surface"),
}
"""Which color is written on which grounds."""

LINES = {
    "edge": GROUNDS,
    "accent": GROUNDS,
    "mark_neither": ("zone_neither", "surface", "accent_soft"),
    # Both marks stand on the heading of the zone of both, where one ground blends into the other.
    "mark_outsourcing": ("set_out_ground", "set_off_ground", "surface", "accent_soft"),
    "mark_offshoring": ("set_off_ground", "set_out_ground", "surface", "accent_soft"),
    "set_out_edge": ("ground", "set_out_ground", "set_off_ground", "zone_neither"),
    "set_off_edge": ("ground", "set_off_ground", "set_out_ground", "zone_neither"),
    "saves": ("ground", "surface"),
    "loses": ("ground", "surface"),
    "staying": ("ground", "surface"),
}
"""Which color draws icons and lines on which grounds."""

TEXT_RATIO = {"light": 4.5, "dark": 4.5, "projector": 7, "contrast": 7}
"""WCAG 2.2, 1.4.3 (AA) and, for a room with the lights on, 1.4.6 (AAA)."""

LINE_RATIO = 3
"""WCAG 2.2, 1.4.11."""

APART = {"light": 8, "dark": 8, "projector": 12, "contrast": 8}
"""The least CIEDE2000 difference of two looks.

About 1 is just noticeable for fields that touch, on a good screen in the dark. A lit room that
leaves a contrast of 5:1 takes up to two thirds of a dark palette's differences and a quarter of
a light one's (computed with a veil of light over both colors): 8 leaves more than twice what is
just noticeable, and 12 leaves a projected zone as plain as 8 does on a screen.
"""

HINT_APART = 5
"""The same for the ground under the pointer, which a strong outline and words accompany."""

every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
every_eye = pytest.mark.parametrize("eye", EYES, ids=["normal", *Deficiency])


def color(theme: Theme, name: str) -> str:
    return getattr(theme, name)


def seen_apart(one: str, other: str, eye: Deficiency | None) -> float:
    if eye is None:
        return difference(one, other)
    return difference(simulated(one, eye), simulated(other, eye))


def hue(one: str) -> float:
    _, a, b = lab(one)
    return degrees(atan2(b, a)) % 360


def test_the_palettes_are_found_by_their_ids_in_the_order_of_the_menu() -> None:
    assert list(THEMES) == ["light", "dark", "projector", "contrast"]
    assert all(theme.id == key for key, theme in THEMES.items())


@every_theme
def test_every_color_is_one(theme: Theme) -> None:
    types = Theme.__annotations__
    names = [name for name, type_ in types.items() if type_ is str and name != "id"]
    assert len(names) == 29
    assert all(re.fullmatch("#[0-9a-f]{6}", color(theme, name)) for name in names)


@every_theme
def test_no_color_is_left_out_of_the_checks(theme: Theme) -> None:
    checked = {
        *TEXTS,
        *LINES,
        *DECORATION,
        *GROUNDS,
        *LAYERS,
        *(ground for pair in TEXTS.values() for ground in pair),
    }
    assert checked == {*theme._fields} - {"id", "line", "line_strong"}


@every_theme
@pytest.mark.parametrize("name", TEXTS)
def test_words_can_be_read(theme: Theme, name: str) -> None:
    ratios = {on: contrast_ratio(color(theme, name), color(theme, on)) for on in TEXTS[name]}
    wanted = 4.5 if name == "text_faded" else TEXT_RATIO[theme.id]
    assert min(ratios.values()) >= wanted, ratios


@every_theme
def test_what_a_search_passes_over_steps_back(theme: Theme) -> None:
    """Its words have at most two thirds of the contrast that those of other cards have."""
    ratios = [contrast_ratio(each, theme.surface) for each in (theme.text, theme.text_faded)]
    assert ratios[1] <= ratios[0] * 2 / 3, ratios


@every_theme
@pytest.mark.parametrize("name", LINES)
def test_lines_and_icons_can_be_seen(theme: Theme, name: str) -> None:
    ratios = {on: contrast_ratio(color(theme, name), color(theme, on)) for on in LINES[name]}
    assert min(ratios.values()) >= LINE_RATIO, ratios


@every_theme
@every_eye
def test_the_looks_of_the_zones_stay_apart(theme: Theme, eye: Deficiency | None) -> None:
    """Both at once goes from one to the other: it differs where these two do."""
    pairs = [*combinations(ZONES, 2)]
    apart = {pair: seen_apart(color(theme, pair[0]), color(theme, pair[1]), eye) for pair in pairs}
    assert min(apart.values()) >= APART[theme.id], apart


@every_theme
@every_eye
def test_what_saves_is_told_from_what_loses_and_a_layer_from_the_others(
    theme: Theme, eye: Deficiency | None
) -> None:
    pairs = [("saves", "loses"), *combinations(LAYERS, 2)]
    apart = {pair: seen_apart(color(theme, pair[0]), color(theme, pair[1]), eye) for pair in pairs}
    assert min(apart.values()) >= APART[theme.id], apart


@every_theme
@every_eye
def test_the_accent_is_never_taken_for_a_mark_or_a_plain_outline(
    theme: Theme, eye: Deficiency | None
) -> None:
    others = ("mark_neither", "mark_outsourcing", "mark_offshoring", "edge")
    apart = {name: seen_apart(theme.accent, color(theme, name), eye) for name in others}
    assert min(apart.values()) >= 8, apart


@every_theme
@every_eye
@pytest.mark.parametrize("hint", ["accent_soft", "hover"])
def test_the_ground_under_the_pointer_is_no_zone_s(
    theme: Theme, eye: Deficiency | None, hint: str
) -> None:
    others = ("ground", "surface", *ZONES) if hint == "accent_soft" else ("surface", *ZONES)
    apart = {name: seen_apart(color(theme, hint), color(theme, name), eye) for name in others}
    assert min(apart.values()) >= HINT_APART, apart


@every_theme
def test_outsourcing_is_blue_and_offshoring_amber(theme: Theme) -> None:
    for blue in (theme.set_out_ground, theme.set_out_edge, theme.mark_outsourcing):
        assert 240 < hue(blue) < 300, blue
    for amber in (theme.set_off_ground, theme.set_off_edge, theme.mark_offshoring):
        assert 60 < hue(amber) < 85, f"{amber} is olive or red"


@every_theme
def test_words_can_be_read_where_one_ground_blends_into_the_other(theme: Theme) -> None:
    for share in (0.25, 0.5, 0.75):
        ground = blend(theme.set_out_ground, theme.set_off_ground, share)
        assert contrast_ratio(theme.text, ground) >= TEXT_RATIO[theme.id]
        assert contrast_ratio(theme.text_soft, ground) >= TEXT_RATIO[theme.id]
        for mark in (theme.edge, theme.accent, theme.mark_outsourcing, theme.mark_offshoring):
            assert contrast_ratio(mark, ground) >= LINE_RATIO, mark


@every_theme
@every_eye
def test_a_card_lifts_off_its_ground(theme: Theme, eye: Deficiency | None) -> None:
    """Its shadow is seen on each ground, or its face differs from it."""
    for name in ZONES:
        ground = color(theme, name)
        face = seen_apart(theme.surface, ground, eye)
        assert max(face, seen_apart(theme.shadow, ground, eye)) >= HINT_APART, name


@every_theme
def test_violet_is_the_accent_s_alone(theme: Theme) -> None:
    for name in {*LINES, *TEXTS, *GROUNDS, *DECORATION, *LAYERS} - {
        "accent",
        "accent_soft",
        "accent_text",
    }:
        _, a, b = lab(color(theme, name))
        assert hypot(a, b) < 12 or not 295 < hue(color(theme, name)) < 335, name


@every_theme
def test_what_is_selected_has_the_stronger_outline(theme: Theme) -> None:
    assert theme.line_strong >= 2 * theme.line >= 2


def test_the_projector_is_black_on_white_with_thick_lines() -> None:
    assert {PROJECTOR.ground, PROJECTOR.surface, PROJECTOR.zone_neither} == {"#ffffff"}
    assert {PROJECTOR.text, PROJECTOR.edge, PROJECTOR.mark_neither} == {"#000000"}
    assert (PROJECTOR.line, PROJECTOR.line_strong) == (2, 4)


def test_dark_is_dark_but_not_black_and_light_is_light() -> None:
    assert 0 < relative_luminance(DARK.ground) < relative_luminance(DARK.surface) < 0.05
    assert 0.85 < relative_luminance(LIGHT.ground) < relative_luminance(LIGHT.surface)
