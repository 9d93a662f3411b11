"""Records as flat rows that read alone."""

from collections.abc import Callable
from typing import Any

from musnad.find.claims import according_to, claims, publisher
from musnad.run.pipeline import annotate
from musnad.values import Article, Source

Read = Callable[..., Any]


def test_an_event_is_a_claim_with_names(read: Read) -> None:
    (claim,) = [c for c in claims(read("هاجمت إسرائيل إيران أمس.").record) if c.relation == "ASSAULT"]
    assert (claim.subject, claim.object, claim.time, claim.status) == (("إسرائيل",), ("إيران",), "2018-03-13", "happened")


def test_an_office_held_is_a_claim(read: Read) -> None:
    record = read("وصل وزير الخارجية المصري سامح شكري إلى بغداد.").record
    held = [(c.subject, c.object) for c in claims(record) if c.relation == "holds-office"]
    assert held == [(("سامح شكري",), ("وزير الخارجية المصري",))]


def test_a_private_person_holds_no_office(read: Read) -> None:
    record = read("قال سائق الحافلة كريم حسن السالم إن الطريق كانت مغلقة.").record
    assert [c.subject for c in claims(record) if "كريم" in " ".join(c.subject)] == []


def test_the_chain_begins_with_the_outlet() -> None:
    raw = "قال وزير الخارجية المصري سامح شكري إن القوات الأمريكية انسحبت من القاعدة."
    record = annotate(Article("a", raw, source=Source("جريدة المثال")))
    (event,) = [e for e in record.events if e.span.of(raw) == "انسحبت"]
    assert according_to(record, event) == ("جريدة المثال", "سامح شكري")


def test_without_an_outlet_the_article_itself_is_the_first_link(read: Read) -> None:
    assert publisher(read("هاجمت إسرائيل إيران أمس.").record) == "a"
