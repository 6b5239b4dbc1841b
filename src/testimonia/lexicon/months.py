"""Names of the months as they stand in dates: whole, abbreviated, in the genitive."""

_NAMES = {
    "en": """
        january jan|february feb febr|march mar|april apr|may|june jun|july jul
        august aug|september sept sep|october oct|november nov|december dec
        """,
    "de": """
        januar jänner jan jän|februar feber febr feb|märz maerz mär|april apr|mai
        juni juno jun|juli julei jul|august aug|september sept sep|oktober okt
        november nov|dezember dez
        """,
    "fr": """
        janvier janv|février fevrier févr fév|mars|avril avr|mai|juin|juillet juil
        août aout|septembre sept|octobre oct|novembre nov|décembre decembre déc
        """,
    "it": """
        gennaio genn gen|febbraio febbr feb|marzo mar|aprile apr|maggio magg mag
        giugno giu|luglio lug|agosto ag|settembre sett|ottobre ott|novembre nov
        dicembre dic
        """,
    "es": """
        enero ene|febrero febr feb|marzo mar|abril abr|mayo|junio jun|julio jul|agosto
        septiembre setiembre sept sep|octubre oct|noviembre nov|diciembre dic
        """,
    "ru": """
        января январь янв|февраля февраль февр|марта март|апреля апрель апр|мая май
        июня июнь|июля июль|августа август авг|сентября сентябрь сент
        октября октябрь окт|ноября ноябрь нояб|декабря декабрь дек
        """,
}
"""A language's twelve months, each with all its forms.

Abbreviations that are words of another sort ("set", "ago") are left out.
"""

CAPITALISED_LANGUAGES = ("en", "de")
"""Languages that print months with a capital letter ("may", "march" are verbs)."""


def _numbered(language: str) -> dict[str, int]:
    lines = (line.strip() for line in _NAMES[language].strip().splitlines())
    months = "|".join(lines).split("|")
    return {
        form: number for number, forms in enumerate(months, 1) for form in forms.split()
    }


def _shapes(form: str, *, capitalised: bool) -> tuple[str, ...]:
    printed = (form.capitalize(), form.upper())
    return printed if capitalised else (form, *printed)


MONTHS = {
    shape: number
    for language in _NAMES
    for form, number in _numbered(language).items()
    for shape in _shapes(form, capitalised=language in CAPITALISED_LANGUAGES)
}
"""Every form as it may be printed, with the month's number: "März", "mars", "NOV"."""

ROMAN_MONTHS = {
    numeral: number
    for number, numeral in enumerate(
        ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"), 1
    )
}
"""Months as Roman numerals: "8.II.1943"."""
