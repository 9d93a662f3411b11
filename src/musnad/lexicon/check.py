"""What a table must hold to be read: checked by `musnad lexicon` and by the tests, with file, line and column of a mistake."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from musnad.errors import BadLexicon
from musnad.lexicon import damage, entries
from musnad.lexicon.table import rows, tables

UNIQUE = {"cues.tsv": "id", "states.tsv": "iso3", "boilerplate.tsv": "pattern"}


def check() -> dict[str, int]:
    """Entries by table. Raises BadLexicon for the first mistake."""
    counts = {name: len(list(_rows(name))) for name in tables()}
    _patterns_compile()
    _unique_ids((f"frames/{n.split('/')[1]}" for n in tables() if n.startswith("frames/")), "id")
    for load in (entries.states, entries.places, entries.entities, entries.persons, entries.heads, entries.offices, entries.nominals,
                 entries.titles, entries.given_names, entries.family_names, entries.common_words, entries.function_words,
                 entries.calendar_words, entries.leads, entries.cues, entries.sources, entries.light_verbs, entries.frames,
                 entries.namers, entries.registers, entries.tenures, damage.spun, entries.frequencies, entries.letters,
                 entries.parts):  # fmt: skip
        _drain(load())
    return counts


def _patterns_compile() -> None:
    for entry in damage.furniture():
        try:
            groups = re.compile(entry.pattern).groups
        except re.error as error:
            raise BadLexicon(f"{entry.where}: pattern: {error}; it is no regular expression") from error
        if groups:
            raise BadLexicon(f"{entry.where}: pattern: a group with a number; write (?:…)")


def _drain(entries_: Iterable[Any]) -> None:
    for _ in entries_:
        pass


def _rows(name: str) -> Iterator[Any]:
    column = UNIQUE.get(name)
    seen: dict[str, str] = {}
    for row in rows(name):
        if column:
            _first(row[column], row.where, column, seen)
        yield row


def _unique_ids(names: Iterable[str], column: str) -> None:
    seen: dict[str, str] = {}
    for name in names:
        for row in rows(name):
            _first(row[column], row.where, column, seen)


def _first(value: str, where: str, column: str, seen: dict[str, str]) -> None:
    if not value:
        raise BadLexicon(f"{where}: {column}: empty; every entry needs one")
    if value in seen:
        raise BadLexicon(f"{where}: {column}: {value!r} stands at {seen[value]} already; join the two or choose another")
    seen[value] = where
