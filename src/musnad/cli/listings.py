"""`events`, `copies`, `health`, `why`: what a corpus holds, and why."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from musnad.cli.output import PART, Row, formats, joined, on_one_line, say, short, show, unmasking
from musnad.export.listings import (
    COPY_FIELDS,
    EVENT_FIELDS,
    HEALTH_FIELDS,
    UNMASKED,
    copy_rows,
    event_rows,
    events_with,
    health_rows,
    times_said,
)
from musnad.lexicon.entries import PLOVER

CORPUS = click.argument("corpus", type=click.Path(), metavar="CORPUS")

if TYPE_CHECKING:
    from musnad.store.corpus import Corpus
    from musnad.values import Record


def _open(path: str) -> Corpus:
    from musnad.store.corpus import open_corpus  # slow to import, and --help needs none

    return open_corpus(path)


def _records(corpus: Corpus, unmask: bool) -> Iterator[Record]:
    """The records as they may be shown."""
    from musnad.find.masking import masked

    return (masked(record, unmask=unmask) for record in corpus.records())


def _show(rows: list[Row], unmask: bool, as_json: bool, as_csv: bool, fields: Sequence[str], *rest: Any, **options: Any) -> None:
    """As `show`; where names of private persons stand in the rows, every row says so, and a line does to the reader of a table."""
    if unmask:
        rows, fields = [row | {UNMASKED: True} for row in rows], (*fields, UNMASKED)
        say("names of private persons are shown", err=True)
    show(rows, as_json, as_csv, fields, *rest, **options)


def _known_type(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """The type in capitals, as the lexicon writes it."""
    if value is not None and value.upper() not in PLOVER:
        raise click.BadParameter(f"{value!r} is no event type; give one of {', '.join(sorted(PLOVER))}")
    return value.upper() if value is not None else None


STATUSES = ["happened", "ongoing", "planned", "possible", "hypothetical", "denied"]


@click.command()
@CORPUS
@click.option("--type", "plover", metavar="TYPE", callback=_known_type, help="Only events of this PLOVER type (CONSULT, ASSAULT …).")
@click.option("--status", type=click.Choice(STATUSES), help="Only events of this status.")
@click.option("--actor", metavar="NAME", help="Only events of this actor or recipient: part of a name, English name, ISO code.")
@unmasking
@formats
def events(corpus: str, plover: str | None, status: str | None, actor: str | None, unmask: bool, as_json: bool, as_csv: bool) -> None:
    """Who did what to whom, when, and according to whom."""
    with _open(corpus) as opened:
        wanted = events_with(actor, _records(opened, unmask)) if actor else None
        rows = [
            r for r in event_rows(opened.claims(unmask))
            if (not plover or r["plover"] == plover) and (not status or r["status"] == status) and (wanted is None or r["id"] in wanted)
        ]  # fmt: skip
        times = {} if as_json or as_csv else _times(rows, opened, unmask)
    columns = {
        "id": lambda r: r["id"][:7],
        "time": lambda r: times[r["id"]],
        "event": lambda r: r["plover"] + (PART + r["subtype"] if r["subtype"] else ""),
        "actors": lambda r: joined(r["actors"]),
        "recipients": lambda r: joined(r["recipients"]),
        "status": lambda r: r["status"],
        "according to": lambda r: " ← ".join(map(short, r["according_to"])),
    }
    _show(rows, unmask, as_json, as_csv, EVENT_FIELDS, columns, "no events", whole=("id", "time", "event", "status"))


def _times(rows: list[Row], corpus: Corpus, unmask: bool) -> dict[str, str]:
    """What the table shows as time, by event: the day, or for a time without one the text's own words, since `last(Monday)` is a
    name of ours."""
    from musnad.find.masking import masked

    said: dict[str, str] = {}
    for article in {r["article"] for r in rows if r["time"] and not r["time"][0].isdigit()}:
        said |= times_said(masked(corpus.record(article), unmask=unmask))
    return {r["id"]: _time(r["time"], said.get(r["id"])) for r in rows}


def _time(value: str | None, words: str | None) -> str:
    """The day of a TIMEX3 value without its part of the day (2018-01-12TEV), else the words."""
    if value and value[0].isdigit():
        return value.split("T")[0]
    return (on_one_line(words, 20) if words else value) if value else "?"


@click.command()
@CORPUS
@formats
def copies(corpus: str, as_json: bool, as_csv: bool) -> None:
    """Passages that stand in two articles."""
    with _open(corpus) as opened:
        rows = list(copy_rows(opened.copies()))

    def place(side: dict[str, Any]) -> str:
        return f"{short(side['article'])}:{side['start']}-{side['end']}"

    columns = {
        "id": lambda r: r["id"][:7],
        "a": lambda r: place(r["a"]),
        "b": lambda r: place(r["b"]),
        "kind": lambda r: r["kind"],
        "similarity": lambda r: f"{r['similarity']:.2f}",
        "direction": lambda r: r["direction"] or "?",
        "why": lambda r: r["why"],
    }
    show(rows, as_json, as_csv, COPY_FIELDS, columns, "no copied passages", whole=("id", "kind", "similarity", "direction"))


@click.command()
@CORPUS
@unmasking
@formats
def health(corpus: str, unmask: bool, as_json: bool, as_csv: bool) -> None:
    """Damage in the texts: glued and spun words, site furniture, cuts, loose quotation marks."""
    with _open(corpus) as opened:
        texts = {}
        records = []
        for record in _records(opened, unmask):
            texts[record.id] = record.article.raw
            records.append(record)
        rows = list(health_rows(records))
    columns = {
        "article": lambda r: short(r["article"]),
        "kind": lambda r: r["kind"],
        "words": lambda r: on_one_line(texts[r["article"]][r["start"] : r["end"]], 60),
        "repaired": lambda r: r["repaired"] or "",
        "why": lambda r: r["why"],
    }
    _show(rows, unmask, as_json, as_csv, HEALTH_FIELDS, columns, "no damage found", whole=("article", "kind"))


@click.command()
@CORPUS
@click.argument("id")
@unmasking
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
def why(corpus: str, id: str, unmask: bool, as_json: bool) -> None:
    """Why a record says what it says: its words, the rule that read them, the lexicon's line.

    ID is the id of an event, actor, statement, office or copy; its beginning is enough.
    """
    from musnad.export.why import why as explain

    if not id.strip():
        raise click.UsageError("ID is empty; ids stand in the first column of musnad events and musnad copies")
    with _open(corpus) as opened:
        found = explain(id, opened.records(), opened.copies(), unmask)
    if unmask:
        say("names of private persons are shown", err=True)
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=1))
        return
    say(f"{found['record']}: {found['what']}")
    say(f"article {found['article']}")
    say(f"rule    {found['rule']}")
    if found["lexicon"]:
        say(f"lexicon {found['lexicon'][:300]}")
    say()
    for s in found["spans"]:
        say(f"  {s['field']:14} {s['start']:>6}-{s['end']:<6} «{on_one_line(s['text'], 160)}»  [{s['rule']}]")
