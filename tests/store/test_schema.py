"""The tables of a corpus."""

import sqlite3
from contextlib import closing
from pathlib import Path

from musnad.store import open_corpus
from musnad.store.schema import SCHEMA, metadata


def test_a_new_corpus_holds_every_table_and_its_version(tmp_path: Path) -> None:
    open_corpus(tmp_path / "x.db", create=True).__exit__(None, None, None)
    with closing(sqlite3.connect(tmp_path / "x.db")) as db:
        names = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert names == set(metadata.tables)
        assert db.execute("SELECT value FROM musnad_meta WHERE key = 'schema'").fetchall() == [(str(SCHEMA),)]


def test_whatever_belongs_to_an_article_goes_with_it() -> None:
    keys = [key for table in metadata.tables.values() for key in table.foreign_keys]
    assert {key.parent.table.name for key in keys} == {"claims", "copies"}
    assert all(key.ondelete == "CASCADE" for key in keys)
