"""Fields are read from what is no JSON any more."""

import pytest

from shoreboard.storage.errors import DamagedFileError, FaultError, StorageError
from shoreboard.storage.tolerant import tree_of


def read(text: str) -> tuple[dict[str, object], list[tuple[int, int]]]:
    """Return what a text says, and the lines and columns in which it is broken."""
    told: list[StorageError] = []
    tree = tree_of(text.encode(), told.append)
    if tree["strays"] == []:
        del tree["strays"]
    assert all(isinstance(each, DamagedFileError) for each in told)
    return tree, [(each.line, each.column) for each in told if isinstance(each, FaultError)]


ONE, TWO = {"id": "a"}, {"id": "b"}


@pytest.mark.parametrize(
    ("text", "tree", "where"),
    [
        ('{"title": "T", "format": 2}', {"title": "T", "format": 2}, []),
        ('{"title": "T\\u00e9\\n\\"x\\"" }', {"title": 'Té\n"x"'}, []),
        ('{"title": "T', {"title": "T"}, [(1, 13)]),
        ('{"home_country": "D', {}, [(1, 20)]),
        ('{"format": 2', {}, [(1, 12)]),
        ('{"title": "T\n"company": "C"}', {"title": "T", "company": "C"}, [(1, 13)]),
        ('{"title": "a\\qb"}', {"title": "a\\qb"}, []),
        ('{"title": "T" "company" "C"}', {"title": "T"}, [(1, 25)]),
        ('"title": "T"}', {"title": "T"}, []),
        ('<html>{"title": "T"}', {"title": "T"}, [(1, 1)]),
        ('{"weather": {"x": [1, {}]}, "title": "T"}', {"weather": None, "title": "T"}, []),
        ('{"activities": [{"id": "a"}, {"id": "b"', {"activities": [ONE, TWO]}, [(1, 40)]),
        ('{"activities": [{"id": "a"} {"id": "b"}]}', {"activities": [ONE, TWO]}, []),
        ('{"activities": [{"id": "a", {"id": "b"}]}', {"activities": [ONE, TWO]}, [(1, 29)]),
        ('{"activities": [{"id": "a"}}, {"id": "b"}]}', {"activities": [ONE, TWO]}, [(1, 28)]),
        (
            '{"activities": [{"id": "a"},\n"title": "T"}',
            {"activities": [ONE], "title": "T"},
            [(2, 1)],
        ),
        ('{"activities": [7, "x", {"id": "a"}]}', {"activities": [None, None, ONE]}, []),
        ('{"activities": 7}', {"activities": 7}, []),
        ('{"title": "T"}{"format": 2, "title": "U"}', {"title": "T"}, [(1, 15)]),
    ],
)
def test_what_can_be_read_is_read(
    text: str, tree: dict[str, object], where: list[tuple[int, int]]
) -> None:
    assert read(text) == (tree, where)


def test_an_object_that_stands_nowhere_is_a_stray() -> None:
    tree, _ = read('{"title": "T", {"id": "a"}}')
    assert tree == {"title": "T", "strays": [ONE]}


def test_each_broken_line_is_told_once() -> None:
    _, where = read('{"title": "T",\n?? [ ]] :: ?? [\n??\n"company": "C"}')
    assert [line for line, _ in where] == [2, 3]
