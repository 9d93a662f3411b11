"""The commands as a whole: help, version, and how errors reach a person."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from musnad import __version__
from musnad.cli.main import COMMANDS

Musnad = Callable[..., Any]


def test_help_names_every_command(musnad: Musnad) -> None:
    result = musnad("--help")
    assert result.code == 0
    assert [name for name in COMMANDS if f"\n  {name} " not in result.out] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(musnad: Musnad, command: str) -> None:
    result = musnad(command, "--help")
    assert result.code == 0
    assert result.out.startswith(f"Usage: musnad {command}")
    assert len(result.out.splitlines()) > 4


def test_version(musnad: Musnad) -> None:
    assert __version__ in musnad("--version").out


def test_an_unknown_command_is_a_usage_error(musnad: Musnad) -> None:
    result = musnad("explode")
    assert result.code == 2
    assert "explode" in result.err


def process(*arguments: object, **options: Any) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    command = [sys.executable, "-c", "from musnad.cli.main import main; main()", *map(str, arguments)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def test_a_reader_that_stops_early_gets_no_traceback(sample_corpus: Path) -> None:
    """musnad events corpus.db --json | head -1"""
    with process("events", sample_corpus, "--json") as command:
        assert command.stdout and command.stderr
        command.stdout.close()
        err = command.stderr.read().decode()
    assert "Traceback" not in err and "Exception ignored" not in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("form", ["--json", "--csv", None])
def test_a_full_disk_behind_standard_output_is_named(sample_corpus: Path, form: str | None) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    command = [sys.executable, "-m", "musnad", "events", str(sample_corpus), *([form] if form else [])]
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(command, env=environment, stdout=full, stderr=subprocess.PIPE)
    assert (ended.returncode, ended.stderr.decode()) == (1, "musnad: standard output: No space left on device\n")


def test_help_loads_no_reader() -> None:
    """`musnad --help` must answer at once."""
    code = (
        "import sys; from musnad.cli.main import main; main(['--help']); print(sorted(m for m in sys.modules if m.startswith('musnad.')))"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    out = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True).stdout.decode()
    loaded = out.splitlines()[-1]
    assert "musnad.cli.main" in loaded
    assert not any(name in loaded for name in ("musnad.words", "musnad.find", "musnad.store.corpus"))
