"""What the program expects to go wrong, in sentences that say what, where and what to do."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, QLocale

from shoreboard.actions.obstacle_words import (
    obstacle_in_time,
    obstacle_words,
    opening_advice,
    saving_advice,
)
from shoreboard.domain.errors import (
    AssumptionError,
    CountryError,
    DetailError,
    DomainError,
    LastSceneError,
    Limit,
    LimitError,
    ShareError,
)
from shoreboard.exporters.exporting import NotExportedError
from shoreboard.i18n import tr
from shoreboard.names import file_name, short
from shoreboard.session.copying import NoThreadError
from shoreboard.storage.carried import DamagedCarrierError, NothingCarriedError
from shoreboard.storage.errors import (
    Damage,
    FaultError,
    ForeignFileError,
    HalfWrittenError,
    StorageError,
    TooNewError,
    UnansweredError,
    UnfitScenarioError,
    UnreadableFileError,
    UnremovableFileError,
    UnwritableFileError,
)
from shoreboard.storage.holder import Holder, machine
from shoreboard.storage.lock import FileInUseError
from shoreboard.storage.on_disk import ChangedOnDiskError
from shoreboard.storage.tables.table import TableError
from shoreboard.storage.versions import NotKeptError

EXPECTED: tuple[type[Exception], ...] = (DomainError, StorageError)
"""The program's own errors; everything else is a fault of the program."""

_LONGEST_PLACE, _LONGEST_VALUE = 300, 100


def sentence(error: Exception) -> str:
    """Return what to tell the user about one of the EXPECTED errors; plain text."""
    if isinstance(error, TableError):
        return _about_table(error)
    if isinstance(error, StorageError):
        return _about_file(error)
    if isinstance(error, LastSceneError):
        return tr("A scenario keeps at least one scene.")
    if isinstance(error, LimitError):
        return _about_limit(error.limit)
    if isinstance(error, DetailError):
        return tr("A detail of the card does not fit where it stands. Nothing was changed.")
    if isinstance(error, ShareError):
        return tr(
            "Shares are whole percents, one or more for each part, and make the whole together. "
            "Nothing was changed."
        )
    if isinstance(error, AssumptionError):
        return tr("That number is out of its bounds or of its own range. Nothing was changed.")
    if isinstance(error, CountryError):
        return tr("That country does not fit where the card stands. Nothing was changed.")
    return tr("What this would change is no longer there. Nothing was changed.")


def answers_needed() -> str:
    """Return why a file of questions is not made while answers are hidden."""
    return tr("Questions come with their answers: these cannot be hidden.")


def reason_words(error: BaseException) -> str:
    """Return why something went wrong, as part of a sentence; plain text."""
    match error:
        case UnreadableFileError() | UnwritableFileError() | UnremovableFileError():
            return obstacle_words(error)
        case MemoryError():
            return tr("there is not enough memory")
        case NoThreadError():
            return tr("the system does not let the program do two things at once now")
        case OSError(strerror=str(reason)):
            return reason
        case _:
            return tr("the program made a mistake")


def holder_words(file: str, holder: Holder) -> str:
    """Return a sentence that says who has a file open, whose name is short; plain text."""
    if not holder.user or not holder.host:
        return tr("Somebody else has {file} open.").format(file=file)
    since = _moment(lambda: datetime.fromisoformat(holder.since))
    if holder.machine == machine():
        words = tr("Another window on this computer has {file} open ({user}, since {time}).")
    else:
        words = tr(
            "The computer {computer} has {file} open ({user}, since {time}, last seen {seen})."
        )
    seen = _moment(lambda: datetime.fromtimestamp(holder.seen, UTC))
    user, computer = short(holder.user), short(holder.host)
    return words.format(user=user, file=file, computer=computer, time=since, seen=seen)


def moment_words(when: datetime) -> str:
    """Return a day and a time as the user writes them."""
    local = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)


def _moment(when: Callable[[], datetime]) -> str:
    try:
        return moment_words(when())
    except (ValueError, OverflowError, OSError):
        return tr("some time ago")


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
    name = file_name(error.path) if error.path is not None else tr("The file")
    match error:
        case UnreadableFileError():
            found = obstacle_in_time(error)
            words = tr("{file} cannot be opened: {reason}.")
            words = words.format(file=name, reason=obstacle_words(error, found))
            return f"{words} {opening_advice(found)}".rstrip()
        case UnremovableFileError():
            words = tr("{file} cannot be removed: {reason}.")
            return words.format(file=name, reason=obstacle_words(error))
        case TooNewError():
            return tr(
                "{file} was made by a later version of Shoreboard (format {number}). "
                "Open it with that version; the file was not touched."
            ).format(file=name, number=error.file_format)
        case ForeignFileError():
            return tr("{file} is not a Shoreboard scenario. It was not touched.").format(file=name)
        case NothingCarriedError() | DamagedCarrierError():
            return _about_picture(error, name)
        case UnfitScenarioError():
            fault = _fault(error)
            what = fault[:1].upper() + fault[1:]
            return tr("{what} Make it smaller, then save again.").format(what=what)
        case FaultError():
            return tr("{file} is damaged: {what} It was not touched.").format(
                file=name, what=_fault(error)
            )
        case _:
            return _about_saving(error, name)


def _about_picture(error: StorageError, name: str) -> str:
    if isinstance(error, NothingCarriedError):
        return tr(
            "{file} has no scenario within. It was made without one, or a program that it went "
            "through took it out, as chats and websites do. Ask for the scenario's own file."
        ).format(file=name)
    return tr(
        "The scenario within {file} is damaged. Ask for the picture anew, or for the scenario's "
        "own file."
    ).format(file=name)


def _about_saving(error: StorageError, name: str) -> str:
    match error:
        case NotExportedError():
            words = tr("{file} cannot be exported: {reason}. Choose another place or name.")
            return words.format(file=name, reason=obstacle_words(error.cause))
        case HalfWrittenError():
            return tr(
                "{file} could not be saved to its end: {reason}. All that belongs into it is in "
                "{copy} beside it. Save again, or choose File › Save as and another place."
            ).format(file=name, reason=obstacle_words(error), copy=file_name(error.copy))
        case UnwritableFileError():
            found = obstacle_in_time(error)
            reason, advice = obstacle_words(error, found), saving_advice(found)
            return tr(
                "{file} could not be saved: {reason}. What was on disk is as it was. {advice}"
            ).format(file=name, reason=reason, advice=advice)
        case UnansweredError():
            return tr(
                "The disk or network drive of {file} does not answer. Whether {file} is saved is "
                "not known; it will be said when it answers. Until then the recovery copy holds "
                "your work. You can choose File › Save as and another place."
            ).format(file=name)
        case FileInUseError():
            return tr("{who} Nothing was saved there.").format(who=holder_words(name, error.holder))
        case ChangedOnDiskError():
            return tr(
                "Somebody else changed {file} since it was opened or saved here. Nothing was saved."
            ).format(file=name)
        case NotKeptError():
            return tr(
                "{file} holds what this program does not know, and a copy of it could not be kept. "
                "Nothing was saved. Choose File › Save as and another name."
            ).format(file=name)
        case _:
            return tr("{file} cannot be used.").format(file=name)


def _about_table(error: TableError) -> str:
    from shoreboard.actions.table_words import table_sentence  # all words of tables

    name = file_name(error.path) if error.path is not None else tr("The table")
    return tr("{file} was not imported. {what}").format(file=name, what=table_sentence(error))


def _fault(error: FaultError) -> str:
    words = damage_words(error)
    if error.line:
        return tr("in {line}: {what}").format(line=place_words(error), what=words)
    if error.place:
        return tr("at {place}: {what}").format(place=place_words(error), what=words)
    return words


def place_words(error: FaultError) -> str:
    """Return where in a file something is, or nothing: "line 3, column 14", "scenes[1].title"."""
    if error.line:
        words = tr("line {line}, column {column}")
        return words.format(line=error.line, column=error.column)
    return short(error.place, _LONGEST_PLACE)


def damage_words(error: FaultError) -> str:
    """Return what is wrong at that place: "it is not JSON."."""
    return _damage(error.code).format(value=short(error.value, _LONGEST_VALUE))


def _damage(code: Damage) -> str:
    return {
        Damage.EMPTY: tr("it is empty."),
        Damage.ZEROS: tr("nothing but zeros is in it, as after a power cut."),
        Damage.OTHER_ENCODING: tr("it is text in {value}. Save it as UTF-8 and try again."),
        Damage.NOT_UTF8: tr("it is not text in UTF-8."),
        Damage.NOT_JSON: tr("it is not JSON."),
        Damage.TOO_LARGE: tr("it is larger than 64 MiB."),
        Damage.OVERFULL: tr("all cards in all scenes are more than 64 MiB can hold."),
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
        Damage.PARTNER: tr("a partner firm is named where own staff does the work."),
        Damage.IN_TRAY: tr("a card that is not placed has details, circumstances or costs."),
        Damage.UNKNOWN_CIRCUMSTANCE: tr("“{value}” is no circumstance."),
        Damage.UNKNOWN_LENS: tr("“{value}” is no set of definitions."),
        Damage.OWNERSHIP: tr("a share in the ownership of what is not shared is given."),
        Damage.OUT_OF_RANGE: tr("this number is too small or too large."),
        Damage.UNORDERED: tr("the likely number is outside its own range."),
        Damage.UNKNOWN_EVIDENCE: tr("“{value}” is no evidence of a number."),
        Damage.UNKNOWN_CURRENCY: tr("“{value}” is no currency code of ISO 4217."),
        Damage.UNKNOWN_WHOLE: tr("there is no whole “{value}”."),
        Damage.SHARE_OF_NOTHING: tr("this share is of no whole."),
        Damage.NO_SHARE: tr("a part has a share from 1 to 99 percent."),
        Damage.SHARES: tr("its parts make {value} percent, and not 100."),
        Damage.UNREAD_FIELD: tr("this field is not known here, or stands there twice."),
    }[code]
