"""Noun phrases that can fill a role, and where a clause ends: the shallow syntax under attributions and events.

A phrase is one mention with what belongs to it: office and name are one (وزير الخارجية سيرغي لافروف), so are joined names (مصر وسوريا).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from musnad.find.entities.cast import Cast
from musnad.find.entities.mentions import Found
from musnad.words.clitics import proclitics
from musnad.words.document import Document
from musnad.words.vocabulary import Hit

VERBAL = ("perfect", "imperfect")
NOMINAL = frozenset({"masdar", "noun"})
ACTORS = frozenset({"PER", "ORG", "GPE", "ARMED_GROUP", "MEDIA", "NORP"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
MARKS = frozenset(['"', "«", "»", "“", "”", "'", "‘", "’", "(", ")", "-", "–", "،"])
OPENERS = frozenset({"relative", "complementizer", "clause-start", "conditional", "purpose", "question"})
"""Classes of words that open another clause; من and the like, which are prepositions too, do not."""
BEFORE_VERBS = OPENERS | {"future", "negation", "modal", "conjunction"}
"""Classes of words after which a verb stands."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens [first, last). `heads` are the mentions it stands for (two for joined names and for البلدين), `prep` the preposition
    before it: a word, an attached ب ل ك, or ''. `joined`: a و attached to its first word ties it to what stands before."""

    first: int
    last: int
    heads: tuple[Found, ...]
    prep: str
    joined: bool = False
    outer: str = ""
    """The preposition before the nouns that lead to the phrase: على in على مواقع داعش, ب in ببعض المسؤولين."""

    @property
    def marked(self) -> str:
        """The preposition that the phrase stands under, straight before it or before the noun that it belongs to."""
        return self.prep or self.outer

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(h.key for h in self.heads))

    @property
    def acts(self) -> bool:
        """Can it do something? A town, a province and a document cannot; a state can."""
        return any(h.type in ACTORS and (h.type != "GPE" or h.iso3 or h.kind != "name") and h.source_kind != "document" for h in self.heads)

    @property
    def speaks(self) -> bool:
        """Can it be a source? Whoever acts, and documents."""
        return self.acts or any(h.source_kind == "document" for h in self.heads)

    @property
    def is_place(self) -> bool:
        return all(h.type in PLACES and h.kind == "name" for h in self.heads)


@dataclass(frozen=True, slots=True)
class Syntax:
    """The phrases of a document by first token, adjectives of states by token, and the tokens that open a clause or hold a verb."""

    doc: Document
    phrases: dict[int, Phrase]
    ends: dict[int, Phrase]
    adjectives: dict[int, Found]
    verbs: frozenset[int]
    openers: frozenset[int]
    places: dict[int, Found] = field(default_factory=dict)

    def right(self, at: int, limit: int = 14) -> Iterator[Phrase]:
        """Phrases that begin at or after `at`, up to the clause's end."""
        end = self.clause_end(at, limit)
        while at < end:
            phrase = self.phrases.get(at)
            if phrase:
                yield phrase
                at = phrase.last
            else:
                at += 1

    def clause_end(self, at: int, limit: int = 14) -> int:
        """The first token from `at` on that opens another clause or holds another verb, or the sentence's end."""
        if at >= len(self.doc.tokens):
            return at
        last = min(self.doc.sentence(at - 1 if at else at)[1], at + limit)
        for i in range(at, last):
            if i in self.openers or (i in self.verbs and not self._inside(i)):
                return i
        return last

    def begins(self, at: int) -> bool:
        """Can what stands before the verb at `at` be its subject? و and ف begin another clause (زار القاهرة، والتقى …)."""
        readings = self.doc.hits(at, "frame", "light", "cue")
        return not readings or not all(h.stem.proclitics.startswith(("و", "ف")) for h in readings)

    def _inside(self, at: int) -> bool:
        return any(p.first < at < p.last for p in (self.phrases.get(k) for k in range(max(0, at - 8), at)) if p)

    def before(self, at: int, limit: int = 8) -> Phrase | None:
        """The phrase that ends nearest before `at` in the same clause."""
        first = max(self.doc.sentence(at)[0], at - limit)
        for i in range(at, first, -1):
            if i in self.ends:
                return self.ends[i]
            if i - 1 in self.openers or i - 1 in self.verbs:
                return None
        return None


def parse(doc: Document, cast: Cast) -> Syntax:
    """The shallow syntax of a document."""
    phrases: dict[int, Phrase] = {}
    done = 0
    by_first: dict[int, list[Found]] = {}
    for mention in cast.mentions:
        by_first.setdefault(mention.first, []).append(mention)
    for first in sorted(set(by_first) | set(cast.leads)):
        if first < done:
            continue
        phrase = _phrase(doc, cast, by_first, first)
        if phrase:
            phrases[first] = phrase
            done = phrase.last
    phrases = _coordinated(doc, phrases)
    adjectives = {m.first: m for m in cast.mentions if m.kind == "adjective"}
    places = {m.first: m for m in cast.mentions if m.type in PLACES and m.kind in ("name", "metonym")}
    spoken_for = [*((m.first, m.last) for m in cast.mentions), *cast.leads.items()]
    inside = {i for first, last in spoken_for for i in range(first, last)}
    verbs = frozenset(
        h.first
        for h in doc.all_hits("frame", "cue", "light")
        if h.first not in inside and plausible_verb(doc, h) and not _nominal(doc, h.first) and not _preposition_here(doc, h)
    )
    openers = frozenset(
        h.first for h in doc.all_hits("word")
        if h.ref.kind in OPENERS and not h.stem.suffix and not any(o.ref.kind == "preposition" for o in doc.hits(h.first, "word"))
    )  # fmt: skip
    return Syntax(doc, phrases, {p.last: p for p in phrases.values()}, adjectives, verbs, openers | _stops(doc), places)


def _preposition_here(doc: Document, hit: Hit) -> bool:
    """عبر is a preposition, not the verb "to cross", where it opens no clause."""
    return any(w.ref.kind == "preposition" for w in doc.hits(hit.first, "word")) and not clause_initial(doc, hit.first)


def _nominal(doc: Document, at: int) -> bool:
    """Of a word that could be a verb or a verbal noun: is it the noun? It is where no verb could open its clause."""
    forms = {h.entry.form.tense for h in doc.hits(at, "frame") if h.entry.form and h.last == at + 1}
    return bool(forms & NOMINAL) and not clause_initial(doc, at)


def after_preposition(doc: Document, at: int) -> bool:
    """Does a preposition stand straight before token `at`? قبل, حين and others that also bring in a verb do not count."""
    if not doc.same_sentence(at - 1, at):
        return False
    if any(h.ref.kind == "preposition" and h.last > at for back in (1, 2) for h in doc.hits(at - back, "word")):
        return True  # قبل in من قبل
    hits = [h for back in (1, 2) for h in doc.hits(at - back, "word") if h.last == at]
    return any(h.ref.kind == "preposition" for h in hits) and not any(h.ref.kind in OPENERS | {"conjunction"} for h in hits)


BEFORE_IMPERFECT = frozenset({"لن", "لم", "سوف"})


def plausible_verb(doc: Document, hit: Hit) -> bool:
    """Is a hit a finite verb? None stands straight after a preposition or carries ب ك ل of a noun (ل + imperfect is purpose)."""
    form = hit.entry.form
    if form is None or form.tense not in VERBAL:
        return False
    clitics = hit.stem.proclitics.lstrip("وف")
    if clitics and not (form.tense == "imperfect" and clitics in ("ل", "س")):
        return False
    if form.tense == "perfect" and doc.word(hit.first - 1) in BEFORE_IMPERFECT and doc.same_sentence(hit.first - 1, hit.first):
        return False
    return not after_preposition(doc, hit.first) and not doc.has_tanwin(hit.last - 1)


def clause_initial(doc: Document, at: int) -> bool:
    """Can a verb open its clause at token `at`: at the sentence's head, after a mark, a particle of verbs, أن or a relative pronoun?"""
    if not doc.same_sentence(at - 1, at) or not doc.tokens[at - 1].is_word:
        return True
    return any(h.ref.kind in BEFORE_VERBS and h.last == at for back in (1, 2) for h in doc.hits(at - back, "word"))


STOPS = frozenset([*"؛:;", *"لاسيما خاصة خصوصا وخاصة وخصوصا فضلا اضافة علاوة ناهيك".split()])
"""Marks and words that part what stands before them from what is only added (اجتماعات في القاهرة، لاسيما مع …, إضافة إلى …)."""


def _stops(doc: Document) -> frozenset[int]:
    return frozenset(i for i, t in enumerate(doc.tokens) if t.norm in STOPS)


def _phrase(doc: Document, cast: Cast, by_first: dict[int, list[Found]], first: int) -> Phrase | None:
    """The phrase that begins at `first`: the longest mention there, led on from an office or a rank to the name."""
    here = [m for m in by_first.get(first, ()) if m.kind != "adjective" and m.type in ACTORS | PLACES]
    widest = max((m.last for m in here), default=0)
    heads = [m for m in here if m.last == widest]
    last = max(widest, cast.leads.get(first, 0))
    if not last:
        return None
    if first in cast.leads or (heads and heads[0].type == "PER" and heads[0].kind != "name"):
        at, name = last, None
        for _ in range(8):
            person = next((m for m in by_first.get(at, ()) if m.type == "PER" and m.kind == "name"), None)
            if person:
                name = person
                break
            if at in cast.leads and at > first:
                at = cast.leads[at]
            elif at < len(doc.tokens) and doc.word(at) in MARKS and doc.same_sentence(first, at):
                at += 1
            else:
                break
        if name and not any(m.kind == "name" and m.type == "PER" for m in heads):
            heads, last = [name], name.last
    if not heads:
        return None
    if any(m.kind == "name" and m.type == "PER" for m in heads):
        last = _apposition(doc, cast, last)
    else:
        last = _joined_adjectives(doc, by_first, last)
    prefix = doc.word(first)[: _prefix(doc, heads[0] if heads[0].first == first else None, first)]
    prep, joined = _preposition(doc, first, prefix)
    return Phrase(first, last, tuple(heads), prep, joined, "" if prep else _outer(doc, first))


def _joined_adjectives(doc: Document, by_first: dict[int, list[Found]], last: int) -> int:
    """القوات الأوكرانية والروسية: a second state's adjective joined by و is still the same phrase."""
    while last < len(doc.tokens) and doc.same_sentence(last - 1, last) and any(m.kind == "adjective" for m in by_first.get(last, ())):
        last += 1
    return last


def _apposition(doc: Document, cast: Cast, last: int) -> int:
    """علي مملوك، رئيس جهاز الأمن: the office after the name belongs to it."""
    at = last + (doc.word(last) in MARKS)
    end = cast.leads.get(at)
    if not end or not doc.same_sentence(last - 1, at) or doc.word(at).startswith("و"):
        return last
    anothers = any(m.first in (end, end + 1) and m.type == "PER" and m.kind == "name" for m in cast.mentions)
    return last if anothers else end  # لافروف نظيره الإيراني محمد جواد ظريف: the office of the next name


def _prefix(doc: Document, mention: Found | None, first: int) -> int:
    """How many letters of clitics stand before a mention."""
    if mention:
        start = doc.tokens[first].start
        for k in range(4):
            if start + k < doc.tokens[first].end and doc.text.folded.origin[start + k] >= mention.span.start:
                return k
    lead = next(iter(doc.hits(first, "office", "title")), None)
    return lead.stem.prefix if lead else 0


def _preposition(doc: Document, first: int, prefix: str) -> tuple[str, bool]:
    joined = prefix.startswith("و")
    attached = prefix.lstrip("وف")
    if attached:
        return attached, joined
    if doc.word(first).startswith("لل") and not prefix:
        return "ل", joined
    before = first - 1
    while before >= 0 and doc.word(before) in MARKS and doc.same_sentence(before, first):
        before -= 1
    for start in range(max(0, before - LONGEST_PREPOSITION + 1), before + 1):
        if doc.same_sentence(start, first):
            hit = next((h for h in doc.hits(start, "word") if h.ref.kind == "preposition" and before < h.last <= first), None)
            if hit and with_pronoun(doc.word(hit.last - 1)):
                return "", joined
            if hit and doc.word(start) == "من" and doc.word(start - 1) in PARTITIVE:
                return "", joined
            if hit:
                return " ".join([doc.word(start)[hit.stem.prefix :], *(doc.word(i) for i in range(start + 1, hit.last))]), joined
    return "", joined


LONGEST_PREPOSITION = 3
"""Words of a preposition such as من قبل, على يد, بالتعاون مع."""
NOUNS_BETWEEN = 2


PRONOUNS = ("ها", "هم", "هما", "هن", "ه", "نا")


def with_pronoun(word: str) -> bool:
    """فيها, عليه, منهم: a preposition that has its object already."""
    return any(word.removesuffix(p) in STEMS for p in PRONOUNS if word.endswith(p))


STEMS = frozenset("في علي من عن ب ل مع الي لدي بين حول ضد عند من بها".split())
PARTITIVE = frozenset(
    "دفعة دفعات مجموعة مجموعات عدد اعداد الاف عشرات مئات كل كلا كلتا كثير الكثير عديد العديد بعض عناصر فلول بقايا غالبية اغلب معظم".split()
)
"""Nouns that only say how many: what follows their من is the real subject (أول دفعة من المقاتلين استسلمت)."""


def _outer(doc: Document, first: int) -> str:
    """The preposition before one or two bare nouns that stand between it and the phrase; '' where a verb or a mark comes first."""
    for at in range(first - 1, first - 2 - NOUNS_BETWEEN, -1):
        if at < 0 or not doc.same_sentence(at, first) or not doc.tokens[at].is_word:
            return ""
        hits = doc.by_first.get(at, ())
        if any(h.layer == "cue" and h.last <= first and h.ref.kind in ("preposition", "phrase") for h in hits):
            return doc.word(at)  # وبحسب الوكالة
        standing = next((h for h in hits if h.layer == "word" and h.ref.kind == "preposition" and h.last <= first), None)
        if standing and doc.word(at) == "من" and doc.word(at - 1) in PARTITIVE:
            continue
        if standing and not with_pronoun(doc.word(at)):
            return doc.word(at)[standing.stem.prefix :]
        if any(h.layer == "word" and h.ref.kind in OPENERS | {"conjunction", "negation"} for h in hits) or doc.word(at).startswith("ال"):
            return ""
        if any(h.entry.form and h.entry.form.tense in VERBAL for h in hits):
            return ""
        stems = [h.stem.proclitics for h in hits] + [s.proclitics for s in proclitics(doc.word(at)) if s.key in PARTITIVE]
        clitic = next((c for stem in stems if (c := stem.lstrip("وف")) in ("ب", "ل", "ك")), "")
        if clitic:
            return clitic
    return ""


def _coordinated(doc: Document, phrases: dict[int, Phrase]) -> dict[int, Phrase]:
    """Join مصر وسوريا, القوات الأوكرانية والروسية into one phrase with several heads."""
    merged: dict[int, Phrase] = {}
    last: Phrase | None = None
    for first in sorted(phrases):
        phrase = phrases[first]
        if last and phrase.joined and first - last.last <= 1 and not phrase.prep and doc.same_sentence(last.first, first):
            last = replace(last, last=phrase.last, heads=last.heads + phrase.heads)
        else:
            last = phrase
        merged[last.first] = last
    return merged
