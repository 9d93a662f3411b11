"""States, in every form in which they are named: name, adjective, capital for government, government by description, 'both sides'."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from musnad.find.entities.mentions import Found, ambiguous, named_span, surface
from musnad.lexicon.entries import State
from musnad.values import Place
from musnad.words.document import Document
from musnad.words.vocabulary import Hit

LITERAL_AFTER = frozenset(
    "في الي نحو عبر مطار مدينة العاصمة جنوب شمال شرق غرب وسط قرب ضواحي ريف محافظة داخل خارج باتجاه مغادرا وصوله الي قلب شوارع".split()
)
"""Words after which a capital is the city itself, not its government."""
STATE = Place("state", None, None)
CITY_ACTS = ("visit", "arriv", "tour", "stop", "travel", "return")
MEETINGS = ("talks", "negotiat", "summit", "meet", "conference", "consult")
MOTION_REACH = 12


def states(doc: Document) -> Iterator[Found]:
    """Every mention of a state, and of capitals as cities."""
    spoken_of = {h.ref.iso3 for h in doc.all_hits("adjective", "state")}
    for hit in doc.all_hits("state", "adjective", "capital", "leadership"):
        if hit.layer == "capital":
            yield _capital(doc, hit)
        elif hit.layer == "leadership":
            yield _seat(doc, hit)
        elif hit.layer == "adjective":
            if _is_adjective(doc, hit):
                yield of_state(hit.ref, doc, hit, "adjective", 2)
        elif not ambiguous(doc, hit) and not _other_homonym(doc, hit, spoken_of):
            yield of_state(hit.ref, doc, hit, "name", 4)
    named = {h.ref.iso3 for h in doc.all_hits("state")}
    for hit in doc.all_hits("short state"):
        if hit.ref.iso3 in named:
            yield of_state(hit.ref, doc, hit, "name", 3)


def of_state(state: State, doc: Document, hit: Hit, kind: str, rank: int) -> Found:
    """A mention of a state."""
    first, span = named_span(doc, hit)
    return Found(first, hit.last, span, kind, "GPE", f"state:{state.iso3}", state.names[0], state.where, state.name_en, state.iso3,
                 state.iso3, state.wikidata, "official", rank, nested=True, place=STATE)  # fmt: skip


def _seat(doc: Document, hit: Hit) -> Found:
    """البيت الأبيض, الكرملين: the house that speaks for a government is an organisation of its own."""
    state: State = hit.ref
    name = " ".join((hit.stem.key, *hit.entry.rest))
    return Found(hit.first, hit.last, doc.hit_span(hit), "name", "ORG", f"seat:{name}", surface(doc, doc.hit_span(hit)),
                 state.where, None, state.iso3, None, None, "official", 3)  # fmt: skip


def _is_adjective(doc: Document, hit: Hit) -> bool:
    """Bare accusatives (سوريا) and words with an everyday sense are adjectives only beside a noun they can agree with."""
    if hit.stem.proclitics.endswith(("ل", "ب", "ك")) and not doc.word(hit.first)[hit.stem.prefix :].startswith(("ال", "ل")):
        return hit.entry.form.number not in ("ا", "") if hit.entry.form else False
    if hit.entry.form and hit.entry.form.number == "tanwin":
        before = doc.word(hit.first - 1)
        return doc.same_sentence(hit.first - 1, hit.first) and before.endswith("ا") and not doc.hits(hit.first - 1, "word", "state")
    return not doc.hits(hit.first, "common", "word", "given")


def _other_homonym(doc: Document, hit: Hit, spoken_of: set[str]) -> bool:
    """عمان is Oman or Amman: the state of which the text speaks elsewhere wins."""
    capital = next((h for h in doc.hits(hit.first, "capital") if h.ref.iso3 != hit.ref.iso3), None)
    return capital is not None and capital.last >= hit.last and capital.ref.iso3 in spoken_of and _once(doc, hit.ref)


def _once(doc: Document, state: State) -> bool:
    return not any(h.ref is state for h in doc.all_hits("adjective"))


def _capital(doc: Document, hit: Hit) -> Found:
    state: State = hit.ref
    if is_literal(doc, hit.first, hit.stem.proclitics):
        name = next(n for n in state.capitals)
        return Found(hit.first, hit.last, doc.hit_span(hit), "name", "GPE", f"city:{name}", name, state.where, state.capital_en or None,
                     state.iso3, None, None, None, 3, nested=True, place=Place("city", state.lat, state.lon))  # fmt: skip
    return of_state(state, doc, hit, "metonym", 3)


def is_literal(doc: Document, at: int, proclitics: str) -> bool:
    """Is a capital's name at token `at` the city? After a preposition of place, a word for places, a meeting that bears its name
    (مفاوضات فيينا), or as the goal of a verb or noun of motion."""
    if proclitics.endswith("ب") or not doc.same_sentence(at - 1, at):
        return True
    if proclitics.endswith("ل") or not proclitics:
        return _place_word_before(doc, at) or _goal_of_motion(doc, at, bool(proclitics.strip("وف")))
    return False


def _place_word_before(doc: Document, at: int) -> bool:
    """مطار القاهرة, العاصمة القطرية الدوحة, من موسكو (not قال مسؤول من موسكو)."""
    back = at - 1
    while any(not h.stem.prefix for h in doc.hits(back, "adjective")) and doc.same_sentence(back - 1, at):
        back -= 1
    if doc.word(back).lstrip("ب") in LITERAL_AFTER or doc.word(back) in LITERAL_AFTER:
        return True
    if doc.word(at - 1) == "من":
        return not doc.hits(at - 2, "word")
    return any(h.ref.subtype.startswith(MEETINGS) and h.last == at and h.entry.form and h.entry.form.tense in ("masdar", "noun")
               for back in (at - 1, at - 2) for h in doc.hits(back, "frame"))  # fmt: skip


def _goal_of_motion(doc: Document, at: int, attached: bool) -> bool:
    """زار وفد المعارضة موسكو, زيارة المبعوث لطهران: a verb or noun of motion earlier in the clause."""
    for back in range(at - 1, max(-1, at - MOTION_REACH), -1):
        if not doc.same_sentence(back, at) or doc.word(back) in ("،", "؛", ":"):
            return False
        if any(h.ref.kind == "complementizer" for h in doc.hits(back, "word")):
            return False  # أعلن الوزير الزائر أن موسكو قررت …
        for hit in doc.hits(back, "frame"):
            tense = hit.entry.form.tense if hit.entry.form else ""
            if hit.ref.subtype.startswith(CITY_ACTS) or hit.ref.id.startswith(CITY_ACTS):
                return attached or tense in ("perfect", "imperfect") or back >= at - 3
    return False


def governments(doc: Document, states: list[Found]) -> Iterator[Found]:
    """الحكومة الروسية, النظام السوري, الجانب المصري: a noun for a government and the state's adjective or name after it."""
    by_first = {m.first: m for m in states if m.kind in ("adjective", "name") and m.iso3}
    for hit in doc.all_hits("word"):
        if hit.ref.kind == "government" and hit.last in by_first and doc.same_sentence(hit.first, hit.last):
            state = by_first[hit.last]
            span = doc.span(hit.first, state.last, hit.stem.prefix)
            yield Found(hit.first, state.last, span, "nominal", "GPE", state.key, state.name, hit.ref.where, state.name_en, state.country,
                        state.iso3, state.wikidata, "official", 2, nested=True, place=STATE)  # fmt: skip


DUALS: dict[str, Callable[[Found], bool]] = {"dual": lambda m: bool(m.iso3), "dual person": lambda m: m.type == "PER" and m.kind == "name"}
"""Of whom a dual speaks: البلدان of states, الوزيران of persons."""


def parties(doc: Document, mentions: list[Found]) -> Iterator[Found]:
    """البلدين, الجانبان, الوزيران: both of the two that were named last before it, each with a mention of its own."""
    for hit in doc.all_hits("word"):
        if hit.ref.kind == "party" and hit.ref.value in DUALS:
            named = [m for m in mentions if DUALS[hit.ref.value](m)]
            for one in _last_two(doc, hit.first, named):
                yield replace(one, first=hit.first, last=hit.last, span=doc.hit_span(hit), kind="nominal", rule=hit.ref.where, rank=1)


def _last_two(doc: Document, at: int, named: list[Found]) -> list[Found]:
    ends = {m.last: m for m in named}
    pair: dict[str, Found] = {}
    for one in reversed([m for m in named if m.first < at]):
        if doc.tokens[at].sentence - doc.tokens[one.first].sentence > 3:
            break
        if not _only_a_topic(doc, one, ends):
            pair.setdefault(one.key, one)
        if len(pair) == 2:
            return list(pair.values())
    return []


def _only_a_topic(doc: Document, one: Found, ends: dict[int, Found]) -> bool:
    """الأوضاع في سوريا واليمن وليبيا: states named after في are where something is, not who acts."""
    first = one
    while first.first in ends and doc.word(first.first).startswith("و"):
        first = ends[first.first]
    begins = doc.text.folded.origin[doc.tokens[first.first].start]
    attached = begins < first.span.start and doc.text.article.raw[begins] == "ب"
    return one.kind == "name" and (attached or doc.word(first.first - 1) == "في")


OWN = frozenset("بلاده بلادها بلادهم بلده بلدها بلدهم".split())


def own_countries(doc: Document, mentions: list[Found], state_of: dict[str, str], states: list[Found]) -> Iterator[Found]:
    """بلاده, "his country": the state of the person named last before it."""
    by_iso = {m.iso3: m for m in states if m.iso3}
    people = [m for m in mentions if m.type == "PER" and state_of.get(m.key) in by_iso]
    for at, token in enumerate(doc.tokens):
        prefix = next((k for k in range(3) if token.norm[k:] in OWN and set(token.norm[:k]) <= set("وفبلك")), None)
        owner = next((m for m in reversed(people) if m.first < at), None) if prefix is not None else None
        if owner and prefix is not None:
            state = by_iso[state_of[owner.key]]
            yield replace(
                state,
                first=at,
                last=at + 1,
                span=doc.span(at, at + 1, prefix),
                kind="nominal",
                rule="بلاده: the state of the person",
                rank=1,
            )


HONORIFICS = frozenset("سموه معاليه سعادته فخامته جلالته سماحته فضيلته نيافته دولته سيادته سموها معاليها سعادتها".split())


def honorifics(doc: Document, mentions: list[Found]) -> Iterator[Found]:
    """وقال سموه, وشدد معاليه: the person named last before it."""
    people = [m for m in mentions if m.type == "PER" and m.kind == "name"]
    for at, token in enumerate(doc.tokens):
        prefix = next((k for k in range(2) if token.norm[k:] in HONORIFICS and set(token.norm[:k]) <= set("ولب")), None)
        last = next((m for m in reversed(people) if m.first < at), None) if prefix is not None else None
        if last and prefix is not None:
            span = doc.span(at, at + 1, prefix)
            yield replace(last, first=at, last=at + 1, span=span, kind="nominal", rule="سموه: the person named last", rank=1)
