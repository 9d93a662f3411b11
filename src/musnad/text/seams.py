"""Seams: where one writer's spelling stops and another's begins inside an article, which was then pasted together.

A habit is a thing that Arabic writes in several ways and one writer in one (فى or في, ان or أن). A passage that keeps to one way, in an
article that otherwise keeps to another, was taken from elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import log
from typing import NamedTuple

from musnad.text.normalise import Folded
from musnad.text.sentences import sentences
from musnad.values import Finding, Span

LONG_ENOUGH = 25
"""Words of a passage that is one sentence."""
OFTEN = 3
"""How often a passage, and the rest, must show a way."""
PURE = 4
"""A way is kept to where it is this many times as frequent as the others together."""
ENOUGH = 6.0
"""Evidence (see `_evidence`) from which on a change is no chance."""
FINAL_YA = "في وفي التي والتي الذي والذي هي وهي أي"
MAQSURA = (
    "الأعلى الأخرى الأولى الكبرى الصغرى الوسطى العظمى القصوى الأقصى الأدنى المستوى المستشفى الملتقى المنتدى المبنى المعنى الأضحى المصلى "
    "المرضى القتلى الجرحى الأسرى الموتى القوى الذكرى الفتوى الشكوى الجدوى الدعوى البنى اليسرى اليمنى التقوى الهدى المدى الأنثى المرمى "
    "المقهى المثنى المصطفى المجتبى المرتضى الفصحى الحسنى المثلى المسمى الأسمى الأقوى المحتوى العدوى الشورى الضحى القربى النهى"
)
"""Words with the article that everyone writes with ى."""
HAMZA = "أن إن أنه إنه أنها إنها أنهم إلى أو أي إذا أدى أضاف أضافت أطلق إدارة الإدارة إطلاق إطار الإنسان أنباء الأنباء أسباب"
"""Words that everyone knows to begin with a hamza, beside those that NO_WASL tells."""
NO_WASL = r"ا(?!ل|ن|ا|ست|ت|بن|بت|ثن|سم|مر|ط|ض|ز|د|ذ|ص|ه)\w(?!ت)\w\w*"
"""What begins with ا and is no verb of the forms VII to X, nor their verbal noun, nor ابن, اسم, اثنان: its ا should have a hamza."""
TA_MARBUTA = (
    "المنطقة المدينة الدولة الحكومة الوزارة اللجنة السعودية العربية الدولية المملكة الجمهورية مدينة منطقة محافظة وزارة دولة حكومة "
    "القاهرة المصرية السورية العراقية السياسية الأمنية العسكرية الماضية القادمة زيارة جامعة شركة مباراة"
)
ADVERBS = "أيضا جدا مؤخرا حاليا سابقا لاحقا رسميا نظرا وفقا فضلا مثلا خصوصا أخيرا أولا ثانيا يوميا سنويا تقريبا مشيرا مؤكدا مضيفا موضحا"


@dataclass(frozen=True, slots=True)
class Habit:
    """A thing to write, and the ways to write it."""

    what: str
    ways: tuple[tuple[str, re.Pattern[str]], ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Units [first, last) that write one habit in a way of their own."""

    first: int
    last: int
    why: str


class Use(NamedTuple):
    """How often a stretch writes a habit in one way, and how often otherwise."""

    own: int
    other: int

    def keeps(self) -> bool:
        return self.own >= OFTEN and self.own >= PURE * self.other

    def swapped(self) -> Use:
        return Use(self.other, self.own)


def find_seams(folded: Folded, stretches: Sequence[tuple[int, int]]) -> list[Finding]:
    """The passages of the stretches (lines of prose, as folded offsets) that were written by another hand."""
    raw = folded.raw
    lines = stretches if len(stretches) > 1 else [s for start, end in stretches for s in sentences(folded.norm, start, end)]
    units = [folded.span(start, end) for start, end in lines if start < end]
    own = sorted((p for habit in habits() for p in _passages(habit, raw, units)), key=lambda p: (p.first, p.last))
    return [Finding("seam", Span(units[first].start, units[last - 1].end), None, "; ".join(why)) for first, last, why in _together(own)]


def _together(passages: Iterable[Passage]) -> Iterator[tuple[int, int, list[str]]]:
    """Passages that overlap are one."""
    first, last = 0, 0
    why: list[str] = []
    for passage in passages:
        if passage.first >= last:
            if why:
                yield first, last, why
            first, last, why = passage.first, passage.last, []
        last = max(last, passage.last)
        why.append(passage.why)
    if why:
        yield first, last, why


def _passages(habit: Habit, raw: str, units: Sequence[Span]) -> Iterator[Passage]:
    """Where a habit changes: in a passage one way, around it the usual one."""
    counts = [[len(pattern.findall(raw, unit.start, unit.end)) for unit in units] for _, pattern in habit.ways]
    total = [sum(way) for way in counts]
    usual = max(range(len(total)), key=lambda way: (sum(map(bool, counts[way])), total[way]))
    for way, own in enumerate(total):
        if way == usual or own < OFTEN:
            continue
        uses = [Use(mine, sum(all_ways) - mine) for mine, *all_ways in zip(counts[way], *counts, strict=True)]
        for first, last, inside, around in _apart(uses):
            if _is_long(raw[units[first].start : units[last - 1].end]):
                yield Passage(first, last, _why(habit, way, usual, inside, around))


def _why(habit: Habit, way: int, usual: int, inside: Use, around: Use) -> str:
    return f"{habit.what}: {habit.ways[way][0]} ×{inside.own} where the rest writes {habit.ways[usual][0]} ×{around.other}"


def _is_long(passage: str) -> bool:
    return len(sentences(passage)) > 1 or passage.count(" ") >= LONG_ENOUGH


def _apart(uses: Sequence[Use]) -> Iterator[tuple[int, int, Use, Use]]:
    """The runs of units that keep to a way which the units outside them avoid, their use and that around them."""
    runs = [(first, last, inside) for first, last in _dense(uses) if (inside := _sum(uses[first:last])).keeps()]
    everything, taken = _sum(uses), _sum(inside for *_, inside in runs)
    around = Use(everything.own - taken.own, everything.other - taken.other)
    if around.swapped().keeps():
        yield from ((first, last, inside, around) for first, last, inside in runs if _evidence(inside, around) >= ENOUGH)


def _sum(uses: Iterable[Use]) -> Use:
    own, other = 0, 0
    for use in uses:
        own, other = own + use.own, other + use.other
    return Use(own, other)


def _dense(uses: Sequence[Use]) -> Iterator[tuple[int, int]]:
    """The runs in which one way outweighs the others, each where it does most; an other counts twice."""
    first, last, gain, best = 0, 0, 0, 0
    for at, use in enumerate(uses):
        gain += use.own - 2 * use.other
        if gain > best:
            last, best = at + 1, gain
        if gain <= 0:
            if best:
                yield first, last
            first, gain, best = at + 1, 0, 0
    if best:
        yield first, last


def _evidence(inside: Use, around: Use) -> float:
    """How much likelier the uses are by two writers than by one (log of the ratio)."""
    two = _likelihood(inside) + _likelihood(around)
    return two - _likelihood(Use(inside.own + around.own, inside.other + around.other))


def _likelihood(use: Use) -> float:
    whole = use.own + use.other
    return sum(n * log(n / whole) for n in use if n)


_BARE = str.maketrans("أإآ", "ااا")


@cache
def habits() -> tuple[Habit, ...]:
    """The habits that are watched. A way is named by an example."""
    maqsura = rf"(?!(?:{'|'.join(MAQSURA.split())})(?!\w))"
    final_ya = (_words(f"ف{ya}", (w[:-1] + ya for w in FINAL_YA.split()), "", rf"{maqsura}ال\w{{3,}}{ya}") for ya in "ىي")
    bare = _words("ان", (w.translate(_BARE) for w in HAMZA.split()), "[وفبلك]?", rf"(?:ال)?{NO_WASL}")
    return (
        Habit("final ى for ي", tuple(final_ya)),
        Habit("hamza at the beginning", (bare, _words("أن", HAMZA.split(), "[وفبلك]?", r"(?:ال)?[أإ]\w\w*"))),
        Habit("ه for ة", tuple(_words(f"مدين{ta}", (w[:-1] + ta for w in TA_MARBUTA.split()), "[وبلف]?") for ta in "هة")),
        Habit("place of tanwin", (_way("شكرًا", r"\w\u064bا(?!\w)"), _way("شكراً", r"\wا\u064b(?!\w)"))),
        Habit("tanwin", (_words("حاليا", ADVERBS.split(), "و?"), _way("حالياً", r"\w(?:\u064bا|ا\u064b)(?!\w)"))),
        Habit("quotation marks", (_way("« »", "«"), _way("“ ”", "“"), _way('" "', '"[^"]*"'))),
        Habit("digits", (_way("25", "[0-9]+"), _way("٢٥", "[٠-٩]+"))),
        Habit("space before a comma", (_way("نعم ،", r"\w [،؛,]"), _way("نعم،", r"\w[،؛,]"))),
        Habit("space behind و", (_way("و قال", r"(?<!\w)و \w"), _way("وقال", r"(?<!\w)وال\w{3}"))),
        Habit("names with عبد", (_way("عبدالله", r"(?<!\w)عبدال\w"), _way("عبد الله", r"(?<!\w)عبد ال\w"))),
    )


def _way(says: str, pattern: str) -> tuple[str, re.Pattern[str]]:
    return says, re.compile(pattern)


def _words(says: str, words: Iterable[str], clitics: str = "", pattern: str = "") -> tuple[str, re.Pattern[str]]:
    some = "|".join([*sorted(set(words), key=lambda w: (-len(w), w)), *([pattern] if pattern else [])])
    return says, re.compile(rf"(?<!\w){clitics}(?:{some})(?![\w\u064b])")
