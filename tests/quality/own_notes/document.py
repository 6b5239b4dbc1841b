"""Articles in the notation laid out as documents: text, marks and notes."""

from tests.quality.own_notes.notation import Article

_SENTENCES = (
    "Nobody in the department expected an answer before the autumn",
    "The minister read the paper on the train and lost the second page of it",
    "What had been a question of tariffs became within a week a question of honour",
    "There were now three drafts on the table and no agreement about any of them",
    "His successor remembered the matter otherwise",
    "The telegram crossed with another that made it pointless",
    "It would be rash to conclude that anyone had been deceived",
    "Both governments preferred to let the summer pass",
    "The committee met twice more and recorded that it had met",
    "Only the consul thought that the terms could be improved",
    "This was the last time that the subject was raised in writing",
)


def lay_out(article: Article) -> tuple[str, bytes]:
    """Give an article's document, as a file's name and its bytes."""
    mark = "[^{}]" if article.layout == "markdown" else "<sup>{}</sup>"
    sentences = [
        _SENTENCES[place % len(_SENTENCES)] + "." + mark.format(entry.number)
        for place, entry in enumerate(article.entries)
    ]
    parts = [f"# {article.title}", "An Invented Author"]
    parts += [
        " ".join(sentences[place : place + 3]) for place in range(0, len(sentences), 3)
    ]
    parts += _LAYOUTS[article.layout](article)
    suffix = "md" if article.layout == "markdown" else "txt"
    return f"{article.name}.{suffix}", ("\n\n".join(parts) + "\n").encode()


def _lay_markdown(article: Article) -> list[str]:
    return [f"[^{entry.number}]: {entry.text}" for entry in article.entries]


def _lay_page_foot(article: Article) -> list[str]:
    return ["---", *(f"{entry.number} {entry.text}" for entry in article.entries)]


def _lay_endnotes(article: Article) -> list[str]:
    return ["## Notes", *(f"{entry.number}. {entry.text}" for entry in article.entries)]


_LAYOUTS = {
    "markdown": _lay_markdown,
    "superscript": _lay_page_foot,
    "endnotes": _lay_endnotes,
}
