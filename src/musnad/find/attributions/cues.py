"""According to whom: each cue of attribution with its source, the chain behind it, and the words it covers.

A verb of saying takes its source after it (VSO), before it (SVO), or from the statement before (وأضاف); بحسب and its kin take it
after them and cover the clause they stand in; participles (مشيرا إلى) go on with the speaker of their sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from musnad.find.attributions.contents import Content, brought_in, clause_before, ends, opens
from musnad.find.attributions.speakers import after_cue, before_cue, chain, owner, straight_before, subject_of
from musnad.find.attributions.statement import Statement
from musnad.find.entities.cast import Cast
from musnad.find.entities.mentions import Found
from musnad.find.ids import stable_id
from musnad.find.syntax.shallow import BEFORE_IMPERFECT, Syntax, after_preposition
from musnad.lexicon.entries import Cue
from musnad.values import Attribution
from musnad.words.document import Document
from musnad.words.vocabulary import Hit

BY_WORDS = ("preposition", "phrase")
MAX_SOURCE = 14
SHORT = 8
"""A clause of fewer words before بحسب is only the beginning of what the source says."""


def find_attributions(syntax: Syntax, cast: Cast) -> tuple[Attribution, ...]:
    """All attributions of a document, in the order of their cues."""
    doc = syntax.doc
    statements: list[Statement] = []
    done = 0
    for hit in _cues(doc, cast):
        if hit.first < done:
            continue
        statement = _read(syntax, hit, statements)
        if statement:
            statements.append(statement)
            done = max(hit.last, statement.done, statement.start if statement.start > hit.first else 0)
    bounded = [_bounded(doc, s, statements) for s in statements]
    return tuple(_attribution(doc, cast, s) for s in bounded if s.end > s.start)


def _cues(doc: Document, cast: Cast) -> Iterator[Hit]:
    """One cue at a place: the longest, verbs before other readings. Words inside names and offices are none."""
    inside = {i for m in cast.mentions if m.kind == "name" for i in range(m.first, m.last)}
    inside |= {i for first, last in cast.leads.items() for i in range(first, last)}
    for first in range(len(doc.tokens)):
        hits = [h for h in doc.hits(first, "cue") if _may_be_cue(doc, h)] if first not in inside else []
        if hits:
            yield max(hits, key=lambda h: (h.last, -len(h.stem.proclitics), h.ref.kind == "verb", -h.stem.suffix))


def _may_be_cue(doc: Document, hit: Hit) -> bool:
    tense = _tense(hit)
    clitics = hit.stem.proclitics.lstrip("وف")
    if hit.entry.form and hit.entry.form.number == "first":
        return False  # أعتقد, نرى: the speaker himself, inside what he says
    if tense in ("perfect", "imperfect"):
        if tense == "perfect" and doc.word(hit.first - 1) in BEFORE_IMPERFECT:
            return False
        if hit.stem.suffix or (clitics and not (clitics == "س" and tense == "imperfect")):
            return False
        return not after_preposition(doc, hit.first)
    return tense != "participle" or (not clitics and _adverbial(doc, hit))


def _adverbial(doc: Document, hit: Hit) -> bool:
    """مشيرا goes with a speaker; مشددة, مؤكدين are adjectives of the noun before them unless a comma or a quotation ends there."""
    if doc.word(hit.first).endswith("ا"):
        return True
    return not doc.same_sentence(hit.first - 1, hit.first) or not doc.tokens[hit.first - 1].is_word or hit.stem.proclitics == "و"


def _tense(hit: Hit) -> str:
    return hit.entry.form.tense if hit.entry.form else ""


def _read(syntax: Syntax, hit: Hit, before: list[Statement]) -> Statement | None:
    cue: Cue = hit.ref
    if cue.kind in ("narrator", "noun"):
        return None
    if cue.kind in BY_WORDS:
        return _by_preposition(syntax, hit, before)
    if cue.kind == "impersonal" or (cue.kind == "verb" and syntax.doc.has_damma(hit.first)):
        return _impersonal(syntax.doc, hit)
    return {"participle": _by_participle, "masdar": _by_masdar}.get(_tense(hit), _by_verb)(syntax, hit, before)


def _statement(syntax: Syntax, hit: Hit, sources: tuple[Found, ...], content: Content) -> Statement:
    return Statement(hit, sources, content.start, ends(syntax.doc, content), content.quote)


def _by_verb(syntax: Syntax, hit: Hit, before: list[Statement]) -> Statement | None:
    """قال X إن …, X قال: …, وأضاف أن …"""
    speaker = after_cue(syntax, hit)
    at = speaker.last if speaker else hit.last
    content = brought_in(syntax, hit, at, speaker is not None or straight_before(syntax, hit.first) is not None)
    if content is None:
        return None
    if speaker and speaker.first >= content.marker:
        speaker, at = None, hit.last
    heads = owner(syntax, speaker).heads if speaker else before_cue(syntax, hit, before)
    if not heads and not before:
        return None
    return _statement(syntax, hit, chain(syntax, hit, heads, hit.last if speaker else at, content.marker), content)


def _by_participle(syntax: Syntax, hit: Hit, before: list[Statement]) -> Statement | None:
    """مشيرا إلى أن …: the speaker of the sentence, or its subject."""
    content = brought_in(syntax, hit, hit.last, True)
    if content is None or content.marker - hit.last > 5:
        return None
    same = [s for s in before if syntax.doc.same_sentence(s.hit.first, hit.first) and s.sources]
    sources = same[-1].sources if same else subject_of(syntax, hit.first) or (before[-1].sources if before else ())
    return _statement(syntax, hit, sources, content) if sources else None


def _by_masdar(syntax: Syntax, hit: Hit, before: list[Statement]) -> Statement | None:
    """إعلان العبادي أن …: with أن straight after its speaker; جددوا التأكيد على …: of the subject of its verb."""
    doc = syntax.doc
    speaker = after_cue(syntax, hit)
    content = opens(doc, speaker.last if speaker else hit.last)
    definite = doc.word(hit.first)[hit.stem.prefix :].startswith(("ال", "لل"))
    if content is None and definite:
        content = brought_in(syntax, hit, hit.last, False)
        content = content if content and content.marker == hit.last else None
    if content is None:
        return None
    if hit.stem.suffix or definite or not speaker:
        near = syntax.before(hit.first)
        sources = near.heads[:1] if near and near.acts and definite else before_cue(syntax, hit, before)
    else:
        sources = speaker.heads[:1]
    return _statement(syntax, hit, sources, content) if sources else None


def _impersonal(doc: Document, hit: Hit) -> Statement | None:
    """يعتقد أن …, تردد أن …: a source that nobody names."""
    content = opens(doc, hit.last - 1) or opens(doc, hit.last)
    return Statement(hit, (), content.start, ends(doc, content), content.quote) if content else None


def _by_preposition(syntax: Syntax, hit: Hit, before: list[Statement]) -> Statement | None:
    """بحسب … at the head of a clause covers what follows; at its end, the clause before it."""
    doc = syntax.doc
    speaker = after_cue(syntax, hit)
    if speaker is None:
        same = [s for s in before if doc.same_sentence(s.hit.first, hit.first)]
        sources = () if same or not hit.stem.suffix else before_cue(syntax, hit, before)
        if not sources:
            return None
        after = hit.last
    else:
        sources, after = chain(syntax, hit, owner(syntax, speaker).heads, speaker.last, speaker.last + 6), speaker.last
    first, last = doc.sentence(hit.first)
    after = max([after, *(m.last for m in sources if hit.first < m.first < hit.first + MAX_SOURCE)])
    if _heads_clause(doc, hit, first, after, last):
        start = after
        while start < last and (not doc.tokens[start].is_word or doc.word(start) in ("فان", "ان")):
            start += 1
        return _statement(syntax, hit, sources, Content(start, "indirect", start)) if start < last else None
    start = clause_before(doc, hit.first)
    return Statement(hit, sources, start, hit.first, "indirect", after) if hit.first > start else None


def _heads_clause(doc: Document, hit: Hit, first: int, after: int, last: int) -> bool:
    """At the sentence's head, after a comma with و (وبحسب …،), or in the middle of a clause that goes on after the source without a
    mark (ويعد مملوك بحسب التقارير الرجل الثاني)."""
    if hit.first - first <= 2 or (hit.stem.proclitics == "و" and doc.word(hit.first - 1) in ("،", "؛")):
        return True
    if any(h.ref.kind == "relative" for h in doc.hits(hit.first - 1, "word")):
        return True
    return doc.word(hit.first - 1) != "،" and after < last and doc.tokens[after].is_word and hit.first - first <= SHORT


def _bounded(doc: Document, statement: Statement, others: list[Statement]) -> Statement:
    """Content ends where the sentence turns to another statement: a participle, a و + verb of saying, a trailing بحسب."""
    for other in others:
        cue: Cue = other.hit.ref
        if not statement.start < other.hit.first < statement.end or other is statement:
            continue
        turns = _tense(other.hit) == "participle" or other.hit.stem.proclitics.startswith("و") or (
            cue.kind in BY_WORDS and other.start <= statement.start
        )  # fmt: skip
        if turns and statement.quote == "indirect":
            return Statement(statement.hit, statement.sources, statement.start, other.hit.first, statement.quote)
    return statement


def _attribution(doc: Document, cast: Cast, s: Statement) -> Attribution:
    end = s.end
    while end > s.start + 1 and not (doc.tokens[end - 1].is_word or doc.tokens[end - 1].is_number):
        end -= 1
    kinds = tuple(cast.kinds.get(m.key, _kind(m)) for m in s.sources)
    links = tuple(cast.of[m.key] for m in s.sources)
    cue: Cue = s.hit.ref
    second_hand = len(links) > 1 or cue.kind in BY_WORDS
    span = doc.hit_span(s.hit)
    return Attribution(
        span, links[-1] if links else None, s.sources[-1].span if s.sources else None, kinds[-1] if kinds else "anonymous",
        links or ("unnamed",), kinds or ("anonymous",), doc.span(s.start, end), s.quote,
        "reported" if second_hand and cue.hedging == "asserted" else cue.hedging, cue.where, tuple(m.span for m in s.sources),
        stable_id("a", doc.text.article, f"{span.start}"),
    )  # fmt: skip


def _kind(mention: Found) -> str:
    if mention.type == "MEDIA":
        return "newspaper"
    return "official" if mention.iso3 or mention.type in ("ORG", "ARMED_GROUP") else "other"
