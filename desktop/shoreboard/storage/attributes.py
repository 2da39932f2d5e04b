"""What a file has besides its content: owner, group, permissions and further attributes."""

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path


def take_over(descriptor: int, path: Path) -> bool:
    """Give a new file, open and not yet in its place, what the file at a path has.

    Tells whether it has all of it then. Owner and group come first, each by itself, since a member
    of a group may pass on the group and not the owner; where one is refused, nothing more is done,
    and nobody can read the new file who could not before. Permissions come last: a change of owner
    takes some of them away. On Linux lists of rights (ACLs) and whatever else stands among the
    extended attributes count; elsewhere Python does not see those, and they are lost. On Windows a
    new file has the rights of its folder.
    """
    if os.name != "posix":
        return True
    if not take_owners(descriptor, path):
        return False
    old = path.stat()
    try:
        _take_over_extended(descriptor, path)
        with contextlib.suppress(PermissionError):  # a file system may know but one set of rights
            os.fchmod(descriptor, stat.S_IMODE(old.st_mode))
        same_mode = os.fstat(descriptor).st_mode == old.st_mode
        return same_mode and _extended(descriptor) == _extended(path)
    except OSError:
        return False


def take_owners(descriptor: int, path: Path) -> bool:
    """Give a new file the owner and the group of another; tell whether it has both then."""
    if os.name != "posix":
        return True
    old = path.stat()
    for owner, group in ((-1, old.st_gid), (old.st_uid, -1)):
        with contextlib.suppress(OSError):
            os.fchown(descriptor, owner, group)
    return _owners(os.fstat(descriptor)) == _owners(old)


def _owners(known: os.stat_result) -> tuple[int, int]:
    return known.st_uid, known.st_gid


def _take_over_extended(descriptor: int, path: Path) -> None:
    """Make the extended attributes the same; a folder may have given some to the new file."""
    if sys.platform != "linux":
        return
    wanted, given = _extended(path), _extended(descriptor)
    for name in given.keys() - wanted.keys():
        os.removexattr(descriptor, name)
    for name, value in wanted.items():
        if given.get(name) != value:
            os.setxattr(descriptor, name, value)


def _extended(file: int | Path) -> Mapping[str, bytes]:
    if sys.platform != "linux":
        return {}
    try:
        return {name: os.getxattr(file, name) for name in os.listxattr(file)}
    except OSError as error:
        if error.errno == errno.ENOTSUP:  # a file system without them
            return {}
        raise
