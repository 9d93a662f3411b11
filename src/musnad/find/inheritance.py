"""What one act takes over from the act before it in the sentence: وبحث معهم (the same subject), اتفقا على تنسيق … (those who agreed)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from musnad.find.arguments import VERBAL, Syntax
from musnad.find.participants import Participants, subject_before
from musnad.find.triggers import Trigger

BINDERS = frozenset("علي الي ان بان في من ب ل".split())
NEAR = 8
MEETINGS = frozenset(
    {"meet", "talks", "discuss", "negotiate", "summit", "session", "conference", "phone", "contact", "dialogue", "consult"}
)
ASKED = frozenset({"REQUEST", "THREATEN"})


class Act(NamedTuple):
    """A trigger and who takes part in it."""

    trigger: Trigger
    who: Participants


def inherit(syntax: Syntax, act: Act, earlier: Sequence[Act]) -> None:
    """Fill the actors of `act` from the nearest earlier act that governs it or that it is joined to. `earlier` nearest first."""
    trigger, who = act
    partner_only = trigger.tense in VERBAL and not who.subject and trigger.frame.roles.get("subj") == "both"
    if (who.actors and not partner_only) or (trigger.passive and trigger.tense in VERBAL):
        return
    for other in earlier:
        if not syntax.doc.same_sentence(other.trigger.hit.first, trigger.hit.first):
            break
        if _joined(trigger, other.trigger):
            _take(act, other, other.who.actors, other.who.recipients, "joined to the act before")
            return
        if _bound(syntax, trigger, other.trigger):
            asked = other.trigger.frame.plover in ASKED
            _take(act, other, other.who.recipients if asked else other.who.actors, [], "governed by the act before")
            return
    if trigger.tense not in VERBAL:
        _controlled(syntax, act)
        if not who.actors and not who.recipients:
            _named_before(syntax, act, earlier)


def _named_before(syntax: Syntax, act: Act, earlier: Sequence[Act]) -> None:
    """المباحثات, هذه الزيارة: a definite noun goes on with the last act of its kind, and so with its parties."""
    hit, frame = act.trigger.hit, act.trigger.frame
    if not syntax.doc.word(hit.first)[hit.stem.prefix :].startswith(("ال", "لل")):
        return
    for other in earlier:
        own = other.trigger.frame
        if own.plover == frame.plover and (own.subtype == frame.subtype or {own.subtype, frame.subtype} <= MEETINGS) and other.who.actors:
            span = other.trigger.hit.first
            rule = f"the {frame.subtype or frame.plover} named before"
            act.who.copy_side("actors", other.who.actors, syntax.doc.span(span, other.trigger.hit.last), rule)
            act.who.copy_side("recipients", other.who.recipients, syntax.doc.span(span, other.trigger.hit.last), rule)
            return


def _take(act: Act, other: Act, actors: list[str], recipients: list[str], rule: str) -> None:
    span = next((e.span for e in other.who.evidence if e.field in ("actors", "recipients")), None)
    if span is None:
        return
    act.who.copy_side("actors", [k for k in actors if k not in act.who.recipients], span, rule)
    if act.trigger.frame.roles.get("subj") != "both" and not act.who.recipients and "obj" in act.trigger.frame.roles:
        act.who.copy_side("recipients", [k for k in recipients if k not in act.who.actors], span, rule)


def _joined(trigger: Trigger, other: Trigger) -> bool:
    """و before a verb after a verb, or before a verbal noun after a verbal noun."""
    if not trigger.hit.stem.proclitics.startswith("و"):
        return False
    return other.tense in VERBAL or other.light is not None if trigger.tense in VERBAL else other.tense not in VERBAL


def _bound(syntax: Syntax, trigger: Trigger, other: Trigger) -> bool:
    """على, إلى, أن or an attached ب ل between the two, and nothing far."""
    doc = syntax.doc
    gap = range(other.hit.last, trigger.hit.first)
    if len(gap) > NEAR:
        return False
    clitic = trigger.hit.stem.proclitics.lstrip("وف")[-1:]
    return clitic in ("ب", "ل") or any(doc.word(i) in BINDERS for i in list(gap)[-2:])


def _controlled(syntax: Syntax, act: Act) -> None:
    """حاول الجانب الروسي توطيد العلاقات: a verbal noun with no agent of its own takes the subject of the verb that governs it."""
    doc = syntax.doc
    at = act.trigger.hit.first
    if doc.word(at)[act.trigger.hit.stem.prefix :].startswith(("ال", "لل")):
        return  # أدانت مصر الهجوم: a definite noun is known from elsewhere
    first = doc.sentence(at)[0]
    for i in range(at - 1, max(first, at - NEAR) - 1, -1):
        if i in syntax.verbs:
            after = next((p for p in syntax.right(i + 1, at - i) if p.last <= at and not p.prep and p.acts), None)
            subject = after or subject_before(syntax, i)
            if subject and not set(subject.keys) & set(act.who.recipients):
                act.who.add("actor", subject, "subject of the verb that governs it")
            return
        if i in syntax.openers or doc.word(i) == "،":
            return
