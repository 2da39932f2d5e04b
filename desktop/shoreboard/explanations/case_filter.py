"""Which cases somebody looks for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from shoreboard.domain.activity import Kind
from shoreboard.domain.zone import Zone
from shoreboard.explanations.case import Case, Mixup
from shoreboard.folding import folded
from shoreboard.i18n import country_name


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """What a case must be like; what is left out may be anything."""

    words: str = ""
    """Each of them stands somewhere in what is known of the case, in any case and accent."""
    zone: Zone | None = None
    """Where the work ended, which is the state that it ended in."""
    move_id: str | None = None
    kind: Kind | None = None
    country: str | None = None
    """Home, or where the work was done before or after."""
    trapped: bool = False
    """Whether only cases will do that are told otherwise than they were."""
    mixup: Mixup | None = None

    def accepts(self, case: Case) -> bool:
        """Tell whether a case is what is looked for."""
        return (
            self.zone in (None, case.after.zone)
            and self.move_id in (None, case.move.id)
            and self.kind in (None, case.kind)
            and (self.country is None or self.country in countries(case))
            and (case.trap is not None or not self.trapped)
            and (self.mixup is None or self.mixup in case.mixups)
            and _has_words(case, self.words)
        )

    def among(self, cases: Iterable[Case]) -> Sequence[Case]:
        """Return the cases that are like that, first those whose company is named by the words."""
        sought = folded(self.words).split()
        accepted = filter(self.accepts, cases)
        return sorted(accepted, key=lambda case: _named_by(sought, case.company), reverse=True)


def _named_by(sought: Sequence[str], company: str) -> int:
    """Return how well words name a company: "ge" is General Electric first, then General Motors."""
    name, initials = folded(company), _initials(company)
    begun = [word for word in sought if f" {word}" in f" {name}"]
    inside = [word for word in sought if word in name]
    return 3 * sought.count(initials) + 2 * len(begun) + len(inside)


def _initials(company: str) -> str:
    """Return "ge" for General Electric."""
    return "".join(word[0] for word in folded(company).split())


def countries(case: Case) -> frozenset[str]:
    """Return the codes of all countries that a case names as places of work or as home."""
    codes = (case.home_country, case.before.country, case.after.country)
    return frozenset(code for code in codes if code is not None)


def _has_words(case: Case, words: str) -> bool:
    sought = folded(words).split()
    if not sought:
        return True
    sides = (case.before, case.after)
    known = folded(
        " ".join(
            (
                case.company,
                case.activity,
                case.prompt,
                str(case.year or ""),
                *(side.place for side in sides),
                *(side.partner for side in sides),
                *map(country_name, countries(case)),
            )
        )
    )
    return all(word in known or word == _initials(case.company) for word in sought)
