"""Words by which a title shows that one person looks back, or noted day by day."""

MEMOIR_WORDS = frozenset(
    [
        "memoir",
        "memoirs",
        "mémoires",
        "memoiren",
        "erinnerungen",
        "lebenserinnerungen",
        "memorie",
        "memorias",
        "воспоминания",
        "мемуары",
        "autobiography",
        "autobiographie",
        "reminiscences",
        "recollections",
        "souvenirs",
        "diary",
        "diaries",
        "tagebuch",
        "tagebücher",
        "diario",
        "diari",
        "дневник",
        "дневники",
    ]
)
