"""Names and words that made-up references are put together from.

Nothing here is a reference: surnames, towns, publishers and journals are common
property, and the titles are drawn from patterns that name no book.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What the references of one language are made of.

    Attributes:
        titles: patterns of titles; {a} and {b} are drawn from ``matters``, {p} from
            ``lands``, {y} and {z} are years.
    """

    given: tuple[str, ...]
    surnames: tuple[str, ...]
    matters: tuple[str, ...]
    lands: tuple[str, ...]
    titles: tuple[str, ...]
    places: tuple[str, ...]
    publishers: tuple[str, ...]
    journals: tuple[str, ...]
    newspapers: tuple[str, ...]
    months: tuple[str, ...]


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.replace("\n", " ").split("|"))


ENGLISH = Vocabulary(
    given=_list("""John|William|Robert|Mary|Elizabeth|David|Jonathan|Geoffrey|Anne|
        Martin|Keith|Helen|Winifred|Arthur|Edward|Lloyd|Gabriel|Warren|Elisabeth|Sheila|
        Victor|Norman|Christopher|Patricia|Zara|Vojtech|Hugh|Alan|Ralph|Simon"""),
    surnames=_list("""Ashby|Barlow|Carmichael|Dunmore|Eldridge|Farrow|Gilchrist|Haldane|
        Ingleby|Jessop|Kendrick|Lockyer|Marchbanks|Norcott|Oakeshott|Pemberton|Quill|
        Rushworth|Sedgwick|Thornley|Underhill|Vane|Whitcombe|Yardley|de Courcy|
        van der Hoek|O'Rourke|McAllister|Smith-Barry|Kowalski|Petrov|Beaumont"""),
    matters=_list("""the alliance|appeasement|the second front|strategy|the cold war|
        diplomacy|foreign policy|the frontier question|intelligence|the peace settlement|
        post-war planning|the coalition|empire|the great powers|public opinion|
        containment|rearmament|naval power|the origins of the war|the northern convoys|
        economic warfare|recognition|relief|exile governments|the armistice"""),
    lands=_list("""Britain|the Soviet Union|Poland|Russia|Europe|the United States|
        Germany|the Balkans|Eastern Europe|Finland|Turkey|the Near East|Czechoslovakia|
        Yugoslavia|the Baltic states|Asia|Persia|France"""),
    titles=_list("""{a} and {b}|{p} and {a}, {y}-{z}|The politics of {a}|{a}: {p} {y}-{z}|
        {p} and {p}|In search of {a}|The making of {a}|Between {p} and {p}: {a}, {y}–{z}|
        A history of {a}|{p} in {y}|The road to {y}|{a} reconsidered|The end of {a}|
        The Foreign Office and {p}|Memoirs|Diaries, {y}-{z}|From {a} to {b}|
        {p}, {p} and {a}: a study in {b}|What next? {a} after {y}|The struggle for {p}"""),
    places=_list("""London|Oxford|Cambridge|New York|Manchester|Edinburgh|Princeton, NJ|
        Cambridge, MA|Cambridge, Mass.|New Haven|Boston|Chicago|London and New York|
        Basingstoke|Washington, DC|Washington|Ithaca, NY|Stanford, CA|Leicester|Toronto|
        Chapel Hill|Aldershot|Moscow|Melbourne|Berkeley and Los Angeles|Harmondsworth"""),
    publishers=_list("""Oxford University Press|Cambridge University Press|Macmillan|
        Palgrave Macmillan|Routledge|HMSO|Clarendon Press|Harvard University Press|
        Princeton University Press|Yale University Press|Penguin|Weidenfeld & Nicolson|
        Cassell|Collins|Heinemann|Frank Cass|I.B. Tauris|Leicester University Press|
        Hodder and Stoughton|Praeger|Progress|University of Chicago Press|Longmans|
        Allen & Unwin|Faber and Faber|Government Printing Office|OUP|CUP"""),
    journals=_list("""Journal of Contemporary History|The Historical Journal|
        International History Review|Diplomatic History|Slavonic and East European Review|
        English Historical Review|Past & Present|International Affairs|Soviet Studies|
        Journal of Modern History|Cold War History|Foreign Affairs|History|EHR|
        The American Historical Review|Diplomacy & Statecraft|Speculum|Survival"""),
    newspapers=_list("""The Times|Manchester Guardian|New York Times|Daily Herald|
        The Economist|News Chronicle|Observer"""),
    months=_list("""January|February|March|April|May|June|July|August|September|October|
        November|December|Jan.|Feb.|Sept.|Oct.|Dec.|Spring|Summer|Autumn"""),
)

GERMAN = Vocabulary(
    given=_list("""Hans|Karl|Friedrich|Jürgen|Klaus|Ursula|Andreas|Wolfgang|Ingeborg|
        Heinrich|Martin|Bernd|Gerhard|Ekkehard|Josef|Rolf-Dieter|Sabine|Walter"""),
    surnames=_list("""Altmann|Brückner|Dorn|Eberlein|Fuchs|Grünwald|Hartung|Immenroth|
        Jahnke|Kesselring|Lindner|Mohr|Niemann|Oberhauser|Pfitzner|Rautenberg|Seidel|
        Thalheim|Uhland|von Wedel|Weißbach|Zeller|Graf von Thurn"""),
    matters=_list("""die Außenpolitik|das Bündnis|der Krieg|die Diplomatie|
        die deutsche Frage|der Kalte Krieg|die Ostpolitik|das Auswärtige Amt|der Friede|
        die Wirtschaftsbeziehungen|die Neutralität|der Widerstand|die Bündnispolitik"""),
    lands=_list("""Deutschland|Rußland|Polen|England|Europa|Frankreich|Österreich|
        Südosteuropa|die Sowjetunion|Preußen|Ostmitteleuropa"""),
    titles=_list("""{a} und {b}|{a} {y}–{z}|{p} und {p} {y}-{z}|Zwischen {p} und {p}|
        Studien zur Geschichte der Diplomatie|{a}. Eine Untersuchung|
        Der Weg in den Krieg. {p} {y} bis {z}|Zur Frage: {a}|Erinnerungen|
        {p} im Zeitalter der Weltkriege|Geschichte einer Krise. {a}"""),
    places=_list("""Berlin|München|Stuttgart|Frankfurt a. M.|Frankfurt am Main|Leipzig|
        Göttingen|Köln/Wien|Köln|Wien|Hamburg|Paderborn|Düsseldorf|Tübingen|Zürich|
        Berlin/New York|Wiesbaden|Freiburg i. Br.|Bonn"""),
    publishers=_list("""Oldenbourg|Deutsche Verlags-Anstalt|Vandenhoeck & Ruprecht|
        Franz Steiner Verlag|Duncker & Humblot|Klett-Cotta|Beck|Böhlau|Ullstein|Schöningh|
        Mohr Siebeck|Droste Verlag|Akademie-Verlag|Suhrkamp|de Gruyter"""),
    journals=_list("""Historische Zeitschrift|Vierteljahrshefte für Zeitgeschichte|HZ|VfZ|
        Jahrbücher für Geschichte Osteuropas|Zeitschrift für Ostforschung|Osteuropa|
        Geschichte und Gesellschaft|Militärgeschichtliche Mitteilungen"""),
    newspapers=_list("""Frankfurter Zeitung|Neue Zürcher Zeitung|Vorwärts|Die Zeit|
        Berliner Tageblatt"""),
    months=_list("""Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|
        November|Dezember"""),
)

FRENCH = Vocabulary(
    given=_list("""Jean|Pierre|Henri|Marie|Jacques|François|René|Hélène|Georges|Louis|
        Jean-Baptiste|Maurice|Françoise|André|Étienne|Catherine|Claude|Marc"""),
    surnames=_list("""Aubry|Bellanger|Chastagnier|Delorme|d'Estaing|Fabre|Girardet|Hamelin|
        Joubert|Lacroix|Le Goff|Marchand|Noiret|Ollivier|Perrault|Renouard|Saint-Aubin|
        Thévenet|Vasseur|de Villars"""),
    matters=_list("""la politique étrangère|l'alliance|la diplomatie|la guerre froide|
        la question d'Orient|la paix|l'opinion publique|la sécurité collective|
        la reconnaissance|les relations économiques|l'équilibre des puissances|la défaite"""),
    lands=_list("""la France|la Russie|l'Europe|la Pologne|l'URSS|l'Angleterre|
        l'Allemagne|les Balkans|l'Italie|la Roumanie"""),
    titles=_list("""{a} et {b}|{p} et {p}, {y}-{z}|Histoire de la diplomatie|
        {a} de {y} à {z}|Aux origines de la guerre : {a}|De {y} à {z} : {p} face à {p}|
        Mémoires|Journal, {y}-{z}|{p} dans la guerre|Vers la paix. {a}"""),
    places=_list("""Paris|Lyon|Bruxelles|Genève|Strasbourg|Paris-La Haye|Rennes|Lausanne|
        Aix-en-Provence|Montréal|Grenoble|Louvain"""),
    publishers=_list("""Gallimard|Fayard|Plon|Armand Colin|PUF|Presses universitaires de France|
        Éditions du Seuil|Flammarion|Perrin|Imprimerie nationale|Albin Michel|Hachette|
        Publications de la Sorbonne|Droz"""),
    journals=_list("""Revue historique|Relations internationales|Annales ESC|
        Revue d'histoire diplomatique|Guerres mondiales et conflits contemporains|
        Cahiers du monde russe|Politique étrangère|Vingtième Siècle. Revue d'histoire"""),
    newspapers=_list("Le Temps|Le Monde|Le Figaro|L'Humanité|L'Écho de Paris"),
    months=_list("""janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|
        novembre|décembre"""),
)

ITALIAN = Vocabulary(
    given=_list("""Giovanni|Giuseppe|Maria|Antonio|Carlo|Francesca|Ennio|Roberto|Pietro|
        Lucia|Gian Paolo|Ugo|Sergio|Alberto|Elena"""),
    surnames=_list("""Alberighi|Bonfadini|Castellan|Dal Lago|De Santis|Fabbroni|Gherardi|
        Lunardi|Marangoni|Nardini|Ortolani|Pasqualin|Rinaldini|Sartorello|Tedeschi|Zorzan"""),
    matters=_list("""la politica estera|la diplomazia|l'alleanza|la guerra fredda|la pace|
        la questione adriatica|il commercio|la crisi|l'opinione pubblica|la neutralità"""),
    lands=_list("""l'Italia|la Russia|l'Europa|la Polonia|i Balcani|l'Austria|
        la Santa Sede|la Francia|l'Unione Sovietica"""),
    titles=_list("""{a} e {b}|{p} e {p} ({y}-{z})|Storia della diplomazia|{a} dal {y} al {z}|
        Studi su {a}|{p} tra le due guerre. {a}|Ricordi|{a}: appunti per una storia"""),
    places=_list("Milano|Roma|Bologna|Torino|Firenze|Napoli|Bari|Milano-Napoli|Padova"),
    publishers=_list("""il Mulino|Einaudi|Laterza|FrancoAngeli|Giuffrè|Mondadori|Olschki|
        Feltrinelli|Bulzoni|Edizioni di Storia e Letteratura|Rizzoli|Jaca Book"""),
    journals=_list("""Nuova rivista storica|Storia contemporanea|Rivista storica italiana|
        Storia delle relazioni internazionali|Studi storici|Nuova antologia"""),
    newspapers=_list("Corriere della Sera|La Stampa|Avanti!|Il Popolo d'Italia"),
    months=_list("""gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|
        ottobre|novembre|dicembre"""),
)

RUSSIAN = Vocabulary(
    given=_list("""А.В.|В. Л.|Н.И.|О. А.|М. М.|Е.|С.С.|Ю. В.|Д.|Л. Н.|Г. П.|И. И."""),
    surnames=_list("""Белозёров|Воронцова|Громов|Дубинский|Ермаков|Жилин|Зотова|Климов|
        Лаврентьев|Мещеряков|Носкова|Орлов|Поздеев|Рогозин|Соколов|Туманова|Чернов"""),
    matters=_list("""внешняя политика|дипломатия|антигитлеровская коалиция|второй фронт|
        холодная война|мирное урегулирование|польский вопрос|ленд-лиз|граница|
        международные отношения|послевоенное устройство"""),
    lands=_list(
        "СССР|Польша|Россия|Великобритания|Европа|США|Германия|Финляндия|Турция"
    ),
    titles=_list("""{a} и {b}|{p} и {p}. {y}–{z} гг.|{a} в годы войны|История дипломатии|
        {p} накануне войны|{a}: новые документы|Между {y} и {z}: {a}|Воспоминания|
        Очерки истории. {a}"""),
    places=_list("М.|Москва|СПб.|Л.|Минск|Екатеринбург|Киев|М.; Л.|Саратов"),
    publishers=_list("""Наука|Международные отношения|РОССПЭН|Мысль|Политиздат|
        Воениздат|Изд-во МГУ|Вече|Прогресс"""),
    journals=_list("""Вопросы истории|Новая и новейшая история|Международная жизнь|
        Отечественная история|Исторический архив|Вестник МГИМО"""),
    newspapers=_list("Правда|Известия|Красная звезда|Труд"),
    months=_list("""января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|
        ноября|декабря"""),
)

TRANSLITERATED = Vocabulary(
    given=_list("A. V.|V.L.|N. I.|O.A.|Mikhail|E.|Iu. V.|Dmitrii|L.N.|Sergei|Vladimir"),
    surnames=_list("""Belozerov|Vorontsova|Gromov|Dubinskii|Ermakov|Zhilin|Klimov|
        Lavrent'ev|Meshcheriakov|Noskova|Pozdeev|Rogozin|Tumanova|Chernov"""),
    matters=_list("""vneshniaia politika|diplomatiia|vtoroi front|kholodnaia voina|
        pol'skii vopros|mezhdunarodnye otnosheniia|poslevoennoe ustroistvo"""),
    lands=_list("SSSR|Pol'sha|Rossiia|Velikobritaniia|Evropa|Germaniia|Finliandiia"),
    titles=_list("""{a} i {b}|{p} i {p}. {y}-{z} gg.|{a} v gody voiny|Ocherki istorii|
        {p} nakanune voiny|Dokumenty vneshnei politiki|Vospominaniia"""),
    places=_list("Moscow|Moskva|M.|Leningrad|St Petersburg|Minsk"),
    publishers=_list("Nauka|Mezhdunarodnye otnosheniia|ROSSPEN|Mysl'|Politizdat|Veche"),
    journals=_list("Voprosy istorii|Novaia i noveishaia istoriia|Istoricheskii arkhiv"),
    newspapers=_list("Pravda|Izvestiia|Krasnaia zvezda"),
    months=_list("January|May|June|August|October|December"),
)

VOCABULARIES = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "it": ITALIAN,
    "ru": RUSSIAN,
    "ru-Latn": TRANSLITERATED,
}
