"""A statement that was read, before it becomes an attribution."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.find.entities.mentions import Found
from musnad.words.vocabulary import Hit


@dataclass(frozen=True, slots=True)
class Statement:
    """A cue, its sources (outermost first), and its content as tokens [start, end). Cues before token `done` belong to it."""

    hit: Hit
    sources: tuple[Found, ...]
    start: int
    end: int
    quote: str
    done: int = 0
