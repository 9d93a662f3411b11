"""Everything that comparing finds, in the order in which it is found."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.link.copies import find_copies
from musnad.link.identity import same_entities
from musnad.values import Copy, Link, Record


def compare(records: Sequence[Record]) -> tuple[list[Copy], list[Link]]:
    """Copied passages and verdicts on entities."""
    return find_copies(records), same_entities(records)
