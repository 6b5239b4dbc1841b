"""Notes and the marks that call them."""
