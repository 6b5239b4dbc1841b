"""Step 2: Document -> Segments; one module a genre."""
