"""The calendar words of one document, and the smallest things they make: numbers, months with their other name, years, directions."""

from __future__ import annotations

from musnad.lexicon.entries import Word
from musnad.words.document import Document

YEARS = range(1500, 2101)


class Calendar:
    """The calendar words of one document, by token and class."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.words: dict[int, list[tuple[int, int, Word]]] = {}
        for hit in doc.all_hits("time"):
            self.words.setdefault(hit.first, []).append((hit.last, hit.stem.prefix, hit.ref))

    def get(self, at: int, *kinds: str, bare: bool = False) -> tuple[int, int, Word] | None:
        """(end, prefix, word) of the longest calendar word of these classes at a token."""
        for last, prefix, word in self.words.get(at, ()):
            if word.kind in kinds and not (bare and prefix):
                return last, prefix, word
        return None

    def number(self, at: int) -> tuple[int, int, int] | None:
        """(end, prefix, value) of a number in digits or words at a token; أربعة وعشرين is one number."""
        token = self.doc.tokens[at] if at < len(self.doc.tokens) else None
        if token and token.norm.isdigit():
            return at + 1, 0, int(token.norm)
        found = self.get(at, "number")
        if not found:
            return None
        last, prefix, word = found
        value = int(word.value)
        joined = self.get(last, "number") if last < len(self.doc.tokens) and self.doc.word(last).startswith("و") else None
        if joined and joined[1] == 1:
            return joined[0], prefix, value + int(joined[2].value)
        return last, prefix, value

    def ordinal(self, at: int) -> tuple[int, int, int] | None:
        """(end, prefix, value) of الرابع عشر, العاشر."""
        found = self.get(at, "ordinal")
        return (found[0], found[1], int(found[2].value)) if found else None


def month_name(calendar: Calendar, at: int) -> tuple[int, int, int] | None:
    """A month, with its other name beside it (آب (أغسطس), كانون الأول/ديسمبر)."""
    found = calendar.get(at, "month")
    if not found:
        return None
    last, prefix, word = found
    for opening, closing in (("(", ")"), ("/", ""), ("-", ""), ("،", "")):
        other = calendar.get(last + 1, "month") if calendar.doc.word(last) == opening else None
        if other and other[2].value == word.value and (not closing or calendar.doc.word(other[0]) == closing):
            last = other[0] + bool(closing)
            break
    return last, prefix, int(word.value)


def is_month(calendar: Calendar, at: int) -> bool:
    """مارس is a verb too: alone it needs a sign of a date beside it."""
    if calendar.doc.word(at) not in ("مارس", "اب", "ماي", "تموز", "شباط", "نيسان") or calendar.doc.word(at) in (
        "تموز",
        "شباط",
        "نيسان",
    ):
        return True
    before, after = calendar.doc.word(at - 1), calendar.doc.word(at + 1)
    return before.isdigit() or before in ("في", "شهر", "منذ", "خلال") or after in ("(", "/") or bool(year_at(calendar, at + 1))


def year_at(calendar: Calendar, at: int) -> tuple[int, int] | None:
    """(end, year) of 2013, عام 2013, من عام 2013, لعام 2013, 2016م."""
    doc = calendar.doc
    word = doc.word(at)
    if word in ("من", "لعام", "للعام", "عام", "العام", "سنة", "لسنة") and doc.same_sentence(at, at + 1):
        return year_at(calendar, at + 1) if word == "من" or doc.word(at + 1).isdigit() else None
    if word.isdigit() and len(word) == 4 and int(word) in YEARS:
        end = at + 1
        if doc.word(end) in ("م", "ميلادية", "ميلادي"):
            end += 1
        return end, int(word)
    return None


def direction_at(calendar: Calendar, at: int) -> tuple[int, str] | None:
    """(end, last | next | this) of الماضي, قبل الماضي, المقبل, الجاري."""
    found = calendar.get(at, "direction", bare=True)
    return (found[0], found[2].value) if found else None


def part_at(calendar: Calendar, at: int) -> tuple[int, int, str] | None:
    found = calendar.get(at, "part-of-day")
    return (found[0], found[1], found[2].value) if found else None
