"""According to whom: each cue of attribution with its source, the chain behind it, and the words it covers.

A verb of saying takes its source after it (VSO), before it (SVO), or from the statement before (وأضاف); بحسب and its kin take it
after them and cover the clause they stand in; participles (مشيرا إلى) go on with the speaker of their sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from musnad.find.clauses import SKIPPED, THAT, phrase_after, phrase_before, subject_of_sentence
from musnad.find.entities import Cast
from musnad.find.mentions import Found
from musnad.lexicon.entries import Cue
from musnad.values import Attribution, Span
from musnad.words.document import CLOSE, OPEN, Document
from musnad.words.vocabulary import Hit

REACH = 30
"""How many words may stand between a verb of saying and its أن."""
VIA = {"عن": 1}
QUOTING = ("نقل", "نقلا", "اورد", "نسب")


@dataclass(frozen=True, slots=True)
class Statement:
    """A cue that was read: its tokens, its sources (outermost first) and its content as tokens [start, end)."""

    hit: Hit
    sources: tuple[Found, ...]
    start: int
    end: int
    quote: str


def find_attributions(doc: Document, cast: Cast) -> tuple[Attribution, ...]:
    """All attributions of a document, in the order of their cues."""
    statements: list[Statement] = []
    done = -1
    for hit in _cues(doc):
        if hit.first < done:
            continue
        before = statements[-1] if statements else None
        statement = _read(doc, cast, hit, before)
        if statement:
            statements.append(statement)
            done = max(hit.last, statement.start if statement.hit.ref.kind in ("verb",) else hit.last)
    statements = [_bounded(s, statements) for s in statements]
    return tuple(_attribution(doc, cast, s) for s in statements if s.end > s.start)


def _cues(doc: Document) -> Iterator[Hit]:
    """One cue at a place: the longest, a verb before its other readings."""
    for first in range(len(doc.tokens)):
        hits = [h for h in doc.hits(first, "cue") if not h.stem.suffix or _takes_pronoun(h)]
        if hits:
            yield max(hits, key=lambda h: (h.last, -h.stem.prefix, h.ref.kind == "verb"))


def _takes_pronoun(hit: Hit) -> bool:
    return hit.entry.form is not None and hit.entry.form.tense in ("masdar", "phrase", "preposition")


def _read(doc: Document, cast: Cast, hit: Hit, before: Statement | None) -> Statement | None:
    cue: Cue = hit.ref
    tense = hit.entry.form.tense if hit.entry.form else ""
    if cue.kind == "narrator":
        return None
    if cue.kind in ("preposition", "phrase", "noun"):
        return _by_preposition(doc, cast, hit)
    if tense == "participle":
        return _by_participle(doc, cast, hit, before)
    if cue.kind == "impersonal":
        return _impersonal(doc, hit)
    if tense == "masdar":
        return _by_masdar(doc, cast, hit, before)
    return _by_verb(doc, cast, hit, before)


# --- verbs -----------------------------------------------------------------------------------------------------------------------


def _by_verb(doc: Document, cast: Cast, hit: Hit, before: Statement | None) -> Statement | None:
    head, after = phrase_after(doc, cast, hit.last)
    brought = _content_start(doc, hit.last, hit.ref, head)
    if brought is None:
        return None
    start, quote, marker = brought
    if head is None or head.first >= marker:
        head = _speaker_before(doc, cast, hit, before)
        after = hit.last
    sources = _chain(doc, cast, hit, head, after, marker)
    if not sources and before is None and head is None:
        return None
    return Statement(hit, sources, start, _content_end(doc, start, quote), quote)


def _content_start(doc: Document, at: int, cue: Cue, head: Found | None) -> tuple[int, str, int] | None:
    """(first token of the content, direct | indirect, token of the marker that brings it in)."""
    limit = min(len(doc.tokens), at + REACH)
    for i in range(at, limit):
        if not doc.same_sentence(at - 1, i):
            break
        word = doc.word(i)
        if word in THAT:
            inside = i if len(word.removeprefix("ب").removeprefix("ف")) > 2 else i + 1
            direct = doc.word(inside) in tuple(OPEN) and doc.word(inside) != "("
            return (inside + 1 if direct else inside), "direct" if direct else "indirect", i
        if word == ":" and i - at < 25:
            skip = 1 + (doc.word(i + 1) in ("ان",)) if i + 1 < len(doc.tokens) else 1
            inside = i + skip
            while doc.word(inside) in SKIPPED:
                inside += 1
            return inside, "direct", i
        if i > at and any(h.ref.kind == "verb" and h.entry.form and h.entry.form.tense == "perfect" for h in doc.hits(i, "cue")) and i - at > 12:
            break
    return _other_complement(doc, at, cue, head)


def _other_complement(doc: Document, at: int, cue: Cue, head: Found | None) -> tuple[int, str, int] | None:
    """إلى, على, عن, ب or an object, straight after the speaker: أكد الوزير ضرورة …, لفت إلى أهمية …"""
    end = head.last if head and head.first - at < 8 else at
    i = end
    while i < len(doc.tokens) and i - end < 6 and doc.same_sentence(at - 1, i):
        word = doc.word(i)
        if word in cue.complement or (word in ("الي", "علي", "عن", "من") and _folded(word) in cue.complement):
            return i + 1, "indirect", i
        if word in SKIPPED and head is not None:
            return i + 1, "direct", i
        i += 1
    if ("obj" in cue.complement or "bare" in cue.complement) and end < len(doc.tokens) and doc.same_sentence(at - 1, end):
        if doc.word(end) in ("،", ".", "؛", ")") or (head is None and "obj" in cue.complement):
            return None
        return end, "indirect", end
    return None


def _folded(word: str) -> str:
    return {"الي": "إلى", "علي": "على"}.get(word, word)


def _speaker_before(doc: Document, cast: Cast, hit: Hit, before: Statement | None) -> Found | None:
    """SVO (مراقبون قالوا) where the sentence opens with the speaker; otherwise the last speaker goes on."""
    first = doc.sentence(hit.first)[0]
    opening, end = phrase_after(doc, cast, first, most=16)
    gap = hit.first - end
    if opening and opening.first - first <= 4 and end <= hit.first and gap <= 6 and not any(
        h.entry.form and h.entry.form.tense in ("perfect", "imperfect") for i in range(end, hit.first) for h in doc.hits(i, "frame")
    ):
        return opening
    if hit.stem.proclitics.startswith(("و", "ف")) or hit.first == first:
        return before.sources[-1] if before and before.sources else subject_of_sentence(doc, cast, hit.first)
    return phrase_before(doc, cast, hit.first, most=4) or (before.sources[-1] if before and before.sources else None)


def _chain(doc: Document, cast: Cast, hit: Hit, head: Found | None, after: int, marker: int) -> tuple[Found, ...]:
    """Outermost first: نقلت وكالة … عن مصدر …, ذكرت صحيفة … نقلا عن مصادر …"""
    sources = [head] if head else []
    at = after
    while at < marker:
        word = doc.word(at)
        if word == "عن" and (doc.word(at - 1) in ("نقلا", "ونقلا") or doc.word(hit.first)[hit.stem.prefix :].startswith(QUOTING)):
            inner, end = phrase_after(doc, cast, at + 1)
            if inner and inner.first < marker and inner not in sources:
                sources.append(inner)
                at = end
                continue
        at += 1
    return tuple(sources)


# --- the other cues --------------------------------------------------------------------------------------------------------------


def _by_participle(doc: Document, cast: Cast, hit: Hit, before: Statement | None) -> Statement | None:
    """مشيرا إلى أن …: the speaker of the sentence, or its subject."""
    brought = _content_start(doc, hit.last, hit.ref, None)
    if brought is None or brought[2] - hit.last > 6:
        return None
    same = before and doc.same_sentence(before.hit.first, hit.first)
    if same and before and before.sources:
        sources: tuple[Found, ...] = before.sources
    else:
        subject = subject_of_sentence(doc, cast, hit.first)
        sources = (subject,) if subject else before.sources if before else ()
    return Statement(hit, sources, brought[0], _content_end(doc, brought[0], brought[1]), brought[1]) if sources else None


def _by_masdar(doc: Document, cast: Cast, hit: Hit, before: Statement | None) -> Statement | None:
    """إعلان العبادي أن …, بالقول إن …: only with أن straight after the speaker."""
    head, after = phrase_after(doc, cast, hit.last)
    marker = after if head else hit.last
    if doc.word(marker) not in THAT:
        return None
    word = doc.word(marker)
    start = marker if len(word.removeprefix("ب")) > 2 else marker + 1
    speaker = head or _speaker_before(doc, cast, hit, before)
    return Statement(hit, (speaker,) if speaker else (), start, _content_end(doc, start, "indirect"), "indirect")


def _impersonal(doc: Document, hit: Hit) -> Statement | None:
    """يعتقد أن …, قيل إن …: a source that nobody names."""
    if doc.word(hit.last - 1) in THAT:
        start = hit.last
    elif doc.word(hit.last) in THAT:
        start = hit.last + 1
    else:
        return None
    return Statement(hit, (), start, _content_end(doc, start, "indirect"), "indirect")


def _by_preposition(doc: Document, cast: Cast, hit: Hit) -> Statement | None:
    """بحسب … at the head of a sentence covers what follows; anywhere else, the clause before it."""
    at = hit.last
    if any(doc.word(at).startswith(c) for c in ("ل",)) and not hit.ref.perfect.endswith(("حسب", "وفق")):
        pass
    head, after = phrase_after(doc, cast, at)
    if head is None:
        return None
    first, last = doc.sentence(hit.first)
    if hit.first - first <= 1:
        start = after
        while start < last and (not doc.tokens[start].is_word or doc.word(start) in ("فان", "ان")):
            start += 1
        return Statement(hit, (head,), start, _content_end(doc, start, "indirect"), "indirect")
    start = _clause_start(doc, hit.first)
    return Statement(hit, (head,), start, hit.first, "indirect") if hit.first > start else None


def _clause_start(doc: Document, at: int) -> int:
    """The first token of the statement that a following بحسب covers: after the last أن or from the sentence's start."""
    first = doc.sentence(at)[0]
    for i in range(at - 1, first, -1):
        if doc.word(i) in THAT or doc.word(i) == "؛":
            return i + 1
    return first


# --- content ---------------------------------------------------------------------------------------------------------------------


def _content_end(doc: Document, start: int, quote: str) -> int:
    """The sentence's end; a quotation opened before `start` runs to its closing mark, over further sentences too."""
    if start >= len(doc.tokens):
        return start
    end = doc.sentence(start)[1]
    if quote == "direct" and start > 0 and doc.word(start - 1) in tuple(OPEN):
        closing = CLOSE[OPEN.index(doc.word(start - 1))]
        for i in range(start, min(len(doc.tokens), start + 250)):
            if doc.word(i) == closing:
                return i
    return end


def _bounded(statement: Statement, others: list[Statement]) -> Statement:
    """Content ends where the next statement's cue begins in the same sentence, unless that one lies inside a prepositional clause."""
    for other in others:
        if statement.start < other.hit.first < statement.end and other.hit.ref.kind == "verb":
            tense = other.hit.entry.form.tense if other.hit.entry.form else ""
            if tense == "participle" or (other.hit.stem.proclitics.startswith("و") and tense == "perfect" and other.sources[:1] != statement.sources[:1]):
                return Statement(statement.hit, statement.sources, statement.start, other.hit.first, statement.quote)
    return statement


def _attribution(doc: Document, cast: Cast, s: Statement) -> Attribution:
    end = s.end
    while end > s.start + 1 and not (doc.tokens[end - 1].is_word or doc.tokens[end - 1].is_number):
        end -= 1
    content: Span | None = doc.span(s.start, end)
    kinds = tuple(cast.kinds.get(m.key, _kind(m)) for m in s.sources)
    chain = tuple(cast.of[m.key] for m in s.sources)
    cue: Cue = s.hit.ref
    nested = len(chain) > 1 or cue.kind in ("preposition", "phrase")
    return Attribution(
        doc.hit_span(s.hit), chain[-1] if chain else None, s.sources[-1].span if s.sources else None,
        kinds[-1] if kinds else "anonymous", chain or ("unnamed",), kinds or ("anonymous",), content, s.quote,
        "reported" if nested and cue.hedging == "asserted" else cue.hedging, cue.where, tuple(m.span for m in s.sources),
    )  # fmt: skip


def _kind(mention: Found) -> str:
    if mention.type == "MEDIA":
        return "newspaper"
    return "official" if mention.iso3 else "other"
