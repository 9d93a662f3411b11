"""`evaluate`: precision, recall and F1 against gold records."""

from __future__ import annotations

import json
from pathlib import Path

import click

from musnad.cli.output import plain
from musnad.run.layers import LAYERS


@click.command()
@click.argument("gold", type=click.Path(), metavar="GOLD")
@click.argument("records", required=False, type=click.Path(), metavar="[RECORDS]")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--errors", type=click.Choice(LAYERS), metavar="LAYER", help="List what a layer missed and what it added.")
def evaluate(gold: str, records: str | None, as_json: bool, errors: str | None) -> None:
    """Score RECORDS (or, without them, what Musnad finds in the gold texts) against GOLD, both in the record format."""
    from musnad.run.evaluate import evaluate as run
    from musnad.run.evaluate import read_records

    found = {r["id"]: r for r in read_records(Path(records))} if records else None
    tallies = run(read_records(Path(gold)), found)
    if errors:
        for kind, list_ in (("missed", tallies[errors].missed), ("extra", tallies[errors].extra)):
            for id, start, words in list_:
                click.echo("\t".join(map(plain, (kind, id, str(start), words))))
    elif as_json:
        rows = {
            name: {
                "p": round(t.precision, 4),
                "r": round(t.recall, 4),
                "f1": round(t.f1, 4),
                "hit": t.hit,
                "gold": t.gold,
                "predicted": t.found,
            }
            for name, t in tallies.items()
        }
        click.echo(json.dumps(rows))
    else:
        click.echo(f"{'layer':24}{'P':>8}{'R':>8}{'F1':>8}{'hit':>7}{'gold':>7}{'found':>7}")
        for name, t in tallies.items():
            click.echo(f"{name:24}{t.precision:8.3f}{t.recall:8.3f}{t.f1:8.3f}{t.hit:7}{t.gold:7}{t.found:7}")
