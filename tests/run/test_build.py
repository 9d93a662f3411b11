"""The main job, what a second run does, and what an interrupted one leaves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import musnad.run.build as module
import musnad.run.many as many
from musnad.run.build import Outcome, build
from musnad.store import Corpus, open_corpus
from musnad.values import Article, Record

PASSAGE = "وصل وفد من وزارة النقل إلى ميناء العقبة لبحث تشغيل خط بحري جديد بين المرفأين قبل نهاية العام."
TEXTS = {"one": f"{PASSAGE}", "two": f"تراجعت أسعار القمح أمس. {PASSAGE}", "three": "زار وزير الخارجية المصري سامح شكري بغداد أمس."}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return folder


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of articles as they are annotated."""
    seen: list[str] = []
    annotate = many.annotate

    def noted(article: Article) -> Record:
        seen.append(article.id)
        return annotate(article)

    monkeypatch.setattr(many, "annotate", noted)
    return seen


def run(folder: Path, corpus: Corpus) -> Outcome:
    return build([folder], corpus, jobs=1)


def interrupted(*args: object) -> Iterator[None]:
    raise KeyboardInterrupt


def test_every_article_is_stored_with_its_claims(folder: Path, corpus: Corpus) -> None:
    outcome = run(folder, corpus)
    assert sorted(outcome.stored) == sorted(TEXTS) == [r.id for r in corpus.records()]
    assert ("three", "CONSULT") in {(c.article, c.relation) for c in corpus.claims()}


def test_copies_between_the_articles_are_found(folder: Path, corpus: Corpus) -> None:
    run(folder, corpus)
    assert [(c.a.article, c.b.article) for c in corpus.copies()] == [("one", "two")]


def test_unchanged_articles_are_not_read_again(folder: Path, corpus: Corpus, read: list[str]) -> None:
    run(folder, corpus)
    read.clear()
    outcome = run(folder, corpus)
    assert read == []
    assert (outcome.stored, sorted(outcome.unchanged)) == ([], sorted(TEXTS))


def test_a_second_run_changes_nothing(folder: Path, corpus: Corpus) -> None:
    run(folder, corpus)
    before = list(corpus.records()), corpus.claims(), corpus.copies(), corpus.links()
    run(folder, corpus)
    assert (list(corpus.records()), corpus.claims(), corpus.copies(), corpus.links()) == before


def test_a_changed_text_replaces_the_old_one(folder: Path, corpus: Corpus, read: list[str]) -> None:
    run(folder, corpus)
    read.clear()
    (folder / "two.txt").write_text("زار الوفد العراقي القاهرة أمس.", "utf-8")
    assert run(folder, corpus).stored == read == ["two"]
    assert corpus.record("two").article.raw == "زار الوفد العراقي القاهرة أمس."
    assert corpus.copies() == []


def test_a_changed_publication_date_is_taken_over(tmp_path: Path, corpus: Corpus) -> None:
    path = tmp_path / "articles.jsonl"
    for day in ("2016-04-08", "2016-04-10"):
        path.write_text(json.dumps({"id": "a", "text": TEXTS["three"], "published": day}), "utf-8")
        build([path], corpus, jobs=1)
    assert corpus.record("a").article.published.earliest == "2016-04-10"


def test_another_lexicon_reads_all_again(folder: Path, corpus: Corpus, read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    run(folder, corpus)
    read.clear()
    monkeypatch.setattr(module, "digest", lambda: "another")
    run(folder, corpus)
    assert sorted(read) == sorted(TEXTS)


def test_a_new_article_is_added_and_compared(folder: Path, corpus: Corpus, read: list[str]) -> None:
    run(folder, corpus)
    read.clear()
    (folder / "four.txt").write_text(PASSAGE, "utf-8")
    run(folder, corpus)
    assert read == ["four"]
    assert {frozenset((c.a.article, c.b.article)) for c in corpus.copies()} == {
        frozenset(pair) for pair in (("one", "two"), ("four", "one"), ("four", "two"))
    }


def test_adding_one_by_one_equals_a_build_from_nothing(folder: Path, corpus: Corpus, tmp_path: Path) -> None:
    for name in sorted(TEXTS, reverse=True):
        build([folder / f"{name}.txt"], corpus, jobs=1)
    with open_corpus(tmp_path / "other.db", create=True) as other:
        run(folder, other)
        assert (list(other.records()), other.claims(), other.copies(), other.links()) == (
            list(corpus.records()), corpus.claims(), corpus.copies(), corpus.links(),
        )  # fmt: skip


def test_what_cannot_be_read_is_skipped_and_said(folder: Path, corpus: Corpus) -> None:
    (folder / "empty.txt").write_text("", "utf-8")
    outcome = run(folder, corpus)
    assert ["empty.txt" in str(s) for s in outcome.skipped] == [True]
    assert len(outcome.stored) == 3


def test_step_is_called_for_every_article(folder: Path, corpus: Corpus) -> None:
    steps: list[None] = []
    (folder / "empty.txt").write_text("", "utf-8")
    for _ in range(2):
        build([folder], corpus, 1, lambda: steps.append(None))
    assert len(steps) == 8


def test_a_stopped_run_goes_on_where_it_was(folder: Path, corpus: Corpus, read: list[str]) -> None:
    def stop() -> None:
        if len(corpus.known()) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build([folder], corpus, 1, stop)
    kept = set(corpus.known())
    assert len(kept) == 2
    read.clear()
    outcome = run(folder, corpus)
    assert set(read) == set(outcome.stored) == set(TEXTS) - kept
    assert len(corpus.copies()) == 1


def test_comparison_is_done_after_a_run_that_stopped_before_it(folder: Path, corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(module, "compare", interrupted)
        with pytest.raises(KeyboardInterrupt):
            run(folder, corpus)
    assert len(corpus.known()) == 3
    run(folder, corpus)
    assert [(c.a.article, c.b.article) for c in corpus.copies()] == [("one", "two")]
