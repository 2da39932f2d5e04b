"""A document of each format, kept for ever: what becomes of it when it is written again."""

import json
from pathlib import Path

from shoreboard.storage import files, schema
from tests.storage.any_scenario import SPLIT

KEPT = Path(__file__).parents[1] / "_files" / "format-1.shoreboard"
KEPT_2 = KEPT.with_name("format-2.shoreboard")
KEPT_3 = KEPT.with_name("format-3.shoreboard")


def test_the_document_of_format_1_becomes_one_of_the_newest() -> None:
    assert files.encode(files.read(KEPT)) == KEPT.read_bytes().replace(
        b'"format": 1', b'"format": 3', 1
    )


def test_the_document_of_format_2_becomes_one_of_the_newest() -> None:
    assert files.encode(files.read(KEPT_2)) == KEPT_2.read_bytes().replace(
        b'"format": 2', b'"format": 3', 1
    )


def test_the_document_of_format_3_is_what_is_written() -> None:
    assert files.encode(files.read(KEPT_3)) == KEPT_3.read_bytes()


def test_the_kept_document_uses_every_field() -> None:
    def names(tree: object) -> set[str]:
        if isinstance(tree, dict):
            return set(tree) | {name for value in tree.values() for name in names(value)}
        return {name for item in tree for name in names(item)} if isinstance(tree, list) else set()

    assert names(json.loads(KEPT_3.read_bytes())) == names(schema.SHAPE)
    assert names(SPLIT) >= names(json.loads(KEPT_2.read_bytes()))
