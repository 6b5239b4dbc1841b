"""Documents named before the edition that prints them."""

import pytest

from testimonia.annotate.citations.published.letters import find_letter


@pytest.mark.parametrize(
    ("words", "expected", "work"),
    [
        pytest.param(
            "Lind to Berg, 4 May 1921, in *Papers*, 7",
            {"author": "Lind", "recipient": "Berg", "issued": "4 May 1921"},
            "*Papers*, 7",
            id="letter-in",
        ),
        pytest.param(
            "Lind telegram to Berg 4 May 1921, *Papers*, 7",
            {
                "author": "Lind",
                "genre": "telegram",
                "recipient": "Berg",
                "issued": "4 May 1921",
            },
            ", *Papers*, 7",
            id="telegram",
        ),
        pytest.param(
            "Lind to Berg, May 4, 1921, Message, 1921, p. 7",
            {"author": "Lind", "recipient": "Berg", "issued": "May 4, 1921"},
            ", Message, 1921, p. 7",
            id="plain-words",
        ),
        pytest.param("In Lind, *Ice*", {}, "Lind, *Ice*", id="only-in"),
    ],
)
def test_document_is_read_and_the_work_begins_behind_it(words, expected, work):
    mask = words.replace("*Papers*", "\x03" * 8).replace("*Ice*", "\x03" * 5)
    letter = find_letter(words, mask)

    assert letter is not None
    assert {name: words[start:end] for name, start, end in letter.fields} == expected
    assert words[letter.end :] == work


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("A. Lind, War in Europe (Oslo 1950)", id="in-a-title"),
        pytest.param("A. Lind, Letters to Berg", id="to-in-a-title"),
        pytest.param("A. Lind, ‘Ice’, Review 4 (1950)", id="article"),
    ],
)
def test_titles_are_no_documents(words):
    assert find_letter(words, words) is None
