"""When journals of the field printed their first volume; one volume a year since.

Facts from the journals' own title pages; a journal that changed its rhythm is left out.
Keys are the title's weighty words, folded, as ``text.names.weigh_words`` gives them.
"""

FIRST_VOLUMES = {
    "american historical review": 1895,
    "cold war history": 2000,
    "contemporary european history": 1992,
    "diplomacy and statecraft": 1990,
    "diplomatic history": 1977,
    "english historical review": 1886,
    "europe asia studies": 1949,
    "foreign affairs": 1922,
    "historical journal": 1958,
    "intelligence and national security": 1986,
    "international history review": 1979,
    "international security": 1976,
    "journal of cold war studies": 1999,
    "journal of contemporary history": 1966,
    "journal of modern history": 1929,
    "journal of slavic military studies": 1988,
    "journal of strategic studies": 1978,
    "kritika": 2000,
    "military affairs": 1937,
    "political psychology": 1980,
    "review of international studies": 1975,
    "slavic review": 1942,
    "soviet studies": 1949,
    "twentieth century british history": 1990,
    "vierteljahrshefte fur zeitgeschichte": 1953,
    "war in history": 1994,
}
