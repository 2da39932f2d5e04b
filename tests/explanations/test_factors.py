import pytest

from shoreboard.domain.activity import Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.explanations.explanation import Mark
from shoreboard.explanations.factors import (
    Factor,
    Role,
    Weight,
    Work,
    all_factors,
    read_factor,
    work_of,
)
from shoreboard.explanations.topics import DamagedTopicError, Topic, parse_topic
from tests.explanations.boards import CAPTIVE, HOME, TOPICS
from tests.explanations.situations import situation

OUT, OFF = Mark.OUTSOURCING, Mark.OFFSHORING
FACTORS = {factor.topic.id: factor for factor in all_factors(TOPICS)}
TABLE = """
    lower-cost                    motive yes  yes
    special-skills                motive yes  yes
    capacity-and-peaks            motive yes  some
    focus-on-the-core             motive yes  no
    fixed-cost-made-variable      motive yes  no
    foreign-market-and-tariffs    motive no   yes
    round-the-clock               motive some yes
    time-zones-and-language       watch  no   yes
    communication-and-management  watch  yes  more
    quality-and-customers         watch  yes  yes
    freight-and-lead-time         watch  no   yes
    tariff-duty-and-currency      watch  no   yes
    jobs-at-home                  watch  some yes
    public-reaction               watch  some yes
    dependency-and-lock-in        watch  yes  less
    loss-of-know-how              watch  yes  some
    data-law-and-secrets          watch  yes  yes
    loss-of-control               watch  yes  less
    transition-cost               watch  yes  yes
    resilience-and-politics       watch  some yes
"""
ANY_WORK = Work((), (), moved=False)


def factor(facts: str, body: str) -> Factor:
    return read_factor(topic(facts, body))


def topic(facts: str, body: str) -> Topic:
    return parse_topic("x", f"---\n{facts}\n---\n# T\n\n> S.\n\n{body}\n")


def test_the_factors_weigh_as_the_table_says() -> None:
    rows = [row.split() for row in TABLE.strip().splitlines()]
    assert {name: (role, out, off) for name, role, out, off in rows} == {
        name: (each.role.value, *(each.weights[mark].name.lower() for mark in Mark))
        for name, each in FACTORS.items()
    }


def test_only_goods_have_freight() -> None:
    assert [name for name, each in FACTORS.items() if "goods" in each.only] == [
        "freight-and-lead-time"
    ]


def test_a_factor_has_a_sentence_for_each_that_it_weighs_for() -> None:
    both = factor("role: watch\noutsourcing: yes\noffshoring: yes", "One\nline.\n\nOther.")
    assert both.role is Role.WATCH
    assert both.sentences == {OUT: "One line.", OFF: "Other."}
    one = factor("role: motive\noutsourcing: no\noffshoring: more", "Abroad.")
    assert one.sentences == {OFF: "Abroad."}
    assert one.weights == {OUT: Weight.NO, OFF: Weight.MORE}


@pytest.mark.parametrize(
    ("facts", "body"),
    [
        ("outsourcing: yes\noffshoring: no", "One."),
        ("role: motive\noffshoring: no", "One."),
        ("role: motive\noutsourcing: yes\noffshoring: yes", "One."),
        ("role: motive\noutsourcing: yes\noffshoring: no", "One.\n\nOther."),
        ("role: motive; watch\noutsourcing: yes\noffshoring: no", "One."),
    ],
)
def test_a_damaged_factor_is_refused(facts: str, body: str) -> None:
    with pytest.raises(DamagedTopicError, match="x: it "):
        factor(facts, body)


def test_what_weighs_less_goes_unsaid_beside_what_weighs_more() -> None:
    even = factor("role: watch\noutsourcing: yes\noffshoring: yes", "One.\n\nOther.")
    assert even.words(Mark) == "One. Other."
    assert even.first_words(Mark) == "One."
    uneven = factor("role: watch\noutsourcing: less\noffshoring: yes", "One.\n\nOther.")
    assert uneven.words(Mark) == uneven.first_words(Mark) == "Other."
    assert uneven.words([OUT]) == "One."
    assert uneven.words([]) == uneven.first_words([]) == ""


def test_a_factor_weighs_by_its_marks() -> None:
    each = factor("role: watch\noutsourcing: some\noffshoring: more", "One.\n\nOther.")
    assert each.weight(Mark) == each.weight([OUT]) + each.weight([OFF])
    assert ANY_WORK.weight(each, [OFF]) > ANY_WORK.weight(each, [OUT]) > 0
    assert ANY_WORK.weight(each, []) == 0
    assert each.heaviest(Mark) is Weight.MORE


def test_a_factor_is_true_of_some_work_alone() -> None:
    base = "role: watch\noutsourcing: yes\noffshoring: no\n"
    goods = factor(f"{base}only: goods", "One.")
    change = factor(f"{base}only: moved", "One.")
    first = factor(f"{base}unless: never-in-house-before", "One.")
    never = Work((Circumstance.NEVER_IN_HOUSE_BEFORE,), (), moved=True)
    assert [ANY_WORK.weight(each, [OUT]) > 0 for each in (goods, change, first)] == [
        False,
        False,
        True,
    ]
    assert [never.weight(each, [OUT]) > 0 for each in (goods, change, first)] == [
        False,
        True,
        False,
    ]
    assert Work(("goods",), (), moved=False).weight(goods, [OUT])


def test_a_trait_outweighs_a_reason_a_reason_a_change_and_each_what_is_plain() -> None:
    base = "role: watch\noutsourcing: yes\noffshoring: yes\n"
    plain, trait = factor(base.strip(), "O.\n\nO."), factor(f"{base}foremost: data", "O.\n\nO.")
    change = factor(f"{base}foremost: moved", "O.\n\nO.")
    known = Work((), ("x",), moved=False)
    weights = [
        ANY_WORK.weight(plain, [OUT]),
        Work((), (), moved=True).weight(change, [OUT]),
        known.weight(plain, [OUT]),
        Work(("calls", "data"), (), moved=False).weight(trait, [OUT]),
        Work(("data",), (), moved=False).weight(trait, [OUT]),
    ]
    assert weights == sorted(set(weights))


def test_what_weighs_little_is_never_foremost() -> None:
    each = factor("role: watch\noutsourcing: yes\noffshoring: some\nforemost: data", "O.\n\nO.")
    data = Work(("data",), (), moved=False)
    assert data.weight(each, [OFF]) == ANY_WORK.weight(each, [OFF])
    assert data.weight(each, [OUT]) > ANY_WORK.weight(each, [OUT])


def test_work_is_what_its_kind_and_its_circumstances_say() -> None:
    marks = (Circumstance.FREE_TRADE_ZONE,)
    work = work_of(situation(HOME, CAPTIVE, kind=Kind.CALL_CENTER, circumstances=marks), TOPICS)
    assert work.traits == ("free-trade-zone", "calls", "data")
    assert work.reasons[0] == "lower-cost"
    assert work.moved
    assert not work_of(situation(HOME, HOME), TOPICS).moved


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_is_known_for_motives(kind: Kind) -> None:
    known = work_of(situation(HOME, kind=kind), TOPICS).reasons
    assert known
    assert {FACTORS[each].role for each in known} == {Role.MOTIVE}
