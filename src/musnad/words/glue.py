"""Words that were glued together by a careless scrape: القاهرةوالعراق, الأممالمتحدة, العباديقد.

A glued word is taken apart only where spelling proves it (ة stands at a word's end), or where the whole is in no table and both parts
are: around an article (جميع|الرحلات) or with a function word on one side (إن|واشنطن).
"""

from __future__ import annotations

from musnad.words.vocabulary import Vocabulary

MIN_PART = 3
MIN_BESIDE = 4
"""Letters of the part beside a function word: shorter ones fit by chance."""
AFTER = ("قد", "من", "التي", "الذي", "الذين", "هو", "كان", "كانت", "خلال", "حيث", "كما")
BEFORE = ("ان", "من", "علي", "الي", "عن")
"""Function words that no suffix and no common name looks like: ان, هم, ها and لا end many words by nature."""
AFTER_STATE = (*AFTER, "هي", "هو", "لن", "لم")
PLACES = frozenset({"state", "capital", "place"})
NAMES = frozenset({"state", "capital", "place", "entity", "person", "surname", "given", "family"})


def parts(word: str, vocabulary: Vocabulary) -> list[str] | None:
    """The words that `word` was glued from, or None."""
    if len(word) < 2 * MIN_PART or vocabulary.readings(word):
        return None
    cut = (
        _after_ta_marbuta(word)
        or _before_article(word, vocabulary)
        or _beside_function_word(word, vocabulary)
        or _after_state(word, vocabulary)
    )
    return [word[:cut], word[cut:]] if cut else None


def _after_ta_marbuta(word: str) -> int:
    at = word.find("ة") + 1
    return at if MIN_PART <= at <= len(word) - 2 else 0


def _before_article(word: str, vocabulary: Vocabulary) -> int:
    """الأمم|المتحدة, one name; جميع|الرحلات, both parts known."""
    for article in ("وال", "ال", "لل"):
        at = word.find(article, MIN_PART)
        if at > 0 and any(e.rest[:1] == (word[at:],) for e in vocabulary.at(word[:at])):
            return at
        if at >= MIN_BESIDE and len(word) - at > MIN_PART + 1 and vocabulary.readings(word[:at]) and vocabulary.readings(word[at:]):
            return at
    return 0


def _beside_function_word(word: str, vocabulary: Vocabulary) -> int:
    """العبادي|قد, إن|واشنطن: a function word, and beside it a name or a definite word that stands in a table."""
    for after in AFTER:
        at = len(word) - len(after)
        if word.endswith(after) and at >= MIN_BESIDE and _is_firm(word[:at], vocabulary):
            return at
    for before in BEFORE:
        at = len(before)
        if word.startswith(before) and len(word) - at >= MIN_BESIDE and _is(PLACES, word[at:], vocabulary):
            return at
    return 0


def _after_state(word: str, vocabulary: Vocabulary) -> int:
    """مصر|هي: a state's name before a function word."""
    return next((len(word) - len(w) for w in AFTER_STATE if word.endswith(w) and _is({"state"}, word[: -len(w)], vocabulary)), 0)


def _is(layers: frozenset[str] | set[str], part: str, vocabulary: Vocabulary) -> bool:
    return any(e.layer in layers and not e.rest for e in vocabulary.at(part))


def _is_firm(part: str, vocabulary: Vocabulary) -> bool:
    entries = [e for e in vocabulary.at(part) if not e.rest]
    return any(e.layer in NAMES for e in entries) or (bool(entries) and part.startswith("ال"))
