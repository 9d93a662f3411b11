"""Damage and furniture that can be seen without a vocabulary: boilerplate lines, lone vowelled words, loose quotes, cut ends.

Each finding says why. Words glued together need the vocabulary and are found in `words/`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from musnad.text.furniture import Lines, find_furniture
from musnad.text.normalise import Folded
from musnad.values import Finding, Span

_WORD = re.compile(r"(?<![\w\u064B-\u0652])[^\W\d_]\w*[\u064B-\u0652][\w\u064B-\u0652]*")
_LETTER = re.compile(r"([^\W\d_])([\u064B-\u0652]*)")
_MARK = re.compile(r"[\u064D-\u0650\u0652]")
ENOUGH = 2
"""Vowelled words in one article from which on they are no editor's help."""
LONG_WORD = 5
"""Letters from which on a spun word may leave its last one bare (تَشْيِيخ)."""
NEIGHBOURS = 25
"""Letters on each side of a vowelled word in which others show that it is not alone."""
_ELLIPSIS = re.compile(r"(\[?(?:\.{3,}|…)\]?)\s*$")
_PAIRS = {"«": "»", "“": "”"}


def examine(folded: Folded) -> tuple[Finding, ...]:
    """All findings of one text, in the order of their spans."""
    lines = find_furniture(folded)
    found = [*lines.found, *_lone_vowels(folded.raw), *_loose_quotes(folded.raw), *_truncated(folded, lines)]
    return tuple(sorted(found, key=lambda f: (f.span, f.kind)))


def _lone_vowels(raw: str) -> Iterator[Finding]:
    """A fully vowelled word in unvowelled prose: spinning software inserts such words. One vowel or two against a misreading, tanwin and
    shadda are normal, and so is one word in an article that a careful editor vowelled; vowelled words side by side are a quotation of
    scripture or verse."""
    full = [m for m in _WORD.finditer(raw) if _fully_vowelled(m.group())]
    alone = []
    for word in full:
        beside = raw[max(0, word.start() - NEIGHBOURS) : word.start()] + raw[word.end() : word.end() + NEIGHBOURS]
        if len(_MARK.findall(beside)) < 2:
            alone.append(Finding("spun", Span(*word.span()), None, "a vowelled word alone in unvowelled prose"))
    if len(alone) >= ENOUGH:
        yield from alone


def _fully_vowelled(word: str) -> bool:
    """Has every letter its mark, but for the article, long vowels and ة? A bare last letter in a short word (قِبَل) is an editor's."""
    bare = re.sub(r"^[وفبكل]?ال", "", word)
    if re.match(r"[وف]?[^م\W]\u064f", bare):
        return False  # سُمِّي, عُرِف: the damma that tells a passive
    letters = _LETTER.findall(bare)
    if len(letters) >= LONG_WORD:
        letters = letters[:-1]
    inner = [(letter, marks) for letter, marks in letters if letter not in "اويىة" or marks]
    return len(inner) >= 2 and all(marks for _, marks in inner)


def _loose_quotes(raw: str) -> Iterator[Finding]:
    for opening, closing in _PAIRS.items():
        opened: int | None = None
        for at in (i for i, c in enumerate(raw) if c in (opening, closing)):
            if raw[at] == opening:
                if opened is not None:
                    yield Finding("unbalanced-quote", Span(opened, opened + 1), None, f"{opening} opened and not closed")
                opened = at
            elif opened is None:
                yield Finding("unbalanced-quote", Span(at, at + 1), None, f"{closing} without {opening} before it")
            else:
                opened = None
        if opened is not None:
            yield Finding("unbalanced-quote", Span(opened, opened + 1), None, f"{opening} opened and not closed")


def _truncated(folded: Folded, lines: Lines) -> Iterator[Finding]:
    """A text whose prose stops with an ellipsis was cut by a teaser or a feed; lines of furniture may follow."""
    start, end = lines.prose[-1] if lines.prose else (0, 0)
    ending = _ELLIPSIS.search(folded.norm[start:end])
    if ending:
        yield Finding("truncated", folded.span(start + ending.start(1), start + ending.end(1)), None, "ends with an ellipsis")
