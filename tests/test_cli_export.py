"""The arguments of `shoreboard export`."""

from pathlib import Path

import pytest

from shoreboard.cli_export import ExportArguments, parse_export


def test_all_that_can_be_asked_for() -> None:
    words = "a b -o out --format svg --scene 2 --palette dark --size a4 --resolution 2x --force"
    words += " --cases C083 --language en --transparent --hide-answers --no-moves"
    words += " --no-caption --no-scenario --cards list"
    assert parse_export(words.split()) == ExportArguments(
        (Path("a"), Path("b")), Path("out"), "svg", "2", "dark", "a4", "2x", "en", "C083", "list",
        *[True] * 6,
    )  # fmt: skip
    assert parse_export(["--list-formats"]).output is None


@pytest.mark.parametrize("argv", [[], ["a"], ["-o", "out"], ["", "-o", "out"], ["--out"]])
def test_too_little_is_refused_in_one_line(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse_export(argv)
    assert ended.value.code == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
