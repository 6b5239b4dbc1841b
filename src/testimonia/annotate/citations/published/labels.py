"""Patterns of the labelled pieces of a reference: "vol. 3", "S. 12–15", "2nd edn"."""

import re

from testimonia.annotate.citations.published.patterns import (
    DATE,
    MONTH,
    PAGE_LIST,
    ROMAN,
    YEARS,
    one_of,
)
from testimonia.lexicon.publishing import DIARY_WORDS
from testimonia.lexicon.reference_labels import (
    CHAPTER_LABELS,
    DOCUMENT_LABELS,
    EDITION_KINDS,
    EDITION_WORDS,
    EDITOR_MARKS,
    EDITOR_OPENERS,
    ENTRY_WORDS,
    IN_WORDS,
    ISSUE_LABELS,
    LOCATOR_WORDS,
    PAGE_LABELS,
    PART_LABELS,
    REVIEW_WORDS,
    SERIES_LABELS,
    TRANSLATOR_OPENERS,
    VOLUME_LABELS,
)

_AFTER = r"(?:\.\s?|\s+|:\s?|(?=\d)|(?<=\w{4})(?=[IVXLC]{1,6}\b))"
_NUMBER = rf"(?:\d{{1,4}}(?:\s?[/–-]\s?\d{{1,4}})?[a-zA-Z]?(?![\w])|{ROMAN}(?:[/–-]\d{{1,2}})?)"
_NUMBERS = rf"{_NUMBER}(?:(?:,\s|\s(?:and|und|et|&|e|и)\s|[-–]){_NUMBER}){{0,6}}"
_LOW_ROMAN = (
    r"(?=[ivxlc])(?:c{0,3}(?:x[cl]|l?x{0,3})(?:ix|iv|v?i{0,3}))(?=\s?[-–,\x04]|$)"
)
_WORD_NUMBER = r"(?i:one|two|three|four|first|second|third|erster|zweiter)\b"
_WORKS = r"(?=[^\W\d_]|[\x02\x03])"

AGAIN = (
    r"(?i:(?:op|loc|art)\.?\s?cit\b\.?|a\.\s?a\.\s?O\.|(?:ibid|id|ebd)\.|ebenda\b|указ\. соч\.)"
    r"(?:,?\s*\(?(?i:see\s)?(?i:notes?|n|fn|anm|прим)\.?\s?\d{1,4}(?:\sabove)?\)?)?"
)
"""Words that send back to an earlier note."""

PIECES = {
    "entry": (
        rf"(?:{one_of(DIARY_WORDS)}\s+)?(?:{one_of(ENTRY_WORDS)}|{one_of(DIARY_WORDS)}(?:\sfor)?)"
        rf"\s+(?P<entry_day>(?:\d{{1,2}}(?:,\s|\sand\s)){{0,8}}(?:{DATE}|\d{{1,2}}\s{MONTH}))"
    ),
    "here": rf"{one_of(LOCATOR_WORDS)}:?\s+(?=(?:{one_of(PAGE_LABELS)}\.?\s?)?\d)",
    "edition": (
        rf"(?P<edition_value>(?:\d{{1,2}}(?:st|nd|rd|th|d|a|ª|°|\.|-е|-ème|e)|{one_of(EDITION_KINDS)})"
        rf"(?:,?\s{one_of(EDITION_KINDS)}){{0,3}}\.?\s{one_of(EDITION_WORDS)}\b\.?)"
    ),
    "session": (
        r"\d{1,3}(?:st|nd|rd|d|th)\sCong(?:ress\b|\.)?(?:,?\s\d(?:st|nd|rd|d)\sSess(?:ion\b|\.)?)?"
    ),
    "again": AGAIN,
    "passage": (
        r"(?P<passage_value>(?i:paras?|paragraphs?|§§?|rn|rdnr|sections?|sec|articles?|arts?"
        r"|tabelle|tab|tables?|fn|figs?|plates?|abb)\.?\s?\d[\d.]{0,8}(?:[-–]\d[\d.]{0,8})?)"
    ),
    "volumes": r"(?P<volumes_value>\d{1,2})\s(?i:vols?|volumes|bde|bände|tomes|voll|т)\b\.?",
    "pages": rf"{one_of(PAGE_LABELS)}{_AFTER}(?P<page_list>{PAGE_LIST})",
    "volume": (
        rf"(?![A-Z]\d){one_of(VOLUME_LABELS)}{_AFTER}(?P<volume_value>{_NUMBER}|{_WORD_NUMBER})"
        r"(?:(?P<colon>:)(?=\s?\d))?"
    ),
    "chapter": rf"{one_of(CHAPTER_LABELS)}{_AFTER}(?P<chapter_value>{_NUMBERS}|{_WORD_NUMBER})",
    "part": rf"{one_of(PART_LABELS)}{_AFTER}(?P<part_value>{_NUMBER}|{_WORD_NUMBER}|[A-H]\b)",
    "document": (
        rf"{one_of(DOCUMENT_LABELS)}\.?\s*(?:{one_of(ISSUE_LABELS)}\.?\s*)?"
        r"(?P<document_value>[A-Z]?-?\d{1,5}(?:\s?[-–/]\s?\d{1,5})?)"
    ),
    "issue": (
        rf"{one_of(ISSUE_LABELS)}{_AFTER}"
        r"(?P<issue_value>[A-Z]?-?\d{1,5}(?:\s?[-–/]\s?\d{1,5})?[a-z]?(?!\w)|[IVXLC]{1,6}\b)"
    ),
    "series": (
        rf"(?P<series_value>(?:\d{{1,2}}(?:st|nd|rd|th|d|e|ème|a|-я)|{one_of(['first', 'second', 'third', 'new'])})"
        rf"\s{one_of(SERIES_LABELS)}\.?|{one_of(SERIES_LABELS)}\.?\s(?:{_NUMBER}|[A-E]\b))"
    ),
    "extent": r"(?P<extent_value>\d{1,4})\s(?i:с|s|seiten|pp|pages|p)\.?(?=\s*(?:$|,))",
    # "Review of Northern Studies" is a journal, "review of *Harbours*" none.
    "review": rf"(?![A-Z][^\x02\x03]{{0,24}}\s[^\W\d_]){one_of(REVIEW_WORDS)}\s+",
    "by": r"by\s+(?=[^\W\d_a-z])",
    "editors": rf"{one_of(EDITOR_OPENERS)}\.?:?\s+(?=[^\W\d_])",
    "editors_before": rf"{one_of(EDITOR_MARKS)}\.?(?=\s*[,:;.]|\s*$)",
    "translators": rf"{one_of(TRANSLATOR_OPENERS)}\.?:?\s+(?=[^\W\d_])",
    "inside": rf"(?:{one_of(IN_WORDS)}\b:?|//?)\s+{_WORKS}",
    "leaf": r"(?P<leaf_value>[A-Z]{1,2}\d{1,5}(?:\s?[-–]\s?[A-Z]{0,2}\d{1,5})?(?!\w))",
    "code": r"(?P<code_value>[A-Z]{1,2}-\d{1,4}(?!\w))",
    "date": DATE,
    "year": rf"{YEARS}(?![\w])",
    "low_volume": r"(?P<low_value>[ivx]{1,6})\.\s?(?=\d)",
    "number": rf"{_NUMBER}|\d{{1,5}}|{_LOW_ROMAN}",
}
"""Patterns of the pieces, by their names; where two fit, the earlier one holds."""

LOCATED = re.compile(PAGE_LIST)
"""A list of pages without a label."""

_LONG = sorted(
    label
    for labels in (
        PAGE_LABELS,
        VOLUME_LABELS,
        ISSUE_LABELS,
        CHAPTER_LABELS,
        DOCUMENT_LABELS,
        PART_LABELS,
    )
    for label in labels
)
_MANY_LETTERS = [label for label in _LONG if len(label) > 1]
_ONE_LETTER = [label for label in _LONG if len(label) == 1]
LABELLED = (
    rf"(?:[,.;:]?\s+|,)(?=[^\s\d,.;:()]{{2,12}}\.?\s?[\dIVXLC]){one_of(_MANY_LETTERS)}(?:\.\s?|\s|)(?=\d|[IVXLC]{{1,6}}\b)"
    rf"|[,.;:]\s?{one_of(_ONE_LETTER)}\.?\s?(?=\d)"
    rf"|\s{one_of(['p', 's', 'с', 'n'])}\.\s?(?=\d)"
)
"""Where a labelled number begins behind a title in plain words."""

OPENED = (
    rf"[,.;]\s+(?:{one_of(EDITOR_OPENERS)}|{one_of(TRANSLATOR_OPENERS)})\.?\s+"
    r"(?=[^\W\d_])"
)
"""Where editors or translators begin behind a title in plain words."""
