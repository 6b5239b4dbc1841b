"""Citations and documents made by hand, as short as a case needs them."""

from testimonia.records import (
    ArchiveReference,
    Citation,
    CitedField,
    Document,
    Span,
    make_id,
)


def document(source="one.md", **attributes):
    attributes.setdefault("order", 0)
    return Document(
        id=make_id("d", source, attributes["order"]),
        source=source,
        text="",
        **attributes,
    )


def cite(of, text, *, at=0, kind="book", form="full", **attributes):
    """Make a citation; what is not an attribute of citations is a field of it."""
    names = Citation.__dataclass_fields__.keys() - {"number"}
    fields = {k: v for k, v in attributes.items() if k not in names}
    given = {k: v for k, v in attributes.items() if k in names}
    return Citation(
        id=make_id("c", of.id, at, text),
        document=of.id,
        note=None,
        number=str(at),
        segment=None,
        kind=kind,
        form=form,
        spans=(Span(at * 1000, at * 1000 + len(text)),),
        text=text,
        fields=tuple(_field(name, value) for name, value in fields.items()),
        **given,
    )


def _field(name, value):
    names = tuple(value) if isinstance(value, list) else ()
    words = " and ".join(value) if names else value
    return CitedField(
        name=name.replace("_", "-"), value=words, spans=(Span(0, 1),), names=names
    )


def refer(key, *values, repository="TNA", text=None):
    labels = ("department", "series", "piece", "paper")
    return ArchiveReference(
        repository=repository,
        levels=tuple(zip(labels, values, strict=False)),
        key=key,
        spans=(),
        text=text or key.removeprefix(f"{repository} "),
    )
