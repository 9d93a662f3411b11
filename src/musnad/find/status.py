"""Whether an event happened, goes on, is planned, possible, hypothetical or denied: read off the grammar around its trigger.

A named source does not lower the status; a source that denies, or a cue that only expects, does.
"""

from __future__ import annotations

from musnad.find.triggers import Trigger
from musnad.values import Attribution, Span
from musnad.words.document import Document

WINDOW = 4
VERBAL_TYPES = frozenset(["AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"])
"""Types that are done by saying them: يدين and يطالب happened when they were said."""
ORDER = ("negation", "conditional", "modal", "planned", "future", "obligation", "want", "purpose", "attempt", "ongoing")
MEANS = {
    "negation": "denied", "conditional": "hypothetical", "modal": "possible", "planned": "planned", "future": "planned",
    "obligation": "hypothetical", "want": "planned", "purpose": "planned", "attempt": "planned", "ongoing": "ongoing",
}  # fmt: skip
ASKING = frozenset({"REQUEST", "THREATEN", "REJECT"})


def status(doc: Document, trigger: Trigger, attribution: Attribution | None, governors: list[Trigger]) -> tuple[str, str, Span]:
    """(status, rule, the words that say so). `governors` are the triggers before this one in its clause, nearest first."""
    hit = trigger.hit
    own = doc.hit_span(hit)
    if attribution and attribution.hedging == "denied":
        return "denied", f"denied by its source ({attribution.rule})", attribution.span
    if trigger.tense in ("perfect", "imperfect") and "س" in hit.stem.proclitics:
        return "planned", "future س", own
    marked = _marked(doc, trigger)
    if marked:
        return marked
    if trigger.tense == "imperfect" and "ل" in hit.stem.proclitics:
        return "planned", "purpose ل", own
    governed = _governed(doc, trigger, governors)
    if governed:
        return governed
    if attribution and attribution.hedging == "possible":
        return "possible", f"expected or supposed by its source ({attribution.rule})", attribution.span
    if trigger.tense == "imperfect" and trigger.frame.plover not in VERBAL_TYPES:
        return "ongoing", "imperfect", own
    return "happened", "no mark of another status", own


def _marked(doc: Document, trigger: Trigger) -> tuple[str, str, Span] | None:
    """The nearest marker in the words before the trigger (and before its light verb)."""
    start = trigger.light.first if trigger.light else trigger.hit.first
    first = doc.sentence(start)[0]
    if (
        trigger.light
        and "س" in trigger.light.stem.proclitics
        and trigger.light.entry.form
        and trigger.light.entry.form.tense == "imperfect"
    ):
        return "planned", "future س of its light verb", doc.hit_span(trigger.light)
    if trigger.light and trigger.light.ref.meaning in ("plan", "attempt"):
        return "planned", trigger.light.ref.where, doc.hit_span(trigger.light)
    if trigger.light and trigger.light.ref.meaning == "continue":
        return "ongoing", trigger.light.ref.where, doc.hit_span(trigger.light)
    for back in range(1, WINDOW + 1):
        at = start - back
        if at < first or doc.word(at) in ("،", "؛", ":", ".") or _other_verb(doc, at):
            return None
        for hit in doc.hits(at, "word"):
            if hit.ref.kind in MEANS and hit.last <= start and _reaches(doc, hit.ref.kind, trigger, hit.last, start):
                return MEANS[hit.ref.kind], hit.ref.where, doc.hit_span(hit)
    return None


def _reaches(doc: Document, kind: str, trigger: Trigger, end: int, start: int) -> bool:
    """Negation and قد act on the very next verb; the others over a few words."""
    if kind == "negation":
        return end == start
    if kind == "modal" and doc.word(end - 1) in ("قد", "وقد", "فقد"):
        return end == start and trigger.tense == "imperfect"
    return True


def _other_verb(doc: Document, at: int) -> bool:
    return any(h.entry.form and h.entry.form.tense == "perfect" and not h.stem.suffix and not doc.hits(at, "word")
               for h in doc.hits(at, "frame", "cue"))  # fmt: skip


def _governed(doc: Document, trigger: Trigger, governors: list[Trigger]) -> tuple[str, str, Span] | None:
    """What is asked for, agreed on or warned of has not happened by that: دعا إلى وقف القتال, اتفقا على تنسيق المواقف."""
    if trigger.tense == "perfect":
        return None
    for other in governors:
        gap = trigger.hit.first - other.hit.last
        if gap > 6:
            return None
        between = [doc.word(i) for i in range(other.hit.last, trigger.hit.first)]
        if trigger.hit.stem.proclitics.startswith("و") and gap > 2:
            continue
        bound = trigger.hit.stem.proclitics.lstrip("وف") or any(w in ("الي", "علي", "ان", "بان", "من") for w in between[-2:])
        if other.frame.plover in ASKING and bound:
            return "hypothetical", f"what is asked for or refused ({other.frame.where})", doc.hit_span(other.hit)
        if other.frame.plover == "AGREE" and bound:
            return "planned", f"what is agreed or promised ({other.frame.where})", doc.hit_span(other.hit)
    return None
