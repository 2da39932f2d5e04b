"""What errors carry."""

from pathlib import Path

from shoreboard.storage.errors import (
    Damage,
    DamagedFileError,
    ForeignFileError,
    TooNewError,
    UnreadableFileError,
    UnwritableFileError,
)


def test_a_fault_carries_code_place_and_the_beginning_of_the_value() -> None:
    error = DamagedFileError(Damage.UNKNOWN_ZONE, "scenes[0]", "z" * 1000, line=1, column=2)
    assert (error.code, error.place, error.line, error.column) == (
        Damage.UNKNOWN_ZONE,
        "scenes[0]",
        1,
        2,
    )
    assert error.value == "z" * 100
    assert error.path is None


def test_a_log_shows_what_is_carried() -> None:
    path = Path("plan.shoreboard")
    assert "plan.shoreboard" in str(UnreadableFileError(path, "gone"))
    assert "full" in str(UnwritableFileError(path, "full"))
    assert "7" in str(TooNewError(7))
    assert "scenes[3].id" in str(DamagedFileError(Damage.DOUBLE_ID, "scenes[3].id"))


def test_a_path_belongs_to_one_error() -> None:
    error = ForeignFileError()
    error.path = Path("a")
    assert ForeignFileError().path is None
