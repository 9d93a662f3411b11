"""What one act takes over from the act before it in the sentence: وبحث معهم (the same subject), اتفقا على تنسيق … (those who agreed)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from musnad.find.events.nominal import of_manner
from musnad.find.events.roles import Participants
from musnad.find.events.triggers import Trigger
from musnad.find.events.verbal import BEFORE_VERB, subject_before
from musnad.find.syntax.antecedents import agrees
from musnad.find.syntax.shallow import VERBAL, Phrase, Syntax, clause_initial

BINDERS = frozenset("علي الي ان بان في من ب ل".split())
NEAR = 8
TOPIC_REACH = 25
GOES_ON = frozenset("حيث ثم كما بينما فيما بعدما".split())
GOVERNING = frozenset({"planned", "attempt", "want"})
"""Classes of words that govern a verbal noun like a verb (قررت, تسعى, تريد)."""
MEETINGS = frozenset(
    {"meet", "talks", "discuss", "negotiate", "summit", "session", "conference", "phone", "contact", "dialogue", "consult"}
)
ASKED = frozenset({"REQUEST", "ACCUSE"})


class Act(NamedTuple):
    """A trigger and who takes part in it."""

    trigger: Trigger
    who: Participants


def inherit(syntax: Syntax, act: Act, earlier: Sequence[Act]) -> None:
    """Fill the actors of `act` from the nearest earlier act that governs it or that it is joined to. `earlier` nearest first."""
    trigger, who = act
    partner_only = not who.subject and trigger.frame.roles.get("subj") == "both"
    if (who.actors and not partner_only) or (trigger.passive and trigger.tense in VERBAL):
        return
    topic = _topic(syntax, trigger) if trigger.tense in VERBAL else None
    for other in earlier:
        if not syntax.doc.same_sentence(other.trigger.hit.first, trigger.hit.first) or (topic and other.trigger.hit.first < topic.first):
            break
        if _joined(syntax, trigger, other.trigger) and other.who.actors:
            _take(act, other, other.who.actors, other.who.recipients, "joined to the act before")
            return
        if trigger.tense == "active" and of_manner(syntax.doc, trigger.hit) and other.who.actors:
            _take(act, other, other.who.actors, [], "a participle of manner: the subject of the act before")
            return
        if _bound(syntax, trigger, other.trigger):
            asked = other.trigger.frame.plover in ASKED
            _take(act, other, other.who.recipients if asked else other.who.actors, [], "governed by the act before")
            if who.actors:
                return
    if topic:
        who.add(trigger.frame.roles.get("subj", "actor"), topic, "the topic of the clause goes on as the subject")
    elif trigger.tense not in VERBAL or not clause_initial(syntax.doc, trigger.hit.first):  # أعلنت لندن طرد 60 دبلوماسيا is no second verb
        _controlled(syntax, act)
        if not who.actors and not who.recipients:
            _named_before(syntax, act, earlier)


def _topic(syntax: Syntax, trigger: Trigger) -> Phrase | None:
    """أن القاهرة ما زالت تحافظ … وتقف: the phrase that opened the clause, where it agrees with a verb joined by و."""
    doc, hit = syntax.doc, trigger.hit
    number = hit.entry.form.number if hit.entry.form else ""
    goes_on = hit.stem.proclitics.startswith("و") or doc.word(hit.first - 1) in GOES_ON
    for at in range(hit.first, max(doc.sentence(hit.first)[0], hit.first - TOPIC_REACH), -1):
        phrase = syntax.ends.get(at)
        if phrase and phrase.acts and not phrase.marked and clause_initial(doc, phrase.first) and agrees(number, phrase.heads[0]):
            return phrase if goes_on or _only_relatives(syntax, phrase.last, hit.first) else None
    return None


def _only_relatives(syntax: Syntax, start: int, end: int) -> bool:
    """Does nothing but an aside stand between a topic and its verb? No verb, unless behind a relative pronoun (الوزير الذي يزور روسيا،
    وقع …) or straight after an indefinite topic (وفدا يضم مسؤولين وصل)."""
    doc = syntax.doc
    relatives = {at for at in range(start - 1, end) if any(h.ref.kind == "relative" for h in doc.hits(at, "word"))}
    while doc.tokens[end - 1].is_word and doc.word(end - 1) in BEFORE_VERB:
        end -= 1
    if end - 1 in relatives or (end not in syntax.ends and not doc.definite(end - 1) and doc.tokens[end - 1].is_word):
        return False  # مادة تطالب, ما يصل, جماعة الشباب التي قتلت: the verb belongs to the word before it
    verbs = {at for at in range(start + 1, end) if at in syntax.verbs and at - 1 not in relatives}
    return not verbs and not any(at in syntax.openers and at not in relatives for at in range(start, end))


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


def _joined(syntax: Syntax, trigger: Trigger, other: Trigger) -> bool:
    """و before a verb after a verb (حيث, ثم and كما go on likewise), or before a verbal noun after a verbal noun."""
    if trigger.tense in VERBAL and syntax.doc.word(trigger.hit.first - 1) in GOES_ON:
        return True
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
    if clitic == "ب" and doc.definite(trigger.hit.first, trigger.hit.stem.prefix):
        return False  # رحبت فرنسا بالهدنة: known from elsewhere
    return clitic in ("ب", "ل") or any(doc.word(i) in BINDERS for i in list(gap)[-2:])


def _controlled(syntax: Syntax, act: Act) -> None:
    """حاول الجانب الروسي توطيد العلاقات: a verbal noun with no agent of its own takes the subject of the verb that governs it; behind ل or
    ب (دفع القاهرة لقطع العلاقات) the phrase nearest before it."""
    doc, hit = syntax.doc, act.trigger.hit
    if doc.word(hit.first)[hit.stem.prefix :].startswith(("ال", "لل")):
        return  # أدانت مصر الهجوم: a definite noun is known from elsewhere
    if hit.stem.proclitics.lstrip("وف") in ("ل", "ب"):
        near = syntax.before(hit.first)
        if near and near.acts and not near.marked and not set(near.keys) & set(act.who.recipients):
            act.who.add("actor", near, "the nearest phrase before it")
            return
    for i in range(hit.first - 1, max(doc.sentence(hit.first)[0], hit.first - NEAR) - 1, -1):
        if i in syntax.verbs or any(h.ref.kind in GOVERNING for h in doc.hits(i, "word")):
            after = next((p for p in syntax.right(i + 1, hit.first - i) if p.last <= hit.first and not p.marked and p.acts), None)
            subject = after or subject_before(syntax, i)
            if subject and not set(subject.keys) & set(act.who.recipients):
                act.who.add("actor", subject, "subject of the verb that governs it")
            return
        if i in syntax.openers or doc.word(i) == "،":
            return
