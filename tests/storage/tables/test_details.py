"""What cells say of circumstances, ownership and parts."""

import pytest

from shoreboard.actions.table_words import vocabulary_of
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.storage.tables.details import circumstances_in, percent_in
from shoreboard.storage.tables.placing import Refusal
from shoreboard.storage.tables.plan import Plan, Target, plan
from shoreboard.storage.tables.reading import read_table
from tests.explanations.boards import TOPICS

pytestmark = pytest.mark.usefixtures("qapp")
WORDS = vocabulary_of(TOPICS)


def planned(text: str) -> Plan:
    start = Scenario("", "", "DE", {}, (Scene(SceneId("s1"), ""),))
    return plan(read_table(text.encode()), Target(start, SceneId("s1"), WORDS))


@pytest.mark.parametrize("each", Circumstance)
def test_a_circumstance_is_known_by_its_title_and_its_id(each: Circumstance) -> None:
    title = TOPICS.circumstance(each).title
    assert circumstances_in(WORDS, title.upper()) == ((each,), ())
    assert circumstances_in(WORDS, each.value) == ((each,), ())


def test_circumstances_are_listed_with_commas_semicolons_or_lines() -> None:
    first, second = Circumstance.HOME_VENDOR_FOREIGN_SITE, Circumstance.AGENCY_STAFF
    for between in (", ", "; ", "\n"):
        cell = between.join(("agency staff", "Home vendor, foreign site"))
        assert circumstances_in(WORDS, cell) == ((first, second), ())
    assert circumstances_in(WORDS, "agency staff, moonlight") == ((second,), ("moonlight",))
    assert circumstances_in(WORDS, "–") == ((), ())


@pytest.mark.parametrize(
    ("cell", "percent"),
    [
        ("40", 40),
        ("40 %", 40),
        (" 40,0% ", 40),
        ("0", 0),
        ("101", None),
        ("", None),
        ("most", None),
    ],
)
def test_a_percent_is_a_whole_number_to_100(cell: str, percent: int | None) -> None:
    assert percent_in(cell) == percent


def test_a_share_in_ownership_is_shared_ownership() -> None:
    table = (
        "Activity,Who,Where,Ownership in %\nPlant,Own staff,Abroad,60\nShop,Own staff,At home,100"
    )
    plant, shop = planned(table).arrivals
    assert plant.placement
    assert plant.placement.circumstances == (Circumstance.SHARED_OWNERSHIP,)
    assert plant.placement.ownership == 60
    assert shop.placement
    assert shop.placement.circumstances == ()


def test_a_word_that_is_no_circumstance_is_kept_in_the_note() -> None:
    table = "Activity,Who,Where,Circumstances\nA,Own staff,Abroad,agency staff\n"
    table += "B,Own staff,Abroad,moonlight; agency staff"
    _, row = planned(table).rows
    assert [gap.refusal for gap in row.gaps] == [Refusal.UNKNOWN_CIRCUMSTANCE]
    assert row.arrival
    assert "moonlight" in row.arrival.activity.note


def test_parts_that_make_no_whole_say_so_in_their_notes() -> None:
    head = "Activity,Who,Where,Part of whole,Share of whole in %\n"
    rows = "Mails,Own staff,At home,Support,30\nCalls,Vendor,Abroad,Support,60"
    for row in planned(head + rows).rows:
        assert [gap.refusal for gap in row.gaps] == [Refusal.NO_WHOLE]
        assert row.arrival
        assert row.arrival.whole is None
        assert "Support" in row.arrival.activity.note
    whole = {
        row.arrival.whole for row in planned(head + rows.replace("60", "70")).rows if row.arrival
    }
    assert len(whole) == 1
    assert None not in whole
