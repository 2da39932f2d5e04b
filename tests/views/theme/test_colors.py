"""The arithmetic of color against published values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.views.theme.colors import (
    Deficiency,
    Triple,
    blend,
    contrast_ratio,
    difference,
    lab,
    lab_difference,
    relative_luminance,
    simulated,
    washed,
)

COLORS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
GRAYS = st.integers(0, 255).map(lambda level: "#" + f"{level:02x}" * 3)
DEFICIENCIES = st.sampled_from(list(Deficiency))

SHARMA = [
    # L*, a*, b* of one and of the other, and their difference: Sharma, Wu and Dalal, 2005
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, 3.1571, -77.2803), (50, 0, -82.7485), 2.8615),
    ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0000),
    ((50, 0, 0), (50, -1, 2), 2.3669),
    ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
    ((50, 2.49, -0.001), (50, -2.49, 0.0010), 7.1792),
    ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
    ((50, -0.001, 2.49), (50, 0.0010, -2.49), 4.8045),
    ((50, -0.001, 2.49), (50, 0.0011, -2.49), 4.7461),
    ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((50, 2.5, 0), (61, -5, 29), 22.8977),
    ((50, 2.5, 0), (56, -27, -3), 31.9030),
    ((50, 2.5, 0), (50, 3.2592, 0.335), 1.0000),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((36.4612, 47.8580, 18.3852), (36.2715, 50.5065, 21.2231), 1.4146),
    ((90.9257, -0.5406, -0.9208), (88.6381, -0.8985, -0.7239), 1.5381),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
]


def test_luminance_runs_from_black_to_white() -> None:
    assert relative_luminance("#000000") == 0
    assert relative_luminance("#ffffff") == pytest.approx(1)
    assert relative_luminance("#00FF00") == pytest.approx(0.7152)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#767676", "#ffffff", 4.54), ("#ff0000", "#ffffff", 4.0)],
)
def test_known_contrasts(one: str, other: str, ratio: float) -> None:
    assert contrast_ratio(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast_ratio(other, one) == contrast_ratio(one, other)


@pytest.mark.parametrize(("one", "other", "expected"), SHARMA)
def test_published_color_differences(one: Triple, other: Triple, expected: float) -> None:
    assert lab_difference(one, other) == pytest.approx(expected, abs=0.00006)
    assert lab_difference(other, one) == pytest.approx(expected, abs=0.00006)


def test_lab_of_known_colors() -> None:
    assert lab("#ffffff") == pytest.approx((100, 0, 0), abs=1e-9)
    assert lab("#000000") == pytest.approx((0, 0, 0), abs=1e-9)
    assert lab("#ff0000") == pytest.approx((53.24, 80.09, 67.20), abs=0.01)
    assert lab("#0000ff") == pytest.approx((32.30, 79.19, -107.86), abs=0.01)


@given(COLORS, COLORS)
def test_a_difference_is_the_same_both_ways_and_zero_only_for_the_same(
    one: str, other: str
) -> None:
    assert difference(one, other) == pytest.approx(difference(other, one), abs=1e-9)
    assert difference(one, one) == 0
    assert one == other or difference(one, other) > 0


@given(GRAYS, DEFICIENCIES)
def test_grays_look_the_same_to_everybody(gray: str, deficiency: Deficiency) -> None:
    assert difference(simulated(gray, deficiency), gray) < 1


CONFUSED = {
    # Two colors that stir the two remaining cones alike, by the cone fundamentals of Smith and
    # Pokorny, 1975: only the missing cone could tell them apart.
    Deficiency.PROTANOPIA: ("#e588a2", "#219ea3"),
    Deficiency.DEUTERANOPIA: ("#fe4f85", "#35b67d"),
    Deficiency.TRITANOPIA: ("#c7b1f6", "#b3c385"),
}


@pytest.mark.parametrize("deficiency", CONFUSED)
def test_a_dichromat_confuses_what_only_the_missing_cone_tells_apart(
    deficiency: Deficiency,
) -> None:
    one, other = CONFUSED[deficiency]
    assert difference(one, other) > 15
    for eye in Deficiency:
        apart = difference(simulated(one, eye), simulated(other, eye))
        assert apart < 1 if eye is deficiency else apart > 15


@pytest.mark.parametrize(
    ("deficiency", "color"),
    [
        (Deficiency.PROTANOPIA, "#0000ff"),
        (Deficiency.PROTANOPIA, "#ffff00"),
        (Deficiency.DEUTERANOPIA, "#0000ff"),
        (Deficiency.DEUTERANOPIA, "#ffff00"),
        # white with light of 485 nm, and with light of 660 nm
        (Deficiency.TRITANOPIA, "#7adeff"),
        (Deficiency.TRITANOPIA, "#ff9da9"),
    ],
)
def test_the_anchors_of_the_simulation_look_as_they_are(deficiency: Deficiency, color: str) -> None:
    assert difference(simulated(color, deficiency), color) < 0.5


def test_red_is_darker_without_the_cone_for_red() -> None:
    seen = [relative_luminance(simulated("#ff0000", eye)) for eye in Deficiency]
    assert seen[0] < seen[1]
    assert seen[0] < relative_luminance("#ff0000") / 2


@given(COLORS, COLORS)
def test_a_blend_runs_from_the_ground_to_the_color(ground: str, color: str) -> None:
    assert blend(ground, color, 0) == ground
    assert blend(ground, color, 1) == color
    assert blend("#000000", "#ffffff", 0.5) == "#808080"


@pytest.mark.parametrize("text", ["", "red", "#fff", "#12345g", "#1234567", "123456", "#١٢٣٤٥٦"])
def test_what_is_no_color_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a #rrggbb color"):
        relative_luminance(text)


def test_stray_light_lifts_what_is_dark_and_leaves_white() -> None:
    assert washed("#ffffff", 0.15) == "#ffffff"
    assert washed("#123456", 0) == "#123456"
    assert relative_luminance(washed("#000000", 0.15)) == pytest.approx(0.15 / 1.15, abs=0.005)
    assert contrast_ratio(washed("#000000", 0.1), "#ffffff") < contrast_ratio("#000000", "#ffffff")
