"""What a time expression means: a symbol, and its value on a given publication day (TIMEX3, ISO 8601; EDTF where ISO has no word).

A symbol is kept as it is; values are read off it for a day, so that an article whose date is learnt later need not be read again.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from musnad.values import Published

UNIT_CODES = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "month": "M",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
Reading = tuple[str | None, date | None, date | None]


@dataclass(frozen=True, slots=True)
class Meaning:
    """`symbol` names it; `on` reads it on a day as (value, first day, last day). `absolute` ones need no day."""

    type: str
    symbol: str
    on: Callable[[date], Reading]
    absolute: bool = False


def resolve(meaning: Meaning, published: Published) -> tuple[str | None, str | None, str | None]:
    """(value, earliest, latest) as ISO strings, over every day the article may have been published on."""
    if meaning.absolute:
        return _iso(meaning.on(date(2000, 1, 1)))
    if not published.earliest or not published.latest:
        value = meaning.on(date(2000, 1, 1))[0]
        return (value if value and value.endswith("_REF") else None), None, None
    first, last = meaning.on(date.fromisoformat(published.earliest)), meaning.on(date.fromisoformat(published.latest))
    value = first[0] if first[0] == last[0] else None
    return value, _iso(first)[1], _iso(last)[2]


def _iso(reading: Reading) -> tuple[str | None, str | None, str | None]:
    value, first, last = reading
    return value, first.isoformat() if first else None, last.isoformat() if last else None


def vague(reference: str) -> Meaning:
    """PAST_REF, PRESENT_REF, FUTURE_REF."""
    return Meaning("DATE", reference.lower().replace("_ref", ""), lambda _: (reference, None, None))


def duration(count: str, unit: str) -> Meaning:
    """P3Y; X for an unknown number."""
    code = UNIT_CODES[unit]
    value = f"P{'T' if unit in ('hour', 'minute', 'second') else ''}{count}{code}"
    return Meaning("DURATION", f"duration({count} {unit})", lambda _: (value, None, None), absolute=True)


def day(year: int | None, month: int, dom: int) -> Meaning | None:
    """15 June 2013; without a year, the year that brings it nearest to the publication day. None for 31 February."""
    if not 1 <= month <= 12 or not 1 <= dom <= monthrange(year or 2000, month)[1]:
        return None
    if year:
        exact = date(year, month, dom)
        return Meaning("DATE", exact.isoformat(), lambda _: (exact.isoformat(), exact, exact), absolute=True)

    def on(published: date) -> Reading:
        years = [y for y in (published.year - 1, published.year, published.year + 1) if dom <= monthrange(y, month)[1]]
        if not years:
            return None, None, None
        near = min((date(y, month, dom) for y in years), key=lambda d: abs((d - published).days))
        return near.isoformat(), near, near

    return Meaning("DATE", f"nearest({month:02}-{dom:02})", on)


def month(year: int | None, number: int, direction: str = "") -> Meaning:
    """June 2013; last June; a bare June is the last one (or this one) unless the direction says next."""
    if year:
        first, last = month_days(year, number)
        return Meaning("DATE", f"{year}-{number:02}", lambda _: (f"{year}-{number:02}", first, last), absolute=True)

    if direction in ("previous", "following", "same"):
        return from_the_text(direction, f"month {number}")

    def on(published: date) -> Reading:
        y = published.year
        if direction == "next":
            y += number <= published.month
        elif direction == "last":
            y -= number >= published.month
        elif direction != "this":
            y -= number > published.month
        return f"{y}-{number:02}", *month_days(y, number)

    return Meaning("DATE", f"{direction or 'near'}(month {number})", on)


def month_days(year: int, number: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def year(number: int) -> Meaning:
    """2013."""
    return Meaning("DATE", f"{number}", lambda _: (f"{number:04}", date(number, 1, 1), date(number, 12, 31)), absolute=True)


def decade(first: int) -> Meaning:
    """1990 → the 1990s."""
    days = date(first, 1, 1), date(first + 9, 12, 31)
    return Meaning("DATE", f"{first}s", lambda _: (f"{first // 10}", *days), absolute=True)


def relative_day(offset: int, part: str = "", named: int | None = None) -> Meaning:
    """Yesterday (-1), this evening (0, 'EV'). `named` is the weekday that stands beside it (غدا الأحد, 7): where the two disagree, the text
    was written a day or two before it came out, and the weekday is right."""

    def on(published: date) -> Reading:
        then = published + timedelta(offset)
        if named:
            then += timedelta((named - then.isoweekday() + 3) % 7 - 3)
        return then.isoformat() + (f"T{part}" if part else ""), then, then

    return Meaning("TIME" if part else "DATE", f"day({offset:+})" + (f" {part}" if part else ""), on)


def weekday(number: int, direction: str = "", part: str = "") -> Meaning:
    """1 = Monday. A bare weekday is the last one, `ahead` (after a verb in the future) the next one, the publication day included in both;
    `next` and `last` (الاثنين المقبل) leave it out."""

    def on(published: date) -> Reading:
        back = (published.isoweekday() - number) % 7
        offset = {"last": -(back or 7), "next": 7 - back, "ahead": (7 - back) % 7}.get(direction, -back)
        then = published + timedelta(offset)
        return then.isoformat() + (f"T{part}" if part else ""), then, then

    name = f"{direction or 'near'}({DAYS[number - 1]})" + (f" {part}" if part else "")
    return Meaning("TIME" if part else "DATE", name, on)


def unit(name: str, offset: int) -> Meaning:
    """This, last, next week, month, year, decade, century (offset 0, -1, +1); also weeks, months, years ago."""

    def on(published: date) -> Reading:
        if name == "day":
            then = published + timedelta(offset)
            return then.isoformat(), then, then
        if name == "week":
            monday = published + timedelta(weeks=offset, days=-published.weekday())
            iso = monday.isocalendar()
            return f"{iso.year}-W{iso.week:02}", monday, monday + timedelta(6)
        if name == "month":
            then = published + relativedelta(months=offset)
            return f"{then.year}-{then.month:02}", *month_days(then.year, then.month)
        if name == "year":
            y = published.year + offset
            return f"{y}", date(y, 1, 1), date(y, 12, 31)
        span = {"decade": 10, "century": 100}.get(name)
        if not span:
            return ("PAST_REF" if offset < 0 else "FUTURE_REF" if offset else "PRESENT_REF"), None, None
        first = published.year // span * span + offset * span
        return f"{first}"[: 3 if span == 10 else 2], date(first, 1, 1), date(first + span - 1, 12, 31)

    return Meaning("DATE", f"{name}({offset:+})" if offset else f"this({name})", on)


def from_the_text(direction: str, name: str) -> Meaning:
    """The same year, the following month: counted from a day that the text gives, so the day of writing tells nothing."""
    return Meaning("DATE", f"{direction}({name})", lambda _: (None, None, None))


def day_of(whole: Meaning, dom: int) -> Meaning:
    """The 14th of last month: a day inside a month that is read first."""

    def on(published: date) -> Reading:
        _, first, last = whole.on(published)
        if not first or not last or dom > last.day:
            return None, None, None
        then = first.replace(day=dom)
        return then.isoformat(), then, then

    return Meaning("DATE", f"{whole.symbol} day {dom}", on, whole.absolute)


def month_of(whole: Meaning, number: int) -> Meaning:
    """June of last year."""

    def on(published: date) -> Reading:
        _, first, _ = whole.on(published)
        if not first:
            return None, None, None
        return f"{first.year}-{number:02}", *month_days(first.year, number)

    return Meaning("DATE", f"{whole.symbol} month {number}", on, whole.absolute)


def between(first: Meaning, last: Meaning) -> Meaning:
    """From the first to the last, EDTF first/last."""

    def on(published: date) -> Reading:
        a, b = first.on(published), last.on(published)
        return (f"{a[0]}/{b[0]}" if a[0] and b[0] else None), a[1], b[2]

    return Meaning("DATE", f"{first.symbol}/{last.symbol}", on, first.absolute and last.absolute)
