"""Runs the pipeline's table over a folder: the same functions, one process or many."""

from testimonia.execute.build import BuildReport, Progress, execute_build
from testimonia.execute.limits import Limits

__all__ = ["BuildReport", "Limits", "Progress", "execute_build"]
