"""Passages that two word lists share, exact to the word on both sides, robust to dropped, added and replaced words.

Seeds (three equal words) are chained along both texts; each chain is aligned word by word (Levenshtein) and cut where a sentence
ends on one side only, so that a passage is a run of whole copied clauses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from musnad.link.words import Words

SEED = 3
GAP = 8
"""How many words may be added or replaced between two shared runs of one passage."""
MIN_TELLING = 8
"""Equal words outside names, offices and dates in the longest passage: fewer are chance, a title or a stock phrase."""
MIN_EQUAL = 5
"""The fewest equal words of a passage beside a longer one of the same two articles."""
MIN_SIDE = 3
"""Its fewest telling words."""
MIN_SHARE = 0.6
TOO_COMMON = 6
"""A seed that stands more often in one text is a refrain."""

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Passages:
    """Words [a0, a1) of one text and [b0, b1) of the other; `equal` word pairs, in order."""

    a0: int
    a1: int
    b0: int
    b1: int
    equal: tuple[Pair, ...]

    @property
    def similarity(self) -> float:
        """Dice: twice the equal words over all words, 0 to 1."""
        return 2 * len(self.equal) / (self.a1 - self.a0 + self.b1 - self.b0)


def shared_passages(a: Words, b: Words) -> list[Passages]:
    """The passages that two articles share, in the order of the first; none of them overlap."""
    found = [p for chain in _chains(a.norm, b.norm) for p in _split(a, b, _aligned(a.norm, b.norm, chain))]
    found = [p for p in found if len(p.equal) >= MIN_EQUAL and p.similarity >= MIN_SHARE and _telling(a, p) >= MIN_SIDE]
    if not any(_telling(a, p) >= MIN_TELLING for p in found):
        return []
    return _apart(found)


def _telling(a: Words, p: Passages) -> int:
    """Equal words that neither names nor offices nor dates explain."""
    return sum(a.telling[i] for i, _ in p.equal)


def _chains(a: list[str], b: list[str]) -> list[list[Pair]]:
    """Seeds that follow each other on both sides within GAP words."""
    where: dict[tuple[str, ...], list[int]] = {}
    for j in range(len(b) - SEED + 1):
        where.setdefault(tuple(b[j : j + SEED]), []).append(j)
    chains: list[list[Pair]] = []
    live: list[list[Pair]] = []
    for i in range(len(a) - SEED + 1):
        places = where.get(tuple(a[i : i + SEED]), ())
        if not places or len(places) > TOO_COMMON:
            continue
        live = [c for c in live if i - c[-1][0] <= GAP + SEED]
        for j in places:
            fitting = [c for c in live if i - c[-1][0] > 0 and 0 < j - c[-1][1] <= GAP + SEED]
            if fitting:
                min(fitting, key=lambda c: (abs((j - c[-1][1]) - (i - c[-1][0])), -len(c))).append((i, j))
            else:
                chain = [(i, j)]
                chains.append(chain)
                live.append(chain)
    return chains


def _aligned(a: list[str], b: list[str], chain: list[Pair]) -> list[Pair]:
    """The equal word pairs of the box that a chain spans."""
    (a0, b0), (a1, b1) = chain[0], (chain[-1][0] + SEED, chain[-1][1] + SEED)
    while a0 > 0 and b0 > 0 and a[a0 - 1] == b[b0 - 1]:
        a0, b0 = a0 - 1, b0 - 1
    while a1 < len(a) and b1 < len(b) and a[a1] == b[b1]:
        a1, b1 = a1 + 1, b1 + 1
    codes = Levenshtein.opcodes(a[a0:a1], b[b0:b1])
    return [(a0 + c.src_start + k, b0 + c.dest_start + k) for c in codes if c.tag == "equal" for k in range(c.src_end - c.src_start)]


def _split(a: Words, b: Words, equal: list[Pair]) -> Iterator[Passages]:
    """Cut where a sentence ends between two equal words on one side and not on the other."""
    start = 0
    for k in range(1, len(equal) + 1):
        if k < len(equal):
            ends_a = a.sentence[equal[k - 1][0]] != a.sentence[equal[k][0]]
            ends_b = b.sentence[equal[k - 1][1]] != b.sentence[equal[k][1]]
            if ends_a == ends_b:
                continue
        run = equal[start:k]
        start = k
        if run:
            yield Passages(run[0][0], run[-1][0] + 1, run[0][1], run[-1][1] + 1, tuple(run))


def _apart(found: list[Passages]) -> list[Passages]:
    """The longest passages first; a later one must not overlap them on either side."""
    kept: list[Passages] = []
    for one in sorted(found, key=lambda p: (-len(p.equal), p.a0, p.b0)):
        if all((one.a1 <= k.a0 or k.a1 <= one.a0) and (one.b1 <= k.b0 or k.b1 <= one.b0) for k in kept):
            kept.append(one)
    return sorted(kept, key=lambda p: (p.a0, p.b0))
