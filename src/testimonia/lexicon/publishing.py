"""Words of printed references: publishers, journals, roles, persons' titles.

All are in lower case. English first, then German, French, Italian and Russian.
"""

from testimonia.lexicon.wording import phrases, words

PUBLISHER_WORDS = words(
    """
    press publisher publishers publishing publications books house university college
    sons son co company inc ltd limited corporation corp hall group imprint printing
    office library institute society presses universitaires verlag verlagsanstalt
    verlagsgesellschaft verlagshaus buchhandlung druck druckerei editions éditions
    éditeur éditeurs librairie imprimerie edizioni editore editori editrice casa libreria
    tipografia издательство изд-во издат изд-ва пресс книга academic wissenschaft
    """
)
"""Words that a publisher's name is known by."""

PUBLISHERS = words(
    """
    routledge macmillan penguin longman longmans cassell collins harpercollins harper
    hutchinson heinemann norton knopf doubleday scribner scribner's scribners viking
    wiley blackwell wiley-blackwell palgrave springer brill sage elsevier faber gollancz
    methuen hodder weidenfeld cape murray constable croom batsford eyre unwin allen
    stackpole praeger greenwood westview rowman littlefield simon schuster putnam
    putnam's houghton mifflin random vintage pantheon lippincott authorhouse hmso ashgate
    berghahn bloomsbury tauris berg cass pergamon mouton lang duncker humblot oldenbourg
    böhlau suhrkamp fischer rowohlt piper beck siedler ullstein schöningh steiner mohr
    siebeck nomos klett-cotta vandenhoeck ruprecht propyläen gallimard fayard seuil plon
    flammarion hachette grasset perrin payot puf albin laterza mondadori einaudi feltrinelli
    rizzoli bompiani mulino giuffrè franco angeli олма-пресс вече эксмо росспэн политиздат
    наука мысль госполитиздат международные
    """
)
"""Publishers that bear no such word."""

INSTITUTION_WORDS = words(
    """
    ministry institute department office committee commission council academy government
    bureau society association board union agency secretariat embassy organization
    organisation congress senate library archives archive nations league foundation
    centre center university administration directorate
    authority republic parliament court federation
    ministerium institut amt auswärtiges gesellschaft bundesarchiv bundestag bundesministerium
    ministère académie comité conseil commissariat ministero istituto comitato consiglio
    министерство институт академия комитет комиссия архив управление совет общество
    """
)
"""Words that a body's name is known by where a person would stand as author."""

JOURNAL_WORDS = words(
    """
    journal review quarterly bulletin annals annual proceedings transactions magazine
    newsletter studies affairs perspectives archives history historian forum digest
    yearbook register record records notes monitor survey revue annales cahiers bulletin
    rivista archivio quaderni studi annali nuova zeitschrift jahrbuch jahrbücher
    vierteljahrshefte vierteljahrschrift vierteljahrsschrift archiv hefte blätter
    mitteilungen rundschau studien beiträge вестник вопросы журнал история новая новейшая
    архив записки известия проблемы исторический международная жизнь ежегодник lsr rev j
    quart bull slovo
    """
)
"""Words that a journal's name is known by."""

NEWSPAPER_WORDS = words(
    """
    times post herald tribune gazette telegraph guardian observer express mail mirror
    standard chronicle daily news sun star globe courier inquirer enquirer patriot
    evening morning sunday independent dispatch examiner spectator economist newsweek
    zeitung tageszeitung tageblatt anzeiger spiegel zeit nachrichten beobachter welt
    abendblatt tagesspiegel monde figaro humanité temps libération aurore soir corriere
    stampa repubblica messaggero popolo avanti unità правда известия труд газета
    комсомольская звезда pravda izvestiia izvestia izvestiya krasnaia zvezda
    """
)
"""Words that a newspaper's or weekly's name is known by."""

TITLE_WORDS = words(
    """
    a an the of in on at to for from by with and or his her its their how why what when
    who this that some between after before under over into about against through
    towards toward british american soviet russian german french italian foreign
    cold war world memoirs memoir diary diaries papers policy policies history politics
    allies alliance documents correspondence letters policy relations strategy diplomacy
    european europe empire power peace crisis studies origins making britain russia
    germany france america international political great second first new review
    affairs quarterly bulletin proceedings collected selected works work essays report reports review journal quarterly zeitschrift
    revue rivista annales annals jahrbuch bulletin вестник вопросы magazine newsletter
    introduction preface foreword conclusion private personal secret united states
    der die das ein eine im am zur zum von vom den dem des und über aus zwischen für
    geschichte politik krieg weltkrieg deutschland deutsche deutschen außenpolitik
    le la les l un une des du au aux dans sur entre pour histoire politique guerre
    il lo gli i una nel nella della delle dei degli del storia politica guerra
    история политика война внешняя отношения дипломатия советский советская советско в на
    о об и из от к за по документы великая холодная второй
    """
)
"""Words that stand in titles but in no person's name."""

PARTICLES = words(
    """
    de da di del della dei degli du des le la van von vom zu zum zur den der ten ter af av
    al el bin ibn ben e y und d' d’ o' st st. saint фон де ван
    """
)
"""Small words inside a person's name."""

PERSON_TITLES = words(
    """
    sir lord lady dr dr. prof prof. professor general gen. admiral colonel col. major
    captain capt. ltc baron baroness count viscount earl marshal field-marshal president
    ambassador mr mr. mrs mrs. rear-admiral duke duchess marquess marquis viscountess
    prince princess vice-admiral air-marshal reverend rev. graf freiherr fürst général amiral maréchal
    """
)
"""Titles before a person's name."""

NAME_SUFFIXES = words("jr jr. sr sr. ii iii iv мл. ст.")
"""What may follow a person's name behind a comma."""

DOCUMENT_WORDS = words(
    """
    correspondence documents letters papers records dispatches despatches messages
    akten dokumente briefwechsel briefe quellen correspondance lettres dépêches
    documenti carteggio lettere документы переписка письма сборник
    """
)
"""Words of titles of printed documents and letters."""

DIARY_WORDS = words(
    """
    diary diaries tagebuch tagebücher journal diario diari дневник дневники
    """
)
"""Words of titles of printed diaries."""

PAPER_WORDS = phrases(
    """
    working paper|occasional paper|discussion paper|research paper|policy paper
    adelphi paper|briefing paper|issue brief|white paper|green paper|conference paper
    paper presented at|paper presented to|paper delivered at|paper given at|paper read at|lecture at|lecture delivered at|technical report|research report|report no|command paper|arbeitspapier
    document de travail|document de recherche|quaderno di ricerca|препринт|доклад
    """
)
"""What a paper or report is called."""

THESIS_WORDS = phrases(
    """
    phd thesis|phd dissertation|phd diss|ph.d. thesis|ph.d. dissertation|ph.d. diss
    dphil thesis|d.phil. thesis|ma thesis|m.a. thesis|master's thesis|master’s thesis
    mphil thesis|doctoral dissertation|doctoral thesis|habilitationsschrift
    diss. phil|phil. diss|jur. diss|diss.|inauguraldissertation|magisterarbeit
    thèse de doctorat|thèse|tesi di laurea|tesi di dottorato|дис. канд. ист. наук|дис. докт. ист. наук|дис. канд|дис. докт
    диссертация|dissertation|thesis
    """
)
"""What a thesis is called."""

PLACES = phrases(
    """
    london|oxford|cambridge|new york|new york city|princeton|boston|chicago|washington
    washington, d.c|washington, dc|washington dc|philadelphia|baltimore|berkeley
    los angeles|stanford|ithaca|new haven|chapel hill|lawrence|lexington|bloomington
    urbana|madison|ann arbor|durham|athens|lincoln|norman|columbia|westport|boulder
    lanham|garden city|englewood cliffs|san francisco|toronto|montreal|ottawa|kingston
    vancouver|manchester|edinburgh|glasgow|liverpool|leicester|brighton|basingstoke
    houndmills|harmondsworth|abingdon|aldershot|farnham|cheltenham|dublin|cardiff|leeds
    sydney|melbourne|canberra|wellington|auckland|delhi|new delhi|tokyo|jerusalem
    tel aviv|leiden|leyden|the hague|den haag|amsterdam|rotterdam|utrecht|dordrecht
    brussels|bruxelles|antwerp|leuven|louvain|paris|lyon|toulouse|bordeaux|strasbourg
    rennes|grenoble|genève|geneva|genf|lausanne|zürich|zurich|basel|bern|berne|wien
    vienna|graz|innsbruck|salzburg|berlin|west berlin|ost-berlin|berlin (ost)|münchen
    munich|frankfurt|frankfurt am main|frankfurt a. m|frankfurt a.m|frankfurt/m
    frankfurt/main|hamburg|köln|cologne|bonn|stuttgart|tübingen|göttingen|leipzig|dresden
    düsseldorf|heidelberg|freiburg|freiburg i. br|darmstadt|mainz|münster|marburg
    paderborn|opladen|wiesbaden|baden-baden|jena|weimar|bremen|hannover|kiel|essen
    nürnberg|würzburg|osnabrück|potsdam|rom|roma|rome|milano|milan|torino|turin|firenze
    florence|bologna|napoli|venezia|venice|padova|bari|palermo|trieste|madrid|barcelona
    lisbon|lisboa|bergen|trondheim|gothenburg|göteborg|copenhagen|københavn|stockholm|oslo|uppsala|helsinki|warsaw|warszawa
    kraków|prague|praha|budapest|bucharest|belgrade|beograd|zagreb|sofia|athens|istanbul
    ankara|moscow|moskva|leningrad|st petersburg|st. petersburg|saint petersburg|kiev
    kyiv|riga|tallinn|vilnius|minsk|москва|м|ленинград|л|спб|пг|пб|санкт-петербург|киев
    минск|новосибирск|екатеринбург|казань|саратов|томск|воронеж|lawrence, ks|santa monica
    santa barbara|cambridge, ma|cambridge, mass|malden|hoboken|thousand oaks|notre dame
    college station|annapolis|newport|carlisle|charlottesville|springfield|wilmington
    città del vaticano|vaticano|treviso|verona|vicenza|brescia|pisa|siena|perugia|genova
    modena|parma|ferrara|mantova|udine|bergamo|cremona|catania|messina|arezzo|lucca|pavia
    ravenna|rovigo|sassari|monza|mestre|chioggia|chambéry|neuwied|rennes|aix-en-provence
    beijing|peking|shanghai|hong kong|singapore|cairo|beirut|johannesburg|cape town
    buenos aires|mexico|mexico city|rio de janeiro|são paulo|wrocław|poznań|gdańsk
    """
)
"""Places where books are printed."""

ABBREVIATED = words(
    """
    rev hist mass calif conn jr sr al inc ltd co ed eds quart univ aufl dept stud soc
    assoc gesch zeitschr изд др
    """
)
"""Words whose full stop belongs to them."""

REGIONS = words(
    """
    mass massachusetts conn connecticut virginia california calif carolina kansas illinois
    ill indiana ind michigan mich maryland md n.j n.y n.c jersey york pennsylvania pa texas
    tex wisconsin wis ohio iowa georgia ga kentucky ky tennessee tenn colorado col maine
    oxon england scotland wales uk u.k usa u.s.a surrey sussex essex hampshire middlesex
    kent berks bucks ontario ont quebec germany australia canada italy france vt vermont
    n.h d.c dc nsw victoria
    """
)
"""States and countries behind a place of printing, without their last full stop."""
