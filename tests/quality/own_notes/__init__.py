"""Notes in many manners, made up for this purpose, with what a reader finds in them."""
