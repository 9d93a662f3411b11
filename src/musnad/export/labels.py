"""The report's headings in English and Arabic, and what it calls the codes of a record."""

from __future__ import annotations

from markupsafe import Markup

from musnad.export import arabic

LABELS: dict[str, dict[str, str]] = {
    "en": {
        "title": "Musnad report",
        "tagline": "who did what to whom, when, and according to whom",
        "articles": "Articles",
        "actors": "Actors",
        "events": "Events",
        "statements": "Statements",
        "copies": "Copied passages",
        "skipped": "Skipped",
        "time": "Time",
        "what": "Event",
        "who": "Who",
        "whom": "Whom",
        "status": "Status",
        "according": "According to",
        "name": "Name",
        "type": "Type",
        "offices": "Offices as reported",
        "in": "In articles",
        "filter": "Filter: a name, a word, a type …",
        "nothing": "none",
        "published": "published",
        "undated": "publication date unknown",
        "layers": "Show",
        "entity": "names",
        "office": "offices",
        "time_layer": "times",
        "cue": "cues",
        "said": "statements",
        "event": "events",
        "damage": "damage",
        "similarity": "similarity",
        "direction": "direction",
        "origin": "source named",
        "hint": "Every field is a link to the words that say it. Point at a field or a mark to see what read it.",
        "masked": "Names of private persons are masked: [person 1] is one person, in that article only.",
        "unmasked": "Names of private persons are shown.",
        "nobody": "not said",
        "order": "newest first; those without a date last, by the day their article was published",
        "chain": "←",
        "comma": ", ",
        "at": "@",
        "more": "and {n} more",
        "short": "Short passages: {n}, with fewer than {least} words in common",
        "a": "a",
        "b": "b",
        "a→b": "a→b",
        "b→a": "b→a",
        "no_direction": "unknown",
        "equal": "{equal} equal words of {a} and {b}",
        "dates": "{first} was published by {by}, {later} not before {since}",
        "spun": "{later} has spun words in what they share, so it is the later",
        "nothing_tells": "nothing tells who copied whom",
        "named": "{origin} is named as its source",
        "same_state": "all are the state {key}",
        "same_entry": "one entry of the lexicon, {key}",
        "same_name": "the same type and name, {key}",
        "lexicon": "lexicon",
        "office_of": "office of {name}",
        "says": "according to {chain}",
        "semicolon": "; ",
    },
    "ar": {
        "title": "تقرير مُسنَد",
        "tagline": "من فعل ماذا بمن، ومتى، ونقلًا عمّن",
        "articles": "المقالات",
        "actors": "الفاعلون",
        "events": "الأحداث",
        "statements": "الأقوال",
        "copies": "الفقرات المنقولة",
        "skipped": "ما لم يُقرأ",
        "time": "الزمن",
        "what": "الحدث",
        "who": "الفاعل",
        "whom": "الطرف المتلقي",
        "status": "الوضع",
        "according": "نقلًا عن",
        "name": "الاسم",
        "type": "النوع",
        "offices": "المناصب كما وردت",
        "in": "في المقالات",
        "filter": "ابحث: اسم أو كلمة أو نوع …",
        "nothing": "لا شيء",
        "published": "نُشر",
        "undated": "تاريخ النشر مجهول",
        "layers": "أظهر",
        "entity": "الأسماء",
        "office": "المناصب",
        "time_layer": "الأزمنة",
        "cue": "ألفاظ الإسناد",
        "said": "الأقوال",
        "event": "الأحداث",
        "damage": "العطب",
        "similarity": "التشابه",
        "direction": "الاتجاه",
        "origin": "المصدر المذكور",
        "hint": "كل خانة رابط إلى الكلمات التي تقولها. ضع المؤشر على خانة أو علامة لترى القاعدة التي قرأتها.",
        "masked": "أسماء غير الشخصيات العامة محجوبة: [شخص 1] شخص واحد في مقاله وحده.",
        "unmasked": "أسماء غير الشخصيات العامة ظاهرة.",
        "nobody": "لم يُذكر",
        "order": "الأحدث أولًا، وما لا تاريخ له آخرًا بحسب يوم نشر مقاله",
        "chain": "عن",
        "comma": "، ",
        "at": "في",
        "more": "و{n} غيرها",
        "short": "الفقرات القصيرة: {n}، أقل من {least} كلمة مشتركة",
        "a": "أ",
        "b": "ب",
        "a→b": "من أ إلى ب",
        "b→a": "من ب إلى أ",
        "no_direction": "غير معروف",
        "equal": "الكلمات المشتركة {equal}، من {a} في أ و{b} في ب",
        "dates": "نُشر {first} في {by} أو قبله، ولم يُنشر {later} قبل {since}",
        "spun": "في {later} كلمات مبدَّلة مما يشتركان فيه، فهو اللاحق",
        "nothing_tells": "لا شيء يدل على الناقل منهما",
        "named": "ذُكر {origin} مصدرًا",
        "same_state": "كلها الدولة نفسها، {key}",
        "same_entry": "مدخل واحد في المعجم، {key}",
        "same_name": "النوع والاسم واحد، {key}",
        "lexicon": "المعجم",
        "office_of": "منصب {name}",
        "says": "نقلًا عن {chain}",
        "semicolon": "؛ ",
    },
}


def name_of(lang: str, group: str, code: str) -> str:
    """What a reader is told for a code: in English the code in plain letters, in Arabic its name where there is one."""
    return arabic.CODES[group].get(code, code) if lang == "ar" else code.replace("_", " ")


def event_name(lang: str, plover: str, subtype: str | None) -> str:
    """The type and kind of an event. A kind without an Arabic name is left out: its code is in the title."""
    if lang != "ar":
        return f"{plover} {(subtype or '').replace('_', ' ')}".strip()
    kind = arabic.SUBTYPES_OF.get(plover, {}).get(subtype or "") or arabic.SUBTYPES.get(subtype or "")
    type_ = arabic.PLOVER.get(plover, plover)
    return f"{type_}: {kind}" if kind and kind != type_ else type_


def say(text: str, **fields: object) -> Markup:
    """A label with its fields filled in, each kept from turning the words around it: names by their own letters, numbers and
    dates from left to right."""
    return Markup(text).format(**{k: _isolated(str(v)) for k, v in fields.items()})


def _isolated(text: str) -> Markup:
    return Markup("<bdi{}>{}</bdi>").format("" if any(c.isalpha() for c in text) else Markup(' dir="ltr"'), text)
