"""What the program expects to go wrong, in sentences that say what, where and what to do."""

from shoreboard.domain.errors import (
    CountryError,
    DetailError,
    DomainError,
    LastSceneError,
    LimitError,
)
from shoreboard.domain.limits import Limit
from shoreboard.i18n import tr
from shoreboard.storage.errors import (
    Damage,
    FaultError,
    ForeignFileError,
    StorageError,
    TooNewError,
    UnfitScenarioError,
    UnreadableFileError,
    UnwritableFileError,
)

EXPECTED: tuple[type[Exception], ...] = (DomainError, StorageError)
"""The program's own errors; everything else is a fault of the program."""


def sentence(error: Exception) -> str:
    """Return what to tell the user about one of the EXPECTED errors; plain text."""
    if isinstance(error, StorageError):
        return _about_file(error)
    if isinstance(error, LastSceneError):
        return tr("A scenario keeps at least one scene.")
    if isinstance(error, LimitError):
        return _about_limit(error.limit)
    if isinstance(error, DetailError):
        return tr("A partner firm does not fit where the card stands. Nothing was changed.")
    if isinstance(error, CountryError):
        return tr("That country does not fit where the card stands. Nothing was changed.")
    return tr("What this would change is no longer there. Nothing was changed.")


def _about_limit(limit: Limit) -> str:
    return {
        Limit.TEXT: tr("A text has at most 10,000 characters. Shorten it. Nothing was changed."),
        Limit.ACTIVITIES: tr(
            "A scenario has at most 100,000 activities. "
            "Remove some, or put these into another scenario. Nothing was changed."
        ),
        Limit.SCENES: tr(
            "A scenario has at most 1,000 scenes. "
            "Remove some, or go on in another scenario. Nothing was changed."
        ),
        Limit.FILE: tr(
            "With this the file would be larger than 64 MiB. Remove scenes or activities, "
            "or go on in another scenario. Nothing was changed."
        ),
    }[limit]


def _about_file(error: StorageError) -> str:
    name = error.path.name if error.path is not None else tr("The file")
    match error:
        case UnreadableFileError():
            return tr("{file} cannot be opened: {reason}.").format(file=name, reason=error.reason)
        case UnwritableFileError():
            return tr(
                "{file} could not be saved: {reason}. What was on disk is as it was. "
                "Choose File › Save as and another folder."
            ).format(file=name, reason=error.reason)
        case TooNewError():
            return tr(
                "{file} was made by a later version of Shoreboard (format {number}). "
                "Open it with that version; the file was not touched."
            ).format(file=name, number=error.file_format)
        case ForeignFileError():
            return tr("{file} is not a Shoreboard scenario. It was not touched.").format(file=name)
        case UnfitScenarioError():
            return tr("{what} Make it smaller, then save again.").format(what=_fault(error))
        case FaultError():
            return tr("{file} is damaged: {what} It was not touched.").format(
                file=name, what=_fault(error)
            )
        case _:
            return tr("{file} cannot be used.").format(file=name)


def _fault(error: FaultError) -> str:
    words = _damage(error.code).format(value=error.value)
    if error.line:
        return tr("in line {line}, column {column}: {what}").format(
            line=error.line, column=error.column, what=words
        )
    if error.place:
        return tr("at {place}: {what}").format(place=error.place, what=words)
    return words


def _damage(code: Damage) -> str:
    return {
        Damage.EMPTY: tr("it is empty."),
        Damage.NOT_UTF8: tr("it is not text in UTF-8."),
        Damage.NOT_JSON: tr("it is not JSON."),
        Damage.TOO_LARGE: tr("it is larger than 64 MiB."),
        Damage.TOO_DEEP: tr("it has too many brackets within brackets."),
        Damage.MISSING_FIELD: tr("something is missing here."),
        Damage.WRONG_TYPE: tr("something of another type belongs here."),
        Damage.TOO_LONG: tr("this text is too long."),
        Damage.TOO_MANY: tr("there are too many of these."),
        Damage.BAD_TEXT: tr("this text holds characters that no text may hold."),
        Damage.NO_SCENE: tr("there is no scene."),
        Damage.EMPTY_ID: tr("an id is empty."),
        Damage.DOUBLE_ID: tr("the id “{value}” is there twice."),
        Damage.UNKNOWN_ACTIVITY: tr("there is no activity “{value}”."),
        Damage.DOUBLE_PLACEMENT: tr("the activity “{value}” is placed twice."),
        Damage.UNKNOWN_KIND: tr("“{value}” is no kind of activity."),
        Damage.UNKNOWN_ZONE: tr("“{value}” is no zone."),
        Damage.UNKNOWN_COUNTRY: tr("“{value}” is no country code of ISO 3166-1."),
        Damage.COUNTRY: tr("the country “{value}” does not fit the zone."),
        Damage.PARTNER: tr("a partner firm is named where own staff do the work."),
        Damage.IN_TRAY: tr("a card that is not placed has a country, place or partner."),
    }[code]
