"""Who did it and to whom: the phrases around a trigger, by the marks its frame lists.

Verbs take their subject after them (VSO) or before them (SVO); verbal nouns by idafa, adjective, preposition, pronoun and light verb.
What a clause leaves unsaid because the one that governs it has said it is taken from there (`inherited`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from musnad.find.entities.mentions import Found
from musnad.find.events.triggers import Trigger
from musnad.find.syntax.antecedents import agrees, antecedent, clause_pronoun, fits
from musnad.find.syntax.shallow import VERBAL, Phrase, Syntax, with_pronoun
from musnad.text.normalise import fold
from musnad.values import Evidence, Span

BY = ("من قبل", "علي يد", "علي ايدي", "بواسطة")
PLACE_PREPOSITIONS = frozenset("في ب قرب داخل شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط قبالة خارج".split())
BEFORE_VERB = frozenset('قد لا لم لن سوف كان كانت ايضا ، » " ” )'.split())
COUNTED = frozenset("عشرات مئات الاف عدد عناصر قوات مواقع مقاتلي".split())
FOR_WHOM = frozenset({"له", "لها", "لهم", "لهما"})
"""أول زيارة له: a verbal noun's own pronoun."""
SUBJECT_REACH = 4
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


def participants(syntax: Syntax, trigger: Trigger, speaker: Found | None) -> Participants:
    """The roles that the text fills; others stay empty. `speaker` is who says it, for a verb whose subject is only a pronoun."""
    found = Participants()
    if trigger.tense in VERBAL:
        _of_verb(syntax, trigger, found, speaker)
    elif trigger.tense in ("active", "passive"):
        _of_participle(syntax, trigger, found)
    else:
        _of_noun(syntax, trigger, found, speaker)
    _by_prepositions(syntax, trigger, found, trigger.hit.last)
    if trigger.tense not in VERBAL:
        _of_relative(syntax, trigger, found, speaker)
    return found


def _role(trigger: Trigger, mark: str, default: str) -> str:
    """The role that a mark gives in the trigger's frame; the recipient of a visit is the host."""
    role = trigger.frame.roles.get(mark, default)
    return "host" if role == "recipient" and trigger.frame.subtype == "visit" else role


# --- verbs ---


def _of_verb(syntax: Syntax, trigger: Trigger, found: Participants, speaker: Found | None) -> None:
    hit, roles = trigger.hit, trigger.frame.roles
    bare = [p for p in syntax.right(hit.last) if not p.marked and not _comma_between(syntax, hit.last, p.first)]
    subject, objects = _subject_and_objects(syntax, trigger, bare)
    passive = trigger.passive or (subject is not None and not objects and _undergoes(syntax, trigger, subject))
    role = _role(trigger, "obj", "recipient") if passive else roles.get("subj", "actor")
    if subject:
        found.subject = True
        found.add(role, subject, "subject")
    else:
        _pronoun_subject(syntax, trigger, found, role, speaker)
    if not passive and "obj" in roles and objects:
        found.add(_role(trigger, "obj", ""), objects[0], "object")
    if hit.stem.suffix and not trigger.passive and "obj" in roles:
        _attached(syntax, trigger, found, roles["obj"])


def _comma_between(syntax: Syntax, start: int, at: int) -> bool:
    """A comma ends the stretch in which a bare phrase can still be subject or object."""
    return any(syntax.doc.word(i) == "،" for i in range(start, at))


def _subject_and_objects(syntax: Syntax, trigger: Trigger, bare: list[Phrase]) -> tuple[Phrase | None, list[Phrase]]:
    """The phrase before the verb where it stands ready (SVO), else the first one close after it that agrees (VSO). In a relative clause the
    noun before it is the subject, unless the verb refers back to it otherwise (المناطق التي سيطرت عليها القوات)."""
    doc, hit = syntax.doc, trigger.hit
    left = subject_before(syntax, hit.first)
    number = hit.entry.form.number if hit.entry.form else ""
    acting = [p for p in bare if p.acts]
    near = bool(acting) and _straight_after(syntax, hit.last, acting[0].first) and agrees(number, acting[0].heads[0])
    relative = any(h.ref.kind == "relative" for h in doc.hits(hit.first - 1, "word"))
    refers_back = hit.stem.suffix > 0 or with_pronoun(doc.word(hit.last))
    if left and relative and not refers_back:
        return left, bare
    if left and not (near and (len(acting) > 1 or (relative and refers_back))):
        return left, bare
    if near:
        return acting[0], [p for p in bare if p is not acting[0]]
    return left, bare


HARM = frozenset({"ASSAULT", "COERCE"})
OBJECT_OF = frozenset("ASSAULT COERCE SANCTION ACCUSE REJECT CONSULT".split())
"""Types in which a noun phrase such as إغلاق السفارة names what was done to its object."""


def _undergoes(syntax: Syntax, trigger: Trigger, subject: Phrase) -> bool:
    """قتل ثلاثة مدنيين, اعتقل متظاهرون: unvowelled news writes the passive like the active. People who are only described or counted, alone
    after a verb of harm, are its victims."""
    if trigger.frame.plover not in HARM or "obj" not in trigger.frame.roles or trigger.tense != "perfect":
        return False
    if subject.first < trigger.hit.last or subject.heads[0].kind != "nominal":
        return False
    counted = any(syntax.doc.tokens[i].is_number or syntax.doc.hits(i, "time") for i in range(trigger.hit.last, subject.first))
    return counted or subject.heads[0].type == "PER"


def _straight_after(syntax: Syntax, last: int, first: int) -> bool:
    """Only bare nouns and numbers between a verb and its subject; a definite noun that no table knows is the subject itself."""
    return first - last <= SUBJECT_REACH and not any(syntax.doc.word(i).startswith("ال") for i in range(last, first))


def subject_before(syntax: Syntax, at: int) -> Phrase | None:
    """A phrase straight before the verb, with no preposition (a قد or a comma may stand between; a relative pronoun makes any fit)."""
    doc = syntax.doc
    back, relative = at, False
    while back > 0 and at - back < 3 and doc.same_sentence(back - 1, at):
        is_relative = any(h.ref.kind == "relative" for h in doc.hits(back - 1, "word"))
        if doc.word(back - 1) not in BEFORE_VERB and not is_relative:
            break
        back, relative = back - 1, relative or is_relative
    phrase = syntax.ends.get(back)
    return phrase if phrase and phrase.acts and (relative or not phrase.marked) else None


def _pronoun_subject(syntax: Syntax, trigger: Trigger, found: Participants, role: str, speaker: Found | None) -> None:
    """أوضح أنه عقد …: the pronoun before the verb means the speaker where it agrees, else what fits before it."""
    pronoun = clause_pronoun(syntax, trigger.hit.first)
    side = "recipients" if role == "recipient" else "actors"
    if pronoun and speaker and fits(speaker, pronoun):
        found.subject = True
        found.copy_side(side, [speaker.key], speaker.span, "pronoun: the speaker")
    elif pronoun:
        phrase = antecedent(syntax, trigger.hit.first, pronoun)
        if phrase:
            found.add(role, phrase, "pronoun: the nearest phrase that agrees")


def _attached(syntax: Syntax, trigger: Trigger, found: Participants, role: str) -> None:
    word = syntax.doc.word(trigger.hit.last - 1)
    phrase = antecedent(syntax, trigger.hit.first, word[len(word) - trigger.hit.stem.suffix :])
    if phrase:
        found.add(role, phrase, "attached pronoun: the nearest phrase that agrees")


# --- participles and nouns ---


def _of_participle(syntax: Syntax, trigger: Trigger, found: Participants) -> None:
    """مدعومة من الغرب: the noun before a passive participle undergoes it; the one before an active one does it."""
    phrase = syntax.ends.get(trigger.hit.first)
    if phrase:
        role = trigger.frame.roles.get("obj" if trigger.passive else "subj", "recipient" if trigger.passive else "actor")
        found.add(role, phrase, "the noun that the participle describes")


def _of_noun(syntax: Syntax, trigger: Trigger, found: Participants, speaker: Found | None) -> None:
    hit, frame = trigger.hit, trigger.frame
    definite = syntax.doc.word(hit.first)[hit.stem.prefix :].startswith(("ال", "لل")) and hit.last - hit.first == 1
    idafa = _idafa(syntax, hit.last)
    if hit.stem.suffix:
        found.subject = frame.of in ("actor", "both", "")
        _attached(syntax, trigger, found, frame.of or "actor")
    elif syntax.doc.word(hit.last) in FOR_WHOM and syntax.doc.same_sentence(hit.first, hit.last):
        phrase = antecedent(syntax, hit.first, syntax.doc.word(hit.last))
        if phrase:
            found.add(frame.of or "actor", phrase, "له: the nearest phrase that agrees")
    elif idafa and not idafa.prep and not definite:
        found.subject = frame.of in ("actor", "both", "")
        found.add(frame.of or "actor", idafa, "idafa")
        after = syntax.phrases.get(idafa.last)
        if after and not after.prep and frame.of == "actor" and "obj" in frame.roles:
            found.add(frame.roles["obj"], after, "object of the verbal noun")
    _adjective_agent(syntax, trigger, found)
    _light_subject(syntax, trigger, found, speaker)
    held = next((h for at in range(hit.last, hit.last + 2) for h in syntax.doc.hits(at, "light") if at in syntax.verbs), None)
    if held and syntax.doc.same_sentence(hit.first, held.last - 1):  # اجتماع عقد مؤخرا بين …
        _by_prepositions(syntax, trigger, found, held.last)


def _idafa(syntax: Syntax, at: int) -> Phrase | None:
    """The phrase straight after a noun; a number or a counted noun may stand before it (مقتل 12 جنديا, قصف مواقع داعش)."""
    doc = syntax.doc
    for i in range(at, min(at + 3, len(doc.tokens))):
        if i in syntax.phrases:
            return syntax.phrases[i]
        if not doc.tokens[i].is_number and doc.word(i) not in COUNTED:
            return None
    return None


def _adjective_agent(syntax: Syntax, trigger: Trigger, found: Participants) -> None:
    """القصف الروسي, الدعم المصري: a state's adjective that agrees with the noun names the agent. After a noun with its object
    (إغلاق السفارة السورية) it is the object's; in the plural (قتل السوريين) it is a noun itself."""
    hit, frame = trigger.hit, trigger.frame
    if found.subject or frame.subtype == "discuss":
        return
    for at in range(hit.last, min(hit.last + 3, len(syntax.doc.tokens))):
        first = syntax.adjectives.get(at)
        if first and at not in syntax.phrases:
            heads = (first, syntax.adjectives[at + 1]) if at + 1 in syntax.adjectives else (first,)
            phrase = Phrase(at, at + len(heads), heads, "")
            if at == hit.last and syntax.doc.word(at).endswith(("ين", "ون")):
                role, rule = frame.of or "actor", "a people's name after the verbal noun"
            elif hit.last - hit.first > 1 and frame.plover in OBJECT_OF:
                role, rule = "recipient", "adjective of its object"
            else:
                role, rule = "actor", "adjective of a state"
            found.subject = found.subject or role != "recipient"
            found.add(role, phrase, rule)
        if first or at in syntax.phrases:
            return


def _light_subject(syntax: Syntax, trigger: Trigger, found: Participants, speaker: Found | None) -> None:
    """قام الوزير بزيارة, تلقى السيسي اتصالا: the light verb's subject does or undergoes it."""
    light = trigger.light
    if not light or light.ref.meaning == "occur":
        return
    subj = trigger.frame.roles.get("subj", "actor")
    role = "recipient" if light.ref.meaning == "undergo" and subj != "both" else subj
    phrases = syntax.right(light.last, trigger.hit.first - light.last)
    between = [p for p in phrases if p.last <= trigger.hit.first and not p.marked and p.acts]
    subject = between[0] if between else subject_before(syntax, light.first)
    if subject:
        found.subject = True
        found.add(role, subject, f"subject of its light verb ({light.ref.where})")
    elif speaker and (pronoun := clause_pronoun(syntax, light.first)) and fits(speaker, pronoun):
        found.subject = True
        found.copy_side("recipients" if role == "recipient" else "actors", [speaker.key], speaker.span, "pronoun: the speaker")
    _by_prepositions(syntax, trigger, found, light.last, trigger.hit.first)


def _of_relative(syntax: Syntax, trigger: Trigger, found: Participants, speaker: Found | None) -> None:
    """المباحثات التي أجراها الوزير مع نظيره: the light verb of a relative clause after the noun names the parties."""
    doc = syntax.doc
    at = trigger.hit.last
    while at < len(doc.tokens) and at - trigger.hit.last < 3 and doc.same_sentence(trigger.hit.first, at) and not doc.hits(at, "word"):
        at += 1
    relative = next((h for h in doc.hits(at, "word") if h.ref.kind == "relative"), None)
    light = next(iter(doc.hits(relative.last, "light")), None) if relative else None
    if not light or light.ref.meaning == "occur":
        return
    subject = next((p for p in syntax.right(light.last, SUBJECT_REACH) if not p.prep and p.acts), None)
    role = trigger.frame.roles.get("subj", "actor")
    if subject:
        found.add(role, subject, f"subject of the relative clause ({light.ref.where})")
    elif speaker and not found.actors and role in ("actor", "both"):
        found.copy_side("actors", [speaker.key], speaker.span, "the speaker is the subject of the relative clause")
    _by_prepositions(syntax, trigger, found, light.last)


def _by_prepositions(syntax: Syntax, trigger: Trigger, found: Participants, start: int, end: int = 0) -> None:
    """The phrases after the trigger whose preposition the frame lists, and من قبل for the agent of a passive."""
    marks = {fold(mark): _role(trigger, mark, "") for mark in trigger.frame.roles if mark not in ("subj", "obj")}
    for phrase in syntax.right(start, end - start if end else LONGEST):
        mark = phrase.marked
        if mark in BY or (trigger.passive and mark == "من"):
            found.add("actor", phrase, f"agent after {mark}")
        elif mark in marks:
            if marks[mark] != "actor" or not found.actors:
                found.add(marks[mark], phrase, f"after {mark}")
        elif mark in PLACE_PREPOSITIONS and phrase.is_place:
            found.add("place", phrase, f"place after {mark}")
