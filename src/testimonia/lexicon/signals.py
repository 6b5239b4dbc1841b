"""Words that lead the reader from a note to a citation, in small letters.

A full stop in them may be missing in the text.
"""

from testimonia.lexicon.wording import phrases, words

SEE_WORDS = phrases(
    """
    see|but see|and see|or see|please see|cf.|but cf.|and cf.|compare|but compare|contrast
    consult|vide
    vgl.|vergl.|vergleiche|siehe|s. auch|s. a.|s. dazu|s. hierzu|s. etwa|s. insbes.|so auch
    aber vgl.|aber siehe|und siehe|und vgl.|zum folgenden vgl.
    voir|et voir|mais voir|on verra|consulter|lire|cf|voyez
    cfr.|si veda|si vedano|vedi|vd.|si confronti
    véase|véanse|vid.|ver|zie|vergelijk|zie ook
    см.|ср.|и см.|смотри|сравни
    """
)
"""Words that say "see"."""

VERBS = words(
    "see compare contrast consult ver lire voir consulter vide vedi zie voyez vergleiche"
)
"""First words of them that are verbs too: "we can see Hale's hand in this"."""

QUOTED_IN = phrases(
    """
    citing|discussed in|mentioned and discussed in|quoted in|cited in|reported in|reprinted in|reproduced in|printed in|excerpted in
    published in|quoted by|cited by|as quoted in|as cited in|as reported in
    quotes from|quote from|both quotes from|all quotes from|quotation from|quotations from
    quoted from|cited from|cited at|quoted at|cited after|all quoted in|both quoted in
    also quoted in|also cited in|also printed in|also in|translated in|reviewed in
    originally published in|first published in|later published in|qtd. in
    zitiert nach|zitiert bei|zitiert in|zit. nach|zit. bei|zit. in|abgedruckt in
    abgedruckt bei|abgedr. in|wiedergegeben in|wiedergegeben bei|nachgedruckt in
    wieder abgedruckt in|veröffentlicht in|gedruckt in|ediert in|hier zitiert nach
    cité dans|cité par|citée dans|citée par|cités dans|cités par|citées dans|cité in
    rapporté par|rapporté dans|reproduit dans|publié dans|repris dans|cité d’après
    cité d'après|d’après|d'après
    citato in|citato da|citata in|cit. in|riportato in|riportata in|pubblicato in
    riprodotto in|citado en|citado por|citada en|reproducido en|publicado en
    geciteerd in|geciteerd naar|aangehaald in
    цит. по|цит. по кн.|цит. по изд.|цитируется по|приводится по|цит. в|опубл. в
    опубликовано в|опубликован в|опубликована в|напечатано в
    """
)
"""Words between a source and the work that quotes it."""

NAMED_BY = phrases(
    """
    so|ebenso|ähnlich|anders|näher|näheres|näher hierzu|näher dazu|ausführlich
    ausführlicher|eingehend|grundlegend|explizit|klassisch|kritisch|kritisch dazu
    hierzu|dazu|dagegen|grundsätzlich|instruktiv|weiterführend|sowie|bei|nach
    ausführlich dazu|dazu ausführlich|dazu auch|hierzu auch|zuletzt|statt vieler
    statt aller|zusammenfassend|sowie bei|ebenso bei|explizit bei|klassisch bei
    ausführlich bei|ausführlicher bei|ähnlich bei|näher bei|so etwa|so bei|etwa bei
    accord|following|after|contra|thus|similarly|likewise|e.g.
    ainsi|de même|selon|così|secondo|según|подробнее|подробно
    """
)
"""Words that are signals only at a piece's beginning, before a citation's head."""

WIDENING = phrases(
    """
    only|on this|on this point|on that|in this regard|in this context|in this sense|just
    however|instead|also|further|especially|esp.|generally|in particular|in general|above all|inter alia
    among others|for instance|for example|for details|for more|again|too|e.g.|i.a.|now
    more recently|most recently|specifically|respectively|here|similarly|in addition
    auch|dazu|hierzu|etwa|ferner|weiter|weiterhin|z. b.|z.b.|zb|beispielsweise
    insbesondere|insb.|insbes.|v. a.|vor allem|u. a.|u.a.|unter anderem|nur|bes.
    besonders|allgemein|statt vieler|statt aller|zusammenfassend|ausführlich|im einzelnen
    jetzt|aber|jedoch|demgegenüber|dagegen|schon|bereits|hier|noch|nunmehr|näher|zuletzt
    im übrigen|zum beispiel|grundlegend|daneben|darüber hinaus|außerdem|ausserdem
    aussi|également|notamment|en particulier|surtout|par exemple|p. ex.|entre autres
    à ce sujet|sur ce point|encore|en outre|par ailleurs|plus généralement
    anche|inoltre|ad esempio|per esempio|ad es.|tra gli altri|in particolare|soprattutto
    almeno|in proposito|al riguardo|pure|ora|da ultimo
    también|además|por ejemplo|entre otros|en especial|sobre todo|ook|verder|bijvoorbeeld
    также|тж.|подробнее|об этом|например|напр.|в частности|в том числе|особенно
    """
)
"""Words that widen a signal: "see *also*"."""

CLAUSE_OPENERS = words(
    """
    for on as regarding concerning in among by similarly more again here generally also
    but yet still about
    zu zum zur für über grundsätzlich allgemein vom aus ausführlich näher kritisch zuletzt
    neuerdings hierzu dazu im ähnlich anders so
    sur pour au concernant quant su sul sulla sui sulle per sobre para acerca
    о об обо по
    """
)
"""First words of a clause that says what a signal's citations are about."""
