"""Every format makes a file of every board, the same at any time, and hides what is hidden."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.lenses import Lens
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.exporters.exporter import AnswersNeededError, Exporter, ExportOption
from shoreboard.exporters.exporting import made
from shoreboard.exporters.options import Options
from shoreboard.exporters.registry import EXPORTERS, exporter_for, exporter_named
from shoreboard.session.beside import Beside
from shoreboard.storage.carried import NothingCarriedError, carried
from tests.explanations.boards import CAPTIVE, OFFSHORE, VENDOR
from tests.exporters.boards import BOARDS, fitting, material
from tests.exporters.readers import TEXT_IN
from tests.helpers.given_away import tells

pytestmark = pytest.mark.usefixtures("qapp")

HIDDEN = Options(answers=False)
QUIET = "A board whose own words tell nothing"


def by_id(exporter: Exporter) -> str:
    return exporter.id


def test_formats_are_found_by_their_ids_and_by_how_files_end() -> None:
    for each in EXPORTERS:
        assert exporter_named(each.id) is each
        assert exporter_for(each.suffix.upper()) is each
    assert exporter_named("no-such") is exporter_for(".no-such") is None
    assert set(TEXT_IN) == {each.id for each in EXPORTERS}


@pytest.mark.parametrize("exporter", EXPORTERS, ids=by_id)
@pytest.mark.parametrize("name", BOARDS)
def test_a_file_of_any_board_can_be_read(exporter: Exporter, name: str) -> None:
    given = fitting(exporter, material(BOARDS[name]()))
    assert TEXT_IN[exporter.id](exporter.make(given, Options())) is not None


@pytest.mark.parametrize("exporter", EXPORTERS, ids=by_id)
def test_the_same_makes_the_same_bytes(exporter: Exporter) -> None:
    first, second = (
        exporter.make(fitting(exporter, material(BOARDS["everything"]())), Options())
        for _ in range(2)
    )
    assert first == second


@pytest.mark.parametrize("exporter", EXPORTERS, ids=by_id)
def test_it_can_be_read_from_right_to_left(exporter: Exporter) -> None:
    given = fitting(exporter, material(BOARDS["tongues"](), is_right_to_left=True))
    assert TEXT_IN[exporter.id](exporter.make(given, Options())) is not None


@pytest.mark.parametrize("exporter", EXPORTERS, ids=by_id)
@pytest.mark.parametrize("name", ["everything", "scenes", "many", "costs"])
def test_hidden_answers_are_nowhere(exporter: Exporter, name: str) -> None:
    scenario = replace(BOARDS[name](), title=QUIET)
    given = fitting(exporter, material(scenario))
    if exporter.needs_answers:
        with pytest.raises(AnswersNeededError):
            exporter.make(given, HIDDEN)
        return
    made = exporter.make(given, HIDDEN)
    told = TEXT_IN[exporter.id](made)
    assert [line for line in told.splitlines() if tells(line)] == []
    assert "For me alone" not in told
    with pytest.raises(NothingCarriedError):
        carried(made)


def other_scene_before(scenario: Scenario) -> Scenario:
    """Return a scenario in which cards came from elsewhere, so that their moves are others."""
    zones = (CAPTIVE, OFFSHORE, VENDOR)
    first, *others = scenario.scenes
    cards = enumerate(first.placements)
    moved = Arrangement({card: Placement(zones[rank % 3]) for rank, card in cards})
    return replace(scenario, scenes=(replace(first, placements=moved), *others))


def other_notes(scenario: Scenario) -> Scenario:
    """Return a scenario in which the lecturer noted something else."""
    return replace(
        scenario,
        scenes=tuple(replace(each, note="It is offshoring") for each in scenario.scenes),
        activities={
            key: replace(each, note="Outsourcing") for key, each in scenario.activities.items()
        },
        wholes={key: replace(each, note="Both") for key, each in scenario.wholes.items()},
    )


@pytest.mark.parametrize("exporter", EXPORTERS, ids=by_id)
@pytest.mark.parametrize("change", [other_scene_before, other_notes])
def test_where_answers_are_hidden_nothing_depends_on_them(
    exporter: Exporter, change: Callable[[Scenario], Scenario]
) -> None:
    if exporter.needs_answers:
        return
    scenario = replace(BOARDS["everything"](), lens=Lens.TWO_AXIS)
    same, other = (
        exporter.make(given._replace(scenes=given.scenes[-1:]), HIDDEN)
        for given in (material(scenario), material(change(scenario)))
    )
    assert same == other


@pytest.mark.parametrize("exporter", EXPORTERS, ids=by_id)
def test_the_scenario_goes_along_where_that_is_wanted(exporter: Exporter) -> None:
    if ExportOption.SCENARIO not in exporter.choices:
        return
    given = fitting(exporter, material(BOARDS["hostile"]()))
    assert carried(exporter.make(given, Options())) == given.file
    with pytest.raises(NothingCarriedError):
        carried(exporter.make(given, Options(carries_scenario=False)))


@pytest.mark.parametrize("exporter", EXPORTERS, ids=by_id)
def test_it_is_made_beside_the_interface_while_that_makes_the_same(exporter: Exporter) -> None:
    given = fitting(exporter, material(BOARDS["everything"]()))
    beside = Beside().submit(exporter.make, given, Options())
    here = exporter.make(given, Options())
    assert beside.result(timeout=60) == here


@pytest.mark.parametrize("exporter", EXPORTERS, ids=by_id)
def test_it_tells_how_far_it_is_and_ends_when_nobody_waits(exporter: Exporter) -> None:
    told, given = list[float](), material(BOARDS["scenes"]())
    path = Path(f"out{exporter.suffix}")
    list(made(path, exporter, given._replace(follow=told.append), Options()))
    assert told == sorted(told)
    assert len(told) >= 10
    assert 0 <= told[0] < 0.2
    assert 0.85 < told[-1] <= 1

    def end(_part: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(made(path, exporter, given._replace(follow=end), Options()))
