"""Numbers as word processors print them: 3, iii, c, ‡."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_SYMBOLS = {"chicago": "*†‡§", "fnsymbol": "*†‡§¶‖"}
_LARGEST_ROMAN = 4_999
_LARGEST_REPEAT = 100


def print_number(number: int, form: str) -> str | None:
    """Print a number as Word and LaTeX do; None for a form that is not known.

    Word repeats letters and signs past the last: z, aa, bb; *, †, ‡, §, **.

    >>> [print_number(n, f) for n, f in ((4, "lowerRoman"), (28, "lowerLetter"))]
    ['iv', 'bb']
    >>> print_number(5, "chicago")
    '**'
    """
    if number < 1:
        return str(number) if form == "decimal" else None
    match form:
        case "decimal":
            return str(number)
        case "lowerRoman" | "upperRoman":
            printed = _print_roman(number)
        case "lowerLetter" | "upperLetter":
            printed = _repeat("abcdefghijklmnopqrstuvwxyz", number)
        case "chicago" | "fnsymbol":
            printed = _repeat(_SYMBOLS[form], number)
        case _:
            return None
    return printed.upper() if printed and form.startswith("upper") else printed


def _repeat(signs: str, number: int) -> str | None:
    times, place = divmod(number - 1, len(signs))
    return signs[place] * (times + 1) if times < _LARGEST_REPEAT else None


def _print_roman(number: int) -> str | None:
    if number > _LARGEST_ROMAN:
        return None
    printed = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        printed += letters * times
    return printed
