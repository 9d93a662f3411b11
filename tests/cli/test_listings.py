"""`events`, `copies`, `health`, `why` on the sample corpus."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

import musnad.cli.output as output
from musnad.store import Corpus

Musnad = Callable[..., Any]
COLUMNS = {
    "events": ["article", "id", "plover", "subtype", "actors", "recipients", "place", "time", "status", "according_to", "start", "end"],
    "copies": ["id", "a", "b", "kind", "similarity", "direction", "origin", "why"],
    "health": ["article", "kind", "start", "end", "repaired", "why"],
}
LISTINGS = sorted(COLUMNS)


def rows(musnad: Musnad, *arguments: object) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(musnad(*arguments, "--json").out)
    return found


@pytest.mark.parametrize("command", LISTINGS)
def test_json_has_the_documented_columns(musnad: Musnad, sample_corpus: Path, command: str) -> None:
    found = rows(musnad, command, sample_corpus)
    assert found
    assert all(list(row) == COLUMNS[command] for row in found)


@pytest.mark.parametrize("command", LISTINGS)
def test_csv_has_the_same_columns_and_rows(musnad: Musnad, sample_corpus: Path, command: str) -> None:
    found = rows(musnad, command, sample_corpus)
    header, *lines = csv.reader(io.StringIO(musnad(command, sample_corpus, "--csv").out))
    parts = {"a": ["a_article", "a_start", "a_end"], "b": ["b_article", "b_start", "b_end"]} if command == "copies" else {}
    assert header == [x for column in COLUMNS[command] for x in parts.get(column, [column])]
    assert len(lines) == len(found)


@pytest.mark.parametrize("command", LISTINGS)
def test_a_table_for_people(musnad: Musnad, sample_corpus: Path, command: str) -> None:
    result = musnad(command, sample_corpus)
    assert (result.code, result.err) == (0, "")
    assert len(result.out.splitlines()) > len(rows(musnad, command, sample_corpus))


@pytest.mark.parametrize("command", LISTINGS)
def test_spans_point_into_the_articles(musnad: Musnad, sample_corpus: Path, command: str) -> None:
    from musnad.store import open_corpus

    with open_corpus(sample_corpus) as corpus:
        length = {r.id: len(r.article.raw) for r in corpus.records()}
    places = [p for row in rows(musnad, command, sample_corpus) for p in ([row["a"], row["b"]] if command == "copies" else [row])]
    assert all(0 <= p["start"] < p["end"] <= length[p["article"]] for p in places)


@pytest.mark.parametrize(("command", "says"), [("events", "no events"), ("copies", "no copied passages"), ("health", "no damage found")])
def test_an_empty_corpus(musnad: Musnad, corpus: Corpus, command: str, says: str) -> None:
    assert musnad(command, corpus.path).out.strip() == says
    assert json.loads(musnad(command, corpus.path, "--json").out) == []


@pytest.mark.parametrize("command", ["events", "health"])
def test_csv_of_an_empty_corpus_has_its_header(musnad: Musnad, corpus: Corpus, command: str) -> None:
    assert musnad(command, corpus.path, "--csv").out.strip() == ",".join(COLUMNS[command])


@pytest.mark.parametrize("command", [*LISTINGS, "why"])
def test_a_missing_corpus_is_named_with_what_to_do(musnad: Musnad, tmp_path: Path, command: str) -> None:
    result = musnad(command, tmp_path / "gone.db", *(["e1"] if command == "why" else []))
    assert (result.code, result.out) == (1, "")
    assert "gone.db" in result.err and "musnad build" in result.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", LISTINGS)
def test_a_file_that_is_no_corpus_is_named(musnad: Musnad, tmp_path: Path, command: str) -> None:
    (tmp_path / "notes.txt").write_text("ملاحظات" * 200, "utf-8")
    result = musnad(command, tmp_path / "notes.txt")
    assert result.code == 1
    assert "notes.txt" in result.err and "Traceback" not in result.err


@pytest.mark.parametrize("command", LISTINGS)
def test_two_formats_at_once_are_a_usage_error(musnad: Musnad, sample_corpus: Path, command: str) -> None:
    result = musnad(command, sample_corpus, "--json", "--csv")
    assert (result.code, result.out) == (2, "")
    assert "--json" in result.err and "--csv" in result.err


@pytest.mark.parametrize("name", ["folder", "empty.txt", "notes.txt"])
def test_what_is_no_corpus_is_not_told_how_to_write_one(musnad: Musnad, tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty.txt").touch()
    (tmp_path / "notes.txt").write_text("ملاحظات" * 200, "utf-8")
    result = musnad("events", tmp_path / name)
    assert (result.code, result.out) == (1, "")
    assert name in result.err and "corpus" in result.err
    assert "--into" not in result.err and "permission" not in result.err and "written" not in result.err


@pytest.mark.parametrize("command", LISTINGS)
def test_no_line_ends_in_blanks(musnad: Musnad, sample_corpus: Path, command: str) -> None:
    assert [line for line in musnad(command, sample_corpus).out.splitlines() if line != line.rstrip()] == []


@pytest.mark.parametrize(("command", "columns"), [("events", ("id", "plover", "subtype", "status")), ("health", ("article", "kind"))])
def test_short_columns_are_whole_in_80_columns(
    musnad: Musnad, sample_corpus: Path, monkeypatch: pytest.MonkeyPatch, command: str, columns: tuple[str, ...]
) -> None:
    monkeypatch.setattr(output, "PIPED", 80)
    out = musnad(command, sample_corpus).out
    assert max(map(cell_len, out.splitlines())) <= 80
    shown = set(out.split())
    wanted = {(r[c] or "")[: 7 if c == "id" else None] for r in rows(musnad, command, sample_corpus) for c in columns}
    assert wanted - shown - {""} == set()


class TestTheTerminal:
    """What an article brings with it is not obeyed by the terminal, and JSON keeps it as it is."""

    NAME = "\x1b]0;t\x07\x9b\u202ex\n" + "z" * 300

    @pytest.fixture
    def hostile(self, musnad: Musnad, tmp_path: Path) -> Path:
        text = "زار وزير الخارجية المصري سامح شكري بغداد أمس. وقال إن الحكومةالعراقية\x1b[31m وافقت على الاتفاق الجديد مع مصر."
        lines = [json.dumps({"id": f"{n}{self.NAME}", "source": self.NAME if n else None, "text": text}) for n in range(2)]
        musnad("build", "-", "--into", tmp_path / "x.db", stdin="\n".join(lines))
        return tmp_path / "x.db"

    def safe(self, out: str) -> None:
        assert out.strip() and not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", out)

    @pytest.mark.parametrize("command", LISTINGS)
    def test_tables(self, musnad: Musnad, hostile: Path, command: str) -> None:
        out = musnad(command, hostile).out
        self.safe(out)
        assert "\\x1b]0;t" in out.replace("\n", "")
        assert "…" in out and "z" * 40 not in out

    def test_why(self, musnad: Musnad, hostile: Path) -> None:
        self.safe(musnad("why", hostile, rows(musnad, "events", hostile)[0]["id"]).out)

    def test_json_is_exact(self, musnad: Musnad, hostile: Path) -> None:
        assert {r["article"] for r in rows(musnad, "events", hostile)} == {f"{n}{self.NAME}" for n in range(2)}


class TestEvents:
    def test_an_unknown_type_is_a_usage_error_that_lists_the_types(self, musnad: Musnad, sample_corpus: Path) -> None:
        result = musnad("events", sample_corpus, "--type", "FOO")
        assert (result.code, result.out) == (2, "")
        assert "'FOO'" in result.err and "CONSULT" in result.err

    @pytest.mark.parametrize(("typed", "same"), [("Egypt", "مصر"), ("EGY", "مصر"), ("egypt", "مصر"), ("السعوديه", "السعودية")])
    def test_an_actor_in_other_spellings(self, musnad: Musnad, sample_corpus: Path, typed: str, same: str) -> None:
        found = rows(musnad, "events", sample_corpus, "--actor", typed)
        assert [r for r in rows(musnad, "events", sample_corpus) if same in r["actors"] + r["recipients"]] != []
        assert {r["id"] for r in rows(musnad, "events", sample_corpus) if same in r["actors"] + r["recipients"]} <= {r["id"] for r in found}

    def test_no_part_of_a_word_is_a_name(self, musnad: Musnad, sample_corpus: Path) -> None:
        assert rows(musnad, "events", sample_corpus, "--actor", "gypt") == []

    def test_a_time_without_a_day_is_shown_in_the_words_of_the_text(self, musnad: Musnad, sample_corpus: Path) -> None:
        inner = [r for r in rows(musnad, "events", sample_corpus) if r["time"] == "last(Monday)"]
        lines = {line.split()[0]: line for line in musnad("events", sample_corpus).out.splitlines()}
        assert inner
        assert all("الاثنين" in lines[r["id"][:7]] and "last(" not in lines[r["id"][:7]] for r in inner)

    def test_of_one_type(self, musnad: Musnad, sample_corpus: Path) -> None:
        every = rows(musnad, "events", sample_corpus)
        some = rows(musnad, "events", sample_corpus, "--type", "consult")
        assert some == [r for r in every if r["plover"] == "CONSULT"] != []
        assert len(some) < len(every)

    def test_of_one_status(self, musnad: Musnad, sample_corpus: Path) -> None:
        every = rows(musnad, "events", sample_corpus)
        assert rows(musnad, "events", sample_corpus, "--status", "planned") == [r for r in every if r["status"] == "planned"] != []

    def test_an_unknown_status_is_a_usage_error(self, musnad: Musnad, sample_corpus: Path) -> None:
        assert musnad("events", sample_corpus, "--status", "maybe").code == 2

    def test_of_one_actor_on_either_side(self, musnad: Musnad, sample_corpus: Path) -> None:
        every = rows(musnad, "events", sample_corpus)
        name = next(name for r in every for name in r["actors"])
        some = rows(musnad, "events", sample_corpus, "--actor", name)
        assert some == [r for r in every if any(name in x for x in r["actors"] + r["recipients"])] != []

    def test_an_event_of_every_article_is_listed(self, musnad: Musnad, sample_corpus: Path) -> None:
        assert len({r["article"] for r in rows(musnad, "events", sample_corpus)}) == 11

    def test_the_chain_begins_with_the_outlet(self, musnad: Musnad, sample_corpus: Path) -> None:
        found = rows(musnad, "events", sample_corpus)
        assert {r["according_to"][0] for r in found if r["article"] == "cairo-newspaper"} == {"جريدة المثال"}


class TestCopies:
    def test_the_newspaper_copied_the_dispatch(self, musnad: Musnad, sample_corpus: Path) -> None:
        pairs = {frozenset((r["a"]["article"], r["b"]["article"])) for r in rows(musnad, "copies", sample_corpus)}
        assert frozenset(("cairo-dispatch", "cairo-newspaper")) in pairs

    def test_the_spun_article_is_the_later(self, musnad: Musnad, sample_corpus: Path) -> None:
        spun = [r for r in rows(musnad, "copies", sample_corpus) if r["kind"] == "spun"]
        assert spun
        assert all(r["a" if r["direction"] == "b→a" else "b"]["article"] == "cairo-spun" for r in spun)

    def test_articles_on_other_events_share_nothing(self, musnad: Musnad, sample_corpus: Path) -> None:
        articles = {r[side]["article"] for r in rows(musnad, "copies", sample_corpus) for side in "ab"}
        assert articles.isdisjoint({"tunis-protests", "qatar-hack", "khan-shaykhun", "skripal-expulsions"})


class TestHealth:
    def test_words_run_together_are_found(self, musnad: Musnad, sample_corpus: Path) -> None:
        glued = {r["repaired"] for r in rows(musnad, "health", sample_corpus) if r["article"] == "erbil-scrape" and r["kind"] == "glued"}
        assert {"جميع الرحلات", "إن واشنطن", "العبادي قد"} <= glued

    def test_furniture_of_the_scrape_is_found(self, musnad: Musnad, sample_corpus: Path) -> None:
        assert ("erbil-scrape", "boilerplate") in {(r["article"], r["kind"]) for r in rows(musnad, "health", sample_corpus)}

    def test_a_clean_dispatch_has_no_damage(self, musnad: Musnad, sample_corpus: Path) -> None:
        assert [r for r in rows(musnad, "health", sample_corpus) if r["article"] in ("cairo-dispatch", "tunis-protests")] == []


class TestWhy:
    @pytest.mark.parametrize("command", ["events", "copies"])
    def test_ids_of_the_listings_are_accepted(self, musnad: Musnad, sample_corpus: Path, command: str) -> None:
        for row in rows(musnad, command, sample_corpus)[:5]:
            found = json.loads(musnad("why", sample_corpus, row["id"], "--json").out)
            assert found["record"] == row["id"]
            assert {"record", "rule", "lexicon", "spans"} <= set(found)

    def test_the_short_ids_of_the_table_are_accepted(self, musnad: Musnad, sample_corpus: Path) -> None:
        short = musnad("events", sample_corpus).out.splitlines()[1].split()[0]
        result = musnad("why", sample_corpus, short)
        assert result.code == 0
        assert result.out.startswith(short)

    def test_people_see_the_words(self, musnad: Musnad, sample_corpus: Path) -> None:
        row = rows(musnad, "events", sample_corpus)[0]
        out = musnad("why", sample_corpus, row["id"]).out
        assert f"{row['start']}-{row['end']}" in out
        assert "«" in out and "rule" in out

    def test_an_empty_id_is_a_usage_error(self, musnad: Musnad, sample_corpus: Path) -> None:
        result = musnad("why", sample_corpus, "")
        assert (result.code, result.out) == (2, "")
        assert "ID is empty" in result.err

    def test_an_unknown_id_is_said(self, musnad: Musnad, sample_corpus: Path) -> None:
        result = musnad("why", sample_corpus, "zzz")
        assert (result.code, result.out) == (1, "")
        assert "zzz" in result.err


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_that_a_spreadsheet_would_run_is_quoted(musnad: Musnad, tmp_path: Path, sign: str) -> None:
    name = f"{sign}HYPERLINK(A1)"
    line = json.dumps({"id": name, "source": name, "text": "زار وزير الخارجية المصري سامح شكري بغداد أمس."})
    musnad("build", "-", "--into", tmp_path / "x.db", stdin=line)
    header, *lines = csv.reader(io.StringIO(musnad("events", tmp_path / "x.db", "--csv").out, newline=""))
    assert lines
    assert {len(row) for row in lines} == {len(header)}
    assert {(row[header.index("article")], row[header.index("according_to")]) for row in lines} == {(f"'{name}", f"'{name}")}


def test_markup_of_the_terminal_is_printed_as_it_is(musnad: Musnad, tmp_path: Path) -> None:
    line = json.dumps({"id": "a", "source": "[red]x[/red]", "text": "زار وزير الخارجية المصري سامح شكري بغداد أمس."})
    musnad("build", "-", "--into", tmp_path / "x.db", stdin=line)
    assert "[red]x[/red]" in musnad("events", tmp_path / "x.db").out


def test_a_table_shows_the_day_of_an_evening(musnad: Musnad, sample_corpus: Path) -> None:
    parts = {r["time"] for r in rows(musnad, "events", sample_corpus) if r["time"] and re.fullmatch(r"[-0-9]+T[A-Z]+", r["time"])}
    assert parts
    table = musnad("events", sample_corpus).out
    assert all(part.split("T")[0] in table and part not in table for part in parts)


PRIVATE = "اعتقلت الشرطة المهندس محمود سالم الكيلاني في بغداد، وقال الكيلاني إنه بريء. وقالت الشرطة إن التحقيق مستمر."


@pytest.fixture
def private(musnad: Musnad, tmp_path: Path) -> Path:
    """A corpus with one private person."""
    (tmp_path / "a.txt").write_text(PRIVATE, "utf-8")
    musnad("build", tmp_path / "a.txt", "--into", tmp_path / "private.db")
    return tmp_path / "private.db"


@pytest.mark.parametrize("format", [[], ["--json"], ["--csv"]])
def test_private_persons_are_masked_in_every_listing(musnad: Musnad, private: Path, format: list[str]) -> None:
    for command in LISTINGS:
        assert "الكيلاني" not in musnad(command, private, *format).out
    assert "[person 1]" in musnad("events", private, *format).out


def test_unmasked_events_say_so(musnad: Musnad, private: Path) -> None:
    found = rows(musnad, "events", private, "--unmask")
    assert "محمود سالم" in found[0]["recipients"][0] and all(row["unmasked"] is True for row in found)
    table, sheet = musnad("events", private, "--unmask"), musnad("events", private, "--unmask", "--csv")
    assert "محمود سالم" in table.out and "names of private persons are shown" in table.err
    assert sheet.out.splitlines()[0].endswith(",unmasked")


def test_unmasked_damage_says_so(musnad: Musnad, sample_corpus: Path) -> None:
    assert all(row["unmasked"] is True for row in rows(musnad, "health", sample_corpus, "--unmask"))


def test_a_private_person_cannot_be_searched_for(musnad: Musnad, private: Path) -> None:
    assert rows(musnad, "events", private, "--actor", "محمود سالم") == []
    assert rows(musnad, "events", private, "--actor", "محمود سالم", "--unmask") != []


def test_why_masks_and_unmasks(musnad: Musnad, private: Path) -> None:
    id = rows(musnad, "events", private)[0]["id"]
    assert "محمود" not in musnad("why", private, id).out + musnad("why", private, id, "--json").out
    assert "محمود" in musnad("why", private, id, "--unmask").out
    assert json.loads(musnad("why", private, id, "--unmask", "--json").out)["unmasked"] is True
