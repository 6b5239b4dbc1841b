"""Shielded stretches: balanced, unbalanced, and apostrophes that shield nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.annotate.citations.split.shields import find_shields

CASES = {
    "single quotation marks": ("a 'b; c' d", ["'b; c'"]),
    "apostrophe inside": ("a 'Hale's; c' d", ["'Hale's; c'"]),
    "apostrophe alone": ("the Allies' aims; Hale's", []),
    "curly": ("a ‘b; c’ d", ["‘b; c’"]),
    "German": ("a „b; c“ d", ["„b; c“"]),
    "French with spaces": ("a « b; c » d", ["« b; c »"]),
    "quotation in a quotation": ("“‘a’; b”", ["“‘a’; b”"]),
    "bracket in a bracket": ("(a [b] c)", ["(a [b] c)"]),
    "bracket never closed": ("(a; *b* c", ["*b*"]),
    "bracket never opened": ("a); *b* c", ["*b*"]),
    "emphasis": ("*a. b* c", ["*a. b*"]),
    "address in brackets": ("(http://a.org/b) c", ["(http://a.org/b)"]),
    "address and full stop": ("http://a.org/b. C", ["http://a.org/b"]),
    "address in angle brackets": ("<http://a.org/b>; c", ["<http://a.org/b>"]),
    "paragraph ends a bracket": ("(a\n\nb) *c*", ["*c*"]),
}


@pytest.mark.parametrize(("text", "shielded"), CASES.values(), ids=CASES.keys())
def test_shielded_stretches(text, shielded):
    """Each is given with its marks."""
    assert [text[s.start : s.end] for s in find_shields(text)] == shielded


@given(st.text("()[]'\"‘’“”„«»*_ ab.\n", max_size=80))
def test_shields_never_overlap(text):
    """Only outermost stretches are given, in order."""
    behind = 0
    for shield in find_shields(text):
        assert behind <= shield.start < shield.end <= len(text)
        behind = shield.end
