"""Testimonia turns a folder of mixed historical sources into a dossier.

    folder of files -> read -> segment -> annotate -> link -> store = the dossier

Every figure, line and verdict leads back to a passage, and every passage to a file.
"""
