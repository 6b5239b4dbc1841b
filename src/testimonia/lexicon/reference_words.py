"""Words and abbreviations that tell what stands beside them in a reference.

English, German, French, Italian, Russian and Latin; in small letters, without full
stops.
"""

from testimonia.lexicon.wording import words

REFERENCE_WORDS: dict[str, frozenset[str]] = {
    "editor": words(
        """
        ed eds edited edd editor editors hrsg hg hrsgg herausgegeben herausgeber éd éds
        édité éditeur dir sous direction cura curatore curatori cur curr curante
        curavit edidit ediderunt ред редактор редакцией составитель сост
        """
    ),
    "translator": words(
        """
        trans transl translated translator trad traduit traduction tradotto tradotta
        traduzione übers übersetzt übersetzung пер перевод
        """
    ),
    "page": words(
        """
        p pp pag pagg pages page seite seiten s ss pgs col cols coll colonna colonne
        spalte sp c cc f ff fol foll с стр л лл
        """
    ),
    "volume": words(
        """
        vol vols voll volume volumes voi bd bde band bände tom tome tomes tomo tomi t
        tomus teil part parte pt parts book livre libro buch т том тома кн ч часть
        """
    ),
    "issue": words(
        """
        no nos nr n nn num numero numéro issue heft hft h fasc fascicolo fascicule
        cahier вып выпуск №
        """
    ),
    "edition": words(
        """
        edn edition editions édition ediz edizione aufl auflage ausg ausgabe rev
        revised reprint reprinted repr rist ristampa anast anastatica nachdruck neudruck
        réimpr rééd nouvelle neue изд издание
        """
    ),
    "thesis": words(
        """
        phd dphil thesis dissertation diss unpublished unpubl ma doctoral
        habilitationsschrift inauguraldissertation thèse doctorat mémoire tesi laurea
        дис диссертация автореф канд докт
        """
    ),
    "series": words(
        """
        ser series serie série reihe collection collana collezione schriften beiträge
        veröffentlichungen studies studi fonti bibliothek biblioteca bibliothèque
        supplement beiheft серия
        """
    ),
    "journal": words(
        """
        journal review quarterly bulletin annals proceedings transactions history
        historical studies affairs magazine gazette times zeitschrift zeitung
        vierteljahrshefte jahrbuch jahrbücher archiv blätter mitteilungen hefte revue
        annales cahiers bulletin archives archivio rivista nuova antologia quaderni
        atti memorie annali bollettino giornale ateneo вопросы журнал вестник
        история известия труды записки правда новая новейшая
        """
    ),
    "publisher": words(
        """
        press university publishers publishing books verlag verlagsanstalt anstalt
        universitätsverlag éditions librairie presses imprimerie universitaires
        editore editori editrice edizioni libreria tipografia tip stamperia typis
        typographia stab istituto deputazione instituto sons co ltd gmbh stationery
        office hmso gpo издательство типография наука мысль политиздат росспэн
        routledge macmillan palgrave longman penguin blackwell oldenbourg vandenhoeck
        ruprecht steiner mohr siebeck gallimard fayard plon armand colin einaudi
        laterza mondadori olschki neri pozza marsilio mulino zanichelli sansoni viella
        """
    ),
    "month": words(
        """
        january february march april may june july august september october november
        december jan feb mar apr jun jul aug sept sep oct nov dec januar februar märz
        mai juni juli oktober dezember janvier février mars avril juin juillet août
        septembre octobre novembre décembre gennaio febbraio marzo aprile maggio giugno
        luglio agosto settembre ottobre dicembre января февраля марта апреля мая июня
        июля августа сентября октября ноября декабря
        """
    ),
    "again": words(
        """
        ibid ibidem ivi idem id eadem ead op cit loc art ebd ebenda ders dies
        aao там же указ соч cited hereafter
        """
    ),
    "in": words("in dans nel nella nello nei nelle из в"),
    "and": words("and et und e y и al others"),
    "particle": words(
        "de di da von van der den della dalla dal del du la le af zu zur"
    ),
    "web": words("http https www html htm org com accessed doi url available online"),
}
"""Kind -> words. A word in several kinds belongs to the first."""
