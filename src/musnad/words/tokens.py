"""Words of a text with their folded offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*|''|<<|>>|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark: `norm` folded, [start, end) in folded offsets, `sentence` its number in the text."""

    norm: str
    start: int
    end: int
    sentence: int

    @property
    def is_word(self) -> bool:
        return self.norm[0].isalpha()

    @property
    def is_number(self) -> bool:
        return self.norm[0].isdigit()


def cut(norm: str, start: int = 0, end: int | None = None) -> list[tuple[str, int, int]]:
    """(word, start, end) of norm[start:end]."""
    return [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(norm, start, len(norm) if end is None else end)]


def keys(phrase: str) -> tuple[str, ...]:
    """The folded words of a lexicon phrase (the phrase must be folded already)."""
    return tuple(_TOKEN.findall(phrase.lower()))
