"""Which words of a text trigger which event frame: one sense a word, decoys taken out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from musnad.find.syntax.shallow import NOMINAL, VERBAL, Syntax, clause_initial, plausible_verb
from musnad.lexicon.entries import Frame, Light
from musnad.text.normalise import fold
from musnad.words.clitics import enclitics, proclitics
from musnad.words.document import Document
from musnad.words.vocabulary import Hit

NEAR = 4
"""How many words from a trigger a decoy that does not hold it may stand."""
REACH = 7
"""How many words from its verb a fixed object or preposition may stand (after the subject)."""
LIGHT_REACH = 10


@dataclass(frozen=True, slots=True)
class Trigger:
    """A hit of a frame that counts, the light verb that carries it, and whether it needs an actor to count."""

    hit: Hit
    light: Hit | None
    needs_actor: bool
    vowelled_passive: bool = False

    @property
    def frame(self) -> Frame:
        frame: Frame = self.hit.ref
        return frame

    @property
    def tense(self) -> str:
        return self.hit.entry.form.tense if self.hit.entry.form else ""

    @property
    def passive(self) -> bool:
        form = self.hit.entry.form
        return self.vowelled_passive or (form is not None and (form.voice == "passive" or form.tense == "passive"))


def triggers(doc: Document, syntax: Syntax, taken: set[int]) -> Iterator[Trigger]:
    """The triggers of a document in order, one for a word. `taken` are tokens inside names, offices and dates."""
    decoys: dict[int, list[Hit]] = {}
    for hit in doc.all_hits("decoy"):
        for at in range(max(0, hit.first - NEAR), hit.last + NEAR):
            decoys.setdefault(at, []).append(hit)
    done = 0
    for first in range(len(doc.tokens)):
        if first < done or first in taken:
            continue
        found = [t for h in doc.hits(first, "frame") if not _decoy(doc, h, decoys) and (t := _trigger(doc, syntax, h))]
        if found:
            verb = _verb_here(doc, syntax, first)
            best = max(found, key=lambda t: _rank(t, verb))
            done = best.hit.last
            yield best


def _verb_here(doc: Document, syntax: Syntax, at: int) -> bool:
    """Of a word that can be verb or verbal noun (دعم, قصف): is it the verb? At the head of a clause, or after a phrase that opens one; but
    not before a state's adjective (دعم مصري) or a subject with ل after it (دعم المصريين للاقتراح)."""
    adjective = syntax.adjectives.get(at + 1)
    after = syntax.phrases.get(adjective.last if adjective else syntax.phrases[at + 1].last if at + 1 in syntax.phrases else at + 1)
    if (adjective and (at + 1 not in syntax.phrases)) or (after and after.prep == "ل" and after.first > at + 1):
        return False
    if clause_initial(doc, at):
        return True
    phrase = syntax.ends.get(at)
    return phrase is not None and not phrase.prep and clause_initial(doc, phrase.first)


def _rank(trigger: Trigger, verb: bool) -> tuple[int, ...]:
    """Longer phrases and verbs with their fixed complement first, then fewer clitics, then what needs no actor."""
    hit = trigger.hit
    fits = (trigger.tense in VERBAL) == verb or hit.last - hit.first > 1
    return (hit.last - hit.first, len(trigger.frame.needs), fits, -len(hit.stem.proclitics), -hit.stem.suffix, not trigger.needs_actor)


def _decoy(doc: Document, hit: Hit, decoys: dict[int, list[Hit]]) -> bool:
    return any(
        d.ref is hit.ref and doc.same_sentence(hit.first, d.first) and (d.first <= hit.first < d.last or not _holds(doc, d, hit))
        for d in decoys.get(hit.first, ())
    )


def _holds(doc: Document, decoy: Hit, hit: Hit) -> bool:
    """Does the decoy phrase contain the trigger's own word? Then it excludes only that place, not its neighbours."""
    own = hit.stem.key.removeprefix("ال")
    return any(own[:4] in doc.word(i) for i in range(decoy.first, decoy.last))


def _trigger(doc: Document, syntax: Syntax, hit: Hit) -> Trigger | None:
    frame: Frame = hit.ref
    form = hit.entry.form
    tense = form.tense if form else ""
    if tense in VERBAL:
        if not plausible_verb(doc, hit) or (frame.needs and not _complemented(syntax, hit, frame.needs)):
            return None
        return Trigger(hit, None, "-verb" in frame.forms, doc.has_damma(hit.first))
    if tense in NOMINAL:
        if (
            tense == "masdar"
            and hit.last - hit.first == 1
            and frame.needs
            and not _complemented(syntax, hit, frame.needs)
            and not frame.masdar
        ):
            return None
        light = _light(doc, syntax, hit)
        weak = tense == "masdar" and "-masdar" in frame.forms and hit.last - hit.first == 1
        return Trigger(hit, light, weak and light is None)
    if frame.needs and not _complemented(syntax, hit, frame.needs):
        return None
    return Trigger(hit, None, False)


def _complemented(syntax: Syntax, hit: Hit, needs: tuple[str, ...]) -> bool:
    """Do the fixed words of a frame's verb follow (قطع … العلاقات; أطاح بـ…; وصل and any place)? Phrases between count as one word, and
    another clause ends the search."""
    doc, at, steps = syntax.doc, hit.last, 0
    last = doc.sentence(hit.first)[1]
    for need in map(_bare, needs):
        while not (at in syntax.places if need == PLACE else _is(doc, at, need)):
            if at >= last or steps >= REACH or at in syntax.openers or (at in syntax.verbs and at >= hit.last):
                return False
            at, steps = (syntax.phrases[at].last if at in syntax.phrases else at + 1), steps + 1
        at += 0 if len(need) == 1 else 1
    return True


PLACE = "@place"
"""In a frame's verb: the name of a state or place must follow."""


@cache
def _bare(word: str) -> str:
    word = fold(word)
    return word.removeprefix("ال") if len(word) > 3 else word


def _is(doc: Document, at: int, need: str) -> bool:
    """Is the word at a token the fixed word of a frame, behind clitics or before a pronoun? A single letter is a clitic itself."""
    word = doc.word(at)
    if len(need) == 1:
        hits = doc.by_first.get(at, ())
        return word.startswith(need) and len(word) > 2 and (not hits or any(h.stem.proclitics.endswith(need) for h in hits))
    for stem in proclitics(word):
        if need in (stem.key, stem.key.removeprefix("ال")) or any(longer.key == need for longer in enclitics(stem)):
            return True
    return False


def _light(doc: Document, syntax: Syntax, hit: Hit) -> Hit | None:
    """The light verb that carries a noun: before it, with its subject perhaps between (أجرى الوزير مباحثات, قام … بزيارة)."""
    start = max(doc.sentence(hit.first)[0], hit.first - LIGHT_REACH)
    for at in range(hit.first - 1, start - 1, -1):
        for light in doc.hits(at, "light"):
            ref: Light = light.ref
            if light.entry.form and light.entry.form.tense in VERBAL and _governs(doc, light, ref, hit):
                return light
        phrase = syntax.ends.get(at)
        if at in syntax.openers and not phrase:
            return None
    return None


def _governs(doc: Document, light: Hit, ref: Light, hit: Hit) -> bool:
    clitics = hit.stem.proclitics.lstrip("وف")
    prep = _bare(ref.prep) if ref.prep else ""
    if len(prep) == 1:
        return clitics == prep
    if prep:
        return doc.word(hit.first - 1) == prep
    return not clitics and not any(h.ref.kind == "preposition" for h in doc.hits(hit.first - 1, "word"))
