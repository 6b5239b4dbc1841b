"""Registry papers that stand alone, without the file that holds them."""

import pytest

from testimonia.pipeline import run_pipeline
from tests.unit.annotate.resolve.writing import by_id, cite, codes, resolve

FIRST = cite(
    "Pryce minute, 4 May 1942, FO 371/30900, C 4011", piece="TNA FO 371/30900/C4011"
)
SECOND = cite(
    "Hale minute, 9 June 1942, FO 371/30911, C 5002", piece="TNA FO 371/30911/C5002"
)
BOOK = cite(
    "A. Weir, *Tables* (Leeds 1960), 5", author="A. Weir", title="Tables", issued="1960"
)

ALONE = {
    "at the beginning, as an archive's readers write": (
        "C 4011: record of the meeting, 5 May 1942",
        ("TNA FO 371/30900/C4011",),
    ),
    "at the end, behind minutes": (
        "Pryce minute, 11 May, Hale minute, 12 May 1942, C 4011",
        ("TNA FO 371/30900/C4011",),
    ),
    "two of them": (
        "papers C 4011 and C 5002",
        ("TNA FO 371/30900/C4011", "TNA FO 371/30911/C5002"),
    ),
    "one not named before is in the jacket in use": (
        "Hale minute, 3 July 1942, C 5555",
        ("TNA FO 371/30911/C5555",),
    ),
    "of another department": ("Hale minute, 3 July 1942, U 5555", ()),
    "the number of a gun": ("Hale on guns, part 2, B 12", ()),
}


@pytest.mark.parametrize(("words", "keys"), ALONE.values(), ids=ALONE)
def test_paper_alone_takes_its_file(words, keys):
    later = (
        cite(words, "other", form="short", genre="minute")
        if "minute" in words
        else (cite(words, "other", form="short"))
    )
    made = resolve([[FIRST], [SECOND], [later]])
    assert by_id(made, "3.0").keys == keys
    if keys:
        assert by_id(made, "3.0").kind == "archive"
        assert codes(made) == []


def test_jacket_in_use_is_forgotten_after_some_notes():
    later = cite("C 5555: Hale minute, 3 July 1942", "other", form="short")
    made = resolve([[FIRST], [BOOK], [BOOK], [BOOK], [later]])
    assert by_id(made, "5.0").keys == ()


def test_ibid_after_a_paper_alone_is_that_paper():
    later = cite("C 4011: record of the meeting", "other", form="short")
    again = cite("Ibid., minute by Hale, 12 May 1942")
    made = resolve([[FIRST], [later], [again]])
    assert by_id(made, "3.0").keys == ("TNA FO 371/30900/C4011",)


SYSTEM = (
    "Hale memorandum to Moss, March 8, 1938, 105 Sugar/816, DoS CDF 1930-1939.",
    "Hale memorandum to Moss, May 12, 1936, 105 Sugar/1099, pp. 2-3.",
    "Hale memorandum to Moss, May 12, 1936, 106 Wool/12, pp. 2-3.",
)


def test_decimal_file_alone_is_in_the_system_of_its_subject():
    marks = "".join(f"Nobody wrote of sugar.[^{n}]\n\n" for n in (1, 2, 3))
    notes = "".join(f"[^{n}]: {note}\n\n" for n, note in enumerate(SYSTEM, 1))
    found = run_pipeline("a.md", f"# Sugar\n\n{marks}{notes}".encode())
    first, second, third = found.citations
    assert first.keys == ("NARA RG 59/CDF 1930-1939/105 SUGAR/816",)
    assert (second.kind, second.first_note) == ("archive", None)
    assert second.keys == ("NARA RG 59/CDF 1930-1939/105 SUGAR/1099",)
    assert second.archives[0].score < first.archives[0].score
    assert not {"container-title", "volume"} & {f.name for f in second.fields}
    assert third.keys == ()
