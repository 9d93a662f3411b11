"""How far a noun phrase goes: the little syntax that names of organisations and offices need."""

from __future__ import annotations

from musnad.words.document import CLOSE, OPEN, Document

MAX_WORDS = 7
MAX_QUOTED = 4
NAMES = ("state", "place", "entity", "capital")
STOPPERS = ("given", "person", "title", "surname", "time", "cue", "light")


def definite(word: str) -> bool:
    return word.startswith(("ال", "لل"))


def stops(doc: Document, at: int) -> bool:
    """Does token `at` end every noun phrase? Marks, function words, verbs, dates, names of persons, common words that modify."""
    if at >= len(doc.tokens) or not doc.tokens[at].is_word:
        return True
    hits = doc.by_first.get(at, ())
    if any(h.layer == "word" and h.ref.kind not in ("government", "party") for h in hits) and not any(h.layer in NAMES for h in hits):
        return True
    if any(h.layer in STOPPERS and not (h.entry.form and h.entry.form.tense in ("masdar", "noun")) and h.stem.prefix == 0 for h in hits):
        return not (doc.definite(at) and not any(h.layer in ("time", "title", "person", "surname") for h in hits))
    return any(h.layer == "frame" and h.entry.form.tense in ("perfect", "imperfect") and not h.entry.rest for h in hits if h.entry.form)


def continues(doc: Document, at: int, follows: str) -> int:
    """Where the phrase ends whose head stands before token `at`. Returns `at` where nothing fitting follows.

    idafa: definite nouns and adjectives, joined ones (التربية والتعليم), ل + definite (للطاقة), up to the adjective or name of a state.
    adjective: adjectives that agree, the last one that of a state.
    """
    start, sentence = at, doc.tokens[at - 1].sentence
    while at < len(doc.tokens) and at - start < MAX_WORDS and doc.tokens[at].sentence == sentence:
        word = doc.word(at)
        name = next((h for h in doc.hits(at, *NAMES) if not h.stem.proclitics), None)
        if nisba(doc, at):
            return _closing(doc, at + 1)
        if name and (follows != "adjective") and not stops(doc, at):
            return name.last
        if stops(doc, at):
            break
        joined = at > start and word[0] in "ول" and definite(word[1:]) and len(word) > 4 and not doc.hits(at, "office", "title")
        if doc.definite(at - 1) and word.startswith("ال") and is_act(doc, at):
            break  # مجلس النواب الاتفاقية: what the body did is not in its name
        if doc.definite(at) or joined:
            at += 1
        else:
            break
    return start if follows == "adjective" else at  # no state's adjective closed it


def is_act(doc: Document, at: int) -> bool:
    """Is a word the verbal noun or the noun of an event (الاتفاقية, الهجوم), and no modifier?"""
    return any(h.last == at + 1 and h.entry.form and h.entry.form.tense in ("masdar", "noun") for h in doc.hits(at, "frame"))


def nisba(doc: Document, at: int) -> bool:
    """Does a state's adjective stand at token `at`? روسيا and سوريا are names, though adjectives in the accusative look like them."""
    return any(not h.stem.proclitics for h in doc.hits(at, "adjective")) and not any(not h.stem.proclitics for h in doc.hits(at, "state"))


def _closing(doc: Document, at: int) -> int:
    """A second state adjective (الحدود الليبية المصرية) still belongs."""
    return at + 1 if nisba(doc, at) else at


def quoted_name(doc: Document, at: int) -> int:
    """Where the name in quotation marks or brackets that opens at `at` ends, 0 where none does."""
    if doc.word(at) not in tuple(OPEN) or not doc.same_sentence(at - 1, at):
        return 0
    closing = CLOSE[OPEN.index(doc.word(at))]
    return next((i + 1 for i in range(at + 2, at + 2 + MAX_QUOTED) if doc.word(i) == closing), 0)
