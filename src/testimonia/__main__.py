"""Runs the command line as ``python -m testimonia``."""

from testimonia.cli import run

run()
