"""Fixtures that tests of several rooms share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from musnad.values import Article, Published, Record, Source

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of the sample corpus."""
    return ROOT / "examples" / "corpus"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with gold data that lies beside the repository on the project's machines."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"needs {folder}, which is not part of the repository")
    return folder


@pytest.fixture(scope="session")
def sample_corpus(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample corpus, built once. Tests read it and do not change it."""
    from musnad.run.build import build
    from musnad.store import open_corpus

    path = tmp_path_factory.mktemp("sample") / "corpus.db"
    with open_corpus(path, create=True) as corpus:
        build([samples], corpus, jobs=1)
    return path


@pytest.fixture
def bare_record() -> Callable[..., Record]:
    """Makes a record of a text in which nothing was found."""

    def make(id: str, raw: str, day: str | None = None, outlet: str | None = None, **found: object) -> Record:
        published = Published(day, day, "stated") if day else Published()
        layers: dict[str, object] = dict.fromkeys(("boilerplate", "health", "entities", "times", "attributions", "events"), ())
        return Record(Article(id, raw, None, Source(outlet), published), "ar", **(layers | found))  # type: ignore[arg-type]

    return make


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[object]:
    """A new, empty corpus."""
    from musnad.store import open_corpus

    with open_corpus(tmp_path / "corpus.db", create=True) as opened:
        yield opened
