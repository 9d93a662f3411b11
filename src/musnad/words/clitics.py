"""Taking clitics off a folded word. Nothing is decided here: the lexicon decides which reading stands (والسورية, but والي)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Stem(NamedTuple):
    """A reading of a word: `key` is word[prefix : len(word) - suffix], respelt as the lexicon writes it; `proclitics` are the
    letters taken off in front."""

    key: str
    prefix: int
    suffix: int
    proclitics: str


PRONOUNS = ("هما", "ها", "هم", "هن", "نا", "ه")


def proclitics(word: str) -> Iterator[Stem]:
    """Readings without و ف, then ب ك ل or the future س; ل + ال is written لل, and its span begins at the second lam."""
    yield Stem(word, 0, 0, "")
    starts = [0]
    if len(word) > 2 and word[0] in "وف":
        yield Stem(word[1:], 1, 0, word[0])
        starts.append(1)
    for start in starts:
        rest, taken = word[start:], word[:start]
        if rest.startswith("لل") and len(rest) > 3:
            yield Stem("ال" + rest[2:], start + 1, 0, taken + "ل")
            yield Stem(rest[1:], start + 1, 0, taken + "ل")
            yield Stem("ال" + rest[1:], start + 1, 0, taken + "ل")  # للجنة: ل + اللجنة
        elif len(rest) > 2 and rest[0] in "بكل":
            yield Stem(rest[1:], start + 1, 0, taken + rest[0])
        elif len(rest) > 3 and rest[0] == "س" and rest[1] in "يتنا":
            yield Stem(rest[1:], start + 1, 0, taken + "س")


def enclitics(stem: Stem) -> Iterator[Stem]:
    """Readings of a stem without its attached pronoun, in the spelling the bare word has (زيارته → زيارة, لقائه → لقاء)."""
    for pronoun in PRONOUNS:
        key = stem.key
        if not key.endswith(pronoun) or len(key) - len(pronoun) < 2:
            continue
        bare = key[: -len(pronoun)]
        for spelt in _respelt(bare):
            yield Stem(spelt, stem.prefix, len(pronoun), stem.proclitics)


def _respelt(bare: str) -> Iterator[str]:
    yield bare
    if bare.endswith("ت"):
        yield bare[:-1] + "ة"
    elif bare.endswith(("ئ", "ؤ")):
        yield bare[:-1] + "ء"
    elif bare.endswith("ا"):
        yield bare[:-1] + "ي"
    elif bare.endswith("و"):
        yield bare + "ا"
