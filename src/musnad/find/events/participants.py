"""Who did it and to whom: the phrases around a trigger, by the marks its frame lists.

What a clause leaves unsaid because the one that governs it has said it is taken from there (`inheritance`).
"""

from __future__ import annotations

from musnad.find.entities.mentions import Found
from musnad.find.events.nominal import of_noun, of_participle, of_relative
from musnad.find.events.roles import Participants, by_prepositions, with_them
from musnad.find.events.triggers import Trigger
from musnad.find.events.verbal import of_verb
from musnad.find.syntax.shallow import VERBAL, Syntax


def participants(syntax: Syntax, trigger: Trigger, speaker: Found | None) -> Participants:
    """The roles that the text fills; others stay empty. `speaker` is who says it, for a verb whose subject is only a pronoun."""
    found = Participants()
    if trigger.tense in VERBAL:
        of_verb(syntax, trigger, found, speaker)
    elif trigger.tense in ("active", "passive"):
        of_participle(syntax, trigger, found)
    else:
        of_noun(syntax, trigger, found, speaker)
    by_prepositions(syntax, trigger, found, trigger.hit.last)
    with_them(syntax, trigger, found)
    if trigger.tense not in VERBAL:
        of_relative(syntax, trigger, found, speaker)
    return found
