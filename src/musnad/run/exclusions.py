"""Whom and what a person wants left out: names that are masked whatever the text says of them, articles that are not read.

A corpus keeps the list, so that later runs honour it; as hashes, so that it is no list of names.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from musnad.errors import BadExclusions
from musnad.find.masking import unnamed
from musnad.lexicon.entries import persons
from musnad.text.normalise import fold
from musnad.values import Article, Entity, Record


@dataclass(frozen=True, slots=True)
class Exclusions:
    """The hashes of names, of ids and of addresses of articles, each as `_key` writes it."""

    hashes: frozenset[str] = frozenset()

    def leaves_out(self, article: Article) -> bool:
        """Is this an excluded article, by its id or its address?"""
        return any(_hash(word) in self.hashes for word in (article.id, article.source.uri) if word)

    def apply(self, record: Record) -> Record:
        """The record with its excluded persons unnamed."""
        if not self.hashes:
            return record
        return replace(record, entities=tuple(unnamed(replace(e, excluded=True)) if self._names(e, record) else e for e in record.entities))

    def _names(self, entity: Entity, record: Record) -> bool:
        """A person called so, or by a fuller name that begins so."""
        said = [m.span.of(record.article.raw) for m in entity.mentions if m.kind == "name"]
        names = {beginning for name in (entity.name, entity.name_en or "", *said) for beginning in _beginnings(name)}
        return entity.type == "PER" and any(_hash(name) in self.hashes for name in names)


NOTHING = Exclusions()


def read_exclusions(path: str | None) -> Exclusions:
    """The list in a file: a name, id or address a line, lines that begin with # left out. Raises BadExclusions."""
    if path is None:
        return NOTHING
    try:
        data = Path(path).read_bytes()
        lines = data.decode("utf-8-sig").splitlines()
    except OSError as error:
        raise BadExclusions(f"{path}: the exclusions file cannot be read ({error.strerror or error}); check the path") from error
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise BadExclusions(f"{path}:{line}: not UTF-8; save the exclusions file as UTF-8") from error
    wanted = {key for line in lines if not line.lstrip().startswith("#") and (key := _key(line))}
    return Exclusions(frozenset(map(_hash, wanted | set(_other_names(wanted)))))


def _other_names(wanted: set[str]) -> Iterator[str]:
    """All names of a public figure of whom one is given: texts write them as they like."""
    for person in persons():
        names = {_key(name) for name in (*person.names, person.name_en)}
        if names & wanted:
            yield from names


def _beginnings(name: str) -> Iterator[str]:
    """The name, and its first words, two at least."""
    words = _key(name).split()
    yield from (" ".join(words[:length]) for length in range(min(2, len(words)), len(words) + 1))


def _key(text: str) -> str:
    """What spellings of one name share."""
    return " ".join(fold(text).replace("ة", "ه").casefold().split()).replace("عبد ", "عبد").rstrip("/")


def _hash(text: str) -> str:
    return sha256(_key(text).encode()).hexdigest()
