"""From format to format."""

import pytest

from shoreboard.storage.migrations import MIGRATIONS, Tree, migrate
from shoreboard.storage.schema import FORMAT


def test_every_earlier_format_has_its_migration() -> None:
    assert sorted(MIGRATIONS) == list(range(1, FORMAT))


def test_the_newest_format_stays_as_it_is() -> None:
    document: Tree = {"format": FORMAT, "title": "T"}
    assert migrate(document, FORMAT) == {"format": FORMAT, "title": "T"}


def test_an_old_format_passes_through_all_that_follow() -> None:
    def shout(document: Tree) -> Tree:
        return document | {"title": str(document["title"]).upper()}

    def add_company(document: Tree) -> Tree:
        return document | {"company": f"{document['title']} Ltd"}

    migrations = {1: shout, 2: add_company}
    newest = {"format": 3, "title": "T", "company": "T Ltd"}
    assert migrate({"format": 1, "title": "t"}, 3, migrations) == newest
    assert migrate({"format": 2, "title": "T"}, 3, migrations) == newest
    assert migrate({"format": 3, "title": "T"}, 3, migrations) == {"format": 3, "title": "T"}


def test_a_missing_step_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        migrate({"format": 1}, 3, {2: lambda document: document})
