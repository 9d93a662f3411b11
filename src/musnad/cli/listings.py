"""`events`, `copies`, `health`, `why`: what a corpus holds, and why."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from musnad.cli.output import formats, joined, show
from musnad.export.listings import COPY_FIELDS, EVENT_FIELDS, HEALTH_FIELDS, copy_rows, event_rows, health_rows

CORPUS = click.argument("corpus", type=click.Path(), metavar="CORPUS")

if TYPE_CHECKING:
    from musnad.store.corpus import Corpus


def _open(path: str) -> Corpus:
    from musnad.store.corpus import open_corpus  # slow to import, and --help needs none

    return open_corpus(path)


STATUSES = ["happened", "ongoing", "planned", "possible", "hypothetical", "denied"]


@click.command()
@CORPUS
@click.option("--type", "plover", metavar="TYPE", help="Only events of this PLOVER type (CONSULT, ASSAULT …).")
@click.option("--status", type=click.Choice(STATUSES), help="Only events of this status.")
@click.option("--actor", metavar="NAME", help="Only events in which an actor's or recipient's name contains this.")
@formats
def events(corpus: str, plover: str | None, status: str | None, actor: str | None, as_json: bool, as_csv: bool) -> None:
    """Who did what to whom, when, and according to whom."""
    with _open(corpus) as opened:
        rows = [
            r for r in event_rows(opened.claims())
            if (not plover or r["plover"] == plover.upper()) and (not status or r["status"] == status)
            and (not actor or any(actor in name for name in r["actors"] + r["recipients"]))
        ]  # fmt: skip
    columns = {
        "id": lambda r: r["id"][:7],
        "time": lambda r: r["time"] or "?",
        "event": lambda r: r["plover"] + (f"-{r['subtype']}" if r["subtype"] else ""),
        "actors": lambda r: joined(r["actors"]),
        "recipients": lambda r: joined(r["recipients"]),
        "status": lambda r: r["status"],
        "according to": lambda r: " ← ".join(r["according_to"]),
    }
    show(rows, as_json, as_csv, EVENT_FIELDS, columns, "no events")


@click.command()
@CORPUS
@formats
def copies(corpus: str, as_json: bool, as_csv: bool) -> None:
    """Passages that stand in two articles."""
    with _open(corpus) as opened:
        rows = list(copy_rows(opened.copies()))

    def place(side: dict[str, Any]) -> str:
        return f"{side['article']}:{side['start']}-{side['end']}"

    columns = {
        "id": lambda r: r["id"][:7],
        "a": lambda r: place(r["a"]),
        "b": lambda r: place(r["b"]),
        "kind": lambda r: r["kind"],
        "similarity": lambda r: f"{r['similarity']:.2f}",
        "direction": lambda r: r["direction"] or "?",
        "why": lambda r: r["why"],
    }
    show(rows, as_json, as_csv, COPY_FIELDS, columns, "no copied passages")


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
        "article": lambda r: r["article"],
        "kind": lambda r: r["kind"],
        "words": lambda r: texts[r["article"]][r["start"] : r["end"]][:60].replace("\n", " "),
        "repaired": lambda r: r["repaired"] or "",
        "why": lambda r: r["why"],
    }
    show(rows, as_json, as_csv, HEALTH_FIELDS, columns, "no damage found")


@click.command()
@CORPUS
@click.argument("id")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
def why(corpus: str, id: str, as_json: bool) -> None:
    """Why a record says what it says: its words, the rule that read them, the lexicon's line.

    ID is the id of an event, actor, statement, office or copy; its beginning is enough.
    """
    from musnad.export.why import why as explain

    with _open(corpus) as opened:
        found = explain(id, opened.records(), opened.copies())
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=1))
        return
    click.echo(f"{found['record']}: {found['what']}\narticle {found['article']}")
    click.echo(f"rule    {found['rule']}" + (f"\nlexicon {found['lexicon'][:300]}" if found["lexicon"] else "") + "\n")
    for s in found["spans"]:
        click.echo(f"  {s['field']:14} {s['start']:>6}-{s['end']:<6} «{s['text'][:160]}»  [{s['rule']}]")
