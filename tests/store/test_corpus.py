"""What every store must do: keep whole articles, give them back, refuse what is not a corpus."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, event

import musnad.store.corpus as module
from musnad.errors import BadCorpus, CannotWrite, NotFound
from musnad.store import Corpus, open_corpus
from musnad.store.corpus import fingerprint
from musnad.values import (
    Attribution,
    Claim,
    Copy,
    Entity,
    Event,
    Evidence,
    Finding,
    Link,
    Mention,
    Passage,
    Record,
    Role,
    Span,
    TimeExpression,
)

Make = Callable[..., Record]
RAW = "قال الوزير إن الوفد وصل أمس."


def claim(id: str, article: str, time: str | None = None, start: int = 0) -> Claim:
    return Claim(id, ("مصر",), "CONSULT", "visit", ("قطر", "العراق"), time, None, "happened", ("صحيفة", "الوزير"), article,
                 Span(start, start + 3), "test")  # fmt: skip


def copy(a: str, b: str, id: str = "c1") -> Copy:
    changes = ((Span(1, 2), Span(3, 3)),)
    return Copy(id, Passage(a, Span(0, 9)), Passage(b, Span(2, 11)), "edited", 0.9, "a→b", None, "equal words", changes)


def full(bare_record: Make) -> Record:
    """A record with something in every layer."""
    person = Entity("e1", "PER", "الوزير", (Mention(Span(4, 10), "nominal", "r"),), "minister", "EGY", {"wikidata": "Q1"},
                    (Role(Span(4, 10), "minister", None, "r"),), False)  # fmt: skip
    said = Attribution(Span(0, 3), "e1", Span(4, 10), "official", ("e1",), ("official",), Span(14, 27), "indirect", "asserted", "r",
                       (Span(4, 10), None), "t1")  # fmt: skip
    came = Event("v1", Span(20, 23), "CONSULT", "visit", ("e1",), (), None, "2016-04-07", "happened", 0, Span(0, 28), "r",
                 (Evidence("time", Span(24, 27), "r"),))  # fmt: skip
    day = TimeExpression(Span(24, 27), "DATE", "2016-04-07", "2016-04-07", "2016-04-07", "day(-1)", "r")
    return bare_record(
        "full", RAW, "2016-04-08", "صحيفة", boilerplate=(Span(0, 1),), health=(Finding("glued", Span(0, 3), "قا ل", "why"),),
        entities=(person,), times=(day,), attributions=(said,), events=(came,),
    )  # fmt: skip


class TestArticles:
    def test_a_new_corpus_is_empty(self, corpus: Corpus) -> None:
        assert (list(corpus.records()), corpus.claims(), corpus.copies(), corpus.links(), corpus.known()) == ([], [], [], [], {})

    def test_a_record_comes_back_as_it_was(self, corpus: Corpus, bare_record: Make) -> None:
        record = full(bare_record)
        corpus.put(record, [], "v1")
        assert corpus.record("full") == record
        assert list(corpus.records()) == [record]

    def test_records_come_in_the_order_of_their_ids(self, corpus: Corpus, bare_record: Make) -> None:
        for id in ("b", "c", "a"):
            corpus.put(bare_record(id, RAW), [], "v1")
        assert [r.id for r in corpus.records()] == ["a", "b", "c"]

    def test_known_tells_text_and_reader(self, corpus: Corpus, bare_record: Make) -> None:
        corpus.put(bare_record("a", RAW), [], "v1")
        assert corpus.known() == {"a": (fingerprint(bare_record("a", RAW).article), "v1")}

    def test_put_replaces_the_earlier_reading_and_its_claims(self, corpus: Corpus, bare_record: Make) -> None:
        corpus.put(bare_record("a", RAW), [claim("v1", "a"), claim("v2", "a", start=5)], "v1")
        corpus.put(bare_record("a", "غادر الوفد."), [claim("v3", "a")], "v2")
        assert corpus.record("a").article.raw == "غادر الوفد."
        assert [c.id for c in corpus.claims()] == ["v3"]
        assert corpus.known() == {"a": (fingerprint(bare_record("a", "غادر الوفد.").article), "v2")}

    def test_put_leaves_other_articles_alone(self, corpus: Corpus, bare_record: Make) -> None:
        corpus.put(bare_record("a", RAW), [claim("v1", "a")], "v1")
        corpus.put(bare_record("b", RAW), [claim("v2", "b")], "v1")
        corpus.put(bare_record("a", RAW), [], "v1")
        assert [c.id for c in corpus.claims()] == ["v2"]

    def test_replacing_an_article_drops_its_copies(self, corpus: Corpus, bare_record: Make) -> None:
        for id in "ab":
            corpus.put(bare_record(id, RAW), [], "v1")
        corpus.put_comparison([copy("a", "b")], [])
        corpus.put(bare_record("a", "غادر الوفد."), [], "v1")
        assert corpus.copies() == []

    def test_an_unknown_id_is_named(self, corpus: Corpus) -> None:
        with pytest.raises(NotFound, match="nobody"):
            corpus.record("nobody")


class TestClaims:
    def test_a_claim_comes_back_as_it_was(self, corpus: Corpus, bare_record: Make) -> None:
        corpus.put(bare_record("a", RAW), [claim("v1", "a", "2016-04-07")], "v1")
        assert corpus.claims() == [claim("v1", "a", "2016-04-07")]

    def test_claims_come_by_time_and_the_undated_last(self, corpus: Corpus, bare_record: Make) -> None:
        rows = [claim("v1", "a"), claim("v2", "a", "2017-01-02"), claim("v3", "a", "2016-04-07")]
        corpus.put(bare_record("a", RAW), rows, "v1")
        assert [c.id for c in corpus.claims()] == ["v3", "v2", "v1"]


class TestComparison:
    @pytest.fixture
    def two(self, corpus: Corpus, bare_record: Make) -> Corpus:
        for id in "ab":
            corpus.put(bare_record(id, RAW), [], "v1")
        return corpus

    def test_a_copy_comes_back_as_it_was(self, two: Corpus) -> None:
        two.put_comparison([copy("a", "b")], [])
        assert two.copies() == [copy("a", "b")]

    def test_a_link_comes_back_as_it_was(self, two: Corpus) -> None:
        link = Link("e1", "e2", "same-entity", 1.0, "same", "one name", "rule")
        two.put_comparison([], [link])
        assert two.links() == [link]

    def test_a_new_comparison_replaces_the_old(self, two: Corpus) -> None:
        two.put_comparison([copy("a", "b", "c1")], [Link("e1", "e2", "same-entity", 1.0, "same", "", "rule")])
        two.put_comparison([copy("a", "b", "c2")], [])
        assert ([c.id for c in two.copies()], two.links()) == (["c2"], [])


class TestReopening:
    def test_what_was_stored_is_there(self, tmp_path: Path, bare_record: Make) -> None:
        record = full(bare_record)
        with open_corpus(tmp_path / "x.db", create=True) as corpus:
            corpus.put(record, [claim("v1", "full")], "v1")
        with open_corpus(tmp_path / "x.db") as again:
            assert list(again.records()) == [record]
            assert again.claims() == [claim("v1", "full")]

    def test_create_on_a_corpus_keeps_it(self, tmp_path: Path, bare_record: Make) -> None:
        for id in "ab":
            with open_corpus(tmp_path / "x.db", create=True) as corpus:
                corpus.put(bare_record(id, RAW), [], "v1")
        with open_corpus(tmp_path / "x.db") as again:
            assert set(again.known()) == {"a", "b"}

    def test_a_path_given_as_text_is_the_same(self, tmp_path: Path) -> None:
        with open_corpus(str(tmp_path / "x.db"), create=True), open_corpus(tmp_path / "x.db") as again:
            assert again.known() == {}


class TestTwoAtOnce:
    def test_a_corpus_that_another_run_makes_meanwhile_is_used(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        look, calls = module._tables, []

        def late(connection: Connection) -> list[str]:
            """The first look sees nothing; then the other run makes its tables."""
            calls.append(look(connection))
            if len(calls) == 1:
                with monkeypatch.context() as patch:
                    patch.setattr(module, "_tables", look)
                    open_corpus(tmp_path / "x.db", create=True).__exit__(None, None, None)
            return calls[-1]

        monkeypatch.setattr(module, "_tables", late)
        with open_corpus(tmp_path / "x.db", create=True) as corpus:
            assert corpus.known() == {}
        assert [bool(tables) for tables in calls] == [False, True]

    def test_eight_first_runs(self, tmp_path: Path) -> None:
        def opened(_: int) -> dict[str, tuple[str, str]]:
            with open_corpus(tmp_path / "x.db", create=True) as corpus:
                return corpus.known()

        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(opened, range(8))) == [{}] * 8


class TestRefusals:
    def test_a_missing_corpus(self, tmp_path: Path) -> None:
        with pytest.raises(BadCorpus, match=r"gone\.db.*musnad build"):
            open_corpus(tmp_path / "gone.db")
        assert not (tmp_path / "gone.db").exists()

    def test_a_missing_folder(self, tmp_path: Path) -> None:
        with pytest.raises(CannotWrite, match="no-such-folder"):
            open_corpus(tmp_path / "no-such-folder" / "x.db", create=True)

    def test_a_corpus_of_another_version(self, tmp_path: Path) -> None:
        path = tmp_path / "x.db"
        open_corpus(path, create=True).__exit__(None, None, None)
        with closing(sqlite3.connect(path)) as db, db:
            db.execute("UPDATE musnad_meta SET value = '999'")
        with pytest.raises(BadCorpus, match="999"):
            open_corpus(path)

    @pytest.mark.parametrize("create", [False, True])
    def test_a_foreign_database(self, tmp_path: Path, create: bool) -> None:
        path = tmp_path / "x.db"
        with closing(sqlite3.connect(path)) as db, db:
            db.execute("CREATE TABLE recipes (name)")
        before = path.read_bytes()
        with pytest.raises(BadCorpus, match="no Musnad corpus"):
            open_corpus(path, create=create)
        assert path.read_bytes() == before

    @pytest.mark.parametrize("create", [False, True])
    def test_a_text_file(self, tmp_path: Path, create: bool) -> None:
        path = tmp_path / "x.db"
        path.write_text("قال الوزير إن الوفد وصل. " * 100, "utf-8")
        before = path.read_bytes()
        with pytest.raises(BadCorpus, match=r"x\.db"):
            open_corpus(path, create=create)
        assert path.read_bytes() == before

    def test_a_folder(self, tmp_path: Path) -> None:
        with pytest.raises((BadCorpus, CannotWrite), match=tmp_path.name):
            open_corpus(tmp_path, create=True)

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
    def test_a_folder_that_may_not_be_written(self, tmp_path: Path) -> None:
        tmp_path.chmod(0o500)
        try:
            with pytest.raises(CannotWrite, match="permissions"):
                open_corpus(tmp_path / "x.db", create=True)
        finally:
            tmp_path.chmod(0o700)


class TestFailingWrites:
    """A write that fails half-way leaves whole articles only."""

    def test_a_claim_that_cannot_be_stored_takes_its_article_back(self, corpus: Corpus, bare_record: Make) -> None:
        corpus.put(bare_record("a", RAW), [claim("v1", "a")], "v1")
        with pytest.raises(CannotWrite):
            corpus.put(bare_record("b", RAW), [claim("v2", "b"), claim("v2", "b")], "v1")
        assert list(corpus.known()) == ["a"]
        assert [c.id for c in corpus.claims()] == ["v1"]

    def test_a_failed_replacement_keeps_the_earlier_reading(self, corpus: Corpus, bare_record: Make) -> None:
        corpus.put(bare_record("a", RAW), [claim("v1", "a")], "v1")
        with pytest.raises(CannotWrite):
            corpus.put(bare_record("a", "غادر الوفد."), [claim("v2", "a"), claim("v2", "a")], "v1")
        assert corpus.record("a").article.raw == RAW
        assert [c.id for c in corpus.claims()] == ["v1"]

    def test_a_failed_comparison_keeps_the_earlier_one(self, corpus: Corpus, bare_record: Make) -> None:
        for id in "ab":
            corpus.put(bare_record(id, RAW), [], "v1")
        corpus.put_comparison([copy("a", "b")], [])
        with pytest.raises(CannotWrite):
            corpus.put_comparison([copy("a", "b", "c2"), copy("a", "b", "c2")], [])
        assert corpus.copies() == [copy("a", "b")]

    def test_a_full_disk_is_said_and_leaves_whole_articles(self, tmp_path: Path, bare_record: Make) -> None:
        path = tmp_path / "x.db"
        stored = []
        with open_corpus(path, create=True) as corpus:
            event.listen(corpus._engine, "connect", lambda connection, _: connection.execute("PRAGMA max_page_count = 60"))
            corpus._engine.dispose()
            with pytest.raises(CannotWrite, match=r"x\.db: the disk is full.*again"):
                for number in range(1000):
                    corpus.put(bare_record(f"a{number:03}", f"{number} {RAW * 100}"), [claim(f"v{number}", f"a{number:03}")], "v1")
                    stored.append(f"a{number:03}")
        with open_corpus(path) as again:
            assert list(again.known()) == stored != []
            assert [c.article for c in again.claims()] == stored

    def test_a_read_only_corpus_says_so(self, tmp_path: Path, bare_record: Make) -> None:
        path = tmp_path / "x.db"
        with open_corpus(path, create=True) as corpus:
            corpus.put(bare_record("a", RAW), [], "v1")
            event.listen(corpus._engine, "connect", lambda connection, _: connection.execute("PRAGMA query_only = ON"))
            corpus._engine.dispose()
            with pytest.raises(CannotWrite, match=r"x\.db: may not be written"):
                corpus.put(bare_record("b", RAW), [], "v1")
            assert list(corpus.known()) == ["a"]

    def test_another_writer_is_said(self, tmp_path: Path, bare_record: Make) -> None:
        path = tmp_path / "x.db"
        with open_corpus(path, create=True) as corpus, closing(sqlite3.connect(path)) as other:
            event.listen(corpus._engine, "connect", lambda connection, _: connection.execute("PRAGMA busy_timeout = 1"))
            corpus._engine.dispose()
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(CannotWrite, match="another run"):
                corpus.put(bare_record("a", RAW), [], "v1")
