"""Words by which notes name a record: its kind, who wrote it, to whom, about what.

All are in lower case. English first, then German, French, Italian, Spanish, Russian.
"""

from testimonia.lexicon.wording import phrases, words

NUMBERED_KINDS = words(
    """
    telegram telegrams tel tels telegr telno cable cables cablegram cablegrams despatch
    despatches dispatch dispatches desp disp circular instruction airgram savingram
    telegramm telegramme drahtbericht drahterlass drahterlaß erlass erlaß runderlass
    télégramme télégrammes tél dépêche dépêches circulaire
    telegramma telegrammi dispaccio dispacci
    telegrama telegramas despacho despachos
    телеграмма телеграммы шифротелеграмма шифртелеграмма тел депеша
    """
)
"""Kinds that bear a number of their own right behind the word: "telegram 105"."""

RECORD_KINDS = NUMBERED_KINDS | phrases(
    """
    minute|minutes|meeting minutes|note|notes|meeting notes|memo|memos|memorandum|memoranda
    memorandum of conversation|memorandum of a conversation|memoranda of conversation
    memcon|memcons|telcon|telcons|letter|letters|covering letter|circular letter
    conversation|conversations|talk|talks|discussion|discussions|interview|meeting
    meetings|speech|speeches|address|statement|remarks|comment|comments|report|reports
    paper|annotation|annotations|marginalia|transcript|transcripts|agenda|meeting agenda|aide-memoire|aide-mémoire|aide memoire|aide mémoire|confidential annex
    confidential annexe|annex|annexe|record|record of conversation
    record of a conversation|record of meeting|record of a meeting|record of discussion
    notes of a meeting|notes of meeting|notes of conversation|note of conversation
    note of a conversation|note of meeting|talking points|briefing|briefing paper|brief
    position paper|submission|appreciation|war diary|diary|diary book
    letter book|letterbook|journal|testimony|affidavit
    proceedings|conclusions|directive|order|email|e-mail|postcard|message|messages
    petition|protocol|communiqué|communique|press release|circular telegram|extract
    aufzeichnung|aufzeichnungen|vermerk|aktenvermerk|aktennotiz|notiz|vortragsnotiz
    schreiben|brief|privatbrief|bericht|lagebericht|denkschrift|memorandum|niederschrift
    protokoll|sitzungsprotokoll|fernschreiben|weisung|rundschreiben|verbalnote|rede
    gespräch|unterredung|gesprächsaufzeichnung|tagebuch|entwurf
    note verbale|note|lettre|lettres|rapport|rapports|compte rendu|compte-rendu
    procès-verbal|mémorandum|mémoire|entretien|conversation|discours|notice|minute
    lettera|lettere|nota|appunto|appunti|promemoria|verbale|rapporto|relazione|colloquio
    discorso|diario
    carta|cartas|informe|acta|minuta|memorándum|discurso|conversación
    запись беседы|запись|записка|докладная записка|служебная записка|памятная записка
    аналитическая записка|письмо|письма|справка|нота|протокол|протокол заседания|доклад
    отчет|отчёт|донесение|сообщение|послание|речь|выступление|беседа|меморандум
    дневник|из дневника|постановление|указание|указания
    """
)
"""Kinds of records."""

KIND_QUALIFIERS = words(
    """
    draft secret confidential private personal manuscript handwritten unsigned undated
    unpublished covering marginal further circular informal formal official verbatim
    unofficial summary
    geheime geheimer vertrauliche vertraulicher private privates handschriftliche
    undatierte undatierter streng
    секретное секретная личное личная
    """
)
"""Words that may stand before a kind and belong to it."""

EVENTS = phrases(
    """
    meeting|conference|session|briefing|sitzung|konferenz|besprechung|réunion|séance
    conférence|riunione|seduta|reunión|sesión|заседания|совещания|конференции
    """
)
"""Occasions that minutes are taken of."""

RECORDS_OF_EVENTS = phrases(
    """
    minutes|record|report|notes|proceedings|conclusions|summary|transcript|agenda
    protokoll|sitzungsprotokoll|niederschrift|procès-verbal|compte rendu|compte-rendu
    verbale|acta|протокол|стенограмма
    """
)
"""Kinds that such an occasion's name may follow: "Minutes of the May meeting"."""

TO_WORDS = words("to an à au aux a ad al alla к for für pour")
"""Words before a recipient."""

FOR_WORDS = words("for für pour")
"""Those of them that lead to a recipient only behind a kind of record."""

FROM_WORDS = words(
    """
    by from of von vom des der durch de du des d' di del della dello da от
    """
)
"""Words between a kind and its writer."""

WITH_WORDS = words("with mit avec con с со between among zwischen entre tra fra между")
"""Words before those who took part in a talk."""

TALKS = phrases(
    """
    meeting|meetings|conversation|conversations|talk|talks|discussion|discussions
    interview|memorandum of conversation|memorandum of a conversation|memcon
    record of conversation|record of a conversation|note of conversation
    notes of conversation|gespräch|unterredung|besprechung|entretien|conversation
    colloquio|riunione|conversación|беседа|запись беседы
    """
)
"""Kinds that have members, not a writer."""

MEMBERS_WORDS = words(
    "of between among with zwischen mit entre avec tra fra con между с"
)
"""Words before the members of a talk."""

ABOUT_WORDS = words(
    """
    on about regarding concerning re in at during following after before entitled titled
    über betr betreffs betreffend im bei nach sur concernant dans en lors su sul circa
    sobre о об по в на при
    """
)
"""Words before a subject or place, which names neither writer nor recipient."""

THROUGH_WORDS = words("through via thru durch über par через cc")
"""Words before those through whose hands a letter went."""

DATE_WORDS = words("of dated vom am den du le il del el от г года")
"""Words beside a date that belong to no name."""

IDLE_WORDS = words(
    """
    passim all both draft also source sources quelle fonte источник attached attachment attachments enclosed annexed copy
    alle beide anbei tous tutti все
    """
)
"""Words beside records that name nobody."""

REMARKS = words(
    "with and see attached including covering enclosing unsent which mit samt nebst avec"
)
"""First words of a remark in brackets, whose days and titles are not the record's."""

CONTAINED = phrases(
    """
    contained in|enclosed in|enclosed with|attached to|annexed to|transmitted in
    transmitted with|forwarded in|forwarded by|copied in|copied to|quoted in|cited in
    reported in|noted in|included with|filed with|beigefügt|anlage zu|enthalten in
    joint à|jointe à|annexé à|annexée à|in
    """
)
"""Words between a record and the one that carries it."""

ARTICLES = words("the a an der die das den dem des le la les l' il lo i gli el los las")
"""Articles, which begin a title or stand before a recipient."""

RECIPIENT_OPENERS = ARTICLES | words("all members former several various certain")
"""Words in small letters that a recipient may begin with."""

NAME_PARTICLES = words(
    """
    von vom zu zur van der den de du des del della di da dos la le les el al of the for
    and und et e y и ben bin ibn af av
    """
)
"""Small words inside the names of persons and offices."""

TITLE_WORDS = words(
    """
    plan scheme agreement treaty convention pact proposal proposals programme program
    chronology summary analysis review study survey history list order-in-council bill
    plans proposition abkommen vertrag vorschlag übersicht accord traité projet
    convenzione accordo trattato progetto договор соглашение проект план обзор
    """
)
"""Words that only a document's title has, never a person's name."""

DIARY_WORDS = words(
    """
    diary diaries journal journals tagebuch tagebücher tagebuchs carnet carnets diario
    diari diarios дневник дневника дневнике дневники
    """
)
"""Words for a diary."""

ENTRY_WORDS = words(
    """
    entry entries eintrag einträge eintragung eintragungen entrée entrées annotazione
    entrada entradas запись записи
    """
)
"""Words for one day's part of it."""

ENTRY_LEADS = words("for of on from dated vom von zum du del de от за")
"""Words between a diary and the day meant."""

OWNERLESS = phrases(
    """
    his|her|their|his own|her own|the|in his|in her|its|ibid|see|see his|see her
    sein|seinem|ihrem|das|im|son|sa|le|его|её|ее|в его|из
    """
)
"""What stands before "diary" where the text has already said whose it is."""
