"""Sentences about tables."""

from shoreboard.actions.table_words import (
    counted,
    outcome_word,
    refusal_sentence,
    table_sentence,
    vocabulary_of,
)
from shoreboard.domain.activity import Kind
from shoreboard.domain.zone import Zone
from shoreboard.storage.tables.placing import Refusal
from shoreboard.storage.tables.plan import Outcome
from shoreboard.storage.tables.table import TableError, TableFault
from tests.explanations.boards import TOPICS
from tests.storage.tables.workbooks import planned


def test_every_fault_and_every_refusal_has_its_own_sentence() -> None:
    faults = {table_sentence(TableError(fault)) for fault in TableFault}
    refusals = {refusal_sentence(refusal, "{x}") for refusal in Refusal}
    assert (len(faults), len(refusals)) == (len(TableFault), len(Refusal))
    assert all(each.endswith(".") or "“{x}”" in each for each in (*faults, *refusals))


def test_a_long_word_is_cut() -> None:
    assert len(refusal_sentence(Refusal.UNKNOWN_KIND, "x" * 9000)) < 100


def test_rows_are_counted_by_what_becomes_of_them() -> None:
    made = planned("Activity,Who,Where\nIT,own,home\nHR,vendor,India\nX,elves,home")
    assert counted(made.numbers) == "2 added, 1 kept in the tray"
    assert counted(planned("Activity,Who,Where\nX,own,own vendor").numbers) == "1 kept in the tray"
    contrary = planned("Activity,Who,Where\nX,own,vendor\nY,own,home\nTotal,,")
    assert counted(contrary.numbers) == "1 added, 1 passed over, 1 refused"
    assert len({outcome_word(outcome) for outcome in Outcome}) == len(Outcome)


def test_countries_are_named() -> None:
    words = refusal_sentence(Refusal.IS_HOME, "NL")
    assert words == "“Abroad” and the Netherlands, the home country, do not fit together."


WORDS = vocabulary_of(TOPICS)


def test_kinds_and_states_go_by_their_titles_and_other_names() -> None:
    for kind in Kind:
        topic = TOPICS.kind(kind)
        assert {WORDS.kind(name) for name in (topic.title, *topic.other_names)} == {kind}
    for zone in Zone:
        topic = TOPICS.state(zone)
        for name in (topic.title, *topic.other_names):
            answers = WORDS.answers(name)
            assert answers is not None
            assert answers.who is zone.who
            assert answers.where in (zone.where, None), "a word that says who alone"


def test_countries_go_by_the_names_that_the_program_shows() -> None:
    assert WORDS.country("germany") == "DE"
