"""A note's words -> signals, comments and citations.

words
  -> mask      shielded stretches become runs of one sign
  -> shape     one letter a word
  -> pieces    cut at the full stops and semicolons that separate
  -> read      each piece by what it holds: no core of a citation -> comment
  -> Parts     offsets in the note, trimmed
"""

from testimonia.annotate.citations.split.parts import split_note

__all__ = ["split_note"]
