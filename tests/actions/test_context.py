from pathlib import Path

import pytest

from shoreboard.actions.context import opening


def test_a_problem_is_about_a_file_however_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert opening(Path("plan.shoreboard")) == opening(tmp_path / "plan.shoreboard")
    assert opening(Path("other.shoreboard")) != opening(Path("plan.shoreboard")) != opening(None)
