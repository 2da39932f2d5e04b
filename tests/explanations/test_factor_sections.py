import re

import pytest

from shoreboard.domain.activity import Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.explanation import Section
from shoreboard.explanations.factor_sections import watch_section, why_section
from shoreboard.explanations.situation import Situation
from shoreboard.explanations.topic_ids import FACTORS
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TOPICS, TRAY, VENDOR
from tests.explanations.situations import plain_situations, situation, special_situations

IDS = {TOPICS.factor(each).title: each for each in FACTORS}
FREIGHT, LANGUAGE, SECRECY = (
    "freight-and-lead-time",
    "time-zones-and-language",
    "data-law-and-secrets",
)
ALL = (*plain_situations(), *special_situations())


def told(section: Section | None) -> list[str]:
    assert section is not None
    return [IDS[title] for title in re.findall(r"^\*\*(.+?)\.\*\*", section.body, re.MULTILINE)]


def why(there: Situation) -> list[str]:
    return told(why_section(there, TOPICS))


def watch(there: Situation) -> list[str]:
    return told(watch_section(there, TOPICS))


def kinds_with(trait: str) -> set[Kind]:
    return {kind for kind in Kind if trait in TOPICS.kind(kind).facts.get("traits", ())}


def test_kinds_of_work_are_known_for_what_they_handle() -> None:
    assert kinds_with("goods") == {Kind.SHIPPING, Kind.MANUFACTURING}
    assert kinds_with("calls") == {Kind.CALL_CENTER, Kind.TECH_SUPPORT}
    assert kinds_with("knowledge") == {
        Kind.SOFTWARE_DEVELOPMENT,
        Kind.KNOWLEDGE_PROCESS,
        Kind.MARKETING,
        Kind.RESEARCH_AND_DEVELOPMENT,
        Kind.ENGINEERING,
        Kind.LEGAL,
    }
    assert kinds_with("on-site") == {Kind.FACILITIES_AND_CLEANING}


def test_each_placed_card_has_three_to_five_of_each_and_none_twice() -> None:
    for there in ALL:
        if there.zone is not Zone.NOT_PLACED:
            for section in (why_section(there, TOPICS), watch_section(there, TOPICS)):
                assert 3 <= len(told(section)) <= 5, there
                assert section is not None
                assert section.background


def test_nothing_is_said_of_a_card_in_the_tray() -> None:
    for zones in ((TRAY,), (TRAY, TRAY), (OFFSHORE, TRAY)):
        assert why_section(situation(*zones), TOPICS) is None
        assert watch_section(situation(*zones), TOPICS) is None


def test_every_factor_is_told_of_some_card() -> None:
    placed = [there for there in ALL if there.zone is not Zone.NOT_PLACED]
    assert {each for there in placed for each in (*why(there), *watch(there))} == set(FACTORS)


def test_freight_is_told_of_goods_alone_and_first_where_they_go_abroad() -> None:
    with_freight = {there.kind for there in ALL if FREIGHT in _both(there)}
    assert with_freight == kinds_with("goods")
    for kind in kinds_with("goods"):
        for zone in (CAPTIVE, OFFSHORE):
            assert watch(situation(HOME, zone, kind=kind))[0] == FREIGHT
        assert FREIGHT not in watch(situation(HOME, VENDOR, kind=kind))


def test_language_is_told_of_calls_that_go_abroad() -> None:
    for kind in kinds_with("calls"):
        for zones in ((CAPTIVE,), (OFFSHORE,), (HOME, CAPTIVE), (HOME, OFFSHORE)):
            assert LANGUAGE in watch(situation(*zones, kind=kind))
        assert LANGUAGE not in watch(situation(HOME, VENDOR, kind=kind))
    told = {kind for kind in Kind if LANGUAGE in watch(situation(HOME, CAPTIVE, kind=kind))}
    assert told - {Kind.CUSTOM} == kinds_with("calls"), "work of any kind may be calls"


def test_secrecy_is_told_of_knowledge_work_that_is_handed_out() -> None:
    for kind in kinds_with("knowledge"):
        for zones in ((VENDOR,), (OFFSHORE,), (HOME, VENDOR), (HOME, OFFSHORE), (CAPTIVE,)):
            assert SECRECY in watch(situation(*zones, kind=kind))[:2]


def _both(there: Situation) -> list[str]:
    if there.zone is Zone.NOT_PLACED:
        return []
    return [*why(there), *watch(there)]


@pytest.mark.parametrize("kind", Kind)
def test_a_motive_is_one_for_what_was_done(kind: Kind) -> None:
    of_outsourcing, of_offshoring = (
        {"focus-on-the-core", "fixed-cost-made-variable"},
        {"foreign-market-and-tariffs"},
    )
    assert not of_offshoring.intersection(why(situation(HOME, VENDOR, kind=kind)))
    assert not of_outsourcing.intersection(why(situation(HOME, CAPTIVE, kind=kind)))


def test_the_sentences_are_those_of_the_answer_that_changed() -> None:
    out, off = TOPICS.factor("lower-cost").body.split("\n\n")
    for before, after, words in [
        (HOME, VENDOR, [out]),
        (HOME, CAPTIVE, [off]),
        (CAPTIVE, OFFSHORE, [out]),
        (VENDOR, OFFSHORE, [off]),
        (HOME, OFFSHORE, [out, off]),
    ]:
        section = why_section(situation(before, after), TOPICS)
        assert section is not None
        assert [each for each in (out, off) if each in section.body] == words


def test_the_kind_of_work_decides_what_comes_first() -> None:
    assert why(situation(HOME, VENDOR, kind=Kind.MARKETING))[0] == "special-skills"
    assert why(situation(HOME, VENDOR, kind=Kind.FACILITIES_AND_CLEANING))[0] == (
        "focus-on-the-core"
    )
    assert why(situation(HOME, OFFSHORE, kind=Kind.CALL_CENTER))[:3] == [
        "lower-cost",
        "capacity-and-peaks",
        "round-the-clock",
    ]


def test_cards_differ_in_what_is_told_of_them() -> None:
    bodies = {
        section.body
        for there in plain_situations()
        for section in (why_section(there, TOPICS), watch_section(there, TOPICS))
        if section
    }
    assert len(bodies) > 150


def test_on_the_way_back_motives_and_trade_offs_change_places() -> None:
    home = situation(CAPTIVE, HOME, kind=Kind.MANUFACTURING)
    assert why(home)[0] == FREIGHT
    assert "lower-cost" in watch(home)
    spared, missed = why_section(home, TOPICS), watch_section(home, TOPICS)
    assert spared is not None
    assert missed is not None
    assert spared.body.startswith("What it cost them until now:")
    assert "What they give up:" in missed.body


def test_what_makes_leaving_hard_is_no_reason_for_leaving() -> None:
    taken_back = situation(VENDOR, HOME, kind=Kind.RESEARCH_AND_DEVELOPMENT)
    hard = {"loss-of-know-how", "dependency-and-lock-in", "transition-cost"}
    assert not hard.intersection(why(taken_back))
    assert "loss-of-know-how" in watch(taken_back)
    kept = situation(HOME, kind=Kind.RESEARCH_AND_DEVELOPMENT)
    assert "loss-of-know-how" in why(kept)


def test_work_that_never_left_is_spared_and_does_without() -> None:
    for zones in ((HOME,), (HOME, HOME), (TRAY, HOME)):
        spared = why_section(situation(*zones), TOPICS)
        missed = watch_section(situation(*zones), TOPICS)
        assert spared is not None
        assert missed is not None
        assert spared.body.startswith("What it spares them:")
        assert missed.body.startswith("What they do without:")


def test_two_parts_that_point_both_ways_are_both_told() -> None:
    there = why_section(situation(CAPTIVE, VENDOR), TOPICS)
    assert there is not None
    hoped, lead, spared = there.body.partition("What it cost them until now:")
    assert lead
    assert hoped.count("**") == 6
    assert spared.count("**") == 4


def test_a_change_costs_money_once_and_standing_still_does_not() -> None:
    assert "transition-cost" in watch(situation(HOME, VENDOR))
    for zone in GRID:
        assert "transition-cost" not in watch(situation(zone))
        assert "transition-cost" not in watch(situation(TRAY, zone))


def test_a_circumstance_changes_what_is_told() -> None:
    market = (Circumstance.SERVES_FOREIGN_MARKET_ONLY,)
    assert why(situation(CAPTIVE, circumstances=market))[0] == "foreign-market-and-tariffs"
    never = (Circumstance.NEVER_AT_HOME_BEFORE,)
    for there in special_situations():
        if there.circumstances == never and there.zone is not Zone.NOT_PLACED:
            assert "jobs-at-home" not in _both(there)
