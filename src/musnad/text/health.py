"""Damage and furniture that can be seen without the vocabulary: site furniture, spun words, seams, loose quotes, cut ends.

Each finding says why. Words glued together and lost beginnings need the vocabulary and are found in `words/`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from musnad.text.furniture import Lines, find_furniture
from musnad.text.normalise import Folded
from musnad.text.quotes import Mark, quotation_marks
from musnad.text.seams import find_seams
from musnad.text.spun import find_spun
from musnad.values import Finding

_ELLIPSIS = re.compile(r"(\[?(?:\.{3,}|…)\]?)\s*$")


def examine(folded: Folded) -> tuple[Finding, ...]:
    """All findings of one text, in the order of their spans."""
    lines = find_furniture(folded)
    found = [
        *lines.found, *find_spun(folded), *find_seams(folded, lines.prose), *_quotes(folded), *_truncated(folded, lines),
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda f: (f.span, f.kind)))


def _quotes(folded: Folded) -> Iterator[Finding]:
    """Marks without a partner one by one; those typed the wrong way together, as one finding of the article at the first."""
    marks = sorted(quotation_marks(folded.norm), key=lambda mark: mark.at)
    typed = Counter(f"{folded.norm[mark.at : mark.end]} {_does(mark)}s" for mark in marks if mark.turned)
    if typed:
        first = next(mark for mark in marks if mark.turned)
        why = ", ".join(f"{what} quotations (×{often})" for what, often in typed.items())
        yield Finding("unbalanced-quote", folded.span(first.at, first.end), None, why)
    for mark in marks:
        if mark.loose:
            why = "opened and not closed" if _does(mark) == "open" else "without a mark that opens before it"
            yield Finding("unbalanced-quote", folded.span(mark.at, mark.end), None, f"{folded.norm[mark.at : mark.end]} {why}")


def _does(mark: Mark) -> str:
    return "open" if mark.acts in "“«" else "close"


def _truncated(folded: Folded, lines: Lines) -> Iterator[Finding]:
    """A text whose prose stops with an ellipsis was cut by a teaser or a feed; lines of furniture may follow."""
    start, end = lines.prose[-1] if lines.prose else (0, 0)
    ending = _ELLIPSIS.search(folded.norm[start:end])
    if ending:
        yield Finding("truncated", folded.span(start + ending.start(1), start + ending.end(1)), None, "ends with an ellipsis")
