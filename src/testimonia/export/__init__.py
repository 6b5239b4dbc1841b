"""Records -> other people's formats."""

from testimonia.export.bibliography import FORMATS, write_bibliography

__all__ = ["FORMATS", "write_bibliography"]
