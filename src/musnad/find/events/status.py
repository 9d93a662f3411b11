"""Whether an event happened, goes on, is planned, possible, hypothetical or denied: read off the grammar around its trigger.

A named source does not lower the status; a source that denies, or a cue that only expects, does. Rules are tried in the order in which
`status` lists them; the first that fits is named in the event's evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from musnad.find.events.triggers import Trigger
from musnad.find.syntax.shallow import VERBAL, Syntax, clause_initial
from musnad.values import Attribution, Span
from musnad.words.vocabulary import Hit

WINDOW = 4
"""How many words before a trigger (or the verb that governs it) a marker may stand."""
GOVERNOR_REACH = 10
AFTER = 6
"""How many words after an event noun its own verb or adjective may stand (المباحثات ستتناول, الزيارة المرتقبة)."""
DENIED_WITHIN = 8
"""Words at the head of what a source denies that are taken to be denied."""
MEANS = {
    "negation": "denied", "conditional": "hypothetical", "modal": "possible", "planned": "planned", "future": "planned",
    "obligation": "hypothetical", "want": "planned", "purpose": "planned", "attempt": "planned", "ongoing": "ongoing",
}  # fmt: skip
SAID_IS_DONE = frozenset("AGREE SUPPORT CONCEDE REQUEST ACCUSE REJECT THREATEN".split())
"""Types that are done by saying them: يدين and يطالب happened when they were said."""
ASKING = frozenset({"REQUEST", "THREATEN", "REJECT"})
QAD = frozenset({"قد", "وقد", "فقد"})


class Status(NamedTuple):
    """A status, the rule that read it, and the words that say it."""

    value: str
    rule: str
    span: Span


class Context(NamedTuple):
    """What a rule looks at. `before` are the triggers before this one in its sentence, nearest first."""

    syntax: Syntax
    trigger: Trigger
    said: Attribution | None
    before: Sequence[Trigger]
    dated: bool

    @property
    def carrier(self) -> Hit:
        """The light verb of a noun, else the trigger itself."""
        return self.trigger.light or self.trigger.hit


def status(context: Context) -> Status:
    """The status of one event: that of the first rule that fits."""
    for rule in RULES:
        found = rule(context)
        if found:
            return found
    return Status("happened", "no mark of another status", context.syntax.doc.hit_span(context.trigger.hit))


def _denied_by_source(c: Context) -> Status | None:
    doc = c.syntax.doc
    if c.said and c.said.hedging == "denied" and c.said.content:
        words = c.said.content.of(doc.text.article.raw)[: doc.hit_span(c.trigger.hit).start - c.said.content.start].split()
        if len(words) <= DENIED_WITHIN:
            return Status("denied", f"denied by its source ({c.said.rule})", c.said.span)
    return None


def _future_form(c: Context) -> Status | None:
    hit = c.carrier
    if hit.entry.form and hit.entry.form.tense == "imperfect" and "س" in hit.stem.proclitics:
        return Status("planned", "future س", c.syntax.doc.hit_span(hit))
    return None


def _light_verb(c: Context) -> Status | None:
    """اعتزم, حاول and واصل say themselves how far the act has come."""
    value = {"plan": "planned", "attempt": "planned", "continue": "ongoing"}.get(c.trigger.light.ref.meaning) if c.trigger.light else None
    if value == "planned" and c.trigger.light and c.trigger.light.entry.form and c.trigger.light.ref.verb == "قرر":
        return None  # what was decided was done, unless something else says not
    return Status(value, c.trigger.light.ref.where, c.syntax.doc.hit_span(c.trigger.light)) if value and c.trigger.light else None


def _marker_before(c: Context) -> Status | None:
    return _marker(c, c.carrier.first)


def _governing_verb(c: Context) -> Status | None:
    """سيلتقي خلال زيارته, لم تتمكنا من الاتفاق: a noun stands under the future or negation of the verb of its clause."""
    syntax, doc = c.syntax, c.syntax.doc
    if c.trigger.tense in VERBAL or c.trigger.light:
        return None
    at = c.trigger.hit.first
    for i in range(at - 1, max(doc.sentence(at)[0], at - GOVERNOR_REACH) - 1, -1):
        if i in syntax.verbs:
            future = any(
                "س" in h.stem.proclitics for h in doc.hits(i, "frame", "cue", "light") if h.entry.form and h.entry.form.tense == "imperfect"
            )
            return Status("planned", "future of the verb that governs it", doc.span(i, i + 1)) if future else _marker(c, i, strong=True)
        if i in syntax.openers:
            return None
    return None


def _own_verb_after(c: Context) -> Status | None:
    """المباحثات ستتناول, الزيارة المرتقبة: what follows an event noun says that it is still to come."""
    doc = c.syntax.doc
    if c.trigger.tense in VERBAL:
        return None
    last = min(doc.sentence(c.trigger.hit.first)[1], c.trigger.hit.last + AFTER)
    for i in range(c.trigger.hit.last, last):
        for hit in doc.hits(i, "word"):
            if hit.ref.kind in ("planned", "future") and i - c.trigger.hit.last < WINDOW + (hit.ref.kind == "future"):
                return Status("planned", hit.ref.where, doc.hit_span(hit))
        word = doc.word(i)
        if word[:1] == "س" and word[1:2] in ("ي", "ت") and i in c.syntax.verbs | _future_verbs(c, i):
            return Status("planned", "future of its own verb", doc.span(i, i + 1))
        if i in c.syntax.openers or i in c.syntax.verbs or word in ("،", "؛", "."):
            return None
    return None


def _future_verbs(c: Context, at: int) -> frozenset[int]:
    """A verb that no table knows, but that can only be a future: ستتم, سيكون."""
    return frozenset() if any(h.last == at + 1 for h in c.syntax.doc.hits(at, "common", "given", "family", "place")) else frozenset({at})


def _purpose(c: Context) -> Status | None:
    """ل before an imperfect or a verbal noun: what was done for that end has not brought it about by that."""
    hit = c.trigger.hit
    if "ل" not in hit.stem.proclitics or c.trigger.light:
        return None
    near = c.before[0] if c.before else None
    if c.trigger.tense != "imperfect" and near and hit.first - near.hit.last <= 1 and "ل" in near.frame.roles:
        return None  # تقديره لزيارة …: the mark of its object
    return Status("planned", "purpose ل", c.syntax.doc.hit_span(hit)) if c.trigger.tense in ("imperfect", "masdar") else None


def _asked_or_agreed(c: Context) -> Status | None:
    """What is asked for, agreed on or warned of has not happened by that: دعا إلى وقف القتال, اتفقا على تنسيق المواقف."""
    doc = c.syntax.doc
    if c.trigger.tense == "perfect":
        return None
    for other in c.before:
        gap = c.trigger.hit.first - other.hit.last
        if gap > AFTER:
            return None
        if c.trigger.hit.stem.proclitics.startswith("و") and gap > 2:
            continue
        between = [doc.word(i) for i in range(other.hit.last, c.trigger.hit.first)]
        bound = c.trigger.hit.stem.proclitics.lstrip("وف") or any(w in ("الي", "علي", "ان", "بان", "من") for w in between[-2:])
        if bound and other.frame.plover in ASKING:
            return Status("hypothetical", f"what is asked for or refused ({other.frame.where})", doc.hit_span(other.hit))
        if bound and other.frame.plover == "AGREE":
            return Status("planned", f"what is agreed or promised ({other.frame.where})", doc.hit_span(other.hit))
    return None


def _subjunctive(c: Context) -> Status | None:
    """أن + imperfect: not yet real (على أن يلتقي), but after قبل and بعد."""
    doc, at = c.syntax.doc, c.carrier.first
    imperfect = c.carrier.entry.form is not None and c.carrier.entry.form.tense == "imperfect"
    if imperfect and doc.word(at - 1) in ("ان", "بان", "لان") and doc.word(at - 2) not in ("قبل", "بعد", "منذ", "دون"):
        return Status("planned", "subjunctive after أن", doc.span(at - 1, at + 1))
    return None


def _only_expected(c: Context) -> Status | None:
    if c.said and c.said.hedging == "possible":
        return Status("possible", f"expected or supposed by its source ({c.said.rule})", c.said.span)
    return None


def _goes_on(c: Context) -> Status | None:
    """An imperfect goes on, unless saying it is doing it; so does a lasting state that is not dated."""
    own = c.syntax.doc.hit_span(c.trigger.hit)
    lasting = "lasting" in c.trigger.frame.forms
    if c.trigger.tense == "imperfect" and (lasting or c.trigger.frame.plover not in SAID_IS_DONE):
        return Status("ongoing", "imperfect", own)
    if lasting and c.trigger.tense not in VERBAL and not c.trigger.light and not c.dated:
        return Status("ongoing", "a lasting state without a date", own)
    return None


RULES: tuple[Callable[[Context], Status | None], ...] = (
    _denied_by_source, _future_form, _marker_before, _light_verb, _governing_verb, _own_verb_after, _purpose, _asked_or_agreed,
    _subjunctive, _only_expected, _goes_on,
)  # fmt: skip


def _marker(c: Context, start: int, strong: bool = False) -> Status | None:
    """The nearest marking word before token `start` in its clause. `strong`: only marks that reach from a verb to its object."""
    doc = c.syntax.doc
    first = doc.sentence(start)[0]
    for back in range(1, WINDOW + 1):
        at = start - back
        if at < first or doc.word(at) in ("،", "؛", ":", ".") or (back > 1 and _other_verb(c, at)):
            return None
        for hit in doc.hits(at, "word"):
            kind = hit.ref.kind
            if kind in MEANS and hit.last <= start and _reaches(c, hit, start) and not (strong and kind == "ongoing"):
                return Status(MEANS[kind], hit.ref.where, doc.hit_span(hit))
    return None


def _reaches(c: Context, hit: Hit, start: int) -> bool:
    """Negation and قد act on the very next verb; the others over a few words."""
    doc = c.syntax.doc
    if hit.ref.kind == "negation":
        return hit.last == start or (hit.last == start - 1 and doc.word(start - 1) in ("يوجد", "توجد", "يكون", "تكون", "اي", "اية"))
    if hit.ref.kind == "modal" and doc.word(hit.last - 1) in QAD:
        return hit.last == start and c.carrier.entry.form is not None and c.carrier.entry.form.tense == "imperfect"
    if hit.ref.kind == "ongoing":
        return c.trigger.tense != "perfect"
    return True


def _other_verb(c: Context, at: int) -> bool:
    doc = c.syntax.doc
    return at in c.syntax.verbs and not doc.hits(at, "word") and not clause_initial(doc, at + 1)
