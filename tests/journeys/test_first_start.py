"""A person who has never seen the program starts it and drags one card."""

from tests.journeys.conftest import Starter
from tests.journeys.hand import Hand
from tests.journeys.program import BOTH, HOME, PARTNER, TRAY, Program
from tests.journeys.waiting import becomes, until

HINT = "Drag “Call center” to another zone, and read beside the board what it becomes."


def test_the_first_drag_is_explained(start: Starter, hand: Hand) -> None:
    program = start()
    the_window_invites_the_first_drag(program)
    hand.grab(program.card("Call center", HOME), program.zone(BOTH))
    becomes(program.invitations, ["Call center: Offshore outsourcing"])
    hand.drop()
    becomes(lambda: program.cards(BOTH), ["Call center"])
    assert program.cards(HOME) == ["Tech support", "IT services", "Printing"]
    the_panel_explains_the_move(program)
    assert invitations_to_drag(program) == []
    assert program.invitations() == []
    counts = "6 activities · 2 outsourced · 1 offshored · 1 both"
    becomes(lambda: counts in program.labels(), True)
    becomes(lambda: "Changes not saved" in program.labels(), True)
    becomes(program.titles, ["A printing company* — Shoreboard"])


def the_window_invites_the_first_drag(program: Program) -> None:
    becomes(program.titles, ["A printing company — Shoreboard"])
    assert program.scenes() == ["1, Today", "2, Plan"]
    assert program.scene() == "2, Plan"
    assert invitations_to_drag(program) == [HINT]
    assert program.board()[HOME] == ["Call center", "Tech support", "IT services", "Printing"]
    assert program.board()[PARTNER] == ["Shipping"]
    assert program.board()[TRAY] == ["Payroll"]


def the_panel_explains_the_move(program: Program) -> None:
    until(lambda: "Offshore outsourcing" in program.panel(), "the verdict")
    said = program.panel()
    assert said[:6] == [
        "Call center",
        "Offshore outsourcing",
        "Outsourcing: yes",
        "Offshoring: yes",
        "Because another firm does it, abroad, seen from the United States.",
        "Both at once: another firm, another country.",
    ]
    move = said[said.index("Since “Today”") + 1]
    assert move == (
        "Was in-house, at home. This move is called offshore outsourcing: both answers changed."
    )
    assert "What it means" in said


def invitations_to_drag(program: Program) -> list[str]:
    return [label for label in program.labels() if label.startswith("Drag ")]
