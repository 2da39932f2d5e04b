"""Lays a scene out: what to show, a size and measured text in, a layout out."""

from shoreboard.domain.zone import Zone
from shoreboard.layout.arrows import with_arrows
from shoreboard.layout.axes import Band, axes_around
from shoreboard.layout.contents import SceneWords, TextWish, ZoneWords
from shoreboard.layout.demand import NARROWEST_CARD, Metrics, demand_of, metrics
from shoreboard.layout.fitting import CELLS, SHARES, Fit, Search, split
from shoreboard.layout.frame import Frame, frame_of
from shoreboard.layout.geometry import Rect, Size
from shoreboard.layout.layout import (
    Align,
    Grid,
    HeadingLayout,
    Layout,
    TextBlock,
    VerdictLayout,
    ZoneLayout,
    mirrored,
)
from shoreboard.layout.placing import Placing, placed_zone, placed_zones
from shoreboard.layout.text import Ruler
from shoreboard.layout.writing import TextStyle, written

_TRAY_CARD = 11.0
"""The widest that a card in the tray is, in ems of its label."""


def lay_out(
    words: SceneWords, size: Size, wish: TextWish, ruler: Ruler, before: Layout | None = None
) -> Layout:
    """Return where all of a scene stands in a picture, with the largest text at which it fits.

    A layout of the same size before keeps labels and shares of the board from jumping.
    """
    words = words.with_shown_ghosts()
    frame = frame_of(words, size, wish, ruler)
    most = _most_cards(frame)
    was = before if before is not None and before.size == size else None
    demands = {zone: demand_of(words.zones[zone], ruler, most) for zone, _, _ in CELLS}
    search, fit = Search(demands, frame.room, ruler.line, wish), None
    if all(len(words.zones[zone].cards) <= most for zone, _, _ in CELLS):
        fit = search.whole(was)
    fit = fit or search.crowded(was)
    placing = Placing(words, fit.lengths, ruler, wish.scrolls, wish.bar)
    rects, answers, board = _zone_rects(frame, fit)
    zones = placed_zones(rects, demands, placing)
    title, subtitle = _title(frame)
    layout = Layout(
        size,
        fit.lengths.label,
        fit.is_largest,
        all(zone.hidden == 0 for zone in zones.values()),
        fit.shares,
        board,
        axes_around(rects, answers, frame, fit.lengths),
        zones,
        _tray(frame, board, placing),
        title,
        subtitle,
        _caption(frame, fit.lengths),
        _verdict(frame),
    )
    return with_arrows(mirrored(layout, size.width) if words.is_right_to_left else layout)


def _most_cards(frame: Frame) -> int:
    """Return a number of cards of which a zone cannot show more in letters that are legible."""
    lengths = metrics(frame.wish.least, frame.ruler.line)
    room = frame.room(lengths)
    across = room.width * max(SHARES) // (lengths.px(NARROWEST_CARD) + lengths.gap) + 1
    down = room.height * max(SHARES) // (lengths.card(1, dense=True) + lengths.gap) + 1
    return max(1, int(across) * int(down))


def _zone_rects(frame: Frame, fit: Fit) -> tuple[dict[Zone, Rect], Band, Rect]:
    """Return where the zones stand, the line of answers above them, and what holds all four."""
    lengths, size, down = fit.lengths, frame.size, frame.wish.down
    top = frame.margin.height + int(frame.title_band * down)
    answers = Band(top, int(frame.answers_band * down))
    left = frame.board_left(lengths)
    upper = answers.top + answers.height + lengths.outer
    right = size.width - frame.margin.width - lengths.outer
    bottom = size.height - _below(frame, lengths) - lengths.outer
    room = frame.room(lengths)._replace(width=right - left, height=bottom - upper)
    widths, heights = split(room, lengths.gap, fit.shares)
    rects = {
        zone: Rect(
            left + column * (widths[0] + lengths.gap),
            upper + row * (heights[0] + lengths.gap),
            max(1, widths[column]),
            max(1, heights[row]),
        )
        for zone, column, row in CELLS
    }
    return rects, answers, Rect(left, upper, max(1, right - left), max(1, bottom - upper))


def _below(frame: Frame, lengths: Metrics) -> int:
    """Return how much stands below the outlines of the sets."""
    return frame.tray(lengths) + _foot(frame, lengths)


def _foot(frame: Frame, lengths: Metrics) -> int:
    """Return how much stands below board and tray."""
    if frame.words.verdict:
        return int(frame.verdict * frame.size.height) + frame.margin.height
    return frame.caption(lengths) + frame.margin.height


def _title(frame: Frame) -> tuple[TextBlock | None, TextBlock | None]:
    height = int(frame.title_band * frame.wish.down)
    if not height:
        return None, None
    margin = frame.margin
    room = Rect(margin.width, margin.height, frame.size.width - 2 * margin.width, height)
    return frame.title(room)


def _caption(frame: Frame, lengths: Metrics) -> TextBlock | None:
    height = frame.caption(lengths)
    if not height:
        return None
    margin, size = frame.margin, frame.size
    room = Rect(
        margin.width, size.height - margin.height - height, size.width - 2 * margin.width, height
    )
    pixels = frame.caption_pixels(lengths)
    style = TextStyle(pixels, pixels, bold=True, align=Align.CENTER, lines=3)
    return written(frame.ruler, frame.words.caption, room, style)


def _verdict(frame: Frame) -> VerdictLayout | None:
    if frame.words.verdict is None:
        return None
    from shoreboard.layout.verdict import placed_verdict  # what no start needs

    height = int(frame.verdict * frame.size.height)
    rect = Rect(0, frame.size.height - height, frame.size.width, height)
    return placed_verdict(frame.words.verdict, rect, frame)


def _tray(frame: Frame, board: Rect, placing: Placing) -> ZoneLayout | None:
    """Place what is not placed below the board, and its words beside it."""
    tray, lengths = frame.words.tray, placing.lengths
    if tray is None:
        return None
    height = frame.tray(lengths) - lengths.gap
    top = frame.size.height - _foot(frame, lengths) - height
    rect = Rect(board.x, top, board.width, height)
    pad = frame.tray_pad(lengths)
    beside = Rect(frame.margin.width, top, frame.column, height)
    style = TextStyle(frame.question, max(1, frame.question - 2), lines=2)
    name = written(frame.ruler, tray.heading, beside, style)
    heading = HeadingLayout(beside, (), name, None, None)
    return placed_zone(
        tray, rect, heading, _tray_grid(tray, rect.inset(pad, pad), placing), placing
    )


def _tray_grid(tray: ZoneWords, room: Rect, placing: Placing) -> Grid:
    lengths = placing.lengths
    few = tray.__class__(tray.heading, 0, tray.cards[: room.width // lengths.px(4) + 1])
    needed = lengths.px(min(demand_of(few, placing.ruler, len(few.cards)).one, _TRAY_CARD))
    columns = max(1, (room.width + lengths.gap) // (needed + lengths.gap))
    width = (room.width + lengths.gap) // columns - lengths.gap
    rows = placing.words.tray_rows
    height = (room.height + lengths.gap) // rows - lengths.gap
    card = Size(max(1, min(width, needed)), max(1, height))
    return Grid(room, columns, rows, card, lengths.gap, 1, is_right_to_left=False)
