"""Paints what is said large about one card: its state, its move, and both answers."""

from shoreboard.explanations.explanation import Mark
from shoreboard.explanations.verdict import Verdict, VerdictAnswer
from shoreboard.layout.contents import VerdictWords
from shoreboard.layout.layout import AnswerLayout, VerdictLayout
from shoreboard.picture.brush import Brush, qt_rect

_LINE = 0.09
"""How thick lines are, in sizes of the letters of an answer."""


def verdict_words(verdict: Verdict) -> VerdictWords:
    """Return what of a verdict needs room in a layout."""
    answers = tuple((each.mark.name_in_words, each.reason) for each in verdict.answers)
    return VerdictWords(verdict.activity, verdict.state, answers, verdict.move)


def paint_verdict(brush: Brush, place: VerdictLayout, verdict: Verdict) -> None:
    """Paint a verdict where a layout of its words has its place."""
    theme, rect = brush.theme, qt_rect(place.rect)
    brush.painter.fillRect(rect, theme.surface)
    rect.setHeight(max(theme.line_strong, place.activity.pixels * _LINE))
    brush.painter.fillRect(rect, theme.accent)
    brush.icon(verdict.kind.value, theme.text, place.icon)
    brush.text(place.activity, theme.text)
    brush.text(place.state, theme.text)
    if place.move is not None:
        brush.text(place.move, theme.text)
    for at, answer in zip(place.answers, verdict.answers, strict=True):
        _paint_answer(brush, at, answer)


def _paint_answer(brush: Brush, place: AnswerLayout, answer: VerdictAnswer) -> None:
    """Paint a pill that is filled where the answer is yes, and why beside it."""
    theme, pill = brush.theme, qt_rect(place.pill)
    icon, edge, ground, color = {
        Mark.OUTSOURCING: (
            "handshake", theme.set_out_edge, theme.set_out_ground, theme.mark_outsourcing,
        ),
        Mark.OFFSHORING: (
            "globe", theme.set_off_edge, theme.set_off_ground, theme.mark_offshoring,
        ),
    }[answer.mark]  # fmt: skip
    if not answer.yes:
        edge, ground, color = theme.edge, theme.zone_neither, theme.mark_neither
    width = max(theme.line, place.name.pixels * _LINE)
    brush.box(pill, pill.height() / 2, ground, edge, width)
    brush.icon(icon, color, place.icon)
    brush.text(place.name, theme.text)
    brush.icon("check" if answer.yes else "cross", color, place.tick)
    brush.text(place.reason, theme.text)
