"""Words of library catalogues, archive catalogues and publishers' pages.

All are in lower case. English first, then German, French and Russian.
"""

from testimonia.lexicon.wording import phrases

TITLE_LABELS = phrases("title|main title|titel|titre|заглавие|название")
"""Labels of a record's title."""

AUTHOR_LABELS = phrases(
    """
    author|authors|author(s)|by|creator|main author|personal name|editor|editors
    verfasser|autor|autoren|herausgeber|auteur|auteurs|автор|авторы
    """
)
"""Labels of a record's author."""

DATE_LABELS = phrases(
    """
    date|dates|covering dates|date(s)|date of publication|publication date|published
    year|publication year|date created|erscheinungsjahr|jahr|datierung|laufzeit
    date de publication|année|дата|год|год издания|крайние даты
    """
)
"""Labels of a record's date."""

TELLING_LABELS = phrases(
    """
    isbn|isbn-10|isbn-13|issn|publisher|publisher name|published|publication date
    call number|shelfmark|shelf mark|reference|reference code|reference number
    catalogue reference|catalog id|former reference|former reference in its original department
    held by|held at|repository|level|level of description|record type|extent
    physical description|physical characteristics|legal status|access conditions
    access status|closure status|record opening date|lccn|oclc|oclc number|doi
    number of pages|page count|print length|dimensions|binding|edition
    record creator|creator name|scope and content|scope & content|administrative history
    custodial history|finding aid|naid|national archives identifier|local identifier
    signatur|verlag|umfang|bestand|altsignatur|standort|cote|éditeur|collation
    importance matérielle|fonds|шифр|издательство|фонд|опись|единица хранения|объем
    """
)
"""Labels that hardly any text has but a record."""

LABELS = (
    TITLE_LABELS
    | AUTHOR_LABELS
    | DATE_LABELS
    | TELLING_LABELS
    | phrases(
        """
        subtitle|uniform title|other title|other titles|contributor|contributors
        translator|translated by|illustrator|place|place of publication|imprint
        description|contents|summary|abstract|notes|note|general note|series|subject
        subjects|subject headings|keywords|tags|language|languages|format|formats
        type|item type|document type|material type|collection|department|division
        series title|piece|item|pages|size|price|weight|availability|status|location
        rights|copyright|source|url|link|identifier|related material|arrangement
        container|box|folder|box/folder|related places|map location|copies|holdings
        barcode|language note|audience|genre|awards|isbn (paperback)|isbn (hardback)|isbn (ebook)
        hardcover|hardback|paperback|ebook|kindle|product code|sku|bic|bisac|thema
        untertitel|erschienen|ort|beschreibung|sprache|schlagwörter|seiten|preis|reihe
        isbn-nr|lieu|langue|sujet|sujets|résumé|pages|collection|description|prix
        аннотация|описание|язык|место издания|серия|страниц|ключевые слова
        """
    )
)
"""Labels of the fields of a record or of a book's page."""

BLURB_WORDS = (
    "this book",
    "this volume",
    "this study",
    "this work",
    "the book ",
    "the author ",
    "the authors ",
    "this new book",
    "this collection",
    "in this ",
    "his new book",
    "her new book",
    "essential reading",
    "drawing on ",
    "will be of interest",
    "dieses buch",
    "der autor ",
    "die autorin ",
    "der band ",
    "ce livre",
    "cet ouvrage",
    "l'auteur",
    "эта книга",
    "в этой книге",
    "автор ",
    "в книге",
)
"""Words with which a publisher speaks of a book."""

HEADINGS = phrases(
    """
    description|synopsis|overview|summary|about the book|about this book|book description
    product description|from the publisher|blurb|review|reviews|editorial reviews
    customer reviews|critical acclaim|praise|endorsements|about the author
    about the authors|author biography|biography|biographical note|table of contents
    contents|product details|details|bibliographic information|book details|excerpt
    extract|read an excerpt|read an extract|first chapter|sample|related titles
    you may also like|customers also bought|record details|catalogue description
    administrative / biographical background|scope and content|context|hierarchy
    inhalt|beschreibung|über das buch|über den autor|rezensionen|leseprobe|produktdetails
    présentation|sommaire|à propos de l'auteur|extrait|fiche technique
    описание|аннотация|об авторе|содержание|отрывок|отзывы
    """
)
"""Headings of the parts of a book's page."""

EXTRACT_HEADINGS = phrases(
    """
    excerpt|extract|read an excerpt|read an extract|first chapter|sample|leseprobe
    extrait|отрывок
    """
)
"""Headings over an extract."""

BLURB_HEADINGS = phrases(
    """
    description|synopsis|overview|summary|about the book|about this book|blurb
    book description|product description|from the publisher|beschreibung
    über das buch|présentation|описание|аннотация
    """
)
"""Headings over a publisher's own words."""

REVIEW_HEADINGS = phrases(
    """
    review|reviews|editorial reviews|customer reviews|critical acclaim|praise
    endorsements|rezensionen|отзывы
    """
)
"""Headings over what others say of a book."""

AUTHOR_HEADINGS = phrases(
    """
    about the author|about the authors|author biography|biography|biographical note
    über den autor|à propos de l'auteur|об авторе
    """
)
"""Headings over who the author is."""

SHOP_LINE_OPENERS = (
    "add to ",
    "buy ",
    "in stock",
    "out of stock",
    "free delivery",
    "free shipping",
    "ships in",
    "order ",
    "download ",
    "request this",
    "request a ",
    "how to order",
    "this record has not been digitised",
    "this record is closed",
    "place hold",
    "export record",
    "cite this",
    "email this record",
    "print record",
    "staff view",
    "find in a library",
    "view all ",
    "see all ",
    "log in to",
    "browse by",
    "browse this",
    "back to search",
    "search results",
    "new search",
    "refine ",
    "in den warenkorb",
    "lieferbar",
    "ajouter au panier",
    "en stock",
    "в корзину",
    "в наличии",
)
"""Beginnings of the lines of a shop or of a catalogue's own page."""
