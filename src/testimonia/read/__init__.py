"""Step 1: a file's bytes -> Documents; one module a format."""
