"""Entries in the list of their kind, wherever they stood."""

from shoreboard.storage.migrations import Tree
from shoreboard.storage.sorting_out import sorted_out

CARD = {"activity": "a1", "zone": "not-placed"}
WORK = {"id": "a1", "name": "Work", "kind": "custom"}


def test_what_is_where_it_belongs_stays_there() -> None:
    tree: Tree = {
        "title": "T",
        "activities": [WORK],
        "scenes": [{"id": "s1", "placements": [CARD]}],
    }
    assert sorted_out(dict(tree)) == tree


def test_an_entry_that_stands_elsewhere_comes_into_its_list() -> None:
    tree: Tree = {"activities": [WORK, {"id": "s1", "placements": [CARD, WORK]}], "strays": [WORK]}
    assert sorted_out(tree) == {
        "activities": [WORK, WORK, WORK],
        "scenes": [{"id": "s1", "placements": [CARD]}],
    }
