"""`lexicon` checks the tables that are shipped."""

import re
from collections.abc import Callable
from typing import Any

from musnad.lexicon.table import digest, tables

Musnad = Callable[..., Any]
LINE = re.compile(r"^ *([\d,]+)  (\S+\.tsv)$", re.MULTILINE)


def test_every_table_is_counted_and_right(musnad: Musnad) -> None:
    result = musnad("lexicon")
    assert (result.code, result.err) == (0, "")
    counts = {name: int(count.replace(",", "")) for count, name in LINE.findall(result.out)}
    assert list(counts) == tables()
    assert [name for name, count in counts.items() if count == 0] == []


def test_the_digest_is_told(musnad: Musnad) -> None:
    assert digest() in musnad("lexicon").out
