"""Write docs/reference/commands.md from what the commands print of themselves.

python docs/make_commands_page.py
"""

import os
import subprocess
import sys
from pathlib import Path

COMMANDS = ("build", "list", "show", "search", "check", "doctor")
PAGE = Path(__file__).parent / "reference/commands.md"
HEAD = """# Commands

Results go to standard output, progress and messages to standard error; what goes to a pipe is plain, and `NO_COLOR` is honoured.
Exit status: 0 done, 1 done but with issues (`--strict`) or a check failed, 2 the call or a file was wrong, in one line that says what, where and what to do.
`testimonia --install-completion` sets up completion in your shell.

"""


def main() -> None:
    """Write the page."""
    parts = [HEAD]
    for command in COMMANDS:
        done = subprocess.run(  # noqa: S603 - our own command
            [sys.executable, "-m", "testimonia", command, "--help"],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1"},
        )
        help_text = "\n".join(line.rstrip() for line in done.stdout.strip().split("\n"))
        parts.append(f"## {command}\n\n```text\n{help_text}\n```\n\n")
    PAGE.write_text("".join(parts).rstrip() + "\n", "utf-8")


if __name__ == "__main__":
    main()
