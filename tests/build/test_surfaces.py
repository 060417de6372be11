from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.build.surfaces import Reading, Surfaces
from raisi_visit_dataset.build.words import bounded, in_word, words_of
from raisi_visit_dataset.values.span import Span

TEXTS = st.text("ab .’-é\u0301ن", max_size=30)
NAMES = st.text("ab .’-é\u0301ن", min_size=1, max_size=6)


def reading(surface):
    return Reading(surface, None, "name")


def by_hand(text, names, lost):
    """Try every name at every offset."""
    return {
        (Span(at, at + len(name)), name)
        for name in names
        for at in range(len(text))
        if text.startswith(name, at) and bounded(text, Span(at, at + len(name)), lost)
    }


@given(TEXTS, st.sets(NAMES, max_size=6), st.sets(st.integers(0, 30), max_size=3))
def test_the_names_found_are_those_a_search_at_every_offset_finds(text, names, lost):
    surfaces = Surfaces()
    for name in names:
        surfaces.add(name, reading(name))

    found = {
        (span, each.participant)
        for span, readings in surfaces.find(text, words_of(text, lost), lost)
        for each in readings
    }

    # A lost separator inside a name cuts the text, and so the name, in two words.
    whole = {
        (span, name)
        for span, name in by_hand(text, names, lost)
        if any(map(in_word, name)) and not any(span.start < cut < span.end for cut in lost)
    }
    assert found == whole


def test_one_surface_keeps_all_its_readings():
    surfaces = Surfaces()
    place = Reading(None, "aldora-city", "name")
    surfaces.add("Aldora", place)
    surfaces.add("Aldora", reading("aldora"))

    [(span, readings)] = surfaces.find("in Aldora’s", words_of("in Aldora’s"), ())

    assert span == Span(3, 9)
    assert readings == {place, reading("aldora")}
