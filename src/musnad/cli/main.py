"""`musnad`: the commands, and how errors reach the person who typed one."""

from __future__ import annotations

import errno
import sys
from typing import Any

import click

from musnad import __version__
from musnad.cli.output import say
from musnad.errors import MusnadError

COMMANDS = {
    "build": "musnad.cli.build", "annotate": "musnad.cli.build", "events": "musnad.cli.listings", "copies": "musnad.cli.listings",
    "health": "musnad.cli.listings", "why": "musnad.cli.listings", "evaluate": "musnad.cli.evaluate", "lexicon": "musnad.cli.lexicon",
}  # fmt: skip


class Commands(click.Group):
    """Finds a command in its module when it is asked for, so that `musnad --help` loads none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        from importlib import import_module

        command: click.Command = getattr(import_module(COMMANDS[name]), name)
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="musnad")
def cli() -> None:
    """Read Arabic news into a record of who did what to whom, when, and according to whom.

    \b
    The main job:   musnad build ARTICLES… --into corpus.db --report report.html
    Then look:      musnad events corpus.db · musnad copies corpus.db · musnad why corpus.db ID
    """


def main(arguments: list[str] | None = None) -> Any:
    """Run a command. Errors are one line on standard error and exit code 1; an interrupted run ends with 130."""
    try:
        found = cli.main(arguments, prog_name="musnad", standalone_mode=False)
        sys.stdout.flush()  # what cannot be written must be said here, not by the interpreter as it ends
        return found
    except MusnadError as error:
        say(f"musnad: {error}", err=True)
    except click.exceptions.Abort as abort:
        say(f"musnad: {abort if str(abort) else 'interrupted'}", err=True)
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except OSError as error:
        if error.errno != errno.EPIPE:  # a reader that has enough is no fault
            say(f"musnad: {error.filename or 'standard output'}: {error.strerror or error}", err=True)
    sys.exit(1)
