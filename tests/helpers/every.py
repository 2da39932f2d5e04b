"""One test over many cases: it goes on after a failure, and says of all cases which failed."""

from collections.abc import Callable, Iterable
from itertools import product

import pytest


def every(*columns: Iterable[object]) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """Make a function one test that calls it with each combination of what the columns hold.

    A row of a table is a tuple, and becomes as many arguments. As `pytest.mark.parametrize`, for
    what is asked quickly and of many cases, where a test for each would cost more than its answer.
    """
    cases = [_arguments(case) for case in product(*columns)]
    assert cases, "a test without cases proves nothing"

    def decorate(check: Callable[..., None]) -> Callable[[], None]:
        def test() -> None:
            failures: list[BaseException] = []
            names: list[str] = []
            for case in cases:
                try:
                    check(*case)
                except (Exception, pytest.fail.Exception) as failure:  # noqa: BLE001  raised below
                    failures.append(failure)
                    names.append(_name(case))
            if failures:
                said = f"{len(failures)} of {len(cases)} cases failed: {'; '.join(names)}"
                raise BaseExceptionGroup(said, failures)

        test.__name__, test.__doc__ = check.__name__, check.__doc__
        return test

    return decorate


def _arguments(case: tuple[object, ...]) -> list[object]:
    return [each for part in case for each in (part if type(part) is tuple else (part,))]


def _name(case: list[object]) -> str:
    return ", ".join(str(getattr(each, "id", each)) for each in case)
