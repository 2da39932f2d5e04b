"""The licenses of what the program is made with, from the metadata of what is installed."""

from importlib.metadata import Distribution
from pathlib import Path

from shoreboard.licenses import license_name, license_texts, needs


def test_all_that_is_needed_is_found_with_what_that_needs() -> None:
    names = {work.metadata["Name"].lower().replace("_", "-") for work in needs()}
    assert {"pyside6-essentials", "shiboken6", "babel", "msgspec"} <= names
    assert not names & {"shoreboard", "pytest", "tzdata"}


def test_each_says_its_license() -> None:
    said = {work.metadata["Name"]: license_name(work) for work in needs()}
    assert all(said.values())
    assert said["babel"] == "BSD-3-Clause"
    assert "LGPL-3.0-only" in said["shiboken6"]


def test_texts_come_as_far_as_they_were_brought_along() -> None:
    texts = {work.metadata["Name"]: license_texts(work) for work in needs()}
    assert all("Redistribution and use" in text for text in texts["babel"])
    assert len(texts["msgspec"]) == 1
    assert texts["shiboken6"] == []


def test_a_text_may_stand_where_older_wheels_have_it(tmp_path: Path) -> None:
    folder = tmp_path / "old-1.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Name: old\nVersion: 1.0\nLicense-File: COPYING\n")
    (folder / "COPYING").write_text("Do what you want.\n")
    (work,) = Distribution.discover(name="old", path=[str(tmp_path)])
    assert (license_name(work), license_texts(work)) == ("", ["Do what you want."])
