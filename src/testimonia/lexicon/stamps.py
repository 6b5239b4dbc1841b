"""Words of the machine-made dates on posts and comments ("3 hours ago", "at 9:14 pm").

All are in lower case. English first, then German, French and Russian.
"""

from testimonia.lexicon.wording import words

MONTHS = words(
    """
    jan feb mar apr may jun jul aug sep sept oct nov dec january february march april
    june july august september october november december januar jänner februar märz mär
    mrz mai juni juli oktober dezember okt dez janvier février fevrier févr mars avril
    avr juin juillet juil août aout septembre octobre novembre décembre decembre déc
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря
    янв фев мар апр май июн июл авг сен сент окт ноя дек
    """
)
"""Names of months and their short forms."""

UNITS = words(
    """
    second seconds sec secs minute minutes min mins hour hours hr hrs day days week
    weeks wk wks month months mo mos year years yr yrs sekunde sekunden minuten stunde
    stunden tag tagen tage woche wochen monat monaten monate jahr jahren jahre seconde
    secondes heure heures jour jours semaine semaines mois an ans секунд минут минуты
    минуту часа часов час день дня дней неделю недели недель месяц месяца месяцев год
    года лет
    """
)
"""Units of the time gone by."""

SHORT_UNITS = words(
    """
    s m h d w y mo
    """
)
"""Units as written against their figure: "5h", "3y"."""

DAYS_NAMED = words(
    """
    yesterday today gestern heute hier aujourd'hui вчера сегодня
    """
)
"""Days that stand for a date."""

FILLERS = words(
    """
    at on of the ago am pm a.m p.m utc gmt est edt cst cdt pst pdt bst cet cest msk mon
    tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday
    saturday sunday an about over just now edited um uhr vor am mo di mi do fr sa so
    montag dienstag mittwoch donnerstag freitag samstag sonntag bearbeitet le à a il y
    lun mar mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche
    modifié в назад г пн вт ср чт пт сб вс
    """
)
"""Words that may stand in such a date and date nothing themselves."""
