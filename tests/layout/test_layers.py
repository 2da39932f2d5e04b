"""Both bars have one scale, and the layers of one lie end to end."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from shoreboard.layout.geometry import Rect
from shoreboard.layout.layers import LayersWords, LayerWords, lay_out_layers
from shoreboard.layout.text import Ruler
from tests.helpers.lettering import Lettering

RULER = Ruler(Lettering())
NAMES = ("price", "landed", "steering", "change", "risk")
MONEY = st.one_of(st.just(0.0), st.floats(0.01, 1e12))
WIDTHS, PIXELS = st.integers(240, 2400), st.integers(8, 40)


@st.composite
def layers(draw: st.DrawFn) -> LayersWords:
    amounts = [draw(MONEY) for _ in NAMES]
    each = [LayerWords(name, amount) for name, amount in zip(NAMES, amounts, strict=True)]
    words = ("Staying", "Going", "1,234,567", "987,654")
    return LayersWords(*words, draw(MONEY), each, draw(st.booleans()))


@given(layers(), WIDTHS, PIXELS)
def test_bars_show_amounts_in_one_scale(words: LayersWords, width: int, pixels: int) -> None:
    layout = lay_out_layers(words, width, pixels, RULER)
    staying, going = layout.staying.parts[0].width, sum(part.width for part in layout.going.parts)
    here, there = words.staying_amount, sum(layer.amount for layer in words.layers)
    longest, most = max(staying, going), max(here, there)
    if most:
        assert longest >= width * 0.2
        assert abs(staying - here / most * longest) <= 1
        assert abs(going - there / most * longest) <= 1
    row = layout.going.parts
    if words.is_right_to_left:
        row = row[::-1]
    assert all(one.right == other.x for one, other in pairwise(row))


@given(layers(), WIDTHS, PIXELS)
def test_each_layer_that_costs_is_named_below(words: LayersWords, width: int, pixels: int) -> None:
    layout = lay_out_layers(words, width, pixels, RULER)
    shown = [NAMES[entry.layer] for entry in layout.legend]
    assert shown == [layer.name for layer in words.layers if layer.amount]
    whole = Rect(0, 0, *layout.size)
    rects = [rect for entry in layout.legend for rect in (entry.swatch, entry.name.rect)]
    bars = [layout.staying.total.rect, layout.going.total.rect]
    bars += [part for part in (*layout.staying.parts, *layout.going.parts) if part.width]
    assert all(whole.contains(rect) for rect in (*rects, *bars))
    for rank, one in enumerate(rects):
        assert not any(one.meets(other) for other in (*rects[rank + 1 :], *bars))
