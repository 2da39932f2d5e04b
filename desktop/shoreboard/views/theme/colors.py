"""Color as numbers: contrast, color-vision deficiencies, difference. No Qt.

A color is a string "#rrggbb" of the sRGB space; anything else raises ValueError.
"""

import re
from enum import StrEnum
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt
from typing import TypeAlias

Triple: TypeAlias = tuple[float, float, float]
Matrix: TypeAlias = tuple[Triple, Triple, Triple]


class Deficiency(StrEnum):
    """A kind of dichromacy: the cone that is missing."""

    PROTANOPIA = "protanopia"
    DEUTERANOPIA = "deuteranopia"
    TRITANOPIA = "tritanopia"


def relative_luminance(color: str) -> float:
    """Return the luminance of a color, from 0 for black to 1 for white.

    Definition: "relative luminance" of WCAG 2.2, with sRGB's own threshold of 0.04045.
    """
    red, green, blue = _linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_ratio(one: str, other: str) -> float:
    """Return the contrast of two colors, from 1 to 21, in either order.

    Definition: "contrast ratio" of WCAG 2.2.
    """
    darker, lighter = sorted((relative_luminance(one), relative_luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def blend(ground: str, color: str, share: float) -> str:
    """Return the color that `share` (0 to 1) of `color` over `ground` makes."""
    channels = zip(_encoded(ground), _encoded(color), strict=True)
    return _hex(*(below + (above - below) * share for below, above in channels))


def washed(color: str, stray: float) -> str:
    """Return a color as it is on a screen on which other light falls, seen from its white.

    `stray` is that light as a share of the screen's own white: 0 in a dark room before a strong
    projector, 0.15 where a black that should be black is a gray.
    """
    return _hex(*(_encode((channel + stray) / (1 + stray)) for channel in _linear(color)))


def simulated(color: str, deficiency: Deficiency) -> str:
    """Return a color of normal vision that looks the way `color` does to such an eye.

    Protanopia and deuteranopia: F. Viénot, H. Brettel and J. D. Mollon, "Digital video
    colourmaps for checking the legibility of displays by dichromats", 1999. Tritanopia, for
    which one plane does not do: H. Brettel, F. Viénot and J. D. Mollon, "Computerized
    simulation of color appearance for dichromats", 1997. Both are stated here for linear sRGB
    and the cone fundamentals of Smith and Pokorny, 1975. What leaves the gamut is clipped.
    """
    light = _linear(color)
    if deficiency is not Deficiency.TRITANOPIA:
        matrix = _PROTANOPIA if deficiency is Deficiency.PROTANOPIA else _DEUTERANOPIA
    elif _dot(_TRITANOPIA_DIVIDE, light) >= 0:
        matrix = _TRITANOPIA_RED_SIDE
    else:
        matrix = _TRITANOPIA_BLUE_SIDE
    return _hex(*(_encode(channel) for channel in _times(matrix, light)))


def lab(color: str) -> Triple:
    """Return CIE 1976 L* (0 to 100), a*, b* of a color, for the white of sRGB (D65)."""
    white = _times(_XYZ_OF_LINEAR, (1.0, 1.0, 1.0))
    x, y, z = (
        _lab_response(value / full)
        for value, full in zip(_times(_XYZ_OF_LINEAR, _linear(color)), white, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: str, other: str) -> float:
    """Return how far apart two colors look: CIEDE2000, where about 1 is just noticeable."""
    return lab_difference(lab(one), lab(other))


def lab_difference(one: Triple, other: Triple) -> float:
    """Return the CIEDE2000 difference of two L*, a*, b* triples, with all weights 1.

    Definition: G. Sharma, W. Wu and E. N. Dalal, "The CIEDE2000 color-difference formula:
    implementation notes, supplementary test data, and mathematical observations", 2005.
    """
    gray = 1.5 - 0.5 * _chroma_share((hypot(*one[1:]) + hypot(*other[1:])) / 2)
    (light_1, chroma_1, hue_1), (light_2, chroma_2, hue_2) = (
        (light, hypot(a * gray, b), degrees(atan2(b, a * gray)) % _TURN)
        for light, a, b in (one, other)
    )
    light, chroma = (light_1 + light_2) / 2, (chroma_1 + chroma_2) / 2
    turn, hue = _hue_step_and_mean(hue_1, hue_2) if chroma_1 * chroma_2 else (0.0, hue_1 + hue_2)

    by_light = (light_2 - light_1) / (1 + 0.015 * (light - 50) ** 2 / sqrt(20 + (light - 50) ** 2))
    by_chroma = (chroma_2 - chroma_1) / (1 + 0.045 * chroma)
    by_hue = 2 * sqrt(chroma_1 * chroma_2) * sin(radians(turn / 2))
    by_hue /= 1 + 0.015 * chroma * _hue_weight(hue)
    twist = 60 * exp(-(((hue - 275) / 25) ** 2))
    rotation = -2 * _chroma_share(chroma) * sin(radians(twist))
    return sqrt(by_light**2 + by_chroma**2 + by_hue**2 + rotation * by_chroma * by_hue)


def _chroma_share(chroma: float) -> float:
    return sqrt(chroma**7 / (chroma**7 + 25.0**7))


def _hue_step_and_mean(one: float, other: float) -> tuple[float, float]:
    """Return the shorter way from one hue to the other and their mean on it, in degrees."""
    step = other - one
    if abs(step) <= _TURN / 2:
        return step, (one + other) / 2
    mean = (one + other + (_TURN if one + other < _TURN else -_TURN)) / 2
    return step - _TURN if step > 0 else step + _TURN, mean


def _hue_weight(hue: float) -> float:
    return (
        1
        - 0.17 * cos(radians(hue - 30))
        + 0.24 * cos(radians(2 * hue))
        + 0.32 * cos(radians(3 * hue + 6))
        - 0.20 * cos(radians(4 * hue - 63))
    )


def _lab_response(share: float) -> float:
    return share ** (1 / 3) if share > (6 / 29) ** 3 else share / (3 * (6 / 29) ** 2) + 4 / 29


def _encoded(color: str) -> Triple:
    if not _HEX.fullmatch(color):
        raise ValueError(f"not a #rrggbb color: {color!r}")
    return int(color[1:3], 16) / 255, int(color[3:5], 16) / 255, int(color[5:7], 16) / 255


def _linear(color: str) -> Triple:
    red, green, blue = (
        share / 12.92 if share <= _TOE else ((share + 0.055) / 1.055) ** 2.4
        for share in _encoded(color)
    )
    return red, green, blue


def _encode(light: float) -> float:
    light = min(max(light, 0.0), 1.0)
    return light * 12.92 if light <= _TOE / 12.92 else 1.055 * light ** (1 / 2.4) - 0.055


def _hex(red: float, green: float, blue: float) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in (red, green, blue))


def _dot(one: Triple, other: Triple) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def _times(matrix: Matrix, vector: Triple) -> Triple:
    return _dot(matrix[0], vector), _dot(matrix[1], vector), _dot(matrix[2], vector)


_TURN = 360
_TOE = 0.04045
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_XYZ_OF_LINEAR: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_PROTANOPIA: Matrix = (
    (0.11238, 0.88762, 0.0),
    (0.11238, 0.88762, 0.0),
    (0.00401, -0.00401, 1.0),
)
_DEUTERANOPIA: Matrix = (
    (0.29275, 0.70725, 0.0),
    (0.29275, 0.70725, 0.0),
    (-0.02234, 0.02234, 1.0),
)
_TRITANOPIA_DIVIDE: Triple = (0.03901, -0.02788, -0.01113)
_TRITANOPIA_RED_SIDE: Matrix = (
    (1.01277, 0.13548, -0.14826),
    (-0.01243, 0.86812, 0.14431),
    (0.07589, 0.80500, 0.11911),
)
_TRITANOPIA_BLUE_SIDE: Matrix = (
    (0.93678, 0.18979, -0.12657),
    (0.06154, 0.81526, 0.12320),
    (-0.37562, 1.12767, 0.24796),
)
