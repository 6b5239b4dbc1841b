"""Whether two descriptions are of one work: sure of it, or not the same."""

from collections.abc import Sequence

from testimonia.link.keys import SHORTEST_NAME, Description, without_lead
from testimonia.text.titles import count_shared, is_misspelt, is_word

_LONG = 4
"""So many weighty words name a work without its author."""
_CERTAIN = 3
"""So many, and an author, name it whatever the subtitle."""
_SMALL = frozenset({"of", "and", "for", "in", "fur", "und", "de", "et", "di"})
_BOUND = frozenset({"book", "thesis"})
"""Kinds of work that stand in no other."""


def is_same_work(one: Description, other: Description) -> bool:
    """Tell whether two descriptions, each in full, are of one work.

    >>> def book(*title):
    ...     said = dict(main=title, bare=title, words=title)
    ...     return Description(kind="book", names=("harrow",), **said)
    >>> one, other = book("long", "table"), book("long", "march")
    >>> is_same_work(one, one), is_same_work(one, other)
    (True, False)
    """
    if one.edition or other.edition:
        return one.edition == other.edition
    if one.address and one.address == other.address:
        return not (one.main and other.main) or _share_title(one, other)
    if one.diarist or other.diarist:
        return one.diarist == other.diarist
    if _is_part(one, other) or _is_part(other, one):
        return True
    return (
        _share_title(one, other)
        and _share_name(one, other)
        and _share_container(one, other)
        and _share_subtitle(one, other)
    )


def _is_part(volume: Description, whole: Description) -> bool:
    """Tell whether one is cited by its own title, one under the title of the whole.

    "Marsh, The Ferry House" is "The Memoirs of Lord Marsh: The Ferry House" of a year.
    """
    length = len(volume.words)
    subtitle = whole.words[len(whole.main) :]
    return (
        length > 0
        and subtitle == volume.words
        and (length > 1 or len(volume.words[0]) >= SHORTEST_NAME)
        and bool(volume.years & whole.years)
        and not set(volume.names).isdisjoint(whole.names + whole.words)
    )


def fits_short(short: Description, full: Description) -> bool:
    """Tell whether a work cited shortly can be one that is described in full."""
    if short.diarist:
        return full.kind == "diary" and short.diarist in full.words + full.names
    if not share_surname(short.names, full.names) and short.names:
        return False
    if not short.main:
        return bool(short.years & full.years)
    shared = count_shared(short.words, full.words)
    return shared == len(short.words) or shared == len(full.words) > 1


def share_surname(names: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether one surname is in both, one letter of it perhaps wrong."""
    if set(names) & set(others):
        return True
    return any(
        is_misspelt(name, other)
        for name in names
        for other in others
        if min(len(name), len(other)) >= SHORTEST_NAME
    )


def _share_title(one: Description, other: Description) -> bool:
    mine, theirs = one.bare, other.bare
    shared = count_shared(mine, theirs)
    return bool(shared) and shared == min(len(mine), len(theirs))


def _share_name(one: Description, other: Description) -> bool:
    if one.names and other.names:
        if set(one.names) & set(other.names):
            return True
        # A misspelt name is believed only beside a title that leaves no doubt.
        enough = min(len(one.words), len(other.words)) >= _CERTAIN
        return enough and (
            share_surname(one.names, other.names) or _share_diarist(one, other)
        )
    if min(len(one.words), len(other.words)) >= _LONG:
        return True
    nameless = not one.names and not other.names and one.words == other.words
    return nameless and (one.kind == "newspaper" or bool(one.years & other.years))


def _share_diarist(one: Description, other: Description) -> bool:
    """Tell whether the author of one is whom the other, under its editor, is by."""
    if not one.kind == other.kind == "diary":
        return False
    return not set(one.names).isdisjoint(other.words) or not set(
        other.names
    ).isdisjoint(one.words)


def _share_container(one: Description, other: Description) -> bool:
    """Tell an article from the book that it became, and from its like elsewhere."""
    if one.container and other.container:
        shared = count_shared(one.container, other.container)
        fits = shared == min(len(one.container), len(other.container))
        return fits or _initials_agree(one.container, other.container)
    if one.container or other.container:
        # One of them says that it is a book of its own.
        bound = other if one.container else one
        return bound.kind not in _BOUND
    return True


def _initials_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether one title is the other's abbreviation: "cwh", "hist journal"."""
    shorter, longer = sorted((one, other), key=lambda words: sum(map(len, words)))
    weighty = [word for word in longer if word not in _SMALL]
    if len(shorter) == 1:
        initials = ("".join(word[0] for word in words) for words in (longer, weighty))
        return shorter[0] in initials
    pairs = zip(shorter, weighty, strict=False)
    return len(shorter) == len(weighty) and all(b.startswith(a) for a, b in pairs)


def _share_subtitle(one: Description, other: Description) -> bool:
    """Tell whether what stands behind equal main titles contradicts them."""
    years_agree = not one.years or not other.years or bool(one.years & other.years)
    if one.container and other.container:
        return years_agree or _words_agree(one, other)
    mine, theirs = one.bare, other.bare
    if one.kind == other.kind == "diary" and min(len(mine), len(theirs)) >= _LONG:
        return True
    if len(mine) != len(theirs):
        # "The Long War" and "The Long War Ends" are two books, unless of one year.
        return years_agree and _words_agree(one, other)
    if len(mine) >= _CERTAIN or one.volume or other.volume:
        return True
    alone = min(len(one.words), len(other.words)) == 1
    return _words_agree(one, other) and (years_agree or not alone)


def _words_agree(one: Description, other: Description) -> bool:
    mine = without_lead(one.words)
    theirs = without_lead(other.words)
    fewer = min(len(mine), len(theirs))
    shared = count_shared(mine, theirs)
    if shared == fewer:
        return True
    # One word of a long title may be printed otherwise.
    alike = sum(is_word(a, b) for a, b in zip(mine, theirs, strict=False))
    return fewer > _LONG and alike >= fewer - 1
