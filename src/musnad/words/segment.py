"""One word taken apart into its clitics and its stem: وبزيارته → و + ب + زيارة + ه, but وزير → وزير.

Taking clitics off is a choice between two explanations of how often the word occurs: as a word of its own, or as its stem behind clitics.
A word that is met more often than its parts explain is a word (وزير is more than و + زير); else it is taken apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from musnad.text.normalise import fold
from musnad.words.clitics import PRONOUNS, Stem, enclitics, proclitics
from musnad.words.vocabulary import Vocabulary

COST = {"و": -0.2, "ف": -0.5, "ب": -0.3, "ك": -0.8, "ل": -0.3, "س": -0.3}
"""How much rarer a word is behind a clitic, as a difference of Zipf frequency."""
PRONOUN = {"ه": -0.3, "ها": -0.3, "هم": -0.4, "نا": -0.5, "هما": -0.5, "هن": -0.7}
LISTED = 2.6
"""Zipf frequency of a word of the tables that is in no frequency list."""
OWN = 0.2
"""By how much a word must be more frequent than its parts explain to be one of its own; a word of the tables needs no more than -OWN."""
PREPOSITION = 6.5
"""What ل and ب would weigh as words of their own, before a pronoun (له, بها)."""
GOVERNED = re.compile("([وف]?)([لب])(هما|ها|هم|هن|نا|ه)")


@dataclass(frozen=True, slots=True)
class Segments:
    """The letters of the proclitics, the stem in the spelling it has alone, and the pronoun, '' for none."""

    proclitics: str
    stem: str
    pronoun: str

    @property
    def pieces(self) -> tuple[str, ...]:
        """All of them, in order."""
        return (*self.proclitics, self.stem, *([self.pronoun] if self.pronoun else []))


def segment(word: str, vocabulary: Vocabulary) -> Segments:
    """The likeliest reading of one word (folded here)."""
    word = fold(word)
    whole = Segments("", word, "")
    best, score = whole, _whole(word, vocabulary)
    for candidate, likely in _candidates(word, vocabulary):
        if likely > score:
            best, score = candidate, likely
    return best


def _whole(word: str, vocabulary: Vocabulary) -> float:
    """What the word weighs as one of its own."""
    listed = any(not entry.rest for entry in vocabulary.at(word))
    return vocabulary.zipf.get(word, LISTED if listed else 0.0) + (OWN if listed else -OWN)


def _candidates(word: str, vocabulary: Vocabulary) -> Iterator[tuple[Segments, float]]:
    """Every way to take clitics off that leaves a known stem, with the frequency that it explains."""
    governed = GOVERNED.fullmatch(word)
    if governed:
        before, preposition, pronoun = governed.groups()
        yield Segments(before, preposition, pronoun), PREPOSITION + COST.get(before, 0.0) + PRONOUN[pronoun]
    for stem in proclitics(word):
        cost = sum(COST[letter] for letter in stem.proclitics)
        known = _frequency(stem.key, vocabulary)
        if stem.proclitics and known and _may_follow(stem, vocabulary):
            yield Segments(stem.proclitics, stem.key, ""), known + cost
        for longer in enclitics(stem):
            pronoun = next(p for p in PRONOUNS if stem.key.endswith(p) and len(p) == longer.suffix)
            known = _frequency(longer.key, vocabulary)
            if known and not longer.key.startswith("ال") and len(longer.key) > 1:
                yield Segments(longer.proclitics, longer.key, pronoun), known + cost + PRONOUN[pronoun]


def _frequency(stem: str, vocabulary: Vocabulary) -> float:
    listed = any(not entry.rest for entry in vocabulary.at(stem))
    return vocabulary.zipf.get(stem, LISTED if listed else 0.0)


def _may_follow(stem: Stem, vocabulary: Vocabulary) -> bool:
    """The future س stands before a verb in the imperfect, ب and ك before no verb."""
    verb = any(e.form and e.form.tense == "imperfect" for e in vocabulary.at(stem.key))
    if stem.proclitics.endswith("س"):
        return verb or stem.key[0] in "يتن"
    return len(stem.key) > 1 and not (stem.proclitics[-1] in "بك" and verb)
