"""The arguments of `shoreboard costs`."""

from pathlib import Path

import pytest

from shoreboard.cli_costs import DRAWS, CostsArguments, parse_costs


def test_what_is_not_said_is_chosen() -> None:
    assert parse_costs(["plan"]) == CostsArguments(Path("plan"), None, "", DRAWS, None, "text")


def test_all_can_be_said() -> None:
    argv = "--scene 2 --activity Work --draws 50 --seed 7 --csv".split()
    expected = CostsArguments(Path("-plan"), 2, "Work", 50, 7, "csv")
    assert parse_costs([*argv, "--", "-plan"]) == expected
    assert parse_costs(["plan", "--json", "--draws", "0"]).format == "json"


@pytest.mark.parametrize(
    "argv", [[], [""], ["a", "b"], ["a", "--scene", "x"], ["a", "--seed", "²"]]
)
def test_bad_arguments_end_the_program(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse_costs(argv)
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("shoreboard costs: ")
