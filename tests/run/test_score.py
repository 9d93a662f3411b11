"""Counting and pairing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.run.score import Tally, accepted, flat, half, overlap, pair, touch


def span(start: int, end: int) -> dict[str, int]:
    return {"start": start, "end": end}


SPANS = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda t: span(t[0], t[0] + t[1]))


def test_a_tally_of_known_counts() -> None:
    tally = Tally()
    tally.add(1, 2, 3)
    tally.add(2, 4, 3)
    assert (tally.precision, tally.recall) == (0.5, 0.5)
    assert tally.f1 == 0.5


def test_f1_is_the_harmonic_mean() -> None:
    tally = Tally(hit=3, gold=6, found=4)
    assert tally.f1 == pytest.approx(2 * 0.75 * 0.5 / 1.25)


def test_an_empty_tally_is_nought() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (0, 0, 0)


@pytest.mark.parametrize(
    ("a", "b", "share"), [((0, 4), (0, 4), 1), ((0, 4), (2, 6), 1 / 3), ((0, 4), (4, 8), 0), ((0, 10), (2, 4), 0.2), ((5, 6), (0, 2), 0)]
)
def test_overlap_is_intersection_over_union(a: tuple[int, int], b: tuple[int, int], share: float) -> None:
    assert overlap(span(*a), span(*b)) == pytest.approx(share)


def test_half_takes_exactly_one_half_and_not_less() -> None:
    assert half(span(0, 5), span(0, 10)) == 0.5
    assert half(span(0, 4), span(0, 10)) == 0


def test_spans_side_by_side_do_not_touch() -> None:
    assert not touch(span(0, 4), span(4, 8))
    assert touch(span(0, 5), span(4, 8))


@given(SPANS, SPANS)
def test_overlap_is_symmetric_and_agrees_with_touch(a: dict[str, int], b: dict[str, int]) -> None:
    assert overlap(a, b) == overlap(b, a)
    assert (overlap(a, b) > 0) == touch(a, b)


def test_the_best_pair_comes_first() -> None:
    assert sorted(pair([span(0, 8), span(0, 10)], [span(0, 10)], overlap)) == [(1, 0)]


def test_a_tie_goes_to_the_first() -> None:
    assert pair([span(0, 5), span(5, 10)], [span(0, 10)], overlap) == [(0, 0)]


@given(st.lists(SPANS, max_size=8), st.lists(SPANS, max_size=8))
def test_pairs_are_one_to_one(gold: list[dict[str, int]], found: list[dict[str, int]]) -> None:
    pairs = pair(gold, found, overlap)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert all(touch(gold[i], found[j]) for i, j in pairs)


def test_alternatives_are_accepted() -> None:
    gold = {"plover": "SUPPORT", "alt_plover": ["AGREE"]}
    assert [accepted(gold, {"plover": p}, "plover") for p in ("SUPPORT", "AGREE", "ASSAULT")] == [True, True, False]


def test_flat_takes_away_one_level() -> None:
    assert flat(["a", ["b", ["c"]], []]) == ["a", "b", ["c"]]
