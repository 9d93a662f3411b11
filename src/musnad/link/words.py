"""The words of an article as comparing sees them: folded, with their raw spans and the sentence they stand in, furniture left out."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.text.normalise import normalise
from musnad.text.sentences import sentences
from musnad.values import Record, Span
from musnad.words.tokens import cut


@dataclass(frozen=True, slots=True)
class Words:
    """`norm[i]` stands at `spans[i]` of the raw text, in sentence `sentence[i]`; `telling[i]` is False inside names, offices and dates,
    which two articles share without copying."""

    article: str
    norm: list[str]
    spans: list[Span]
    sentence: list[int]
    telling: list[bool]

    def span(self, first: int, last: int) -> Span:
        """The raw span of words [first, last)."""
        return Span(self.spans[first].start, self.spans[last - 1].end)


def comparable(record: Record) -> Words:
    """The words of a record's text."""
    folded = normalise(record.article.raw)
    words = Words(record.id, [], [], [], [])
    fixed = _fixed(record)
    for number, (start, end) in enumerate(sentences(folded.norm)):
        if any(folded.span(start, end).touches(b) for b in record.boilerplate):
            continue
        for norm, at, to in cut(folded.norm, start, end):
            if norm[0].isalnum():
                words.norm.append(norm.lower())
                words.spans.append(folded.span(at, to))
                words.sentence.append(number)
                words.telling.append(words.spans[-1].start not in fixed)
    return words


def _fixed(record: Record) -> frozenset[int]:
    """The raw offsets inside names, offices and dates."""
    names = [m.span for e in record.entities for m in e.mentions if m.kind == "name"]
    offices = [r.span for e in record.entities for r in e.roles]
    return frozenset(i for span in (*names, *offices, *(t.span for t in record.times)) for i in range(span.start, span.end))
