from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "segmentation.py"


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("segmentation", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("segments", "words"),
    [
        ("و ل الحكومة موقف ها", "و+ل+لحكومة موقف+ها"),
        ("ل اللجنة زيارة ه", "ل+لجنة زيارت+ه"),
        ("قالوا ه ب ها ل هم", "قالو+ه ب+ها ل+هم"),
        ("الذين هم هنا و هم هناك", "الذين هم هنا و+هم هناك"),
        ("( ا ف ب ) ١٥ كتاب ك كتاب كتاب ك .", "كتاب ك+كتاب كتاب+ك"),
        ("س يصل أمس", "س+يصل امس"),
    ],
)
def test_segments_are_put_together_as_they_are_written(benchmark: ModuleType, segments: str, words: str) -> None:
    assert ["+".join(parts) for parts in benchmark.read([f"s\td\t9\t{segments}\n"])] == words.split()


def test_cuts_are_scored(benchmark: ModuleType) -> None:
    words = [("و", "كتاب"), ("كتاب", "ه"), ("كتاب",)]
    assert benchmark.score(words, benchmark.whole) == {"precision": 0.0, "recall": 0.0, "f1": 0.0, "exact": pytest.approx(1 / 3)}
    assert benchmark.score(words, benchmark.musnad) == {"precision": 1.0, "recall": 1.0, "f1": 1.0, "exact": 1.0}
    assert benchmark.greedy("وبالكتاب") == ("و", "ب", "الكتاب")


def test_the_benchmark_runs(tmp_path: Path) -> None:
    file = tmp_path / "sample.tsv"
    file.write_text("s1\td\t6\tو زار الوزير بغداد ل لقاء\n", "utf-8")
    run = subprocess.run([sys.executable, str(SCRIPT), str(file), "--json"], capture_output=True, check=True, encoding="utf-8")
    result = json.loads(run.stdout)
    assert (result["words"], set(result["scores"])) == (4, {"whole", "greedy", "musnad"})
