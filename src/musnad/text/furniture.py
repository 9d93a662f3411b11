"""Site furniture in a text: whole lines that a pattern of `boilerplate.tsv` matches, and what is fused with the first or last words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from musnad.lexicon.damage import Furniture, furniture
from musnad.text.normalise import Folded
from musnad.values import Finding

_LINE = re.compile(r"[^\n]+")
MAX_LINE = 300
"""Longer lines are prose, never furniture (and patterns are not run over them)."""
TITLE = 110
"""Letters up to which a line without a full stop may be a title. Furniture of the kind `below` stands only under a line of prose."""
TITLES = 8
"""How many of them a list in the middle of an article may hold."""
_STOPPED = re.compile(r"[.:][»”\"')\s]*\Z")
_TEASER = re.compile(r"(?:\.{3,}|…)\s*\Z")


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a folded text that hold more than space, as [start, end), and the findings on them."""

    spans: list[tuple[int, int]]
    prose: list[tuple[int, int]]
    found: list[Finding]


def find_furniture(folded: Folded) -> Lines:
    """Line by line. A kind marked + opens a block that runs to the end of the page, one marked * takes the titles below it along.
    A line that repeats the one before is a caption or title set twice."""
    norm = folded.norm
    lines = Lines([m.span() for m in _LINE.finditer(norm) if m.group().strip()], [], [])
    begun, previous, at = False, "", 0
    while at < len(lines.spans):
        start, end = lines.spans[at]
        line = norm[start:end].strip()
        entry = _whole(line, begun)
        last = at
        if entry:
            last = _last(entry, norm, lines.spans, at)
            _add(lines, folded, start, lines.spans[last][1], entry.kind + " block" * (last > at), entry.where)
        elif line == previous and len(line) < MAX_LINE:
            _add(lines, folded, start, end, "the line before, repeated", "")
        else:
            lines.prose.append(_fused(lines, folded, start, end))
            begun = begun or not is_title(line)
        previous = line
        at = last + 1
    return lines


def _add(lines: Lines, folded: Folded, start: int, end: int, what: str, where: str) -> None:
    why = f"{what} ({where})" if where else what
    lines.found.append(Finding("boilerplate", folded.span(start, end), None, why))


def _last(entry: Furniture, norm: str, spans: list[tuple[int, int]], at: int) -> int:
    """The last line of the furniture that begins at line `at`."""
    if entry.block == "page" and at > 0:
        return len(spans) - 1
    last = at
    while entry.block == "titles" and last + 1 < len(spans) and _is_teaser(norm[slice(*spans[last + 1])]):
        last += 1
    return last if last + 1 == len(spans) else min(last, at + TITLES)


def is_title(line: str) -> bool:
    return len(line) <= TITLE and not _STOPPED.search(line)


def _is_teaser(line: str) -> bool:
    """A title, or the beginning of an article that an ellipsis cuts."""
    return is_title(line) or bool(_TEASER.search(line))


def _fused(lines: Lines, folded: Folded, start: int, end: int) -> tuple[int, int]:
    """What is left of a line of prose without the furniture in front of it (first line only) and behind it."""
    norm = folded.norm
    while not lines.prose and (front := _patterns("start").match(norm, start, end)) and front.end() < end:
        entry = _entry(front)
        _add(lines, folded, front.start(), front.end(), entry.kind, entry.where)
        start = front.end() + len(norm[front.end() : end]) - len(norm[front.end() : end].lstrip())
    back = _behind(norm, start, end)
    if back:
        entry = _entry(back)
        _add(lines, folded, back.start(entry.group), back.end(entry.group), entry.kind, entry.where)
        end = back.start(entry.group)
    return start, end


def _behind(norm: str, start: int, end: int) -> re.Match[str] | None:
    return _patterns("end").search(norm, max(start + 1, end - MAX_LINE), end)


def _whole(line: str, begun: bool) -> Furniture | None:
    if len(line) > MAX_LINE:
        return None
    small = line.lower()
    found = (_patterns("below").fullmatch(small) if begun else None) or _patterns("line").fullmatch(small)
    return _entry(found) if found else None


def _entry(found: re.Match[str]) -> Furniture:
    return _entries()[str(found.lastgroup)]


@cache
def _entries() -> dict[str, Furniture]:
    return {entry.group: entry for entry in furniture()}


@cache
def _patterns(at: str) -> re.Pattern[str]:
    """All patterns of one place as alternatives: the first that fits counts, and its group names its entry."""
    some = "|".join(f"(?P<{e.group}>{e.pattern})" for e in furniture() if e.at == at)
    if at == "start":
        return re.compile(rf"\s*(?:{some})", re.IGNORECASE)
    if at == "end":
        return re.compile(rf"[.!؟»”\"…)]\s*(?:{some})\s*\Z", re.IGNORECASE)
    return re.compile(some)
