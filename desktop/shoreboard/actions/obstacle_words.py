"""Why a file could not be opened or saved, and what to do about it, in words."""

from concurrent.futures import Executor
from functools import partial

from shoreboard.i18n import tr
from shoreboard.names import short
from shoreboard.session import beside
from shoreboard.session.beside import within
from shoreboard.storage.errors import UnreadableFileError
from shoreboard.storage.obstacle import Obstacle, Refused, obstacle_of


def obstacle_in_time(error: Refused, executor: Executor | None = None) -> Obstacle:
    """Return what stood in the way; a disk that does not answer within DISK_SECONDS is gone."""
    return within(beside.DISK_SECONDS, partial(obstacle_of, error), Obstacle.GONE, executor)


def obstacle_words(error: Refused, obstacle: Obstacle | None = None) -> str:
    """Return why, as a part of a sentence: "the disk is full"; plain text."""
    found = obstacle_in_time(error) if obstacle is None else obstacle
    if found is Obstacle.FORBIDDEN and isinstance(error, UnreadableFileError):
        return tr("you may not read it")
    return {
        Obstacle.MISSING: tr("it is not there"),
        Obstacle.NO_FOLDER: tr("its folder is not there"),
        Obstacle.DEAD_LINK: tr("it is a link, and what it leads to is not there"),
        Obstacle.LINK_CIRCLE: tr("it is a link that leads back to itself"),
        Obstacle.FOLDER: tr("what is there is a folder"),
        Obstacle.NO_FILE: tr("what is there is a device or a pipe, and no file"),
        Obstacle.FORBIDDEN: tr("you may not write there"),
        Obstacle.READ_ONLY: tr("nobody can write on that disk"),
        Obstacle.FULL: tr("the disk is full"),
        Obstacle.LONG_NAME: tr("its name is too long"),
        Obstacle.BAD_NAME: tr("no file can have that name"),
        Obstacle.GONE: tr("its disk or network drive is gone or does not answer"),
        Obstacle.BUSY: tr("another program does not let go of it"),
        Obstacle.NO_MEMORY: tr("there is not enough memory"),
        Obstacle.UNKNOWN: short(error.reason),
    }[found]


def opening_advice(obstacle: Obstacle) -> str:
    """Return what to do where a file could not be opened; a sentence, or nothing."""
    return {
        Obstacle.MISSING: tr("It may have been moved, renamed or deleted."),
        Obstacle.NO_FOLDER: tr("Bring it back, if it is on a memory stick or a network drive."),
        Obstacle.DEAD_LINK: tr("Bring that back, or open the file itself."),
        Obstacle.LINK_CIRCLE: tr("Open the file itself."),
        Obstacle.FOLDER: tr("Open a file in it."),
        Obstacle.NO_FILE: tr("Choose a file."),
        Obstacle.FORBIDDEN: tr("Ask whoever owns it."),
        Obstacle.LONG_NAME: tr("Rename it, or move it to a folder nearer to the top."),
        Obstacle.GONE: tr("Connect it again, then open the file."),
        Obstacle.BUSY: tr("Try again when that has ended."),
        Obstacle.NO_MEMORY: tr("Close other programs, then open it again."),
    }.get(obstacle, "")


def saving_advice(obstacle: Obstacle) -> str:
    """Return what to do where a file could not be saved, as a sentence."""
    elsewhere = tr("Choose File › Save as and another folder.")
    return {
        Obstacle.NO_FOLDER: tr(
            "Bring it back (a memory stick, a network drive), "
            "or choose File › Save as and another place."
        ),
        Obstacle.DEAD_LINK: tr("Bring that back, or choose File › Save as and another name."),
        Obstacle.LINK_CIRCLE: tr("Choose File › Save as and another name."),
        Obstacle.FOLDER: tr("Choose File › Save as and another name."),
        Obstacle.NO_FILE: tr("Choose File › Save as and another name."),
        Obstacle.FULL: tr("Make room there, or choose File › Save as and another place."),
        Obstacle.LONG_NAME: tr("Choose File › Save as and a shorter name."),
        Obstacle.BAD_NAME: tr("Choose File › Save as and another name."),
        Obstacle.GONE: tr("Connect it again, or choose File › Save as and another place."),
        Obstacle.BUSY: tr("Save again when that has ended, or choose File › Save as."),
        Obstacle.NO_MEMORY: tr("Close other programs, then save again."),
    }.get(obstacle, elsewhere)
