from dataclasses import replace

import pytest

from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.lenses import Lens
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import Zone
from shoreboard.explanations.board import explain_board
from shoreboard.explanations.explanation import Explanation, SectionId
from tests.explanations.boards import (
    CAPTIVE,
    HOME,
    OFFSHORE,
    TOPICS,
    TRAY,
    VENDOR,
    board,
    last,
    section,
)


def explained(**cards: Zone) -> Explanation:
    scenario = board(cards)
    return explain_board(scenario, last(scenario), TOPICS)


def moves(*scenes: dict[str, Zone | Placement]) -> tuple[str, ...]:
    scenario = board(*scenes)
    explanation = explain_board(scenario, last(scenario), TOPICS)
    return tuple(section(explanation, SectionId.MOVES).paragraphs)


def numbers(**cards: Zone) -> list[str]:
    """Return the numbers of a board, line by line."""
    return counted(explained(**cards))


def counted(explanation: Explanation) -> list[str]:
    table = section(explanation, SectionId.NUMBERS).table
    assert table is not None
    return [row.replace("\t", " ").replace("\u00a0", " ") for row in table.rows()][1:]


def work(**cards: Zone) -> str:
    (paragraph,) = section(explained(**cards), SectionId.COMPANY).paragraphs
    return paragraph


@pytest.mark.parametrize(
    ("company", "home", "title"),
    [
        ("Acme", "DE", "Acme, at home in Germany"),
        ("Acme", "US", "Acme, at home in the United States"),
        ("Acme", None, "Acme"),
        (" ", None, "A scenario"),
    ],
)
def test_the_title_is_the_company_and_its_home(company: str, home: str | None, title: str) -> None:
    scenario = board({}, company=company, home=home)
    assert explain_board(scenario, last(scenario), TOPICS).title == title


@pytest.mark.parametrize(
    ("zones", "verdict", "yes"),
    [
        ([HOME], "Does neither", [False, False]),
        ([HOME, VENDOR], "Outsources", [True, False]),
        ([CAPTIVE, TRAY], "Offshores", [False, True]),
        ([VENDOR, CAPTIVE], "Outsources and offshores", [True, True]),
        ([OFFSHORE], "Outsources and offshores", [True, True]),
    ],
)
def test_the_verdict_is_what_the_company_does(
    zones: list[Zone], verdict: str, yes: list[bool]
) -> None:
    explanation = explained(**{f"n{rank}": zone for rank, zone in enumerate(zones)})
    assert explanation.verdict == verdict
    assert [answer.yes for answer in explanation.answers] == yes


@pytest.mark.parametrize(
    ("zones", "words"),
    [
        ([HOME], ["Own staff: nothing is outsourced.", "At home: nothing is offshored."]),
        (
            [OFFSHORE],
            ["Other firms: everything is outsourced.", "Abroad: everything is offshored."],
        ),
        (
            [HOME, OFFSHORE],
            [
                "Own staff and other firms: some of it is outsourced.",
                "At home and abroad: some of it is offshored.",
            ],
        ),
        (
            [OFFSHORE, TRAY],
            ["Other firms: everything is outsourced.", "Abroad: everything is offshored."],
        ),
    ],
)
def test_the_two_questions_are_answered_for_the_whole(zones: list[Zone], words: list[str]) -> None:
    explanation = explained(**{f"n{rank}": zone for rank, zone in enumerate(zones)})
    assert [answer.words for answer in explanation.answers] == words


def test_an_empty_board_says_what_to_do_first() -> None:
    explanation = explained()
    assert explanation.verdict == "An empty board"
    assert explanation.summary.startswith("Add an activity")
    assert explanation.sections == ()


def test_a_board_with_a_full_tray_says_what_to_do_next() -> None:
    explanation = explained(IT=TRAY)
    assert explanation.verdict == "Nothing placed yet"
    assert explanation.summary.startswith("Drag a card")
    assert explanation.answers == ()
    assert numbers(IT=TRAY)[-1] == "Not placed 1 100 %"
    assert work(IT=TRAY) == "Not placed: IT."


def test_what_is_what_is_counted_with_its_share() -> None:
    assert numbers(IT=OFFSHORE, Legal=HOME, Sales=VENDOR, Shop=TRAY) == [
        "Outsourced 2 50 %",
        "Offshored 1 25 %",
        "Both at once 1 25 %",
        "Neither 1 25 %",
        "Not placed 1 25 %",
    ]
    assert len(numbers(IT=HOME)) == 4


def test_the_definitions_count() -> None:
    scenario = replace(board({"IT": CAPTIVE, "Legal": HOME}), lens=Lens.PRESS)
    explanation = explain_board(scenario, last(scenario), TOPICS)
    assert counted(explanation)[0] == "Outsourced 1 50 %"
    assert explanation.verdict == "Outsources and offshores"
    assert explanation.summary == "Own staff does all of the work, some of it abroad."
    assert explanation.answers[0].words == "Own staff: some of it is outsourced."
    assert section(explanation, SectionId.LENS).body == TOPICS.lens("press").body


def test_the_press_has_its_word_for_a_move_and_the_usual_name_beside_it() -> None:
    scenario = replace(board({"IT": HOME}, {"IT": CAPTIVE}), lens=Lens.PRESS)
    explanation = explain_board(scenario, last(scenario), TOPICS)
    assert section(explanation, SectionId.MOVES).paragraphs == (
        "IT: outsourcing (captive offshoring)",
    )


def test_what_the_company_does_is_one_paragraph() -> None:
    assert work(IT=HOME, Shop=CAPTIVE, Sales=HOME, Legal=OFFSHORE, Tax=TRAY) == (
        "Own staff does IT and Sales at home, and Shop abroad. Other firms do Legal abroad. "
        "Not placed: Tax."
    )
    many = {f"n{number}": VENDOR for number in range(1, 10_001)}
    assert work(**many) == "Other firms do n1, n2, n3 and 9997 more at home."


def test_the_first_scene_has_no_moves() -> None:
    assert SectionId.MOVES not in {each.id for each in explained(IT=HOME).sections}


def test_moves_are_named_card_by_card() -> None:
    assert moves(
        {"IT": HOME, "Legal": HOME, "Payroll": TRAY, "Shipping": VENDOR},
        {"IT": OFFSHORE, "Legal": HOME, "Payroll": VENDOR, "Shipping": TRAY},
    ) == (
        "Payroll: new domestic contract",
        "IT: offshore outsourcing",
        "Shipping: no longer placed",
    )


def test_a_relocation_and_a_change_of_supplier_are_moves_too() -> None:
    assert moves(
        {"IT": Placement(OFFSHORE, "IN", "", "Acme"), "Legal": Placement(HOME, None, "Ulm")},
        {"IT": Placement(OFFSHORE, "PL", "", "Globex"), "Legal": Placement(HOME, None, "Ulm")},
    ) == ("IT: relocation from India to Poland and change of supplier from Acme to Globex",)


def test_a_detail_that_was_not_known_before_is_no_move() -> None:
    assert moves({"IT": OFFSHORE}, {"IT": Placement(OFFSHORE, "IN")}) == ("Nothing moved.",)


def test_twelve_moves_are_named_and_the_others_counted() -> None:
    cards = [f"n{number}" for number in range(14)]
    lines = moves(dict.fromkeys(cards, HOME), dict.fromkeys(cards, VENDOR))
    assert len(lines) == 13
    assert lines[-1] == "and 2 more"


def test_moves_since_which_scene() -> None:
    scenario = board({"IT": HOME}, {"IT": HOME})
    explanation = explain_board(scenario, last(scenario), TOPICS)
    assert section(explanation, SectionId.MOVES).title == "Moves since “Today”"


def test_with_ten_thousand_cards_only_those_that_are_named_are_read_closely() -> None:
    cards = [f"n{number}" for number in range(10_000)]
    lines = moves(
        {card: Placement(OFFSHORE, "IN") for card in cards},
        {card: Placement(OFFSHORE, "PL") for card in cards},
    )
    assert lines[-1] == "and 9988 more"


def test_an_activity_that_is_split_is_said_to_be_something_in_part() -> None:
    scenario = board({"IT": HOME, "Legal": VENDOR})
    scenario = edits.split_activity(scenario, ActivityId("IT"), [("Day", 60), ("Night", 40)])
    scenario = edits.place(scenario, last(scenario), [ActivityId("IT")], OFFSHORE)
    explanation = explain_board(scenario, last(scenario), TOPICS)
    numbers = section(explanation, SectionId.NUMBERS)
    assert numbers.paragraphs == ("2 activities in all.", "What stands behind “+” is so in part.")
    assert counted(explanation) == [
        "Outsourced 1 + 1 80 %",
        "Offshored 0 + 1 30 %",
        "Both at once 0 + 1 30 %",
        "Neither 0 + 1 20 %",
    ]
    assert explanation.answers[0].words == "Own staff and other firms: some of it is outsourced."
