"""Ids that come from content."""

from hypothesis import given
from hypothesis import strategies as st

from musnad.find.ids import stable_id
from musnad.values import Article, Published


def test_an_id_is_its_prefix_and_twelve_digits() -> None:
    id = stable_id("v", Article("a", "نص"), "x")
    assert id[0] == "v" and len(id) == 13 and int(id[1:], 16) >= 0


def test_an_id_does_not_depend_on_date_or_title() -> None:
    plain, dated = Article("a", "نص"), Article("a", "نص", "عنوان", published=Published("2016-01-02", "2016-01-02", "stated"))
    assert stable_id("v", plain, "x") == stable_id("v", dated, "x")


@given(
    st.lists(
        st.tuples(st.text(), st.text(), st.text()).filter(lambda t: not any("\0" in x for x in t)), unique=True, min_size=2, max_size=5
    )
)
def test_article_text_and_thing_all_count(things: list[tuple[str, str, str]]) -> None:
    assert len({stable_id("v", Article(id, raw), what) for id, raw, what in things}) == len(things)
