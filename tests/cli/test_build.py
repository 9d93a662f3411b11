"""`build` and `annotate`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import musnad.cli.places as places
import musnad.run.many as many
from musnad.store import open_corpus

Musnad = Callable[..., Any]
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
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

    def test_a_report_without_a_folder_is_said_before_any_work(self, musnad: Musnad, folder: Path, tmp_path: Path) -> None:
        result = musnad("build", folder, "--into", tmp_path / "x.db", "--report", tmp_path / "gone" / "r.html")
        assert (result.code, result.out) == (1, "")
        assert "r.html" in result.err and "make it first" in result.err
        assert not (tmp_path / "x.db").exists()

    def test_a_report_that_may_not_be_written_is_said_before_any_work(
        self, musnad: Musnad, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(places.os, "access", lambda path, mode: Path(path) != tmp_path / "locked")
        (tmp_path / "locked").mkdir()
        result = musnad("build", folder, "--into", tmp_path / "x.db", "--report", tmp_path / "locked" / "r.html")
        assert result.code == 1
        assert "may not write" in result.err and "another folder" in result.err
        assert not (tmp_path / "x.db").exists()

    def test_numbers_agree_with_their_nouns(self, musnad: Musnad, tmp_path: Path) -> None:
        out = musnad("build", "-", "--into", tmp_path / "x.db", stdin=LINE).out
        assert ": 1 article (" in out and "1 articles" not in out
        assert "0 passages between 0 pairs of articles" in out
        assert "with the articles that name them: " in out

    def test_a_source_of_a_hostile_name_does_not_reach_the_terminal(self, musnad: Musnad, tmp_path: Path) -> None:
        line = json.dumps({"id": "\x1b[31m\n\u202ex", "text": "no Arabic at all"})
        result = musnad("build", "-", "--into", tmp_path / "x.db", stdin=f"{LINE}\n{line}\n{line}")
        assert "\x1b" not in result.err and "\u202e" not in result.err
        (tmp_path / "\x1b[2J.txt").write_text("", "utf-8")
        result = musnad("build", tmp_path / "\x1b[2J.txt", "--into", tmp_path / "y.db")
        assert "\\x1b[2J.txt" in result.err and "\x1b" not in result.err

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


class TestOutputs:
    """No command writes over a source, nor one output over another; all is refused before any work."""

    def refused(self, result: Any, *says: str) -> None:
        assert (result.code, result.out) == (2, "")
        assert [word for word in says if word not in result.err] == []

    def test_corpus_and_report(self, musnad: Musnad, folder: Path, tmp_path: Path) -> None:
        self.refused(musnad("build", folder, "--into", tmp_path / "g.db", "--report", tmp_path / "g.db"), "--into", "--report", "same")
        assert not (tmp_path / "g.db").exists()

    @pytest.mark.parametrize("option", ["--report", "--into"])
    def test_build_over_its_source(self, musnad: Musnad, folder: Path, tmp_path: Path, option: str) -> None:
        into = [] if option == "--into" else ["--into", tmp_path / "x.db"]
        self.refused(musnad("build", folder / "good.txt", *into, option, folder / "good.txt"), option, "is a source")
        assert (folder / "good.txt").read_text("utf-8") == RAW
        assert not (tmp_path / "x.db").exists()

    def test_annotate_over_its_source(self, musnad: Musnad, folder: Path) -> None:
        self.refused(musnad("annotate", folder / "good.txt", "-o", folder / "good.txt"), "is a source")
        assert (folder / "good.txt").read_text("utf-8") == RAW

    def test_a_source_by_another_name(self, musnad: Musnad, folder: Path, tmp_path: Path) -> None:
        (tmp_path / "other").symlink_to(folder / "good.txt")
        self.refused(musnad("annotate", folder, "-o", tmp_path / "other"), "is a source")
        (tmp_path / "hard").hardlink_to(folder / "good.txt")
        self.refused(musnad("annotate", folder, "-o", tmp_path / "hard"), "is a source")

    def test_a_source_of_standard_input(self, folder: Path) -> None:
        with (folder / "good.txt").open("rb") as typed:
            command = [sys.executable, "-m", "musnad", "annotate", "-", "-o", folder / "good.txt"]
            ended = subprocess.run(command, stdin=typed, capture_output=True, env=ENVIRONMENT)
        assert ended.returncode == 2
        assert b"standard input" in ended.stderr

    def test_an_output_that_the_next_run_would_read(self, musnad: Musnad, folder: Path) -> None:
        self.refused(musnad("annotate", folder, "-o", folder / "records.jsonl"), "source folder", "another folder")

    def test_a_corpus_beside_its_sources_is_no_source(self, musnad: Musnad, folder: Path) -> None:
        assert musnad("build", folder, "--into", folder / "x.db").code == 0
        assert musnad("build", folder, "--into", folder / "x.db").code == 0

    def test_a_device_is_not_replaced(self, musnad: Musnad, folder: Path, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        result = musnad("annotate", folder, "-o", tmp_path / "pipe")
        assert result.code == 1
        assert "no plain file" in result.err and not (tmp_path / "pipe").is_file()


class TestNothingRead:
    @pytest.mark.parametrize("source", ["gone.txt", "nothing"])
    def test_one_line_and_no_corpus(self, musnad: Musnad, tmp_path: Path, source: str) -> None:
        (tmp_path / "nothing").mkdir()
        result = musnad("build", tmp_path / source, "--into", tmp_path / "x.db", "--report", tmp_path / "r.html")
        assert (result.code, result.out) == (1, "")
        assert len(result.err.splitlines()) == 1 and str(tmp_path / source) in result.err
        assert [p.name for p in tmp_path.iterdir()] == ["nothing"]

    def test_a_folder_without_articles_is_told_the_kinds(self, musnad: Musnad, tmp_path: Path) -> None:
        (tmp_path / "nothing").mkdir()
        assert ".txt" in musnad("annotate", tmp_path / "nothing").err

    def test_empty_standard_input_is_told_what_to_give(self, musnad: Musnad) -> None:
        err = musnad("annotate", "-").err
        assert "standard input" in err and "JSON lines" in err and ".txt" not in err

    def test_a_corpus_that_was_there_stays(self, musnad: Musnad, folder: Path, tmp_path: Path) -> None:
        musnad("build", folder, "--into", tmp_path / "x.db")
        assert musnad("build", tmp_path / "gone.txt", "--into", tmp_path / "x.db").code == 1
        with open_corpus(tmp_path / "x.db") as corpus:
            assert list(corpus.known()) == ["good"]


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

    @pytest.mark.parametrize("to_file", [True, False])
    def test_an_interrupted_run_does_not_speak_of_what_is_stored(
        self, musnad: Musnad, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, to_file: bool
    ) -> None:
        monkeypatch.setattr(many, "annotate", interrupt)
        result = musnad("annotate", folder, *(["-o", tmp_path / "r.jsonl"] if to_file else []))
        assert result.code == 130
        assert "interrupted" in result.err and "stored" not in result.err
        assert ("nothing was written" in result.err) == to_file

    def test_a_text_that_the_output_cannot_hold_costs_no_more_than_itself(self, musnad: Musnad, tmp_path: Path) -> None:
        lines = [LINE, '{"id": "b", "text": "زار الوفد بغداد \\ud800 أمس."}']
        result = musnad("annotate", "-", "-o", tmp_path / "r.jsonl", stdin="\n".join(lines))
        assert result.code == 0
        assert "surrogate" in result.err
        assert [json.loads(x)["id"] for x in (tmp_path / "r.jsonl").read_text("utf-8").splitlines()] == ["a"]


class TestPeople:
    """--unmask and --exclude."""

    @pytest.fixture
    def people(self, tmp_path: Path) -> Path:
        folder = tmp_path / "people"
        folder.mkdir()
        (folder / "one.txt").write_text(RAW + " واعتقلت الشرطة المهندس محمود سالم الكيلاني أمس.", "utf-8")
        (folder / "two.txt").write_text(RAW, "utf-8")
        return folder

    @pytest.fixture
    def wanted(self, tmp_path: Path) -> Path:
        path = tmp_path / "leave-out.list"
        path.write_text("# to leave out\nسامح شكرى\ntwo\n", "utf-8")
        return path

    def test_the_report_masks_and_unmasks(self, musnad: Musnad, people: Path, tmp_path: Path) -> None:
        build = ["build", people, "--into", tmp_path / "x.db", "--report", tmp_path / "r.html"]
        musnad(*build)
        assert "محمود" not in (tmp_path / "r.html").read_text("utf-8")
        assert "with the names of private persons" in musnad(*build, "--unmask").out
        assert "محمود" in (tmp_path / "r.html").read_text("utf-8")

    def test_unmask_without_a_report_is_an_error(self, musnad: Musnad, people: Path, tmp_path: Path) -> None:
        result = musnad("build", people, "--into", tmp_path / "x.db", "--unmask")
        assert (result.code, "--report" in result.err, (tmp_path / "x.db").exists()) == (2, True, False)

    @pytest.mark.parametrize("by_option", [True, False])
    def test_build_leaves_out(
        self, musnad: Musnad, people: Path, wanted: Path, tmp_path: Path, by_option: bool, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("MUSNAD_EXCLUSIONS", "" if by_option else str(wanted))
        report = tmp_path / "r.html"
        result = musnad("build", people, "--into", tmp_path / "x.db", "--report", report, "--unmask",
                        *(["--exclude", wanted] if by_option else []))  # fmt: skip
        assert (result.code, result.err) == (0, "excluded 1 article, as the exclusions file says\n")
        assert "1 article (1 read now), 0 skipped, 1 excluded" in result.out
        assert "شكري" not in result.out + report.read_text("utf-8") + musnad("events", tmp_path / "x.db", "--unmask", "--json").out

    def test_annotate_masks_only_what_is_left_out(self, musnad: Musnad, people: Path, wanted: Path) -> None:
        assert "محمود سالم" in musnad("annotate", people).out and "[person" not in musnad("annotate", people).out
        result = musnad("annotate", people, "--exclude", wanted)
        (record,) = map(json.loads, result.out.splitlines())
        assert result.err == "excluded 1 article, as the exclusions file says\n"
        assert [e["name"] for e in record["entities"] if e["excluded"]] == ["[person]"]
        assert "سامح شكري" in record["text"] and any("محمود سالم" in e["name"] for e in record["entities"])

    def test_everything_left_out_is_no_error(self, musnad: Musnad, people: Path, wanted: Path) -> None:
        assert musnad("annotate", people / "two.txt", "--exclude", wanted).code == 0

    @pytest.mark.parametrize("command", ["build", "annotate"])
    def test_a_list_that_cannot_be_read_stops_the_run(self, musnad: Musnad, people: Path, tmp_path: Path, command: str) -> None:
        into = ["--into", tmp_path / "x.db"] if command == "build" else []
        (tmp_path / "old.list").write_bytes("# a\nسامح".encode("windows-1256"))
        for name, says in (("gone.list", "gone.list: the exclusions file cannot be read"), ("old.list", "old.list:2: not UTF-8")):
            result = musnad(command, people, *into, "--exclude", tmp_path / name)
            assert (result.code, result.out, len(result.err.splitlines())) == (1, "", 1)
            assert says in result.err

    def test_a_list_among_the_sources_is_no_article(self, musnad: Musnad, people: Path) -> None:
        (people / "names.txt").write_text("سامح شكري", "utf-8")
        result = musnad("annotate", people, "--exclude", people / "names.txt")
        assert result.code == 2 and "would be read as an article" in result.err

    def test_a_report_does_not_write_over_the_list(self, musnad: Musnad, people: Path, wanted: Path, tmp_path: Path) -> None:
        assert musnad("build", people, "--into", tmp_path / "x.db", "--report", wanted, "--exclude", wanted).code == 2
        assert "سامح" in wanted.read_text("utf-8")
