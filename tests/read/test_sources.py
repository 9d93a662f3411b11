from __future__ import annotations

import io
import json
import os
import random
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from musnad.errors import BadInput, DuplicateId
from musnad.read import articles
from musnad.values import Article

TEXT = "زار وزير الخارجية المصري بغداد أمس وأكد دعم بلاده للعراق."


def put(folder: Path, *names: str, text: str = TEXT) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def ids(*sources: object) -> list[str]:
    return [one.id if isinstance(one, Article) else type(one).__name__ for one in articles(sources)]


def only(source: object) -> Article | BadInput:
    [one] = articles([source])
    return one


def problem(source: object) -> BadInput:
    one = only(source)
    assert isinstance(one, BadInput)
    assert str(source) in str(one)
    return one


def jsonl(folder: Path, *objects: dict[str, object]) -> Path:
    path = folder / "many.jsonl"
    path.write_text("".join(json.dumps(o) + "\n" for o in objects), "utf-8")
    return path


def test_a_text_file_is_an_article_named_by_its_stem(tmp_path: Path) -> None:
    put(tmp_path, "visit.txt")
    article = only(tmp_path / "visit.txt")
    assert isinstance(article, Article)
    assert (article.id, article.raw, article.source.uri) == ("visit", TEXT, "visit.txt")


def test_the_text_is_kept_as_received(tmp_path: Path) -> None:
    raw = "\r\n  قالَ الوزيرُ\u200f:\u00a0«نعم» ـــ 😀\r\n\r\nومضى.\n\n"
    (tmp_path / "a.txt").write_bytes(raw.encode())
    article = only(tmp_path / "a.txt")
    assert isinstance(article, Article) and article.raw == raw


def test_the_suffix_may_be_in_capitals(tmp_path: Path) -> None:
    put(tmp_path, "a.TXT")
    assert ids(tmp_path) == ["a"]


def test_a_folder_is_read_in_order_of_names_however_it_was_filled(tmp_path: Path) -> None:
    names = [f"{n}.txt" for n in "dbace"] + ["b/x.txt", "b/w.txt"]
    random.Random(7).shuffle(names)
    put(tmp_path, *names)
    assert ids(tmp_path) == ["a", "w", "x", "b", "c", "d", "e"]


def test_sources_are_read_in_the_order_given(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "b.txt", "c/d.txt")
    assert ids(tmp_path / "b.txt", tmp_path / "c", tmp_path / "a.txt") == ["b", "d", "a"]


@pytest.mark.parametrize("name", [".a.txt", ".git/a.txt", "x/.cache/y/a.txt"])
def test_hidden_files_in_a_folder_are_passed_over(name: str, tmp_path: Path) -> None:
    put(tmp_path, name, "seen.txt")
    assert ids(tmp_path) == ["seen"]


def test_a_hidden_file_that_is_named_is_read(tmp_path: Path) -> None:
    put(tmp_path, ".a.txt")
    assert ids(tmp_path / ".a.txt") == [".a"]


def test_a_folder_inside_a_hidden_folder_is_read_when_named(tmp_path: Path) -> None:
    put(tmp_path, ".work/news/a.txt")
    assert ids(tmp_path / ".work" / "news") == ["a"]


def test_files_that_lie_beside_articles_are_passed_over_in_silence(tmp_path: Path) -> None:
    put(tmp_path, "README.md", "corpus.db", "style.css", "a.txt")
    assert ids(tmp_path) == ["a"]


def test_a_file_of_an_unknown_kind_in_a_folder_is_reported(tmp_path: Path) -> None:
    put(tmp_path, "a.docx", "b.txt")
    assert ids(tmp_path) == ["BadInput", "b"]


@pytest.mark.parametrize("name", ["a.docx", "a.md", "a"])
def test_a_named_file_of_an_unknown_kind_is_refused_with_the_kinds_that_are_read(name: str, tmp_path: Path) -> None:
    put(tmp_path, name)
    assert ".txt" in problem(tmp_path / name).do


def test_a_missing_path_is_reported_and_the_rest_is_read(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    assert ids(tmp_path / "gone.txt", tmp_path / "a.txt") == ["BadInput", "a"]
    assert "no such file" in problem(tmp_path / "gone.txt").why


def test_a_path_too_long_for_the_disk_costs_only_itself(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    assert ids("ن" * 300, tmp_path / "a.txt") == ["BadInput", "a"]


def test_a_file_that_may_not_be_read_costs_only_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "a.txt", "b.txt")
    read = Path.read_bytes

    def denied(path: Path) -> bytes:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", denied)
    assert ids(tmp_path) == ["BadInput", "b"]
    assert "Permission denied" in problem(tmp_path / "a.txt").why


def test_a_folder_that_may_not_be_read_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "a.txt", "locked/b.txt", "z.txt")
    scan = os.scandir

    def denied(path: Path) -> Any:
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", denied)
    first, bad, last = articles([tmp_path])
    assert isinstance(first, Article) and isinstance(last, Article) and isinstance(bad, BadInput)
    assert bad.where == str(tmp_path / "locked")
    assert "Permission denied" in bad.why and "permissions" in bad.do


@pytest.mark.parametrize(("name", "says"), [("dangling.txt", "leads to no file"), ("pipe.txt", "pipe"), ("linked", "link to a folder")])
def test_what_is_no_file_in_a_folder_is_reported(tmp_path: Path, name: str, says: str) -> None:
    put(tmp_path, "x/a.txt", "other/b.txt")
    if name == "pipe.txt":
        os.mkfifo(tmp_path / "x" / name)
    else:
        (tmp_path / "x" / name).symlink_to(tmp_path / ("other" if name == "linked" else "gone.txt"))
    article, bad = articles([tmp_path / "x"])
    assert isinstance(article, Article) and isinstance(bad, BadInput)
    assert bad.where == str(tmp_path / "x" / name) and says in bad.why and bad.do


def test_a_link_to_a_file_is_read(tmp_path: Path) -> None:
    put(tmp_path, "other/b.txt")
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "a.txt").symlink_to(tmp_path / "other" / "b.txt")
    assert ids(tmp_path / "x") == ["a"]


def test_an_empty_file_costs_only_itself(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", text="")
    put(tmp_path, "b.txt")
    assert ids(tmp_path) == ["BadInput", "b"]
    assert "empty" in problem(tmp_path / "a.txt").why


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf", b"\xff\xfe", " \n ".encode("utf-16")], ids=["utf-8 mark", "utf-16 mark", "spaces"])
def test_a_file_of_nothing_but_a_mark_is_empty(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert "empty" in problem(tmp_path / "a.txt").why


def test_a_binary_with_the_name_of_a_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(range(256)) * 8)
    assert "binary" in problem(tmp_path / "a.txt").why


def test_a_file_of_fifty_megabytes_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "a.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it was read"))
    bad = problem(tmp_path / "a.txt")
    assert "50 MB" in bad.why and ".jsonl" in bad.do


def test_an_article_as_long_as_a_book_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", text="قال " * 250_001)
    assert "1,000,004 characters" in problem(tmp_path / "a.txt").why


def test_an_english_article_is_refused_and_the_message_says_why(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", text="The foreign minister of Egypt visited Baghdad (بغداد) yesterday and met his counterpart there.")
    assert "not an Arabic article" in problem(tmp_path / "a.txt").why


def test_an_arabic_article_with_some_english_is_read(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", text=TEXT + " (Reuters, Associated Press)")
    assert ids(tmp_path) == ["a"]


def test_two_files_with_one_stem_are_an_article_and_a_duplicate(tmp_path: Path) -> None:
    put(tmp_path, "a/x.txt", "b/x.txt")
    first, second = articles([tmp_path])
    assert isinstance(first, Article) and isinstance(second, DuplicateId)
    assert str(tmp_path / "a" / "x.txt") in str(second) and str(tmp_path / "b" / "x.txt") in str(second)


def test_an_id_twice_in_one_file_names_both_lines(tmp_path: Path) -> None:
    path = jsonl(tmp_path, {"id": "x", "text": TEXT}, {"id": "x", "text": TEXT + " وعاد."})
    _, second = articles([path])
    assert isinstance(second, DuplicateId) and f"{path}:1" in str(second) and f"{path}:2" in str(second)


def test_an_article_that_is_refused_does_not_take_its_id(tmp_path: Path) -> None:
    path = jsonl(tmp_path, {"id": "x", "text": "all in English"}, {"id": "x", "text": TEXT})
    assert ids(path) == ["BadInput", "x"]


@pytest.mark.parametrize("field", ["id", "text", "title", "source", "url"])
def test_a_lone_surrogate_is_refused_in_every_field(field: str, tmp_path: Path) -> None:
    fields = {"id": "x", "text": TEXT}
    path = jsonl(tmp_path, fields | {field: fields.get(field, "زيارة") + "\ud83d"})
    one = only(path)
    assert isinstance(one, BadInput) and "surrogate" in one.why


def test_a_pair_of_surrogates_in_json_is_one_character(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"id": "x", "text": "' + TEXT.encode() + rb'\ud83d\ude00"}')
    one = only(path)
    assert isinstance(one, Article) and one.raw.endswith("😀")


def test_a_dash_reads_json_lines_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    data = json.dumps({"id": "x", "text": TEXT}).encode() + b"\nnonsense\n"
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    first, second = articles(["-"])
    assert isinstance(first, Article) and first.id == "x"
    assert isinstance(second, BadInput) and second.where == "standard input:2"


def test_pages_texts_and_lines_are_read_from_one_folder(samples: Path) -> None:
    assert len([one for one in articles([samples]) if isinstance(one, Article)]) == 11


def test_the_sample_in_windows_1256_reads_as_arabic(samples: Path) -> None:
    article = only(samples / "cairo-windows-1256.txt")
    assert isinstance(article, Article) and "الملك سلمان" in article.raw
