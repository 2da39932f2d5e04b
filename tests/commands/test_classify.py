"""`shoreboard classify` as a process of its own."""

import csv
import io
import json
from itertools import product
from pathlib import Path

import pytest

from tests.commands.running import shoreboard, start_shoreboard

HEAD = "activity,before_who,before_where,after_who,after_where"
PLACES = {
    "in-house,domestic": "in-house-domestic",
    "third-party,domestic": "domestic-outsourcing",
    "in-house,foreign": "captive-offshoring",
    "third-party,foreign": "offshore-outsourcing",
    "none,none": "not-placed",
}
MOVES = """
no-change:  domestic-outsourcing:outsourcing captive-offshoring:offshoring
offshore-outsourcing:outsourcing;offshoring no-longer-placed:

insourcing:insourcing no-change: offshoring-with-insourcing:insourcing;offshoring
offshoring-of-outsourced-work:offshoring no-longer-placed:

in-house-reshoring:reshoring reshoring-for-outsourcing:outsourcing;reshoring no-change:
outsourcing-abroad:outsourcing no-longer-placed:

reshoring-for-insourcing:insourcing;reshoring outsourced-reshoring:reshoring
insourcing-abroad:insourcing no-change: no-longer-placed:

new-in-house-activity: new-domestic-contract: new-foreign-affiliate-activity:
new-foreign-contract: not-placed:
""".split()
"""What each place (a line) to each place (a column) is called, and its parts."""


def write(folder: Path, *lines: str, head: str = HEAD, codec: str = "utf-8") -> Path:
    path = folder / "table.csv"
    path.write_bytes("\n".join((head, *lines, "")).encode(codec))
    return path


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_move_has_its_state_its_name_and_its_parts(tmp_path: Path) -> None:
    pairs = list(product(PLACES, PLACES))
    lines = (f"{n},{before},{after}" for n, (before, after) in enumerate(pairs))
    done = shoreboard("classify", write(tmp_path, *lines))
    assert (done.returncode, done.stderr) == (0, "")
    found = read(done.stdout)
    assert [f"{row['move']}:{row['parts']}" for row in found] == MOVES
    assert [row["state"] for row in found] == [PLACES[after] for _, after in pairs]
    for row in found:
        assert row["why"].endswith(".")
        assert not {row[name][:1] for name in ("state", "move", "parts", "why")} & set("=+-@")


def test_what_stands_there_is_passed_through(tmp_path: Path) -> None:
    table = write(
        tmp_path,
        'x,"a ""quoted"", cell",vendor,abroad,"two\nlines",own,home,=1+1',
        "-y,,outsourced,overseas,,insourced,onshore,@z",
        "",
        "café",
        head="activity,more,before_who,before_where,note,after_who,after_where,formula",
    )
    done = shoreboard("classify", table)
    assert (done.returncode, done.stderr) == (0, "")
    first, second, third = read(done.stdout)
    assert [*first][:8] == [
        "activity", "more", "before_who", "before_where", "note", "after_who", "after_where",
        "formula",
    ]  # fmt: skip
    assert [*first][8:] == ["state", "move", "parts", "why"]
    assert (first["more"], first["note"], first["formula"]) == (
        'a "quoted", cell',
        "two\nlines",
        "=1+1",
    )
    assert (second["activity"], second["formula"], second["before_who"]) == (
        "-y",
        "@z",
        "outsourced",
    )
    assert {first["move"], second["move"]} == {"reshoring-for-insourcing"}
    assert (third["activity"], third["move"], third["formula"]) == ("café", "not-placed", "")
    assert "\r" not in done.stdout


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings_and_separators_are_read(tmp_path: Path, codec: str) -> None:
    line = "café;in-house;domestic;third-party;foreign"
    table = write(tmp_path, line, head=HEAD.replace(",", ";"), codec=codec)
    done = start_shoreboard("classify", table, LC_ALL="C", PYTHONUTF8="0")
    (row,) = read(done.stdout)
    assert next(iter(row)) == "activity"
    assert (row["activity"], row["move"]) == ("café", "offshore-outsourcing")


def test_rows_that_cannot_be_read_are_reported_and_the_others_written(tmp_path: Path) -> None:
    table = write(
        tmp_path,
        "a,in-house,,third-party,foreign",
        "b,in-house,domestic,third-party,foreign",
        "c,in-house,domestic,elves\x1b[31m,foreign",
        "d,none,none,none,domestic",
    )
    done = shoreboard("classify", table)
    assert done.returncode == 1
    assert [row["activity"] for row in read(done.stdout)] == ["b"]
    assert done.stderr.splitlines() == [
        "row 2, column before_where: The row does not say where the work is done.",
        "row 4, column after_who: “elves\\x1b[31m” says neither who does the work nor where.",
        "row 5, column after_who: The row does not say who does the work.",
    ]


def test_countries_are_understood_against_the_home_country(tmp_path: Path) -> None:
    table = write(tmp_path, "a,own,Germany,vendor,India")
    assert shoreboard("classify", table).returncode == 1
    done = shoreboard("classify", table, "--home-country", "de")
    assert (done.returncode, done.stderr) == (0, "")
    assert [row["move"] for row in read(done.stdout)] == ["offshore-outsourcing"]
    done = shoreboard("classify", table, "--home-country", "XX")
    assert (done.returncode, done.stdout) == (2, "")
    assert "XX is no country code" in done.stderr


def test_columns_that_have_our_names_give_way(tmp_path: Path) -> None:
    table = write(tmp_path, "mine,a,own,home,own,abroad,Ohio", head=f"move,{HEAD},State")
    (row,) = read(shoreboard("classify", table).stdout)
    assert (row["move"], row["state"]) == ("captive-offshoring", "captive-offshoring")
    assert row["State"] == "Ohio"


def test_the_same_as_json(tmp_path: Path) -> None:
    table = write(tmp_path, "café,own,home,vendor,abroad,1,2,3", head=f"{HEAD},twice,twice")
    done = shoreboard("classify", table, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    (row,) = json.loads(done.stdout)
    assert row == {
        "activity": "café", "before_who": "own", "before_where": "home", "after_who": "vendor",
        "after_where": "abroad", "twice": "1", "twice 7": "2", "8": "3",
        "state": "offshore-outsourcing", "move": "offshore-outsourcing",
        "parts": "outsourcing;offshoring", "why": row["why"],
    }  # fmt: skip


@pytest.mark.parametrize("how", ["csv", "json"])
def test_a_table_without_rows_is_no_fault(tmp_path: Path, how: str) -> None:
    done = shoreboard("classify", write(tmp_path), "--format", how)
    assert (done.returncode, done.stderr) == (0, "")
    assert (json.loads(done.stdout) if how == "json" else read(done.stdout)) == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"activity,before_who\nIT,own\n", "lacks these columns: before_where, after_who, after"),
        (b"", "empty"),
        (b"PK\x03\x04cut", "damaged"),
        (None, "table.csv cannot be opened"),
    ],
)
def test_what_is_no_such_table_gets_one_line(
    tmp_path: Path, content: bytes | None, said: str
) -> None:
    table = tmp_path / "table.csv"
    if content is not None:
        table.write_bytes(content)
    done = shoreboard("classify", table)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("shoreboard classify: ")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("argv", [(), ("t.csv", "--format", "xml"), ("t.csv", "u.csv")])
def test_bad_arguments_get_one_line(argv: tuple[str, ...]) -> None:
    done = shoreboard("classify", *argv)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


def test_columns_go_by_the_names_that_people_give_them_and_that_is_said(tmp_path: Path) -> None:
    head = "Process,Current vendor,Current country,Future vendor,Future country"
    table = write(tmp_path, "IT,Internal,Germany,Acme,India", head=head)
    done = shoreboard("classify", table, "--home-country", "DE")
    assert [row["move"] for row in read(done.stdout)] == ["offshore-outsourcing"]
    assert "before_who = B: Current vendor" in done.stderr
    quiet = shoreboard("classify", table, "--home-country", "DE", "--quiet")
    assert (quiet.stdout, quiet.stderr) == (done.stdout, "")


def test_columns_that_cannot_be_guessed_are_named(tmp_path: Path) -> None:
    table = write(tmp_path, "IT,own,home,offshore outsourcing", head="Job,A,B,C")
    done = shoreboard("classify", table, "--before", "A,B", "--after", "c")
    assert [row["move"] for row in read(done.stdout)] == ["offshore-outsourcing"]
    done = shoreboard("classify", table, "--before", "A,B")
    assert (done.returncode, "--before and --after go together" in done.stderr) == (2, True)
