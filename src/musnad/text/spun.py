"""Words that spinning software put in the place of others, to hide a copy: words of `spun.tsv`, and vowelled words in unvowelled prose.

A strong word of the table is evidence alone. A weak one is a normal word that an editor would hardly choose there: it counts beside
strong or vowelled ones, or where weak ones are dense.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from musnad.lexicon.damage import Spun, spun
from musnad.lexicon.entries import common_words, function_words
from musnad.text.normalise import Folded, fold
from musnad.values import Finding, Span

_WORDS = re.compile(r"[ء-ي]{2,}")
_NEXT = re.compile(r"[ «»\"“”(]*(\w+)")
_LAST = re.compile(r"(\w+)[ «\"“(]*\Z")
_VOWELLED = re.compile(r"(?<![\w\u064B-\u0652])[^\W\d_]\w*[\u064B-\u0652][\w\u064B-\u0652]*")
_LETTER = re.compile(r"([^\W\d_])([\u064B-\u0652]*)")
_MARK = re.compile(r"[\u064D-\u0650\u0652]")
_MARKS = re.compile(r"[\u064B-\u0652\u0670]")
_ARTICLE = re.compile(r"\A[وف]?(?:[بك]?ال|لل)?(?=\w{2})")
_CLITICS = re.compile(r"\A[وف]?[بكلس]?(?:ال|(?<=ل)ل)?(?=\w{2})")
VERBAL = ("", "و", "ف", "س", "ل", "وس", "ول", "فس")
NOMINAL = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول")
"""The clitics in front of verbs (the last five of the imperfect) and of nouns, which can have the article as well."""
ENOUGH = 2
"""Vowelled words in one article from which on they are no editor's help."""
LONG_WORD = 5
"""Letters from which on a spun word may leave its last one bare (تَشْيِيخ)."""
NEIGHBOURS = 25
"""Letters on each side of a vowelled word in which others show that it is not alone."""
NEEDLESS = frozenset({"فِي", "وَفِي"})
"""Short words that no editor vowels."""
DENSE = 3
"""Different words from which on weak ones are evidence …"""
APART = 120
"""… if there is one for this many words of the article."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A row of the table in a text: raw span, the clitics in front of it."""

    span: Span
    clitic: str
    row: Spun

    def finding(self) -> Finding:
        what = f"stands for {self.row.meant}" if self.row.meant else "a filler"
        return Finding("spun", self.span, _joined(self.clitic, self.row.meant), f"{what} in spun texts ({self.row.where})")


def find_spun(folded: Folded) -> list[Finding]:
    """The spun words of a text, if there is evidence that it was spun."""
    hits = list(_hits(folded))
    lone = [span for span in _lone_vowels(folded.raw) if not any(span.touches(h.span) for h in hits)]
    together = len({hit.row.where for hit in hits}) + len(lone)
    if together < DENSE or together * APART <= folded.norm.count(" "):
        hits = [h for h in hits if h.row.strong]
        lone = lone if hits or len(lone) >= ENOUGH else []
    found = [h.finding() for h in hits] + [_vowelled(span, folded.raw) for span in lone]
    return sorted(found, key=lambda f: f.span)


def _hits(folded: Folded) -> Iterator[Hit]:
    """Rows of the table in the text, the longest where they overlap."""
    norm = folded.norm
    words = set(_WORDS.findall(norm))
    found = [
        (place, end, clitic, row)
        for word in _surfaces().keys() & words
        for clitic, row in _surfaces()[word]
        if words.issuperset(row.spun[1:])
        for place in _places(norm, word)
        if (end := _end(norm, place + len(word), row)) and _beside(norm, place, end, row)
    ]
    last = 0
    for place, end, clitic, row in sorted(found, key=lambda f: (f[0], -f[1], not f[3].strong, f[3].where)):
        if place >= last:
            yield Hit(folded.span(place, end), clitic, row)
            last = end


def _places(norm: str, word: str) -> Iterator[int]:
    """Where `word` stands as a whole word."""
    at = norm.find(word)
    while at >= 0:
        end = at + len(word)
        if not norm[at - 1 : at].isalnum() and not norm[end : end + 1].isalnum():
            yield at
        at = norm.find(word, end)


def _end(norm: str, end: int, row: Spun) -> int:
    """Where the row's phrase ends if its first word ends at `end`; 0 where the text goes on otherwise."""
    for word in row.spun[1:]:
        following = _NEXT.match(norm, end)
        if not following or following.group(1) != word:
            return 0
        end = following.end()
    return end


def _beside(norm: str, start: int, end: int, row: Spun) -> bool:
    if not row.after and not row.before:
        return True
    ahead = f"{_following(norm, end)} "
    if any(ahead.startswith(f"{words} ") for words in row.after):
        return True
    preceding = _LAST.search(norm, max(0, start - NEIGHBOURS), start)
    return preceding is not None and _bare(preceding.group(1)) in row.before


def _following(norm: str, end: int) -> str:
    """The three words behind a place, without article, up to the next punctuation mark."""
    words: list[str] = []
    while len(words) < 3 and (found := _NEXT.match(norm, end)):
        words.append(_bare(found.group(1)))
        end = found.end()
    return " ".join(words)


def _bare(word: str) -> str:
    return _ARTICLE.sub("", word)


@cache
def _surfaces() -> dict[str, list[tuple[str, Spun]]]:
    """The first words of all rows with every clitic that can stand in front, and their rows, all folded."""
    surfaces: dict[str, list[tuple[str, Spun]]] = {}
    for entry in spun():
        row = replace(entry, spun=tuple(map(fold, entry.spun)), after=_folded(entry.after), before=_folded(entry.before))
        for clitic in _clitics(row):
            surfaces.setdefault(str(_joined(clitic, row.spun[0])), []).append((clitic, row))
    return surfaces


def _folded(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(" ".join(_bare(word) for word in fold(phrase).split()) for phrase in phrases)


def _clitics(row: Spun) -> tuple[str, ...]:
    first = row.spun[0]
    if row.verb:
        return VERBAL if first[0] in "يت" else VERBAL[:3]
    return NOMINAL if first.startswith("ال") else NOMINAL + tuple(c + "ال" for c in NOMINAL if c[-1:] != "ل") + ("لل", "ولل")


def _joined(clitic: str, word: str) -> str | None:
    """A word behind its clitics, None for no word: ل and the article join to لل, and one article is enough."""
    if not word:
        return None
    if clitic.endswith(("ال", "لل")):
        word = word.removeprefix("ال")
    elif clitic.endswith("ل") and word.startswith("ال"):
        word = word[1:]
    return clitic + word


def _lone_vowels(raw: str) -> Iterator[Span]:
    """Fully vowelled words in unvowelled prose: spinning software inserts such words. One vowel or two against a misreading, tanwin and
    shadda are normal, and so is one word in an article that a careful editor vowelled; vowelled words side by side are a quotation of
    scripture or verse."""
    if not _MARK.search(raw):
        return
    for word in _VOWELLED.finditer(raw):
        beside = raw[max(0, word.start() - NEIGHBOURS) : word.start()] + raw[word.end() : word.end() + NEIGHBOURS]
        if _is_vowelled(word.group()) and len(_MARK.findall(beside)) < 2:
            yield Span(*word.span())


def _vowelled(span: Span, raw: str) -> Finding:
    """Without its marks the word is what was meant, where it is a word."""
    bare = _MARKS.sub("", span.of(raw))
    word = fold(bare)
    known = not _known().isdisjoint({word, _CLITICS.sub("", word)})
    return Finding("spun", span, bare if known else None, "a vowelled word alone in unvowelled prose")


@cache
def _known() -> frozenset[str]:
    return frozenset(fold(entry.word) for load in (common_words, function_words) for entry in load())


def _is_vowelled(word: str) -> bool:
    """Has every letter its mark, but for the article, long vowels and ة? A bare last letter in a short word (قِبَل) is an editor's."""
    bare = re.sub(r"^[وفبكل]?ال", "", word)
    if re.match(r"[وف]?[^م\W]\u064f", bare):
        return False  # سُمِّي, عُرِف: the damma that tells a passive
    letters = _LETTER.findall(bare)
    if len(letters) >= LONG_WORD:
        letters = letters[:-1]
    if bare in NEEDLESS:
        return True
    inner = [(letter, marks) for letter, marks in letters if letter not in "اويىة" or marks]
    return len(inner) >= 2 and all(marks for _, marks in inner)
