"""The archives of the project and an environment with the wheel alone, each made once."""

import sys
from importlib import metadata
from pathlib import Path

import pytest

from shoreboard import __version__
from tests.installed.built import build, copy_of_project, done
from tests.installed.debian import build_package
from tests.shape.source import ROOT


@pytest.fixture(scope="session")
def archives(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The source archive and the wheel."""
    project = copy_of_project(tmp_path_factory.mktemp("project"), 1_700_000_000, 0o022)
    source, wheel = sorted(build(project, "wheel", "sdist"), key=lambda path: path.suffix)
    return source, wheel


@pytest.fixture(scope="session")
def outside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which nothing of the project lies."""
    folder = tmp_path_factory.mktemp("outside")
    assert not folder.is_relative_to(ROOT)
    return folder


@pytest.fixture(scope="session")
def programs(archives: tuple[Path, Path], outside: Path) -> Path:
    """The folder of the programs of a new environment that the wheel was installed into.

    What it needs comes from where the set-up has it, in the versions that the tests run with.
    """
    done("-m", "venv", "environment", folder=outside)
    versions = outside / "versions.txt"
    here = ((each.name, each.version) for each in metadata.distributions())
    versions.write_text("".join(f"{n}=={v}\n" for n, v in here if n != "shoreboard"))
    folder = outside / "environment" / ("Scripts" if sys.platform == "win32" else "bin")
    words = ("-m", "pip", "install", "--quiet", "--only-binary", ":all:", "--constraint", versions)
    done(*words, archives[1], folder=outside, python=folder / "python")
    return folder


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, as it is released."""
    return build_package(ROOT, tmp_path_factory.mktemp("package"))


@pytest.fixture(scope="session")
def older(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package of the same program with a lower version."""
    project = copy_of_project(tmp_path_factory.mktemp("older"), 1_600_000_000, 0o022)
    init = project / "desktop" / "shoreboard" / "__init__.py"
    init.write_text(init.read_text().replace(f'"{__version__}"', '"0.0.1"'))
    return build_package(project, tmp_path_factory.mktemp("older-package"), "--quick")
