"""Who stands before and after a word: the shallow syntax that attributions and events share."""

from __future__ import annotations

from musnad.find.entities import Cast
from musnad.find.mentions import Found
from musnad.words.document import Document

SKIPPED = frozenset("\" « » “ ” ' ‘ ’".split())
THAT = frozenset("ان بان انه انها انهم انهما اننا انني انهن بانه بانها بانهم فان فانه فانها".split())
"""أن and إن (one spelling when folded), alone or with a pronoun."""
BREAKS = frozenset("preposition conjunction relative negation future clause-start pronoun question".split())


def actor(mention: Found) -> bool:
    """Can a mention act? Places, weapons and named events do not."""
    return mention.type in ("PER", "ORG", "GPE", "ARMED_GROUP", "MEDIA", "NORP") and not mention.key.startswith("city:")


def breaks(doc: Document, at: int) -> bool:
    """Does a function word or a mark at `at` end the noun phrase before it?"""
    word = doc.word(at)
    if not word or (not doc.tokens[at].is_word and not doc.tokens[at].is_number and word not in SKIPPED):
        return True
    return word in THAT or any(h.ref.kind in BREAKS and h.last == at + 1 and not h.stem.suffix for h in doc.hits(at, "word"))


def phrase_after(doc: Document, cast: Cast, at: int, most: int = 10) -> tuple[Found | None, int]:
    """The noun phrase that begins at `at`: (its head mention, token after it). Offices and titles lead to the name they announce
    (وزير الخارجية الروسي سيرغي لافروف); an adjective counts only where nothing else is there (القصف الروسي)."""
    start, head, end = at, None, at
    while at < len(doc.tokens) and at - start < most and doc.same_sentence(start, at):
        if doc.word(at) in SKIPPED:
            at += 1
            continue
        here = [m for m in cast.at(at, at + 1) if m.kind != "adjective" and (actor(m) or m.type == "MEDIA")]
        best = max(here, key=lambda m: (m.type == "PER" and m.kind == "name", m.last), default=None)
        lead = cast.leads.get(at)
        if best and (head is None or (best.type == "PER" and best.kind == "name" and head.kind != "name")):
            head, end = best, max(end, best.last)
            if best.kind == "name" and best.type == "PER":
                break
            at = best.last
        elif lead:
            at = lead
        elif head is None and at - start < 3 and not breaks(doc, at):
            at += 1  # a noun the tables do not know stands before the name
        elif head is not None and any(m.first == at for m in cast.mentions if m.kind == "adjective") and at == end:
            at = end = at + 1
        elif head is not None and doc.word(at) == "،" and (at + 1 in cast.leads or any(m.type == "PER" and m.kind == "name" for m in cast.at(at + 1, at + 2))) and head.type == "PER":
            at += 1
        else:
            break
    return head, end


def phrase_before(doc: Document, cast: Cast, at: int, most: int = 14) -> Found | None:
    """The last noun phrase that ends before `at` in its sentence and can act, with nothing but its own words between."""
    first = doc.sentence(at)[0]
    for mention in sorted((m for m in cast.mentions if first <= m.first and m.last <= at), key=lambda m: (-m.last, m.first)):
        if at - mention.last > most:
            break
        if actor(mention) and mention.kind != "adjective":
            return mention
    return None


def subject_of_sentence(doc: Document, cast: Cast, at: int) -> Found | None:
    """The first mention of the sentence that can act and stands before `at`."""
    first = doc.sentence(at)[0]
    return next((m for m in cast.mentions if first <= m.first < at and actor(m) and m.kind != "adjective"), None)
