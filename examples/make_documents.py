"""Make article.docx and article.pdf from article.md, the same bytes each time.

python -m examples.make_documents [FOLDER]     (beside article.md by default)
"""

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pypandoc

from examples.lay_out import make_pdf

ARTICLE = Path(__file__).parent / "approach" / "article.md"
MADE_WITH = {"pandoc": "3.9", "reportlab": "5.1.0"}
"""Other versions make documents that say the same in other bytes."""

EPOCH = "1767225600"
"""Midnight on 1 January 2026, UTC: the date that both documents carry."""


def make_docx(text: str) -> bytes:
    """Let pandoc make a Word document with Word's own footnotes."""
    options = "--from=markdown --to=docx --shift-heading-level-by=-1 --output=-"
    made = subprocess.run(
        [pypandoc.get_pandoc_path(), *options.split()],
        input=text.encode(),
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH},
        capture_output=True,
        check=True,
    ).stdout
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(made)) as before,
        zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as after,
    ):
        for name in before.namelist():
            after.writestr(
                zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), before.read(name)
            )
    return target.getvalue()


def main(folder: Path) -> None:
    """Write both documents into a folder."""
    text = ARTICLE.read_text(encoding="utf-8")
    (folder / "article.pdf").write_bytes(make_pdf(text))
    (folder / "article.docx").write_bytes(make_docx(text))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ARTICLE.parent)
