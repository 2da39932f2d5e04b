"""The three palettes as data; tests hold every pair of colors that meet to its ratio."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Theme(NamedTuple):
    """The colors ("#rrggbb") and line widths (px) of one palette.

    Outsourcing is blue and offshoring is amber; both at once is the blue ground with amber
    stripes. The accent is a violet, so that a selected or moved card never seems to say either.
    """

    id: str
    ground: str
    """Behind everything: the window."""
    surface: str
    """Cards, panels, menus, fields."""
    text: str
    text_soft: str
    """Secondary text; readable on every ground."""
    edge: str
    """Lines and outlines."""
    accent: str
    """Selection, focus, links, moves."""
    accent_text: str
    """Text on the accent."""
    accent_soft: str
    """The ground under the pointer, and where a card may drop."""
    zone_neither: str
    zone_outsourcing: str
    zone_offshoring: str
    mark_neither: str
    """Icons and lines, on their own ground and on surface; the other two marks likewise."""
    mark_outsourcing: str
    mark_offshoring: str
    stripe: str
    """Stripes over zone_outsourcing, for both at once."""
    warning: str
    """Words and icons of a warning, on ground and surface."""
    line: float
    line_strong: float
    """The outline of what is selected or has the focus."""


LIGHT = Theme(
    id="light",
    ground="#f4f4f3",
    surface="#ffffff",
    text="#1b1f24",
    text_soft="#4a525c",
    edge="#6a727c",
    accent="#5e1f8f",
    accent_text="#ffffff",
    accent_soft="#dfcaf3",
    zone_neither="#ffffff",
    zone_outsourcing="#d8e8fa",
    zone_offshoring="#fce7c3",
    mark_neither="#4a525c",
    mark_outsourcing="#0a66c0",
    mark_offshoring="#8a4b00",
    stripe="#fbdca4",
    warning="#9c1420",
    line=1.0,
    line_strong=2.5,
)

DARK = Theme(
    id="dark",
    ground="#1b1e23",
    surface="#262a31",
    text="#eceef1",
    text_soft="#bec6cf",
    edge="#9aa3ae",
    accent="#dfc8ff",
    accent_text="#21103d",
    accent_soft="#524478",
    zone_neither="#262a31",
    zone_outsourcing="#173a5e",
    zone_offshoring="#4b3a12",
    mark_neither="#bec6cf",
    mark_outsourcing="#5ba7f5",
    mark_offshoring="#f2b84b",
    stripe="#604b18",
    warning="#ff9d8a",
    line=1.0,
    line_strong=2.5,
)

PROJECTOR = Theme(
    id="projector",
    ground="#ffffff",
    surface="#ffffff",
    text="#000000",
    text_soft="#1f1f1f",
    edge="#000000",
    accent="#5c0d96",
    accent_text="#ffffff",
    accent_soft="#d4adf3",
    zone_neither="#ffffff",
    zone_outsourcing="#b8d8fb",
    zone_offshoring="#ffd994",
    mark_neither="#000000",
    mark_outsourcing="#005ab8",
    mark_offshoring="#6b3500",
    stripe="#ffd07a",
    warning="#8a0012",
    line=2.0,
    line_strong=4.0,
)

THEMES: Mapping[str, Theme] = MappingProxyType(
    {theme.id: theme for theme in (LIGHT, DARK, PROJECTOR)}
)
"""The palettes by id, in the order of the menu."""
