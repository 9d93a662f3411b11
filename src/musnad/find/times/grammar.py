"""The grammar of Arabic time expressions: each rule reads one construction at a token and gives (end, letters of clitics, meaning)."""

from __future__ import annotations

import re
from collections.abc import Callable

from hijridate import Hijri

from musnad.find.times import timex
from musnad.find.times.timex import Meaning
from musnad.find.times.words import YEARS, Calendar, direction_at, is_month, month_name, part_at, year_at

AGO = {"قبل": "last", "منذ": "last"}
YEAR_AFTER = frozenset("في منذ حتي خلال بحلول قبل بعد مطلع اواخر نهاية بداية منتصف لعام بعام عام سنة لسنة بين الي من".split())
SPELT_DATE = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})")
FEW = frozenset("القليلة القليلين العديدة عدة بضعة بضع".split())
MANY = frozenset("عدة بضعة بضع".split())

FROM_THE_TEXT = ("previous", "following", "same")
"""Directions counted from a day that the text gives, not from the day of writing: العام نفسه, الشهر التالي."""
LASTING = frozenset("طوال منذ لمدة مدي طيلة استمرت استمر بعد".split())
TENS = {"عشرين": 20, "ثلاثين": 30, "اربعين": 40, "خمسين": 50, "ستين": 60, "سبعين": 70, "ثمانين": 80, "تسعين": 90}

Rule = Callable[[Calendar, int], "tuple[int, int, Meaning] | None"]


def _day_month(calendar: Calendar, at: int) -> tuple[int, int, Meaning] | None:
    """15 يونيو 2013; العاشر من يونيو من عام 2014; 12 و13 آب; 3 - 5 مايو; 15 من الشهر الماضي."""
    first = calendar.number(at) or calendar.ordinal(at)
    if not first or not 1 <= first[2] <= 31:
        return None
    last, prefix, dom = first
    to = None
    second = _range_end(calendar, last)
    if second:
        last, to = second
    if calendar.doc.word(last) in ("من", "شهر", "لشهر"):
        last += 1
        if calendar.doc.word(last) == "شهر":
            last += 1
    month = month_name(calendar, last)
    if month and month[1] == 0:
        return _dated(calendar, month[0], prefix, dom, to, month[2])
    whole = _unit_direction(calendar, last)
    if whole and whole[2].symbol.startswith(("month", "this(month")):
        return whole[0], prefix, timex.day_of(whole[2], dom)
    return None


def _range_end(calendar: Calendar, at: int) -> tuple[int, int] | None:
    """The second day of 12 و13 or 15 إلى 26."""
    doc = calendar.doc
    if doc.word(at) in ("و", "الي", "-", "–", "حتي") and calendar.number(at + 1):
        number = calendar.number(at + 1)
        return (number[0], number[2]) if number and number[2] <= 31 else None
    return None


def _dated(calendar: Calendar, last: int, prefix: int, dom: int, to: int | None, month: int) -> tuple[int, int, Meaning] | None:
    year = year_at(calendar, last)
    if year:
        last = year[0]
    else:
        direction = direction_at(calendar, last)
        if direction:
            whole = timex.month(None, month, direction[1])
            return direction[0], prefix, timex.day_of(whole, dom)
    first = timex.day(year[1] if year else None, month, dom)
    end = timex.day(year[1] if year else None, month, to) if to else None
    if not first:
        return None
    return last, prefix, timex.between(first, end) if end else first


def _month_year(calendar: Calendar, at: int) -> tuple[int, int, Meaning] | None:
    """آذار 2011; شهر يناير المقبل; يونيو العام الماضي; مطلع يناير; كانون الثاني (يناير)."""
    start, prefix = at, 0
    edge = calendar.get(at, "edge")
    if edge:
        at, prefix = edge[0], edge[1]
    if calendar.doc.word(at) in ("شهر", "بشهر", "لشهر", "وشهر"):
        prefix = prefix if edge else len(calendar.doc.word(at)) - 3
        at += 1
    month = month_name(calendar, at)
    if not month or not is_month(calendar, at):
        return None
    last = month[0]
    prefix = prefix if at > start else month[1]
    year = year_at(calendar, last)
    if year:
        return year[0], prefix, timex.month(year[1], month[2])
    direction = direction_at(calendar, last)
    if direction:
        return direction[0], prefix, timex.month(None, month[2], direction[1])
    after = last + 1 if calendar.doc.word(last) == "من" else last
    whole = _unit_direction(calendar, after)
    if whole and "year" in whole[2].symbol:
        return whole[0], prefix, timex.month_of(whole[2], month[2])
    return last, prefix, timex.month(None, month[2])


def _numeric(calendar: Calendar, at: int) -> tuple[int, int, Meaning] | None:
    """12/10/2017 (day first), 2017-10-12."""
    tokens = calendar.doc.tokens
    text = "".join(t.norm for t in tokens[at : at + 5])
    match = SPELT_DATE.match(text)
    if not match or not tokens[at].is_number:
        return None
    a, month, c = (int(g) for g in match.groups())
    year, dom = (a, c) if a > 31 else (c, a)
    meaning = timex.day(year, month, dom) if year in YEARS else None
    length = 0
    while meaning and sum(len(t.norm) for t in tokens[at : at + length]) < match.end():
        length += 1
    return (at + length, 0, meaning) if meaning else None


def _hijri(calendar: Calendar, at: int) -> tuple[int, int, Meaning] | None:
    """15 رمضان 1436هـ, read as the Gregorian day of the Umm al-Qura calendar."""
    number = calendar.number(at) or calendar.ordinal(at)
    month = calendar.get(number[0], "hijri-month", bare=True) if number else None
    if not number or not month:
        return None
    last = month[0]
    word = calendar.doc.word(last)
    if not (word.isdigit() and 1343 <= int(word) <= 1500):
        return None
    try:
        exact = Hijri(int(word), int(month[2].value), number[2]).to_gregorian()
    except (ValueError, OverflowError):
        return None
    last += 1 + (calendar.doc.word(last + 1) in ("ه", "هجرية", "هجري", "هـ"))
    meaning = timex.day(exact.year, exact.month, exact.day)
    return (last, number[1], meaning) if meaning else None


def _year(calendar: Calendar, at: int) -> tuple[int, int, Meaning] | None:
    """عام 2016, سنة 1958, في 2013, عامي 2011 و2013."""
    doc = calendar.doc
    head = calendar.get(at, "unit")
    if head and head[2].value == "year" and doc.word(head[0]).isdigit() and len(doc.word(head[0])) == 4:
        first = int(doc.word(head[0]))
        if first not in YEARS:
            return None
        last = head[0] + 1
        if doc.word(last) in ("و", "الي", "-", "–", "حتي") and doc.word(last + 1).isdigit() and int(doc.word(last + 1)) in YEARS:
            return last + 2, head[1], timex.between(timex.year(first), timex.year(int(doc.word(last + 1))))
        return last + (doc.word(last) == "م"), head[1], timex.year(first)
    word = doc.word(at)
    if word.isdigit() and len(word) == 4 and int(word) in range(1900, 2101):
        after = doc.word(at + 1)
        clear = doc.word(at - 1) in YEAR_AFTER or doc.word(at - 1).removeprefix("و") in YEAR_AFTER
        if clear or (after in (")", "م", "،", ".", "؛", "") and doc.word(at - 1) not in ("رقم", "القرار", "+")):
            return at + 1 + (after == "م"), 0, timex.year(int(word))
    return None


def _weekday(calendar: Calendar, at: int) -> tuple[int, int, Meaning] | None:
    """الاثنين الماضي; صباح اليوم الجمعة; فجر الاثنين; يوم غد الأحد; مساء أمس."""
    doc = calendar.doc
    prefix, part, start = 0, "", at
    found_part = part_at(calendar, at)
    if found_part:
        at, prefix, part = found_part
    if doc.word(at) in ("يوم", "بيوم", "ليوم", "ويوم", "نهار") and (calendar.get(at + 1, "weekday", "relative-day")):
        prefix = prefix if at > start else len(doc.word(at)) - 3
        at += 1
    relative = calendar.get(at, "relative-day")
    if relative:
        prefix = prefix if at > start else relative[1]
        last = relative[0]
        named = calendar.get(last, "weekday", bare=True)
        last = named[0] if named else last
        after = part_at(calendar, last)
        if after and not part and not after[1]:
            last, part = after[0], after[2]
        return last, prefix, timex.relative_day(int(relative[2].value), part, int(named[2].value) if named else None)
    named = calendar.get(at, "weekday")
    if (
        not named
        or (doc.word(at) in ("احد", "الاحد", "ثلاثاء") and not _sunday(calendar, at))
        or not definite_day(doc.word(at)[named[1] :])
    ):
        return None
    prefix = prefix if at > start else named[1]
    last = named[0]
    while doc.word(last) in ("-", "–", "/", "،") and calendar.get(last + 1, "weekday", bare=True) and part == "NI":
        last += 2
    direction = direction_at(calendar, last)
    after = part_at(calendar, last)
    if after and not part and after[1] == 0:
        return after[0], prefix, timex.weekday(int(named[2].value), "", after[2])
    if direction:
        return direction[0], prefix, timex.weekday(int(named[2].value), direction[1], part)
    return last, prefix, timex.weekday(int(named[2].value), "ahead" if _future(calendar, start) else "", part)


def definite_day(word: str) -> bool:
    return word.startswith(("ال", "لل"))


def _sunday(calendar: Calendar, at: int) -> bool:
    return calendar.doc.word(at).startswith("ال")


def _future(calendar: Calendar, at: int) -> bool:
    """Is the verb of the clause before it in the future (سيزور الخميس)?"""
    doc = calendar.doc
    for back in range(at - 1, max(-1, at - 14), -1):
        if not doc.same_sentence(back, at):
            return False
        for hit in doc.hits(back, "frame", "cue", "light"):
            if hit.stem.proclitics and doc.hits(back, "office", "title"):
                continue  # وزير is no و with a verb
            if hit.entry.form and hit.entry.form.tense == "perfect" and not hit.stem.suffix:
                return False
            if "س" in hit.stem.proclitics:
                return True
        if any(h.ref.kind == "future" for h in doc.hits(back, "word")) or any(h.ref.kind == "planned" for h in doc.hits(back, "word")):
            return True
    return False


def _unit_direction(calendar: Calendar, at: int) -> tuple[int, int, Meaning] | None:
    """الأسبوع المقبل; العام الجاري; الشهر الماضي; هذا الأسبوع; السنوات الخمس الماضية; الأيام المقبلة; نهاية الشهر الماضي."""
    doc = calendar.doc
    start, prefix = at, 0
    edge = calendar.get(at, "edge")
    if edge:
        at, prefix = edge[0], edge[1]
    demonstrative = doc.word(at) in ("هذا", "هذه")
    if demonstrative:
        at += 1
    found = calendar.get(at, "unit")
    if not found or found[2].value in ("second", "minute"):
        return None
    last, own, word = found
    prefix = prefix if at > start else own
    plural = _is_plural(doc.word(at))
    if demonstrative:
        return (last, prefix, timex.unit(word.value, 0)) if definite_day(doc.word(at)) and not plural else None
    number = calendar.number(last)
    if number and number[1] == 0 and doc.word(last).startswith("ال"):
        last = number[0]
    elif doc.word(last) in FEW:
        last, number = last + 1, None
    else:
        number = None
    if calendar.doc.word(last) == "من":
        last += 1
    direction = direction_at(calendar, last)
    recent = doc.word(last) in ("الاخيرة", "الاخير") and plural
    if not definite_day(doc.word(at)[own:]) or not (direction or recent):
        return None
    end = direction[0] if direction else last + 1
    if direction and direction[1] in FROM_THE_TEXT:
        return end, prefix, timex.from_the_text(direction[1], word.value)
    offset = {"last": -1, "next": 1, "this": 0}[direction[1] if direction else "last"]
    if number and plural:
        return end, prefix, timex.duration(str(number[2]), word.value)
    if plural:
        return end, prefix, timex.vague("FUTURE_REF" if offset > 0 else "PAST_REF" if offset < 0 else "PRESENT_REF")
    return end, prefix, timex.unit(word.value, offset)


def _is_plural(word: str) -> bool:
    word = word.removeprefix("ال").removeprefix("لل")
    return word in ("ايام", "اسابيع", "اشهر", "شهور", "اعوام", "سنوات", "سنين", "عقود", "ساعات", "قرون")


def _counted(calendar: Calendar, at: int) -> tuple[int, int, Meaning] | None:
    """ثلاث سنوات; أربع سنوات ونصف السنة; يومين; عام كامل; 48 ساعة; طوال أسابيع; قبل يومين; خلال أيام."""
    doc = calendar.doc
    start = at
    direction = AGO.get(doc.word(at).removeprefix("و")) if doc.word(at) not in ("منذ",) else None
    if direction:
        at += 1
        if doc.word(at) in ("نحو", "حوالي", "قرابة", "اكثر", "اقل"):
            at += 1 + (doc.word(at + 1) == "من")
    count = _count(calendar, at)
    if not count:
        return None
    last, prefix, number, unit = count
    if direction and doc.word(start) in AGO:
        if number == "X":
            return last, len(doc.word(start)) - len(doc.word(start).removeprefix("و")), timex.vague("PAST_REF")
        return last, 0, timex.unit(unit, -int(number))
    before = doc.word(at - 1)
    if number == "X":
        if before in ("خلال", "غضون") or (before == "بعد" and doc.word(last) != "من"):
            return last, prefix, timex.vague("FUTURE_REF")
        return (last, prefix, timex.duration("X", unit)) if before in LASTING else None
    half = doc.word(last) in ("ونصف", "ونصفا")
    if half:
        last += 1
        last += bool(calendar.get(last, "unit"))
        if unit in ("year",):
            months = int(number) * 12 + 6
            years = timex.duration(number, unit)
            return last, prefix, Meaning("DURATION", years.symbol, lambda _: (f"P{months // 12}Y6M", None, None), absolute=True)
        return last, prefix, timex.duration(f"{number}.5", unit)
    return last, prefix, timex.duration(number, unit)


def _count(calendar: Calendar, at: int) -> tuple[int, int, str, str] | None:
    """(end, prefix, count, unit): a number and a unit, a dual, one (يوم واحد, لمدة يوم), or a bare plural (X)."""
    doc = calendar.doc
    number = calendar.number(at)
    if number:
        unit = calendar.get(number[0], "unit", bare=True)
        if unit and 0 < number[2] < 2000 and not definite_day(doc.word(number[0])):
            return unit[0], number[1], str(number[2]), unit[2].value
        return None
    unit = calendar.get(at + (doc.word(at) in MANY), "unit")
    if not unit:
        return None
    last, prefix, word = unit
    bare = doc.word(last - 1)[prefix:]
    if bare.endswith(("ين", "ان")) and bare not in ("سنين",):
        return last, prefix, "2", word.value
    if doc.word(last) in ("واحد", "واحدا", "واحدة", "كامل", "كاملا", "كاملة"):
        return last + 1, prefix, "1", word.value
    if _is_plural(bare) and not bare.startswith("ال") and not prefix:
        return last, prefix, "X", word.value
    if doc.word(at - 1) in ("لمدة", "مدة") and not bare.startswith("ال"):
        return last, prefix, "1", word.value
    return None


def _phrase(calendar: Calendar, at: int) -> tuple[int, int, Meaning] | None:
    """الآن, مؤخرا, الفترة المقبلة: words that refer to past, present or future without a day."""
    found = calendar.get(at, "vague")
    if not found or found[1] > 1:
        return None
    return found[0], found[1], timex.vague(found[2].value)


def _decade(calendar: Calendar, at: int) -> tuple[int, int, Meaning] | None:
    """التسعينيات, ثمانينات القرن الماضي."""
    doc = calendar.doc
    start, prefix = at, 0
    edge = calendar.get(at, "edge")
    if edge:
        at, prefix = edge[0], edge[1]
    word = doc.word(at)
    tens = TENS.get(word.removeprefix("ال").removesuffix("ات").removesuffix("ي"))
    if tens is None or not word.endswith("ات"):
        return None
    end = at + 1 + (2 if doc.word(at + 1) == "القرن" else 0)
    return end, prefix if at > start else 0, timex.decade(1900 + tens)


RULES: tuple[Rule, ...] = (
    _day_month, _month_year, _numeric, _hijri, _year, _weekday, _unit_direction, _counted, _phrase, _decade,
)  # fmt: skip
