"""Folding Arabic spelling while keeping, for every folded character, where it stood in the raw text.

Folded: vowel marks, tatweel and direction marks go; أ إ آ ٱ → ا, ى and Persian ی → ي, ک → ك; presentation forms to letters
(Unicode NFKC); Arabic-Indic and Persian digits to ASCII; every kind of space to U+0020. The map is kept while folding, since one
recovered afterwards by comparing goes wrong as soon as letters change.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass

from musnad.values import Span

_DELETED = "".join(
    chr(c)
    for first, last in [
        (0x0610, 0x061A), (0x0640, 0x0640), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06DC), (0x06DF, 0x06E4),
        (0x06E7, 0x06E8), (0x06EA, 0x06ED), (0x00AD, 0x00AD), (0x061C, 0x061C), (0x200B, 0x200F), (0x202A, 0x202E),
        (0x2060, 0x2064), (0x2066, 0x2069), (0xFEFF, 0xFEFF),
    ]
    for c in range(first, last + 1)
)  # fmt: skip
_LETTERS = dict(zip("أإآٱىیېکڪھہەۀۃ", "اااايييككهههه" + "ة", strict=True))
_DIGITS = {chr(base + d): str(d) for base in (0x0660, 0x06F0) for d in range(10)}
_SPACES = dict.fromkeys("\xa0\u1680\u202f\u205f\u3000\t\x0b\x0c" + "".join(map(chr, range(8192, 8203))), " ")


def _presentation() -> dict[str, str]:
    """Presentation forms and what NFKC makes of them, folded in turn (some fold to several characters, marks to none)."""
    forms = {}
    for code in [*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFF)]:
        plain = unicodedata.normalize("NFKC", chr(code))
        if plain != chr(code):
            forms[chr(code)] = "".join(_LETTERS.get(c, c) for c in plain if c not in _DELETED).strip(" ") or ""
    return forms


_ONE = _LETTERS | _DIGITS | _SPACES
_MANY = dict.fromkeys(_DELETED, "") | _presentation()
_ONE |= {c: f for c, f in _MANY.items() if len(f) == 1}
_MANY = {c: f for c, f in _MANY.items() if len(f) != 1}
_TRANSLATE = str.maketrans(_ONE | _MANY)
_ONE_TO_ONE = str.maketrans(_ONE)
_HAMZA_APART = {"ي\u0654": "ئ", "ى\u0654": "ئ", "و\u0654": "ؤ"}
"""A letter and a hamza typed apart (Unicode NFD) fold as the one letter they are."""
_APART = re.compile("|".join(_HAMZA_APART))
_UNEVEN = re.compile("(?:" + "|".join(_HAMZA_APART) + "|[" + re.escape("".join(_MANY)) + "])+")
_MARKS = frozenset(_DELETED)


def fold(text: str) -> str:
    """The folded text alone, for keys and look-ups."""
    if "\u0654" in text:
        text = _APART.sub(lambda m: _HAMZA_APART[m.group()], text)
    return text.translate(_TRANSLATE)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and its map: `origin[i]` is the raw offset of the character that gave `norm[i]`."""

    raw: str
    norm: str
    origin: array[int]

    def span(self, start: int, end: int) -> Span:
        """The raw span of norm[start:end], marks on its last letter included. Raises ValueError for an empty span."""
        if not 0 <= start < end <= len(self.norm):
            raise ValueError(f"no such span: [{start}, {end}) of {len(self.norm)} folded characters")
        last = self.origin[end - 1] + 1
        while last < len(self.raw) and self.raw[last] in _MARKS:
            last += 1
        return Span(self.origin[start], last)


def normalise(raw: str) -> Folded:
    """Fold `raw`, keeping the map. A folded character from a ligature maps to the whole ligature."""
    norm: list[str] = []
    origin = array("I")
    at = 0
    for run in _UNEVEN.finditer(raw):
        norm.append(raw[at : run.start()].translate(_ONE_TO_ONE))
        origin.extend(range(at, run.start()))
        for place in range(run.start(), run.end()):
            letters = _HAMZA_APART.get(raw[place : place + 2]) or _MANY.get(raw[place], "")
            norm.append(letters)
            origin.extend([place] * len(letters))
        at = run.end()
    norm.append(raw[at:].translate(_ONE_TO_ONE))
    origin.extend(range(at, len(raw)))
    return Folded(raw, "".join(norm), origin)
