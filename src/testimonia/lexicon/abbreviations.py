"""Abbreviations and other words before a full stop that ends no sentence.

In small letters, without the full stop; single letters are not listed, since every
initial is one.
"""

from testimonia.lexicon.wording import words

NEVER_LAST = words(
    """
    mr mrs ms messrs dr drs prof profs rev hon revd gen col capt lt sgt maj cdr cmdr adm
    brig sen rep gov amb pres st ste mt ft sr frau hr herr mme mlle mm mgr
    vol vols no nos nr nrn nn num p pp pag pagg pg ch chs chap chaps cap capp kap art arts
    fig figs tab sec sect pt pts ser bk fo fos fol fols para paras par abs rn rz cl col sp
    cols app encl ms mss doc docs dok desp tel tels memo inv sig sign akz
    ed eds edn trans transl tr rev repr intro comp comps hg hgg hrsg bearb übers aufl
    dir coord éd éds trad a cura
    cf cfr vgl cp viz ie eg e.g i.e z.b d.h u.a. o.ä v.a bspw bzw sog insb insbes inkl
    einschl exkl evtl ggf gem entspr betr ev zit
    bd bde bdn jg jgg hft anm anmm fn fußn bl nt
    op loc opp ca circ c approx esp incl vs v contra
    jan feb febr mar apr jun jul aug sep sept oct okt nov dec dez janv févr avr juil déc
    genn febbr giu lug sett ott dic
    univ inst dept dep govt assn bros int'l intl nat'l natl j quart proc mag
    bull ann trav rec soc acad am amer brit eur hist pol econ med sci stud arch
    cmd cmnd stat rpt rpts exec pub misc rept conf ser. lib
    zl abt best kt fasz konv
    ст стр с сс т тт ч кн вып гл ред сост изд пер прим см ср напр им акад проф ген
    оп ф д л лл п пап пор док №
    """
)
"""Words that something always follows: "vol. 3", "Gen. Miller", "Hrsg. von"."""

SOMETIMES_LAST = words(
    """
    etc al ff f sq sqq seq usw ibid ibidem id idem cit ebd ebda jr sr inc co ltd corp
    passim jh jhdt jhs jahrh
    uam ua uä др пр гг г в вв стлб там указ соч a.a.o a. o
    """
)
"""Words that end a sentence if a capital letter follows."""

OPENERS = words(
    """
    the this these that those there it its in on for see also he she they we his her
    their however but and as at when while although if by after before cf compare
    ibid idem all no one some such to from with both another other what who where why
    der die das dies diese dieser dieses es er sie wir ihr im in am zu zum zur vgl siehe
    dazu hierzu so auch aber nach bei für auf anders ebenso ähnlich
    le la les il elle ils ce cet cette ces voir sur dans en pour selon cf mais
    il lo gli questo questa si vedi per nel cfr el los las
    в на он она они это этот эта эти см как по об там
    """
)
"""Words that open sentences: before them even "U.S." ends one."""

OPENERS_AFTER_INITIAL = words(
    """
    the this these that those there it see he she they we his cf compare ibid but however
    all for when while although vgl siehe diese dieser dazu voir см там
    """
)
"""Those of them that are no part of a name: "M. Le Brun", "A. In der Maur"."""

ORDINAL_NOUNS = words(
    """
    aufl auflage ausgabe band bd jg jahrgang jahrhundert jahrhunderts jh jhdt hälfte
    teil kapitel kap abschnitt weltkrieg weltkriegs weltkrieges reich reichs sitzung
    jahrestag kongress tagung armee division infanterie panzer geburtstag republik
    wahlperiode abteilung abt heft vierteljahr quartal
    """
)
"""What a German ordinal counts: the full stop of "2. Auflage" ends nothing."""
