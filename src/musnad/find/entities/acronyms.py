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
    for full in named:
        if full.type in TYPES and full.kind == "name" and doc.word(full.last) == "(" and doc.word(full.last + 2) == ")":
            short = doc.word(full.last + 1)
            if _is_acronym(doc, full.last + 1):
                places = [at for at in range(full.last + 1, len(doc.tokens)) if doc.word(at) == short]
                yield from (
                    replace(full, first=at, last=at + 1, span=doc.span(at, at + 1), rule="the short name in brackets", nested=False)
                    for at in places
                )


def _is_acronym(doc: Document, at: int) -> bool:
    """Latin capitals, or an Arabic word that no table has."""
    word = doc.word(at)
    return 1 < len(word) <= LONGEST and ((word.isascii() and word.isupper()) or (doc.tokens[at].is_word and not doc.by_first.get(at)))
