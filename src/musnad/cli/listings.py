"""`events`, `copies`, `health`, `why`: what a corpus holds, and why."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from musnad.cli.output import PART, Row, formats, joined, on_one_line, say, short, show
from musnad.export.listings import (
    COPY_FIELDS,
    EVENT_FIELDS,
    HEALTH_FIELDS,
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


def _open(path: str) -> Corpus:
    from musnad.store.corpus import open_corpus  # slow to import, and --help needs none

    return open_corpus(path)


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
@formats
def events(corpus: str, plover: str | None, status: str | None, actor: str | None, as_json: bool, as_csv: bool) -> None:
    """Who did what to whom, when, and according to whom."""
    with _open(corpus) as opened:
        wanted = events_with(actor, opened.records()) if actor else None
        rows = [
            r for r in event_rows(opened.claims())
            if (not plover or r["plover"] == plover) and (not status or r["status"] == status) and (wanted is None or r["id"] in wanted)
        ]  # fmt: skip
        times = {} if as_json or as_csv else _times(rows, opened)
    columns = {
        "id": lambda r: r["id"][:7],
        "time": lambda r: times[r["id"]],
        "event": lambda r: r["plover"] + (PART + r["subtype"] if r["subtype"] else ""),
        "actors": lambda r: joined(r["actors"]),
        "recipients": lambda r: joined(r["recipients"]),
        "status": lambda r: r["status"],
        "according to": lambda r: " ← ".join(map(short, r["according_to"])),
    }
    show(rows, as_json, as_csv, EVENT_FIELDS, columns, "no events", whole=("id", "time", "event", "status"))


def _times(rows: list[Row], corpus: Corpus) -> dict[str, str]:
    """What the table shows as time, by event: the day, or for a time without one the text's own words, since `last(Monday)` is a
    name of ours."""
    said: dict[str, str] = {}
    for article in {r["article"] for r in rows if r["time"] and not r["time"][0].isdigit()}:
        said |= times_said(corpus.record(article))
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
@formats
def health(corpus: str, as_json: bool, as_csv: bool) -> None:
    """Damage in the texts: glued and spun words, site furniture, cuts, loose quotation marks."""
    with _open(corpus) as opened:
        texts = {}
        records = []
        for record in opened.records():
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
    show(rows, as_json, as_csv, HEALTH_FIELDS, columns, "no damage found", whole=("article", "kind"))


@click.command()
@CORPUS
@click.argument("id")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
def why(corpus: str, id: str, as_json: bool) -> None:
    """Why a record says what it says: its words, the rule that read them, the lexicon's line.

    ID is the id of an event, actor, statement, office or copy; its beginning is enough.
    """
    from musnad.export.why import why as explain

    if not id.strip():
        raise click.UsageError("ID is empty; ids stand in the first column of musnad events and musnad copies")
    with _open(corpus) as opened:
        found = explain(id, opened.records(), opened.copies())
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
