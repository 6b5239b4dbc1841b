"""Holders that are known by their kind: state archives, libraries, record offices."""

import pytest

from testimonia.text.archives import find_archive_references, read_grammar

NAMED = {
    "state archive": (
        "Staatsarchiv Hamburg, 131-1 II, Nr. 1234",
        "Staatsarchiv Hamburg 131-1 II/Nr. 1234",
    ),
    "state archive, short": (
        "StA Hamburg, 131-1 II, 1234",
        "Staatsarchiv Hamburg 131-1 II/Nr. 1234",
    ),
    "fonds by its name": (
        "StAM, Polizeidirektion 6789",
        "StAM Polizeidirektion/Nr. 6789",
    ),
    "main state archive": (
        "HStA Düsseldorf, NW 53, Nr. 234",
        "Hauptstaatsarchiv Düsseldorf NW 53/234",
    ),
    "Saxony-Anhalt": (
        "LHASA, MD, C 20 I, Ib Nr. 1234",
        "LHASA C 20 I/IB/Nr. 1234",
    ),
    "Berlin": (
        "Landesarchiv Berlin, B Rep. 002, Nr. 1234",
        "Landesarchiv Berlin B/Rep. 002/Nr. 1234",
    ),
    "town": ("Stadtarchiv Köln, Best. 902, Nr. 101", "Stadtarchiv Köln 902/101"),
    "Italian": (
        "Archivio di Stato di Elmara, Prefettura, b. 123, fasc. 4",
        "Archivio di Stato di Elmara PREFETTURA/Box 123/Folder 4",
    ),
    "Italian, short": (
        "ASTo, Prefettura, b. 123, fasc. 4",
        "Archivio di Stato di Torino PREFETTURA/Box 123/Folder 4",
    ),
    "department": (
        "Archives départementales du Nord, 1 W 1234",
        "Archives départementales Nord 1 W 1234",
    ),
    "department, short": ("AD Nord, 1W1234", "Archives départementales Nord 1 W 1234"),
    "county": ("Elm Record Office, D/EX 12/3", "Elm Record Office D/EX 12/3"),
    "history centre": (
        "Surrey History Centre, 1234/5/6",
        "Surrey History Centre 1234/5/6",
    ),
    "Northern Ireland": ("PRONI, CAB/9/B/12", "PRONI CAB/9/B/12"),
    "Scotland": ("NRS, HH 55/12", "NRS HH 55/12"),
    "Birmingham": (
        "Cadbury Research Library, University of Birmingham, AP 20/1/3",
        "Birmingham University Library AP 20/1/3",
    ),
    "college": (
        "King's College, Cambridge, JMK/W/4",
        "King's College, Cambridge JMK/W/4",
    ),
    "King's College, London": (
        "Liddell Hart Centre for Military Archives, KCL, ORME 3/4",
        "Liddell Hart Centre ORME 3/4",
    ),
    "Japan": (
        "Gaikō Shiryōkan [Diplomatic Archives], Tokyo, A.1.1.0.30, vol. 4",
        "Gaikō Shiryōkan A.1.1.0.30/vol. 4",
    ),
    "Taiwan": (
        "Academia Historica, Taipei, 020-010102-0044",
        "Academia Historica 020-010102-0044",
    ),
    "China": (
        "Second Historical Archives of China, 18-1234",
        "Second Historical Archives 18/1234",
    ),
}


@pytest.mark.parametrize(("text", "key"), NAMED.values(), ids=NAMED)
def test_states_counties_and_colleges_are_read_by_their_kind(text, key):
    found = find_archive_references(text)
    assert [one.key for one in found] == [key]
    assert text[found[0].start : found[0].end] == text


UNKNOWN = {
    "series": (
        "Elm Diocesan Archives, Bishop Orme Correspondence, Box 3, Folder 2",
        "Elm Diocesan Archives BISHOP ORME CORRESPONDENCE/Box 3/Folder 2",
    ),
    "manuscript": (
        "Elm Historical Society, MS 123, Box 4, Folder 2",
        "Elm Historical Society MS 123/Box 4/Folder 2",
    ),
    "accession": ("Elm Public Library, Acc. 1234", "Elm Public Library Acc. 1234"),
    "its own record group": (
        "Elm University Archives, RG 2, Box 5",
        "Elm University Archives RG 2/Box 5",
    ),
    "name behind": (
        "Archives of the Elm Church, RG 12, Box 3",
        "Archives of the Elm Church RG 12/Box 3",
    ),
    "wider holder before": (
        "Special Collections, Elm University, MS 123, Box 4",
        "Special Collections, Elm University MS 123/Box 4",
    ),
    "collection behind its number": (
        "State Library of Elmland, MS 12345, Orme Papers, Box 4",
        "State Library of Elmland MS 12345/Box 4",
    ),
}


@pytest.mark.parametrize(("text", "key"), UNKNOWN.values(), ids=UNKNOWN)
def test_an_unknown_holder_is_kept_as_printed_and_less_sure(text, key):
    found = find_archive_references(text)
    assert [one.key for one in found] == [key]
    assert found[0].score < 1


@pytest.mark.parametrize(
    "text",
    [
        "The Archives, Box 3 of the set, is fine",
        "Lund, Archives of Elm (London, 1951), MS 12",
        "King's College, Cambridge, 1951, pp. 3/4",
        "The Elm University Library, 1951, holds Box 3 of them.",
        "See the Elm Museum, Box 3 (fig. 2).",
        "J. Orme, 'Paper', Elm University, Box 1234, Elmtown",
        "University of Elm, MS thesis, 1951",
        "AD 1951, 1 W 12",
        "Staatsarchiv Hamburg, 12, 1951",
    ],
)
def test_a_holder_without_a_shelf_of_its_own_is_no_reference(text):
    assert find_archive_references(text) == ()


def test_a_collection_in_an_unknown_archive_is_still_that_collection():
    (found,) = find_archive_references("Elm Archives, Orme Collection, Box 3, Folder 2")
    assert dict(found.levels)["collection"] == "Orme Collection"


def test_a_users_own_kind_of_holder_is_read():
    grammar = read_grammar(
        '[names]\n"Chapter of *" = ["Chapter of *"]\n'
        '[[reference]]\nrepository = "Chapter of *"\ntemplate = "Chest_{chest:number}"'
    )
    (found,) = find_archive_references("Chapter of Great Elm, Chest 4", grammar)
    assert found.key == "Chapter of Great Elm 4"


@pytest.mark.parametrize(
    "piece",
    ["Elm Library, ", "Library ", "Archives of Elm ", "StA Elm, 1 ", "AD de la "],
)
def test_endless_holders_end(piece):
    assert find_archive_references(piece * (50_000 // len(piece))) == ()
