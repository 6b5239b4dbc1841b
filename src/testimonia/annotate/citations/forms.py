"""The back-reference words that a citation begins with or consists of."""

from testimonia.text.back_references import Form, read_form

__all__ = ["Form", "read_form"]
