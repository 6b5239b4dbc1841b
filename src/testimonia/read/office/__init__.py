"""Office files, LaTeX and JATS -> Documents, through pandoc."""

from testimonia.read.office.reader import OfficeFormat, read_office

__all__ = ["OfficeFormat", "read_office"]
