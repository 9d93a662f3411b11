"""`evaluate` on the gold of the sample corpus."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from musnad.run.layers import LAYERS

Musnad = Callable[..., Any]


@pytest.fixture
def gold(samples: Path) -> Path:
    return samples.parent / "gold.jsonl"


def test_gold_against_itself_is_perfect(musnad: Musnad, gold: Path) -> None:
    found = json.loads(musnad("evaluate", gold, gold, "--json").out)
    assert list(found) == list(LAYERS)
    assert {row["f1"] for row in found.values()} == {1.0}


def test_without_records_the_texts_are_read(musnad: Musnad, gold: Path) -> None:
    found = json.loads(musnad("evaluate", gold, "--json").out)
    assert 0.5 < found["names"]["f1"] <= 1
    assert set(found["names"]) == {"p", "r", "f1", "hit", "gold", "predicted"}


def test_records_of_annotate_score_like_none(musnad: Musnad, gold: Path, samples: Path, tmp_path: Path) -> None:
    lines = [json.loads(line) for line in gold.read_text("utf-8").splitlines()]
    texts = tmp_path / "texts.jsonl"
    bare = [{"id": r["id"], "text": r["text"], "title": r["title"], "published": r["published"]} for r in lines]
    texts.write_text("\n".join(json.dumps(r) for r in bare), "utf-8")
    musnad("annotate", texts, "-o", tmp_path / "records.jsonl")
    given = musnad("evaluate", gold, tmp_path / "records.jsonl", "--json").out
    assert json.loads(given) == json.loads(musnad("evaluate", gold, "--json").out)


def test_a_table_for_people(musnad: Musnad, gold: Path) -> None:
    header, *lines = musnad("evaluate", gold, gold).out.splitlines()
    assert header.split() == ["layer", "P", "R", "F1", "hit", "gold", "found"]
    assert [line.split()[0] for line in lines] == list(LAYERS)


def test_errors_of_a_layer_are_listed(musnad: Musnad, gold: Path, tmp_path: Path) -> None:
    records = [json.loads(line) for line in gold.read_text("utf-8").splitlines()]
    gone = records[0]["times"].pop()
    (tmp_path / "r.jsonl").write_text("\n".join(json.dumps(r) for r in records), "utf-8")
    out = musnad("evaluate", gold, tmp_path / "r.jsonl", "--errors", "times").out
    words = records[0]["text"][gone["start"] : gone["end"]]
    assert out == f"missed\t{records[0]['id']}\t{gone['start']}\t{words}\n"


def test_an_unknown_layer_is_a_usage_error(musnad: Musnad, gold: Path) -> None:
    assert musnad("evaluate", gold, "--errors", "nonsense").code == 2


@pytest.mark.parametrize("which", [0, 1])
def test_a_missing_file_is_named(musnad: Musnad, gold: Path, tmp_path: Path, which: int) -> None:
    result = musnad("evaluate", *[[tmp_path / "gone.jsonl"], [gold, tmp_path / "gone.jsonl"]][which])
    assert result.code == 1
    assert "gone.jsonl" in result.err


def test_a_line_that_is_no_record_is_named(musnad: Musnad, tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text('{"id": "a"}\n', "utf-8")
    result = musnad("evaluate", tmp_path / "gold.jsonl")
    assert result.code == 1
    assert "gold.jsonl:1" in result.err


def test_a_layer_of_the_wrong_shape_is_named(musnad: Musnad, tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text('{"id": "a", "text": "زار الوفد بغداد.", "entities": [7]}\n', "utf-8")
    result = musnad("evaluate", tmp_path / "gold.jsonl")
    assert result.code == 1
    assert "gold.jsonl:1" in result.err or "a:" in result.err
