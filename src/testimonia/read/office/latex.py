r"""LaTeX made ready for pandoc, which knows \footnote and \thanks but no endnotes.

Commands that pandoc does not know are defined in front of the file, in the terms of
those that it does; nothing is run, since pandoc only expands macros.
"""

import re

from testimonia.read.office.anchors import (
    CALL,
    CALLED,
    END_NOTE,
    FOOT_NOTE,
    Numbering,
    Prepared,
    strip_strays,
    token,
)

# Signs that pandoc 3.9 leaves out without a word.
_SIGNS = {
    "textbar": "|", "textemdash": "—", "textendash": "–", "textellipsis": "…",
    "textdaggerdbl": "‡", "dag": "†", "ddag": "‡", "texteuro": "€", "og": "« ",
    "fg": " »", "textasteriskcentered": "*", "textordmasculine": "º", "th": "þ",
    "textordfeminine": "ª", "textperiodcentered": "·", "texttrademark": "™",
    "textunderscore": r"\_", "textbraceleft": r"\{", "textbraceright": r"\}",
    "dh": "ð", "DH": "Ð", "TH": "Þ", "textnumero": "№", "texttimes": "×",
}  # fmt: skip
# On the file's first line, so that lines keep their numbers.
_DEFINITIONS = (
    rf"\newcommand{{\endnote}}[2][]{{\thanks{{{token(END_NOTE, '#1')}#2}}}}"
    rf"\newcommand{{\footnotetext}}[2][]{{\thanks{{{token(CALLED, '#1')}#2}}}}"
    rf"\newcommand{{\footnotemark}}[1][]{{{token(CALL, '#1')}}}"
    + "".join(rf"\newcommand{{\{name}}}{{{sign}}}" for name, sign in _SIGNS.items())
)
_COMMENT = re.compile(r"(?<!\\)%[^\n]*")
_NUMBERED = re.compile(r"\\footnote\s{0,5}\[([^\]\n\\{}]{1,20})\]\s{0,5}\{")
_CLASS = re.compile(r"\\documentclass\s{0,5}(?:\[[^\]]{0,500}\])?\s{0,5}\{(\w{1,40})\}")
_FORM = re.compile(
    r"\\renewcommand\*?\s{0,5}\{?\\thefootnote\}?\s{0,5}\{\\(\w{1,20})\{footnote\}\}"
)
_TAKEN_IN = re.compile(
    r"\\(?:input|include|subfile|verbatiminput)\b\s{0,5}\{?([^}\s\\]{1,200})"
)
_LEFT_OUT = re.compile(
    r"Skipped '\\([a-zA-Z@]{1,40})\*?([^\n]{0,200}?)' at [^\n]{0,20}?line (\d+)"
)
# What stands for no words of the text.
_LAYOUT = frozenset(
    {
        "addtocounter", "arraybackslash", "baselineskip", "bibliographystyle",
        "centering", "cleardoublepage", "clearpage", "footskip", "frenchspacing",
        "hbox", "hfill", "hspace", "index", "large", "linebreak", "newpage", "nocite",
        "noindent", "normalsize", "pagebreak", "pagenumbering", "pagestyle", "protect",
        "raggedleft", "raggedright", "renewcommand", "selectlanguage", "setcounter",
        "setlength", "sloppy", "small", "theendnotes", "thispagestyle", "vfill",
        "vspace",
    }
)  # fmt: skip
_FORMS = {
    "arabic": "decimal",
    "roman": "lowerRoman",
    "Roman": "upperRoman",
    "alph": "lowerLetter",
    "Alph": "upperLetter",
    "fnsymbol": "fnsymbol",
}
# Classes whose notes are numbered anew in each chapter.
_BOOKS = frozenset({"book", "report", "scrbook", "scrreprt", "memoir"})


def prepare_latex(content: bytes) -> Prepared:
    """Give a copy of a LaTeX source with tokens, and what they stand for."""
    text = strip_strays(_decode(content))
    numbering = Numbering()
    found = _CLASS.search(text)
    numbering.by_chapter = found is not None and found[1] in _BOOKS
    if (form := _FORM.search(text)) is not None:
        numbering.formats["footnote"] = _FORMS.get(form[1], "decimal")
    marked = _NUMBERED.sub(
        lambda match: rf"\footnote{{{token(FOOT_NOTE, match[1])}", text
    )
    return Prepared(
        content=(_DEFINITIONS + marked).encode("utf-8"),
        numbering=numbering,
        trouble=_find_missing(text),
    )


def find_left_out(said: str, content: bytes) -> list[tuple[str, str]]:
    """Say which commands pandoc did not know, and left out with their words."""
    head = content.partition(b"\\begin{document}")[0]
    first = head.count(b"\n") + 1
    found = [
        f"\\{name}"
        for name, rest, line in _LEFT_OUT.findall(said)
        if int(line) >= first and name not in _LAYOUT and rest.strip("{}")
    ]
    if not found:
        return []
    names = ", ".join(list(dict.fromkeys(found))[:8])
    message = (
        f"{len(found)} commands are not known and were left out with the words in "
        f"them ({names}): define them in the file with \\newcommand"
    )
    return [("commands_left_out", message)]


def _decode(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("windows-1252", "replace")


def _find_missing(text: str) -> list[tuple[str, str]]:
    names = list(dict.fromkeys(_TAKEN_IN.findall(_COMMENT.sub("", text))))
    if not names:
        return []
    message = (
        f"the file takes in others ({', '.join(names[:5])}"
        f"{' ...' if names[5:] else ''}), which were not read with it: "
        "join them into one file if their text is needed here"
    )
    return [("parts_left_out", message)]
