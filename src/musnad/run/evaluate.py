"""Score what Musnad finds against gold records: precision, recall and F1 of each layer."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from musnad.errors import BadInput
from musnad.format import to_object
from musnad.read.jsonl import published
from musnad.run.layers import LAYERS, Tallies, score
from musnad.run.pipeline import annotate
from musnad.run.score import Object, Tally
from musnad.values import Article, Source


def evaluate(gold: Iterable[Object], found: dict[str, Object] | None = None) -> Tallies:
    """The tallies of all layers. Without `found` records the gold texts are annotated here. Raises BadInput where texts differ."""
    tallies = {layer: Tally() for layer in LAYERS}
    for record in gold:
        other = found.get(record["id"], {}) if found is not None else to_object(annotate(article(record)))
        if other.get("text", record["text"]) != record["text"]:
            raise BadInput(record["id"], "the record's text is not the gold text", "annotate the gold file's own texts")
        try:
            score(record, other, tallies)
        except (KeyError, TypeError, AttributeError) as error:
            raise BadInput(
                str(record["id"]), f"a layer is not in the record format ({type(error).__name__}: {error})", "see docs/record.md"
            ) from error
    return tallies


def article(record: Object) -> Article:
    """The article of a gold record, its answers left behind."""
    source = record.get("source") or {}
    return Article(record["id"], record["text"], record.get("title"), Source(source.get("name"), source.get("uri")),
                   published(record.get("published"), record["id"]))  # fmt: skip


def read_records(path: Path) -> list[Object]:
    """The records of a JSONL file. Raises BadInput that names the line."""
    records = []
    try:
        lines = path.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(str(path), f"cannot be read ({error})", "give a JSONL file of records") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                record = json.loads(line)
                records.append({**record, "id": record["id"], "text": record["text"]})
            except (ValueError, KeyError, TypeError) as error:
                raise BadInput(
                    f"{path}:{number}", f"no record ({type(error).__name__}: {error})", "each line holds id, text and layers"
                ) from error
    return records
