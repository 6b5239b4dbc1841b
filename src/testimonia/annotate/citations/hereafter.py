"""The short names that a citation sets up for its work."""

from testimonia.text.short_names import Hereafter, find_hereafters

__all__ = ["Hereafter", "find_hereafters"]
