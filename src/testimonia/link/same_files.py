"""Files of one content under several names."""

from collections.abc import Iterable

from testimonia.records import Annotated, Source, issue_about


def find_same_files(sources: Iterable[Source]) -> Annotated:
    """Say of each file whose bytes another file already has which one that is.

    >>> paper = dict(sha256="ab", bytes=2, media_type="text/plain")
    >>> twins = [Source(id="s-2", path="b.txt", **paper),
    ...          Source(id="s-1", path="a.txt", **paper)]
    >>> [(issue.source, issue.code) for issue in find_same_files(twins).issues]
    [('b.txt', 'same_file')]
    """
    first: dict[str, str] = {}
    issues = []
    for source in sorted(sources, key=lambda source: source.path):
        path = first.setdefault(source.sha256, source.path)
        if path != source.path:
            message = f"the same file as {path}: what rests on both rests on one"
            issues.append(
                issue_about(
                    source.path,
                    "same_file",
                    message,
                    step="same_files",
                    severity="info",
                )
            )
    return Annotated(issues=tuple(issues))
