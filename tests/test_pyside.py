"""Guards against a PySide6 that corrupts the interpreter."""

import sys

from PySide6.QtCore import QObject


def test_a_void_call_leaves_none_alone() -> None:
    """PySide6 6.12.0 dropped a reference to None in each void call, until Python 3.11 aborted."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 100
