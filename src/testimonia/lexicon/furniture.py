"""Words of web pages that belong to the site and not to the text.

All are in lower case. English first, then German, French and Russian.
"""

from testimonia.lexicon.wording import phrases, words

ACTIONS = phrases(
    """
    level 1|level 2|level 3|level 4|level 5|level 6|level 7|level 8|posted by
    reply|replies|report|like|likes|liked|share|quote|top|bottom|edit|delete|permalink
    link|save|saved|follow|unfollow|award|give award|add bookmark|bookmark|flag|parent
    next|prev|previous|root|context|loading|loading...|loading…|like this|like this:
    click to expand|click to expand...|click to expand…|click to collapse|↑|
    click to shrink...|multi-quote|multiquote|reply with quote|back to top|go to top
    quick reply|log in to reply|login to reply|sign in to reply|show more|see more
    read more|view replies|hide replies|view all comments|load more comments
    more replies|continue this thread|print|print this page|email this
    email this blogthis!|share to twitter|share to facebook|share to pinterest
    share this|share this:|vote up|vote down|upvote|downvote|up|down|embed|menu|home
    search|search this site|go|submit|send|cancel|post|post reply|post comment
    close|collapse|expand|view|profile|send message|private message|pm|website|www
    offline|online|thread tools|display modes|rate this thread
    twitter|facebook|linkedin|email|whatsapp|pinterest|tumblr|reddit|rss|more|hide
    add to cart|add to basket|buy now|add to wishlist|look inside|preview this book
    facebook photo|twitter photo|google photo|gravatar|sort by|best|newest|oldest
    sort by best|most recent|newer post|older post|like reply|subscribe|unsubscribe
    sign in|log in|log out|register|help|faq|about|contact|contact us|advertisement
    antworten|antwort|zitieren|melden|gefällt mir|teilen|nach oben|bearbeiten|suche
    startseite|weiterlesen|drucken|anzeige|anmelden
    répondre|citer|signaler|j'aime|j’aime|partager|haut|haut de page|modifier
    rechercher|accueil|imprimer|connexion|lire la suite
    ответить|цитировать|цитата|пожаловаться|нравится|мне нравится|поделиться|наверх
    вернуться к началу|изменить|поиск|главная|войти|регистрация|вверх
    """
)
"""Buttons and links; a line that holds nothing else is furniture."""

PROFILE_OPENERS = (
    "posts:",
    "joined:",
    "join date",
    "registered:",
    "messages:",
    "location:",
    "from:",
    "age:",
    "threads:",
    "reputation:",
    "likes received",
    "likes:",
    "trophy points",
    "reaction score",
    "beiträge:",
    "registriert",
    "wohnort:",
    "inscription :",
    "сообщения:",
    "сообщений:",
    "зарегистрирован",
    "откуда:",
)
"""What begins a line of a poster's profile, which forums print by the name."""

LINE_OPENERS = (
    "last edited",
    "comments are closed",
    "comments on this entry",
    "the comments to this entry",
    "edited by",
    "edited:",
    "this post was edited",
    "this post has been edited",
    "this comment has been removed",
    "thread starter",
    "start date",
    "discussion in '",
    "thread status",
    "not open for further replies",
    "you must log in",
    "you must be logged in",
    "you must be registered",
    "similar threads",
    "users browsing this",
    "currently active users",
    "who is online",
    "all times are",
    "jump to",
    "board index",
    "return to ",
    "powered by",
    "posts: ",
    "joined: ",
    "join date",
    "registered: ",
    "messages: ",
    "location: ",
    "likes received",
    "trophy points",
    "reaction score",
    "reactions:",
    "thanked ",
    "page 1 of",
    "fill in your details",
    "you are commenting using",
    "connecting to %s",
    "%d bloggers like",
    "notify me of",
    "your email address will not",
    "required fields are marked",
    "save my name",
    "you may use these html",
    "this site uses akismet",
    "filed under",
    "tagged with",
    "posted in ",
    "labels:",
    "tags:",
    "share this:",
    "like this:",
    "like loading",
    "be the first to like",
    "liked by ",
    "related posts",
    "you may also like",
    "all rights reserved",
    "copyright ©",
    "©",
    "privacy policy",
    "terms of ",
    "cookie",
    "we use cookies",
    "this website uses cookies",
    "skip to ",
    "sign up for",
    "subscribe to ",
    "search by",
    "search for:",
    "search in",
    "show...",
    "sort by",
    "filter by",
    "an unknown error",
    "an error has occurred",
    "an error occurred",
    "something went wrong",
    "please click the button",
    "please try again",
    "please enable javascript",
    "javascript is disabled",
    "page not found",
    "log in or sign up",
    "zuletzt bearbeitet",
    "zuletzt geändert",
    "beiträge: ",
    "registriert: ",
    "wohnort: ",
    "deine e-mail-adresse",
    "erforderliche felder",
    "veröffentlicht unter",
    "verschlagwortet",
    "alle rechte vorbehalten",
    "dernière modification",
    "dernière édition",
    "modifié en dernier",
    "inscription :",
    "votre adresse e-mail",
    "les champs obligatoires",
    "tous droits réservés",
    "publié dans",
    "последний раз редактировалось",
    "сообщения: ",
    "сообщений: ",
    "зарегистрирован",
    "откуда: ",
    "ваш адрес email",
    "обязательные поля",
    "все права защищены",
)
"""Beginnings of a site's own lines; such a line counts only when it is short."""

FORM_OPENERS = (
    "leave a reply",
    "leave a comment",
    "leave comment",
    "post a comment",
    "post a reply",
    "add a comment",
    "add your comment",
    "write a comment",
    "join the discussion",
    "reply to thread",
    "schreibe einen kommentar",
    "kommentar schreiben",
    "kommentar verfassen",
    "hinterlasse eine antwort",
    "laisser un commentaire",
    "laissez un commentaire",
    "poster un commentaire",
    "ajouter un commentaire",
    "добавить комментарий",
    "оставить комментарий",
    "написать комментарий",
)
"""Headings of the form behind the last comment; what follows them is the site's."""

RANKS = phrases(
    """
    banned|op|author|mod|member|members|senior member|junior member|well-known member|new member
    active member|registered user|registered member|registered|guest|moderator
    global moderator|super moderator|administrator|admin|site admin|staff member
    donor|supporter|premium member|gold member|banned user|suspended|veteran|regular
    newbie|novice|lurker|poster|contributor|subscriber|verified|editor|original poster
    lieutenant|captain|major|colonel|general|private|sergeant|corporal|financial supporter
    mitglied|neues mitglied|erfahrenes mitglied|aktives mitglied|gast|gesperrt
    membre|membre actif|nouveau membre|modérateur|administrateur|banni|invité
    участник|новичок|модератор|администратор|пользователь|гость|заблокирован|забанен
    """
)
"""What a forum prints under a poster's name."""

VERBS = words(
    """
    said says say wrote writes commented comments replied replies answered asked posted
    responded schrieb schreibt sagt sagte meint kommentierte geschrieben dit écrit
    écrivait répondu commenté пишет писал писала писал(а) написал написала написал(а)
    говорит сказал сказала сказал(а) ответил ответила комментирует
    """
)
"""Verbs between a poster's name and the words."""

NAME_OPENERS = (
    "post by ",
    "posted by: ",
    "posted by ",
    "comment by ",
    "comment from ",
    "submitted by ",
    "answered by ",
    "asked by ",
    "by: ",
    "by ",
    "beitrag von ",
    "kommentar von ",
    "geschrieben von ",
    "verfasst von ",
    "von ",
    "message par ",
    "posté par ",
    "écrit par ",
    "commentaire de ",
    "publié par ",
    "par ",
    "сообщение от ",
    "сообщение ",
    "комментарий от ",
    "автор: ",
    "от ",
)
"""Words before a poster's name."""

DATE_OPENERS = (
    "asked ",
    "answered ",
    "posted on ",
    "posted: ",
    "posted ",
    "published on ",
    "published: ",
    "published ",
    "date posted: ",
    "date: ",
    "дата: ",
    "verfasst am: ",
    "verfasst am ",
    "veröffentlicht am ",
    "geschrieben am ",
    "posté le ",
    "publié le ",
    "отправлено: ",
    "отправлено ",
    "опубликовано ",
    "добавлено: ",
)
"""Words before a date that stands on a line of its own."""

QUOTE_OPENERS = (
    "originally posted by ",
    "quote from ",
    "quote from: ",
    "quoting ",
    "quote:",
    "quote by ",
    "quoted:",
    "zitat von ",
    "zitat:",
    "citation de ",
    "citation :",
    "citation:",
    "цитата от ",
    "цитата:",
    "цитирую ",
)
"""Lines that head an earlier post's words."""

NOT_NAMES = words(
    """
    he she it they we i you who which that this these those as the a an and but or if so
    in on at to for from with when what there then thus later also one others some many
    not no yes ok thanks agreed bump lol edit update re er sie es wir ich ihr der die
    das ein eine und aber als wie wer il elle ils elles nous je on le la les un une et
    mais он она они мы я вы это и но как кто
    """
)
"""Words with which no poster's name begins."""

CAPTION_OPENERS = (
    "from left",
    "left to right",
    "(left to right)",
    "above:",
    "below:",
    "left:",
    "right:",
    "top:",
    "pictured",
    "photo:",
    "photo by",
    "photograph:",
    "image:",
    "image credit",
    "credit:",
    "figure ",
    "fig. ",
    "caption:",
    "bild:",
    "foto:",
    "abb. ",
    "v.l.n.r",
    "photo :",
    "de gauche à droite",
    "фото:",
    "слева направо",
    "на фото",
)
"""Beginnings of a picture's caption."""
