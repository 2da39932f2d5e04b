"""An office reckons the formulas of exported workbooks and comes to what the program comes to."""

import re
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from shoreboard.exporters.options import Options
from shoreboard.exporters.xlsx import make
from tests.exporters.boards import material
from tests.exporters.cost_boards import expected, random_scenario, results, told

pytestmark = pytest.mark.usefixtures("qapp")
CENT = 0.005
PLANS = 14
_HELD = re.compile(rb"(</f>)<v>[^<]*</v>")


def without_results(workbook: bytes) -> bytes:
    """Return a workbook that holds no result of a formula, so that whoever opens it must reckon."""
    made = BytesIO()
    with ZipFile(BytesIO(workbook)) as given, ZipFile(made, "w") as bare:
        for name in given.namelist():
            bare.writestr(name, _HELD.sub(rb"\1", given.read(name)))
    return made.getvalue()


def test_formulas_come_to_the_same_to_the_cent(tmp_path: Path) -> None:
    scenarios = {years: random_scenario(years, years, PLANS) for years in range(1, 16)}
    files = [tmp_path / f"{years}.xlsx" for years in scenarios]
    for file, scenario in zip(files, scenarios.values(), strict=True):
        file.write_bytes(without_results(make(material(scenario), Options())))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    wanted = ("--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", tmp_path / "reckoned")
    command = ("soffice", home, "--headless", *wanted, *files)
    subprocess.run(command, capture_output=True, check=True, timeout=600)
    paid_back = 0
    for file, scenario in zip(files, scenarios.values(), strict=True):
        book = load_workbook(tmp_path / "reckoned" / file.name, data_only=True)
        for got, result in zip(told(book, PLANS), results(scenario), strict=True):
            should = expected(result)
            paid_back += result.payback_years is not None
            assert got.payback == pytest.approx(should.payback, abs=CENT)
            assert got.unknown == should.unknown
            found = (got.simple, got.later, got.value, *got.layers)
            wished = (should.simple, should.later, should.value, *should.layers)
            assert found == pytest.approx(wished, abs=CENT)
    assert 20 < paid_back < PLANS * len(scenarios) - 20
