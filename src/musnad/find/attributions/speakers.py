"""Who says it: the phrase after a cue, before it, or the speaker of the statement before; and the chain behind a speaker."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.find.attributions.statement import Statement
from musnad.find.entities.mentions import Found
from musnad.find.syntax.shallow import MARKS, Phrase, Syntax
from musnad.lexicon.entries import Cue
from musnad.words.vocabulary import Hit

AUXILIARIES = frozenset(["قد", "كان", "كانت", "كانوا", "وكان", "وكانت"])
RELAY = ("نقل", "اورد", "نسب", "تناقل", "بث", "نشر")
"""Verbs that bring the words of another: نقلت الوكالة عن مصدر …"""
TOLD_WITHIN = 3
"""How many words may stand between a speaker and the medium that was told (قال مسؤول مطلع لصحيفة …)."""
LEAD_IN = 3
"""How many words that no table knows may stand between a cue and its speaker (قالت قيادة …)."""


def after_cue(syntax: Syntax, hit: Hit) -> Phrase | None:
    """VSO: the phrase that begins straight after a cue; after بحسب and its kin one with ل as well (وفقا لمصادر)."""
    doc = syntax.doc
    cue: Cue = hit.ref
    words = cue.kind in ("preposition", "phrase")
    at = hit.last
    for _ in range(LEAD_IN + 1):
        while doc.word(at) in MARKS and doc.word(at) != "،" and at not in syntax.phrases and doc.same_sentence(hit.first, at):
            at += 1
        phrase = syntax.phrases.get(at) if doc.same_sentence(hit.first, at) else None
        if phrase and phrase.prep == "ل" and not words and phrase.heads[0].type == "MEDIA" and phrase.last in syntax.phrases:
            at = phrase.last  # كشف لعكاظ مسؤول …: the medium that was told stands before the speaker
            phrase = syntax.phrases[at]
        if phrase and phrase.prep == "ل" and not words and phrase.heads[0].type == "MEDIA":
            return None  # ناشطون قالوا لرويترز: who was told does not speak
        if phrase:
            fits = not phrase.prep or (words and (phrase.prep == "ل" or phrase.first == hit.last)) or phrase.first == hit.last
            return phrase if fits and phrase.speaks and phrase.prep not in ("ب", "في", "ك") else None
        if at >= len(doc.tokens) or not doc.tokens[at].is_word or not doc.same_sentence(hit.first, at) or _function_word(syntax, at):
            return None
        at += 1
    return None


FUNCTION_WORDS = frozenset("preposition conjunction complementizer relative negation pronoun question".split())


def _function_word(syntax: Syntax, at: int) -> bool:
    return at in syntax.openers or at in syntax.verbs or any(h.ref.kind in FUNCTION_WORDS for h in syntax.doc.hits(at, "word"))


def before_cue(syntax: Syntax, hit: Hit, before: Sequence[Statement]) -> tuple[Found, ...]:
    """SVO (مراقبون قالوا) where the phrase stands straight before the cue or opens its sentence; else the last speaker goes on."""
    doc = syntax.doc
    straight = straight_before(syntax, hit.first)
    if straight:
        return straight.heads[:1]
    first = doc.sentence(hit.first)[0]
    opening = next((syntax.phrases[i] for i in range(first, min(first + 3, hit.first)) if i in syntax.phrases), None)
    if (
        opening
        and opening.acts
        and not opening.prep
        and hit.first - opening.last <= 8
        and not any(opening.last <= v < hit.first for v in syntax.verbs)
    ):
        return opening.heads[:1]
    last = next((s.sources for s in reversed(before) if s.sources), ())
    if last and (hit.stem.proclitics.startswith(("و", "ف")) or hit.first == first):
        return last
    return subject_of(syntax, hit.first) or last


def straight_before(syntax: Syntax, first: int) -> Phrase | None:
    """The phrase that ends where the cue begins: marks, auxiliaries and a relative pronoun may stand between (موسكو التي تنفي)."""
    doc = syntax.doc
    at = first
    if doc.word(first).startswith("و") and doc.word(first - 1) == "،":
        return None  # …، وأكد: another clause begins
    while at > 0 and doc.same_sentence(at - 1, first) and (
        doc.word(at - 1) in MARKS or doc.word(at - 1) in AUXILIARIES or any(h.ref.kind == "relative" for h in doc.hits(at - 1, "word"))
    ):  # fmt: skip
        at -= 1
    phrase = syntax.ends.get(at)
    relative = any(h.ref.kind == "relative" for i in range(at, first) for h in doc.hits(i, "word"))
    fits = phrase and phrase.speaks and (not phrase.prep or phrase.prep in INSIDE or relative or phrase.first == doc.sentence(first)[0])
    return _head_of(syntax, phrase) if phrase and fits else None


def _head_of(syntax: Syntax, phrase: Phrase) -> Phrase:
    """مصادر في التيار أكدت, عضو بالحزب قال: of a phrase with another inside, the first one speaks."""
    before = syntax.ends.get(phrase.first) or syntax.ends.get(phrase.first - 1)
    return before if phrase.prep in INSIDE and before and before.speaks and not before.marked else phrase


INSIDE = frozenset({"في", "ب", "من", "لدي", "ل"})


def subject_of(syntax: Syntax, at: int) -> tuple[Found, ...]:
    """The first phrase of the sentence that can act, has no preposition and stands before `at`."""
    first = syntax.doc.sentence(at)[0]
    phrase = next((p for i in range(first, at) if (p := syntax.phrases.get(i)) and p.speaks and not p.marked), None)
    return phrase.heads[:1] if phrase else ()


def owner(syntax: Syntax, speaker: Phrase) -> Phrase:
    """بيان لوزارة الخارجية, حصيلة للمرصد, تقرير وكالة …: who issued a document is the source, where the text says it."""
    if speaker.heads[0].source_kind != "document":
        return speaker
    of = next((p for i in range(speaker.last, speaker.last + 3) if (p := syntax.phrases.get(i))), None)
    same = of and syntax.doc.same_sentence(speaker.first, of.first) and not any(i in syntax.openers for i in range(speaker.last, of.first))
    return of if of and same and of.prep in ("", "ل", "من", "عن") and of.speaks else speaker


def chain(syntax: Syntax, hit: Hit, heads: tuple[Found, ...], at: int, marker: int) -> tuple[Found, ...]:
    """Outermost first: نقلت وكالة … عن مصدر …, ذكرت صحيفة … نقلا عن مصادر …, قال مسؤول لصحيفة … . `at` to `marker` are the words
    between the speaker and what brings the content in."""
    doc = syntax.doc
    sources = list(heads[:1])
    relays = doc.word(hit.first)[hit.stem.prefix :].startswith(RELAY)
    for i in range(at, min(marker, len(doc.tokens))):
        if not doc.same_sentence(hit.first, i):
            break
        if doc.word(i) == "عن" and (relays or doc.word(i - 1) in ("نقلا", "ونقلا")):
            inner = syntax.phrases.get(i + 1)
            if inner and inner.speaks:
                sources.append(inner.heads[0])
        told = syntax.phrases.get(i)
        if (
            told
            and told.prep == "ل"
            and i - at < TOLD_WITHIN
            and told.heads[0].type == "MEDIA"
            and told.heads[0].kind == "name"
            and sources
        ):
            sources.insert(0, told.heads[0])
    return tuple(sources)
