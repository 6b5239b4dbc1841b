"""XML read safely: what is refused, what is mended, what is recognised."""

import pytest

from testimonia.errors import ReadError
from testimonia.read.xml import Entities, parse_xml, sniff_xml


def _bomb(reference: bytes) -> bytes:
    levels = b"".join(
        b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10)
    )
    return b'<!DOCTYPE a [<!ENTITY l0 "ten words">' + levels + b"]>" + reference


REFUSED = [
    pytest.param(_bomb(b"<a>&l9;</a>"), "entity_bomb", id="billion laughs"),
    pytest.param(_bomb(b'<a x="&l9;"/>'), "entity_bomb", id="the same in an attribute"),
    pytest.param(
        b'<!DOCTYPE a [<!ENTITY e "&f;"><!ENTITY f "&e;">]><a>&e;</a>',
        "entity_bomb",
        id="entities in a ring",
    ),
    pytest.param(
        b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a x="&e;"/>',
        "external_entity",
        id="a file named in an attribute",
    ),
    pytest.param(b"<a>" * 100_000 + b"</a>" * 100_000, "too_deep", id="very deep"),
    pytest.param(b"<a>" + b"x" * 10_100_000 + b"</a>", "too_large", id="one huge text"),
    pytest.param(b"", "damaged_xml", id="empty"),
    pytest.param(b"<a", "damaged_xml", id="nothing but the start of a tag"),
    pytest.param(bytes(range(256)), "damaged_xml", id="binary"),
]


@pytest.mark.parametrize(("content", "code"), REFUSED)
def test_what_cannot_be_read_safely_is_refused(content, code):
    with pytest.raises(ReadError) as caught:
        parse_xml("a.xml", content)

    assert caught.value.code == code


MENDED = [
    pytest.param(
        b"<a>\n<p>one</p>\n<p>two</a>", "damaged_xml", "onetwo", id="not well-formed"
    ),
    pytest.param(b"<a><p>one</p><p>tw", "damaged_xml", "onetw", id="truncated"),
    pytest.param(
        b"<a><p>one</p><p>tw\xc3", "damaged_xml", "onetw", id="cut in a character"
    ),
    pytest.param(
        b'<?xml version="1.0" encoding="UTF-8"?><a><p>caf\xe9</p></a>',
        "wrong_encoding",
        "café",
        id="Windows-1252 that says UTF-8",
    ),
    pytest.param(
        b'<?xml version="1.0" encoding="UTF-16"?><a><p>caf\xc3\xa9</p></a>',
        "wrong_encoding",
        "café",
        id="UTF-8 that says UTF-16",
    ),
    pytest.param(
        b'<?xml version="1.0" encoding="x-own"?><a><p>caf\xc3\xa9</p></a>',
        "wrong_encoding",
        "café",
        id="an encoding nobody knows",
    ),
]


@pytest.mark.parametrize(("content", "code", "words"), MENDED)
def test_damage_is_read_as_far_as_can_be_and_said(content, code, words):
    parsed = parse_xml("a.xml", content)

    assert "".join("".join(map(str, parsed.root.itertext())).split()) == words
    assert [issue.code for issue in parsed.issues] == [code]


def test_the_issue_names_the_line():
    parsed = parse_xml("a.xml", b"<a>\n<p>one</p>\n<p>two</a>")

    assert "line 3" in parsed.issues[0].message


def test_one_bad_byte_does_not_turn_every_accent():
    text = "é" * 50
    content = f"<a><p>{text}".encode() + b"\xe9 </p></a>"
    parsed = parse_xml("a.xml", content)

    assert parsed.encoding == "utf-8"
    assert [issue.code for issue in parsed.issues] == ["damaged_xml"]
    assert text in "".join(map(str, parsed.root.itertext()))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "koi8-r", "iso-8859-1"])
def test_declared_encodings_are_followed(encoding):
    text = "Молотов" if encoding != "iso-8859-1" else "Clé"
    head = f'<?xml version="1.0" encoding="{encoding}"?>'
    parsed = parse_xml("a.xml", f"{head}<a><p>{text}</p></a>".encode(encoding))

    assert parsed.root[0].text == text
    assert parsed.issues == ()


def test_entities_give_short_words_and_refuse_the_rest():
    content = (
        b'<!DOCTYPE a [<!ENTITY fo "Foreign &of;"><!ENTITY of "Office">'
        b'<!ENTITY b "<b/>"><!ENTITY long "' + b"x" * 2000 + b'">'
        b'<!ENTITY ext SYSTEM "http://localhost/a">]><a><p>.</p></a>'
    )
    entities = Entities.of(parse_xml("a.xml", content).root)

    assert entities.words("fo") == "Foreign Office"
    assert entities.words("mdash") == "—"
    assert [entities.words(name) for name in ("b", "long", "ext", "none")] == [
        "&b;",
        "&long;",
        "&ext;",
        "&none;",
    ]
    assert [issue.code for issue in entities.issues("a.xml")] == [
        "unknown_entity",
        "entity_bomb",
        "external_entity",
        "unknown_entity",
    ]


HEADS = [
    pytest.param(
        b'<TEI version="P5" xmlns="http://www.tei-c.org/ns/1.0">', "tei", id="TEI"
    ),
    pytest.param(
        b'<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0" version="3">', "tei", id="prefix"
    ),
    pytest.param(
        b"<teiCorpus xmlns='http://www.tei-c.org/ns/1.0'>", "tei", id="corpus"
    ),
    pytest.param(b'<!DOCTYPE TEI.2 SYSTEM "t.dtd" [\n<!ENTITY a ">">]><TEI.2>', "tei"),
    pytest.param(
        b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- > --><TEI>", "tei", id="BOM"
    ),
    pytest.param('<?xml version="1.0"?><TEI>'.encode("utf-16"), "tei", id="UTF-16"),
    pytest.param(b'<article article-type="research"><front>', "jats", id="JATS"),
    pytest.param(b"<article><h1>A post</h1></article>", None, id="an HTML fragment"),
    pytest.param(b'<html xmlns="http://www.w3.org/1999/xhtml">', "xhtml", id="XHTML"),
    pytest.param(b"<!DOCTYPE html><html><head>", None, id="HTML"),
    pytest.param(b"<?xml version='1.0'?><rows>", "other", id="other XML"),
    pytest.param(b"<?xml version='1.0'?>", "other", id="a declaration alone"),
    pytest.param(b"Minutes <TEI> of the meeting", None, id="plain text"),
    pytest.param(b"<3 is no tag", None, id="a sign"),
    pytest.param(b"<a " + b"x" * 100_000, None, id="a tag without end"),
    pytest.param(b"<!--" * 20_000, None, id="a comment without end"),
    pytest.param(b"", None, id="empty"),
]


@pytest.mark.parametrize(("head", "kind"), HEADS)
def test_the_root_tells_which_xml_it_is(head, kind):
    assert sniff_xml(head) == kind
