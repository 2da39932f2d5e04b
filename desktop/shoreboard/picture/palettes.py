"""The palettes as data; tests hold every pair of colors that meet to its ratio."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Theme(NamedTuple):
    """The colors ("#rrggbb") and line widths (px) of one palette.

    Outsourcing is blue and offshoring is amber; where both sets cross, one ground blends into the
    other. The accent is a violet that says that something is selected or has moved.
    """

    id: str
    ground: str
    """Behind everything: the window."""
    surface: str
    """Cards, panels, menus, fields."""
    shadow: str
    """What a card casts, so that it lifts off its ground."""
    text: str
    """Words, and the ring around what has the focus."""
    text_soft: str
    """Secondary text; readable on every ground."""
    text_faded: str
    """Words on cards that a search passes over: as soft as can still be read on a surface."""
    edge: str
    """Lines and outlines."""
    hairline: str
    """Lines between parts, which say nothing by themselves."""
    hover: str
    """The ground under the pointer, and of what is told for a while."""
    accent: str
    """Selection and moves, and the one button that matters most."""
    accent_text: str
    """Text on the accent."""
    accent_soft: str
    """The ground of what is selected or on, and where a card may drop."""
    zone_neither: str
    set_out_edge: str
    """The outline of the set of all that is outsourced, on the window's ground and on its own."""
    set_out_ground: str
    set_off_edge: str
    """The same of all that is offshored."""
    set_off_ground: str
    mark_neither: str
    """Icons and lines, on their own ground and on surface; the other two marks likewise."""
    mark_outsourcing: str
    mark_offshoring: str
    warning: str
    """Words and icons of a warning, on ground and surface."""
    saves: str
    """The part of a bar in which going saves, on ground and surface."""
    loses: str
    """The part in which it loses; it is hatched as well."""
    staying: str
    """The bar of what staying costs."""
    layer_price: str
    """The layers of what going costs, from the firmest to the softest."""
    layer_landed: str
    layer_steering: str
    layer_change: str
    layer_risk: str
    line: float
    line_strong: float
    """The outline of what is selected or has the focus."""


LIGHT = Theme(
    id="light",
    ground="#eef0f2",
    surface="#ffffff",
    shadow="#c3c8cf",
    text="#1b1f24",
    text_soft="#4a525c",
    text_faded="#6d747d",
    edge="#6a727c",
    hairline="#d5d9de",
    hover="#dcdfe5",
    accent="#5e1f8f",
    accent_text="#ffffff",
    accent_soft="#dfcaf3",
    zone_neither="#f7f8f9",
    set_out_edge="#0f5fb4",
    set_out_ground="#d8e8fa",
    set_off_edge="#b06a00",
    set_off_ground="#fde5c2",
    mark_neither="#4a525c",
    mark_outsourcing="#0a66c0",
    mark_offshoring="#8a4b00",
    warning="#9c1420",
    saves="#2f6f6a",
    loses="#b5533c",
    staying="#7c848f",
    layer_price="#33475b",
    layer_landed="#53687e",
    layer_steering="#7389a0",
    layer_change="#9fb0c1",
    layer_risk="#d3dbe3",
    line=1.0,
    line_strong=2.5,
)

DARK = Theme(
    id="dark",
    ground="#15181c",
    surface="#2e343c",
    shadow="#0b0d10",
    text="#eceef1",
    text_soft="#bec6cf",
    text_faded="#9aa2ac",
    edge="#9aa3ae",
    hairline="#434b56",
    hover="#434b57",
    accent="#dfc8ff",
    accent_text="#21103d",
    accent_soft="#524478",
    zone_neither="#20252b",
    set_out_edge="#5ba7f5",
    set_out_ground="#17395d",
    set_off_edge="#e0a53a",
    set_off_ground="#563811",
    mark_neither="#bec6cf",
    mark_outsourcing="#5ba7f5",
    mark_offshoring="#f2b84b",
    warning="#ff9d8a",
    saves="#5fb8ad",
    loses="#f0906f",
    staying="#9aa3ae",
    layer_price="#e4ebf2",
    layer_landed="#b4c2d1",
    layer_steering="#8a9bae",
    layer_change="#627488",
    layer_risk="#404d5b",
    line=1.0,
    line_strong=2.5,
)

PROJECTOR = Theme(
    id="projector",
    ground="#ffffff",
    surface="#ffffff",
    shadow="#8c8c8c",
    text="#000000",
    text_soft="#1f1f1f",
    text_faded="#5c5c5c",
    edge="#000000",
    hairline="#8c8c8c",
    hover="#d9d9d9",
    accent="#5c0d96",
    accent_text="#ffffff",
    accent_soft="#d4adf3",
    zone_neither="#ffffff",
    set_out_edge="#005ab8",
    set_out_ground="#b8d8fb",
    set_off_edge="#8f5200",
    set_off_ground="#ffd994",
    mark_neither="#000000",
    mark_outsourcing="#005ab8",
    mark_offshoring="#6b3500",
    warning="#8a0012",
    saves="#00574f",
    loses="#a5361a",
    staying="#5c6570",
    layer_price="#12283c",
    layer_landed="#3d566e",
    layer_steering="#6d86a0",
    layer_change="#a6b8c9",
    layer_risk="#dfe6ed",
    line=2.0,
    line_strong=4.0,
)

CONTRAST = Theme(
    id="contrast",
    ground="#000000",
    surface="#000000",
    shadow="#8c8c8c",
    text="#ffffff",
    text_soft="#f2f2f2",
    text_faded="#a6a6a6",
    edge="#ffffff",
    hairline="#8c8c8c",
    hover="#3d3d3d",
    accent="#e4ccff",
    accent_text="#000000",
    accent_soft="#544284",
    zone_neither="#000000",
    set_out_edge="#6cb6ff",
    set_out_ground="#0e3763",
    set_off_edge="#ffbf47",
    set_off_ground="#523300",
    mark_neither="#ffffff",
    mark_outsourcing="#6cb6ff",
    mark_offshoring="#ffbf47",
    warning="#ffab9c",
    saves="#5fb8ad",
    loses="#f0906f",
    staying="#9aa3ae",
    layer_price="#e4ebf2",
    layer_landed="#b4c2d1",
    layer_steering="#8a9bae",
    layer_change="#627488",
    layer_risk="#404d5b",
    line=2.0,
    line_strong=4.0,
)
"""For those who need strong contrast and cannot look into white."""

THEMES: Mapping[str, Theme] = MappingProxyType(
    {theme.id: theme for theme in (LIGHT, DARK, PROJECTOR, CONTRAST)}
)
"""The palettes by id, in the order of the menu."""
