"""Names by which laws, orders, treaties, hearings and interviews are cited.

Each is in lower case; English first, then German, French, Italian and Russian.
"""

from testimonia.lexicon.wording import phrases

LAW_COLLECTIONS = phrases(
    """
    stat.|stat|u.s.|us|u.s.c.|usc|f.r.|fed. reg.|c.f.r.|cfr|u.s.t.|ust|t.i.a.s.|tias
    lnts|unts|l.n.t.s.|u.n.t.s.|icj rep|i.c.j. rep.|pcij|ats|bfsp|b.f.s.p.|cts
    """
)
"""Between a volume's number and a page's: "36 Stat. 703"."""

NUMBERED_PAPERS = phrases(
    """
    executive order|executive agreement|public law|presidential proclamation|proclamation
    presidential directive|presidential decision directive|presidential study directive
    national security decision directive|national security decision memorandum
    national security action memorandum|national security study memorandum
    general assembly resolution|security council resolution|resolution|un doc.|un doc
    u.n. doc.|cmnd.|cmnd|cmd.|cmd|h.r.|s. rept.|h. rept.|h. doc.|s. doc.
    """
)
"""Before the number by which a paper of state is known."""

TREATY_OPENERS = phrases(
    """
    treaty of|treaty between|treaty on|treaty concerning|convention on|convention between
    convention for|convention concerning|agreement between|agreement on|protocol to
    protocol between|charter of|covenant of|exchange of notes
    vertrag zwischen|vertrag von|vertrag über|abkommen zwischen|abkommen über
    traité de|traité entre|convention entre|accord entre|trattato di|trattato tra
    договор между|соглашение между
    """
)
"""First words of a treaty's name."""

INTERVIEW_WORDS = phrases(
    """
    interview with|interviewed by|interview by|interviews with|oral history interview
    oral history interview with|oral history of|author's interview with|author interview
    interview mit|entretien avec|intervista a|intervista con|интервью с
    """
)
"""Words that a conversation with a witness is cited by."""
