"""Folders of the program's own, into which nobody but the user may look."""

import contextlib
import os
import stat
from pathlib import Path

OWNER_ONLY = 0o600
"""The permissions of a file in such a folder."""

_FOLDER = 0o700


def make_private_folder(folder: Path) -> None:
    """Have a folder be there that only its owner can enter, whatever the umask is.

    Missing folders above it are made like it. Where it is there already and belongs to the user,
    all others lose their rights; where it belongs to somebody else, or its file system knows no
    rights, it is left as it is. Windows gives the user's folders to nobody else by itself. Raises
    OSError.
    """
    for parent in reversed(folder.parents):
        if not parent.exists():
            _make(parent)
    _make(folder)
    if os.name == "posix":
        known = folder.stat()
        wanted = known.st_mode & ~0o077 | _FOLDER
        if known.st_uid == os.geteuid() and known.st_mode != wanted:
            with contextlib.suppress(PermissionError):
                folder.chmod(stat.S_IMODE(wanted))


def _make(folder: Path) -> None:
    try:
        folder.mkdir(_FOLDER)
    except FileExistsError:
        if not folder.is_dir():
            raise
    else:
        folder.chmod(_FOLDER)  # the umask may have taken the owner's own rights
