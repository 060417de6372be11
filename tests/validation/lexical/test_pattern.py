"""Patterns of XML Schema, matched on the whole value by a linear engine."""

import time

import pytest
from tests.validation.lexical.fields import kinds_found

from raisi_visit_dataset.validation.lexical.pattern import PatternError, rust_pattern

MATCHED = [
    ("a.c", ["abc", "a😀c"], ["a\nc", "a\rc", "xabc", "abcx", "ac"]),
    ("^a$", ["a"], ["^a$", "a\n", "ba"]),
    ("a|b", ["a", "b"], ["ab", "c"]),
    ("^a|b$", ["a", "b"], ["ax", "xb"]),
    (r"\d+", ["12", "١٢"], ["a", "1a"]),
    (r"\w+", ["aé1", "+"], ["a b", "-", "."]),
    (r"\s", [" ", "\t"], ["\u00a0", "\u2003"]),
    (r"\S\D\W", ["aa-"], ["1aa"]),
    (r"\i\c*", ["a-b.c", ":x", "_1", "é"], ["1a", "-a", "a b"]),
    (r"\I\C", ["1 "], ["a "]),
    (r"\p{Lu}\p{Ll}*", ["Abc", "É"], ["abc", "AB"]),
    (r"\P{L}+", ["12-"], ["a"]),
    (r"\p{IsBasicLatin}+", ["abc~"], ["é"]),
    (r"\P{IsBasicLatin}", ["é"], ["a"]),
    (r"\p{IsGreek}", ["α"], ["X", "a"]),
    ("[ab-[b]]", ["a"], ["b", "X"]),
    (r"\p{IsCyrillic}\p{IsArabic}", ["яا"], ["ab"]),
    ("[a-z-[aeiou]]+", ["xyz"], ["xaz", "-"]),
    ("[^a-c-[x]]", ["d"], ["a", "x"]),
    ("[a-z-[b-y-[m]]]+", ["amz"], ["b"]),
    ("[a-]", ["a", "-"], ["b"]),
    ("[-a]", ["a", "-"], ["b"]),
    (r"[\-\]\[\\^]+", ["-][\\^"], ["a"]),
    ("[a^]", ["a", "^"], ["b"]),
    ("[.$*]+", [".$*"], ["a"]),
    ("[[]", ["["], ["a"]),
    ("[a&&b~~c]+", ["a&b~c"], ["--"]),
    (r"[\d.]+", ["1.5"], ["a"]),
    ("a{2}b{1,}c{0,2}", ["aab", "aabbcc"], ["ab", "aabccc"]),
    ("(ab)+?c??", ["ababc"], ["aba"]),
    ("(?:ab|c)*", ["abc", "cab"], ["ba"]),
    ("(?<year>[0-9]{4})", ["2022"], ["22"]),
    (r"a\/b\$\.\#", ["a/b$.#"], ["ab"]),
    ("a b#c", ["a b#c"], ["ab"]),
    (r"\n\t\r", ["\n\t\r"], ["nt"]),
    ("X*", ["", "XX"], ["a"]),
    ("", [""], ["a"]),
    ("}]", ["}]"], ["]"]),
]
REFUSED = [
    "(?=a)", "(?!a)", "(?<=a)", "(?<!a)", r"(a)\1", "(?P=n)", "(?>a)", "(?i)a", "(?#x)", "a*+",
    "a++", "a?+", "*a", "a**", "a{1}{2}", "(", ")", "a(b", "[", "[a", "[]", "[^]", "[z-a]",
    r"[\d-z]", r"[a-\d]", "[a-b-[c]d]", r"\b", r"\x41", "\\", r"\p", r"\p{}", r"\p{Xx}",
    r"\p{IsNowhere}", "{2}", "a{", "a{,2}", "a{2,1}", "a{999999}", "((a{999}){999}){999}",
    "(" * 101 + ")" * 101, "a" * 10_001, "(?", "[a-z-[",
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "good", "bad"), MATCHED)
def test_a_pattern_matches_whole_values(pattern, good, bad):
    field = {"type": "string", "constraints": {"pattern": pattern}}
    assert kinds_found(field, good, missingValues=[]) == [None] * len(good)
    assert kinds_found(field, bad, missingValues=[]) == ["pattern-unmatched"] * len(bad)


@pytest.mark.parametrize("pattern", REFUSED)
def test_what_is_not_linear_or_not_of_the_syntax_is_refused(pattern):
    with pytest.raises(PatternError) as refused:
        rust_pattern(pattern)
    assert refused.value.found
    assert refused.value.expected


def test_a_pattern_that_would_backtrack_takes_no_time():
    field = {"type": "string", "constraints": {"pattern": "(a+)+b"}}
    before = time.perf_counter()
    assert kinds_found(field, ["a" * 50_000]) == ["pattern-unmatched"]
    assert time.perf_counter() - before < 5
