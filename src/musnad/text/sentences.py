"""Sentences of a folded text: they end at . ! ؟ ? … and at line ends, but not inside numbers, initials, addresses or brackets."""

from __future__ import annotations

import re

_STOP = re.compile(r"[.!؟?…]+[\"»”“″›❞’')\].]*|\n+")
_WORD = re.compile(r"\w")
MAX_BRACKET = 200
"""How far ahead an open bracket may close and still hold a stop; a longer one was never closed."""


def sentences(norm: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Half-open [start, end) of every sentence of a stretch, in folded offsets and without surrounding space; none without a word."""
    found: list[tuple[int, int]] = []
    end = len(norm) if end is None else end
    for stop in _STOP.finditer(norm, start, end):
        if norm[stop.start()] != "\n" and _ends_nothing(norm, start, stop.start(), stop.end()):
            continue
        _append(found, norm, start, stop.end())
        start = stop.end()
    _append(found, norm, start, end)
    return found


def _ends_nothing(norm: str, start: int, dot: int, end: int) -> bool:
    """Is the stop at `dot` inside a number, an address or a bracket, or after an initial?"""
    before, after = norm[dot - 1 : dot], norm[end : end + 1]
    if end - dot == 1 and norm[dot] == ".":
        if before.isascii() and after.isascii() and before.isalnum() and after.isalnum():
            return True  # 3.5, example.com
        if before.isalpha() and (dot < 2 or not norm[dot - 2].isalnum()):
            return True  # د. محمد
    opened = norm.rfind("(", start, dot)
    return opened > norm.rfind(")", start, dot) and 0 <= norm.find(")", dot) - dot < MAX_BRACKET and ")" not in norm[dot:end]


def _append(found: list[tuple[int, int]], norm: str, start: int, end: int) -> None:
    while start < end and norm[start].isspace():
        start += 1
    while end > start and norm[end - 1].isspace():
        end -= 1
    if _WORD.search(norm, start, end):
        found.append((start, end))
