"""Columns whose headings are answers, and whose cells tick or share them."""

from shoreboard.domain.zone import Where, Who
from shoreboard.storage.tables.answers import NOTHING, CellAnswers
from shoreboard.storage.tables.headings import answer_of
from shoreboard.storage.tables.marks import is_mark, marks_of, share, tick
from shoreboard.storage.tables.meaning import BLANK, CellMeaning
from shoreboard.storage.tables.parts import TablePart
from shoreboard.storage.tables.placing import Refusal

OWN, OTHER = CellAnswers(Who.IN_HOUSE), CellAnswers(Who.THIRD_PARTY)


def marked(**cells: str) -> CellMeaning:
    return marks_of(
        [(word, said, cell) for word, cell in cells.items() if (said := answer_of(word))]
    )


def test_ticks_and_shares() -> None:
    assert (tick("x"), tick("No"), tick("maybe")) == (True, False, None)
    assert (share("60 %"), share("0.6"), share("many")) == (60, 60, None)
    assert is_mark("✓")
    assert not is_mark("Acme")
    assert marked(inhouse="x") == CellMeaning(OWN)
    assert marked(outsourced="No") == CellMeaning(OWN)
    assert marked(nearshore="No") == BLANK
    assert marked(outsourced="x", offshore="x").answers == CellAnswers(
        Who.THIRD_PARTY, Where.FOREIGN
    )
    shared = marked(inhouse="20%", outsourced="80%")
    assert (shared.answers, shared.gap) == (NOTHING, Refusal.SEVERAL)
    assert shared.parts == (TablePart(20, "inhouse", OWN), TablePart(80, "outsourced", OTHER))
    assert marked(outsourced="0.8").parts == (
        TablePart(80, "80 %", OTHER),
        TablePart(20, "20 %", OWN),
    )
    assert not marked(outsourced="50%", offshore="50%").parts
    assert not marked(nearshore="50%").parts
    assert marked(inhouse="0%", outsourced="100%") == CellMeaning(OTHER)
    assert marked(inhouse="x", outsourced="x") == CellMeaning(gap=Refusal.SEVERAL)
