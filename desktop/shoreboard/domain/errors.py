"""What can be wrong with an edit, as types that carry ids; the words are the interface's."""

from enum import StrEnum


class DomainError(Exception):
    """An edit that the scenario cannot take; the scenario is as it was."""


class UnknownSceneError(DomainError):
    """No scene bears this id."""


class UnknownActivityError(DomainError):
    """No activity bears this id."""


class TakenIdError(DomainError):
    """Another activity or scene bears this id already."""


class LastSceneError(DomainError):
    """A scenario keeps at least one scene."""


class DetailError(DomainError):
    """A detail that the zone or another rules out: a partner in-house, or anything in the tray."""


class ShareError(DomainError):
    """Shares that are no whole percents from 1 to 99 or do not make the whole, or too few parts."""


class AssumptionError(DomainError):
    """A number beyond the bounds of its input, or a likely one outside its own range."""


class CountryError(DomainError):
    """The country is unknown, is home for a card abroad, or is not home for a card at home."""


class Limit(StrEnum):
    """Which limit an edit would go beyond."""

    TEXT = "text"
    ACTIVITIES = "activities"
    SCENES = "scenes"
    FILE = "file"
    """All cards in all scenes, with all their texts, are more than a file may hold."""


class LimitError(DomainError):
    """The scenario would be more than a file may hold; `limit` says in what."""

    def __init__(self, limit: Limit) -> None:
        super().__init__(limit)
        self.limit = limit
