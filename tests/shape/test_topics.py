"""Everything that has a name on the board has its words, in every language, and a picture."""

from pathlib import Path

import pytest

from shoreboard.domain.activity import Kind
from shoreboard.domain.moves import MOVES
from shoreboard.domain.zone import Zone
from tests.shape.source import ICONS, TOPICS

IDS = {
    "states": {zone.value for zone in Zone},
    "moves": {move.id for move in MOVES},
    "kinds": {kind.value for kind in Kind},
}
LANGUAGES = sorted(path.name for path in TOPICS.iterdir())
MARKS = {"house", "handshake", "globe", "tray"}


def test_english_is_there() -> None:
    assert "en" in LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("shelf", IDS)
def test_each_id_has_its_topic_and_each_topic_its_id(language: str, shelf: str) -> None:
    topics = {path.name for path in (TOPICS / language / shelf).iterdir()}
    assert topics == {f"{topic}.md" for topic in IDS[shelf]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_stands_on_a_known_shelf(language: str) -> None:
    files = [path for path in (TOPICS / language).rglob("*") if path.is_file()]
    assert {path.relative_to(TOPICS / language).parent for path in files} == set(map(Path, IDS))


def test_every_kind_and_every_answer_has_its_icon() -> None:
    icons = {path.stem for path in ICONS.glob("*.svg")}
    assert IDS["kinds"] | MARKS <= icons
