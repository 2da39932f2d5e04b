"""The package for Debian: without complaint, the same wherever it is built, and whole."""

import os
from pathlib import Path

from tests.installed.built import copy_of_project, painted
from tests.installed.debian import EXAMPLE, build_package, run


def test_lintian_has_nothing_to_say(package: Path) -> None:
    assert run("lintian", "--allow-root", "--fail-on", "error,warning", package) == ""


def test_others_build_the_same(package: Path, tmp_path: Path) -> None:
    elsewhere = copy_of_project(tmp_path / "project", 1_500_000_000, 0o077)
    again = build_package(elsewhere, tmp_path / "again", "--quick")
    assert contents(again) == contents(package)


def contents(package: Path) -> str:
    """Return what dpkg unpacks: names, modes, owners, days and sizes, and what makes its sums."""
    with_sums = ("dpkg-deb", "--info", package, "control", "md5sums", "postinst", "prerm")
    return run("dpkg-deb", "--contents", package) + run(*with_sums)


def test_it_starts_from_any_folder(package: Path, tmp_path: Path) -> None:
    run("dpkg-deb", "--extract", package, tmp_path / "root")
    link = tmp_path / "board"
    link.symlink_to(tmp_path / "root" / "usr" / "bin" / "shoreboard")
    words = [link, "--data-dir", tmp_path / "data", EXAMPLE]
    assert painted(words, tmp_path, os.environ) == ""
    assert "sound" in run(link, "check", "--json", EXAMPLE)
