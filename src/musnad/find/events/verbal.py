"""The parties of a finite verb: its subject after it (VSO) or before it (SVO), its object, its pronouns."""

from __future__ import annotations

from musnad.find.entities.mentions import Found
from musnad.find.events.roles import Participants, attached, role_of
from musnad.find.events.triggers import Trigger
from musnad.find.syntax.antecedents import agrees, antecedent, clause_pronoun, fits
from musnad.find.syntax.shallow import Phrase, Syntax, with_pronoun

BEFORE_VERB = frozenset('قد لا لم لن سوف كان كانت ايضا ، » " ” )'.split())
SUBJECT_REACH = 4


def of_verb(syntax: Syntax, trigger: Trigger, found: Participants, speaker: Found | None) -> None:
    hit, roles = trigger.hit, trigger.frame.roles
    bare = [p for p in syntax.right(hit.last) if not p.marked and not _comma_between(syntax, hit.last, p.first)]
    subject, objects = _subject_and_objects(syntax, trigger, bare)
    passive = trigger.passive or (subject is not None and not objects and _undergoes(syntax, trigger, subject))
    role = role_of(trigger, "obj", "recipient") if passive else roles.get("subj", "actor")
    if subject:
        found.subject = True
        found.add(role, subject, "subject")
    else:
        _pronoun_subject(syntax, trigger, found, role, speaker)
    if not passive and "obj" in roles and objects:
        found.add(role_of(trigger, "obj", ""), objects[0], "object")
    if hit.stem.suffix and not trigger.passive and "obj" in roles:
        attached(syntax, trigger, found, roles["obj"])


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
    if relative and not refers_back and not _comes_back(syntax, hit.last):
        return None, bare  # الهجمات التي ضربت الكويت: the subject is a noun that is no party
    if near:
        return acting[0], [p for p in bare if p is not acting[0]]
    return left, bare


def _comes_back(syntax: Syntax, at: int) -> bool:
    """Does a word of the clause carry a pronoun (الأزمة التي دعت مصر إلى حلها)?"""
    doc = syntax.doc
    return any(h.stem.suffix or with_pronoun(doc.word(i)) for i in range(at, syntax.clause_end(at)) for h in doc.by_first.get(i, ()))


CLITICS = "وفبلك"
HARM = frozenset({"ASSAULT", "COERCE"})


def _undergoes(syntax: Syntax, trigger: Trigger, subject: Phrase) -> bool:
    """قتل ثلاثة مدنيين, اعتقل متظاهرون: unvowelled news writes the passive like the active. People who are only described or counted, alone
    after a verb of harm, are its victims; so is a person alone with a verb that takes persons (اغتيل القيادي, الضحايا الذين قتلوا)."""
    if "victim" in trigger.frame.forms and trigger.tense == "perfect" and subject.heads[0].type == "PER":
        return not _object_follows(syntax, max(subject.last, trigger.hit.last))
    if trigger.frame.plover not in HARM or "obj" not in trigger.frame.roles or trigger.tense != "perfect":
        return False
    if subject.first < trigger.hit.last or subject.heads[0].kind != "nominal":
        return False
    counted = any(syntax.doc.tokens[i].is_number or syntax.doc.hits(i, "time") for i in range(trigger.hit.last, subject.first))
    return counted or subject.heads[0].type == "PER"


def _object_follows(syntax: Syntax, at: int) -> bool:
    """Does a bare noun or a number stand at `at`, which may be an object that no table knows (قتل الجندي شابا)?"""
    doc = syntax.doc
    if at >= len(doc.tokens) or not doc.same_sentence(at - 1, at):
        return False
    other = doc.hits(at, "word", "time", "frame", "cue", "light", "place", "state") or doc.word(at)[0] in CLITICS
    return doc.tokens[at].is_number or (doc.tokens[at].is_word and not other)


def _straight_after(syntax: Syntax, last: int, first: int) -> bool:
    """Only bare nouns and numbers between a verb and its subject; a definite noun that no table knows is the subject itself."""
    return first - last <= SUBJECT_REACH and not any(syntax.doc.word(i).startswith("ال") for i in range(last, first))


def subject_before(syntax: Syntax, at: int) -> Phrase | None:
    """A phrase straight before the verb, with no preposition (a قد or a comma may stand between; a relative pronoun makes any fit)."""
    doc = syntax.doc
    if not syntax.begins(at):
        return None
    back, relative = at, False
    while back > 0 and at - back < 3 and doc.same_sentence(back - 1, at):
        is_relative = any(h.ref.kind == "relative" for h in doc.hits(back - 1, "word"))
        if doc.word(back - 1) not in BEFORE_VERB and not is_relative:
            break
        back, relative = back - 1, relative or is_relative
    phrase = syntax.ends.get(back)
    if phrase and at in syntax.verbs and _after_verb(syntax, phrase.first):
        return None
    return phrase if phrase and phrase.acts and (relative or not phrase.marked) else None


def _after_verb(syntax: Syntax, at: int) -> bool:
    """Does a phrase stand straight behind another verb (يضم ستة مسؤولين وصل), whose subject or object it then is?"""
    while at > 0 and syntax.doc.tokens[at - 1].is_number:
        at -= 1
    return at - 1 in syntax.verbs and syntax.doc.same_sentence(at - 1, at)


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
