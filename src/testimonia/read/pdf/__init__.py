"""PDF: pages of placed characters become a text in reading order, with its notes."""

from testimonia.read.pdf.reader import read_pdf

__all__ = ["read_pdf"]
