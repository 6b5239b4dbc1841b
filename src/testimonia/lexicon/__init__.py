"""Word lists as data, one file a language."""
