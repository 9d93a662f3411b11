"""One word cut into its clitics and what they stand at: و + ب + الحكومة, زيارت + ه. The likeliest cut by the frequencies of words.

Reading does not need it: there every reading stands that the lexicon has. It is for those who want one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from musnad.words.clitics import Stem, enclitics, proclitics
from musnad.words.vocabulary import Vocabulary

FRONT = {"و": 0.9, "ف": -0.4, "ب": 0.7, "ل": 0.0, "ك": -1.0, "س": 0.4}
BEHIND = 0.2
"""What a cut counts, by its clitic: the words that a clitic begins are rarer than the words behind it (by ten, −1), and a whole word is
taken for one only where it is clearly more frequent than its parts make it (1.4)."""
NAMES = frozenset({"state", "capital", "place", "given", "family"})
NAMED = 1.2
"""What a name counts more as a whole (بيروت, واحد)."""
AGAINST = 1.5
"""What two clitics count less before the rest of a word that the tables list (ولاية)."""
LISTED, UNKNOWN, NEVER = 2.6, -0.4, -9.0
"""Zipf of a word that only the tables have, of a whole word that nothing has, and of a part that nothing has."""
PRONOUNS = frozenset("ه ها هم هما هن نا ي ك كم".split())
PREPOSITIONS = ("ب", "ل")
"""Prepositions of one letter that pronouns stand at (به, لهم)."""


class Segments(NamedTuple):
    """Clitics in front, the word, a pronoun or ''. Joined they are the word as it was."""

    front: tuple[str, ...]
    stem: str
    pronoun: str

    @property
    def parts(self) -> tuple[str, ...]:
        return (*self.front, self.stem, *([self.pronoun] if self.pronoun else []))


def segment(word: str, vocabulary: Vocabulary) -> Segments:
    """The likeliest cut of a folded word; the plainer one of two that are as likely."""
    bare = word.lstrip("وف")
    if len(word) - len(bare) < 2 and bare[:1] in PREPOSITIONS and bare[1:] in PRONOUNS:
        return Segments(tuple(word[: -len(bare)]), bare[0], bare[1:])
    best = max(_cuts(word), key=lambda cut: _likelihood(cut, word, vocabulary))
    end = len(word) - best.suffix
    return Segments(tuple(word[: best.prefix]), word[best.prefix : end], word[end:])


def _cuts(word: str) -> Iterator[Stem]:
    """والي is a governor: folded it cannot be told from وإلى."""
    for stem in proclitics(word):
        if stem.key != "الي" or not stem.prefix:
            yield stem
        yield from enclitics(stem)


def _likelihood(cut: Stem, word: str, vocabulary: Vocabulary) -> float:
    """The frequency of what is left, in favour of cuts that are common."""
    entries = vocabulary.at(cut.key)
    if cut.key == word:
        named = any(not e.rest and e.layer in NAMES for e in entries)
        return vocabulary.zipf.get(word, LISTED if entries else UNKNOWN) + NAMED * named
    if len(cut.key) == 2 and not any(e.layer == "word" for e in entries):
        return NEVER  # باب
    known = vocabulary.zipf.get(cut.key, LISTED if entries else NEVER)
    lost = AGAINST * (len(cut.proclitics) > 1 and bool(vocabulary.at(word)))
    return known + sum(FRONT[letter] for letter in cut.proclitics) + (BEHIND if cut.suffix else 0) - lost
