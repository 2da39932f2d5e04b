"""Errors of the domain: types that carry what the interface needs for a sentence."""

import inspect

from shoreboard.domain import errors
from shoreboard.domain.errors import DomainError, Limit, LimitError


def test_every_error_is_one_that_the_interface_catches():
    kinds = [each for _, each in inspect.getmembers(errors, inspect.isclass)]
    raised = [each for each in kinds if issubclass(each, Exception)]
    assert all(issubclass(each, DomainError) for each in raised)


def test_limit_error_says_which_limit():
    for limit in Limit:
        assert LimitError(limit).limit is limit
