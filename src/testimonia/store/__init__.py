"""Records <-> tables of one SQLite file, and the full-text search over them."""
