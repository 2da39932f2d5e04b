"""The links of a text in Markdown."""

import re
from collections.abc import Sequence

_LINK = re.compile(r"\]\(([^)]*)\)")


def links_in(markdown: str) -> Sequence[str]:
    """Return where the links of a text lead."""
    return _LINK.findall(markdown)
