"""`build` and `annotate`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import musnad.run.many as many
from musnad.store import open_corpus

Musnad = Callable[..., Any]
RAW = "زار وزير الخارجية المصري سامح شكري بغداد أمس."
LINE = json.dumps({"id": "a", "text": RAW, "published": "2016-04-08"}, ensure_ascii=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "good.txt").write_text(RAW, "utf-8")
    return folder


@pytest.fixture
def broken(folder: Path) -> Path:
    """A folder with one good article and one empty file."""
    (folder / "empty.txt").write_text("", "utf-8")
    return folder


class TestBuild:
    def test_the_sample_corpus(self, musnad: Musnad, samples: Path, tmp_path: Path) -> None:
        result = musnad("build", samples, "--into", tmp_path / "x.db", "--jobs", 1)
        assert (result.code, result.err) == (0, "")
        assert "11 articles (11 read now), 0 skipped" in result.out
        with open_corpus(tmp_path / "x.db") as corpus:
            assert len(corpus.known()) == 11

    def test_it_says_what_to_type_next(self, musnad: Musnad, folder: Path, tmp_path: Path) -> None:
        assert f"musnad events {tmp_path / 'x.db'}" in musnad("build", folder, "--into", tmp_path / "x.db").out

    def test_a_second_run_reads_nothing_and_succeeds(self, musnad: Musnad, folder: Path, tmp_path: Path) -> None:
        musnad("build", folder, "--into", tmp_path / "x.db")
        result = musnad("build", folder, "--into", tmp_path / "x.db")
        assert result.code == 0
        assert "0 read now, 1 already there" in result.out

    @pytest.mark.parametrize(("lang", "word"), [("en", "Events"), ("ar", "الأحداث")])
    def test_the_report_is_written(self, musnad: Musnad, folder: Path, tmp_path: Path, lang: str, word: str) -> None:
        result = musnad("build", folder, "--into", tmp_path / "x.db", "--report", tmp_path / "r.html", "--lang", lang)
        assert result.code == 0
        assert word in (tmp_path / "r.html").read_text("utf-8")

    def test_a_report_that_cannot_be_written_leaves_the_corpus(self, musnad: Musnad, folder: Path, tmp_path: Path) -> None:
        result = musnad("build", folder, "--into", tmp_path / "x.db", "--report", tmp_path / "gone" / "r.html")
        assert result.code == 1
        assert "r.html" in result.err
        with open_corpus(tmp_path / "x.db") as corpus:
            assert list(corpus.known()) == ["good"]

    def test_standard_input(self, musnad: Musnad, tmp_path: Path) -> None:
        assert musnad("build", "-", "--into", tmp_path / "x.db", stdin=LINE).code == 0
        with open_corpus(tmp_path / "x.db") as corpus:
            assert corpus.record("a").article.published.day == "2016-04-08"

    def test_a_file_that_is_no_corpus_is_left_alone(self, musnad: Musnad, folder: Path, tmp_path: Path) -> None:
        (tmp_path / "notes.txt").write_text("ملاحظات" * 200, "utf-8")
        result = musnad("build", folder, "--into", tmp_path / "notes.txt")
        assert result.code == 1
        assert "notes.txt" in result.err
        assert (tmp_path / "notes.txt").read_text("utf-8") == "ملاحظات" * 200

    def test_an_interrupted_run_ends_with_130_and_can_go_on(
        self, musnad: Musnad, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(many, "annotate", interrupt)
            result = musnad("build", folder, "--into", tmp_path / "x.db")
        assert result.code == 130
        assert "same command" in result.err
        assert musnad("build", folder, "--into", tmp_path / "x.db").code == 0


def interrupt(_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("command", ["build", "annotate"])
class TestExitCodes:
    def run(self, musnad: Musnad, command: str, tmp_path: Path, *arguments: object) -> Any:
        into = ["--into", tmp_path / "x.db"] if command == "build" else []
        return musnad(command, *arguments, *into)

    def test_0_with_some_skipped(self, musnad: Musnad, command: str, tmp_path: Path, broken: Path) -> None:
        result = self.run(musnad, command, tmp_path, broken)
        assert result.code == 0
        assert f"skipped {broken / 'empty.txt'}: the file is empty" in result.err

    def test_1_with_strict_and_some_skipped(self, musnad: Musnad, command: str, tmp_path: Path, broken: Path) -> None:
        assert self.run(musnad, command, tmp_path, broken, "--strict").code == 1

    def test_0_with_strict_and_nothing_skipped(self, musnad: Musnad, command: str, tmp_path: Path, folder: Path) -> None:
        assert self.run(musnad, command, tmp_path, folder, "--strict").code == 0

    def test_1_when_nothing_could_be_read(self, musnad: Musnad, command: str, tmp_path: Path) -> None:
        (tmp_path / "empty.txt").write_text("", "utf-8")
        result = self.run(musnad, command, tmp_path, tmp_path / "empty.txt")
        assert result.code == 1
        assert "no article could be read" in result.err

    def test_1_for_an_empty_folder(self, musnad: Musnad, command: str, tmp_path: Path) -> None:
        (tmp_path / "nothing").mkdir()
        assert self.run(musnad, command, tmp_path, tmp_path / "nothing").code == 1

    def test_a_missing_file_is_named_with_what_to_do(self, musnad: Musnad, command: str, tmp_path: Path, folder: Path) -> None:
        result = self.run(musnad, command, tmp_path, folder, tmp_path / "gone.txt")
        assert result.code == 0
        assert "gone.txt: no such file or folder; check the path" in result.err

    @pytest.mark.parametrize("wrong", [["--no-such-option"], ["--jobs", "0"], ["--jobs", "many"]])
    def test_2_on_usage_errors(self, musnad: Musnad, command: str, tmp_path: Path, folder: Path, wrong: list[str]) -> None:
        result = self.run(musnad, command, tmp_path, folder, *wrong)
        assert result.code == 2
        assert wrong[0] in result.err
        assert result.out == ""

    def test_2_without_sources(self, musnad: Musnad, command: str, tmp_path: Path) -> None:
        result = self.run(musnad, command, tmp_path)
        assert result.code == 2
        assert "SOURCES" in result.err


def test_build_without_into_is_a_usage_error(musnad: Musnad, folder: Path) -> None:
    result = musnad("build", folder)
    assert result.code == 2
    assert "--into" in result.err


class TestAnnotate:
    def test_one_line_for_each_article(self, musnad: Musnad, samples: Path) -> None:
        result = musnad("annotate", samples, "--jobs", 1)
        assert result.code == 0
        records = [json.loads(line) for line in result.out.rstrip("\n").split("\n")]
        assert len({r["id"] for r in records}) == len(records) == 11
        assert all(r["events"] and r["entities"] for r in records)

    def test_a_file_holds_what_standard_output_would(self, musnad: Musnad, samples: Path, tmp_path: Path) -> None:
        out = musnad("annotate", samples, "--jobs", 1).out
        assert musnad("annotate", samples, "-o", tmp_path / "r.jsonl", "--jobs", 1).out == ""
        assert (tmp_path / "r.jsonl").read_bytes() == out.encode()

    def test_build_and_annotate_find_the_same(self, musnad: Musnad, samples: Path, sample_corpus: Path) -> None:
        from musnad.format import to_line

        lines = musnad("annotate", samples, "--jobs", 1).out.rstrip("\n").split("\n")
        with open_corpus(sample_corpus) as corpus:
            assert {to_line(r) for r in corpus.records()} == set(lines)

    def test_standard_input(self, musnad: Musnad) -> None:
        result = musnad("annotate", "-", stdin=LINE)
        assert (result.code, json.loads(result.out)["id"], json.loads(result.out)["text"]) == (0, "a", RAW)

    def test_a_bad_line_of_standard_input_is_named(self, musnad: Musnad) -> None:
        result = musnad("annotate", "-", stdin=LINE + "\n{\n")
        assert result.code == 0
        assert "standard input:2" in result.err
        assert len(result.out.splitlines()) == 1

    def test_messages_do_not_mix_with_records(self, musnad: Musnad, broken: Path) -> None:
        out = musnad("annotate", broken).out
        assert [json.loads(line)["id"] for line in out.splitlines()] == ["good"]

    def test_a_missing_folder_is_named(self, musnad: Musnad, folder: Path, tmp_path: Path) -> None:
        result = musnad("annotate", folder, "-o", tmp_path / "gone" / "r.jsonl")
        assert result.code == 1
        assert "r.jsonl" in result.err and "nothing was written" in result.err

    def test_nothing_is_written_where_nothing_could_be_read(self, musnad: Musnad, tmp_path: Path) -> None:
        assert musnad("annotate", tmp_path / "gone.txt", "-o", tmp_path / "r.jsonl").code == 1
        assert list(tmp_path.iterdir()) == []

    def test_the_old_file_stays_where_nothing_could_be_read(self, musnad: Musnad, tmp_path: Path) -> None:
        (tmp_path / "r.jsonl").write_text("old", "utf-8")
        musnad("annotate", tmp_path / "gone.txt", "-o", tmp_path / "r.jsonl")
        assert (tmp_path / "r.jsonl").read_text("utf-8") == "old"

    def test_the_old_file_stays_when_a_run_is_interrupted(
        self, musnad: Musnad, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "r.jsonl").write_text("old", "utf-8")
        monkeypatch.setattr(many, "annotate", interrupt)
        assert musnad("annotate", folder, "-o", tmp_path / "r.jsonl").code == 130
        assert (tmp_path / "r.jsonl").read_text("utf-8") == "old"
        assert not list(tmp_path.glob("*.part"))

    def test_a_text_that_the_output_cannot_hold_costs_no_more_than_itself(self, musnad: Musnad, tmp_path: Path) -> None:
        lines = [LINE, '{"id": "b", "text": "زار الوفد بغداد \\ud800 أمس."}']
        result = musnad("annotate", "-", "-o", tmp_path / "r.jsonl", stdin="\n".join(lines))
        assert result.code == 0
        assert "surrogate" in result.err
        assert [json.loads(x)["id"] for x in (tmp_path / "r.jsonl").read_text("utf-8").splitlines()] == ["a"]
