"""What a person wants left out stays out."""

from __future__ import annotations

from pathlib import Path

import pytest

from musnad.errors import BadExclusions
from musnad.format import to_object
from musnad.run.build import build
from musnad.run.exclusions import NOTHING, Exclusions, read_exclusions
from musnad.run.pipeline import annotate
from musnad.store import Corpus
from musnad.values import Article, Source

RAW = "زار وزير الخارجية الروسي سيرغي لافروف القاهرة أمس. وقال لافروف إنه متفائل."


def listed(tmp_path: Path, *lines: str) -> Exclusions:
    path = tmp_path / "leave-out.list"
    path.write_text("\n".join(lines), "utf-8")
    return read_exclusions(str(path))


@pytest.mark.parametrize("name", ["سيرغي لافروف", "سيرجي لافروف", "Sergei Lavrov", "  سَيرغي   لافروف "])
def test_a_person_is_left_out_by_any_of_the_names(tmp_path: Path, name: str) -> None:
    record = listed(tmp_path, "# people", name).apply(annotate(Article("a", RAW)))
    (person,) = [e for e in record.entities if e.excluded]
    assert (person.public, person.name, person.name_en, person.roles) == (False, "[person]", None, ())
    assert to_object(record)["entities"][record.entities.index(person)]["excluded"] is True
    assert record.article.raw == RAW


@pytest.mark.parametrize("said", ["عبد الله فاضل", "عبدالله فاضل", "عبد اللة فاضل"])
def test_spellings_of_one_name_are_one(tmp_path: Path, said: str) -> None:
    record = listed(tmp_path, "عبدالله فاضل").apply(annotate(Article("a", f"قال الوزير {said} إن الوفد وصل.")))
    assert [e.excluded for e in record.entities if e.type == "PER" and e.roles == () and e.mentions[0].kind == "name"] == [True]


def test_a_fuller_name_is_left_out_and_another_is_not(tmp_path: Path) -> None:
    wanted = listed(tmp_path, "سامي فاضل")
    for name, excluded in (("سامي فاضل الدهان", True), ("سامي جابر", False), ("جابر سامي فاضل", False)):
        record = wanted.apply(annotate(Article("a", f"قال العميد {name}، إن الوفد وصل.")))
        assert any(e.excluded for e in record.entities) is excluded, name


def test_a_place_is_no_person(tmp_path: Path) -> None:
    assert not any(e.excluded for e in listed(tmp_path, "القاهرة").apply(annotate(Article("a", RAW))).entities)


def test_articles_by_id_or_address(tmp_path: Path) -> None:
    wanted = listed(tmp_path, "a1", "https://example.org/news/2/")
    assert wanted.leaves_out(Article("a1", RAW))
    assert wanted.leaves_out(Article("x", RAW, source=Source(None, "https://example.org/news/2")))
    assert not wanted.leaves_out(Article("a12", RAW, source=Source(None, "https://example.org/news/22")))


def test_comments_and_empty_lines_leave_nothing_out(tmp_path: Path) -> None:
    assert listed(tmp_path, "", "# سيرغي لافروف", "   ", "\u064b") == NOTHING


def test_a_missing_list_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadExclusions, match=r"gone\.list: the exclusions file cannot be read"):
        read_exclusions(str(tmp_path / "gone.list"))


def test_a_list_that_is_no_utf_8_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "old.list").write_bytes("a\nb\nسامي".encode("windows-1256"))
    with pytest.raises(BadExclusions, match=r"old\.list:3: not UTF-8"):
        read_exclusions(str(tmp_path / "old.list"))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for id in "abc":
        (folder / f"{id}.txt").write_text(RAW, "utf-8")
    return folder


def names_in(corpus: Corpus) -> bool:
    return any("لافروف" in repr((c.subject, c.object, c.according_to)) for c in corpus.claims(unmask=True)) or any(
        "لافروف" in e.name for r in corpus.records() for e in r.entities
    )


def test_a_corpus_honours_the_list_that_came_later_and_keeps_it(tmp_path: Path, corpus: Corpus, source: Path) -> None:
    build([source], corpus, 1)
    assert names_in(corpus) and corpus.links()
    outcome = build([source / "a.txt"], corpus, 1, exclusions=listed(tmp_path, "سيرغي لافروف", "b"))
    assert (outcome.stored, outcome.unchanged, sorted(corpus.known())) == ([], ["a"], ["a", "c"])
    assert not names_in(corpus)
    assert not any("Lavrov" in link.why or "persons.tsv" in link.why for link in corpus.links())
    (source / "d.txt").write_text(RAW, "utf-8")
    outcome = build([source], corpus, 1)
    assert (outcome.stored, outcome.excluded) == (["d"], ["b"])
    assert not names_in(corpus)


def test_a_corpus_keeps_no_names_of_the_list(tmp_path: Path, corpus: Corpus, source: Path) -> None:
    build([source], corpus, 1, exclusions=listed(tmp_path, "سعاد فاضل الدهان"))
    assert "سعاد".encode() not in corpus.path.read_bytes() and len(corpus.exclusions()) == 1
