"""Notes in the manner of reference works, students, newspapers and lawyers."""

import pytest

from testimonia.annotate.citations.split import split_note
from tests.unit.annotate.citations.split.test_parts import Reference, split

CASES = {
    "entry of an encyclopaedia": (
        'Harlan, Edith (2011). "The Long Harbour". Journal of Ports. 12 (3): 45–67.',
        '[Harlan, Edith (2011). "The Long Harbour". Journal of Ports. 12 (3): 45–67]',
    ),
    "title that looks like an entry": (
        "Moss, Karl (2008). Harlan, Bristol and the Port of London, 1940–45. Quay.",
        "[Moss, Karl (2008). Harlan, Bristol and the Port of London, 1940–45. Quay]",
    ),
    "number of a book": (
        "Karl Moss. The Harbour. Bristol: Quay, 1997. ISBN 9780000000000. Pp. 7–9.",
        "[Karl Moss. The Harbour. Bristol: Quay, 1997. ISBN 9780000000000. Pp. 7–9]",
    ),
    "several places": (
        "K. B. Moss. The Harbour. Bristol, England; Cork, Ireland: Quay, 1991. Pp. 5.",
        "[K. B. Moss. The Harbour. Bristol, England; Cork, Ireland: Quay, 1991. Pp. 5]",
    ),
    "chapter's title behind its number": (
        "Karl Moss, The Harbour (Bristol: Quay, 1991), Chapter 4: ‘The Thaw’.",
        "[Karl Moss, The Harbour (Bristol: Quay, 1991), Chapter 4: ‘The Thaw’]",
    ),
    "two newspapers": (
        "Its loss is reported in Boston Daily Post, June 1, 1870 and Hull Packet, "
        "June 3, 1870.",
        "{Its loss is} <reported in> [Boston Daily Post, June 1, 1870] "
        "[Hull Packet, June 3, 1870]",
    ),
    "article of a newspaper behind a book": (
        "R. Hale, *Ports* (London 1950), p. 4 and “Port Shut,” Hull Post, May 3, 1949.",
        "[R. Hale, *Ports* (London 1950), p. 4] [“Port Shut,” Hull Post, May 3, 1949]",
    ),
    "and between two lists of letters": (
        "Kidd to Moss, May 4, 1938 in FO 371/1 and Moss to Kidd, May 9, 1938; Hale to "
        "Kidd, May 11, 1938 in FO 371/2.",
        "[Kidd to Moss, May 4, 1938 in FO 371/1] [Moss to Kidd, May 9, 1938; Hale to "
        "Kidd, May 11, 1938 in FO 371/2]",
    ),
    "both in": (
        "Kidd to Moss, 4 May 1938, and Moss to Kidd, 9 May 1938, both in FO 371/1.",
        "[Kidd to Moss, 4 May 1938, and Moss to Kidd, 9 May 1938, both in FO 371/1]",
    ),
    "file in brackets behind prose": (
        "Moss replied in cablegram 3, dispatched 7 May (on file AA:A106, 45/7).",
        "{Moss replied in cablegram 3, dispatched 7 May} <on file> [AA:A106, 45/7]",
    ),
    "topic before a colon": (
        "On the quarrel over tolls: *ibid.*; on its end: R. Hale, *Ports*, p. 4.",
        "{On the quarrel over tolls} [*ibid.*] {on its end} [R. Hale, *Ports*, p. 4]",
    ),
    "author without marks behind prose": (
        "His leave is described in Karl Moss, The Harbour (London: Quay, 1999), p. 1.",
        "{His leave is described in} [Karl Moss, The Harbour (London: Quay, 1999), p. 1]",
    ),
    "short title before prose about it": (
        "So Moss, ‘The Port’, who searched all three.",
        "<So> [Moss, ‘The Port’] {who searched all three}",
    ),
    "signal's words in prose": (
        "Their talks were reported in Moscow by people who had heard of them.",
        "{Their talks were reported in Moscow by people who had heard of them}",
    ),
    "emphasised ibid. at the end": (
        "Hale minute, 7 May 1943, *ibid.* Moss agreed with him.",
        "[Hale minute, 7 May 1943, *ibid.*] {Moss agreed with him}",
    ),
    "the same to the same": (
        "Hale to Moss, 4 May 1938, FO 371/1; the same to the same, 9 May, FO 371/2.",
        "[Hale to Moss, 4 May 1938, FO 371/1] [the same to the same, 9 May, FO 371/2]",
    ),
    "letter kept where the last one is": (
        "Hale to Moss, 4 May 1938, FO 371/1; Telegram 5, Moss to Hale, 9 May 1938, ibid.",
        "[Hale to Moss, 4 May 1938, FO 371/1] "
        "[Telegram 5, Moss to Hale, 9 May 1938, ibid]",
    ),
    "title that is a question": (
        "Vgl. hierzu Hans Lang, Was ist Neutralität?, Bern 1992, 15 f.",
        "<Vgl. hierzu> [Hans Lang, Was ist Neutralität?, Bern 1992, 15 f]",
    ),
    "lexicon": (
        "Hans Lang, Art. »Bund«, in: Otto Weil u. a. (Hg.), Lexikon, Bd. 3, Bern 1982, "
        "Sp. 11–14, hier Sp. 12.",
        "[Hans Lang, Art. »Bund«, in: Otto Weil u. a. (Hg.), Lexikon, Bd. 3, Bern 1982, "
        "Sp. 11–14, hier Sp. 12]",
    ),
    "prose with a year and a number": (
        "Weil, der das Amt verließ, schrieb noch 1940, 12 Jahre nach dem Beginn.",
        "{Weil, der das Amt verließ, schrieb noch 1940, 12 Jahre nach dem Beginn}",
    ),
    "with": (
        "Contrast Hale, pp. 80–1, with Moss, pp. 61 and 70.",
        "<Contrast> [Hale, pp. 80–1] [Moss, pp. 61 and 70]",
    ),
    "interview": (
        "Karl Moss, interviewed by the author, 12 May 2009",
        "[Karl Moss, interviewed by the author, 12 May 2009]",
    ),
}


@pytest.mark.parametrize(("note", "parts"), CASES.values(), ids=CASES.keys())
def test_styles(note, parts):
    """Signals stand in < >, comments in { }, citations in [ ]."""
    assert split(note) == parts


def test_numbers_whose_series_only_the_first_names_are_one_citation():
    """The finder gives each number of a list its own reference."""
    note = "See FO 371/21, 22 and 25, and for the later phase FO 371/31."
    references = [
        Reference(*place) for place in ((4, 13), (15, 17), (22, 24), (50, 59))
    ]
    parts = split_note(note, references)
    assert [note[p.start : p.end] for p in parts if p.kind == "citation"] == [
        "FO 371/21, 22 and 25",
        "FO 371/31",
    ]
