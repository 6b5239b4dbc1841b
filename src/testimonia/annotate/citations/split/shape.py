"""A note's words -> its shape: one letter for each word, mark or shielded stretch.

    Hale minute 4 May 1943 FO371/1/N2; K. Moss, *A War* (London 1950), 12.
    C    k      n m   y    A         ; c  C   , E       I            , n .

All later decisions are made by patterns over shapes, which are short, so that a note
is read in a time that grows with its length and no faster. The letters:

    A archive reference          n number or range          x ibid., idem, op. cit.
    I imprint in brackets        y year                     N "note" before a number
    U web address                r Roman numeral            b "p.", "vol.", "Document"
    E emphasised title           m month                    B "ed.", "Hrsg.", "thesis"
    Q quoted title               D date in figures          k "minute", "letter" ...
    q other quotation            c initials                 d "diary"
    H "(hereafter ...)"          C capitalised word         S signal
    P other bracket              p "von", "de"              Z "quoted in"
    v word of a sentence         w small word               j signal only before names
    a "and"   t "to"   i "in"    l other word               F series of documents
    W number of a cabinet paper
    G bracket with a call number
    K "document"                 X "cited in", before it is settled as Z or B
    . end of a sentence          | end of a paragraph       - dash between words
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.annotate.citations.misread import mend_figures
from testimonia.annotate.citations.split.mask import Place, mask_note
from testimonia.annotate.citations.split.tokens import Tokens
from testimonia.annotate.citations.split.words import NOTHING

_LEADING = re.compile(r"((?:^|[.;|:S-])[wkl]{0,4})X")


@dataclass(frozen=True, slots=True)
class Shape:
    """A note's letters, and where in the note each of them stands.

    Attributes:
        text: the note's words.
        letters: one a word, mark or shielded stretch.
        tokens: the masked note cut up; not every token has a letter.
        places: each letter's token.
    """

    text: str
    letters: str
    tokens: Tokens
    places: Sequence[int]

    def start_of(self, at: int) -> int:
        """Give a letter's first offset."""
        return self.tokens.starts[self.places[at]]

    def end_of(self, at: int) -> int:
        """Give the offset behind a letter's words.

        >>> draw_shape("D. C. Hale, op. cit.", ()).end_of(0)
        5
        """
        return self.tokens.end_of(self.places[at])

    def word_at(self, at: int) -> str:
        """Give a letter's words, in small letters."""
        return self.text[self.start_of(at) : self.end_of(at)].lower()


def draw_shape(text: str, references: Sequence[Place]) -> Shape:
    """Draw the shape of a note.

    >>> draw_shape("See K. Moss, *A War* (London 1950), 12.", ()).letters
    'ScC,EI,n.'
    """
    tokens = Tokens(mask_note(mend_figures(text), references))
    drawn = "".join(tokens.letters)
    places = [at for at, letter in enumerate(drawn) if letter != NOTHING]
    return Shape(text, _settle_pointers(drawn.replace(NOTHING, "")), tokens, places)


def _settle_pointers(letters: str) -> str:
    """Tell "On the file cited in note 2" from "telegram 5 on the file cited in ..."."""
    # "both in", "all kept in"
    letters = letters.replace(",viA", ",wiA")
    if "X" not in letters:
        return letters
    return _LEADING.sub(r"\1Z", letters).replace("X", "B")
