import pytest

from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import GRID, Zone
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


def numbers(**cards: Zone) -> tuple[str, ...]:
    return tuple(section(explained(**cards), SectionId.NUMBERS).paragraphs)


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
    assert numbers(IT=TRAY) == ("One activity in all.", "One is not placed.")


def test_numbers_of_one() -> None:
    assert numbers(IT=OFFSHORE) == (
        "One activity in all.",
        "One is outsourced: another firm does it.",
        "One is offshored: it is done abroad.",
        "One is both at once.",
        "None is in-house at home.",
    )


def test_numbers_of_none() -> None:
    assert numbers(IT=HOME, Legal=TRAY) == (
        "2 activities in all.",
        "None is outsourced.",
        "None is offshored.",
        "None is both at once.",
        "One is neither: in-house, at home.",
        "One is not placed.",
    )


def test_numbers_of_two() -> None:
    cards = {f"{zone} {rank}": zone for zone in (*GRID, TRAY) for rank in range(2)}
    assert numbers(**cards) == (
        "10 activities in all.",
        "4 are outsourced: another firm does them.",
        "4 are offshored: they are done abroad.",
        "2 are both at once.",
        "2 are neither: in-house, at home.",
        "2 are not placed.",
    )


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
    assert tuple(section(explanation, SectionId.NUMBERS).paragraphs) == (
        "2 activities in all.",
        "One is outsourced: another firm does it.",
        "One is outsourced in part.",
        "One is offshored in part.",
        "One is both at once in part.",
        "One is in-house at home in part.",
    )
    assert explanation.answers[0].words == "Own staff and other firms: some of it is outsourced."
