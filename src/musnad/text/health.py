"""Damage and furniture that can be seen without the vocabulary: site furniture, spun words, seams, loose quotes, cut ends.

Each finding says why. Words glued together and lost beginnings need the vocabulary and are found in `words/`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from musnad.text.furniture import Lines, find_furniture
from musnad.text.normalise import Folded
from musnad.text.seams import find_seams
from musnad.text.spun import find_spun
from musnad.values import Finding, Span

_ELLIPSIS = re.compile(r"(\[?(?:\.{3,}|…)\]?)\s*$")
_PAIRS = {"»": "«", "”": "“"}
_QUOTES = tuple(re.compile(f"[{opening}{closing}]") for closing, opening in _PAIRS.items())


def examine(folded: Folded) -> tuple[Finding, ...]:
    """All findings of one text, in the order of their spans."""
    lines = find_furniture(folded)
    found = [
        *lines.found, *find_spun(folded), *find_seams(folded, lines.prose), *_loose_quotes(folded.raw), *_truncated(folded, lines),
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda f: (f.span, f.kind)))


def _loose_quotes(raw: str) -> Iterator[Finding]:
    for marks in _QUOTES:
        opened: int | None = None
        for at in (found.start() for found in marks.finditer(raw)):
            if raw[at] in "«“":
                if opened is not None:
                    yield _not_closed(raw, opened)
                opened = at
            elif opened is None:
                yield Finding("unbalanced-quote", Span(at, at + 1), None, f"{raw[at]} without {_PAIRS[raw[at]]} before it")
            else:
                opened = None
        if opened is not None:
            yield _not_closed(raw, opened)


def _not_closed(raw: str, at: int) -> Finding:
    return Finding("unbalanced-quote", Span(at, at + 1), None, f"{raw[at]} opened and not closed")


def _truncated(folded: Folded, lines: Lines) -> Iterator[Finding]:
    """A text whose prose stops with an ellipsis was cut by a teaser or a feed; lines of furniture may follow."""
    start, end = lines.prose[-1] if lines.prose else (0, 0)
    ending = _ELLIPSIS.search(folded.norm[start:end])
    if ending:
        yield Finding("truncated", folded.span(start + ending.start(1), start + ending.end(1)), None, "ends with an ellipsis")
