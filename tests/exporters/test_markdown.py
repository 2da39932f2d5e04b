"""A report as text: tables stay tables, and no name is markup."""

import re

import pytest

from shoreboard.exporters.markdown import make
from shoreboard.exporters.options import Options
from tests.exporters.boards import BOARDS, material

pytestmark = pytest.mark.usefixtures("qapp")


def text(name: str) -> str:
    return make(material(BOARDS[name]()), Options()).decode()


@pytest.mark.parametrize("name", BOARDS)
def test_every_row_of_a_table_has_as_many_cells_as_its_head(name: str) -> None:
    width = 0
    for line in text(name).splitlines():
        if not line.startswith("|"):
            width = 0
            continue
        cells = len(re.findall(r"(?<!\\)\|", line))
        width = width or cells
        assert cells == width


def test_no_name_is_markup() -> None:
    told = text("hostile")
    assert "<script" not in told.replace("\\<", "")
    assert "[a](" not in told.replace("\\[", "").replace("\\]", "")
    assert not re.search(r"(?<!\\)[<>`]", told)


def test_scenes_are_headings_and_captions_are_strong() -> None:
    told = text("everything")
    assert "\n## 2 Plan\n" in told
    assert "\n**Look!**\n" in told
