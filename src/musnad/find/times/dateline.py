"""The publication date that an article's own head gives: a dateline (القاهرة، 8 أبريل 2016) or a short line with a full date near the top.

Used only where nothing else is known. A date inside the prose is the date of something told, and is never taken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from musnad.values import Published, Span, TimeExpression
from musnad.words.document import Document

LINES = 5
"""How many of the first lines may be the line with the date."""
SHORT = 60
"""Letters of a line that is no prose."""
DATELINE = 40
"""How many letters into the first prose a dateline's date may begin."""
_LINE = re.compile(r"[^\n]+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}$")


def dateline(doc: Document, times: Sequence[TimeExpression]) -> Published:
    """The day in the head of the article, or the unknown date. Only full dates count: year, month and day."""
    raw = doc.text.article.raw
    furniture = doc.text.boilerplate
    lines = [Span(m.start(), m.end()) for m in _LINE.finditer(raw) if m.group().strip()]
    for start, end in [(s.start, s.end) for s in lines if not any(s.touches(b) for b in furniture)][:LINES]:
        prose = end - start > SHORT
        reach = start + DATELINE if prose else end
        for time in times:
            if start <= time.span.start < reach and time.span.end <= end and time.earliest == time.latest and _DAY.match(time.value or ""):
                return Published(time.earliest, time.latest, "inferred")
        if prose:
            break
    return Published()
