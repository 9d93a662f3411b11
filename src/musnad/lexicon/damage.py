"""The tables of damage as typed entries: furniture of pages, and the words of spinning software."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from musnad.errors import BadLexicon
from musnad.lexicon.table import Row, check_value, rows

PLACES = frozenset({"line", "below", "start", "end"})
"""Where in a page a pattern of furniture counts."""
WEIGHTS = frozenset({"strong", "weak"})
BLOCKS = {"+": "page", "*": "titles"}
_PART = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True, slots=True)
class Furniture:
    """A pattern of site furniture, its parts filled in. `block` says what below it is furniture too: page, titles or nothing."""

    kind: str
    pattern: str
    at: str
    block: str
    where: str

    @property
    def group(self) -> str:
        """The name of its group where many patterns are joined."""
        return "line" + self.where.rpartition(":")[2]


@dataclass(frozen=True, slots=True)
class Spun:
    """A word or phrase that spinning software writes, and what it replaced ('' for a filler). `after` and `before` are words one of
    which must stand there, none where it is odd anywhere."""

    spun: tuple[str, ...]
    meant: str
    verb: bool
    strong: bool
    after: tuple[str, ...]
    before: tuple[str, ...]
    where: str


def furniture() -> Iterator[Furniture]:
    parts: dict[str, list[str]] = {}
    for r in rows("boilerplate.tsv"):
        pattern = _filled(r, parts)
        if r["kind"].startswith("="):
            parts.setdefault(r["kind"][1:], []).append(pattern)
        else:
            at = r["at"] or "line"
            if at not in PLACES:
                raise BadLexicon(f"{r.where}: at: {at!r} is none of {', '.join(sorted(PLACES))}")
            yield Furniture(r["kind"].rstrip("+*"), pattern, at, BLOCKS.get(r["kind"][-1:], ""), r.where)


def _filled(r: Row, parts: dict[str, list[str]]) -> str:
    """The pattern of a row with its parts in it."""
    try:
        return _PART.sub(lambda m: "(?:" + "|".join(parts[m.group(1)]) + ")", r["pattern"])
    except KeyError as missing:
        raise BadLexicon(f"{r.where}: pattern: {missing.args[0]!r} is no part; a row =NAME above must give it") from missing


def spun() -> Iterator[Spun]:
    for r in rows("spun.tsv"):
        check_value(r, "form", frozenset({"verb", "noun"}))
        check_value(r, "weight", WEIGHTS)
        beside = r.all("beside")
        before = tuple(b[1:].strip() for b in beside if b.startswith("…"))
        if not r["spun"] or "" in before:
            raise BadLexicon(f"{r.where}: {'beside' if r['spun'] else 'spun'}: empty; write a word")
        if r["spun"] == r["meant"]:
            raise BadLexicon(f"{r.where}: meant: {r['meant']} is the spun word itself")
        after = tuple(b for b in beside if not b.startswith("…"))
        yield Spun(tuple(r["spun"].split()), r["meant"], r["form"] == "verb", r["weight"] == "strong", after, before, r.where)
