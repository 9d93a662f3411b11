"""Events: each trigger with its participants, place, time, status and the statement in which it stands."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.find.entities.cast import Cast
from musnad.find.entities.mentions import Found
from musnad.find.events.inheritance import Act, inherit
from musnad.find.events.participants import participants
from musnad.find.events.status import Context, status
from musnad.find.events.triggers import Trigger, triggers
from musnad.find.ids import stable_id
from musnad.find.syntax.shallow import VERBAL, Syntax
from musnad.text.normalise import fold
from musnad.values import Attribution, Event, Evidence, Span, TimeExpression
from musnad.words.document import Document


def find_events(syntax: Syntax, cast: Cast, times: Sequence[TimeExpression], attributions: Sequence[Attribution]) -> tuple[Event, ...]:
    """The events of a document, in the order of their triggers."""
    doc = syntax.doc
    speakers = _speakers(cast)
    found: list[Event] = []
    acts: list[Act] = []
    for trigger in triggers(doc, syntax, _taken(doc, cast)):
        number = _statement(attributions, doc.hit_span(trigger.hit))
        said = attributions[number] if number is not None else None
        act = Act(trigger, participants(syntax, trigger, speakers.get(said.source or "") if said else None))
        if _object_of_same(syntax, act, acts):
            continue
        if trigger.needs_actor and not (act.who.actors or act.who.recipients):
            continue
        inherit(syntax, act, acts[: -RECENT - 1 : -1])
        found.append(_event(syntax, cast, act, [a.trigger for a in acts[:-4:-1]], times, attributions, number))
        acts.append(act)
    return tuple(found)


NEAR = 8
RECENT = 40
"""Acts back in which an antecedent is looked for: bounds the work on a text that is one endless sentence."""


def _object_of_same(syntax: Syntax, act: Act, earlier: list[Act]) -> bool:
    """وقعت روسيا وتركيا اتفاقا: an indefinite noun of the same type under a verb is the same act, said once."""
    trigger = act.trigger
    if trigger.tense in VERBAL or not earlier or trigger.hit.stem.proclitics:
        return False
    verb = earlier[-1].trigger
    if trigger.light and trigger.light.first != verb.hit.first:
        return False
    doc = syntax.doc
    between = range(verb.hit.last, trigger.hit.first)
    return (
        verb.tense in VERBAL
        and verb.frame.plover == trigger.frame.plover
        and doc.same_sentence(verb.hit.first, trigger.hit.first)
        and len(between) <= NEAR
        and not doc.word(trigger.hit.first).startswith("ال")
        and not any(doc.word(i) == "،" or i in syntax.openers or i in syntax.verbs for i in between)
        and not any(h.ref.kind == "preposition" for h in doc.hits(trigger.hit.first - 1, "word"))
    )


def _speakers(cast: Cast) -> dict[str, Found]:
    """A mention of each entity, by its id."""
    return {cast.of[m.key]: m for m in reversed(cast.mentions)}


def _taken(doc: Document, cast: Cast) -> set[int]:
    """Tokens inside names and offices: المجلس العسكري and وزير الدفاع trigger nothing."""
    inside = {i for m in cast.mentions if m.kind == "name" for i in range(m.first, m.last)}
    return inside | {i for first, last in cast.leads.items() for i in range(first, last)}


def _statement(attributions: Sequence[Attribution], trigger: Span) -> int | None:
    """The innermost statement whose content holds the trigger."""
    holding = [(a.content.end - a.content.start, i) for i, a in enumerate(attributions) if a.content and a.content.holds(trigger)]
    return min(holding)[1] if holding else None


def _event(
    syntax: Syntax,
    cast: Cast, act: Act, before: list[Trigger], times: Sequence[TimeExpression],
           attributions: Sequence[Attribution], number: int | None) -> Event:  # fmt: skip
    doc, (trigger, who) = syntax.doc, act
    hit, frame = trigger.hit, trigger.frame
    span = doc.hit_span(hit)
    said = attributions[number] if number is not None else None
    when = _time(doc, trigger, times)
    found = status(Context(syntax, trigger, said, [t for t in before if doc.same_sentence(t.hit.first, hit.first)], when is not None))
    evidence = [*who.evidence, Evidence("status", found.span, found.rule), *([Evidence("time", when.span, when.rule)] if when else [])]
    if not any(k in cast.of for k in who.recipients):  # a state that the article never names
        evidence = [v for v in evidence if v.field != "recipients"]
    actors = tuple(cast.of[k] for k in who.actors if k in cast.of)
    recipients = tuple(cast.of[k] for k in who.recipients if k in cast.of and k not in who.actors)
    return Event(
        stable_id("v", doc.text.article, f"{span.start}:{frame.id}"), span, frame.plover, frame.subtype or None, actors, recipients,
        next((cast.of[k] for k in who.places if k in cast.of), None), (when.value or when.relative) if when else None, found.value, number,
        doc.span(*doc.sentence(hit.first)), frame.where, tuple(evidence),
    )  # fmt: skip


SINCE = frozenset({"منذ", "بعد", "قبل", "عقب"})
CLAUSE_MARKS = ("،", "؛", ".", ":")


def _time(doc: Document, trigger: Trigger, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The nearest time in the trigger's sentence, those of its own clause (no comma between) first; durations date nothing."""
    own = doc.hit_span(trigger.hit)
    first, last = doc.sentence(trigger.hit.first)
    sentence = doc.span(first, last)
    raw = doc.text.article.raw
    near = []
    for time in times:
        if time.type in ("DURATION", "SET") or not sentence.holds(time.span):
            continue
        gap = raw[min(own.end, time.span.end) : max(own.start, time.span.start)]
        if time.span.start > own.end and any(word in SINCE for word in fold(gap).split()[:-1]):
            continue  # أول زيارة له منذ توليه الحكم في يناير: dates what stands behind منذ
        commas = sum(gap.count(mark) for mark in CLAUSE_MARKS)
        if commas == 0 and len(gap) < 80:
            near.append((len(gap), time))
    return min(near, key=lambda n: n[0])[1] if near else None
