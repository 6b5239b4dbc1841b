"""The door of the step: what holds for every genre."""

from testimonia.read.builder import DocumentBuilder
from testimonia.segment import segment_document


def test_the_language_is_that_of_the_text_and_not_of_its_notes():
    """Editions of French protocols have German notes and registers, often longer."""
    builder = DocumentBuilder()
    parts = [
        ("paragraph", "Les ministres ont résolu de faire une réponse à la lettre. ", 5),
        ("entry", "Der Minister war in der Stadt und das Haus ist nicht bekannt. ", 20),
        ("note", "Das Schreiben liegt nicht bei und wurde nicht gefunden. ", 20),
    ]
    for kind, words, times in parts:
        index = builder.open(kind)
        builder.write(words.strip() + " " + words * times)
        builder.close(index)
        builder.gap()
    made = segment_document(builder.build("a.xml", 0))
    assert made.documents[0].language == "fr"
