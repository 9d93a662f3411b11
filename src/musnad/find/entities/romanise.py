"""Words of names in Latin letters, as news writes them: no diacritics, the short vowels that Arabic does not write guessed by syllable.

A consonant before a written vowel begins its syllable. Of those left over, one closes the syllable before and the next takes an `a`, in
turn: سلمون s-l-m-u-n → Salmun. Two at the end of a word without a written vowel stay together where they can be said together (شمس has an
`a` more than قرد, Qard). The last vowel behind a long one is `e` (Khaled). Vowel marks in the text are taken as they stand, and shadda
doubles. For words that no table of names has (see `english`).
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from musnad.lexicon import entries
from musnad.lexicon.entries import Letter

SHADDA, SUKUN, TATWEEL, AYN = "\u0651", "\u0652", "\u0640", "ع"
SHORT = {"\u064e": "a", "\u064f": "u", "\u0650": "i"}
LONG, HALF, SEATS = "اأإآٱىؤئ", "ويی", "اأآ"
VOWELS = tuple("aeiou")
LIQUID, HUSHED = frozenset("lnr"), frozenset({"l", "n", "r", "m", "w", "y", ""})


LONG_NAME = 6
"""Letters of a name from which on its ending tells that it is foreign (سوكولوف)."""


class Sound(NamedTuple):
    """A consonant or a vowel. `held` is a consonant that no vowel follows, or a vowel that is written with a letter."""

    latin: str
    vowel: bool
    held: bool = False


def romanise(word: str) -> str:
    """العبيدات → al-Abidat. What is no Arabic letter is left out."""
    letters = [c for c in word.strip() if c != TATWEEL]
    article = len(letters) > 4 and letters[0] in "اٱ" and letters[1] == "ل"
    ending = "" if article or len(letters) < LONG_NAME else next((e for e in _endings() if word.endswith(e)), "")
    sounds = _sounds(letters[2:] if article else letters[: len(letters) - len(ending)], ending[:1])
    tail = _letters()[ending].final if ending else ""
    spoken = _voiced([*sounds, Sound(tail, True)]) if tail[:1] in VOWELS else _voiced(sounds) + tail
    spoken = spoken[:1].upper() + spoken[1:]
    return f"al-{spoken}" if article and spoken else spoken


def _sounds(letters: list[str], ending: str) -> list[Sound]:
    """`ending` is the letter that follows, where one does."""
    table = _letters()
    sounds: list[Sound] = []
    for at, char in enumerate(letters):
        if char in SHORT:
            sounds.append(Sound(SHORT[char], True))
        elif char == SHADDA:
            _double(sounds)
        elif char == SUKUN and sounds and not sounds[-1].vowel:
            sounds[-1] = sounds[-1]._replace(held=True)
        elif char in table:
            following = next((c for c in letters[at + 1 :] if c != SHADDA), ending)
            sounds += _read(sounds, table[char], char, following)
    return sounds


def _double(sounds: list[Sound]) -> None:
    """Shadda, which may stand before or after the vowel mark of its letter. Letters that are two in Latin stay as they are."""
    at = len(sounds) - (2 if sounds and sounds[-1].vowel else 1)
    if at >= 0 and not sounds[at].vowel and len(sounds[at].latin) == 1:
        sounds.insert(at, sounds[at]._replace(held=True))


def _read(before: list[Sound], letter: Letter, char: str, following: str) -> list[Sound]:
    """What a letter adds: a consonant, or a vowel that is not there yet."""
    vowel = before[-1].latin if before and before[-1].vowel else ""
    if char in HALF:
        return _half(before, letter, vowel, following)
    if char == "ة":
        return [Sound("t", False)] if vowel == "a" else [Sound(letter.final, True, True)]
    if char == AYN:
        closes = following and following not in LONG + HALF + "ة" and before and following not in SHORT
        return [Sound("a", True), Sound(letter.medial, True)] if closes and not vowel else [Sound("", False)]
    latin = letter.initial if not before else letter.medial if following else letter.final
    if char in LONG:
        return [Sound(latin, True, True)] if latin and latin != vowel else []
    return [Sound(latin, False)]


def _half(before: list[Sound], letter: Letter, vowel: str, following: str) -> list[Sound]:
    """و and ي: consonants at the beginning and beside a vowel, else vowels."""
    if len(before) == 1 and vowel in ("a", "i") and following not in LONG:
        before[0] = Sound("o" if letter.medial == "u" else "i", True, True)  # أوغلو, إيفان
        return []
    if not before or (following and (following in SEATS or following in SHORT or vowel not in ("", letter.medial))):
        return [Sound(letter.initial, False)]
    if vowel == letter.medial:
        before[-1] = before[-1]._replace(held=True)
        return []
    return [Sound(letter.medial, True, True)]


def _voiced(sounds: list[Sound]) -> str:
    out, run = "", list[Sound]()
    last: Sound | None = None
    for sound in sounds:
        if sound.vowel:
            out += _run(run[:-1], last is not None) + "".join(s.latin for s in run[-1:]) + sound.latin
            run, last = [], sound
        else:
            run.append(sound)
    return out + _ending(run, last)


def _run(run: list[Sound], closes: bool) -> str:
    """Consonants before the one that begins the next syllable; the first closes the syllable before where there is one."""
    out = ""
    for at, sound in enumerate(run):
        doubled = at + 1 < len(run) and run[at + 1].held
        closed = sound.held or (closes and not doubled)
        out += sound.latin + ("" if closed else "a")
        closes = not closed
    return out


def _ending(run: list[Sound], vowel: Sound | None) -> str:
    """Consonants at the end of a word."""
    together = len(run) > 1 and (run[-2].held or (vowel is None and run[-2].latin in LIQUID and run[-1].latin not in HUSHED))
    size = 2 if together else 1
    before, last = run[:-size], "".join(s.latin for s in run[-size:])
    if not before:
        return last
    final = "e" if vowel and vowel.held and len(before) == 1 else "a"
    return _run(before[:-1], vowel is not None) + before[-1].latin + ("" if before[-1].held else final) + last


@cache
def _endings() -> list[str]:
    """The longest first."""
    return sorted((letter for letter in _letters() if len(letter) > 1), key=len, reverse=True)


@cache
def _letters() -> dict[str, Letter]:
    return {letter.letter: letter for letter in entries.letters()}
