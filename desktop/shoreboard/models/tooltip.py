"""Words in a tooltip: Qt shows these as rich text wherever they look like it."""

LONGEST_TIP = 600
"""Characters of one paragraph that a tooltip shows."""


def tooltip(title: str, *paragraphs: str) -> str:
    """Return rich text that wraps and in which a stranger's words are no markup.

    The title is bold; empty paragraphs are left out, and each is cut where it is very long.
    """
    shown = (f"<b>{_shown(title)}</b>" if title else "", *map(_shown, paragraphs))
    return "".join(f"<p style='white-space: pre-wrap'>{words}</p>" for words in shown if words)


def _shown(words: str) -> str:
    from html import escape  # 3 ms, which no start needs

    cut = words if len(words) <= LONGEST_TIP else words[: LONGEST_TIP - 1] + "…"
    return escape(cut)
