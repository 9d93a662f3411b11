"""The main job: read, find, store each article, then compare them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from musnad import __version__
from musnad.errors import BadInput
from musnad.find.claims import claims
from musnad.lexicon.table import digest
from musnad.link import compare
from musnad.read import articles
from musnad.run.many import annotate_all
from musnad.store.corpus import Corpus, fingerprint
from musnad.values import Article


@dataclass
class Outcome:
    """What a build did: ids of articles read anew and of those already there, and what was skipped."""

    stored: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    skipped: list[BadInput] = field(default_factory=list)


def build(sources: Iterable[str | Path], corpus: Corpus, jobs: int | None = None, step: Callable[[], None] = lambda: None) -> Outcome:
    """Read the sources into the corpus; `step` is called after each article. An article that is already there, unchanged and read
    with this program and lexicon, is not read again; so a run that was stopped goes on where it was."""
    outcome = Outcome()
    read_with = f"musnad {__version__} lexicon {digest()}"
    known = corpus.known()

    def new() -> Iterator[Article | BadInput]:
        for one in articles(sources):
            if isinstance(one, Article) and known.get(one.id) == (fingerprint(one), read_with):
                outcome.unchanged.append(one.id)
                step()
            else:
                yield one

    for found in annotate_all(new(), jobs):
        if isinstance(found, BadInput):
            outcome.skipped.append(found)
        else:
            corpus.put(found, claims(found), read_with)
            outcome.stored.append(found.id)
        step()
    if corpus.compared() != corpus.state():
        corpus.put_comparison(*compare(list(corpus.records())))
    return outcome
