"""Archive references as they are printed, tradition by tradition."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.text.archives import find_archive_references


def keys(text):
    return [found.key for found in find_archive_references(text)]


def words(text):
    return [text[f.start : f.end] for f in find_archive_references(text)]


BRITISH = {
    "tight": ("Orme minute 3 May FO371/35338/U321.", "TNA FO 371/35338/U321"),
    "comma": ("FO 371/35338, U321", "TNA FO 371/35338/U321"),
    "dash": ("FO 371-35338", "TNA FO 371/35338"),
    "stops": ("F.O. 371/35338", "TNA FO 371/35338"),
    "slash": ("FO/371/35338/U321", "TNA FO 371/35338/U321"),
    "brackets": ("FO 371/35338 [U321/..]", "TNA FO 371/35338/U321"),
    "round brackets": ("FO 371/35338 (U321/320/70)", "TNA FO 371/35338/U321/320/70"),
    "space": ("FO 371 35338", "TNA FO 371/35338"),
    "volume": ("FO 371, vol. 24844", "TNA FO 371/24844"),
    "old name": ("PRO, FO 371/22972, C 9187/15/18", "TNA FO 371/22972/C9187/15/18"),
    "two names": ("TNA: PRO FO 371/22972", "TNA FO 371/22972"),
    "place": ("The National Archives (TNA), Kew, FO 371/36925", "TNA FO 371/36925"),
    "paper first": ("N 5842/30/38, FO 371/32916", "TNA FO 371/32916/N5842/30/38"),
    "item": ("PREM4/30/1", "TNA PREM 4/30/1"),
    "item dash": ("PREM 4-30/1", "TNA PREM 4/30/1"),
    "letter": ("FO954/25A", "TNA FO 954/25A"),
    "three parts": ("FO 181/973/20", "TNA FO 181/973/20"),
    "range": ("CAB 65/28-32", "TNA CAB 65/28-32"),
    "full width": ("ＦＯ　371／35338", "TNA FO 371/35338"),
    "india": ("IOR, L/P&S/12/2345", "IOR L/PS/12/2345"),
    "treasury": ("T 160/1134", "TNA T 160/1134"),
}
OTHERS = {
    "war memorial": ("AWM 123/512.", "AWM 123/512"),
    "accession": ("BAR, E 2001 (E) 1967/113", "BAR 2001/E/1967/113"),
    "files of the GDR": ("BStU, MfS, HA II, Nr. 4412", "BStU MFS HA II/Nr. 4412"),
    "Spanish bundle": (
        "AHN, Estado, leg. 8530, exp. 12",
        "AHN ESTADO/fasc. 8530/file 12",
    ),
    "Spanish box": ("AGA, Alcalá de Henares, caja 82/4521", "AGA b. 82/4521"),
    "Spanish ministry": ("AMAE (Madrid), R-1370/12", "AHMAE 1370/file 12"),
    "Polish institute": ("PISM, A.12.49/WB/4", "PISM A.12.49/WB/4"),
    "museum": ("Imperial War Museum, Documents.11842", "IWM 11842"),
    "Geneva": ("LNA, R 3610, 1/12934/33", "LNA b. R3610/1/file 12934/33"),
    "first US": (
        "U.S. National Archives, Record Group 59 (henceforth RG59), 711.61/852",
        "NARA RG 59/711.61/852",
    ),
    "short US": ("RG59, 740.0011/17085", "NARA RG 59/740.0011/17085"),
    "decimal": (
        "NARA, RG 59, CDF 1955–1959, 611.61/3–2158",
        "NARA RG 59/CDF 1955-1959/611.61/3-2158",
    ),
    "named class": (
        "NARA, RG 59, CDF 1940–44, 740.0011 European War 1939/24556",
        "NARA RG 59/CDF 1940-44/740.0011 EUROPEAN WAR 1939/24556",
    ),
    "bare decimal": ("740.0011 EW/8-2944", "NARA RG 59/740.0011 EW/8-2944"),
    "lot": (
        "Department of State, PPS Lot File 64D563, Box 7, 1949—Drafts",
        "Department of State Lot 64D563/Box 7/Folder 1949-DRAFTS",
    ),
    "film": (
        "NARA, RG 59, M92, Letters from Envoys in Elmland, Roll 39",
        "NARA RG 59/M92/Roll 39",
    ),
    "film without its title": ("NARA, RG 59, M92, Roll 39", "NARA RG 59/M92/Roll 39"),
    "president": ("HSTL, PSF, Subject File, Box 165", "HSTL PSF/Subject File/Box 165"),
    "library": (
        "LCM, Ulrich Papers, Container 67",
        "Library of Congress Ulrich Papers/Box 67",
    ),
    "Russian": (
        "AVP RF, f. 06, op. 5, p. 28, d. 327, ll. 8-9",
        "AVP RF 06/5/28/327/8-9",
    ),
    "Cyrillic": (
        "АВП РФ. Ф. 06. Оп. 5. П. 28. Д. 327. Л. 8–9",
        "AVP RF 06/5/28/327/8-9",
    ),
    "renamed": ("RTsKhIDNI, f. 558, op. 11, d. 283", "RGASPI 558/11/283"),
    "verso": ("РГАСПИ. Ф. 558. Оп. 11. Д. 82. Л. 4 об.", "RGASPI 558/11/82/4v"),
    "German": ("PA AA, R 29712, Bl. 12", "PA AA R 29712/fol. 12"),
    "German film": ("PAAA, RZ 211, R 29712", "PA AA RZ 211/R 29712"),
    "Bundesarchiv": ("BArch R 43 II/1482", "BArch R 43/II/1482"),
    "Austrian": ("HHStA, PA I, Karton 456", "HHStA PA I/Karton 456"),
    "Prussian": ("GStA PK, I. HA Rep. 77", "GStA PK I. HA Rep. 77"),
    "French": (
        "AMAE, Guerre 1939-1945, Londres CFLN, vol. 1482, fol. 12",
        "AMAE GUERRE 1939-1945 LONDRES CFLN/vol. 1482/fol. 12",
    ),
    "French army": ("SHAT, 7N 3185", "SHD 7 N 3185"),
    "French papers": ("AN, 457 AP 80", "AN 457 AP 80"),
    "Italian": (
        "ASMAE, Affari politici 1931-45, b. 12, fasc. 3",
        "ASMAE AFFARI POLITICI 1931-45/b. 12/fasc. 3",
    ),
    "Australian": ("AA : A989, 43/735/321", "NAA A989/43/735/321"),
    "Australian title": ("AA: A981, Soviet Russia 44", "NAA A981/SOVIET RUSSIA 44"),
    "Australian capitals": ("NAA:A981, SOVIET RUSSIA 44", "NAA A981/SOVIET RUSSIA 44"),
    "Australian series": ("AA:A4763", "NAA A4763"),
    "Australian cable": ("FA:A3196, 1942, 0.26817", "NAA A3196/1942/0.26817"),
    "Canadian": ("LAC, RG 25, vol. 3456, file 12-40", "LAC RG 25/vol. 3456/file 12-40"),
    "Dutch": ("NL-HaNA, 2.05.44, inv.nr. 123", "NL-HaNA 2.05.44/123"),
    "Churchill": (
        "Churchill Archives Centre, CHAR 20/130/28",
        "Churchill Archives Centre CHAR/20/130/28",
    ),
    "Bodleian": (
        "Bodleian, MS. Eng. hist. c. 415, fol. 12",
        "Bodleian Library MS Eng. hist. c. 415/fol. 12",
    ),
    "known holder": (
        "Hoover Institution Archives, Ulrich Papers, Box 3, Folder 2",
        "Hoover Institution Ulrich Papers/Box 3/Folder 2",
    ),
    "unknown holder": (
        "Elm College, Ann Orme Papers, Box 3",
        "Elm College Ann Orme Papers/Box 3",
    ),
    "holder behind": (
        "Orme Papers, Library of Congress, Washington, DC, Box 9",
        "Library of Congress Orme Papers/Box 9",
    ),
}


@pytest.mark.parametrize(
    ("text", "key"),
    [*BRITISH.values(), *OTHERS.values()],
    ids=[*BRITISH, *OTHERS],
)
def test_each_way_of_printing_makes_the_one_key_of_its_piece(text, key):
    """Every spelling variant must meet the others in one row."""
    assert keys(text) == [key]


PAPERS = {
    "tight": ("WP(42)516", "TNA WP(42)516"),
    "wide": ("W.P. (42) 516", "TNA WP(42)516"),
    "long year": ("CM (1946) 14", "TNA CM(46)14"),
    "meeting": ("WM(42)145th meeting", "TNA WM(42)145"),
    "chiefs": ("COS(42)346th", "TNA COS(42)346"),
}


@pytest.mark.parametrize(("text", "key"), PAPERS.values(), ids=PAPERS)
def test_numbers_of_cabinet_papers_are_told_from_call_numbers(text, key):
    """The caller makes them a field where a call number stands beside them."""
    (found,) = find_archive_references(text)
    assert (found.key, found.paper) == (key, True)
    (piece,) = find_archive_references("CAB 65/28")
    assert not piece.paper


LISTS = {
    "papers": (
        "FO 371/33154/R8820 and R8821",
        ["TNA FO 371/33154/R8820", "TNA FO 371/33154/R8821"],
    ),
    "pieces": (
        "FO 371/47881, 47882 and 47883.",
        ["TNA FO 371/47881", "TNA FO 371/47882", "TNA FO 371/47883"],
    ),
    "decimals": (
        "RG 59, 023.1/3–656 and 023.1/3–2056",
        ["NARA RG 59/023.1/3-656", "NARA RG 59/023.1/3-2056"],
    ),
    "day": ("CAB 65/28, 29 October 1942", ["TNA CAB 65/28"]),
    "days": ("CAB 65/28, 29, 30 and 31 October 1942", ["TNA CAB 65/28"]),
    "page": ("CAB 65/28, 3", ["TNA CAB 65/28"]),
    "short pieces": (
        "CAB 65/28, 29 and 32",
        ["TNA CAB 65/28", "TNA CAB 65/29", "TNA CAB 65/32"],
    ),
    "range": ("FO 371/24844-6, 24850", ["TNA FO 371/24844-6", "TNA FO 371/24850"]),
    "full again": (
        "FO 371/35338, U 321 and U 888; FO 371/36925",
        ["TNA FO 371/35338/U321", "TNA FO 371/35338/U888", "TNA FO 371/36925"],
    ),
    "another class": (
        "FO 371/35338, T 160/1134",
        ["TNA FO 371/35338", "TNA T 160/1134"],
    ),
    "serials": (
        "RG 59, 740.0011 EW/1234, 1256",
        ["NARA RG 59/740.0011 EW/1234", "NARA RG 59/740.0011 EW/1256"],
    ),
    "folders of years": (
        "RG 59, Lot 64D563, Box 5, 1947–1948; and 1951–1952",
        [
            "NARA RG 59/Lot 64D563/Box 5/Folder 1947-1948",
            "NARA RG 59/Lot 64D563/Box 5/Folder 1951-1952",
        ],
    ),
    "volumes": (
        "PA AA, R 29712, R 29713 und R 29714",
        ["PA AA R 29712", "PA AA R 29713", "PA AA R 29714"],
    ),
    "boxes": (
        "ASMAE, AP, 1931-45, URSS, b. 38, fasc. 2, f. 12; b. 39",
        [
            "ASMAE AP 1931-45 URSS/b. 38/fasc. 2/fol. 12",
            "ASMAE AP 1931-45 URSS/b. 39",
        ],
    ),
    "Russian day": (
        "РГАСПИ, ф. 17, оп. 162, д. 37, л. 5, 6 мая",
        ["RGASPI 17/162/37/5"],
    ),
    "leaves": (
        "РГАСПИ, ф. 558, оп. 11, д. 82, л. 4; д. 83, л. 5",
        ["RGASPI 558/11/82/4", "RGASPI 558/11/83/5"],
    ),
    "year": ("FO 371/4788, 1945.", ["TNA FO 371/4788"]),
    "fonds": (
        "RGASPI, f. 17, op. 3, d. 5; f. 558, op. 11, d. 82",
        ["RGASPI 17/3/5", "RGASPI 558/11/82"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS)
def test_a_list_takes_what_it_shares_from_its_first_piece(text, expected):
    """Dates and pages behind a comma are no pieces."""
    assert keys(text) == expected


def test_what_is_taken_from_a_neighbour_is_less_sure_and_says_so():
    first, second = find_archive_references("FO 371/33154/R8820 and R8821")
    assert (first.inherited, second.inherited) == (False, True)
    assert second.score < first.score


def test_a_fond_without_its_archive_is_that_of_the_one_before_and_less_sure():
    first, second = find_archive_references(
        "АВП РФ, ф. 06, оп. 5, д. 327; там же, ф. 017, оп. 1, д. 3"
    )
    assert second.key == "AVP RF 017/1/3"
    assert second.inherited
    assert second.score < first.score
    assert keys("ф. 017, оп. 1, д. 3") == []


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("F0371/35338", "TNA FO 371/35338"),
        ("FO37l/3533B", "TNA FO 371/35338"),
        ("P REM 4/30/1", "TNA PREM 4/30/1"),
    ],
    ids=["zero for O", "letters for digits", "split word"],
)
def test_misread_letters_are_mended_at_a_lower_score(text, key):
    (found,) = find_archive_references(text)
    assert found.key == key
    assert found.score < 1


NOTHING = {
    "date": "It was 12/5/1942, or 1941/42.",
    "journal": "Quarterly Review, 45/3 (1967), 12-34.",
    "pages": "pp. 371-35338 of vol. 7/3",
    "drivers": "CAB drivers and 371 others of the FO",
    "tank": "a T 34 and a T-34/85",
    "statute": "5 U.S.C. 552 and 410 U.S. 113",
    "reports": "R. 12; W 5; A 7/3; N 1; f. 12; p. 28, d. 1942",
    "address": "at 10 Elm Street, SW1A 2AA",
    "link": "https://example.org/FO371/35338 and www.example.org/a/CAB65/28",
    "DOI": "doi:10.1017/S0018246X00012345",
    "edition": "FRUS, 1942, vol. III, pp. 522-9; DBFP, 3/VI, no. 123",
    "French edition": "Ministère des Affaires étrangères, Documents diplomatiques, t. 2",
    "box": "Box 12, Folder 3",
    "initials": "Orme, R.A., A History of Elmton, vol. 3, p. 12",
    "era": "in 1066 AD, the king's men, vol. 2",
    "repository": "She read for a year at the Public Record Office, London.",
    "printed papers": "The Papers of Ann Orme, vol. 9 (Elmton 1990), p. 274.",
    "working paper": "Orme, Elm Institute Working Paper No. 13",
    "collection": "the Orme Papers were burnt",
    "units": "123.45/6 litres on 192.168.1.1/24",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_what_only_looks_like_a_call_number_gives_nothing(text):
    assert keys(text) == []


ENDS = {
    "prose": (
        "Elm College, Orme Papers, Box 5, Brand said nothing of it.",
        "Elm College, Orme Papers, Box 5",
    ),
    "next letter": (
        "NARA, RG 59, PPS Lot File 64D563, Box 3, Moscow and Orme to Brand, May 3",
        "NARA, RG 59, PPS Lot File 64D563, Box 3, Moscow",
    ),
    "folder with and": (
        "LCM, Orme Papers, Box 3, Planning and the Federal Government. Brand agreed.",
        "LCM, Orme Papers, Box 3, Planning and the Federal Government",
    ),
    "remark": (
        "LCM, Orme Papers, Box 3, Drafts 1950 (also in Elm College).",
        "LCM, Orme Papers, Box 3, Drafts 1950",
    ),
    "page": ("RG 59, M800, Roll 8, pp. 3ff.", "RG 59, M800, Roll 8"),
    "next note": (
        "AA: A981, Soviet Russia 44.\n3 Orme left.",
        "AA: A981, Soviet Russia 44",
    ),
}


@pytest.mark.parametrize(("text", "expected"), ENDS.values(), ids=ENDS)
def test_a_reference_ends_where_its_neighbour_begins(text, expected):
    assert words(text)[0] == expected


NARROW_FIRST = {
    "box": ("Orme memo, May 3, 1941, Box 23, PSF, FDRL.", "FDRL PSF/Box 23"),
    "papers": (
        "Folder 3, Box 12, Ann Orme Papers, Manuscript Division, Library of Congress",
        "Library of Congress Ann Orme Papers/Box 12/Folder 3",
    ),
    "papers without holder": ("Box 12, Orme Papers.", "Orme Papers/Box 12"),
    "two institutions": (
        "Box 12, Orme Papers, Special Collections, Elm University Library",
        "Special Collections, Elm University Library Orme Papers/Box 12",
    ),
    "file": (
        "Orme to Brand, May 3, 1928, File 115/12D, CDF, RG 59, NA.",
        "NARA RG 59/CDF 115/12D",
    ),
    "decimal": ("740.0011 EW/12345, RG 59", "NARA RG 59/740.0011 EW/12345"),
    "central file": (
        "123 Elm Relations/45, DoS CDF 1930-1939.",
        "NARA RG 59/CDF 1930-1939/123 ELM RELATIONS/45",
    ),
    "within": (
        "023.1/152 in Central Decimal Files 1930-39, RG 59, Archives II, College Park",
        "NARA RG 59/CDF 1930-39/023.1/152",
    ),
    "lot": (
        "folder 3, box 12, Lot 64D563, RG 59, NACP",
        "NARA RG 59/Lot 64D563/Box 12/Folder 3",
    ),
    "film": ("M77, Roll 68, RG 59, National Archives", "NARA RG 59/M77/Roll 68"),
    "group": ("RG 59, NARA", "NARA RG 59"),
    "place": (
        "Central Decimal File 1940-44, RG 59, National Archives, College Park",
        "NARA RG 59/CDF 1940-44",
    ),
    "holder last": (
        "RG 84, Elm Legation, Box 3, NARA",
        "NARA RG 84/ELM LEGATION/Box 3",
    ),
    "British": ("FO 371/35338, The National Archives, Kew", "TNA FO 371/35338"),
    "series first": ("Map Room File, Box 13, FDRL", "FDRL Map Room File/Box 13"),
    "deposit first": (
        "Orme memo, PSF: Diplomatic, Box 5, Elmland 1941, FDRL",
        "FDRL PSF/DIPLOMATIC/Box 5/ELMLAND 1941",
    ),
    "owner behind": (
        "Papers of Ann Orme, Box 12, Folder 3, Elm University Archives",
        "Elm University Archives Ann Orme Papers/Box 12/Folder 3",
    ),
    "Russian": ("Орлов, ф. 06, оп. 5, п. 28, д. 327, АВП РФ", "AVP RF 06/5/28/327"),
    "folder first": (
        "Elm College, Orme Papers, Folder 3, Box 12",
        "Elm College Orme Papers/Box 12/Folder 3",
    ),
    "page between": (
        "Diary Book 512, p. 34, Orme Papers, FDRL",
        "FDRL Orme Papers/Book 512",
    ),
    "diary": ("Orme Diary, Book 512, p. 34, FDRL", "FDRL Orme Diary/Book 512"),
    "book alone": ("Book 512, p. 34, FDRL", "FDRL Book 512"),
    "of the papers": ("Box 12 of the Orme Papers", "Orme Papers/Box 12"),
    "of the papers held": (
        "Folder 3, Box 12 of the Ann Orme Papers, Library of Congress",
        "Library of Congress Ann Orme Papers/Box 12/Folder 3",
    ),
    "in brackets": ("Box 5, PSF (Diplomatic), FDRL", "FDRL PSF/DIPLOMATIC/Box 5"),
    "subseries": (
        "Box 12, NSC Series, Elm Papers Subseries, White House Office, DDEL",
        "DDEL WHITE HOUSE OFFICE ELM PAPERS SUBSERIES/NSC Series/Box 12",
    ),
    "papers as president": (
        "Box 4, Elm Series, Papers as President, Ann Whitman File, DDEL",
        "DDEL Ann Whitman File/PAPERS AS PRESIDENT/Elm Series/Box 4",
    ),
    "unknown archive": (
        "Box 3, Folder 2, Orme Collection, Elm Archives",
        "Elm Archives Orme Collection/Box 3/Folder 2",
    ),
}


def test_a_holders_name_leads_to_nothing_behind_a_semicolon():
    text = "RG 218, CCS 381 Elm (2-2-46), sec. 3, NA; RG 319, Entry 154, Box 21."
    assert words(text) == [
        "RG 218, CCS 381 Elm (2-2-46), sec. 3, NA",
        "RG 319, Entry 154, Box 21",
    ]


SWISS = (
    "E2001E, 1967/113, Bd. 421",
    "BAR, E 2001 (E) 1967/113, Bd. 421",
    "Swiss Federal Archives (BAR), E 2001 (E) 1967/113, vol. 421",
    "BAR, E2001E#1967/113#421*",
)


@pytest.mark.parametrize("text", SWISS)
def test_every_spelling_of_a_swiss_accession_makes_one_key(text):
    assert keys(text) == ["BAR 2001/E/1967/113/421"]


BEHIND_COLLECTION = {
    "Scotland": (
        "Orme MSS, National Library of Scotland, Acc. 4251/7",
        "National Library of Scotland Orme MSS/Acc. 4251/7",
    ),
    "Cambridge": (
        "Orme Papers, Cambridge University Library, MS Add. 8912",
        "Cambridge University Library Orme Papers/Add. MS 8912",
    ),
    "college": (
        "Orme Papers, Trinity College, Cambridge, ORME A1/23",
        "Trinity College, Cambridge Orme Papers/ORME A1/23",
    ),
    "number first": ("NLA, MS 4912, Orme Papers, series 2, folder 14", "NLA 4912/2/14"),
    "number first, owner": (
        "NLA, MS 4912, Papers of Ann Orme, Box 3",
        "NLA 4912/Box 3",
    ),
}


@pytest.mark.parametrize(
    ("text", "key"), BEHIND_COLLECTION.values(), ids=BEHIND_COLLECTION
)
def test_a_collection_and_its_call_number_are_one_reference(text, key):
    assert keys(text) == [key]


@pytest.mark.parametrize(("text", "key"), NARROW_FIRST.values(), ids=NARROW_FIRST)
def test_whichever_level_comes_first_a_piece_has_one_key(text, key):
    assert keys(text) == [key]


def test_a_reference_whose_holder_stands_last_spans_both():
    text = "Orme to Brand, 3 May, Box 23, PSF, FDRL, and Box 24, PSF, FDRL."
    assert words(text) == ["Box 23, PSF, FDRL", "Box 24, PSF, FDRL"]


@pytest.mark.parametrize(
    "text",
    [
        "Brand, Elmton, vol. 3, Public Record Office",
        "P.O. Box 12, Columbia University, New York",
        "Box 3, PSF",
        "Orme, May 1941, FDRL",
        "Most of the boxes of the Orme Papers are lost",
        "Volume 3 of the Orme Papers (London, 1951)",
    ],
    ids=["volume", "address", "no holder", "date", "prose", "edition"],
)
def test_what_stands_before_a_holder_by_chance_is_not_its_piece(text):
    assert keys(text) == []


FURTHER = {
    "cable": (
        "Department of State, SAS, 1984 ELMTON 04321",
        "Department of State SAS/1984 ELMTON 04321",
    ),
    "agency": (
        "CIA-RDP80B01676R001100080029-7",
        "CREST CIA-RDP80B01676R001100080029-7",
    ),
    "digital archive": (
        "Wilson Center Digital Archive, Document 110123",
        "Wilson Center Digital Archive 110123",
    ),
    "party": ("SAPMO-BArch, DY 30/IV 2/2.035/112", "BArch DY 30/IV/2/2.035/112"),
    "ministry": ("MfS, HA XX/9, Nr. 123", "BStU MFS HA XX/9/Nr. 123"),
    "left papers": (
        "Bundesarchiv Koblenz, Nachlass Orme, N 1351/12",
        "BArch N 1351/12",
    ),
    "Nantes": ("CADN, 448PO/A/123", "CADN 448 PO vol. A/123"),
    "holocaust": ("USHMM, RG-15.084M, reel 3", "USHMM RG 15.084M/Roll 3"),
    "Czech": ("AMZV, f. TO-T, k. 35", "AMZV TO-T/b. 35"),
    "Romanian": ("ANIC, Fond CC, dosar 12/1945", "ANIC FOND CC/file 12/1945"),
    "Turkish": ("BCA, 030.10/200.366.5", "BCA 030.10/200.366.5"),
    "Ottoman": ("BOA, HR.SYS 2345/12", "BOA HR.SYS/2345/12"),
    "Japanese": ("JACAR Ref. B02030123400", "JACAR B02030123400"),
    "Chinese": ("CFMA 109-00123-04", "CFMA 109-00123-04"),
    "Indian": (
        "NAI, External Affairs, F. No. 12(3)-EUR/47",
        "National Archives of India EXTERNAL AFFAIRS/file 12(3)-EUR/47",
    ),
    "Irish": ("NAI, DFA, 305/57", "National Archives of Ireland DFA/305/57"),
    "Israeli": ("ISA, MFA, 2424/12", "ISA file 2424/12"),
    "Vatican": (
        "AES, Germania, pos. 604, fasc. 113, f. 12",
        "AES GERMANIA/604/fasc. 113/fol. 12",
    ),
    "Bulgarian": ("TsDA, f. 1B, op. 5, a.e. 12", "TsDA 1B/5/12"),
    "Hungarian": ("MNL OL, XIX-J-1-j, 12. doboz", "MNL XIX-J-1-J/b. 12"),
    "named fond": (
        "АВП РФ, ф. Секретариат Орлова, оп. 5, п. 28, д. 327",
        "AVP RF Секретариат Орлова/5/28/327",
    ),
    "captured film": ("NARA, T-120, roll 123", "NARA T120/Roll 123"),
    "stopped paper": (
        "F.O. 371, vol. 35338, U.321/320/70",
        "TNA FO 371/35338/U321/320/70",
    ),
}


@pytest.mark.parametrize(("text", "key"), FURTHER.values(), ids=FURTHER)
def test_further_traditions_are_read(text, key):
    assert keys(text) == [key]


def test_a_named_repository_outweighs_another_that_prints_alike():
    """Canada and the United States both have record groups."""
    assert keys("LAC, RG 25, vol. 3; NARA, RG 25, Box 3") == [
        "LAC RG 25/vol. 3",
        "NARA RG 25/Box 3",
    ]


def test_a_collection_with_a_call_number_of_its_own_is_not_kept_twice():
    assert keys("Orme papers, FO 800/301") == ["TNA FO 800/301"]


def test_levels_begin_behind_the_repository():
    text = "see PRO, FO 800/301"
    (found,) = find_archive_references(text)
    assert text[found.start : found.body] == "PRO, "


NOISE = st.text(
    alphabet="FO371/35338,. U()[]NARAGBoxPps5éф\u0301\u00ad\u00a0–\n", max_size=80
)


@given(NOISE, st.sampled_from([*BRITISH.values(), *OTHERS.values()]), NOISE)
def test_references_lie_in_the_text_in_order_and_apart(before, known, behind):
    text = f"{before} {known[0]}; {behind}"
    found = find_archive_references(text)
    places = [(f.start, f.end) for f in found]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(a[1] <= b[0] for a, b in pairwise(places))
    assert all(f.start <= f.body < f.end for f in found)


@given(st.text(max_size=200))
def test_any_text_is_read_without_trouble(text):
    for found in find_archive_references(text):
        assert found.levels
        assert 0 < found.score <= 1


@pytest.mark.parametrize(
    "piece",
    [
        "FO371/",
        "TNA: PRO ",
        "RG 59, ",
        "CDF 1940-44, ",
        "Box 23, PSF, ",
        "Folder 3, Box 12, Orme Papers, ",
        "FO 371/33154/R8820 and R8821, ",
        "NARA, ",
        "Orme Papers, ",
        "(",
        "Elm College, ",
        "f. 1, op. ",
        "740.",
        "RG 59, M92, Despatches from ",
        "\u0301",
        "http://",
    ],
)
def test_endless_repetition_ends(piece):
    """No clock is read: a pattern that went wild would not end at all."""
    text = (piece * 50_000)[:50_000]
    assert all(found.end <= len(text) for found in find_archive_references(text))
