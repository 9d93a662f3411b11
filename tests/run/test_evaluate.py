"""Scores of records, and their agreement with the project's reference scorer."""

from __future__ import annotations

import json
import random
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from musnad.errors import BadInput
from musnad.format import to_object
from musnad.run.evaluate import article, evaluate, read_records
from musnad.run.layers import LAYERS
from musnad.run.pipeline import annotate

Object = dict[str, Any]
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def reference(shared: Path) -> ModuleType:
    """score.py beside the repository."""
    spec = spec_from_file_location("reference_score", shared / "eval" / "score.py")
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module", params=["gold/seeds.jsonl", "gold/articles.jsonl", "examples"])
def gold(request: pytest.FixtureRequest, shared: Path) -> list[Object]:
    path = ROOT / "examples" / "gold.jsonl" if request.param == "examples" else shared / request.param
    if not path.is_file():
        pytest.skip(f"needs {path}")
    return read_records(path)


def rows(reference: ModuleType, gold: list[Object], found: list[Object]) -> Object:
    return {name: tally.row() for name, tally in reference.score(by_id(gold), by_id(found)).items()}


def our_rows(gold: list[Object], found: list[Object]) -> Object:
    return {
        name: {
            "p": round(t.precision, 4),
            "r": round(t.recall, 4),
            "f1": round(t.f1, 4),
            "hit": t.hit,
            "gold": t.gold,
            "predicted": t.found,
        }
        for name, t in evaluate(gold, by_id(found)).items()
    }


def by_id(records: list[Object]) -> dict[str, Object]:
    return {r["id"]: r for r in records}


def damaged(record: Object, chance: random.Random) -> Object:
    """A record as a bad reader would give it: things dropped, doubled, moved and given wrong values."""
    record = json.loads(json.dumps(record))
    entities = [e["id"] for e in record["entities"]]

    def move(thing: Object) -> Object:
        by = chance.choice([0, 0, 0, 1, 2, 9])
        return {**thing, "start": thing["start"] + by, "end": thing["end"] + by}

    def some(things: list[Object]) -> list[Object]:
        kept = [move(t) for t in things if chance.random() > 0.2]
        return kept + [move(t) for t in kept if chance.random() < 0.1]

    for e in record["entities"]:
        e["mentions"], e["roles"] = some(e["mentions"]), some(e.get("roles") or [])
        e["type"] = chance.choice([e["type"]] * 4 + ["ORG"])
    record["times"] = [{**t, "value": chance.choice([t["value"], t["value"], "2016"])} for t in some(record["times"])]
    record["attributions"] = [move(a) for a in record["attributions"]]
    for a in record["attributions"]:
        a["source"] = chance.choice([a["source"], a["source"], *entities, None])
        a["chain"] = [chance.choice([x, x, x, *entities[:1]]) for x in a["chain"]]
        a["content"] = chance.choice([a["content"], None])
    for v in (events := some(record["events"])):
        v["plover"] = chance.choice([v["plover"]] * 4 + ["CONSULT", "ASSAULT"])
        v["status"] = chance.choice([v["status"], "planned"])
        v["actors"], v["recipients"] = chance.choice([(v["actors"], v["recipients"]), (v["recipients"], v["actors"]), ([], entities[:2])])
        v["attribution"] = chance.choice([v["attribution"], None])
    record["events"] = events
    return record


@pytest.mark.parametrize("seed", range(6))
def test_scores_of_damaged_records_agree_with_the_reference(reference: ModuleType, gold: list[Object], seed: int) -> None:
    found = [damaged(r, random.Random(f"{seed}{r['id']}")) for r in gold]
    assert our_rows(gold, found) == rows(reference, gold, found)


def test_scores_of_our_own_records_agree_with_the_reference(reference: ModuleType, gold: list[Object]) -> None:
    found = [to_object(annotate(article(r))) for r in gold]
    assert our_rows(gold, found) == rows(reference, gold, found)


def test_gold_against_itself_is_perfect_in_every_layer() -> None:
    gold = read_records(ROOT / "examples" / "gold.jsonl")
    tallies = evaluate(gold, by_id(gold))
    assert {name: (t.f1, t.gold > 0) for name, t in tallies.items()} == dict.fromkeys(LAYERS, (1.0, True))


def test_a_missing_record_is_all_missed() -> None:
    gold = read_records(ROOT / "examples" / "gold.jsonl")
    tallies = evaluate(gold, {})
    assert tallies["names"].gold > 0
    assert (tallies["names"].hit, tallies["names"].found) == (0, 0)


def test_without_records_the_gold_texts_are_annotated() -> None:
    gold = read_records(ROOT / "examples" / "gold.jsonl")[:1]
    ours = evaluate(gold, {gold[0]["id"]: to_object(annotate(article(gold[0])))})
    alone = evaluate(gold)
    assert {k: (t.hit, t.gold, t.found) for k, t in alone.items()} == {k: (t.hit, t.gold, t.found) for k, t in ours.items()}


def test_the_answers_of_a_gold_record_do_not_reach_the_reader() -> None:
    record = {
        "id": "a",
        "text": "زار الوفد بغداد.",
        "events": [{"start": 0, "end": 3}],
        "published": {"earliest": "2016-01-02", "latest": "2016-01-02"},
    }
    one = article(record)
    assert (one.id, one.raw, one.published.day) == ("a", "زار الوفد بغداد.", "2016-01-02")


def test_another_text_under_the_same_id_is_refused() -> None:
    with pytest.raises(BadInput, match="a1"):
        evaluate([{"id": "a1", "text": "نص"}], {"a1": {"id": "a1", "text": "غيره"}})


@pytest.mark.parametrize("line", ["{", "[]", "7", '{"id": "a"}', '{"text": "a"}'])
def test_a_line_that_is_no_record_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "a", "text": "نص"}\n\n' + line, "utf-8")
    with pytest.raises(BadInput, match=r"gold\.jsonl:3"):
        read_records(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"gone\.jsonl"):
        read_records(tmp_path / "gone.jsonl")


def test_a_line_separator_inside_a_text_is_no_line_end(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"id": "a", "text": "سطر\u2028ثان"}, ensure_ascii=False) + "\n", "utf-8")
    assert read_records(path)[0]["text"] == "سطر\u2028ثان"
