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
from musnad.run.exclusions import NOTHING, Exclusions
from musnad.run.many import annotate_all
from musnad.store.corpus import Corpus, fingerprint
from musnad.values import Article


@dataclass
class Outcome:
    """What a build did: ids of articles read anew and of those already there, and what was skipped."""

    stored: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    skipped: list[BadInput] = field(default_factory=list)
    excluded: list[str] = field(default_factory=list)
    """Ids of articles that were left out."""


def build(
    sources: Iterable[str | Path],
    corpus: Corpus,
    jobs: int | None = None,
    step: Callable[[], None] = lambda: None,
    exclusions: Exclusions = NOTHING,
) -> Outcome:
    """Read the sources into the corpus; `step` is called after each article. An article that is already there, unchanged and read
    with this program and lexicon, is not read again; so a run that was stopped goes on where it was."""
    outcome = Outcome()
    read_with = f"musnad {__version__} lexicon {digest()}"
    exclusions = _taken_over(exclusions, corpus)
    known = corpus.known()

    def new() -> Iterator[Article | BadInput]:
        for one in articles(sources):
            if isinstance(one, Article) and exclusions.leaves_out(one):
                outcome.excluded.append(one.id)
                step()
            elif isinstance(one, Article) and known.get(one.id) == (fingerprint(one), read_with):
                outcome.unchanged.append(one.id)
                step()
            else:
                yield one

    for found in annotate_all(new(), jobs):
        if isinstance(found, BadInput):
            outcome.skipped.append(found)
        else:
            record = exclusions.apply(found)
            corpus.put(record, claims(record), read_with)
            outcome.stored.append(record.id)
        step()
    if corpus.compared() != corpus.state():
        corpus.put_comparison(*compare(list(corpus.records())))
    return outcome


def _taken_over(given: Exclusions, corpus: Corpus) -> Exclusions:
    """What was left out of a corpus stays out, also without the list. A longer list holds for the articles that are there too."""
    both = Exclusions(given.hashes | corpus.exclusions())
    if both.hashes != corpus.exclusions():
        read_with = {id: how for id, (_, how) in corpus.known().items()}
        for record in list(corpus.records()):
            left = both.apply(record)
            if both.leaves_out(record.article):
                corpus.drop(record.id)
            elif left != record:
                corpus.put(left, claims(left), read_with[left.id])
        corpus.put_exclusions(both.hashes)  # last: a run that was stopped begins here again
    return both
