"""Words that were glued together by a careless scrape: القاهرةوالعراق, الأممالمتحدة, العباديقد.

A glued word is taken apart only where spelling proves it (ة stands at a word's end), or where the whole is in no table and both parts
are: around an article (جميع|الرحلات) or with a function word on one side (إن|واشنطن).
"""

from __future__ import annotations

from musnad.words.vocabulary import Vocabulary

MIN_PART = 3
MIN_BESIDE = 4
"""Letters of the part beside a function word: shorter ones fit by chance."""
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
        if at > 0 and len(word) - at > MIN_PART + 1 and vocabulary.readings(word[:at]) and vocabulary.readings(word[at:]):
            return at
    return 0


def _beside_function_word(word: str, vocabulary: Vocabulary) -> int:
    """العبادي|قد, إن|واشنطن: a function word, and beside it a name or a definite word that stands in a table."""
    for at in range(2, len(word) - 1):
        left, right = word[:at], word[at:]
        if len(left) >= MIN_BESIDE and _is_function(right, vocabulary) and _is_firm(left, vocabulary):
            return at
        if len(right) >= MIN_BESIDE and _is_function(left, vocabulary) and _is_firm(right, vocabulary):
            return at
    return 0


def _after_state(word: str, vocabulary: Vocabulary) -> int:
    """مصر|هي: a state's name before a function word."""
    for at in range(MIN_PART, len(word) - 1):
        if _is_function(word[at:], vocabulary) and any(e.layer == "state" and not e.rest for e in vocabulary.at(word[:at])):
            return at
    return 0


def _is_function(part: str, vocabulary: Vocabulary) -> bool:
    return any(e.layer == "word" and not e.rest for e in vocabulary.at(part))


def _is_firm(part: str, vocabulary: Vocabulary) -> bool:
    entries = [e for e in vocabulary.at(part) if not e.rest]
    return any(e.layer in NAMES for e in entries) or (bool(entries) and part.startswith("ال"))
