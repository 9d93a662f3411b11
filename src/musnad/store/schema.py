"""The tables of a corpus. `SCHEMA` is raised with every change that an older program could not read."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Float, ForeignKey, Integer, MetaData, String, Table, Text

SCHEMA = 2

metadata = MetaData()

meta = Table("musnad_meta", metadata, Column("key", String, primary_key=True), Column("value", String, nullable=False))

articles = Table(
    "articles",
    metadata,
    Column("id", String, primary_key=True),
    Column("hash", String, nullable=False),
    Column("read_with", String, nullable=False),
    Column("title", Text),
    Column("source", String),
    Column("uri", String),
    Column("earliest", String),
    Column("latest", String),
    Column("basis", String, nullable=False),
    Column("record", Text, nullable=False),
)

claims = Table(
    "claims",
    metadata,
    Column("id", String, primary_key=True),
    Column("article", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("subject", JSON, nullable=False),
    Column("relation", String, nullable=False, index=True),
    Column("subtype", String),
    Column("object", JSON, nullable=False),
    Column("time", String, index=True),
    Column("place", String),
    Column("status", String, nullable=False),
    Column("according_to", JSON, nullable=False),
    Column("rule", String, nullable=False),
)

copies = Table(
    "copies",
    metadata,
    Column("id", String, primary_key=True),
    Column("a_article", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("a_start", Integer, nullable=False),
    Column("a_end", Integer, nullable=False),
    Column("b_article", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("b_start", Integer, nullable=False),
    Column("b_end", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("similarity", Float, nullable=False),
    Column("direction", String),
    Column("origin", String),
    Column("why", Text, nullable=False),
    Column("changes", JSON, nullable=False),
)

links = Table(
    "links",
    metadata,
    Column("left", String, primary_key=True),
    Column("right", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("score", Float, nullable=False),
    Column("verdict", String, nullable=False),
    Column("why", Text, nullable=False),
    Column("decided_by", String, nullable=False),
)
