"""Sentences of a folded text: they end at . ! ؟ ? … and at line ends, but not inside numbers, initials or an open bracket."""

from __future__ import annotations

import re

# A stop followed by a space or a closing quote; a full stop after one letter (د. محمد) or inside a number is none.
_STOP = re.compile(r"(?<![\s.][^\W\d_])(?:[.!؟?…]+)(?=[\s\"»”“')\]]|$|(?=[^\W\d_]))[\"»”“')\]]*|\n+")
_WORD = re.compile(r"\w")


def sentences(norm: str) -> list[tuple[int, int]]:
    """Half-open [start, end) of every sentence in folded offsets, without surrounding space. Lines without a word give none."""
    found = []
    start = 0
    for stop in _STOP.finditer(norm):
        if norm[stop.start()] == "." and norm[stop.end() - 1] == "." and _inside_number(norm, stop.start()):
            continue
        _append(found, norm, start, stop.end())
        start = stop.end()
    _append(found, norm, start, len(norm))
    return found


def _inside_number(norm: str, dot: int) -> bool:
    return 0 < dot < len(norm) - 1 and norm[dot - 1].isdigit() and norm[dot + 1].isdigit()


def _append(found: list[tuple[int, int]], norm: str, start: int, end: int) -> None:
    while start < end and norm[start].isspace():
        start += 1
    while end > start and norm[end - 1].isspace():
        end -= 1
    if _WORD.search(norm, start, end):
        found.append((start, end))
