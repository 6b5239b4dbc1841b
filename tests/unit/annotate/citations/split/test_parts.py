"""Notes into signals, comments and citations, in the manner of many authors."""

import re
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.annotate.citations.split import split_note


@dataclass(frozen=True)
class Reference:
    """A place as the finder of archive references gives it."""

    start: int
    end: int


_CALL_NUMBER = re.compile(
    r"\b(?:FO|CAB|PREM) ?\d{3}/\d+(?:/[A-Z]\d+)?|\bNARA, RG \d+(?:, Box \d+)?"
    r"|\bAA:A\d+, \d+/\d+|\b[A-Z]{2,3}\(\d\d\) ?\d+|\bRGASPI, f\. \d+, d\. \d+"
)


def split(note):
    """Split a note; signals in < >, comments in { }, citations in [ ]."""
    references = [Reference(*m.span()) for m in _CALL_NUMBER.finditer(note)]
    marks = {"signal": "<{}>", "comment": "{{{}}}", "citation": "[{}]"}
    return " ".join(
        marks[part.kind].format(note[part.start : part.end])
        for part in split_note(note, references)
    )


ARCHIVES = {
    "letter": (
        "Hale to Moss, 4 May 1938 FO371/22311/R4521.",
        "[Hale to Moss, 4 May 1938 FO371/22311/R4521]",
    ),
    "semicolons part two letters with a reference each": (
        "Hale to Moss 4 May 1938 FO371/1/R2; Kidd minute 5 May 1938 CAB 123/4.",
        "[Hale to Moss 4 May 1938 FO371/1/R2] [Kidd minute 5 May 1938 CAB 123/4]",
    ),
    "comma list that shares one reference is one citation": (
        "Kidd minute 4 May, Moss note 13 May, Hale minute 14 May 1938 FO371/1/R2.",
        "[Kidd minute 4 May, Moss note 13 May, Hale minute 14 May 1938 FO371/1/R2]",
    ),
    "semicolon list that shares one reference is one citation": (
        "Kidd to Moss, May 4, 1938; Moss to Kidd, May 9, 1938; and Hale to Kidd, "
        "May 11, 1938, all in NARA, RG 59, Box 12.",
        "[Kidd to Moss, May 4, 1938; Moss to Kidd, May 9, 1938; and Hale to Kidd, "
        "May 11, 1938, all in NARA, RG 59, Box 12]",
    ),
    "comma parts where a reference is complete": (
        "Kidd minute 4 May 1938 FO371/1/R2, Lang diary 6 July 1938.",
        "[Kidd minute 4 May 1938 FO371/1/R2] [Lang diary 6 July 1938]",
    ),
    "and parts where a reference is complete": (
        "Kidd to Moss, May 4, 1938, NARA, RG 59, Box 1 and Moss to Hale, May 5, 1938, "
        "NARA, RG 84, Box 2.",
        "[Kidd to Moss, May 4, 1938, NARA, RG 59, Box 1] "
        "[Moss to Hale, May 5, 1938, NARA, RG 84, Box 2]",
    ),
    "full stop before a call number is no end": (
        "Moss thought little of it, minutes 1 and 2 May 1938. FO371/1/R2.",
        "{Moss thought little of it} [minutes 1 and 2 May 1938. FO371/1/R2]",
    ),
    "sentence tells the rest": (
        "The plan was dropped when nobody would pay for it, FO371/1/R2.",
        "{The plan was dropped when nobody would pay for it} [FO371/1/R2]",
    ),
    "quotation before the call number": (
        "Kidd had written that 'we shall not be asked' FO371/1/R2.",
        "{Kidd had written that 'we shall not be asked'} [FO371/1/R2]",
    ),
    "letter begins behind the prose": (
        "He was not asked for his view, Kidd note on talks in May 1938 FO371/1/R2.",
        "{He was not asked for his view} [Kidd note on talks in May 1938 FO371/1/R2]",
    ),
    "date begins behind the prose": (
        "Nobody would pay for it, as Kidd had noted, 4 May 1938 FO371/1/R2.",
        "{Nobody would pay for it, as Kidd had noted} [4 May 1938 FO371/1/R2]",
    ),
    "prose behind a colon": (
        "Kidd minute 4 May 1938 FO371/1/R2: 'they would be fools if they refused'.",
        "[Kidd minute 4 May 1938 FO371/1/R2] {'they would be fools if they refused'}",
    ),
    "prose behind a dash": (
        "Kidd 4 May 1938 FO371/1/R2 – Moss of the bank suggested it.",
        "[Kidd 4 May 1938 FO371/1/R2] {Moss of the bank suggested it}",
    ),
    "number of a paper beside a call number": (
        "Kidd paper, 'Our Policy', WP(38) 48, 28 May 1938, FO371/1/R2.",
        "[Kidd paper, 'Our Policy', WP(38) 48, 28 May 1938, FO371/1/R2]",
    ),
    "file of a cable": (
        "Dispatched 4 May. On file AA:A989, 43/735.",
        "{Dispatched 4 May} <On file> [AA:A989, 43/735]",
    ),
    "cable in a file cited elsewhere": (
        "See cablegram 151 of 4 May on the file cited in note 2.",
        "<See> [cablegram 151 of 4 May on the file cited in note 2]",
    ),
    "file cited elsewhere": (
        "Dispatched 4 May. On the file cited in note 2.",
        "{Dispatched 4 May} <On the file cited in> [note 2]",
    ),
    "file cited elsewhere, in a sentence": (
        "Both enclosures are on the file cited in note 2.",
        "{Both enclosures are on} [the file cited in note 2]",
    ),
    "titled paper on a file cited elsewhere": (
        "See the paper entitled 'Wool and War' on the file cited in note 5.",
        "<See> [the paper entitled 'Wool and War' on the file cited in note 5]",
    ),
    "letters behind a signal that share a reference": (
        "On the delay see Hale to Moss, 4 May 1951; Moss to Hale, 5 May 1951; and"
        " Hale to Moss (unsent), 6 May 1951 in NARA, RG 59.",
        "<On the delay see> [Hale to Moss, 4 May 1951; Moss to Hale, 5 May 1951; and"
        " Hale to Moss (unsent), 6 May 1951 in NARA, RG 59]",
    ),
    "the same writers again": (
        "Hale to Moss, 4 May 1938, FO 371/1; the same to the same, 26 May, ibid.",
        "[Hale to Moss, 4 May 1938, FO 371/1] [the same to the same, 26 May, ibid]",
    ),
    "several documents, then prose": (
        "This refers to Documents 450 and 451, and to cablegram D22.",
        "{This refers to} [Documents 450 and 451] {to cablegram D22}",
    ),
    "sums in brackets": (
        "The sums (£4,000 in 1912, £4,500 in 1913) are not the same.",
        "{The sums (£4,000 in 1912, £4,500 in 1913) are not the same}",
    ),
    "item of nothing": (
        "Present: General Moss (from item 3), Mr Leys.",
        "{Present: General Moss (from item 3), Mr Leys}",
    ),
    "document of the same edition": (
        "See Document 17, note 1.",
        "<See> [Document 17, note 1]",
    ),
    "Australian bracketed call number": (
        "See cablegram 140 (AA:A989, 43/735).",
        "<See> [cablegram 140 (AA:A989, 43/735)]",
    ),
}

WORKS = {
    "colon behind the author, subtitle behind a full stop": (
        "Jutta Falk: Das lange Amt. Gesandte zwischen den Kriegen. Graz: Moos 1979, 5.",
        "[Jutta Falk: Das lange Amt. Gesandte zwischen den Kriegen. Graz: Moos 1979, 5]",
    ),
    "colon behind the author of the next work": (
        "Neue Donaupost, 12. Juli 1936. Jutta Falk: Das Amt. Graz 1979, S. 3.",
        "[Neue Donaupost, 12. Juli 1936] [Jutta Falk: Das Amt. Graz 1979, S. 3]",
    ),
    "year behind the author, edition and house behind full stops": (
        "Hale, R. and Moss, K. (2004) The Ice Game. 2nd edn. Leeds: Tarn.",
        "[Hale, R. and Moss, K. (2004) The Ice Game. 2nd edn. Leeds: Tarn]",
    ),
    "prose between two articles": (
        "See A. Hale, “Ice,” Arctic Quarterly (Spring 1987), pp. 43–64 for the later"
        " history of the plan, and “Snow,” Leeds Courier, March 7, 1953, p. 8.",
        "<See> [A. Hale, “Ice,” Arctic Quarterly (Spring 1987), pp. 43–64] {for the"
        " later history of the plan, and} [“Snow,” Leeds Courier, March 7, 1953, p. 8]",
    ),
    "short form without marks behind a signal": (
        "For the context, see Falk, Gesandte unter der Lupe fremder Augen.",
        "<For the context, see> [Falk, Gesandte unter der Lupe fremder Augen]",
    ),
    "office behind a signal": (
        "See Falk, Secretary of State for the Colonies.",
        "<See> {Falk, Secretary of State for the Colonies}",
    ),
    "figures read as letters": (
        "R. Hale, The Port (London,l976), pp. l20-5; Hale, Port, p. l31 ; ibid , p . 14 .",
        "[R. Hale, The Port (London,l976), pp. l20-5] [Hale, Port, p. l31] [ibid , p . 14]",
    ),
    "title with a full stop": (
        "R. Hale, *Roads. A History of Varna* (London 1984), 12.",
        "[R. Hale, *Roads. A History of Varna* (London 1984), 12]",
    ),
    "unmarked title with a full stop": (
        "R. Hale, Roads and Rails. A History of Varna (London 1984), 12; ibid., 14.",
        "[R. Hale, Roads and Rails. A History of Varna (London 1984), 12] [ibid., 14]",
    ),
    "semicolon in brackets": (
        "R. Hale, *Roads* (London; New York, NY 1984), 12; S. Moss, *Rails* (Bath 1990).",
        "[R. Hale, *Roads* (London; New York, NY 1984), 12] [S. Moss, *Rails* (Bath 1990)]",
    ),
    "quoted title and journal": (
        "S. Moss, ‘Varna: a Tale’, *Sea Review*, 20 (1998), 802–5.",
        "[S. Moss, ‘Varna: a Tale’, *Sea Review*, 20 (1998), 802–5]",
    ),
    "American quotation marks": (
        "Susan Moss, “Varna Revisited,” Sea Review 12, no. 3 (1991): pp. 45–67.",
        "[Susan Moss, “Varna Revisited,” Sea Review 12, no. 3 (1991): pp. 45–67]",
    ),
    "and between two complete works": (
        "Susan Moss, “Varna,” Sea Review, July 1955, pp. 45–67 and Robert Hale, ed., "
        "The Roads of War (Bath: Harrow, 1956).",
        "[Susan Moss, “Varna,” Sea Review, July 1955, pp. 45–67] "
        "[Robert Hale, ed., The Roads of War (Bath: Harrow, 1956)]",
    ),
    "author's view behind two works": (
        "R. Hale, *Roads* (London 1984); S. Moss, *Rails* (Bath 1990) view him as being "
        "a fool. Another reading is given in T. Kidd, *Ships* (Leeds 1999).",
        "[R. Hale, *Roads* (London 1984)] [S. Moss, *Rails* (Bath 1990)] "
        "{view him as being a fool. Another reading is given in} "
        "[T. Kidd, *Ships* (Leeds 1999)]",
    ),
    "prose with commas before a short title": (
        "Some have seen it, indeed, as an answer to Hale's Sea paper, Moss, *Rails*, 12.",
        "{Some have seen it, indeed, as an answer to Hale's Sea paper} [Moss, *Rails*, 12]",
    ),
    "diary printed in a work": (
        "Moss told Hale that he was bored. Kidd diary 29 May 1938, T. Lowe, *Kidd* "
        "(London 1971), 205.",
        "{Moss told Hale that he was bored} "
        "[Kidd diary 29 May 1938, T. Lowe, *Kidd* (London 1971), 205]",
    ),
    "definition and locator": (
        "T. Lowe (ed.), *Diaries of Kidd* (London 1971) [hereafter Kidd diary], 16, "
        "diary 5 May 1938.",
        "[T. Lowe (ed.), *Diaries of Kidd* (London 1971) [hereafter Kidd diary], 16, "
        "diary 5 May 1938]",
    ),
    "diary without its owner": (
        "Kidd found the planning dull, diary 7 May, 20 June 1938.",
        "{Kidd found the planning dull} [diary 7 May, 20 June 1938]",
    ),
    "newspapers": (
        "New York Sun, March 15, 1972, p. 25; *Daily Sun* (4 May 1965).",
        "[New York Sun, March 15, 1972, p. 25] [*Daily Sun* (4 May 1965)]",
    ),
    "web page that was seen": (
        "S. Moss, review of Hale, *Roads*, *Sea Review*, XIV, 8. Available at: "
        "<http://a.org/x.pdf> (accessed 4 May 2010).",
        "[S. Moss, review of Hale, *Roads*, *Sea Review*, XIV, 8. Available at: "
        "<http://a.org/x.pdf> (accessed 4 May 2010)]",
    ),
    "law review": (
        "D. Hale, ‘Form and Substance’ (1976) 89 Sea Law Rev. 1685.",
        "[D. Hale, ‘Form and Substance’ (1976) 89 Sea Law Rev. 1685]",
    ),
    "title that asks": (
        "R. Hale, What Are Ports For? (1983) 20.",
        "[R. Hale, What Are Ports For? (1983) 20]",
    ),
    "citation in brackets behind prose": (
        "Hale was surprised by the answer. (See S. Moss, *Rails* (1990) 12.) He left.",
        "{Hale was surprised by the answer} <See> [S. Moss, *Rails* (1990) 12] {He left}",
    ),
}

SHORT_FORMS = {
    "ibid.": ("Ibid.", "[Ibid]"),
    "emphasised ibid.": ("*Ibid.*, 12; *ibid.*", "[*Ibid.*, 12] [*ibid.*]"),
    "same file": (
        "See also cablegram 12 of 4 May 1938 on the same file.",
        "<See also> [cablegram 12 of 4 May 1938 on the same file]",
    ),
    "and between two short forms": (
        "Moss, Rails, p. 45, and Kidd, Ships, p. 50.",
        "[Moss, Rails, p. 45] [Kidd, Ships, p. 50]",
    ),
    "idem behind a page": (
        "Ibid., 45; idem, The Road to Varna (Bath: Harrow, 1984), p. 2.",
        "[Ibid., 45] [idem, The Road to Varna (Bath: Harrow, 1984), p. 2]",
    ),
    "surname, short title, page": (
        "Hale, Long Road, pp. 69–83; note 5 above.",
        "[Hale, Long Road, pp. 69–83] [note 5 above]",
    ),
    "pointer and work": (
        "See note 5 above and The Papers of Kidd, Vol. 10, p. 169.",
        "<See> [note 5 above] [The Papers of Kidd, Vol. 10, p. 169]",
    ),
    "op. cit.": (
        "Moss, op. cit., n. 12, para. 9.32.",
        "[Moss, op. cit., n. 12, para. 9.32]",
    ),
    "note in brackets": (
        "Moss (n 5) 45; Hale (n 7) 12–15.",
        "[Moss (n 5) 45] [Hale (n 7) 12–15]",
    ),
    "surname and year": (
        "Hale 1984, S. 12 ff. zeigt das deutlich, ebenso Moss/Kidd 1990, S. 7.",
        "[Hale 1984, S. 12 ff.] {zeigt das deutlich} <ebenso> [Moss/Kidd 1990, S. 7]",
    ),
    "pages of nothing": ("Quotes on pp. 5 and 7.", "{Quotes on pp. 5 and 7}"),
}

SIGNALS = {
    "inner signal": (
        "He was not told: see Moss comments in Kidd diary 7 May 1938.",
        "{He was not told} <see> [Moss comments in Kidd diary 7 May 1938]",
    ),
    "reported in": (
        "Moss speech reported in *The Sun* 15 May 1938.",
        "{Moss speech} <reported in> [*The Sun* 15 May 1938]",
    ),
    "clause that ends in see": (
        "For a survey of the sea trade, see S. Moss, *Rails* (Bath 1990).",
        "<For a survey of the sea trade, see> [S. Moss, *Rails* (Bath 1990)]",
    ),
    "chapters of a work": (
        "See also Chapters 1 and 2 of R. Hale, *Roads* (London 1984).",
        "<See also Chapters 1 and 2 of> [R. Hale, *Roads* (London 1984)]",
    ),
    "verb that is no signal": (
        "Moss could see that the plan had failed.",
        "{Moss could see that the plan had failed}",
    ),
    "but cf.": (
        "Hale, *Roads*, 12; but cf. Moss, *Rails*, 50.",
        "[Hale, *Roads*, 12] <but cf.> [Moss, *Rails*, 50]",
    ),
}

LANGUAGES = {
    "German": (
        "Vgl. Karl Brand, Der Weg nach Varna. Studien, 2. Aufl., München 1978, S. 45; "
        "Anna Weiß, Das Ende, in: Hafen 12 (1991), S. 201, hier S. 210.",
        "<Vgl.> [Karl Brand, Der Weg nach Varna. Studien, 2. Aufl., München 1978, S. 45] "
        "[Anna Weiß, Das Ende, in: Hafen 12 (1991), S. 201, hier S. 210]",
    ),
    "German quoted after": (
        "Zit. nach: Ernst Vogel, Tagebuch, hrsg. von Max Roth, Ulm 1971, S. 301.",
        "<Zit. nach> [Ernst Vogel, Tagebuch, hrsg. von Max Roth, Ulm 1971, S. 301]",
    ),
    "Austrian without full stop": (
        "Vgl Brand, Hafenrecht (1999), 217.",
        "<Vgl> [Brand, Hafenrecht (1999), 217]",
    ),
    "French": (
        "Voir aussi Jean Morel, « Les ports de 1922 », Revue des ports, t. 12, n° 3, 1966, "
        "p. 201.",
        "<Voir aussi> [Jean Morel, « Les ports de 1922 », Revue des ports, t. 12, n° 3, "
        "1966, p. 201]",
    ),
    "Italian": (
        "Cfr. Mario Conti, La politica dei porti. Dalla guerra alla pace (Bari: Riva, 1988), "
        "p. 67; si veda anche Carla Neri, «Varna», in Porti, XII (1981), 3, pp. 45-66.",
        "<Cfr.> [Mario Conti, La politica dei porti. Dalla guerra alla pace (Bari: Riva, "
        "1988), p. 67] <si veda anche> [Carla Neri, «Varna», in Porti, XII (1981), 3, "
        "pp. 45-66]",
    ),
    "Russian": (
        "См.: Орлова Н. П. Порты и война // Вопросы портов. 1998. № 5. С. 12–25; "
        "Громов А. А. Тайны. СПб., 2001. С. 44.",
        "<См.> [Орлова Н. П. Порты и война // Вопросы портов. 1998. № 5. С. 12–25] "
        "[Громов А. А. Тайны. СПб., 2001. С. 44]",
    ),
    "Russian ibid.": ("Там же. С. 20.", "[Там же. С. 20]"),
    "Russian quoted after": (
        "Цит. по: Орлов Г. Б. Записки. М., 1989. Т. 2. С. 301.",
        "<Цит. по> [Орлов Г. Б. Записки. М., 1989. Т. 2. С. 301]",
    ),
}

COMMENTS = {
    "default repository": "All documents cited hereafter are from the Kidd Library",
    "thanks": "I am grateful to Susan Moss for this story",
    "person": "Canadian High Commissioner to the United Kingdom",
    "date in prose": "The fleet, which had left on 19 May, was late",
    "pronoun": "This refers to a dinner that Moss gave in May 1938",
}

CASES = ARCHIVES | WORKS | SHORT_FORMS | SIGNALS | LANGUAGES


@pytest.mark.parametrize(("note", "parts"), CASES.values(), ids=CASES.keys())
def test_note_is_split_into(note, parts):
    """The manners of printing that readers of notes meet."""
    assert split(note) == parts


@pytest.mark.parametrize("words", COMMENTS.values(), ids=COMMENTS.keys())
def test_note_without_citation_is_one_comment(words):
    """Dates, names and capitals alone make no citation."""
    assert split(f"{words}.") == f"{{{words}}}"


def test_bibliography_entries_keep_their_places_of_printing():
    """Full stops inside an entry part nothing; the next surname does."""
    entries = (
        "Hale, Robert, 1984: Wege. Köln.\nMoss, Anna; Kidd, Ivo, 1990: Häfen. Ulm."
    )
    assert split(entries) == (
        "[Hale, Robert, 1984: Wege. Köln] [Moss, Anna; Kidd, Ivo, 1990: Häfen. Ulm]"
    )


_BITS = st.sampled_from(
    [
        *"()[]\"'‘’“”„«»*_.;:,–/& \n",
        " ",
        "Hale",
        "R. ",
        "to ",
        "minute ",
        "4 May 1938 ",
        "FO371/1/R2",
        "(London 1950)",
        "*Roads*",
        "ibid.",
        "See also ",
        "was ",
        "p. 12",
        "note 5",
        "e\u0301",
        "http://a.org/x",
        "quoted in ",
        "diary ",
    ]
)


@given(st.lists(_BITS, max_size=40).map("".join))
def test_parts_are_ordered_trimmed_and_leave_no_citation_empty(note):
    """Whatever the note, its parts can be shown."""
    behind = 0
    for part in split_note(
        note, [Reference(*m.span()) for m in _CALL_NUMBER.finditer(note)]
    ):
        assert behind <= part.start < part.end <= len(note)
        assert note[part.start : part.end] == note[part.start : part.end].strip()
        behind = part.end


@given(st.lists(_BITS, max_size=40).map("".join))
def test_no_figure_is_lost(note):
    """What is neither signal nor citation is a comment."""
    references = [Reference(*m.span()) for m in _CALL_NUMBER.finditer(note)]
    parts = split_note(note, references)
    held = {at for part in parts for at in range(part.start, part.end)}
    assert [
        at for at, sign in enumerate(note) if sign.isdigit() and at not in held
    ] == []


HOSTILE = [
    "ibid. ",
    "(",
    '"',
    "A to B, 4 May 1938, ",
    "See A, ",
    "Moss, J., 1980: ",
    "1 ",
]


@pytest.mark.parametrize("bit", HOSTILE)
def test_endless_repetition_is_read(bit):
    """A damaged file can hold such a note; it must not hold up the others."""
    note = bit * (50_000 // len(bit))
    assert all(part.start < part.end for part in split_note(note, ()))
