"""The roles of an event and the phrases that fill them: by the marks a frame lists, and by pronouns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from musnad.find.events.triggers import Trigger
from musnad.find.syntax.antecedents import antecedent
from musnad.find.syntax.shallow import PRONOUNS, Phrase, Syntax
from musnad.text.normalise import fold
from musnad.values import Evidence, Span

BY = ("من قبل", "علي يد", "علي ايدي", "بواسطة")
EQUALS = ("مع", "ب")
COMPANY = frozenset({"بمشاركة", "بحضور"})
"""Who takes part in a meeting, whatever its frame lists."""
PLACE_PREPOSITIONS = frozenset("في ب قرب داخل شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط قبالة خارج".split())
LONGEST = 14
"""Words from a trigger in which its phrases are looked for."""


@dataclass
class Participants:
    """Keys of the entities in each role, and the words that say so."""

    actors: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    subject: bool = False
    """Was the subject of the verb found? If not, a partner (التقى بالوزير) may stand alone among the actors."""

    def add(self, role: str, phrase: Phrase, rule: str) -> None:
        """Put a phrase into a role of the frame; `both` parties are all actors. A town does not act; it can be attacked or visited."""
        if role in ("actor", "both") and phrase.acts:
            self._put("actors", phrase, rule)
        elif role == "recipient":
            self._put("recipients", phrase, rule)
            if phrase.is_place and not phrase.acts:
                self._put("location", phrase, rule)
        elif role == "host" and phrase.is_place and not phrase.acts:
            self._put("location", phrase, rule)
            self._hosts(phrase)
        elif role == "host":
            self._put("recipients", phrase, rule)
        elif role in ("place", "actor", "both") and phrase.is_place:
            self._put("location", phrase, rule)

    def _put(self, name: str, phrase: Phrase, rule: str) -> None:
        side = self.places if name == "location" else getattr(self, name)
        fresh = [h for h in phrase.heads if h.key not in side]
        side.extend(dict.fromkeys(h.key for h in fresh))
        self.evidence.extend(Evidence(name, h.span, rule) for h in fresh)

    def _hosts(self, phrase: Phrase) -> None:
        """Who visits a town visits its state; which that is, the lexicon adds."""
        for head in phrase.heads:
            if head.country and f"state:{head.country}" not in self.recipients:
                self.recipients.append(f"state:{head.country}")
                self.evidence.append(Evidence("recipients", head.span, f"the state of the town visited (added by {head.rule})"))

    def copy_side(self, name: str, keys: Sequence[str], span: Span, rule: str) -> None:
        """Take over who is named elsewhere in the sentence."""
        side: list[str] = getattr(self, name)
        fresh = [k for k in keys if k not in side]
        if fresh:
            side[:0] = fresh
            self.evidence.append(Evidence(name, span, rule))


def role_of(trigger: Trigger, mark: str, default: str) -> str:
    """The role that a mark gives in the trigger's frame; the recipient of a visit is the host."""
    role = trigger.frame.roles.get(mark, default)
    return "host" if role == "recipient" and trigger.frame.subtype == "visit" else role


def between_equals(trigger: Trigger) -> bool:
    """Are all parties of the frame equals, as in a meeting or an agreement?"""
    return trigger.frame.roles.get("subj") == "both"


def with_them(syntax: Syntax, trigger: Trigger, found: Participants) -> None:
    """وبحث معهم, التقى به: the pronoun behind a preposition of equals means a party named before, not the subject."""
    doc, hit = syntax.doc, trigger.hit
    if not between_equals(trigger) or len(found.actors) > 1:
        return
    for at in range(hit.last, min(hit.last + 2, len(doc.tokens))):
        pronoun = next((doc.word(at).removeprefix(mark) for mark in EQUALS if doc.word(at) in {mark + p for p in PRONOUNS}), "")
        phrase = antecedent(syntax, hit.first, pronoun, found.actors) if pronoun and doc.same_sentence(hit.first, at) else None
        if phrase:
            found.add("both", phrase, "pronoun: the nearest phrase that agrees")
            return


def by_prepositions(syntax: Syntax, trigger: Trigger, found: Participants, start: int, end: int = 0) -> None:
    """The phrases after the trigger whose preposition the frame lists, and من قبل for the agent of a passive."""
    marks = {fold(mark): role_of(trigger, mark, "") for mark in trigger.frame.roles if mark not in ("subj", "obj")}
    for phrase in syntax.right(start, end - start if end else LONGEST):
        mark = phrase.marked
        if mark in COMPANY and between_equals(trigger):
            found.add("both", phrase, f"after {mark}")
        elif mark in BY or (trigger.passive and mark == "من"):
            found.add("actor", phrase, f"agent after {mark}")
        elif mark == "في" and phrase.is_place and found.recipients:  # إغلاق القنصلية الروسية في سياتل
            found.add("place", phrase, f"place after {mark}")
        elif mark in marks and not set(phrase.keys) & set(found.actors):
            if marks[mark] != "actor" or not found.actors:
                found.add(marks[mark], phrase, f"after {mark}")
        elif mark in PLACE_PREPOSITIONS and phrase.is_place:
            found.add("place", phrase, f"place after {mark}")


def attached(syntax: Syntax, trigger: Trigger, found: Participants, role: str) -> None:
    word = syntax.doc.word(trigger.hit.last - 1)
    others = found.actors if role == "recipient" else ()
    phrase = antecedent(syntax, trigger.hit.first, word[len(word) - trigger.hit.stem.suffix :], others)
    if phrase:
        found.add(role, phrase, "attached pronoun: the nearest phrase that agrees")
