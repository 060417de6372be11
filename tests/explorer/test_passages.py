from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.explorer.passages import Spot, cut

TEXTS = st.text(st.characters(codec="utf-8"), max_size=40) | st.text("a🕊é\u0301 ", max_size=40)


@given(TEXTS, st.data())
def test_pieces_joined_are_the_text_and_spots_joined_are_their_words(text, data):
    edge = st.integers(0, len(text))
    spots = {
        Spot(*sorted(pair))
        for pair in data.draw(st.lists(st.tuples(edge, edge), max_size=8))
        if pair[0] != pair[1]
    }
    pieces = cut(text, 0, len(text), spots)
    assert "".join(piece.words for piece in pieces) == text
    for spot in spots:
        words = "".join(piece.words for piece in pieces if spot in piece.spots)
        assert words == text[spot.start : spot.end]
        assert any(piece.start == spot.start for piece in pieces)


@given(TEXTS)
def test_a_piece_names_the_innermost_span_first(text):
    whole, inner = Spot(0, len(text) + 2), Spot(1, 2)
    pieces = cut(f"[{text}]", 0, len(text) + 2, [whole, inner])
    (inside,) = [piece for piece in pieces if piece.start == 1]
    assert inside.spots == (inner, whole) or inner == whole


def test_offsets_count_code_points_and_not_the_units_of_browsers():
    text = "🕊🕊 peace"
    (peace,) = [p for p in cut(text, 0, len(text), [Spot(3, 8)]) if p.spots]
    assert peace.words == "peace"
