"""The layers that `musnad evaluate` scores, one function each. Records are compared as objects of the record format (docs/record.md).

Gold entries marked `low_confidence` count neither way; `alt_*` fields list answers that are right as well.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from musnad.run.score import Miss, Object, Pairs, Tally, accepted, flat, half, overlap, pair, touch

LAYERS = (
    *("names", "names+type", "countries", "times", "times+value", "attributions", "attributions+source", "attributions+content", "chains"),
    *("event-detection", "event+type", "event+type+actor", "event+type+both", "event-status", "event-attributed", "event+attribution"),
    "roles",
)
FORMS = frozenset({"name", "adjective", "metonym"})
ALL_KINDS = FORMS | {"nominal"}
WEIGHT = {"name": 3, "nominal": 1}
EQUALS = frozenset({"CONSULT", "AGREE", "COOPERATE"})
Tallies = dict[str, Tally]


class Comparison:
    """One gold record and the found one, with their boilerplate taken out."""

    def __init__(self, gold: Object, found: Object, tallies: Tallies) -> None:
        self.gold, self.found, self.tallies = gold, found, tallies
        self.cut = gold.get("boilerplate") or []

    def listed(self, record: Object, layer: str) -> list[Object]:
        return [x for x in record.get(layer) or [] if self.outside(x)]

    def outside(self, span: Object) -> bool:
        return not any(touch(span, b) for b in self.cut)

    def mentions(self, record: Object, kinds: frozenset[str]) -> list[Object]:
        """Mentions with the entity and the types that belong to them."""
        return [
            {**m, "type": e["type"], "alt_type": flat([e.get("alt_type") or [], m.get("alt_type") or []]), "entity": e["id"]}
            for e in record.get("entities") or []
            for m in e["mentions"]
            if m["kind"] in kinds and self.outside(m)
        ]

    def count(self, layer: str, gold: list[Object], found: list[Object], pairs: Pairs) -> None:
        tally = self.tallies[layer]
        tally.add(len(pairs), len(gold), len(found))
        left, right = {i for i, _ in pairs}, {j for _, j in pairs}
        tally.missed += [self.show(g) for i, g in enumerate(gold) if i not in left]
        tally.extra += [self.show(f) for j, f in enumerate(found) if j not in right]

    def show(self, span: Object) -> Miss:
        return self.gold["id"], span["start"], self.gold["text"][span["start"] : span["end"]]

    @cached_property
    def seen(self) -> set[str]:
        """Gold entities with a mention; others cannot be asked for."""
        return {m["entity"] for m in self.mentions(self.gold, ALL_KINDS)}

    @cached_property
    def to_gold(self) -> dict[str, str]:
        """Found entity id → the gold entity whose mentions its own overlap best (Dice, names weighing most)."""
        sides: list[dict[str, list[Object]]] = []
        for record in (self.gold, self.found):
            groups: dict[str, list[Object]] = {}
            for m in self.mentions(record, ALL_KINDS):
                groups.setdefault(m["entity"], []).append(m)
            sides.append(groups)
        best: dict[str, tuple[float, str]] = {}
        for id, theirs in sides[1].items():
            for gold_id, ours in sides[0].items():
                fit = _fit(ours, theirs)
                if fit:
                    best[id] = max(best.get(id, (0.0, "")), (fit, gold_id))
        return {id: gold_id for id, (_, gold_id) in best.items()}


def _fit(ours: list[Object], theirs: list[Object]) -> float:
    def weight(mentions: list[Object]) -> int:
        return sum(WEIGHT.get(m["kind"], 2) for m in mentions)

    def near(these: list[Object], those: list[Object]) -> int:
        return weight([x for x in these if any(half(x, y) for y in those)])

    shared = min(near(theirs, ours), near(ours, theirs))
    if not shared:
        return 0.0
    exact = sum(any(all(a[k] == b[k] for k in ("start", "end", "kind")) for b in ours) for a in theirs)
    same_type = ours[0]["type"] == theirs[0]["type"]
    return float(2 * shared / (weight(ours) + weight(theirs)) + 0.01 * same_type + 0.01 * exact / len(theirs))


def score(gold: Object, found: Object, tallies: Tallies) -> None:
    """Add one document's counts to the tallies."""
    c = Comparison(gold, found, tallies)
    _names(c)
    _countries(c)
    _times(c)
    statements = _attributions(c)
    _events(c, statements)
    _roles(c)


def _names(c: Comparison) -> None:
    gold, found = (c.mentions(r, frozenset({"name"})) for r in (c.gold, c.found))
    pairs = pair(gold, found, half)
    c.count("names", gold, found, pairs)
    c.count("names+type", gold, found, [(i, j) for i, j in pairs if accepted(gold[i], found[j], "type")])


def _countries(c: Comparison) -> None:
    """States in any form: name, adjective, capital for government."""
    sides = []
    for record in (c.gold, c.found):
        iso = {e["id"]: (e.get("ids") or {}).get("iso3") or e.get("iso3") for e in record.get("entities") or []}
        sides.append([{**m, "iso3": iso[m["entity"]]} for m in c.mentions(record, FORMS) if iso[m["entity"]]])
    gold, found = sides
    c.count("countries", gold, found, [(i, j) for i, j in pair(gold, found, half) if gold[i]["iso3"] == found[j]["iso3"]])


def _times(c: Comparison) -> None:
    """Clauses that date by another event and approximate gold values are not scored."""
    doubtful = [t for t in c.gold.get("times") or [] if t.get("event_anchored") or t.get("low_confidence")]
    gold = [t for t in c.listed(c.gold, "times") if t not in doubtful]
    found = [t for t in c.listed(c.found, "times") if not any(touch(t, d) for d in doubtful)]
    pairs = pair(gold, found, half)
    c.count("times", gold, found, pairs)
    vague = {i for i, t in enumerate(gold) if not t["value"] or "~" in t["value"] or ".." in t["value"]}
    firm = [(i, j) for i, j in pairs if i not in vague]
    right = [(i, j) for i, j in firm if _same_value(gold[i], found[j])]
    tally = c.tallies["times+value"]
    tally.add(len(right), len(gold) - len(vague), len(found) - (len(pairs) - len(firm)))
    for i, j in firm:
        if (i, j) not in right:
            id, start, words = c.show(gold[i])
            tally.missed.append((id, start, f"{words} = {gold[i]['value']} not {found[j]['value']}"))


def _same_value(gold: Object, found: Object) -> bool:
    """Equal values; where the gold value has a part of day, the day alone is enough."""
    values = [gold["value"], *(gold.get("alt_value") or [])]
    return found.get("value") in values or any("T" in v and v.split("T")[0] == found.get("value") for v in values if v)


def _attributions(c: Comparison) -> set[tuple[int, int]]:
    """Scores statements; returns the identities (id() of gold, of found) of those paired."""

    def near(a: Object, b: Object) -> float:
        cues = [a, *(a.get("chain_cues") or []), *(a.get("alt_cues") or [])]
        return max(1 + overlap(cue, b) if touch(cue, b) else 0 for cue in cues)

    gold, found = c.listed(c.gold, "attributions"), c.listed(c.found, "attributions")
    doubtful = {i for i, a in enumerate(gold) if a.get("low_confidence")}
    spare = {j for i, j in pair(gold, found, near) if i in doubtful}
    gold = [a for i, a in enumerate(gold) if i not in doubtful]
    found = [a for j, a in enumerate(found) if j not in spare]
    pairs = pair(gold, found, near)
    c.count("attributions", gold, found, pairs)
    c.count("attributions+source", gold, found, [(i, j) for i, j in pairs if _same_source(c, gold[i], found[j])])
    c.count("attributions+content", gold, found, [(i, j) for i, j in pairs if _same_content(gold[i], found[j])])
    long = [{k for k, a in enumerate(side) if len(a.get("chain") or []) > 1} for side in (gold, found)]
    whole = [(i, j) for i, j in pairs if i in long[0] and j in long[1] and _same_chain(c, gold[i]["chain"], found[j]["chain"])]
    c.tallies["chains"].add(len(whole), len(long[0]), len(long[1]))
    return {(id(gold[i]), id(found[j])) for i, j in pairs}


def _same_source(c: Comparison, gold: Object, found: Object) -> bool:
    if gold.get("source") in c.seen and gold.get("source_kind") != "anonymous":
        return c.to_gold.get(found.get("source") or "") in {gold["source"], *flat([gold.get("alt_source") or []])}
    return accepted(gold, found, "source_kind")


def _same_content(gold: Object, found: Object) -> bool:
    contents = flat([gold.get("content") or [], gold.get("alt_content") or []])
    return bool(found.get("content")) and any(half(s, found["content"]) for s in contents if "start" in s)


def _same_chain(c: Comparison, gold: list[str], found: list[str]) -> bool:
    return len(gold) == len(found) and all(x not in c.seen or c.to_gold.get(y) == x for x, y in zip(gold, found, strict=True))


def _events(c: Comparison, statements: set[tuple[int, int]]) -> None:
    gold, found = _certain_events(c)
    pairs = pair(gold, found, _near_event)
    c.count("event-detection", gold, found, pairs)
    typed = [(i, j) for i, j in pairs if accepted(gold[i], found[j], "plover")]
    c.count("event+type", gold, found, typed)
    c.count("event+type+actor", gold, found, [(i, j) for i, j in typed if _side(c, gold[i], found[j], "actors")])
    c.count("event+type+both", gold, found, [(i, j) for i, j in typed if _both_sides(c, gold[i], found[j])])
    tests: dict[str, Callable[[Object, Object], bool]] = {
        "event-status": lambda g, f: accepted(g, f, "status"),
        "event-attributed": lambda g, f: (g.get("attribution") is None) == (f.get("attribution") is None),
        "event+attribution": lambda g, f: _same_statement(c, g, f, statements),
    }
    for layer, test in tests.items():
        c.tallies[layer].add(sum(test(gold[i], found[j]) for i, j in pairs), len(pairs), len(pairs))


def _near_event(a: Object, b: Object) -> float:
    """Triggers that touch, those of an accepted type first."""
    places = [a, *(a.get("other_triggers") or [])]
    return max((2 if accepted(a, b, "plover") else 1) + overlap(t, b) if touch(t, b) else 0 for t in places)


def _certain_events(c: Comparison) -> tuple[list[Object], list[Object]]:
    """Gold events without the doubtful ones; found events without those on a doubtful gold event or on another trigger of a found one."""
    gold, found = c.listed(c.gold, "events"), c.listed(c.found, "events")
    pairs = pair(gold, found, _near_event)
    doubtful = {i for i, e in enumerate(gold) if e.get("low_confidence")}
    free = [j for j in range(len(found)) if j not in {j for _, j in pairs}]
    seconds = [{**t, "plover": e["plover"], "alt_plover": e.get("alt_plover")} for e in gold for t in e.get("other_triggers") or []]
    again = pair(seconds, [found[j] for j in free], lambda s, f: overlap(s, f) if accepted(s, f, "plover") else 0)
    spare = {free[k] for _, k in again} | {j for i, j in pairs if i in doubtful}
    return [e for i, e in enumerate(gold) if i not in doubtful], [e for j, e in enumerate(found) if j not in spare]


def _side(c: Comparison, gold: Object, found: Object, side: str) -> bool:
    """Does the found event name one of the gold parties of this side, and not more wrong ones than right ones?"""
    wanted = set(gold.get(side) or []) & c.seen
    got = {c.to_gold.get(x) for x in found.get(side) or []}
    if not wanted and (gold.get(side) or not got):
        return True
    allowed = wanted | set(flat([gold.get(f"alt_{side}") or []]))
    return bool(allowed & got) and len(got - allowed) <= len(allowed & got)


def _both_sides(c: Comparison, gold: Object, found: Object) -> bool:
    """Both sides right; events between equals may name them in either order."""
    if _side(c, gold, found, "actors") and _side(c, gold, found, "recipients"):
        return True
    if gold["plover"] not in EQUALS and not gold.get("reciprocal"):
        return False
    wanted = c.seen & {*(gold.get("actors") or []), *(gold.get("recipients") or [])}
    got = {c.to_gold.get(x) for x in (found.get("actors") or []) + (found.get("recipients") or [])}
    return len(wanted & got) >= min(2, len(wanted)) and len(got - wanted) <= len(wanted & got)


def _same_statement(c: Comparison, gold: Object, found: Object, statements: set[tuple[int, int]]) -> bool:
    """Both in no statement, or in two that were paired; a doubtful gold statement allows any."""
    x, y = gold.get("attribution"), found.get("attribution")
    if x is None or y is None:
        return x is None and y is None
    a, b = c.gold["attributions"][x], c.found["attributions"][y]
    return (id(a), id(b)) in statements or bool(a.get("low_confidence"))


def _roles(c: Comparison) -> None:
    """Offices: the span (overlap of three tenths) and the person right."""
    sides = [
        [{**x, "entity": e["id"]} for e in r.get("entities") or [] for x in e.get("roles") or [] if c.outside(x)] for r in (c.gold, c.found)
    ]
    gold, found = sides
    pairs = pair(gold, found, lambda a, b: s if (s := overlap(a, b)) >= 0.3 else 0)
    c.count("roles", gold, found, [(i, j) for i, j in pairs if c.to_gold.get(found[j]["entity"]) == gold[i]["entity"]])
