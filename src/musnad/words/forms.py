"""Inflected forms of a verb, its verbal nouns and participles, from the principal parts, in folded unvowelled spelling.

The generator overproduces a little (Arabic without vowels cannot tell all classes apart); a form that no one writes costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from musnad.text.normalise import fold

WEAK = "اوي"


class Form(NamedTuple):
    """One spelling. tense: perfect, imperfect, masdar, noun, active, passive; number: ms, fs, dual, pl, first; `voice` is
    'passive' where the spelling shows it."""

    spelling: str
    tense: str
    number: str
    voice: str = ""


def verb_forms(perfect: str, imperfect: str) -> Iterator[Form]:
    """All persons of the perfect and the imperfect (with jussive), and the passives whose spelling differs. The principal parts may
    be spelt with their hamzas, which tell بدأ (sound) from دعا (weak); the forms come folded."""
    sound = perfect.endswith(("أ", "ئ", "ؤ"))
    perfect, imperfect = fold(perfect), fold(imperfect)
    yield from perfect_forms(perfect, sound)
    if imperfect:
        yield from imperfect_forms(imperfect, sound)
        for passive in _perfect_passives(perfect, sound):
            yield from (form._replace(voice="passive") for form in perfect_forms(passive, sound))
        for passive in _imperfect_passives(perfect, imperfect, sound):
            yield from (form._replace(voice="passive") for form in imperfect_forms(passive, sound))


def perfect_forms(stem: str, sound: bool = False) -> Iterator[Form]:
    """التقى: التقى التقت التقيا التقوا …; زار: زار زارت زارا زاروا زرنا; بدأ (`sound`): بدأ بدأت بدأوا بدؤوا."""
    yield Form(stem, "perfect", "ms")
    if stem[-1] in "اي" and not sound:
        short = stem[:-1]
        middle = short + ("ي" if stem[-1] == "ي" or len(stem) > 3 else "و")
        yield Form(short + "ت", "perfect", "fs")
        yield Form(short + "تا", "perfect", "dual")
        yield Form(middle + "ا", "perfect", "dual")
        yield Form(short + "وا", "perfect", "pl")
        yield Form(middle + "نا", "perfect", "first")
        yield Form(middle + "ت", "perfect", "first")
        return
    yield Form(stem + "ت", "perfect", "fs")
    yield Form(stem + "ا", "perfect", "dual")
    yield Form(stem + "تا", "perfect", "dual")
    yield Form(stem + "وا", "perfect", "pl")
    if sound:
        yield Form(stem[:-1] + "ؤوا", "perfect", "pl")
    hollow = len(stem) > 2 and stem[-2] == "ا"
    doubled = len(stem) == 2
    short = stem[:-2] + stem[-1] if hollow else stem + stem[-1] if doubled else stem
    yield Form(short + "نا", "perfect", "first")
    if hollow or doubled:
        yield Form(short + "ت", "perfect", "first")


def imperfect_forms(third: str, sound: bool = False) -> Iterator[Form]:
    """يزور: يزور تزور نزور أزور يزوران يزورون يزوروا يزر تزر …"""
    base = third[1:]
    weak = base[-1] in WEAK and not sound
    short = base[:-1] if weak else base
    for person, number in (("ي", "ms"), ("ت", "fs")):
        yield Form(person + base, "imperfect", number)
        yield Form(person + short + "ون", "imperfect", "pl")
        yield Form(person + short + "وا", "imperfect", "pl")
        long = short + "ي" if weak and base[-1] == "ا" else base
        yield Form(person + long + "ان", "imperfect", "dual")
        yield Form(person + long + "ا", "imperfect", "dual")
        for jussive in _jussive(base) if not sound else ():
            yield Form(person + jussive, "imperfect", number)
    yield Form("ن" + base, "imperfect", "first")
    yield Form("ا" + base, "imperfect", "first")


def _jussive(base: str) -> Iterator[str]:
    if base[-1] in WEAK:
        yield base[:-1]
    elif len(base) > 2 and base[-2] in WEAK:
        yield base[:-2] + base[-1]


def _perfect_passives(perfect: str, sound: bool) -> Iterator[str]:
    """قال → قيل, دعا → دعي, هاجم → هوجم; of other verbs the passive has the spelling of the active."""
    if len(perfect) > 2 and perfect[-2] == "ا":
        yield perfect[:-2] + "ي" + perfect[-1]
    elif perfect[-1] == "ا" and not sound:
        yield perfect[:-1] + "ي"
    if len(perfect) == 4 and perfect[1] == "ا":
        yield perfect[0] + "و" + perfect[2:]


def _imperfect_passives(perfect: str, imperfect: str, sound: bool) -> Iterator[str]:
    """يقول → يقال, يدعو → يدعى."""
    base = imperfect[1:]
    if len(base) > 2 and base[-2] in "وي" and perfect[-2:-1] == "ا":
        yield imperfect[0] + base[:-2] + "ا" + base[-1]
    elif base[-1] in "وي" and not sound:
        yield imperfect[:-1] + "ي"


def noun_forms(noun: str, tense: str = "masdar") -> Iterator[Form]:
    """زيارة: زيارة الزيارة زيارات زيارتين زيارت(ها) …; لقاء: لقاء لقاءات لقاءين لقاءا."""
    inflected = {noun: "ms"}
    if noun.endswith("ة"):
        inflected |= {noun[:-1] + "ات": "pl", noun[:-1] + "تين": "dual", noun[:-1] + "تان": "dual", noun[:-1] + "تا": "dual",
                      noun[:-1] + "تي": "dual"}  # fmt: skip
    elif not noun.endswith(("ات", "ون", "ين")):
        inflected |= {noun + "ات": "pl", noun + "ين": "dual", noun + "ان": "dual"}
        if not noun.endswith(("اء", "ي", "ا")):
            inflected[noun + "ا"] = "ms"
    for spelling, number in inflected.items():
        yield Form(spelling, tense, number)
        yield Form("ال" + spelling, tense, number)


def participles(perfect: str, imperfect: str, voice: str) -> Iterator[Form]:
    """Active or passive participles: انتقد → منتقد منتقدا منتقدة المنتقد …; دعم → داعم / مدعوم; ندد → مندد."""
    perfect, imperfect = fold(perfect), fold(imperfect)
    for stem in _active(perfect, imperfect) if voice == "active" else filter(None, [_passive(perfect, imperfect)]):
        for ending, number in (("", "ms"), ("ا", "ms"), ("ة", "fs"), ("ين", "pl"), ("ون", "pl"), ("ات", "pl"), ("ان", "dual")):
            spelling = (stem[:-1] if stem.endswith("ي") and ending in ("ين", "ون") else stem) + ending
            yield Form(spelling, voice, number)
            yield Form("ال" + spelling, voice, number)


def _active(perfect: str, imperfect: str) -> Iterator[str]:
    """Three letters without vowels can be form I (داعم) or form II (مؤكد); a doubled middle written twice is form II (مندد)."""
    if not imperfect:
        return
    derived = "م" + imperfect[1:]
    if len(perfect) != 3:
        yield derived
    elif perfect[1] == "ا":
        yield perfect[0] + "ائ" + perfect[2]
    else:
        if perfect[1] != perfect[2]:
            yield perfect[0] + "ا" + perfect[1] + ("ي" if perfect[2] in "اي" else perfect[2])
        if perfect[1] == perfect[2] or imperfect[1] == "ؤ":
            yield derived


def _passive(perfect: str, imperfect: str) -> str:
    if len(perfect) != 3 or not imperfect:
        base = imperfect[1:]
        if len(base) > 2 and base[-2] == "ي":
            base = base[:-2] + "ا" + base[-1]
        return "م" + base if base else ""
    if perfect[1] == "ا" or perfect[2] in "اي":
        return ""
    return "م" + perfect[:2] + "و" + perfect[2]
