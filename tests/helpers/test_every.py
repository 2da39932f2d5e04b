import pytest

from tests.helpers.every import every

TABLE = [(1, "one"), (2, "two")]


def test_each_combination_is_asked() -> None:
    asked: list[tuple[int, str, bool]] = []

    @every(TABLE, [False, True])
    def test(number: int, word: str, loud: bool) -> None:
        asked.append((number, word, loud))

    test()
    assert asked == [(1, "one", False), (1, "one", True), (2, "two", False), (2, "two", True)]


def test_one_failure_says_all() -> None:
    @every(range(5))
    def test(number: int) -> None:
        assert number != 1, "an assertion"
        if number == 2:
            raise KeyError(number)
        if number == 3:
            pytest.fail("a failure")

    with pytest.raises(BaseExceptionGroup, match="3 of 5 cases failed: 1; 2; 3") as failed:
        test()
    kinds = [type(failure) for failure in failed.value.exceptions]
    assert kinds == [AssertionError, KeyError, pytest.fail.Exception]


def test_a_test_without_cases_is_none() -> None:
    with pytest.raises(AssertionError, match="without cases"):
        every([])
