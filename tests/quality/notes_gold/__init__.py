"""Notes of a monograph, six articles and a volume of cables, labelled by hand."""
