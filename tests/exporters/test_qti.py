"""QTI: a package whose manifest names each of its items."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from shoreboard.exporters.qti import qti
from tests.exporters.boards import BOARDS
from tests.exporters.keys import QTI, qti_items
from tests.exporters.quizzes import asked_of, golden, small


def test_it_is_written_as_ever() -> None:
    with ZipFile(BytesIO(qti(small()))) as packed:
        manifest, first, *_ = packed.namelist()
        assert packed.read(manifest).decode() == golden("small.imsmanifest.xml")
        assert packed.read(first).decode() == golden("small.qti.xml")


@pytest.mark.parametrize("name", BOARDS)
def test_every_pair_of_the_key_can_be_made(name: str) -> None:
    for item in qti_items(qti(asked_of(BOARDS[name]()))):
        cards, states = item.iter(f"{QTI}simpleMatchSet")
        assert {each.attrib["matchMax"] for each in cards} == {"1"}
        assert {each.attrib["matchMax"] for each in states} == {"0"}
        known = {each.attrib["identifier"] for each in (*cards, *states)}
        values = [each.text or "" for each in item.iter(f"{QTI}value") if " " in (each.text or "")]
        assert len(values) == len(cards)
        assert {word for each in values for word in each.split()} <= known


def test_an_answer_may_be_given_for_each_card() -> None:
    item, *_ = qti_items(qti(small()))
    interaction = item.find(f".//{QTI}matchInteraction")
    assert interaction is not None
    assert interaction.attrib["maxAssociations"] == "4"


def test_nothing_placed_is_a_package_without_questions() -> None:
    assert list(qti_items(qti(asked_of(BOARDS["empty"]())))) == []
