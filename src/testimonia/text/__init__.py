"""String mechanics that several steps share."""
