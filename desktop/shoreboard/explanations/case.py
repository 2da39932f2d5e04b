"""A case: what one company did with one piece of work, what that is called, and who says so."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias, TypeVar

from shoreboard.domain.activity import Kind
from shoreboard.domain.circumstances import Circumstance, in_order
from shoreboard.domain.classification import State, state_of
from shoreboard.domain.country import COUNTRIES
from shoreboard.domain.moves import Move, move_between
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.form import (
    FormError,
    Forms,
    TopicForm,
    read_form,
    read_front_matter,
)


class CaseError(Exception):
    """A case does not have the form that `read_case` describes; says what is wrong."""


class Mixup(StrEnum):
    """A common misunderstanding that a case breaks; its value is the id of its topic."""

    OUTSOURCING_MEANS_ABROAD = "outsourcing-means-abroad"
    OFFSHORING_MEANS_ANOTHER_FIRM = "offshoring-means-another-firm"
    OFFSHORING_IS_A_KIND_OF_OUTSOURCING = "offshoring-is-a-kind-of-outsourcing"
    ONLY_IT_IS_OUTSOURCED = "only-it-is-outsourced"
    FOREIGN_VENDOR_MEANS_OFFSHORING = "foreign-vendor-means-offshoring"
    COMING_HOME_MEANS_IN_HOUSE = "coming-home-means-in-house"
    ENDING_IN_BOTH_MEANS_OUTSOURCED_NOW = "ending-in-both-means-outsourced-now"
    HOME_IS_THE_RICH_COUNTRY = "home-is-the-rich-country"


@dataclass(frozen=True, slots=True)
class Trap:
    """What is commonly told of a case, and what the record is; both Markdown."""

    told: str
    record: str


@dataclass(frozen=True, slots=True)
class Case:
    """What a company did. Texts are plain but for `answer` and `trap`, which are Markdown."""

    id: str
    company: str
    activity: str
    kind: Kind
    home_country: str | None
    """ISO 3166-1 alpha-2; None where any country would do."""
    year: int | None
    """The first, where it took more than one; None where the source does not say."""
    before: Placement
    after: Placement
    prompt: str
    """What the company did, without any word that would give the answer away."""
    answer: str
    trap: Trap | None
    mixups: tuple[Mixup, ...]
    also_accepted: frozenset[Zone]
    """Other zones that can be defended for `after`, since the record leaves room for them."""
    also_accepted_before: frozenset[Zone]
    source: str

    @property
    def state(self) -> State | None:
        """What the work became; None where it ended in no zone."""
        return state_of(self.after.zone)

    @property
    def move(self) -> Move:
        """What was done, as the table of moves names it."""
        marks = (*self.before.circumstances, *self.after.circumstances)
        never = Circumstance.NEVER_AT_HOME_BEFORE in marks
        return move_between(self.before.zone, self.after.zone, never_at_home=never)


_Id = TypeVar("_Id", bound=StrEnum)

_SIDES = ("before", "after")
_WORD = "[a-z]+(?:-[a-z]+)*"
_LISTS = {"mixups": _WORD} | {
    f"{side} {key}": _WORD for side in _SIDES for key in ("circumstances", "also accepted")
}
_NEEDED = {"company", "kind", *_SIDES, "move", "source"}
_TEXTS = (
    _NEEDED
    | {"home", "year"}
    | {f"{side} {key}" for side in _SIDES for key in ("country", "place", "partner", "ownership")}
)


def read_case(case_id: str, text: str) -> Case:
    """Read a case: its facts in front matter, then `# Activity`, `> Prompt.` and the answer.

    Two headings, `## …`, may follow the answer: what is told, and what is on record. `move` is
    the id of the move and must be the one that follows from the zones. Raises CaseError.
    """
    facts, form = _read(text, _LISTS, _TEXTS)
    missing = ", ".join(sorted(_NEEDED.difference(facts)))
    if missing:
        raise CaseError(f"missing in the front matter: {missing}")
    answer, trap = _sections(form)
    home = _country(facts, "home")
    case = Case(
        id=case_id,
        company=_text(facts, "company"),
        activity=form.title,
        kind=_one_of(Kind, _text(facts, "kind")),
        home_country=home,
        year=_number(facts, "year"),
        before=_placement(facts, "before", home),
        after=_placement(facts, "after", home),
        prompt=form.sentence,
        answer=answer,
        trap=trap,
        mixups=tuple(_one_of(Mixup, each) for each in facts.get("mixups", ())),
        also_accepted=_also_accepted(facts, "after"),
        also_accepted_before=_also_accepted(facts, "before"),
        source=_text(facts, "source"),
    )
    if case.move.id != _text(facts, "move"):
        raise CaseError(f"the zones make {case.move.id}, and not {_text(facts, 'move')}")
    return case


def read_translation(case: Case, text: str) -> Case:
    """Return a case in the words of another language: all but its facts. Raises CaseError."""
    facts, form = _read(text, {}, {"company"})
    answer, trap = _sections(form)
    if (trap is None) != (case.trap is None):
        raise CaseError("what is told and what is on record stand in one language only")
    return replace(
        case,
        company=_text(facts, "company") or case.company,
        activity=form.title,
        prompt=form.sentence,
        answer=answer,
        trap=trap,
    )


_Facts: TypeAlias = Mapping[str, tuple[str, ...]]


def _read(text: str, lists: Forms, texts: Collection[str]) -> tuple[_Facts, TopicForm]:
    lines = iter(text.splitlines())
    facts: _Facts = {}
    try:
        if text.startswith("---\n"):
            next(lines)
            facts = read_front_matter(lines, lists, texts)
        return facts, read_form(lines)
    except FormError as error:
        raise CaseError(str(error)) from error


def _sections(form: TopicForm) -> tuple[str, Trap | None]:
    """Cut a body at its headings, whose words belong to the reader alone."""
    parts: list[list[str]] = [[]]
    for line in form.body.splitlines():
        if line.startswith("## "):
            parts.append([])
        else:
            parts[-1].append(line)
    texts = ["\n".join(lines).strip() for lines in parts]
    if len(texts) not in (1, 3) or not all(texts):
        raise CaseError("an answer, and no heading or two with text below each")
    return texts[0], Trap(*texts[1:]) if len(texts) > 1 else None


def _placement(facts: _Facts, side: str, home: str | None) -> Placement:
    marks = facts.get(f"{side} circumstances", ())
    placement = Placement(
        _one_of(Zone, _text(facts, side)),
        country=_country(facts, f"{side} country"),
        place=_text(facts, f"{side} place"),
        partner=_text(facts, f"{side} partner"),
        circumstances=in_order(_one_of(Circumstance, each) for each in marks),
        ownership=_number(facts, f"{side} ownership"),
    )
    if not placement.fits(home):
        raise CaseError(f"the details of {side!r} do not fit its zone")
    return placement


def _also_accepted(facts: _Facts, side: str) -> frozenset[Zone]:
    accepted = facts.get(f"{side} also accepted", ())
    zones = frozenset(_one_of(Zone, each) for each in accepted)
    if not zones.issubset(GRID) or _text(facts, side) in zones:
        raise CaseError(f"accepted beside {side!r}: one of the other three zones of the board")
    return zones


def _text(facts: _Facts, key: str) -> str:
    return next(iter(facts.get(key, ())), "")


def _country(facts: _Facts, key: str) -> str | None:
    code = _text(facts, key)
    if code and code not in COUNTRIES:
        raise CaseError(f"{code!r} is no country code of ISO 3166-1")
    return code or None


def _number(facts: _Facts, key: str) -> int | None:
    text = _text(facts, key)
    if not re.fullmatch("[0-9]{0,4}", text):
        raise CaseError(f"{key} cannot be {text!r}")
    return int(text) if text else None


def _one_of(kind: type[_Id], text: str) -> _Id:
    try:
        return kind(text)
    except ValueError as error:
        raise CaseError(str(error)) from error
