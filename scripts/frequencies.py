"""Make lexicon/data/frequencies.tsv from the Arabic list of the Python package wordfreq (a tool for development).

    pip install wordfreq && python scripts/frequencies.py

The data of wordfreq (Robyn Speer, 2022, doi:10.5281/zenodo.7199437) are CC BY-SA 4.0. Words are folded as Musnad folds them; of spellings
that fold alike the commonest counts.
"""

from __future__ import annotations

import re
from collections import defaultdict

import wordfreq

from musnad.lexicon.table import DATA
from musnad.text.normalise import fold

LEAST = 3.0
ARABIC = re.compile("[ء-ي]+")
HEAD = """\
# How often words occur in Arabic, as Zipf frequency (log10 of occurrences in a billion words), one step a line, folded spelling.
# Made by scripts/frequencies.py from wordfreq (Robyn Speer, doi:10.5281/zenodo.7199437), CC BY-SA 4.0: this table has that licence too.
zipf\twords
"""


def main() -> None:
    """Write the table."""
    zipf: dict[str, float] = {}
    for word in wordfreq.iter_wordlist("ar", wordlist="small"):
        folded = fold(word)
        if ARABIC.fullmatch(folded):
            zipf.setdefault(folded, round(wordfreq.zipf_frequency(word, "ar", wordlist="small"), 1))
    steps = defaultdict(list)
    for word, step in zipf.items():
        if step >= LEAST:
            steps[step].append(word)
    lines = [f"{step}\t{'|'.join(sorted(words))}\n" for step, words in sorted(steps.items(), reverse=True)]
    (DATA / "frequencies.tsv").write_text(HEAD + "".join(lines), "utf-8")


if __name__ == "__main__":
    main()
