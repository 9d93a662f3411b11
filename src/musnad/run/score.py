"""Precision, recall and F1 of records against gold ones: counting and pairing. What each layer compares is in `layers`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

Object = dict[str, Any]
Pairs = list[tuple[int, int]]
Miss = tuple[str, int, str]


@dataclass
class Tally:
    """Counts of one layer, micro-averaged over documents, and what was missed and added: (record id, start, words)."""

    hit: int = 0
    gold: int = 0
    found: int = 0
    missed: list[Miss] = field(default_factory=list)
    extra: list[Miss] = field(default_factory=list)

    def add(self, hit: int, gold: int, found: int) -> None:
        self.hit, self.gold, self.found = self.hit + hit, self.gold + gold, self.found + found

    @property
    def precision(self) -> float:
        return self.hit / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def overlap(a: Object, b: Object) -> float:
    """Intersection over union of two spans, 0 to 1."""
    shared = min(a["end"], b["end"]) - max(a["start"], b["start"])
    return shared / (max(a["end"], b["end"]) - min(a["start"], b["start"])) if shared > 0 else 0.0


def half(a: Object, b: Object) -> float:
    """The overlap where it is at least one half, else 0."""
    share = overlap(a, b)
    return share if share >= 0.5 else 0.0


def touch(a: Object, b: Object) -> bool:
    return bool(a["start"] < b["end"] and b["start"] < a["end"])


def pair(gold: Sequence[Object], found: Sequence[Object], score: Callable[[Object, Object], float]) -> Pairs:
    """Greedy one-to-one pairing, the best score first; ties by place in the lists. Scores of 0 pair nothing."""
    scored = [(-s, i, j) for i, g in enumerate(gold) for j, f in enumerate(found) if (s := score(g, f)) > 0]
    left: set[int] = set()
    right: set[int] = set()
    pairs = []
    for _, i, j in sorted(scored):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((i, j))
    return pairs


def flat(items: Iterable[Any]) -> list[Any]:
    """One level of lists taken away."""
    return [x for item in items for x in (item if isinstance(item, list) else [item])]


def accepted(gold: Object, found: Object, name: str) -> bool:
    """Is the found value the gold one, or one that the gold record's alt_<name> allows too?"""
    return found.get(name) in (gold.get(name), *(gold.get(f"alt_{name}") or ()))
