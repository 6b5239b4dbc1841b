"""Where pandoc lies, which reads office files and renders bibliographies."""

from importlib.util import find_spec
from pathlib import Path


def find_pandoc() -> str | None:
    """Name the pandoc that was installed with us, or None.

    Another one on the path, newer or older, would read the same file otherwise; and
    whatever lies on the path under that name would be run.
    """
    spec = find_spec("pypandoc")
    for folder in (spec and spec.submodule_search_locations) or ():
        for name in ("pandoc", "pandoc.exe"):
            path = Path(folder, "files", name)
            if path.is_file():
                return str(path)
    return None
