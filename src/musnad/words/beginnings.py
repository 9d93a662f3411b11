"""Lost beginnings: an article that begins with a sentence which refers back, a line whose first word lost its first letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.text.furniture import is_title
from musnad.text.text import Text
from musnad.values import Finding
from musnad.words.tokens import cut
from musnad.words.vocabulary import Vocabulary

Word = tuple[str, int, int]
BACK = frozenset("وهو وهي وهم وقد وكان وكانت وذلك ولكن لكن بدوره بدورها بدورهم وبدوره وبدورها".split())
"""First words that go on with what was said."""
SIDES = frozenset("جهته جهتها جهتهم جانبه جانبها جانبهم ناحيته ناحيتها".split())
"""من جهته, من جانبه: in his turn."""
SHORTEST = 2
"""Letters of the rest of a word."""
CLITICS = frozenset("وفبكلس")
"""Letters that may be missing because the second time the word has a clitic."""
NEAR = 10
"""How many words away the whole word may stand, said again."""
RARER = 1.0
"""By how much (Zipf) the rest of a word is rarer than the whole."""
FREQUENT = 3.5
"""Zipf frequency that a whole word must have where its rest is no word."""
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def lost_beginnings(text: Text, words: Vocabulary) -> Iterator[Finding]:
    """What a copy lost at the beginning of the article and of its lines."""
    begun = False
    for start, end in _lines(text):
        line = cut(text.folded.norm, start, end)[: NEAR + 1]
        title = is_title(text.folded.norm[start:end])
        why = (not begun and not title and _refers_back(line, words)) or _lost_letter(line, words)
        begun = begun or not title
        if why:
            yield Finding("truncated", text.folded.span(*line[0][1:]), None, why)


def _lines(text: Text) -> Iterator[tuple[int, int]]:
    """The first sentence of each line."""
    last = 0
    for start, end in text.sentences:
        if not last or "\n" in text.folded.norm[last:start]:
            yield start, end
        last = end


def _refers_back(line: Sequence[Word], words: Vocabulary) -> str:
    """وأضاف …, من جانبه …, كما أكد …: there was something before."""
    first, following = line[0][0], line[1][0] if len(line) > 1 else ""
    if first in BACK or (first == "من" and following in SIDES):
        return "the article begins with words that refer back"
    if _says(first, words, "وف") or (first == "كما" and _says(following, words, "")):
        return "the article begins in the middle: its first words go on with a report"
    return ""


def _says(word: str, words: Vocabulary, clitics: str) -> bool:
    """Is the word a verb of saying in the perfect behind one of these clitics, and nothing without it (وصف)?"""
    readings = words.readings(word)
    if clitics and any(not stem.prefix for stem, _ in readings):
        return False
    said = (e.form for stem, e in readings if e.layer == "cue" and not e.rest and stem.proclitics in (tuple(clitics) or ("",)))
    return {form.tense for form in said if form} == {"perfect"}


def _lost_letter(line: Sequence[Word], words: Vocabulary) -> str:
    """كدت الوزارة، أكدت …: the rest of a word, which follows whole or is no word itself."""
    rest = line[0][0]
    if len(rest) < SHORTEST or not rest.isalpha():
        return ""
    for whole, *_ in line[1:]:
        if whole[1:] == rest and whole[0] not in CLITICS and words.zipf.get(whole, 0) >= words.zipf.get(rest, 0) + RARER:
            return f"{rest} is the rest of {whole}, which follows"
    if not words.readings(rest) and rest not in words.zipf:
        whole = max((letter + rest for letter in LETTERS), key=lambda w: words.zipf.get(w, 0))
        if words.zipf.get(whole, 0) >= FREQUENT:
            return f"{rest} is no word, {whole} without its first letter"
    return ""
