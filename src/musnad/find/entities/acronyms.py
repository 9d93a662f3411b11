"""Short names that an article gives in brackets behind the full one: منظمة تحالف المستهلك (CEA), الجبهة الوطنية للتحرير (جوت)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from musnad.find.entities.mentions import Found
from musnad.words.document import Document

TYPES = frozenset({"ORG", "ARMED_GROUP", "MEDIA"})
LONGEST = 8
"""Letters of an acronym."""


def acronyms(doc: Document, named: Sequence[Found]) -> Iterator[Found]:
    """The short name in its brackets and wherever it stands alone after them, as mentions of the organisation."""
    short: dict[str, Found] = {}
    for full in named:
        bracketed = full.kind == "name" and doc.word(full.last) == "(" and doc.word(full.last + 2) == ")"
        if full.type in TYPES and bracketed and _is_acronym(doc, full.last + 1):
            short.setdefault(doc.word(full.last + 1), full)
    for at, token in enumerate(doc.tokens):
        whole = short.get(token.norm)
        if whole and at > whole.last:
            yield replace(whole, first=at, last=at + 1, span=doc.span(at, at + 1), rule="the short name in brackets", nested=False)


def _is_acronym(doc: Document, at: int) -> bool:
    """Latin capitals, or an Arabic word that no table has."""
    word = doc.word(at)
    return 1 < len(word) <= LONGEST and ((word.isascii() and word.isupper()) or (doc.tokens[at].is_word and not doc.by_first.get(at)))
