"""PySide's own support modules, compiled once and kept for later starts.

PySide carries its support of signatures as source and compiles 14 files of it at each start, most
of them for error messages alone. Ahead of that it looks for them in a `files.dir` beside the file
of its package shiboken6, where it puts them itself for whoever asks. Here that is an archive of
compiled code in a folder of the program's own, in which what only error messages need is unpacked
when one is made. Without it, and where it is damaged or of another PySide, PySide does what it
always did.
"""

import contextlib
import os
import sys
from collections.abc import Iterator
from importlib.util import MAGIC_NUMBER, find_spec, module_from_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zipfile import ZipFile

_KNOWN = ((6, 10), (6, 11))
"""The versions of PySide that were seen to look there."""
_PACKAGE = "shiboken6"
_SUPPORT = "shibokensupport.signature.loader"
_ARCHIVE = "files.dir"
_SWITCH = "SBK_EMBED"
"""With this variable PySide is told where to look."""
_LATER = ("errorhandler.py", "layout.py", "enum_sig.py", "pyi_generator.py")
"""What is unpacked when something of it is asked for."""
_UNPACKING = """\
def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    from marshal import loads
    own = globals()
    del own["__getattr__"]
    exec(loads(own.pop("_packed")), own)
    if name in own:
        return own[name]
    raise AttributeError(name)
_packed = {packed!r}
"""
_NO_DATE = bytes(12)
"""In the head of compiled code: it is as new as its source, which is not there."""
_MOST_KEPT = 3
"""Archives, the newest, for several installations of PySide."""


def load(folder: Path) -> None:
    """Load shiboken6, with its support modules from the archive in a folder if one fits."""
    spec = None if _PACKAGE in sys.modules or _SWITCH in os.environ else find_spec(_PACKAGE)
    if spec is None or spec.loader is None or spec.origin is None:
        return
    archive = _archive(folder, Path(spec.origin))
    if archive is None or not _is_sound(archive):
        return
    module = module_from_spec(spec)
    module.__file__ = str(archive.with_name("__init__.py"))
    sys.modules[_PACKAGE] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[_PACKAGE]
        raise
    finally:
        module.__file__ = spec.origin


def keep(folder: Path) -> bool:
    """Put the support modules that PySide compiled into an archive, and tell whether that is done.

    It is not where there is one, nor with a PySide that is not known, nor where nothing can be
    written.
    """
    package, support = sys.modules.get(_PACKAGE), sys.modules.get(_SUPPORT)
    source: ZipFile | None = getattr(getattr(support, "__loader__", None), "zfile", None)
    if source is None or getattr(package, "__version_info__", ())[:2] not in _KNOWN:
        return False
    archive = _archive(folder, Path(getattr(package, "__file__", None) or ""))
    if archive is None or _is_sound(archive):
        return False
    from shoreboard.storage.atomic import replace_file
    from shoreboard.storage.errors import StorageError
    from shoreboard.storage.private import make_private_folder

    try:
        make_private_folder(archive.parent)
        replace_file(archive, _packed(source), private=True)
        _drop_older(folder)
    except (OSError, StorageError):
        return False
    return True


def _archive(folder: Path, package: Path) -> Path | None:
    """Return where the archive is for this Python and for what lies beside the package's file."""
    try:
        with os.scandir(package.parent) as entries:
            files = [(each.name, each.stat()) for each in entries if each.is_file()]
    except OSError:
        return None
    from zlib import crc32

    stamp = sorted((name, known.st_size, known.st_mtime_ns) for name, known in files)
    known = repr((str(package), stamp, MAGIC_NUMBER, sys.flags.optimize))
    return folder / f"pyside-{crc32(known.encode('utf-8', 'surrogatepass')):08x}" / _ARCHIVE


def _is_sound(archive: Path) -> bool:
    """Tell whether an archive is there and each of its files has its checksum."""
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(archive) as file:
            return bool(file.namelist()) and file.testzip() is None
    except (OSError, BadZipFile, ValueError, NotImplementedError, RuntimeError, EOFError):
        return False


def _packed(source: "ZipFile") -> bytes:
    from io import BytesIO
    from zipfile import ZipFile, ZipInfo

    buffer = BytesIO()
    with ZipFile(buffer, "w") as target:
        for name, compiled in _compiled(source):
            target.writestr(ZipInfo(f"{name}c"), MAGIC_NUMBER + _NO_DATE + compiled)
    return buffer.getvalue()


def _compiled(source: "ZipFile") -> Iterator[tuple[str, bytes]]:
    """Yield each module's name and compiled code."""
    from marshal import dumps

    for name in source.namelist():
        if name.endswith(".py"):
            code = dumps(compile(source.read(name), name, "exec", dont_inherit=True))
            if name.rpartition("/")[2] in _LATER:
                text = _UNPACKING.format(packed=code)
                code = dumps(compile(text, name, "exec", dont_inherit=True))
            yield name, code


def _drop_older(folder: Path) -> None:
    from shutil import rmtree

    kept = sorted(folder.glob("pyside-*"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in kept[_MOST_KEPT:]:
        with contextlib.suppress(OSError):
            rmtree(path)
