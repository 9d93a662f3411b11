"""How well Musnad finds names in text that others have labelled: a CoNLL file (word, tag; B-PER, I-LOC, …; blank line after a sentence).

    python benchmarks/names.py FILE [--part K/N] [--sentences N] [--json]

A name counts as found where a name of the same type touches it (overlap), once each. GPE, LOC and FAC are LOC; ORG, MEDIA and ARMED_GROUP
are ORG; descriptions and adjectives of states are no names. Sentences are read in groups, as if each group were an article; `--part 0/2`
reads every second group, so that one half can be looked at and the other left alone.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from musnad import Article, annotate

TYPES = {
    "PER": "PER", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "ORG": "ORG", "MEDIA": "ORG", "ARMED_GROUP": "ORG", "PERS": "PER",
}  # fmt: skip
SHOWN = ("PER", "LOC", "ORG")
Name = tuple[int, int, str]


def sentences(path: Path) -> Iterator[list[tuple[str, str]]]:
    """Sentences as (word, tag) pairs."""
    sentence: list[tuple[str, str]] = []
    for line in [*path.read_text("utf-8").split("\n"), ""]:
        cells = line.split()
        if cells:
            sentence.append((cells[0], cells[-1] if len(cells) > 1 else "O"))
        elif sentence:
            yield sentence
            sentence = []


def labelled(group: list[list[tuple[str, str]]]) -> tuple[str, list[Name]]:
    """The text of some sentences, a line each, and the names labelled in it."""
    text, names = "", []
    for sentence in group:
        for word, tag in sentence:
            start, end = len(text), len(text) + len(word)
            kind = TYPES.get(tag[2:], "other") if tag[:2] in ("B-", "I-") else ""
            if kind and tag[0] == "I" and names and names[-1][2] == kind and names[-1][1] == start - 1:
                names[-1] = (names[-1][0], end, kind)
            elif kind:
                names.append((start, end, kind))
            text += word + " "
        text = text[:-1] + "\n"
    return text, names


def found(text: str) -> list[Name]:
    """The names that Musnad finds."""
    record = annotate(Article("a", text))
    return [
        (m.span.start, m.span.end, TYPES[e.type])
        for e in record.entities if e.type in TYPES
        for m in e.mentions if m.kind in ("name", "metonym")
    ]  # fmt: skip


def hits(gold: list[Name], names: list[Name]) -> Iterator[str]:
    """The type of each labelled name that a found one of its type touches."""
    left = list(names)
    for start, end, kind in gold:
        match = next((n for n in left if n[2] == kind and n[0] < end and start < n[1]), None)
        if match:
            left.remove(match)
            yield kind


def main() -> None:
    """Print precision, recall and F1 by type."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--part", default="0/1", help="group K of every N (default: all)")
    parser.add_argument("--sentences", type=int, default=15, help="sentences in a group (default: 15)")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    part, parts = map(int, options.part.split("/"))
    read = list(sentences(options.file))
    gold, got, right = Counter[str](), Counter[str](), Counter[str]()
    for number, start in enumerate(range(0, len(read), options.sentences)):
        if number % parts == part:
            text, names = labelled(read[start : start + options.sentences])
            mine = found(text)
            gold.update(n[2] for n in names)
            got.update(n[2] for n in mine)
            right.update(hits(names, mine))
    rows = {kind: score(right[kind], gold[kind], got[kind]) for kind in SHOWN}
    rows["all"] = score(*(sum(c[kind] for kind in SHOWN) for c in (right, gold, got)))
    if options.json:
        print(json.dumps(rows))
        return
    print(f"{'type':6}{'P':>8}{'R':>8}{'F1':>8}{'labelled':>10}{'found':>8}")
    for kind, row in rows.items():
        print(f"{kind:6}{row['p']:8.3f}{row['r']:8.3f}{row['f1']:8.3f}{row['labelled']:10}{row['found']:8}")


def score(right: int, labelled: int, found: int) -> dict[str, float]:
    """Precision, recall and F1, and what they were counted from."""
    p, r = right / max(1, found), right / max(1, labelled)
    return {"p": p, "r": r, "f1": 2 * p * r / (p + r) if right else 0.0, "labelled": labelled, "found": found}


if __name__ == "__main__":
    main()
