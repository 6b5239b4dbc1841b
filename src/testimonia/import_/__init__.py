"""Other people's records -> works and archive pieces."""

from testimonia.import_.csl import read_bibliography

__all__ = ["read_bibliography"]
