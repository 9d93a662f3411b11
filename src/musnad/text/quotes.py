"""Quotation marks by what they do: which mark opens, which closes, which has no partner, however they are typed.

Arabic texts hold “ for ” and ” for “, » «, ″ and '' beside the marks that are right. What stands around a mark tells: one that opens has a
space before it, one that closes has a space behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

DOUBLE = {"“": 1, "„": 1, "❝": 1, "”": -1, "❞": -1, "‟": 0, "″": 0, "''": 0}
ANGLE = {"«": 1, "‹": 1, "<<": 1, "»": -1, "›": -1, ">>": -1}
"""The marks of a family and how they are meant: 1 opens, -1 closes, 0 either."""
FAMILIES = ((DOUBLE, "“”", re.compile("[“„❝”❞‟″]|''")), (ANGLE, "«»", re.compile("[«‹»›]|<<|>>")))
_SINGLE = re.compile(r"(?<!\w)(['‘’])(?=\w)[^'‘’\n]{2,300}(?<=\S)(['‘’])(?![\w'])")
_BEFORE = frozenset(" \n([:،-–")
_BEHIND = frozenset(" \n)]:،؛.,!؟?…-–")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark at [at, end). `acts` is “, ”, « or »; `turned` where it is typed as the opposite; `loose` without a partner."""

    at: int
    end: int
    acts: str
    turned: bool = False
    loose: bool = False


def quotation_marks(norm: str) -> list[Mark]:
    """The marks of a folded text in the order of their families; plain marks (\") are left out, as are single marks without a partner."""
    found = [mark for meant, acts, marks in FAMILIES for mark in _family(norm, meant, acts, marks)]
    for pair in _SINGLE.finditer(norm):
        found += [Mark(*pair.span(1), "“"), Mark(*pair.span(2), "”")]
    return found


def _family(norm: str, meant: dict[str, int], acts: str, marks: re.Pattern[str]) -> Iterator[Mark]:
    """A closing mark belongs to the last one that was opened."""
    opened: list[re.Match[str]] = []
    for mark in marks.finditer(norm):
        way = meant[mark.group()]
        if _opens(norm, mark, way, bool(opened)):
            opened.append(mark)
        elif opened:
            first = opened.pop()
            yield Mark(*first.span(), acts[0], meant[first.group()] < 0)
            yield Mark(*mark.span(), acts[1], way > 0)
        elif way:
            yield Mark(*mark.span(), acts[1], loose=True)
    yield from (Mark(*mark.span(), acts[0], loose=True) for mark in opened if meant[mark.group()])


def _opens(norm: str, mark: re.Match[str], way: int, inside: bool) -> bool:
    """A mark opens unless it closes by its place (way 1), or something is open or it looks like closing (way 0, -1)."""
    free_before = mark.start() == 0 or norm[mark.start() - 1] in _BEFORE
    free_behind = mark.end() == len(norm) or norm[mark.end()] in _BEHIND
    if way > 0:
        return not inside or not free_behind
    return not inside and (free_before or not free_behind)
