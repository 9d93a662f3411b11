"""A corpus on disk: whole articles only, one transaction each, so that a killed run leaves a corpus that opens and goes on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, Engine, Row, create_engine, delete, event, insert, inspect, select
from sqlalchemy.exc import DatabaseError, OperationalError

from musnad.errors import BadCorpus, CannotWrite, MusnadError, NotFound
from musnad.find.claims import claims as claims_of
from musnad.format import from_object, to_line
from musnad.store.schema import SCHEMA, articles, claims, copies, links, meta, metadata
from musnad.values import Article, Claim, Copy, Link, Passage, Record, Span

LINK_FIELDS = ("left", "right", "kind", "score", "verdict", "why", "decided_by")


def open_corpus(path: str | Path, *, create: bool = False) -> Corpus:
    """The corpus at `path`. Raises BadCorpus for a file that is none or of another version, CannotWrite where none can be made."""
    file = Path(path)
    if not create and not file.exists():
        raise BadCorpus(f"{path}: no such corpus; make one with: musnad build SOURCES… --into {path}")
    if not create and not file.is_file():
        raise BadCorpus(f"{path}: not a file, so no corpus; give a corpus that musnad build made")
    if create and not file.parent.is_dir():
        raise CannotWrite(f"{path}: there is no folder {file.parent}; make it first")
    engine = create_engine(f"sqlite:///{file}")
    event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA foreign_keys = ON"))
    try:
        _prepare(engine, file, create)
    except (OperationalError, DatabaseError) as error:
        engine.dispose()
        raise _explained(error, path, reading=not create) from error
    except MusnadError:
        engine.dispose()
        raise
    return Corpus(file, engine)


def _prepare(engine: Engine, path: Path, create: bool) -> None:
    with engine.begin() as connection:
        tables = _tables(connection)
        if not tables and create:
            # Another run may make the same corpus at this moment: look again when no one else can write.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            tables = _tables(connection)
            if not tables:
                metadata.create_all(connection)
                connection.execute(insert(meta).values(key="schema", value=str(SCHEMA)))
                return
        _ours(connection, tables, path, create)


def _tables(connection: Connection) -> list[str]:
    return inspect(connection).get_table_names()


def _ours(connection: Connection, tables: list[str], path: Path, create: bool) -> None:
    """Raises BadCorpus for a database that is no corpus of this version."""
    if "musnad_meta" not in tables:
        do = "give another name after --into" if create else "give a corpus that musnad build made"
        raise BadCorpus(f"{path}: this file is no Musnad corpus; {do}")
    found = connection.execute(select(meta.c.value).where(meta.c.key == "schema")).scalar()
    if found != str(SCHEMA):
        raise BadCorpus(f"{path}: written with corpus version {found}, this Musnad reads version {SCHEMA}; build it anew from its sources")


def _explained(error: DatabaseError, path: str | Path, reading: bool = False) -> MusnadError:
    """What SQLite means, for the person who meets it."""
    text = str(error.orig).lower()
    if "not a database" in text or "malformed" in text:
        do = "give a corpus that musnad build made" if reading else "give another name"
        return BadCorpus(f"{path}: not a Musnad corpus ({error.orig}); {do}")
    if reading and "unable to open" in text:
        return BadCorpus(f"{path}: cannot be opened for reading; check the file's permissions")
    if "full" in text:
        return CannotWrite(f"{path}: the disk is full; the articles stored so far are whole: make room and run the same command again")
    if "readonly" in text or "unable to open" in text:
        return CannotWrite(f"{path}: may not be written ({error.orig}); check the folder's permissions")
    if "locked" in text:
        return CannotWrite(f"{path}: another run is writing to it; wait until it ends")
    return CannotWrite(f"{path}: {error.orig}; the articles stored so far are whole")


class Corpus:
    """Reads and writes one corpus. Use as a context manager."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine

    def __enter__(self) -> Corpus:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self._engine.dispose()

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        try:
            with self._engine.begin() as connection:
                yield connection
        except DatabaseError as error:
            raise _explained(error, self.path) from error

    # --- articles ----------------------------------------------------------------------------------------------------------------

    def put(self, record: Record, its_claims: Iterable[Claim], read_with: str) -> None:
        """Store one article with its claims, in the place of an earlier reading. `read_with` names program and lexicon."""
        a, p = record.article, record.published
        row = {
            "id": a.id, "hash": fingerprint(a), "read_with": read_with, "title": a.title, "source": a.source.name, "uri": a.source.uri,
            "earliest": p.earliest, "latest": p.latest, "basis": p.basis, "record": to_line(record),
        }  # fmt: skip
        rows = [_claim_row(c) for c in its_claims]
        with self._transaction() as connection:
            connection.execute(delete(articles).where(articles.c.id == a.id))
            connection.execute(insert(articles).values(row))
            if rows:
                connection.execute(insert(claims), rows)

    def drop(self, id: str) -> None:
        """Take an article out, with all that was found in it."""
        with self._transaction() as connection:
            connection.execute(delete(articles).where(articles.c.id == id))

    def known(self) -> dict[str, tuple[str, str]]:
        """The stored articles: id → (fingerprint, what it was read with)."""
        with self._transaction() as connection:
            return {r.id: (r.hash, r.read_with) for r in connection.execute(select(articles.c.id, articles.c.hash, articles.c.read_with))}

    def records(self) -> Iterator[Record]:
        """Every record, in the order of ids."""
        with self._transaction() as connection:
            for row in connection.execute(select(articles.c.record).order_by(articles.c.id)):
                yield from_object(json.loads(row.record))

    def record(self, id: str) -> Record:
        """The record of one article. Raises NotFound."""
        with self._transaction() as connection:
            found = connection.execute(select(articles.c.record).where(articles.c.id == id)).scalar()
        if found is None:
            raise NotFound(f"no article {id!r} in {self.path}; `musnad events {self.path}` lists what there is")
        return from_object(json.loads(found))

    def claims(self, unmask: bool = False) -> list[Claim]:
        """Every claim, by day (relative times and unknown ones last), article and place in it. Private persons are masked in the table;
        to `unmask` them the claims are made anew from the records."""
        if unmask:
            found = [c for record in self.records() for c in claims_of(record, unmask=True)]
        else:
            with self._transaction() as connection:
                found = [_claim(r) for r in connection.execute(select(claims))]
        return sorted(found, key=lambda c: (not (c.time or "")[:1].isdigit(), c.time is None, c.time or "", c.article, c.span, c.id))

    # --- exclusions --------------------------------------------------------------------------------------------------------------

    def exclusions(self) -> frozenset[str]:
        """The hashes of what is left out of this corpus."""
        with self._transaction() as connection:
            found = connection.execute(select(meta.c.value).where(meta.c.key == "exclusions")).scalar()
            return frozenset(json.loads(found or "[]"))

    def put_exclusions(self, hashes: frozenset[str]) -> None:
        with self._transaction() as connection:
            connection.execute(delete(meta).where(meta.c.key == "exclusions"))
            connection.execute(insert(meta).values(key="exclusions", value=json.dumps(sorted(hashes))))

    # --- comparison --------------------------------------------------------------------------------------------------------------

    def compared(self) -> str | None:
        """The state of the articles (`state`) that the stored comparison was made from, or None."""
        with self._transaction() as connection:
            found: str | None = connection.execute(select(meta.c.value).where(meta.c.key == "compared")).scalar()
            return found

    def state(self) -> str:
        """A hash over the ids of all articles, what each was read from and with, and what is left out."""
        return sha256(json.dumps([sorted(self.known().items()), sorted(self.exclusions())]).encode()).hexdigest()

    def put_comparison(self, found_copies: Iterable[Copy], found_links: Iterable[Link]) -> None:
        """Replace what comparing the articles found."""
        state = self.state()
        copy_rows = [_copy_row(c) for c in found_copies]
        link_rows = [{key: getattr(one, key) for key in LINK_FIELDS} for one in found_links]
        with self._transaction() as connection:
            connection.execute(delete(copies))
            connection.execute(delete(links))
            connection.execute(delete(meta).where(meta.c.key == "compared"))
            connection.execute(insert(meta).values(key="compared", value=state))
            if copy_rows:
                connection.execute(insert(copies), copy_rows)
            if link_rows:
                connection.execute(insert(links), link_rows)

    def copies(self) -> list[Copy]:
        """Every copied passage, by its articles and place."""
        with self._transaction() as connection:
            order = (copies.c.a_article, copies.c.b_article, copies.c.a_start)
            return [_copy(r) for r in connection.execute(select(copies).order_by(*order))]

    def links(self) -> list[Link]:
        """Every verdict on two things."""
        with self._transaction() as connection:
            rows = connection.execute(select(links).order_by(links.c.kind, links.c.left, links.c.right))
            return [Link(**r._asdict()) for r in rows]


def fingerprint(article: Article) -> str:
    """SHA-256 over the text and all that was given with it: an article whose date or title was mended is read again."""
    return sha256(repr(article).encode()).hexdigest()


def _claim_row(c: Claim) -> dict[str, object]:
    return {
        "id": c.id, "article": c.article, "start": c.span.start, "end": c.span.end, "subject": list(c.subject), "relation": c.relation,
        "subtype": c.subtype, "object": list(c.object), "time": c.time, "place": c.place, "status": c.status,
        "according_to": list(c.according_to), "rule": c.rule,
    }  # fmt: skip


def _claim(row: Row[Any]) -> Claim:
    r = row._mapping
    return Claim(
        r["id"], tuple(r["subject"]), r["relation"], r["subtype"], tuple(r["object"]), r["time"], r["place"], r["status"],
        tuple(r["according_to"]), r["article"], Span(r["start"], r["end"]), r["rule"],
    )  # fmt: skip


def _copy_row(c: Copy) -> dict[str, object]:
    changes = [[x.start, x.end, y.start, y.end] for x, y in c.changes]
    return {
        "id": c.id, "a_article": c.a.article, "a_start": c.a.span.start, "a_end": c.a.span.end, "b_article": c.b.article,
        "b_start": c.b.span.start, "b_end": c.b.span.end, "kind": c.kind, "similarity": c.similarity, "direction": c.direction,
        "origin": c.origin, "why": c.why, "changes": changes,
    }  # fmt: skip


def _copy(row: Row[Any]) -> Copy:
    r = row._mapping
    a, b = (Passage(r[f"{s}_article"], Span(r[f"{s}_start"], r[f"{s}_end"])) for s in "ab")
    changes = tuple((Span(c[0], c[1]), Span(c[2], c[3])) for c in r["changes"])
    return Copy(r["id"], a, b, r["kind"], r["similarity"], r["direction"], r["origin"], r["why"], changes)
