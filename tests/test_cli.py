"""The command line, as a process and as a function."""

import subprocess
import sys
from pathlib import Path

import pytest

from shoreboard import __version__
from shoreboard.cli import (
    Arguments,
    CheckArguments,
    ClassifyArguments,
    ImportArguments,
    parse,
    parse_check,
    parse_classify,
    parse_import,
)

FILES_WITH_DASHES = tuple(map(Path, ("-x", "a", "--", "--version")))


@pytest.mark.parametrize(
    ("argv", "arguments"),
    [
        ([], Arguments()),
        (["a.shoreboard"], Arguments((Path("a.shoreboard"),))),
        (["a", "--data-dir", "d", "b"], Arguments((Path("a"), Path("b")), Path("d"))),
        (["--data-dir=new/folder"], Arguments(data_dir=Path("new/folder"))),
        (["--", "--odd name"], Arguments((Path("--odd name"),))),
        (["--", "-x", "a", "--", "--version"], Arguments(FILES_WITH_DASHES)),
        (["b", "--data-dir", "d", "--", "-x"], Arguments((Path("b"), Path("-x")), Path("d"))),
        (["--", "check"], Arguments((Path("check"),))),
        (["./check"], Arguments((Path("check"),))),
        (["--"], Arguments()),
    ],
)
def test_arguments(
    argv: list[str], arguments: Arguments, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert parse(argv) == arguments
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "argv",
    [
        ["--unknown"],
        ["--vers"],
        ["--data-dir"],
        ["--data-dir", ""],
        ["--data-dir", "file"],
        ["--data-dir", "file/below"],
        ["--data-dir", "x" * 300],
        [""],
        ["--two\nlines\x1b[31m"],
        ["--version=2"],
    ],
)
def test_a_bad_argument_gets_one_line_and_code_2(
    argv: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(SystemExit) as ended:
        parse(argv)
    out, err = capsys.readouterr()
    assert ended.value.code == 2
    assert out == ""
    assert err.startswith("shoreboard: ")
    assert err.endswith("\n")
    assert err[:-1].isprintable()


def run(*argv: str, preparation: str = "pass") -> subprocess.CompletedProcess[str]:
    code = f"import sys; {preparation}; from shoreboard.cli import parse; parse(sys.argv[1:])"
    command = [sys.executable, "-c", code, *argv]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_answers_come_without_qt(option: str) -> None:
    done = run(option, preparation="sys.modules['PySide6'] = sys.modules['msgspec'] = None")
    assert (done.returncode, done.stderr) == (0, "")
    if option == "--version":
        assert done.stdout == f"Shoreboard {__version__}\n"
    else:
        assert "--data-dir DIR" in done.stdout
        assert "FILE" in done.stdout


def test_a_process_ends_with_code_2() -> None:
    done = run("--unknown")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "shoreboard: unrecognized arguments: --unknown. Try shoreboard --help\n"


def test_arguments_of_import() -> None:
    words = "t.csv -o f.shoreboard --home-country DE --scene 2025 --force"
    argv = words.split()
    wanted = ImportArguments(Path("t.csv"), Path("f.shoreboard"), "DE", "2025", True)
    assert parse_import(argv) == wanted
    assert parse_import(["-o", "f", "--force", "--", "-t"]).table == Path("-t")


@pytest.mark.parametrize("argv", [[], ["t.csv"], ["-o", "f"], ["", "-o", "f"], ["t", "-o", ""]])
def test_bad_arguments_of_import(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse_import(argv)
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("shoreboard import: ")


@pytest.mark.parametrize(
    ("argv", "arguments"),
    [
        (["a"], CheckArguments((Path("a"),))),
        (["a", "--json", "b"], CheckArguments((Path("a"), Path("b")), True)),
        (["--", "-x"], CheckArguments((Path("-x"),))),
        (["--json", "--", "-x", "a", "--", "--version"], CheckArguments(FILES_WITH_DASHES, True)),
        (["a", "--json", "--", "--json"], CheckArguments((Path("a"), Path("--json")), True)),
    ],
)
def test_arguments_of_check(argv: list[str], arguments: CheckArguments) -> None:
    assert parse_check(argv) == arguments


@pytest.mark.parametrize("argv", [[], ["--json"], [""], ["a", "--js"], ["--"], ["--", ""]])
def test_bad_arguments_of_check(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse_check(argv)
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("shoreboard check: ")


def test_arguments_of_classify() -> None:
    assert parse_classify(["--format", "json", "--", "-t"]).table == Path("-t")
    assert parse_classify(["t.csv"]) == ClassifyArguments(Path("t.csv"), "csv")
    wanted = ClassifyArguments(Path("t.csv"), "json", "DE")
    argv = ["--format", "json", "--home-country", "DE", "t.csv"]
    assert parse_classify(argv) == wanted


@pytest.mark.parametrize("argv", [[], [""], ["a", "b"], ["a", "--format", "xml"]])
def test_bad_arguments_of_classify(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse_classify(argv)
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("shoreboard classify: ")
