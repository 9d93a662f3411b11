"""Words that were glued together by a careless scrape: القاهرةوالعراق, الأممالمتحدة.

A glued word is taken apart only where spelling proves it (ة stands at a word's end) or where both parts are in the lexicon and the
whole is not.
"""

from __future__ import annotations

from musnad.words.vocabulary import Vocabulary

MIN_PART = 3


def parts(word: str, vocabulary: Vocabulary) -> list[str] | None:
    """The words that `word` was glued from, or None."""
    if len(word) < 2 * MIN_PART or vocabulary.readings(word):
        return None
    cut = _after_ta_marbuta(word) or _before_article(word, vocabulary) or _two_names(word, vocabulary)
    return [word[:cut], word[cut:]] if cut else None


def _after_ta_marbuta(word: str) -> int:
    at = word.find("ة") + 1
    return at if MIN_PART <= at <= len(word) - 2 else 0


def _before_article(word: str, vocabulary: Vocabulary) -> int:
    """الأمم|المتحدة: a second ال inside, both parts known."""
    for article in ("وال", "ال", "لل"):
        at = word.find(article, MIN_PART)
        if at > 0 and len(word) - at > MIN_PART + 1 and _begins(word[:at], vocabulary) and _begins(word[at:], vocabulary):
            return at
    return 0


def _two_names(word: str, vocabulary: Vocabulary) -> int:
    for at in range(MIN_PART, len(word) - MIN_PART + 2):
        left = vocabulary.at(word[:at])
        if any(e.layer == "state" and not e.rest for e in left) and any(e.layer == "word" for e in vocabulary.at(word[at:])):
            return at
    return 0


def _begins(part: str, vocabulary: Vocabulary) -> bool:
    return bool(vocabulary.readings(part))
