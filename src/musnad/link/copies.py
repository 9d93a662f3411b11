"""Copied passages between articles: candidates by shared runs of words, bounds by alignment, direction by dates or by damage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import combinations, pairwise

from musnad.link.align import Passages, shared_passages
from musnad.link.words import Words, comparable
from musnad.values import Copy, Passage, Record, Span

RUN = 5
"""Two articles that share a run of so many words are compared."""
STOCK = 100
"""A run that stands in more articles is a stock phrase and proposes nothing."""


def find_copies(records: Sequence[Record]) -> list[Copy]:
    """Every copied passage between two different articles, in the order of the articles and of the passages."""
    words = [comparable(r) for r in records]
    found = []
    for i, j in sorted(_candidates(words)):
        shared = shared_passages(words[i], words[j])
        if shared:
            pair = _Pair(records[i], records[j], words[i], words[j], shared)
            found += [_copy(pair, p) for p in shared]
    return found


class _Pair:
    """Two articles that share passages; who is the later holds for all of them."""

    def __init__(self, left: Record, right: Record, a: Words, b: Words, shared: list[Passages]) -> None:
        self.left, self.right, self.a, self.b = left, right, a, b
        spun = (any(_spun(left, a.span(p.a0, p.a1)) for p in shared), any(_spun(right, b.span(p.b0, p.b1)) for p in shared))
        self.direction, self.because = _direction(left, right, *spun)


def _candidates(words: Sequence[Words]) -> set[tuple[int, int]]:
    homes: dict[int, list[int]] = {}
    for number, text in enumerate(words):
        runs = {hash(tuple(text.norm[k : k + RUN])) for k in range(len(text.norm) - RUN + 1)}
        for run in runs:
            homes.setdefault(run, []).append(number)
    return {pair for home in homes.values() if 1 < len(home) <= STOCK for pair in combinations(home, 2)}


def _copy(pair: _Pair, p: Passages) -> Copy:
    left, right, a, b = pair.left, pair.right, pair.a, pair.b
    sides = Passage(left.id, a.span(p.a0, p.a1)), Passage(right.id, b.span(p.b0, p.b1))
    changes = tuple(_changes(a, b, p))
    spun = _spun(left, sides[0].span) or _spun(right, sides[1].span)
    origin = _origin(left, sides[0].span) or _origin(right, sides[1].span)
    why = f"{len(p.equal)} equal words of {p.a1 - p.a0} and {p.b1 - p.b0}; {pair.because}" + (
        f"; {origin} is named as its source" if origin else ""
    )
    key = sha256(f"{sides}".encode()).hexdigest()[:12]
    kind = "spun" if spun else "edited" if changes else "verbatim"
    return Copy(f"c{key}", *sides, kind, round(p.similarity, 3), pair.direction, origin, why, changes)


def _changes(a: Words, b: Words, p: Passages) -> Iterator[tuple[Span, Span]]:
    """The word runs between equal words that differ. An added run has an empty span on the other side."""
    for (i, j), (k, m) in pairwise(p.equal):
        if k - i > 1 or m - j > 1:
            yield _between(a, i, k), _between(b, j, m)


def _between(words: Words, i: int, k: int) -> Span:
    return words.span(i + 1, k) if k - i > 1 else Span(words.spans[i].end, words.spans[i].end)


def _spun(record: Record, span: Span) -> bool:
    return any(f.kind == "spun" and f.span.touches(span) for f in record.health)


def _direction(left: Record, right: Record, left_spun: bool, right_spun: bool) -> tuple[str | None, str]:
    """Who copied whom: the later by date; else the one whose words were spun."""
    a, b = left.published, right.published
    if a.latest and b.earliest and a.latest < b.earliest:
        return "a→b", f"{left.id} was published by {a.latest}, {right.id} not before {b.earliest}"
    if b.latest and a.earliest and b.latest < a.earliest:
        return "b→a", f"{right.id} was published by {b.latest}, {left.id} not before {a.earliest}"
    if left_spun != right_spun:
        later = left if left_spun else right
        return ("b→a" if left_spun else "a→b"), f"{later.id} has spun words in what they share, so it is the later"
    return None, "nothing tells who copied whom"


def _origin(record: Record, span: Span) -> str | None:
    """The agency or medium that an article names for a statement that lies in the passage."""
    for one in record.attributions:
        if one.content and one.content.touches(span):
            for source in filter(None, map(record.entity, one.chain)):
                if source.type == "MEDIA" and any(m.kind == "name" for m in source.mentions):
                    return source.name
    return None
