from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

import pytest

from musnad.errors import BadLexicon
from musnad.lexicon import check as checking
from musnad.lexicon import damage, entries
from musnad.lexicon.check import check
from musnad.lexicon.table import DATA, rows, tables


@pytest.fixture
def lexicon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped lexicon that a test may spoil."""
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    for module in (checking, damage, entries):
        monkeypatch.setattr(module, "rows", partial(rows, folder=folder))
    monkeypatch.setattr(checking, "tables", partial(tables, folder))
    monkeypatch.setattr(entries, "DATA", folder)
    return folder


def header(path: Path) -> list[str]:
    return next(line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")).split("\t")


def add(lexicon: Path, name: str, /, **cells: str) -> str:
    """Adds a line to a table; where it stands."""
    path = lexicon / name
    text = path.read_text("utf-8").rstrip("\n") + "\n"
    path.write_text(text + "\t".join(cells.get(column, "") for column in header(path)) + "\n", "utf-8")
    return f"{name}:{text.count(chr(10)) + 1}"


def refused() -> str:
    with pytest.raises(BadLexicon) as caught:
        check()
    return str(caught.value)


def test_the_shipped_lexicon_has_no_mistake_and_no_empty_table() -> None:
    counts = check()
    assert counts.keys() == set(tables())
    assert {name for name, count in counts.items() if not count} == set()


@pytest.mark.parametrize(
    "table", ["persons.tsv", "given_names.tsv", "family_names.tsv", "common_words.tsv", "light_verbs.tsv", "states.tsv"]
)
def test_every_table_of_the_readme_is_shipped(table: str) -> None:
    assert table in tables()


def test_a_copy_without_a_mistake_passes(lexicon: Path) -> None:
    add(lexicon, "words.tsv", word="قلقشندة", **{"class": "particle"})
    assert check()["words.tsv"] == len(list(rows("words.tsv"))) + 1


@pytest.mark.parametrize(
    ("table", "column", "cells"),
    [
        ("cues.tsv", "hedging", {"id": "mumble", "class": "verb", "hedging": "mumbled"}),
        ("sources.tsv", "kind", {"noun": "عصفور", "kind": "bird"}),
        ("frames/consult.tsv", "plover", {"id": "fly", "plover": "FLY"}),
        ("frames/consult.tsv", "roles", {"id": "fly", "plover": "CONSULT", "roles": "subj=pilot"}),
        ("frames/consult.tsv", "imperfect", {"id": "fly", "plover": "CONSULT", "verb": "طار"}),
        ("cues.tsv", "id", {"id": "", "class": "verb", "hedging": "asserted"}),
        ("frames/consult.tsv", "id", {"id": "", "plover": "CONSULT"}),
        ("frames/consult.tsv", "forms", {"id": "fly", "plover": "CONSULT", "forms": "akt"}),
        ("frames/consult.tsv", "of", {"id": "fly", "plover": "CONSULT", "of": "pilot"}),
        ("places.tsv", "names", {"type": "GPE", "name_en": "Nowhere"}),
        ("places.tsv", "type", {"type": "TOWN", "name_en": "Nowhere", "names": "لامكان"}),
        ("places.tsv", "level", {"type": "GPE", "name_en": "Nowhere", "names": "لامكان", "level": "street"}),
        ("places.tsv", "lat", {"type": "GPE", "name_en": "Nowhere", "names": "لامكان", "level": "city", "lat": "north", "lon": "1"}),
        ("places.tsv", "lat", {"type": "GPE", "name_en": "Nowhere", "names": "لامكان", "level": "city", "lat": "nan", "lon": "1"}),
        ("places.tsv", "lon", {"type": "GPE", "name_en": "Nowhere", "names": "لامكان", "level": "city", "lat": "1", "lon": "181"}),
        ("places_geonames.tsv", "gate", {"type": "GPE", "name_en": "Nowhere", "names": "لامكان", "level": "city", "gate": "wall"}),
        ("persons.tsv", "names", {"name_en": "Nobody"}),
        ("states.tsv", "names", {"iso3": "XQZ", "name_en": "Nowhere"}),
        ("states.tsv", "lat", {"iso3": "XQZ", "name_en": "Nowhere", "names": "لامكان", "lat": "91"}),
        ("tenures.tsv", "name_en", {"name_en": "Nobody", "office": "رئيس", "from": "1999"}),
        ("tenures.tsv", "from", {"name_en": "Donald Trump", "office": "رئيس", "from": "1981-13"}),
        ("tenures.tsv", "to", {"name_en": "Donald Trump", "office": "رئيس", "from": "1981", "to": "1980"}),
        ("registers.tsv", "register", {"name": "لامكان", "register": "rude", "of": "EGY"}),
        ("registers.tsv", "of", {"name": "لامكان", "register": "hostile", "of": "Nowhere"}),
        ("entities/namers.tsv", "by", {"head": "قمة", "type": "EVENT_NAME", "by": "rumour"}),
        ("frequencies.tsv", "zipf", {"zipf": "often", "words": "لامكان"}),
        ("boilerplate.tsv", "at", {"kind": "share", "pattern": "مشاركة ما", "at": "top"}),
        ("boilerplate.tsv", "pattern", {"kind": "share", "pattern": "مشاركة {nothing}"}),
        ("boilerplate.tsv", "pattern", {"kind": "share", "pattern": "مشاركة (ما)"}),
        ("given_names.tsv", "name_en", {"name": "قلقشندة", "kind": "arabic", "name_en": "قلقشندة"}),
        ("family_names.tsv", "name_en", {"name": "قلقشندة", "kind": "arabic", "name_en": "Qalqashandī"}),
        ("states.tsv", "adjective_en", {"iso3": "XQZ", "name_en": "Nowhere", "names": "لامكان", "adjective_en": "لامكاني"}),
        ("romanisation.tsv", "letter", {"initial": "x"}),
        ("romanisation.tsv", "letter", {"letter": "قل", "initial": "ql"}),
        ("entities/fields.tsv", "kind", {"kind": "adverb", "words": "قلقشندة", "name_en": "Nowhere"}),
        ("entities/fields.tsv", "words", {"kind": "field", "name_en": "Nowhere"}),
        ("entities/fields.tsv", "name_en", {"kind": "field", "words": "قلقشندة"}),
        ("entities/fields.tsv", "name_en", {"kind": "body", "words": "قلقشندة", "name_en": "Office|Office of"}),
        ("spun.tsv", "weight", {"spun": "قلقشندة", "meant": "مدينة", "form": "noun", "weight": "heavy"}),
        ("spun.tsv", "form", {"spun": "قلقشندة", "meant": "مدينة", "form": "adverb", "weight": "weak"}),
        ("spun.tsv", "spun", {"meant": "مدينة", "form": "noun", "weight": "weak"}),
        ("spun.tsv", "meant", {"spun": "مدينة", "meant": "مدينة", "form": "noun", "weight": "weak"}),
        ("spun.tsv", "beside", {"spun": "قلقشندة", "meant": "مدينة", "form": "noun", "weight": "weak", "beside": "…"}),
    ],
)
def test_a_mistake_is_named_with_file_line_and_column(table: str, column: str, cells: dict[str, str], lexicon: Path) -> None:
    where = add(lexicon, table, **cells)
    message = refused()
    assert message.startswith(f"{where}: ")
    assert column in message


@pytest.mark.parametrize(("table", "column"), [("cues.tsv", "id"), ("states.tsv", "iso3"), ("boilerplate.tsv", "pattern")])
def test_a_second_entry_of_one_id_is_refused_and_both_lines_are_named(table: str, column: str, lexicon: Path) -> None:
    first = next(iter(rows(table)))
    where = add(lexicon, table, **first.cells)
    message = refused()
    assert message.startswith(f"{where}: {column}: ") and first.where in message


def test_a_frame_s_id_is_refused_twice_in_different_files(lexicon: Path) -> None:
    first = next(iter(rows("frames/accuse.tsv")))
    where = add(lexicon, "frames/consult.tsv", id=first["id"], plover="CONSULT")
    message = refused()
    assert message.startswith(f"{where}: id: ") and first.where in message


def test_a_pattern_that_does_not_compile_is_named(lexicon: Path) -> None:
    where = add(lexicon, "boilerplate.tsv", kind="share", pattern="(مشاركة")
    assert refused().startswith(f"{where}: ")


def test_a_column_lost_from_a_table_is_named(lexicon: Path) -> None:
    path = lexicon / "titles.tsv"
    path.write_text(path.read_text("utf-8").replace("title\t", "tittle\t", 1), "utf-8")
    message = refused()
    assert "titles.tsv" in message and "title" in message


def test_a_line_with_a_tab_too_many_is_named(lexicon: Path) -> None:
    path = lexicon / "words.tsv"
    text = path.read_text("utf-8").rstrip("\n") + "\n"
    path.write_text(text + "\t".join("abcdefgh") + "\n", "utf-8")
    assert refused().startswith(f"words.tsv:{text.count(chr(10)) + 1}: ")
