"""Paragraphs that are quotations from their first mark to their last."""

_PAIRS = {"“": "”", "«": "»", "„": "“”", '"': '"', "‘": "’"}
_FEWEST_WORDS = 4
_TAIL = " .,;:!?…\u00a0"


def whole_quotations(paragraphs: list[str | None]) -> list[int]:
    """Count, at each paragraph, how many from it on are one quotation (0: none).

    A quotation of several paragraphs opens each of them with a mark and closes the
    last only.

    >>> whole_quotations(["“The offer was made in good faith.”", "So he says."])
    [1, 0]
    >>> whole_quotations(["“The offer was made.", "“It was not taken up.”", None])
    [2, 0, 0]
    >>> whole_quotations(["“No!”, said Tarn, and left the room."])
    [0]
    """
    states = [_state(text) if text else "" for text in paragraphs]
    counts = [0] * len(states)
    start = 0
    while start < len(states):
        end = start
        while end < len(states) and states[end] == "open":
            end += 1
        closed = end < len(states) and states[end] == "closed"
        if closed:
            counts[start] = end - start + 1
        start = max(end, start) + 1
    return counts


def closes_at(text: str) -> int | None:
    """Find where the quotation that opens a text closes; None when it never does.

    >>> closes_at("“No!”, said Tarn")
    4
    """
    opening = text[:1]
    closing = _PAIRS.get(opening)
    if closing is None:
        return None
    depth = 0
    for index, character in enumerate(text):
        if opening == '"':
            if character == '"' and index and not text[index + 1 : index + 2].isalnum():
                return index
            continue
        if character == opening:
            depth += 1
        elif character in closing and not _is_apostrophe(text, index):
            depth -= 1
            if depth == 0:
                return index
    return None


def _is_apostrophe(text: str, index: int) -> bool:
    return text[index] == "’" and text[index + 1 : index + 2].isalpha()


def _state(text: str) -> str:
    """Tell whether a paragraph is a whole quotation, or one that goes on ("open")."""
    if text[:1] not in _PAIRS or text.count(" ") < _FEWEST_WORDS - 1:
        return ""
    end = closes_at(text)
    if end is None:
        return "open" if text[:1] in "“«„" else ""
    return "closed" if not text[end + 1 :].strip(_TAIL) else ""
