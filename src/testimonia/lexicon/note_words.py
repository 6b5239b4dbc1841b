"""Words that tell a note's prose from its citations, in small letters.

English, German, French, Italian and Spanish, Russian.
"""

from testimonia.lexicon.wording import words

PROSE = words(
    """
    see compare sent was were is are be been being am had has have having did does do done will would can
    could may might must shall should not never that which who whom whose what when where
    while although though because since if than then thus there he she it they we you his
    her their its our my him them us me this these those but however therefore indeed so
    such only even also still already just very much many more most less least some any
    same other another both each every neither nor no yet instead rather perhaps
    said says say wrote writes write told tells tell noted thinks think
    believed believes believe felt feels feel found finds find gave gives give took takes
    take made makes make came comes come went goes go saw sees knew knows know sought
    seeks held holds kept keeps led leads left leaves met meets put puts ran runs
     shows show shown spoke speaks stood stands began begins begin became becomes
    become brought brings argues argue suggests suggest describes describe
    explains explain offers offer provides provide discusses discuss
    contains contain includes include remains remain seems seem appears appear indicates
    indicate concludes conclude reveals reveal refers refer reflects
    reflect gives concerns argues treats traces
    examines emphasises emphasizes stresses maintains recalls mentions follows
    develops treats draws confirms differs agrees
    """
)
"""English words of sentences."""

PROSE_GERMAN = words(
    """
    ist war sind waren sei seien wäre wird wurde wurden werden worden hat hatte haben
    hatten habe kann konnte können muss musste müssen soll sollte sollen darf dürfen
    dürfte will wollte wollen nicht kein keine auch nur noch schon sich er sie es wir man
    dass daß weil wenn als ob obwohl während jedoch aber allerdings denn doch also
    dort dabei damit daher deshalb dies diese dieser dieses ihm ihn ihr ihre ihrer seine
    seiner seinem seinen jene welche welcher worin wobei wonach schrieb schreibt sagte
    meint meinte spricht sprach berichtet berichtete betont erklärt erklärte zeigt zeigte
    hebt nennt nannte findet fand fanden bleibt blieb liegt lag steht stand gibt gab geht
    ging kommt kam macht machte weist wies führt führte stellt stellte sieht sah handelt
    erscheint entspricht gilt enthält bezieht beruht lassen lässt läßt entwickelt
    erörtert sodass wonach worauf wofür wozu mehr weniger sehr etwas einige viele mehrere
    """
)

PROSE_ROMANCE = words(
    """
    est était sont étaient fut furent sera serait être été avait ont avaient ayant eut
    peut pouvait doit devait n'est c'est qu'il qu'elle qu'ils que qui dont où il elle ils
    elles nous je ce cette ces cet mais donc car ne pas plus moins très ainsi aussi
    lorsque puisque parce quand comme se s'est son sa ses leur leurs lui écrit écrivait dit
    disait déclare déclara affirme montre rappelle souligne fait
    è era sono erano fu furono essere stato stata stati ha aveva hanno avevano può poteva
    deve doveva non che cui egli ella essi questo questa questi ma però quindi perché
    quando come dove si suo sua suoi loro molto scrive scrisse disse afferma ricorda
    es fue eran eran había tiene puede debe pero porque cuando donde se su sus
    """
)

PROSE_RUSSIAN = words(
    """
    был была было были есть будет не что чтобы который которая которое которые которого
    которой которых он она они оно мы её ее их ему ей им это этот эта эти этого
    этой этом но однако если когда где как так также потому поэтому хотя уже ещё еще
    только даже можно нужно может мог могла могли должен должна является являлся писал
    пишет написал сказал говорил сообщил сообщает отмечал отмечает считал считает заявил
    указывает указывал полагал подчёркивал подчеркивает
    """
)

PROSE_IN_BRACKETS = words(
    """
    dispatched sent received dated drafted
    born died killed murdered aged reigned elected crowned ruled né née geboren gestorben
    """
)
"""Words that tell a bracket with a year from an imprint: "(born 1871)"."""

PARTICIPLES = words(
    """
    attached enclosed enclosing dated undated dispatched despatched revised
    translated edited cited quoted reprinted printed updated abridged annotated collected
    selected unpublished compiled introduced illustrated enlarged expanded abbreviated
    microfilmed declassified unindexed classified numbered accessed archived retrieved
    combined untitled unsigned handwritten signed united red sealed unnumbered undated
    forwarded recorded annexed transmitted copied drafted marked restricted
    containing meeting writing making understanding briefing hearing
    evening morning rising building working planning printing sitting
     filing reporting ruling accompanying amended appended related
    interviewed presented delivered
    contained noted filed located deposited preserved kept entitled headed
    """
)
"""Words in -ed and -ing that stand in citations."""

OPENING_VERBS = words(
    """
    Sent Repeated Dispatched Despatched Dated Corrected Published Printed Received Copied
    Addressed Drafted Forwarded Approved Signed Initialled Transmitted Circulated Omitted
    Based Referred Reported Quoted Added Deleted Marked Typed Inserted Issued Delivered
    Distributed Conveyed Supplied Noted Enclosed Initiated
    Born Died Appointed Elected Formerly Presumably Probably Apparently Possibly According
    """
)
"""Capitalised words that open an editor's remark."""

SMALL = words(
    """
    of the on for at by with from a as under within among over out up down into upon
    during before after until about against between without including regarding via
    concerning an per
    der die das des dem den ein eine einer eines von vom zu zum zur für über mit bei aus
    nach im am auf unter gegen durch zwischen vor um
    de du des la le les l d un une au aux par pour sur avec sous entre
    di del della dello dei degli delle da dal dalla il lo gli un una al alla ai alle per
    con su sul sulla sui tra fra el los las por para
    о об по с со из к ко у от до за на над под при для между
    van het een op voor met door
    """
)
"""Small words that stand in titles and in letters' heads as well as in prose."""

AND_WORDS = words("and und et e y и & plus sowie ")

TO_WORDS = words("to an à к through aan till")

IN_WORDS = words("in dans nel nella nello en в во ")

KINDS = words(
    """
    minute minutes memorandum memoranda memorandums memo memos note notes letter letters
    telegram telegrams tel tels cable cables cablegram cablegrams despatch despatches
    dispatch dispatches paper papers record records report reports conversation
    conversations meeting meetings speech speeches statement statements draft drafts
    aide-mémoire aide-memoire aide-mémoires communiqué communiqués communique communiques circular circulars comment comments remark
    remarks brief briefs testimony interview interviews message messages transcript
    correspondence files file press-release talking-points address proposal proposals
    annex appendix annexe protocol protocols résumé
    résumés submission instruction instructions
    brief schreiben telegramm telegramme aufzeichnung aufzeichnungen bericht berichte
    vermerk protokoll protokolle niederschrift erlass denkschrift notiz gespräch vorlage
    drahtbericht drahterlass fernschreiben runderlass
    lettre lettres télégramme télégrammes dépêche dépêches rapport rapports
    procès-verbal compte rendu entretien mémorandum circulaire
    lettera lettere telegramma telegrammi dispaccio appunto relazione verbale promemoria
    rapporto colloquio
    письмо письма телеграмма телеграммы записка записки докладная справка протокол доклад
    запись беседа беседы донесение донесения стенограмма
    """
)
"""Kinds of record, as a citation prints them behind the writer's name."""

DIARIES = words(
    """
    diary diaries tagebuch tagebücher tagebucheintrag tagebucheintragung diaire
    diario diari дневник дневники дневника
    """
)

LOCATORS = words(
    """
    page pages seite seiten pagina pagine страница страницы
    p pp pg pag pagg s ss с сс стр col cols sp f ff fo fol fols fos ff bl bll л лл rn rz rdnr
    tz para paras par abs absatz § §§ art arts artikel article ch chs chap chaps chapter
    chapters kap kapitel cap capp гл глава vol vols volume volumes bd bde band bände t
    т тт том tome tomo no nos nr nrn n° n.o nº number numbers num № pt pts part parts teil tl box boxes folder folders
    reel roll entry entries lot
    fasc fascicolo d оп ф п папка sect sec section sections abschnitt heft hft issue
    issues item items line ll zeile z plate table tab abb fig annex enclosure encl paragraph paragraphs
    isbn issn recs cc iss вып ч sess session cong cmd cmnd hc hl
    """
)
"""Words before the number of a page, volume, document or box."""

DOCUMENT_WORDS = words(
    "document documents doc docs dok dokument dokumente док документ"
)
"""Words before the number of a document in its edition."""

NOTE_WORDS = words(
    """
    n nn fn fns footnote footnotes note notes endnote endnotes anm anmm anmerkung
    anmerkungen fußnote fussnote fußnoten fn. прим примечание сноска сноску сноске nota

    """
)

IBID = words(
    """
    ibid ibidem ib idem id eadem iidem ebd ebda ebenda ivi tamże lbid ibld lbidem
    """
)

BOOKISH = words(
    """
    ed eds edn edition editor editors edited trans transl translated translator translation
    comp comps rev revised review reviewed hrsg hg hgg herausgegeben bearb bearbeitet übers
    übersetzt aufl auflage ausgabe éd éds édition dir trad traduit sous cura curato ред
    сост пер изд под available online accessed last website site web verfügbar abgerufen
    zuletzt consulté disponible consultato доступа режим url doi
    forthcoming esp especially insbesondere insb insbes bes passim voraussichtlich quotes
    particularly quote quotes quotation diss dissertation thesis phd manuskript manuscript
    etc above below supra infra oben unten sopra sotto выше ниже ci-dessus ci-dessous hier here
    unpublished mimeo typescript reprint repr repro dated undated attached enclosed
    hereafter henceforth thereto thereof
    hereinafter introduction foreword preface einleitung vorwort préface introduzione
    supplement suppl series ser reihe serie sq sqq seq al suppl
    """
)
"""Words that citations are made of and prose seldom is."""

PARTICLES = words("von van de der den du di da della del la le ter ten zu zur af av")

OFFICES = words(
    """
    secretary under-secretary undersecretary minister ministers ambassador chancellor
    president premier governor general consul chief head director chairman commissioner
    counsellor counselor attaché envoy delegate member deputy assistant acting permanent
    chargé marshal admiral king queen prince duke earl lord lady bishop mayor master
    minister-president department office ministry committee commission embassy section
    minister-resident professor sir foreign house university college institute school
    bank party council society union foundation museum library company ltd
    botschafter gesandter staatssekretär kanzler direktor leiter präsident
    ministre ambassadeur secrétaire directeur président ministro ambasciatore segretario
    министр посол секретарь директор начальник председатель
    """
)
"""What somebody may be, behind a comma: no title of a book."""
