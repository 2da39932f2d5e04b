"""What a lock says of its owner, and what is believed of a stranger's."""

import json
import os

import pytest

from shoreboard.storage.holder import Holder, holder_in, machine, ourselves, words_of


def test_we_say_who_and_where_we_are() -> None:
    own = ourselves("token")
    assert (own.pid, own.machine, own.token) == (os.getpid(), machine(), "token")
    assert own.since.endswith("+00:00")
    assert holder_in(words_of(own)) == own


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\0", b"[]", b"null", b"[" * 5000, b'{"user": 5, "pid": -1}', b'{"pid": 1e99}'],
)
def test_what_makes_no_sense_says_nothing(content: bytes) -> None:
    assert holder_in(content) == Holder()


def test_words_are_bounded_and_plain() -> None:
    said = {"user": "a\n\u202e" + "b" * 500, "host": ["x"], "pid": 2**40, "more": 1}
    assert holder_in(json.dumps(said).encode()) == Holder(user="a" + "b" * 99)


def test_nobody_else_learns_what_computer_this_is() -> None:
    assert len(machine()) == 16
    assert machine() == machine()
