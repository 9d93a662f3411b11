"""How fast Musnad reads: articles and characters a second, each stage's share, peak memory.

    python benchmarks/throughput.py [SOURCES…] [--most N] [--json]

Without SOURCES it reads examples/corpus over and over (so its figures say how fast short articles go, not how varied ones do). In the same
run it times a floor: one pass of a regular expression that only finds the words. A figure is worth something beside that floor alone.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import time
from collections.abc import Callable, Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from musnad.find.attributions.cues import find_attributions
from musnad.find.entities.cast import find_entities
from musnad.find.events.acts import find_events
from musnad.find.syntax.shallow import parse
from musnad.find.times.expressions import find_times
from musnad.read import articles
from musnad.text.text import read_text
from musnad.values import Article
from musnad.words.document import read_words
from musnad.words.vocabulary import vocabulary

SAMPLE = Path(__file__).parent.parent / "examples" / "corpus"
WORD = re.compile(r"\w+")


class Clock:
    """Seconds by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def time(self, stage: str, work: Callable[..., Any], *arguments: Any) -> Any:
        start = time.perf_counter()
        result = work(*arguments)
        self.seconds[stage] = self.seconds.get(stage, 0.0) + time.perf_counter() - start
        return result


def measure(sample: Sequence[Article]) -> dict[str, Any]:
    """Read every article once, stage by stage, and the floor beside it."""
    clock = Clock()
    clock.time("load the lexicon", vocabulary)
    for article in sample:
        text = clock.time("text", read_text, article)
        doc = clock.time("words", read_words, text)
        cast = clock.time("find: entities", find_entities, doc)
        times = clock.time("find: times", find_times, doc, article.published)
        syntax = clock.time("find: syntax", parse, doc, cast)
        attributions = clock.time("find: attributions", find_attributions, syntax, cast)
        clock.time("find: events", find_events, syntax, cast, times, attributions)
    floor = Clock()
    for article in sample:
        floor.time("floor", WORD.findall, article.raw)
    load = clock.seconds.pop("load the lexicon")
    total = sum(clock.seconds.values())
    characters = sum(len(a.raw) for a in sample)
    return {
        "articles": len(sample),
        "characters": characters,
        "seconds": round(total, 3),
        "articles_per_second": round(len(sample) / total, 1),
        "characters_per_second": round(characters / total),
        "load_seconds": round(load, 3),
        "peak_memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "times_the_floor": round(total / floor.seconds["floor"], 1),
        "share": {stage: round(seconds / total, 3) for stage, seconds in clock.seconds.items()},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", nargs="*", type=Path)
    parser.add_argument("--most", type=int, default=300, help="articles to read (default: 300)")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    found = (a for a in articles(options.sources or [SAMPLE]) if isinstance(a, Article))
    sample = list(islice(found if options.sources else cycle(list(found)), options.most))
    result = measure(sample)
    if options.json:
        print(json.dumps(result))
        return
    shares = result.pop("share")
    for name, value in result.items():
        print(f"{name.replace('_', ' '):24}{value:>14,}")
    for stage, share in shares.items():
        print(f"  {stage:22}{share:>14.1%}")


if __name__ == "__main__":
    main()
