"""Time expressions: calendar words of the lexicon put together by a small grammar. The longest reading at each place stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from musnad.find.times import timex
from musnad.find.times.grammar import RULES
from musnad.find.times.timex import Meaning
from musnad.find.times.words import Calendar
from musnad.values import Published, TimeExpression
from musnad.words.document import Document


@dataclass(frozen=True, slots=True)
class Reading:
    """Tokens [first, last) mean `meaning`; `prefix` letters of clitics stand before."""

    first: int
    last: int
    prefix: int
    meaning: Meaning
    rule: str


def find_times(doc: Document, published: Published) -> tuple[TimeExpression, ...]:
    """All time expressions of a document, read on its publication date where that is known."""
    calendar = Calendar(doc)
    found = []
    at = 0
    names = {h.first: h.last for h in doc.all_hits("entity") if h.ref.type == "EVENT_NAME" and h.last - h.first > 1}
    while at < len(doc.tokens):
        if at in names:  # ثورة 25 يناير, حرب أكتوبر: a name, no date of what is told
            at = names[at]
            continue
        best = max(_readings(calendar, at), key=lambda r: r.last, default=None)
        if best and doc.same_sentence(best.first, best.last - 1):
            found.append(_expression(doc, best, published))
            at = best.last
        else:
            at += 1
    return tuple(found)


def _expression(doc: Document, r: Reading, published: Published) -> TimeExpression:
    value, earliest, latest = timex.resolve(r.meaning, published)
    return TimeExpression(doc.span(r.first, r.last, r.prefix), r.meaning.type, value, earliest, latest, r.meaning.symbol, r.rule)


def _readings(calendar: Calendar, at: int) -> Iterator[Reading]:
    if not calendar.doc.tokens[at].is_word and not calendar.doc.tokens[at].is_number:
        return
    for rule in RULES:
        found = rule(calendar, at)
        if found:
            last, prefix, meaning = found
            yield Reading(at, last, prefix, meaning, f"time:{rule.__name__.strip('_')}")
