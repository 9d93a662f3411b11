"""Private persons out of sight: a record with their names replaced, in its fields and in its text.

The text keeps its length, so every span still points to its place, and whatever is made from the record shows no name that it does
not hold. A label (person 1) counts the persons of one article and says nothing across articles.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from musnad.text.normalise import normalise
from musnad.values import Entity, Mention, Record, Span
from musnad.words.clitics import proclitics
from musnad.words.tokens import cut
from musnad.words.vocabulary import vocabulary

PERSON = {"en": "person", "ar": "شخص"}
FILL = "·"
"""Makes a label in the text as long as the name it stands for."""

Form = tuple[str, ...]


def masked(record: Record, lang: str = "en", unmask: bool = False) -> Record:
    """The record without the names of its private persons; with `unmask`, without those of excluded persons only."""
    hidden = [e for e in record.entities if e.excluded or not (e.public or unmask)]
    if not hidden:
        return record
    labels = {e.id: f"{PERSON[lang]} {number}" for number, e in enumerate(hidden, 1)}
    text = _Text(record, labels)
    article = replace(record.article, raw=text.masked(), title=record.article.title and text.without(record.article.title))
    return replace(
        record,
        article=article,
        health=tuple(replace(f, repaired=f.repaired and text.without(f.repaired), why=text.without(f.why)) for f in record.health),
        entities=tuple(
            unnamed(e, labels[e.id]) if e.id in labels else replace(e, name=text.without(e.name, _other(e))) for e in record.entities
        ),
    )


def unnamed(entity: Entity, label: str = PERSON["en"]) -> Entity:
    """An entity that tells of nobody but where the text mentions one. A rule's line in a table would tell the name."""
    mentions = tuple(replace(m, rule=m.rule.partition(":")[0]) for m in entity.mentions)
    return Entity(entity.id, entity.type, f"[{label}]", mentions, public=False, excluded=entity.excluded)


WHOLE, PART, WORD = 3, 2, 1
"""How surely a form names its person: a name as it was found, some of its words, a single word of it."""


def _other(entity: Entity) -> int:
    """How sure a form must be inside what names another: two names can be read as one, but namesakes share a part."""
    return WHOLE if entity.type == "PER" and any(m.kind == "name" for m in entity.mentions) else PART


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a text: as it is compared, and where it stands in the folded text."""

    key: str
    start: int
    end: int


class _Text:
    """The text of a record, and which of its characters name whom."""

    def __init__(self, record: Record, labels: Mapping[str, str]) -> None:
        self.folded = normalise(record.article.raw)
        self.words = _words(self.folded.norm)
        self.starts = [self.folded.origin[word.start] for word in self.words]
        self.forms: dict[Form, tuple[str, int]] = {}
        """What names a hidden person: words in their order → whose label they get, and how sure that is."""
        self.owner: dict[int, str] = {}
        """The raw characters that name hidden persons."""
        shown = [e for e in record.entities if e.id not in labels]
        self.taken = _characters(m.span for e in shown for m in e.mentions)
        self.persons = _characters(m.span for e in shown if e.type == "PER" for m in e.mentions if m.kind == "name")
        found = [x.span for layer in (record.events, record.attributions, record.times) for x in layer]
        self.known = self.taken | _characters([*found, *(r.span for e in record.entities for r in e.roles)])
        for entity in record.entities:
            for mention in entity.mentions:
                if entity.id in labels and mention.kind == "name":
                    self._add(mention, labels[entity.id])
        self._search()

    def _add(self, mention: Mention, label: str) -> None:
        """A mention by name, with the words after it that can only go on with the name."""
        at = bisect_left(self.starts, mention.span.end)
        inside = [
            w for w in self.words[max(0, bisect_left(self.starts, mention.span.start) - 1) : at] if self._raw(w).touches(mention.span)
        ]
        if not inside:
            return
        first = self.folded.origin[inside[0].start]
        rest = list(self._rest(at))
        inside += rest
        self._paint(Span(mention.span.start, max(mention.span.end, self._raw(inside[-1]).end)), label)
        keys = [w.key for w in inside]
        keys[0] = keys[0][max(0, mention.span.start - first) :]
        keys = [k for k in keys if k]
        for form, sure in (*_forms(keys), *(_forms(keys[: -len(rest)]) if rest else ())):
            self.forms[form] = max(self.forms.get(form, ("", 0)), (label, sure), key=lambda f: f[1])

    def _rest(self, at: int) -> Iterator[_Word]:
        """At most two words that no table knows, or only as names: the finder of persons stops where it is not sure."""
        for before, word in pairwise(self.words[at - 1 : at + 2]):
            raw = self._raw(word)
            if self.folded.norm[before.end : word.start] != " " or raw.start in self.known or not _only_a_name(word.key):
                return
            yield word

    def _search(self) -> None:
        """Whatever else of the text names a hidden person: part of a name, a single word only where it names no one else."""
        for place, (label, sure) in _occurrences(self.words, self.forms):
            span = self.folded.span(*place)
            if sure == WHOLE or span.start not in (self.taken if sure == WORD else self.persons):
                self._paint(span, label)

    def _paint(self, span: Span, label: str) -> None:
        for i in range(span.start, span.end):
            self.owner.setdefault(i, label)

    def _raw(self, word: _Word) -> Span:
        return self.folded.span(word.start, word.end)

    def masked(self) -> str:
        """The raw text with a label over each stretch, as long as the stretch."""
        raw = self.folded.raw
        for one, other in pairwise(sorted(self.owner)):
            if self.owner[one] == self.owner[other] and raw[one + 1 : other].isspace():
                self._paint(Span(one, other), self.owner[one])
        out, at = [], 0
        while at < len(raw):
            label = self.owner.get(at)
            end = at + 1
            while label and self.owner.get(end) == label:
                end += 1
            out.append(_fitted(label, end - at) if label else raw[at])
            at = end
        return "".join(out)

    def without(self, text: str, least: int = WORD) -> str:
        """Words from elsewhere (a title, the name of another) without the names that are at `least` so sure."""
        folded, out, at = normalise(text), [], 0
        for place, (label, sure) in _occurrences(_words(folded.norm), self.forms):
            span = folded.span(*place)
            if sure >= least:
                out += [text[at : span.start], f"[{label}]"]
                at = span.end
        return "".join([*out, text[at:]])


def _fitted(label: str, length: int) -> str:
    """[person 1···] in so many characters, of a short one the number alone."""
    inner = length - 2
    words = next((w for w in (label, label.split()[-1], "") if len(w) <= inner), "")
    return "[" + words.ljust(inner, FILL) + "]" if inner > 0 else FILL * length


def _characters(spans: Iterable[Span]) -> set[int]:
    return {i for span in spans for i in range(span.start, span.end)}


def _words(norm: str) -> list[_Word]:
    return [_Word(word.replace("ة", "ه"), start, end) for word, start, end in cut(norm) if word[0].isalpha()]


def _occurrences(words: list[_Word], forms: Mapping[Form, tuple[str, int]]) -> Iterator[tuple[tuple[int, int], tuple[str, int]]]:
    """(start, end) in the folded text and what `forms` says, for the longest form at each word."""
    longest = max(map(len, forms), default=0)
    after = 0
    for first, word in enumerate(words):
        found = (
            (stem, length, forms[form])
            for length in range(min(longest, len(words) - first), 0, -1)
            for stem in proclitics(word.key)
            if (form := (stem.key, *(w.key for w in words[first + 1 : first + length]))) in forms
        )
        hit = next(found, None) if first >= after else None
        if hit:
            stem, length, found_as = hit
            after = first + length
            yield (word.start + stem.prefix, words[after - 1].end), found_as


PARTICLES = frozenset("بن ابن بنت ال عبد ابو ابي ام دي دا فان فون الدين الله الرحمن".split())
NAMES = frozenset({"given", "family", "surname", "person"})


def _forms(name: list[str]) -> Iterator[tuple[Form, int]]:
    """Two and more words of a name in their order, and each that alone tells whose it is; عبد also joined to what follows."""
    for words in {tuple(name), tuple(" ".join(name).replace("عبد ", "عبد").split())}:
        for first in range(len(words)):
            if _tells(words[first], last=0 < first == len(words) - 1) or len(words) == 1:
                yield words[first : first + 1], WORD
            for last in range(first + 2, len(words) + 1):
                if not PARTICLES.issuperset(words[first:last]):
                    yield words[first:last], WHOLE if last - first == len(words) else PART


def _tells(word: str, last: bool) -> bool:
    """Is this word a name wherever it stands? Of everyday words only a definite surname (الأسمر) is taken for one."""
    layers = _layers(word)
    return (
        len(word) > 2 and word not in PARTICLES and (layers <= NAMES or (last and word.startswith("ال") and layers <= NAMES | {"common"}))
    )


def _only_a_name(word: str) -> bool:
    """A word that no table has but as a name; one that no table has at all is none where it is often met, or ends as an adverb does."""
    layers = {entry.layer for stem, entry in vocabulary().readings(word) if not entry.rest}
    unknown = word.startswith("ال") or (word not in vocabulary().zipf and not word.endswith("ا"))
    return layers <= NAMES and len(word) > 2 and (bool(layers) or unknown)


def _layers(word: str) -> set[str]:
    spellings = {word, word[:-1] + "ة"} if word.endswith("ه") else {word}
    return {entry.layer for one in spellings for entry in vocabulary().at(one) if not entry.rest}
