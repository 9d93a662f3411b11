"""The parties of a verbal noun or a participle: by idafa, adjective, preposition, pronoun, light verb and relative clause."""

from __future__ import annotations

from musnad.find.entities.mentions import Found
from musnad.find.events.roles import Participants, attached, between_equals, by_prepositions
from musnad.find.events.triggers import Trigger
from musnad.find.events.verbal import SUBJECT_REACH, subject_before
from musnad.find.syntax.antecedents import antecedent, clause_pronoun, fits
from musnad.find.syntax.shallow import VERBAL, Phrase, Syntax, with_pronoun
from musnad.words.document import Document
from musnad.words.vocabulary import Hit

COUNTED = frozenset("عشرات مئات الاف عدد عناصر قوات مواقع مقاتلي".split())
FOR_WHOM = frozenset({"له", "لها", "لهم", "لهما"})
"""أول زيارة له: a verbal noun's own pronoun."""
SUBJECTLESS = frozenset({"occur", "witness", "gather"})
"""Light verbs whose subject is the event itself, or who only saw it."""
GATHER_REACH = 5
OBJECT_OF = frozenset("ASSAULT COERCE SANCTION ACCUSE REJECT CONSULT".split())
"""Types in which a noun phrase such as إغلاق السفارة names what was done to its object."""


def of_participle(syntax: Syntax, trigger: Trigger, found: Participants) -> None:
    """مدعومة من الغرب: the noun before a passive participle undergoes it; the one before an active one does it. A participle of manner
    (…، منتقدا خصوم دمشق) goes on with the subject of the verb before it, which is inherited."""
    phrase = syntax.ends.get(trigger.hit.first)
    if phrase and (trigger.passive or not of_manner(syntax.doc, trigger.hit)):
        role = trigger.frame.roles.get("obj" if trigger.passive else "subj", "recipient" if trigger.passive else "actor")
        found.add(role, phrase, "the noun that the participle describes")
    below = syntax.phrases.get(trigger.hit.last)
    if not trigger.passive and below and not below.marked and "obj" in trigger.frame.roles:
        found.add(trigger.frame.roles["obj"], below, "object of the participle")


def of_manner(doc: Document, hit: Hit) -> bool:
    """Is an active participle an accusative of manner (منتقدا, مطالبة, منددين)? It bears no article."""
    word = doc.word(hit.first)[hit.stem.prefix :]
    return word.endswith(("ا", "ة", "ين", "ات")) and not word.startswith("ال")


def of_noun(syntax: Syntax, trigger: Trigger, found: Participants, speaker: Found | None) -> None:
    hit, frame = trigger.hit, trigger.frame
    definite = _has_article(syntax.doc, hit) and hit.last - hit.first == 1
    idafa = _idafa(syntax, hit.last)
    if hit.stem.suffix:
        role = _role_before_object(syntax, trigger, hit.last)
        found.subject = role != "recipient"
        attached(syntax, trigger, found, role)
    elif syntax.doc.word(hit.last) in FOR_WHOM and syntax.doc.same_sentence(hit.first, hit.last):
        phrase = antecedent(syntax, hit.first, syntax.doc.word(hit.last))
        if phrase:
            found.add(frame.of or "actor", phrase, "له: the nearest phrase that agrees")
    elif idafa and not idafa.prep and not definite:
        role = _role_before_object(syntax, trigger, idafa.last)
        found.subject = role != "recipient"
        found.add(role, idafa, "idafa")
        after = syntax.phrases.get(idafa.last)
        if after and role == "actor" and "obj" in frame.roles and (not after.prep or frame.of == "recipient"):
            found.add(frame.roles["obj"], after, "object of the verbal noun")
    elif (whose := _whose(syntax, hit)) and ("ل" not in frame.roles or (frame.subtype == "visit" and not whose.is_place)):
        _adjective_agent(syntax, trigger, found)
        armed = whose.heads[0].type in ("ARMED_GROUP", "ORG")  # القصف المكثف لطيران التحالف
        by_arms = frame.of == "recipient" and not found.subject and armed
        role = "actor" if by_arms else frame.of or "actor"
        found.subject = found.subject or role != "recipient"
        found.add(role, whose, "ل in place of idafa")
    _adjective_agent(syntax, trigger, found)
    _light_subject(syntax, trigger, found, speaker)
    _gathered(syntax, trigger, found)
    held = next((h for at in range(hit.last, hit.last + 2) for h in syntax.doc.hits(at, "light") if at in syntax.verbs), None)
    if held and syntax.doc.same_sentence(hit.first, held.last - 1):  # اجتماع عقد مؤخرا بين …
        by_prepositions(syntax, trigger, found, held.last)


def _idafa(syntax: Syntax, at: int) -> Phrase | None:
    """The phrase straight after a noun; a number or a counted noun may stand before it (مقتل 12 جنديا, قصف مواقع داعش)."""
    doc = syntax.doc
    for i in range(at, min(at + 3, len(doc.tokens))):
        if i in syntax.phrases:
            return syntax.phrases[i]
        if not doc.tokens[i].is_number and doc.word(i) not in COUNTED:
            return None
    return None


def _has_article(doc: Document, hit: Hit) -> bool:
    return doc.word(hit.first)[hit.stem.prefix :].startswith(("ال", "لل"))


def _whose(syntax: Syntax, hit: Hit) -> Phrase | None:
    """الهجمات لداعش, الزيارة المرتقبة للوفد, زيارة للوزير: the phrase with ل after the noun and the adjectives that agree with it."""
    at = hit.last
    while _has_article(syntax.doc, hit) and at < hit.last + 2 and at not in syntax.phrases and syntax.doc.definite(at):
        at += 1
    phrase = syntax.phrases.get(at)
    return phrase if phrase and phrase.prep == "ل" and syntax.doc.same_sentence(hit.first, at) else None


def _role_before_object(syntax: Syntax, trigger: Trigger, at: int) -> str:
    """The role of what stands in idafa. Where ل brings in the object after it (دعم المصريين للاقتراح), it is the agent."""
    phrase = syntax.phrases.get(at)
    object_follows = (phrase is not None and phrase.prep == "ل") or syntax.doc.word(at).startswith("لل")
    own = trigger.frame.of or "actor"
    return "actor" if own == "recipient" and object_follows and syntax.doc.same_sentence(trigger.hit.first, at) else own


def _gathered(syntax: Syntax, trigger: Trigger, found: Participants) -> None:
    """لقاء جمع السيسي وبوتين, الاجتماع الذي ضم وزراء …: the objects of a gathering verb close after a meeting are its parties."""
    doc, hit = syntax.doc, trigger.hit
    if not between_equals(trigger):
        return
    for at in range(hit.last, min(hit.last + GATHER_REACH, doc.sentence(hit.first)[1])):
        gather = next((h for h in doc.hits(at, "light") if h.ref.meaning == "gather"), None)
        if gather and gather.entry.form and gather.entry.form.tense in VERBAL:
            for phrase in syntax.right(gather.last):
                if phrase.marked in ("", "بين") and phrase.acts:
                    found.add("both", phrase, f"gathered ({gather.ref.where})")
            return


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
                role, rule = _role_before_object(syntax, trigger, at + 1), "a people's name after the verbal noun"
            elif hit.last - hit.first > 1 and frame.plover in OBJECT_OF and not between_equals(trigger):
                role, rule = "recipient", "adjective of its object"
            else:
                role, rule = "actor", "adjective of a state"
            found.subject = found.subject or role != "recipient"
            found.add(role, phrase, rule)
        if first or at in syntax.phrases or not _adjective_between(syntax.doc, hit, at):
            return


def _adjective_between(doc: Document, hit: Hit, at: int) -> bool:
    """May a state's adjective still follow the word at `at` (القصف الجوي الروسي)? Only where that is definite like the noun; a noun with
    a preposition (زيارة لدولة خليجية) takes the adjective for itself."""
    attached = any(h.stem.proclitics for h in doc.by_first.get(at, ()))
    return doc.word(at).startswith("ال") == _has_article(doc, hit) and not attached


def _light_subject(syntax: Syntax, trigger: Trigger, found: Participants, speaker: Found | None) -> None:
    """قام الوزير بزيارة, تلقى السيسي اتصالا: the light verb's subject does or undergoes it."""
    light = trigger.light
    if not light or light.ref.meaning in SUBJECTLESS:
        return
    subj = trigger.frame.roles.get("subj", "actor")
    role = "recipient" if light.ref.meaning == "undergo" and subj != "both" else subj
    phrases = syntax.right(light.last, trigger.hit.first - light.last)
    between = [p for p in phrases if p.last <= trigger.hit.first and not p.marked and p.acts]
    subject = between[0] if between else subject_before(syntax, light.first)
    owned = light.ref.meaning == "express" and found.actors  # أكدت موسكو دعم الرياض للمعارضة: the noun has an agent of its own
    if subject and not owned:
        found.subject = True
        found.add(role, subject, f"subject of its light verb ({light.ref.where})")
    elif not owned and speaker and (pronoun := clause_pronoun(syntax, light.first)) and fits(speaker, pronoun):
        found.subject = True
        found.copy_side("recipients" if role == "recipient" else "actors", [speaker.key], speaker.span, "pronoun: the speaker")
    by_prepositions(syntax, trigger, found, light.last, trigger.hit.first)


def of_relative(syntax: Syntax, trigger: Trigger, found: Participants, speaker: Found | None) -> None:
    """المباحثات التي أجراها الوزير مع نظيره: the light verb of a relative clause after the noun names the parties."""
    doc = syntax.doc
    at = trigger.hit.last
    while at < len(doc.tokens) and at - trigger.hit.last < 3 and doc.same_sentence(trigger.hit.first, at) and not doc.hits(at, "word"):
        at += 1
    relative = next((h for h in doc.hits(at, "word") if h.ref.kind == "relative"), None)
    light = next(iter(doc.hits(relative.last, "light")), None) if relative else _resuming(syntax, trigger)
    if not light or light.ref.meaning in SUBJECTLESS:
        return
    subject = next((p for p in syntax.right(light.last, SUBJECT_REACH) if not p.prep and p.acts), None)
    role = trigger.frame.roles.get("subj", "actor")
    if subject:
        found.add(role, subject, f"subject of the relative clause ({light.ref.where})")
    elif relative and speaker and _himself(speaker) and not found.actors and role in ("actor", "both"):
        found.copy_side("actors", [speaker.key], speaker.span, "the speaker is the subject of the relative clause")
    by_prepositions(syntax, trigger, found, light.last)


def _himself(speaker: Found) -> bool:
    """May a speaker mean himself (المباحثات التي أجراها)? A named person may; an agency or a nameless source only reports."""
    return speaker.type == "PER" and speaker.source_kind not in ("anonymous", "agency")


def _resuming(syntax: Syntax, trigger: Trigger) -> Hit | None:
    """زيارة لدولة خليجية يقوم بها الوزير: after an indefinite noun no relative pronoun opens the clause, but one comes back in it."""
    doc = syntax.doc
    if _has_article(doc, trigger.hit):
        return None
    for at in range(trigger.hit.last, min(trigger.hit.last + GATHER_REACH, doc.sentence(trigger.hit.first)[1])):
        if not doc.tokens[at].is_word or at in syntax.openers:
            return None
        for light in doc.hits(at, "light"):
            if at in syntax.verbs and (light.stem.suffix or with_pronoun(doc.word(light.last))):
                return light
    return None
