"""Names that there are several times, and ids that nothing bears yet."""

from itertools import islice

from shoreboard.storage.tables.naming import doubles, fresh


def test_doubles_are_the_names_that_there_are_several_times() -> None:
    assert doubles(["a", "b", "a", "c", "c", "c"]) == {"a", "c"}


def test_fresh_ids_pass_over_what_is_taken() -> None:
    assert list(islice(fresh("a", ["a3", "x"]), 3)) == ["a4", "a5", "a6"]
