"""Letters: what a font's codes say, and what TeX's old fonts mean by theirs.

Fonts that TeX made as pictures (Type 3) often say nothing of their letters. Their codes
are ASCII's where a letter is in ASCII; ligatures, dashes and ß have codes of TeX's own:
D. E. Knuth, The TeXbook, appendix F (OT1), and the encoding agreed at Cork in 1990 (T1).
"""

import unicodedata
from collections.abc import Sequence

_PRIVATE = range(0xE000, 0xF900)
_NONE = frozenset({0xFFFD, 0xFFFF})
# PDFium writes U+0002 (U+FFFE in bulk) for a hyphen that ends a line.
_HYPHENS = {2: "-", 0xFFFE: "-", 0x00AD: "\u00ad"}
_LEAST_LETTERS = 20
_WITHIN_WORDS = 0.8
_OT1 = dict(zip(range(11, 32), "ﬀﬁﬂﬃﬄıȷ`´ˇ˘¯˚¸ßæœøÆŒØ", strict=True)) | {
    0x22: "”", 0x27: "’", 0x5C: "“", 0x60: "‘", 0x7B: "–", 0x7C: "—", 0x7F: "¨",
}  # fmt: skip
_T1 = (
    dict(zip(range(13), "`´ˆ˜¨˝˚ˇ˘¯˙¸˛", strict=True))
    | dict(zip(range(13, 23), "‚‹›“”„«»–—", strict=True))
    | dict(zip(range(25, 32), "ıȷﬀﬁﬂﬃﬄ", strict=True))
    | dict(zip(range(0x80, 0xA0), "ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§", strict=True))
    | dict(zip(range(0xA0, 0xC0), "ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£", strict=True))
    | {0x27: "’", 0x60: "‘", 0x7F: "-", 0xD7: "Œ", 0xF7: "œ", 0xFF: "ß"}
)
_OT1_LIGATURES = frozenset(range(11, 16))
_T1_LIGATURES = frozenset(range(27, 32))


def spell(codes: list[int]) -> str:
    """Write codes as characters: ligatures in letters, line-end hyphens as hyphens."""
    text = "".join(_HYPHENS.get(code) or chr(code) for code in codes)
    if text.isascii():
        return text.strip() if text.isprintable() else _drop_controls(text)
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = "".join(
        unicodedata.normalize("NFKC", char) if "\ufb00" <= char <= "\ufb06" else char
        for char in text
    )
    return _drop_controls(unicodedata.normalize("NFC", text))


def _drop_controls(text: str) -> str:
    return "".join(
        char for char in text if char >= " " and not "\x7f" <= char <= "\x9f"
    ).strip()


def is_doubtful(code: int) -> bool:
    """Tell whether a code is no letter: a control code, or none."""
    if code < 32:  # noqa: PLR2004 - the space
        return code not in _HYPHENS
    return 0x7F <= code < 0xA0 or code in _NONE  # noqa: PLR2004


def is_private(code: int) -> bool:
    """Tell whether a code means what its font wills: often a bullet, seldom a letter."""
    return code in _PRIVATE


def find_tex_letters(codes: Sequence[int], owned: Sequence[int]) -> dict[int, str]:
    """Find what one font's codes mean, if it is used as TeX's fonts of text are.

    Mathematical fonts put Greek letters where those of text have ligatures: only
    codes that stand within words are trusted.

    Args:
        codes: of all characters of a page.
        owned: the places of those that the font prints.

    Returns:
        Letters by code; nothing where the codes do not tell.
    """
    mine = set(owned)
    words = [i for i in owned if 97 <= codes[i] <= 122]  # noqa: PLR2004 - a to z
    if len(words) < _LEAST_LETTERS or 2 * len(words) < len(owned):
        return {}
    best: tuple[int, dict[int, str]] = (0, {})
    for ligatures, letters in ((_OT1_LIGATURES, _OT1), (_T1_LIGATURES, _T1)):
        found = [i for i in owned if codes[i] in ligatures]
        inside = sum(
            any(k in mine and 97 <= codes[k] <= 122 for k in (i - 1, i + 1))  # noqa: PLR2004
            for i in found
        )
        if inside > best[0] and inside >= _WITHIN_WORDS * len(found):
            best = (inside, letters)
    return best[1]
