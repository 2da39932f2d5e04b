"""The test language, spoken for the length of a test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from shoreboard import i18n
from shoreboard.explanations.topics import Topics
from tests.helpers.pseudo import LANGUAGE, make_language


@pytest.fixture(scope="session")
def language_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of a program that speaks the test language."""
    root = tmp_path_factory.mktemp("language")
    make_language(root)
    return root


@pytest.fixture
def spoken(qapp: QApplication, language_root: Path, tmp_path: Path) -> Iterator[Topics]:
    """Speak the test language until the test has ended; the topics in it."""
    assert i18n.install(qapp, [LANGUAGE], language_root) == LANGUAGE
    yield Topics(language_root, LANGUAGE)
    i18n.install(qapp, [], tmp_path)
