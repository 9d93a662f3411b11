"""What a cue of attribution covers: what brings the content in (أن, a colon, a quotation mark, إلى, a bare noun), and where it ends."""

from __future__ import annotations

from typing import NamedTuple

from musnad.find.syntax.shallow import Syntax
from musnad.lexicon.entries import Cue
from musnad.text.normalise import fold
from musnad.words.document import CLOSE, OPEN, Document
from musnad.words.vocabulary import Hit

THAT = frozenset("ان بان انه انها انهم انهما اننا انني انهن بانه بانها بانهم فان فانه فانها بانني باننا وان وانه وانها".split())
"""أن and إن (one spelling when folded), alone or with a clitic or a pronoun."""
BARE_THAT = frozenset({"ان", "بان", "فان", "وان"})
REACH = 30
"""How many words may stand between a verb of saying and its أن (قال فلان في مؤتمر صحفي … إن)."""
NEAR = 6
LONGEST_QUOTE = 250


class Content(NamedTuple):
    """First token of the content, direct or indirect, and the token that brings it in."""

    start: int
    quote: str
    marker: int


def opens(doc: Document, at: int) -> Content | None:
    """The content that أن at token `at` brings in. أن with a pronoun (أنه) belongs to the content."""
    if at >= len(doc.tokens) or doc.word(at) not in THAT:
        return None
    start = at + 1 if doc.word(at) in BARE_THAT else at
    direct = doc.word(start) in tuple('«“"') and doc.same_sentence(at, start)
    return Content(start + direct, "direct" if direct else "indirect", at)


def brought_in(syntax: Syntax, hit: Hit, at: int, spoken: bool) -> Content | None:
    """The content of a cue whose speaker ends at `at` (`spoken`: there is a speaker). None where nothing brings one in."""
    doc = syntax.doc
    cue: Cue = hit.ref
    last = min(doc.sentence(hit.first)[1], at + REACH)
    near = _complement(doc, cue, at, last, NEAR if spoken else 1)
    for i in range(hit.last, last):
        if near and i >= near.marker:
            return near
        found = opens(doc, i)
        if found:
            return found if found.start < doc.sentence(i)[1] else None
        if doc.word(i) == ":":
            return _after_colon(doc, i)
        if i >= at and i - at < NEAR and doc.word(i) in tuple('«“"') and _quotes_clause(doc, i):
            return Content(i + 1, "direct", i)
        if i - at > 3 and _other_saying(doc, i):
            break
    return near or _bare(syntax, cue, at, last, spoken)


def _after_colon(doc: Document, at: int) -> Content | None:
    start = at + 1
    while start < len(doc.tokens) and doc.word(start) in ("«", "“", '"', "”", "ان", "-"):
        start += 1
    return Content(start, "direct", at) if start < len(doc.tokens) else None


def _quotes_clause(doc: Document, at: int) -> bool:
    """A quotation of five words and more is a statement; a shorter one is a name or a word in doubt."""
    closing = CLOSE[OPEN.index(doc.word(at))]
    return not any(doc.word(i) == closing for i in range(at + 1, min(at + 6, len(doc.tokens))))


def _other_saying(doc: Document, at: int) -> bool:
    return any(h.ref.kind == "verb" and h.entry.form and h.entry.form.tense == "perfect" and not h.stem.suffix for h in doc.hits(at, "cue"))


def _complement(doc: Document, cue: Cue, at: int, last: int, reach: int) -> Content | None:
    """إلى, على, عن, من, ب straight after the speaker, where the cue takes it: لفت إلى أهمية …, حذر من خطر …"""
    wanted = {fold(c) for c in cue.complement if " " not in c}
    for i in range(at, min(last, at + reach)):
        word = doc.word(i)
        if word in wanted and word not in THAT and len(word) > 1 and word not in ("bare", "obj"):
            following = opens(doc, i + 1)
            return following or (Content(i + 1, "indirect", i) if i + 1 < last else None)
        if "ب" in wanted and word.startswith("ب") and len(word) > 3 and _is_ba(doc, i):
            return Content(i, "indirect", i)
        if word in ("،", "؛", ".") and i > at:
            return None
    return None


def _is_ba(doc: Document, at: int) -> bool:
    """Does the preposition ب stand before the word at `at` in some reading?"""
    return any(h.stem.proclitics.endswith("ب") for h in doc.by_first.get(at, ())) or doc.word(at).startswith("بال")


def _bare(syntax: Syntax, cue: Cue, at: int, last: int, spoken: bool) -> Content | None:
    """أكد الوزير ضرورة …, أعلنت الوزارة مقتل …: a noun straight after the speaker is what is said."""
    if "bare" not in cue.complement or not spoken or at >= last:
        return None
    doc = syntax.doc
    if not doc.tokens[at].is_word or any(
        h.ref.kind in ("preposition", "relative", "clause-start", "conjunction") for h in doc.hits(at, "word")
    ):
        return None
    return Content(at, "indirect", at)


def ends(doc: Document, content: Content) -> int:
    """Where a content ends: its sentence; a quotation runs to its closing mark, over further sentences too."""
    start = content.start
    if start >= len(doc.tokens):
        return start
    opening = doc.word(start - 1)
    if content.quote == "direct" and opening in tuple(OPEN) and opening != "(":
        closing = CLOSE[OPEN.index(opening)]
        if closing == opening:
            return _last_plain_quote(doc, start)
        for i in range(start, min(len(doc.tokens), start + LONGEST_QUOTE)):
            if doc.word(i) == closing:
                return i
    return doc.sentence(start)[1]


def _last_plain_quote(doc: Document, start: int) -> int:
    """A quotation in plain marks may hold others of the same kind: with an odd number to come, the last one closes it."""
    last = doc.sentence(start)[1]
    marks = [i for i in range(start, last) if doc.word(i) == '"']
    if not marks:
        return last
    return marks[-1] if len(marks) % 2 else marks[0]


def clause_before(doc: Document, at: int) -> int:
    """The first token of the statement that a following بحسب covers: after the last أن or ؛, or the sentence's start."""
    first = doc.sentence(at)[0]
    for i in range(at - 1, first, -1):
        if doc.word(i) in BARE_THAT or doc.word(i) in ("؛", ":"):
            return i + 1
    return first
