"""Write docs/reference/issues.md from the table of issue codes.

python docs/make_issues_page.py
"""

from pathlib import Path

from testimonia.records import ISSUE_CODES

PAGE = Path(__file__).parent / "reference/issues.md"
HEAD = """# Issue codes

Trouble in the material is an issue: stored, listed (`testimonia list FILE issues`) and shown.
It never stops a build; with `--strict` a build that has issues ends with status 1.
An issue of severity `error` says that a source could not be read, `warning` that something in it is missing or doubtful, `info` that something is worth knowing.

| code | what it says | what to do |
| --- | --- | --- |
"""


def render_issues() -> str:
    """Give the page's text."""
    rows = (f"| `{c}` | {says} | {do} |\n" for c, (says, do) in ISSUE_CODES.items())
    return HEAD + "".join(rows)


if __name__ == "__main__":
    PAGE.write_text(render_issues(), "utf-8")
