"""`lexicon`: check the tables and say what they hold."""

from __future__ import annotations

import click


@click.command()
def lexicon() -> None:
    """Check the lexicon's tables: the first mistake is named with its file, line and column."""
    from musnad.lexicon.check import check
    from musnad.lexicon.table import digest

    for name, count in check().items():
        click.echo(f"{count:7,}  {name}")
    click.echo(f"\nno mistakes; the lexicon's digest is {digest()}")
