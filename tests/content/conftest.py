"""Workshops and editions that the tests of kiosk.content work on."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.content.build import build_edition
from kiosk.content.reader import Reader

PROJECT = Path(__file__).resolve().parents[2]
DATA = PROJECT / "tests" / "data"


@pytest.fixture
def workshop(tmp_path: Path) -> Path:
    """A copy of the small workshop, to be spoiled."""
    return Path(shutil.copytree(DATA / "workshop", tmp_path / "workshop"))


@pytest.fixture
def real_workshop(tmp_path: Path) -> Path:
    """A copy of the repository's workshop, to be spoiled."""
    for folder in ("sources", "originals"):
        source = PROJECT / "kiosk" / "content" / folder
        if source.is_dir():
            shutil.copytree(source, tmp_path / "real" / folder)
    return tmp_path / "real"


@pytest.fixture(scope="session")
def sample_edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The edition of the small workshop; not to be changed."""
    out = tmp_path_factory.mktemp("sample")
    build_edition(DATA / "workshop", out)
    return out


@pytest.fixture
def edition(sample_edition: Path, tmp_path: Path) -> Path:
    """A copy of the small edition, to be spoiled."""
    return Path(shutil.copytree(sample_edition, tmp_path / "edition"))


@pytest.fixture(scope="session")
def sample(sample_edition: Path) -> Iterator[Reader]:
    """The small edition, open."""
    with Reader.open(sample_edition) as reader:
        yield reader


@pytest.fixture(scope="session")
def repository() -> Iterator[Reader]:
    """The edition that the repository holds, open."""
    with Reader.open(PROJECT) as reader:
        yield reader
