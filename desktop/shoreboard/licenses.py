"""What of others the program is made with, and under which licenses, as their metadata say."""

import re
from collections.abc import Sequence
from importlib.metadata import Distribution, PackageNotFoundError, distribution

_NAME = re.compile(r"[\w.-]+")


def needs() -> Sequence[Distribution]:
    """Return all that the program needs here, and what that needs, by name.

    Only what is installed counts: some is for other systems.
    """
    found: dict[str, Distribution] = {}
    waiting = ["shoreboard"]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            continue
        always = (need for need in found[name].requires or () if "extra ==" not in need)
        waiting += [_usual(match[0]) for need in always if (match := _NAME.match(need))]
    return [found[name] for name in sorted(found) if name != "shoreboard"]


def license_name(work: Distribution) -> str:
    """Return under which license a work is, in the words of its authors; "" if they do not say."""
    fields = ("License-Expression", "License")
    named = (text for field in fields for text in work.metadata.get_all(field) or ())
    return next(named, "")


def license_texts(work: Distribution) -> Sequence[str]:
    """Return the texts of a work's licenses, as far as they came with it."""
    names: Sequence[str] = work.metadata.get_all("License-File") or ()
    found = (work.read_text(f"licenses/{name}") or work.read_text(name) for name in names)
    return [text.strip() for text in found if text]


def _usual(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
