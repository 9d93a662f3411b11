"""The report as a reader meets it: opened from disk in a real browser, with no network."""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from musnad.export.report import write_report
from musnad.run.build import build
from musnad.store import open_corpus

EXAMPLES = Path(__file__).parents[2] / "examples" / "corpus"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run".split()
)

pytestmark = pytest.mark.skipif(not CHROMIUM and os.environ.get("CI") != "true", reason="no Chromium here: install it to run these")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    with open_corpus(folder / "sample.db", create=True) as corpus:
        build([EXAMPLES], corpus, jobs=1)
        write_report(corpus, folder / "report.html")
    return folder / "report.html"


def opened(report: Path, tmp_path: Path, fragment: str = "") -> str:
    """The page's document after its script has run."""
    assert CHROMIUM, "in CI the browser must be there"
    command = [CHROMIUM, *FLAGS, f"--user-data-dir={tmp_path}", "--virtual-time-budget=2000", "--dump-dom", f"{report.as_uri()}{fragment}"]
    return subprocess.run(command, capture_output=True, check=True, timeout=120).stdout.decode()


def test_a_link_lights_up_the_words_that_say_it(report: Path, tmp_path: Path) -> None:
    page = report.read_text("utf-8")
    article, start, end = next(m.groups() for m in re.finditer(r'href="#x(\d+)-(\d+)-(\d+)"', page))
    lit = re.findall(r'<span class="[^"]*\bhit\b[^"]*" data-s="(\d+)"', opened(report, tmp_path, f"#x{article}-{start}-{end}"))
    assert lit and all(int(start) <= int(at) < int(end) for at in lit)


def test_nothing_is_lit_without_a_link(report: Path, tmp_path: Path) -> None:
    assert not re.search(r'class="[^"]*\bhit\b', opened(report, tmp_path))


def test_the_arabic_page_reads_from_right_to_left(report: Path, tmp_path: Path) -> None:
    assert '<html lang="ar" dir="rtl">' in opened(in_language(report, "ar"), tmp_path)


def in_language(report: Path, lang: str) -> Path:
    """The same report in one language."""
    path = report.parent / f"{lang}.html"
    with open_corpus(report.parent / "sample.db") as corpus:
        write_report(corpus, path, lang=lang)
    return path


PROBE = "<script>parent.postMessage(`${document.documentElement.scrollWidth} ${innerWidth}`, '*');</script>"


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("width", [320, 400, 720, 1000])
def test_the_page_never_scrolls_sideways(report: Path, tmp_path: Path, lang: str, width: int) -> None:
    """In a frame, since a browser's window does not get as narrow as a telephone. The script that measures is added here."""
    page = in_language(report, lang).read_text("utf-8").replace("</body>", PROBE + "</body>")
    frame = tmp_path / "frame.html"
    frame.write_text(
        "<script>addEventListener('message', e => { document.title = e.data; });</script>"
        f'<iframe style="width:{width}px;height:800px;border:0" srcdoc="{html.escape(page)}"></iframe>',
        "utf-8",
    )
    found = re.search(r"<title>(\d+) (\d+)</title>", opened(frame, tmp_path / "profile"))
    assert found, "the page was not measured"
    needed, there = map(int, found.groups())
    assert there == width
    assert needed <= there


def test_a_link_to_a_folded_copy_opens_it(report: Path, tmp_path: Path) -> None:
    page = report.read_text("utf-8")
    folded = re.search(r'<details class="short">.*?id="(c[0-9a-f]+)"', page, re.DOTALL)
    assert folded
    assert re.search(r'<details class="short" open', opened(report, tmp_path, f"#{folded.group(1)}"))
