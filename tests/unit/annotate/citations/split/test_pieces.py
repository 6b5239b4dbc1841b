"""Which full stops and semicolons separate."""

import pytest

from testimonia.annotate.citations.split.pieces import find_pieces

CASES = {
    "semicolon": ("cC,EI;x,n", ["cC,EI", "x,n"]),
    "list of letters up to one reference": ("CtC,nmy;CtC,nmyA", ["CtC,nmy;CtC,nmyA"]),
    "list of letters without reference": ("CtC,nmy;CtC,nmy", ["CtC,nmy", "CtC,nmy"]),
    "list never joins across a reference": ("CtCnmyA;CtCnmyA", ["CtCnmyA", "CtCnmyA"]),
    "call number behind a full stop": ("kny.A", ["kny.A"]),
    "rest of an unmarked title": ("cC,CaC.CwCI,n", ["cC,CaC.CwCI,n"]),
    "next author": ("cC,CI.cC,CI", ["cC,CI", "cC,CI"]),
    "place, year and pages in sentences": ("CcCl.c,y.bn", ["CcCl.c,y.bn"]),
    "prose": ("CvC.CvC", ["CvC", "CvC"]),
    "paragraph": ("cC,CaC|CwCI", ["cC,CaC", "CwCI"]),
    "entry of a bibliography": ("C,C,y:CwC.C.C,C,y:C", ["C,C,y:CwC.C", "C,C,y:C"]),
    "only separators": (".;.", []),
}


@pytest.mark.parametrize(("letters", "pieces"), CASES.values(), ids=CASES.keys())
def test_pieces(letters, pieces):
    """Pieces are given as stretches of the shape."""
    assert [letters[start:end] for start, end in find_pieces(letters)] == pieces
