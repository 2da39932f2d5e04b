"""H5P: content of the Drag and Drop library, and nothing but content."""

import json
from io import BytesIO
from zipfile import ZipFile

import pytest

from shoreboard.exporters.h5p import MOST_CARDS, cut, h5p
from tests.explanations.boards import HOME, board
from tests.exporters.boards import BOARDS
from tests.exporters.keys import h5p_drags
from tests.exporters.quizzes import asked_of, golden


def packed(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_it_is_written_as_ever() -> None:
    files = packed(h5p(asked_of(board({"a": HOME}))))
    assert files.keys() == {"h5p.json", "content/content.json"}
    assert files["content/content.json"].decode() == golden("small.h5p.json").rstrip("\n")


@pytest.mark.parametrize(("number", "library"), [(0, "Drag"), (6, "Drag"), (7, "Set")])
def test_more_cards_than_stand_in_a_zone_make_a_set_of_questions(number: int, library: str) -> None:
    data = h5p(asked_of(board({f"a{n}": HOME for n in range(number)})))
    about = json.loads(packed(data)["h5p.json"])
    names = [each["machineName"] for each in about["preloadedDependencies"]]
    assert about["mainLibrary"] == names[0]
    assert library in names[0]
    assert all(len(each["question"]["task"]["elements"]) <= MOST_CARDS for each in h5p_drags(data))


@pytest.mark.parametrize("name", BOARDS)
def test_every_card_may_go_to_every_zone_and_is_no_markup(name: str) -> None:
    for each in h5p_drags(h5p(asked_of(BOARDS[name]()))):
        task = each["question"]["task"]
        assert len(task["dropZones"]) == 4
        for card in task["elements"]:
            assert card["dropZones"] == ["0", "1", "2", "3"]
            assert card["type"]["params"]["text"].count("<") == 2
            assert 0 <= card["x"] < 100
            assert 0 <= card["y"] < 100


def test_what_does_not_fit_a_card_is_counted() -> None:
    assert cut(asked_of(board({"x" * 110: HOME, "y" * 111: HOME}))) == 1
