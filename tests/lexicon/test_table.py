from __future__ import annotations

from pathlib import Path

import pytest

from musnad.errors import BadLexicon
from musnad.lexicon.table import Row, cite, digest, rows, tables

TABLE = "# a note\nid\tforms\tgloss\n\none\tأ|ب | ج\tfirst\n# more\ntwo\t\t\nthree\tد\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "frames").mkdir()
    (tmp_path / "frames" / "go.tsv").write_text(TABLE, "utf-8")
    (tmp_path / "cues.tsv").write_text("id\tclass\nsay\tverb\n", "utf-8")
    return tmp_path


def read(folder: Path) -> list[Row]:
    return list(rows("frames/go.tsv", folder))


def refused(folder: Path, data: bytes) -> str:
    (folder / "frames" / "go.tsv").write_bytes(data)
    with pytest.raises(BadLexicon) as caught:
        read(folder)
    return str(caught.value)


def test_comments_and_blank_lines_are_no_rows(folder: Path) -> None:
    assert [row["id"] for row in read(folder)] == ["one", "two", "three"]


def test_a_row_knows_its_file_and_line(folder: Path) -> None:
    assert [row.where for row in read(folder)] == ["frames/go.tsv:4", "frames/go.tsv:6", "frames/go.tsv:7"]


def test_alternatives_are_parted_and_trimmed(folder: Path) -> None:
    assert [row.all("forms") for row in read(folder)] == [["أ", "ب", "ج"], [], ["د"]]


def test_cells_missing_at_the_end_are_empty(folder: Path) -> None:
    assert read(folder)[2]["gloss"] == ""


def test_too_many_cells_are_refused_with_file_line_and_columns(folder: Path) -> None:
    message = refused(folder, b"id\tforms\n# note\na\tb\tc\n")
    assert message.startswith("frames/go.tsv:3: ")
    assert "id, forms" in message


def test_a_table_that_is_no_utf_8_is_refused_by_name(folder: Path) -> None:
    assert "go.tsv" in refused(folder, "id\tforms\none\tقال\n".encode("windows-1256"))


def test_a_column_that_a_table_lacks_is_named_with_the_table(folder: Path) -> None:
    with pytest.raises(BadLexicon, match=r"go\.tsv.*masdar"):
        _ = read(folder)[0]["masdar"]


def test_tables_are_listed_in_a_fixed_order(folder: Path) -> None:
    assert tables(folder) == ["cues.tsv", "frames/go.tsv"]


def test_a_citation_gives_the_line_with_its_cells(folder: Path) -> None:
    assert cite("frames/go.tsv:4", folder) == "one · أ|ب | ج · first"


@pytest.mark.parametrize("where", ["frames/go.tsv:0", "frames/go.tsv:99", "frames/go.tsv:", "gone.tsv:1", "svo-subject", "", "go.txt:1"])
def test_a_citation_of_no_line_is_none(where: str, folder: Path) -> None:
    assert cite(where, folder) is None


@pytest.mark.parametrize("name", tables())
def test_the_first_and_last_rows_of_a_shipped_table_can_be_cited(name: str) -> None:
    every = list(rows(name))
    for row in (every[0], every[-1]):
        assert [cell for cell in row.cells.values() if cell and cell not in str(cite(row.where))] == []


def test_the_digest_is_short_and_stays() -> None:
    assert len(digest()) == 16
    assert digest() == digest.__wrapped__()
