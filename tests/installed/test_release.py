"""A release is made of a clean tree with something new in it, or not at all."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.installed.built import copy_of_project
from tests.installed.debian import run

VERSION = "77.0.0"
WHO = dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "Somebody") | dict.fromkeys(
    ("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "somebody@shoreboard.invalid"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project in a repository of its own, with nothing uncommitted."""
    folder = copy_of_project(tmp_path / "project", 1_700_000_000, 0o022)
    for words in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "-m", "Begin")):
        git(folder, *words)
    return folder


def git(folder: Path, *words: str) -> str:
    return run("git", "-C", folder, *words, environment={**os.environ, **WHO})


def released(project: Path, version: str) -> subprocess.CompletedProcess[str]:
    code = os.pathsep.join(str(project / each) for each in ("desktop", "resources"))
    return subprocess.run(
        [sys.executable, project / "packaging" / "release.py", version, "--quick"],
        env={**os.environ, **WHO, "PYTHONPATH": code},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_release_is_a_commit_a_tag_and_what_is_published(project: Path) -> None:
    done = released(project, VERSION)
    assert done.returncode == 0, done.stdout + done.stderr
    assert git(project, "status", "--porcelain") == ""
    assert git(project, "log", "-1", "--format=%s", f"v{VERSION}") == f"Release {VERSION}\n"
    changelog = (project / "CHANGELOG.md").read_text()
    assert f"\n## Unreleased\n\n## {VERSION} (" in changelog
    assert (project / "tests" / "_files" / "releases" / VERSION / "documents").is_dir()
    folder = project / "dist" / VERSION
    names = {path.name for path in folder.iterdir()}
    assert names >= {f"shoreboard-{VERSION}.tar.gz", f"shoreboard-{VERSION}-py3-none-any.whl"}
    assert changelog.partition(f"{VERSION} (")[2].count((folder / "NOTES.md").read_text().strip())
    sums = dict(line.split("  ")[::-1] for line in (folder / "SHA256SUMS").read_text().splitlines())
    assert set(sums) == names - {"SHA256SUMS"}
    for name, digest in sums.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    assert "says nothing new" in released(project, "77.0.1").stderr
    (project / "CHANGELOG.md").write_text(changelog.replace("leased\n", "leased\n\n- New\n", 1))
    git(project, "commit", "--quiet", "--all", "-m", "Change")
    assert "not later" in released(project, VERSION).stderr


@pytest.mark.parametrize("version", ["1", "1.0", "v1.0.0", "1.0.0rc1"])
def test_a_version_is_three_numbers(project: Path, version: str) -> None:
    done = released(project, version)
    assert (done.returncode, done.stderr.count("is no version")) == (1, 1)
    assert git(project, "status", "--porcelain") == ""


def test_what_is_not_committed_is_named(project: Path) -> None:
    (project / "README.md").write_text("changed")
    assert "README.md" in released(project, VERSION).stderr
    assert git(project, "tag") == ""


def test_the_bill_of_materials_is_what_the_program_needs(project: Path) -> None:
    tool = project / "packaging" / "sbom.py"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    text = run(sys.executable, tool, environment=environment)
    assert run(sys.executable, tool, environment=environment) == text
    bill = json.loads(text)
    names = {each["name"] for each in bill["components"]}
    assert names >= {"pyside6-essentials", "shiboken6", "msgspec", "lxml", "pillow"}
    assert not names & {"pytest", "hypothesis", "ruff", "openpyxl"}
    assert all(each["hashes"] and each["licenses"] for each in bill["components"])
    refs = {each["bom-ref"] for each in bill["components"]}
    needed = {ref for each in bill["dependencies"] for ref in each["dependsOn"]}
    assert needed == refs
