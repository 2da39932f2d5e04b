"""Saving where the system refuses: the old file stays, the document stays unsaved, all is said.

Each fault is real and happens in a child process, which may mount what nobody else sees where it
is root; otherwise limits and permissions do the same.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from shoreboard.domain.scenario import new_scenario
from shoreboard.storage import files

CHILD = """
import ctypes, json, os, resource, sys
import getpass, platform  # nobody may not be able to read the library
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from shoreboard.actions.problems import sentence
from shoreboard.domain import edits
from shoreboard.session.documents import open_document, save_document
from shoreboard.storage.errors import StorageError
from shoreboard.storage.versions import Versions

NEW_NAMESPACE, PRIVATE, READ_ONLY = 0x20000, 0x40000 | 0x4000, 1

def mount(kind, where, flags, options=""):
    "Mount for this process alone; tell whether it may."
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(NEW_NAMESPACE) or libc.mount(b"none", b"/", None, PRIVATE, None):
        return False
    target = str(where).encode()
    return libc.mount(kind, target, kind, flags, options.encode()) == 0

def become_nobody():
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)

app = QCoreApplication([])
path = Path(sys.argv[1])
content = path.read_bytes()
target = path
{before}
session = open_document(path)
session.apply("Edit", edits.set_company, "x" * 9_000)
{fault}
try:
    save_document(session, target, Versions(Path(sys.argv[2])))
    said = ""
except StorageError as error:
    said = sentence(error)
{after}
print(json.dumps({{
    "said": said,
    "unsaved": session.is_modified,
    "same": path.read_bytes() == content,
    "path": str(session.path),
    "names": sorted(each.name for each in path.parent.iterdir()),
}}))
"""


@dataclass(frozen=True)
class Fault:
    """What happens before the file is opened, before it is saved, and afterwards."""

    said: str
    before: str = ""
    fault: str = ""
    after: str = ""


FULL_DISK = """
if mount(b"tmpfs", path.parent, 0, "size=8k,mode=777"):
    path.write_bytes(content)
else:
    resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))
"""
READ_ONLY_DISK = """
if mount(b"tmpfs", path.parent, 0, "mode=777"):
    path.write_bytes(content)
    libc = ctypes.CDLL(None)
    libc.mount(None, str(path.parent).encode(), None, 0x20 | READ_ONLY, None)
else:
    path.parent.chmod(0o555)
"""
UNMOUNTED = """
path.unlink()
is_mounted = mount(b"tmpfs", path.parent, 0, "mode=777")
path.write_bytes(content)
away = path.parent.with_name("away")
def pull_out():
    if is_mounted:  # its folder stays
        assert not ctypes.CDLL(None).umount2(str(path.parent).encode(), 2)
    else:
        path.parent.rename(away)
def put_back():
    if is_mounted:
        path.write_bytes(content)
    else:
        away.rename(path.parent)
"""
FAULTS = {
    "a full disk": Fault("Make room there", before=FULL_DISK),
    "a limit of size": Fault(
        "Make room there", fault="resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))"
    ),
    "a read-only disk": Fault("another folder", before=READ_ONLY_DISK),
    "a read-only file": Fault("another folder", fault="path.chmod(0o444); become_nobody()"),
    "a read-only folder": Fault(
        "another folder", fault="path.parent.chmod(0o555); become_nobody()"
    ),
    "somebody else's folder": Fault(
        "another folder",
        fault="path.chmod(0o666); path.parent.chmod(0o755); become_nobody()",
    ),
    "a stick that was pulled out": Fault(
        "its folder is not there",
        fault="away = path.parent.with_name('away'); path.parent.rename(away)",
        after="away.rename(path.parent)",
    ),
    "a stick that left its empty folder": Fault(
        "does not answer", before=UNMOUNTED, fault="pull_out()", after="put_back()"
    ),
    "a name that is too long": Fault(
        "a shorter name", fault="target = path.with_name('x' * 300 + '.shoreboard')"
    ),
    "a pipe in its place": Fault(
        "a device or a pipe",
        fault="path.unlink(); os.mkfifo(path)",
        after="path.unlink(); path.write_bytes(content)",
    ),
    "a folder in its place": Fault(
        "what is there is a folder",
        fault="path.unlink(); path.mkdir()",
        after="path.rmdir(); path.write_bytes(content)",
    ),
    "a link to a device in its place": Fault(
        "a device or a pipe",
        fault="path.unlink(); path.symlink_to('/dev/zero')",
        after="path.unlink(); path.write_bytes(content)",
    ),
    "a folder of the name": Fault(
        "what is there is a folder",
        fault="target = path.with_name('folder.shoreboard'); target.mkdir()",
        after="target.rmdir()",
    ),
}


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that every user can reach and write into, which pytest's own are not."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        folder = Path(name) / "documents"
        folder.mkdir()
        folder.chmod(0o777)
        yield folder


@pytest.mark.parametrize("name", FAULTS)
def test_a_save_that_is_refused_leaves_all_as_it_was(folder: Path, name: str) -> None:
    fault = FAULTS[name]
    path = folder / "plan.shoreboard"
    files.write(path, new_scenario("First", "Today", "Plan"))
    code = CHILD.format(before=fault.before, fault=fault.fault, after=fault.after)
    versions = folder.parent / "versions"
    done = subprocess.run(
        [sys.executable, "-c", code, str(path), str(versions)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert "could not be saved" in seen["said"]
    assert "Save as" in seen["said"]
    assert fault.said in seen["said"]
    assert seen["unsaved"]
    assert seen["same"]
    assert seen["path"] == str(path)
    assert seen["names"] == ["plan.shoreboard"]
